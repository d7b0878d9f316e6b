package dev.tidemark.client.outbox;

import dev.tidemark.client.outbox.Flight.Lane;
import dev.tidemark.client.outbox.Flight.Lanes;
import dev.tidemark.client.outbox.Groups.Group;
import dev.tidemark.client.outbox.OutboxStatus.Pause;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Leases;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Surroundings;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.upload.Refusal;
import dev.tidemark.client.upload.Upload;
import dev.tidemark.client.upload.UploadReply;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Intent;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Sends what is stored: when, how much, in which order, and whether this process may.
///
/// Before writes travel for the first time, their numbers go into the [Shelf.Turn], so that nobody
/// cancels what may arrive and no process sends that lost the lease. What servers answer is for
/// [Verdicts].
final class Sender {
    /// So many numbers may have been sent without a known outcome; others wait.
    private static final int UNKNOWN_MAX = 2000;

    private static final long PROBE_MS = 30_000;
    private static final long AGAIN_MS = 1000;

    /// Writes that this process can't put into words wait so long before another one may try.
    private static final long YIELD_FIRST_MS = 5_000;

    private static final long YIELD_CAP_MS = 600_000;

    private final Steps steps;
    private final Book book;
    private final Shelf shelf;
    private final Following following;
    private final Verdicts verdicts;
    private final Lanes lanes;
    private final Time time;
    private final Leases leases;
    private final OutboxConfig config;
    private final OutboxSchema schema;
    private final Settling settling;
    private @Nullable Cancellable contending;
    private @Nullable Cancellable alarm;
    private long alarmMs;
    private long yieldMs = YIELD_FIRST_MS;
    private boolean yielding;
    private long lease;
    private long uploads;
    private int flying;
    private int users;
    private boolean preparing;
    private boolean online;
    private boolean closed;

    Sender(
            Steps steps,
            Shelf shelf,
            Following following,
            Verdicts verdicts,
            Settling settling,
            Outbox.Setup setup,
            Ports ports) {
        this.steps = steps;
        this.book = steps.book();
        this.shelf = shelf;
        this.following = following;
        this.verdicts = verdicts;
        lanes = settling.lanes();
        this.settling = settling;
        time = ports.time();
        leases = ports.neighbours().leases();
        config = setup.config();
        schema = setup.schema();
        online = ports.surroundings().online();
        if (!online) {
            probe();
        }
    }

    /// Wants to be the one that sends.
    void contend() {
        if (closed || contending != null) {
            return;
        }
        contending =
                leases.contend(
                        "outbox",
                        new Leases.Contender() {
                            @Override
                            public void granted(long token) {
                                lease = token;
                                role();
                                // At a start the program comes first: a hundred thousand writes
                                // take a while to be put in groups.
                                soon(config.gatherMs());
                            }

                            @Override
                            public void lost() {
                                lease = 0;
                                role();
                            }
                        });
    }

    private void role() {
        steps.run(steps::statusChanged);
    }

    void close() {
        closed = true;
        if (contending != null) {
            contending.cancel();
            contending = null;
        }
        stopAlarm();
        lease = 0;
    }

    boolean uploads() {
        return lease != 0;
    }

    long uploaded() {
        return uploads;
    }

    Optional<Pause> pause() {
        if (book.user().equals(Outbox.GUEST)) {
            return Optional.of(Pause.GUEST);
        }
        Optional<Pause> pause = lanes.pause();
        return pause.isPresent() || online ? pause : Optional.of(Pause.OFFLINE);
    }

    /// Somebody else's writes are in the book: flights of before end without a say in their order.
    void switched() {
        users++;
    }

    /// Somebody proved who they are (again).
    void signedIn() {
        for (Lane lane : lanes.all()) {
            if (!lane.pause.equals(Optional.of(Pause.PROGRAM_TOO_OLD))) {
                lane.pause = Optional.empty();
            }
        }
        flush();
    }

    /// Tries all that waits, now.
    void flush() {
        lanes.all().forEach(Lane::hope);
        book.toSend().forEach(write -> write.notBeforeMs = 0);
        soon(0);
    }

    void heard(Surroundings.Event event) {
        switch (event) {
            case ONLINE, WOKE -> {
                online = true;
                hope();
            }
            case SHOWN -> hope();
            case OFFLINE -> {
                online = false;
                probe();
            }
            case HIDDEN -> {}
        }
        steps.run(steps::statusChanged);
    }

    private void hope() {
        lanes.all().forEach(Lane::hope);
        soon(0);
    }

    /// The device says that there is no network; it is tried now and then all the same.
    private void probe() {
        lanes.all().forEach(lane -> lane.gateMs = time.ticksMs() + PROBE_MS);
    }

    /// Looks whether something can be sent, after others had time to join it.
    void wake() {
        if (book.anyToSend() && mayTry()) {
            soon(config.gatherMs());
        }
    }

    private boolean mayTry() {
        return !closed
                && lease != 0
                && !preparing
                && flying < config.flightsMax()
                && lanes.anyOpen()
                && !book.user().equals(Outbox.GUEST);
    }

    private void soon(long delayMs) {
        long at = time.ticksMs() + Math.max(delayMs, 0);
        if (closed || (alarm != null && alarmMs <= at)) {
            return;
        }
        stopAlarm();
        alarmMs = at;
        alarm =
                time.after(
                        delayMs,
                        () -> {
                            alarm = null;
                            prepare();
                        });
    }

    private void stopAlarm() {
        if (alarm != null) {
            alarm.cancel();
            alarm = null;
        }
    }

    private void prepare() {
        if (!mayTry() || !book.anyToSend()) {
            return;
        }
        long waitMs = lanes.openAtMs() - time.ticksMs();
        if (waitMs > 0) {
            soon(waitMs);
            return;
        }
        preparing = true;
        Promise<Boolean> flown = shelf.inOrder(this::begin);
        flown.whenEnded(
                more -> {
                    preparing = false;
                    if (more) {
                        prepare();
                    }
                },
                failed -> {
                    // The disk does not even take the numbers: sending would make them uncertain.
                    preparing = false;
                    soon(AGAIN_MS);
                });
    }

    /// @return whether there may be more to send
    private Promise<Boolean> begin() {
        if (!mayBegin()) {
            return Promise.kept(false);
        }
        if (unseen()) {
            return catchUp();
        }
        Map<Write, Refusal> never = new LinkedHashMap<>();
        Flight flight = pick(never);
        if (!never.isEmpty()) {
            steps.run(() -> never.forEach(verdicts::park));
            return Promise.kept(true);
        }
        if (flight.isEmpty()) {
            planNext();
            yieldIfMute();
            return Promise.kept(false);
        }
        Set<Long> unknown = unknown();
        int before = unknown.size();
        List<Fact> said = new ArrayList<>();
        for (Write write : flight.writes()) {
            if (!write.saying().equals(write.changes) && !unknown.contains(write.seq)) {
                said.add(new Fact.Said(write.seq, write.saying()));
            }
        }
        flight.writes().forEach(write -> unknown.add(write.seq));
        if (unknown.size() == before && shelf.turn().lease() == lease) {
            fly(flight);
            return Promise.kept(true);
        }
        flight.groups().forEach(book.groups()::begin);
        int generation = users;
        Shelf.Turn next = shelf.turn().sending(lease, unknown);
        return shelf.takeNow(next, said, List.of())
                .map(taken -> taken instanceof Shelf.Taken.Durable)
                .recover(
                        failed -> {
                            release(flight, generation);
                            return Promise.broken(failed);
                        })
                .then(
                        durable -> {
                            release(flight, generation);
                            if (!durable) {
                                return catchUp();
                            }
                            if (generation == users && mayBegin() && flight.undecided()) {
                                fly(flight);
                            }
                            return Promise.kept(true);
                        });
    }

    private boolean mayBegin() {
        if (shelf.turn().lease() > lease && lease != 0) {
            // Another process has sent since: the lease is gone, and its holder learns it here.
            giveUpLease();
        }
        return !closed
                && lease != 0
                && flying < config.flightsMax()
                && lanes.anyOpen()
                && !book.user().equals(Outbox.GUEST);
    }

    /// Writes of other processes may stand between; order is that of the numbers.
    private boolean unseen() {
        return book.lastToSend() > shelf.entriesSeen();
    }

    private Promise<Boolean> catchUp() {
        return shelf.followNow()
                .map(
                        found -> {
                            following.apply(found);
                            return true;
                        });
    }

    private void release(Flight flight, int generation) {
        if (generation == users) {
            flight.groups().forEach(book.groups()::end);
        }
    }

    /// Numbers that were sent and are not decided; of other users too.
    private Set<Long> unknown() {
        TreeSet<Long> unknown = new TreeSet<>();
        for (long seq : shelf.turn().flight()) {
            Write write = book.bySeq(seq);
            boolean open =
                    write == null
                            ? following.quarantined().containsKey(seq)
                            : write.state.undecided()
                                    || (write.state instanceof EntryState.Parked parked
                                            && parked.refusal().openStill());
            if (open) {
                unknown.add(seq);
            }
        }
        return unknown;
    }

    private Flight pick(Map<Write, Refusal> never) {
        long now = time.ticksMs();
        for (Lane lane : lanes.all()) {
            if (lane.open() && lane.gateMs <= now) {
                Flight flight = pick(lane, never);
                if (!flight.isEmpty()) {
                    return flight;
                }
            }
        }
        return new Flight(lanes.all().iterator().next());
    }

    private Flight pick(Lane lane, Map<Write, Refusal> never) {
        Flight flight = new Flight(lane);
        long now = time.ticksMs();
        Set<Long> unknown = unknown();
        int room = UNKNOWN_MAX - unknown.size();
        for (Group group : book.groups().idle()) {
            for (Write write : group.writes()) {
                boolean isNew = !unknown.contains(write.seq);
                boolean waits =
                        lanes.of(write) != lane
                                || write.notBeforeMs > now
                                || write.seq > shelf.entriesSeen()
                                || (isNew && room <= 0);
                boolean alone = verdicts.travelsAlone(write);
                if (waits || (alone && !flight.isEmpty()) || (isNew && !said(write, never))) {
                    break;
                }
                int words =
                        Flight.inOldWords(write, schema.version())
                                ? write.stored.schema()
                                : schema.version();
                if (!flight.take(group, write, words, lane.limits)) {
                    return flight;
                }
                room -= isNew ? 1 : 0;
                if (alone) {
                    return flight;
                }
            }
        }
        return flight;
    }

    /// Finds out to what a write's intents come for the newest rows with all earlier writes.
    ///
    /// @param never gets it if it can't be said at all
    /// @return false if it does not travel now
    private boolean said(Write write, Map<Write, Refusal> never) {
        if (!write.hasIntents()) {
            return true;
        }
        List<RowChange> said = new ArrayList<>();
        for (RowChange change : write.changes) {
            Intent intent = change.intent();
            if (intent == null) {
                said.add(change);
                continue;
            }
            if (!schema.meanings().containsKey(intent.name())) {
                never.put(write, Refusal.of(Refusal.UNKNOWN_INTENT, intent.name()));
                return false;
            }
            if (!settling.shows(change.table())) {
                return false;
            }
            Optional<Cells> row = settling.before(write, change, said, schema);
            Optional<RowChange> words = row.flatMap(cells -> schema.said(cells, change));
            if (words.isEmpty()) {
                String why = row.isEmpty() ? "the row is not there" : "it comes to nothing";
                never.put(write, Refusal.of(row.isEmpty() ? "gone" : "no_effect", why));
                return false;
            }
            said.add(words.get());
        }
        write.says(said);
        return true;
    }

    private void planNext() {
        long next = Long.MAX_VALUE;
        for (Group group : book.groups().idle()) {
            Lane lane = lanes.of(group.first());
            // Rows that somebody begins to show wake the sender by themselves.
            if (lane.open() && !settling.mute(group.first())) {
                next = Math.min(next, Math.max(lane.gateMs, group.first().notBeforeMs));
            }
        }
        if (next != Long.MAX_VALUE) {
            soon(Math.max(config.gatherMs(), next - time.ticksMs()));
        }
    }

    /// Another process of the store may show the rows over which intents wait here.
    private void yieldIfMute() {
        if (yielding || !settling.anyMute()) {
            return;
        }
        yielding = true;
        time.after(
                yieldMs,
                () -> {
                    yielding = false;
                    if (!closed && lease != 0 && flying == 0 && !preparing && settling.anyMute()) {
                        yieldMs = Math.min(2 * yieldMs, YIELD_CAP_MS);
                        giveUpLease();
                        role();
                    }
                });
    }

    private void fly(Flight flight) {
        int generation = users;
        flying++;
        uploads++;
        flight.groups().forEach(book.groups()::begin);
        List<Upload.Item> items = flight.items();
        steps.run(
                () -> {
                    for (Write write : flight.writes()) {
                        write.attempts++;
                        steps.set(write, new EntryState.Sending());
                    }
                });
        Upload upload =
                new Upload(
                        book.user(), shelf.client(), lease, flight.schema(), acknowledged(), items);
        Promise<UploadReply> reply = Promise.from(() -> flight.lane().uploader().upload(upload));
        reply.recover(failed -> Promise.kept(new UploadReply.Failed(failed.toString(), 0)))
                .whenEnded(
                        said -> landed(flight, generation, said),
                        impossible -> {
                            throw new IllegalStateException(impossible);
                        });
    }

    /// Only what the disk knows: after a crash these numbers must not be asked for again.
    private long acknowledged() {
        long known = shelf.entriesSeen();
        long upTo = Math.min(book.decidedUpTo(known), verdicts.firstUnknown(known + 1) - 1);
        return following.quarantined().isEmpty()
                ? upTo
                : Math.min(upTo, following.quarantined().firstKey() - 1);
    }

    private void landed(Flight flight, int generation, UploadReply reply) {
        flying--;
        yieldMs = YIELD_FIRST_MS;
        Lane lane = flight.lane();
        steps.run(
                () -> {
                    switch (reply) {
                        case UploadReply.Answered answered -> {
                            lane.hope();
                            verdicts.answered(flight, answered.items());
                        }
                        case UploadReply.SignedOut out -> {
                            verdicts.unsent(flight, out.message());
                            if (generation == users) {
                                lane.pause = Optional.of(Pause.SIGN_IN);
                            }
                        }
                        case UploadReply.LeaseLost lost -> {
                            verdicts.unsent(flight, lost.message());
                            giveUpLease();
                        }
                        case UploadReply.SchemaTooOld old -> tooOld(flight, old.message());
                        case UploadReply.TooLarge large -> {
                            if (!verdicts.tooLarge(flight, large.message())) {
                                lane.limits = lane.limits.halved(flight);
                            }
                        }
                        case UploadReply.Busy(String message, long waitMs) -> {
                            verdicts.later(flight, message);
                            gate(lane, waitMs);
                        }
                        case UploadReply.Failed(String message, long waitMs) -> {
                            if (verdicts.failed(flight, message, waitMs)) {
                                gate(lane, waitMs);
                            }
                        }
                        case UploadReply.Unreachable(String message) -> {
                            verdicts.later(flight, message);
                            gate(lane, 0);
                        }
                    }
                    release(flight, generation);
                    steps.statusChanged();
                });
        soon(0);
    }

    private void tooOld(Flight flight, String message) {
        if (flight.schema() < schema.version()) {
            verdicts.oldWords(flight, message);
        } else {
            verdicts.unsent(flight, message);
            flight.lane().pause = Optional.of(Pause.PROGRAM_TOO_OLD);
        }
    }

    private void gate(Lane lane, long waitMs) {
        long ms = lane.connection.failedMs(waitMs);
        lane.gateMs =
                Math.max(lane.gateMs, time.ticksMs() + (online ? ms : Math.max(ms, PROBE_MS)));
    }

    /// Stands at the end of the queue for the lease again.
    private void giveUpLease() {
        lease = 0;
        Cancellable held = contending;
        contending = null;
        List<Cancellable> given = new ArrayList<>();
        if (held != null) {
            given.add(held);
        }
        time.after(
                AGAIN_MS,
                () -> {
                    given.forEach(Cancellable::cancel);
                    contend();
                });
    }
}
