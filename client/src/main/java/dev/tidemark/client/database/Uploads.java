package dev.tidemark.client.database;

import dev.tidemark.client.database.LocalTransaction.Refused;
import dev.tidemark.client.database.Outgoing.Awaited;
import dev.tidemark.client.database.Outgoing.Decided;
import dev.tidemark.client.database.Outgoing.Departing;
import dev.tidemark.client.outbox.OutboxConfig;
import dev.tidemark.client.outbox.OutboxSchema;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Log;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.retry.Backoff;
import dev.tidemark.client.upload.Refusal;
import dev.tidemark.client.upload.Upload;
import dev.tidemark.client.upload.UploadReply;
import dev.tidemark.client.upload.Uploader;
import dev.tidemark.client.upload.Verdict;
import dev.tidemark.protocol.write.WriteBatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Sends local transactions in the order of their commits, one upload at a time, for as long as
/// this process holds the lease and somebody is here.
///
/// It is busy from the moment in which it begins to look until what came of it is in the database;
/// a commit in between lets it look once more, and never begins a second look. What failed waits
/// longer each time. A transaction that the server fails at travels alone from the second time on,
/// and is put aside when it fails while others succeed.
final class Uploads {
    private static final int ALONE_AFTER = 2;
    private static final int PAGES_MAX = 20;
    private static final int CHANGES_MAX = WriteBatch.TRANSACTION_CHANGES_MAX;
    private static final String BLOCKED = "blocked";

    private final Outgoing outgoing;
    private final WriteLine line;
    private final Uploader uploader;
    private final OutboxSchema schema;
    private final OutboxConfig config;
    private final Ports ports;
    private final Time time;
    private final Watcher watcher;
    private final Map<Long, Failing> failing = new LinkedHashMap<>();
    private final Set<Long> seen = new HashSet<>();
    private final Backoff connection;
    private @Nullable Cancellable alarm;
    private OutboxConfig limits;
    private Optional<String> trouble = Optional.empty();
    private Optional<UploadReply> pause = Optional.empty();
    private String user = "";
    private String client = "";
    private long lease;
    private long gateMs;
    private long lookedMs;
    private long alarmMs;
    private long successes;
    private int wholeFailures;
    private boolean busy;
    private boolean again;

    /// Who knows more than this.
    interface Watcher {
        /// Notes what the server did, which the base will show.
        ///
        /// @return what the base shows already
        List<Awaited> accepted(List<Awaited> done);

        /// The server did not take it.
        void refused(LocalTransaction transaction, Refused why);

        /// Another process sends by now.
        void overtaken();
    }

    private static final class Failing {
        private final Backoff backoff;
        private final long successesBefore;
        private long notBeforeMs;
        private int failures;

        private Failing(Backoff backoff, long successesBefore) {
            this.backoff = backoff;
            this.successesBefore = successesBefore;
        }
    }

    /// What it works with.
    record Means(
            Outgoing outgoing,
            WriteLine line,
            Uploader uploader,
            OutboxSchema schema,
            OutboxConfig config) {}

    Uploads(Means means, Ports ports, Watcher watcher) {
        this.outgoing = means.outgoing();
        this.line = means.line();
        this.uploader = means.uploader();
        this.schema = means.schema();
        this.config = means.config();
        this.limits = config;
        this.ports = ports;
        this.time = ports.time();
        this.watcher = watcher;
        connection = new Backoff(config.retryFirstMs(), config.retryCapMs(), ports.chance());
    }

    /// Sends from now on, for `who` and under a lease.
    void begin(String who, String name, long token) {
        user = who;
        client = name;
        lease = token;
        pause = Optional.empty();
        flush();
    }

    /// Sends no more; what is under way is answered to nobody.
    void stop() {
        lease = 0;
        stopAlarm();
    }

    /// Why nothing is sent; empty if it is.
    Optional<UploadReply> pause() {
        return pause;
    }

    /// The last failure; empty after a success.
    Optional<String> trouble() {
        return trouble;
    }

    /// Tries all that waits, now, whatever was planned.
    void flush() {
        gateMs = 0;
        connection.reset();
        failing.values().forEach(one -> one.notBeforeMs = 0);
        if (pause.isPresent() && pause.get() instanceof UploadReply.SignedOut) {
            pause = Optional.empty();
        }
        look();
    }

    /// Something was committed: others have a moment to join it.
    void wake() {
        soon(config.gatherMs());
    }

    private boolean sends() {
        return lease != 0 && pause.isEmpty() && !user.isEmpty();
    }

    private void soon(long delayMs) {
        long at = time.ticksMs() + Math.max(0, delayMs);
        if (!sends() || (alarm != null && alarmMs <= at)) {
            return;
        }
        stopAlarm();
        alarmMs = at;
        alarm =
                time.after(
                        delayMs,
                        () -> {
                            alarm = null;
                            look();
                        });
    }

    private void stopAlarm() {
        if (alarm != null) {
            alarm.cancel();
            alarm = null;
        }
    }

    private void look() {
        if (!sends()) {
            return;
        }
        if (busy) {
            again = true;
            return;
        }
        long waitMs = gateMs - time.ticksMs();
        if (waitMs > 0) {
            soon(waitMs);
            return;
        }
        busy = true;
        again = false;
        lookedMs = time.ticksMs();
        seen.clear();
        page(new Picking(schema, limits), 0, PAGES_MAX);
    }

    private void done() {
        busy = false;
        if (again) {
            look();
        }
    }

    private void page(Picking picking, long after, int pagesLeft) {
        outgoing.waiting(user, after)
                .whenEnded(
                        found -> {
                            for (LocalTransaction one : found) {
                                seen.add(one.id());
                                if (!picking.full()) {
                                    picking.offer(one, turn(one));
                                }
                            }
                            if (found.isEmpty() || picking.full() || pagesLeft == 1) {
                                depart(picking);
                            } else {
                                page(picking, found.getLast().last(), pagesLeft - 1);
                            }
                        },
                        this::storeFailed);
    }

    private Picking.Turn turn(LocalTransaction transaction) {
        Failing before = failing.get(transaction.id());
        if (before == null) {
            return Picking.Turn.TOGETHER;
        }
        if (before.notBeforeMs > lookedMs) {
            return Picking.Turn.LATER;
        }
        return before.failures >= ALONE_AFTER ? Picking.Turn.ALONE : Picking.Turn.TOGETHER;
    }

    private void depart(Picking picking) {
        if (!sends()) {
            done();
            return;
        }
        Map<Long, Refused> tooLarge = new LinkedHashMap<>();
        for (LocalTransaction one : picking.picked()) {
            if (one.changes().size() > CHANGES_MAX
                    || Picking.bytes(one.changes()) > config.batchBytesMax()) {
                tooLarge.put(
                        one.id(),
                        Refused.of(
                                Refusal.TOO_LARGE,
                                "more in one transaction than a server takes: make several of it,"
                                        + " of at most "
                                        + CHANGES_MAX
                                        + " changes"));
            }
        }
        if (!tooLarge.isEmpty()) {
            refuse(picking.picked(), tooLarge);
            return;
        }
        List<Long> ids = picking.picked().stream().map(LocalTransaction::id).toList();
        if (ids.isEmpty()) {
            planNext();
            done();
            return;
        }
        line.add(() -> outgoing.depart(user, ids))
                .whenEnded(leaving -> fly(picking, leaving), this::storeFailed);
    }

    private void refuse(List<LocalTransaction> picked, Map<Long, Refused> why) {
        line.add(() -> outgoing.decide(new Decided(List.of(), List.of(), why)))
                .whenEnded(
                        done -> {
                            picked.forEach(one -> tell(one, why.get(one.id())));
                            again = true;
                            done();
                        },
                        this::storeFailed);
    }

    private void tell(LocalTransaction transaction, @Nullable Refused why) {
        if (why != null) {
            ports.log().log(
                    Log.Level.WARNING,
                    "a local transaction was not taken",
                    Map.of("number", Long.toString(transaction.first()), "code", why.code()));
            watcher.refused(transaction, why);
        }
    }

    private void planNext() {
        long next = Long.MAX_VALUE;
        // What is decided, whoever did it, waits for nothing.
        failing.keySet().retainAll(seen);
        for (Failing one : failing.values()) {
            // One that was due waits for others alone.
            if (one.notBeforeMs > lookedMs) {
                next = Math.min(next, one.notBeforeMs);
            }
        }
        if (next != Long.MAX_VALUE) {
            soon(Math.max(config.gatherMs(), next - time.ticksMs()));
        }
    }

    private void storeFailed(Throwable failure) {
        busy = false;
        if (LocalDatabase.overtaken(failure)) {
            watcher.overtaken();
            return;
        }
        trouble = Optional.of(String.valueOf(failure.getMessage()));
        soon(connection.failedMs(config.retryFirstMs()));
    }

    private void fly(Picking picking, Departing leaving) {
        List<LocalTransaction> all = leaving.transactions();
        if (all.isEmpty() || !sends()) {
            again = true;
            done();
            return;
        }
        Map<Long, List<Long>> after = picking.after(all);
        List<Upload.Item> items = new ArrayList<>();
        for (LocalTransaction one : all) {
            items.add(
                    new Upload.Item(
                            one.first(),
                            client + "/" + one.first(),
                            after.getOrDefault(one.first(), List.of()),
                            one.changes()));
        }
        int version = all.getFirst().mark().version();
        Upload upload = new Upload(user, client, lease, version, leaving.acknowledged(), items);
        Promise.from(() -> uploader.upload(upload))
                .recover(failed -> Promise.kept(new UploadReply.Failed(failed.toString(), 0)))
                .whenEnded(
                        reply -> landed(all, reply),
                        impossible -> {
                            throw new IllegalStateException(impossible);
                        });
    }

    private void landed(List<LocalTransaction> all, UploadReply reply) {
        if (lease == 0) {
            busy = false;
            return;
        }
        again = true;
        switch (reply) {
            case UploadReply.Answered answered -> {
                trouble = Optional.empty();
                connection.reset();
                limits = config;
                wholeFailures = 0;
                answered(all, answered);
                return;
            }
            case UploadReply.SignedOut out -> pause(out, out.message());
            case UploadReply.SchemaTooOld old -> pause(old, old.message());
            case UploadReply.LeaseLost lost -> {
                busy = false;
                watcher.overtaken();
                return;
            }
            case UploadReply.TooLarge large -> {
                if (all.size() == 1) {
                    refuse(
                            all,
                            Map.of(
                                    all.getFirst().id(),
                                    Refused.of(Refusal.TOO_LARGE, large.message())));
                    return;
                }
                limits = halved(all.size());
            }
            case UploadReply.Busy(String message, long waitMs) -> later(message, waitMs);
            case UploadReply.Unreachable(String message) -> later(message, 0);
            case UploadReply.Failed(String message, long waitMs) -> {
                Map<Long, Refused> poison = new LinkedHashMap<>();
                all.forEach(one -> fail(one, message, waitMs, poison));
                if (wholeFailures++ > 0) {
                    later(message, 0);
                }
                if (!poison.isEmpty()) {
                    refuse(all, poison);
                    return;
                }
            }
        }
        done();
    }

    private void pause(UploadReply why, String message) {
        trouble = Optional.of(message);
        pause = Optional.of(why);
    }

    private void later(String message, long waitMs) {
        trouble = Optional.of(message);
        gateMs = time.ticksMs() + connection.failedMs(waitMs);
    }

    private OutboxConfig halved(int changes) {
        return new OutboxConfig(
                config.gatherMs(),
                Math.max(1, Math.min(changes, limits.batchChangesMax()) / 2),
                limits.batchBytesMax(),
                config.flightsMax(),
                config.retryFirstMs(),
                config.retryCapMs(),
                config.poisonFailures(),
                config.slowMs(),
                config.entriesMax());
    }

    private void answered(List<LocalTransaction> all, UploadReply.Answered answered) {
        Map<Long, Verdict> verdicts = new LinkedHashMap<>();
        answered.items().forEach(item -> verdicts.put(item.seq(), item.verdict()));
        List<Awaited> accepted = new ArrayList<>();
        Map<Long, Refused> refused = new LinkedHashMap<>();
        Map<Long, Refused> blocked = new LinkedHashMap<>();
        for (LocalTransaction one : all) {
            if (verdicts.get(one.first()) instanceof Verdict.Accepted done) {
                successes++;
                failing.remove(one.id());
                accepted.add(outgoing.awaited(one, done.receipt()));
            }
        }
        for (LocalTransaction one : all) {
            switch (verdicts.get(one.first())) {
                case null -> fail(one, "the server's answer leaves it out", 0, refused);
                case Verdict.Accepted done -> {}
                case Verdict.Refused(Refusal why) ->
                        refused.put(
                                one.id(), Refused.of(why.reason().code(), why.reason().message()));
                case Verdict.Blocked(List<Long> by) ->
                        blocked.put(one.id(), Refused.of(BLOCKED, "it builds upon " + by));
                case Verdict.Again(String message, Verdict.Fault fault, long waitMs) -> {
                    switch (fault) {
                        case CIRCUMSTANCES -> wait(one, waitMs);
                        case SERVER -> fail(one, message, waitMs, refused);
                    }
                }
            }
        }
        // Behind the refusals: those take along what they can.
        refused.putAll(blocked);
        Decided decided = new Decided(accepted, watcher.accepted(accepted), refused);
        line.add(() -> outgoing.decide(decided))
                .whenEnded(
                        done -> {
                            failing.keySet().removeAll(refused.keySet());
                            all.forEach(one -> tell(one, refused.get(one.id())));
                            done();
                        },
                        this::storeFailed);
    }

    private Failing failing(LocalTransaction one) {
        return failing.computeIfAbsent(
                one.id(),
                unknown ->
                        new Failing(
                                new Backoff(
                                        config.retryFirstMs(), config.retryCapMs(), ports.chance()),
                                successes));
    }

    private void wait(LocalTransaction one, long waitMs) {
        Failing before = failing(one);
        before.notBeforeMs = time.ticksMs() + before.backoff.failedMs(waitMs);
    }

    private void fail(LocalTransaction one, String why, long waitMs, Map<Long, Refused> poison) {
        trouble = Optional.of(why);
        wait(one, waitMs);
        Failing before = failing(one);
        before.failures++;
        if (before.failures >= config.poisonFailures() && successes > before.successesBefore) {
            failing.remove(one.id());
            poison.put(one.id(), Refused.of(Refusal.POISON, "the server fails at it: " + why));
        }
    }
}
