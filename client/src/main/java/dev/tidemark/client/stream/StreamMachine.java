package dev.tidemark.client.stream;

import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.port.Transport;
import dev.tidemark.client.retry.Backoff;
import dev.tidemark.client.row.RowOps;
import dev.tidemark.client.row.WireException;
import dev.tidemark.client.shape.Checkpoint;
import dev.tidemark.client.shape.ShapeBatch;
import dev.tidemark.client.shape.ShapeMessage;
import dev.tidemark.client.shape.Subset;
import dev.tidemark.protocol.LogMode;
import dev.tidemark.protocol.ShapeHandle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The conversation of one stream with its server: events in, effects out.
///
/// ```
/// STOPPED --start--> ASKING --answer--> ASKING ...   the subsets that are wanted, then the log's
///    |  ^        failed |  ^ alarm                   parts, at its end a live request
///    all --stop--      WAITING, or DECIDING          PAUSED on top of any
/// ```
///
/// Answers are read one by one; parts of the log that follow may be under way ([Ahead]).
/// The place in the log moves only when an answer was understood as a whole and handed out, so
/// whatever breaks is read again. An answer that can't be true is asked for again under an address
/// that no cache knows, then from scratch; each failure in a row waits longer, so no server makes
/// this stream a burden, however much it lies.
///
/// @param <R> a row
final class StreamMachine<R> {
    private static final int REFUSAL_CHARACTERS_MAX = 2_000;
    private static final String OUT_OF_BOUNDS = "out of bounds for this shape";

    private final StreamConfig config;
    private final RowOps<R> ops;
    private final Time time;
    private final Chance chance;
    private final ExpiredHandles expired;
    private final Backoff retries;
    private final Patience patience;
    private final Wishes wishes = new Wishes();
    private final Set<String> pauses = new LinkedHashSet<>();
    private final Ahead ahead = new Ahead(new Door());

    private List<StreamEffect<R>> effects = new ArrayList<>();
    private Phase phase = Phase.STOPPED;
    private ShapeStatus status = ShapeStatus.STOPPED;
    private ShapeRequest request;
    private ShapeAddress address;
    private Intake<R> intake;
    private Place place = Place.NOWHERE;
    private boolean atEnd;
    private boolean delivered;
    private String buster = "";
    private long requests;
    private @Nullable Asked asked;
    private @Nullable Answer<R> answer;

    StreamMachine(
            ShapeRequest request,
            StreamConfig config,
            RowOps<R> ops,
            Time time,
            Chance chance,
            ExpiredHandles expired) {
        this.request = request;
        this.config = config;
        this.ops = ops;
        this.time = time;
        this.chance = chance;
        this.expired = expired;
        this.address = new ShapeAddress(request);
        this.intake = intake(request);
        this.retries = new Backoff(config.retryFirstMs(), config.retryCapMs(), chance);
        this.patience = new Patience(chance);
    }

    private Intake<R> intake(ShapeRequest of) {
        return new Intake<>(ops, new MessageReader<>(ops, of.names()), this::report);
    }

    /// What to do about `event`.
    List<StreamEffect<R>> on(StreamEvent event) {
        effects = new ArrayList<>();
        switch (event) {
            case StreamEvent.Start(Optional<Checkpoint> from) -> start(from);
            case StreamEvent.Stop stop -> stop();
            case StreamEvent.Heard heard -> heard(heard);
            case StreamEvent.Alarm alarm -> alarm();
            case StreamEvent.Pause(String reason) -> pause(reason);
            case StreamEvent.Resume(String reason) -> resume(reason);
            case StreamEvent.Refresh refresh -> refresh();
            case StreamEvent.Decided(ShapeListener.Decision decision) -> decided(decision);
            case StreamEvent.Wanted(long query, Subset subset) -> want(query, subset);
            case StreamEvent.Unwanted(long query) -> wishes.forget(query);
        }
        return effects;
    }

    ShapeStatus status() {
        return status;
    }

    private void heard(StreamEvent.Heard event) {
        if (asked == null || asked.id() != event.id()) {
            ahead.heard(event);
            return;
        }
        switch (event) {
            case StreamEvent.Began(long id, Transport.Head head) -> began(head);
            case StreamEvent.Came(long id, String part) -> came(part);
            case StreamEvent.Ended ended -> ended();
            case StreamEvent.Broke(long id, String what) -> broke(what);
        }
    }

    private final class Door implements Ahead.Door {
        @Override
        public Verdict judge(Asked by, Transport.Head head) {
            return Verdict.of(by, head, expired.of(address.shapeKey()), time.wallMs());
        }

        @Override
        public Place after(Verdict.Accepted answer) {
            return place.after(answer);
        }

        @Override
        public boolean plain() {
            return buster.isEmpty() && wishes.none() && pauses.isEmpty();
        }

        @Override
        public Asked ask(Place from) {
            Asked early = asking(Asked.Kind.LOG, from, 0);
            send(early);
            return early;
        }

        @Override
        public void cut(long id) {
            effects.add(new StreamEffect.Cut<>(id));
        }
    }

    private Asked asking(Asked.Kind kind, Place from, long query) {
        boolean fromNow = config.start() == StreamConfig.Start.NOW && !from.known();
        return new Asked(
                ++requests, kind, from.handle(), from.offset(), fromNow, query, time.ticksMs());
    }

    private void send(Asked next) {
        Subset subset = wishes.of(next.query());
        Optional<ShapeHandle> gone = expired.of(address.shapeKey());
        Transport.Request request =
                subset == null
                        ? address.log(next, place.cursor(), gone, buster)
                        : address.subset(next, subset, gone, buster);
        effects.add(new StreamEffect.Send<>(next.id(), request));
    }

    private void start(Optional<Checkpoint> from) {
        if (phase != Phase.STOPPED) {
            return;
        }
        from.ifPresent(checkpoint -> place = Place.at(checkpoint));
        delivered = delivered || from.isPresent();
        retries.reset();
        patience.forgive();
        atEnd = false;
        next();
    }

    private void stop() {
        cut();
        effects.add(new StreamEffect.NoAlarm<>());
        phase = Phase.STOPPED;
        String why = "the stream stopped";
        wishes.giveUp().forEach(id -> effects.add(new StreamEffect.NotAnswered<>(id, why)));
        tell(ShapeStatus.STOPPED);
    }

    /// Sends the next request, if one may be sent.
    private void next() {
        if (!pauses.isEmpty()) {
            phase = Phase.ASKING;
            effects.add(new StreamEffect.NoAlarm<>());
            tell(ShapeStatus.PAUSED);
            return;
        }
        Asked.Kind kind = nextKind();
        Optional<Ahead.Part> early = kind == Asked.Kind.LOG ? ahead.take(place) : Optional.empty();
        if (early.isPresent()) {
            goOn(early.get());
            return;
        }
        ahead.drop();
        long query = kind == Asked.Kind.SUBSET ? wishes.next() : 0;
        Asked next = asking(kind, place, query);
        phase = Phase.ASKING;
        asked = next;
        answer = null;
        send(next);
        effects.add(new StreamEffect.SetAlarm<>(config.quietMs()));
        if (retries.failures() == 0) {
            tell(atEnd ? ShapeStatus.LIVE : ShapeStatus.LOADING);
        }
    }

    /// The next part was asked for already.
    private void goOn(Ahead.Part early) {
        phase = Phase.ASKING;
        asked = early.asked();
        answer = null;
        effects.add(new StreamEffect.SetAlarm<>(config.quietMs()));
        early.heard().forEach(this::heard);
    }

    private Asked.Kind nextKind() {
        // Changes have to be followed from before the rows are asked for.
        if (!wishes.none() && (place.known() || request.log() == LogMode.FULL)) {
            return Asked.Kind.SUBSET;
        }
        if (!atEnd) {
            return Asked.Kind.LOG;
        }
        return config.live() == StreamConfig.Live.EVENTS && patience.eventsWork()
                ? Asked.Kind.EVENTS
                : Asked.Kind.LIVE;
    }

    private void cut() {
        if (asked != null) {
            effects.add(new StreamEffect.Cut<>(asked.id()));
        }
        asked = null;
        answer = null;
        ahead.drop();
    }

    private void began(Transport.Head head) {
        Asked current = current();
        effects.add(new StreamEffect.SetAlarm<>(config.quietMs()));
        Verdict verdict = Verdict.of(current, head, expired.of(address.shapeKey()), time.wallMs());
        ahead.began(current, verdict, head);
        switch (verdict) {
            case Verdict.Accepted accepted -> {
                // A proxy may turn a stream of events into one whole answer.
                boolean events = head.header("content-type").orElse("").contains("event-stream");
                answer = Answer.of(verdict, events, config.answerCharactersMax());
                // Live already, though nothing has happened yet.
                if (events) {
                    place = place.next(accepted.cursor());
                    recovered();
                    tell(ShapeStatus.LIVE);
                }
            }
            case Verdict.Refused refused ->
                    answer = Answer.of(verdict, false, REFUSAL_CHARACTERS_MAX);
            case Verdict.Nothing nothing -> {
                cut();
                patience.eventsBroken();
                deliver(List.of(), place, true);
                atEnd = true;
                waitOrNext(patience.idleMs(time.ticksMs() - current.sinceMs()));
            }
            case Verdict.Refetch(Optional<ShapeHandle> replacement) -> {
                cut();
                refetch(replacement);
            }
            case Verdict.Later(String what, long floorMs) -> {
                cut();
                failed(new ShapeFault.Unreachable(what), floorMs);
            }
            case Verdict.Lie(String what, String advice) -> {
                cut();
                lied(new ShapeFault.Lie(what, advice));
            }
        }
    }

    private void came(String part) {
        effects.add(new StreamEffect.SetAlarm<>(config.quietMs()));
        Answer<R> current = answer;
        if (current == null) {
            return;
        }
        if (!current.add(part)) {
            cut();
            lied(Lies.tooLong(config.answerCharactersMax()));
            return;
        }
        for (String event : current.events()) {
            event(current, event);
        }
    }

    /// Events are handed out when the server says that a state of the table is complete.
    private void event(Answer<R> current, String json) {
        Optional<ShapeMessage<R>> read = intake.message(json);
        read.ifPresent(current.gathered()::add);
        if (read.isPresent() && read.get() instanceof ShapeMessage.UpToDate<R>) {
            List<ShapeMessage<R>> messages = List.copyOf(current.gathered());
            current.gathered().clear();
            deliver(messages, place.after(messages), true);
        }
    }

    private void ended() {
        Asked done = current();
        Answer<R> whole = answer;
        asked = null;
        answer = null;
        if (whole == null) {
            failed(new ShapeFault.Unreachable("an answer ended before it began"), 0);
            return;
        }
        switch (whole.verdict()) {
            case Verdict.Refused(int code) -> refused(done, code, whole.body());
            case Verdict.Accepted accepted -> accepted(done, accepted, whole);
            case Verdict verdict -> throw new IllegalStateException("a body of " + verdict);
        }
    }

    private void accepted(Asked done, Verdict.Accepted accepted, Answer<R> whole) {
        if (whole.isEvents()) {
            // What was gathered and not complete comes again.
            atEnd = true;
            waitOrNext(patience.eventsEndedMs(time.ticksMs() - done.sinceMs()));
            return;
        }
        try {
            if (done.kind() == Asked.Kind.SUBSET) {
                subset(done.query(), accepted, intake.subset(whole.body()));
            } else {
                part(done, accepted, intake.messages(whole.body()));
            }
        } catch (WireException bad) {
            lied(Lies.unreadable(bad));
        }
    }

    private void part(Asked done, Verdict.Accepted accepted, List<ShapeMessage<R>> messages) {
        boolean upToDate =
                !messages.isEmpty() && messages.getLast() instanceof ShapeMessage.UpToDate<R>;
        boolean moved = !accepted.offset().equals(done.offset());
        if (!upToDate && !moved && !patience.bearsStanding()) {
            lied(Lies.standing());
            return;
        }
        // Rows that are still to be asked for belong to what is shown next.
        boolean complete = upToDate && (wishes.none() || request.log() == LogMode.FULL);
        deliver(messages, place.after(accepted), complete);
        atEnd = complete;
        waitOrNext(
                done.waits() && messages.size() <= 1 && !moved
                        ? patience.idleMs(time.ticksMs() - done.sinceMs())
                        : 0);
    }

    private void subset(long query, Verdict.Accepted accepted, List<ShapeMessage<R>> rows) {
        recovered();
        Subset subset = wishes.come(query);
        if (subset == null) {
            // Nobody wants it any more.
            next();
            return;
        }
        delivered = true;
        Checkpoint at =
                place.known()
                        ? place.checkpoint()
                        : Place.begin(Optional.of(accepted.handle())).checkpoint();
        effects.add(
                new StreamEffect.Deliver<>(new ShapeBatch<>(rows, false, at, Optional.of(subset))));
        effects.add(new StreamEffect.Answered<>(query));
        next();
    }

    private void deliver(List<ShapeMessage<R>> messages, Place reached, boolean upToDate) {
        Place after = reached.passed(messages);
        if (!after.offset().equals(place.offset())) {
            patience.moved();
        }
        place = after;
        delivered = true;
        recovered();
        if (upToDate) {
            patience.reachedEnd();
        }
        effects.add(
                new StreamEffect.Deliver<>(
                        new ShapeBatch<>(
                                messages, upToDate, place.checkpoint(), Optional.empty())));
    }

    private void recovered() {
        retries.reset();
        patience.believed();
        buster = "";
    }

    private void refused(Asked done, int code, String body) {
        ahead.drop();
        if (code == 400 && body.contains(OUT_OF_BOUNDS)) {
            refetch(Optional.empty());
            return;
        }
        ShapeFault.Refused refusal = new ShapeFault.Refused(code, body.strip());
        boolean queryOnly = done.kind() == Asked.Kind.SUBSET && code != 401 && code != 403;
        if (queryOnly) {
            wishes.forget(done.query());
            effects.add(new StreamEffect.NotAnswered<>(done.query(), code + " " + refusal.what()));
            next();
        } else if (patience.bearsRefusal()) {
            phase = Phase.DECIDING;
            effects.add(new StreamEffect.NoAlarm<>());
            effects.add(new StreamEffect.Ask<>(refusal));
        } else {
            report(refusal);
            stop();
        }
    }

    private void decided(ShapeListener.Decision decision) {
        if (phase != Phase.DECIDING) {
            return;
        }
        switch (decision) {
            case ShapeListener.Decision.Stop stop -> stop();
            case ShapeListener.Decision.Retry(
                            Map<String, String> params,
                            Map<String, String> headers) -> {
                request = request.with(params, headers);
                address = new ShapeAddress(request);
                intake = intake(request);
                waitOrNext(patience.refusedMs());
            }
        }
    }

    /// Drops the log. A cache must not answer for what was just refused, so the next address is
    /// new.
    private void refetch(Optional<ShapeHandle> replacement) {
        place.handle().ifPresent(handle -> expired.add(address.shapeKey(), handle));
        begin(replacement);
        newBuster();
        long ms = patience.refetchMs();
        if (patience.losesPatience()) {
            report(Lies.dropped());
        }
        if (ms > 0) {
            tell(ShapeStatus.RETRYING);
        }
        waitOrNext(ms);
    }

    private void lied(ShapeFault.Lie lie) {
        newBuster();
        if (patience.bearsLie()) {
            failed(lie, 0);
            return;
        }
        // Perhaps it is the handle that a cache or the server can't get right any more.
        expired.forget(address.shapeKey());
        if (place.known()) {
            begin(Optional.empty());
        }
        failed(lie, patience.refetchMs());
    }

    private void begin(Optional<ShapeHandle> handle) {
        place = Place.begin(handle);
        atEnd = false;
        intake.clear();
        wishes.again();
        if (delivered) {
            delivered = false;
            effects.add(new StreamEffect.Refetch<>());
        }
    }

    private void broke(String what) {
        Asked done = current();
        boolean events = answer != null && answer.isEvents();
        asked = null;
        answer = null;
        if (events) {
            // The usual end of a long connection.
            waitOrNext(patience.eventsEndedMs(time.ticksMs() - done.sinceMs()));
        } else {
            failed(new ShapeFault.Unreachable(what), 0);
        }
    }

    private void failed(ShapeFault fault, long floorMs) {
        if (retries.failures() == 0) {
            report(fault);
        }
        ahead.drop();
        phase = Phase.WAITING;
        effects.add(new StreamEffect.SetAlarm<>(retries.failedMs(floorMs)));
        tell(ShapeStatus.RETRYING);
    }

    private void waitOrNext(long ms) {
        if (ms == 0) {
            next();
            return;
        }
        ahead.drop();
        phase = Phase.WAITING;
        effects.add(new StreamEffect.SetAlarm<>(ms));
    }

    private void alarm() {
        switch (phase) {
            case WAITING -> next();
            case ASKING -> {
                Asked quiet = asked;
                if (quiet == null) {
                    return;
                }
                cut();
                if (quiet.waits()) {
                    // Dead connections look like quiet ones; a question that has an answer tells.
                    atEnd = false;
                    next();
                } else {
                    failed(new ShapeFault.Unreachable("no answer for a long time"), 0);
                }
            }
            case STOPPED, DECIDING -> {}
        }
    }

    private void pause(String reason) {
        boolean first = pauses.isEmpty();
        pauses.add(reason);
        if (first && (phase == Phase.ASKING || phase == Phase.WAITING)) {
            cut();
            next();
        }
    }

    private void resume(String reason) {
        if (pauses.remove(reason) && pauses.isEmpty() && phase == Phase.ASKING) {
            atEnd = false;
            next();
        }
    }

    private void refresh() {
        boolean waitsForChanges = phase == Phase.ASKING && asked != null && asked.waits();
        if (waitsForChanges || phase == Phase.WAITING) {
            cut();
            retries.reset();
            atEnd = false;
            next();
        }
    }

    private void want(long query, Subset subset) {
        wishes.add(query, subset);
        if (phase == Phase.ASKING && asked != null && asked.waits()) {
            cut();
            next();
        }
    }

    private void report(ShapeFault fault) {
        effects.add(new StreamEffect.Report<>(fault));
    }

    private void tell(ShapeStatus now) {
        if (status != now) {
            status = now;
            effects.add(new StreamEffect.Tell<>(now));
        }
    }

    private void newBuster() {
        buster = time.wallMs() + "-" + chance.below(Integer.MAX_VALUE);
    }

    private Asked current() {
        if (asked == null) {
            throw new IllegalStateException("nothing was asked");
        }
        return asked;
    }
}
