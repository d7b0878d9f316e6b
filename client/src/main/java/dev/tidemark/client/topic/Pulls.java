package dev.tidemark.client.topic;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.retry.Backoff;
import dev.tidemark.client.topicstore.Provider;
import dev.tidemark.client.topicstore.TopicRefusedException;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.topic.Invalidation;
import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.protocol.topic.TopicName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When a topic pulls.
///
/// One pull is under way at most, and what is heard meanwhile leads to one more at most. The topic
/// is dirty until it shows the greatest revision that anybody spoke of: a pull that failed, that
/// hangs, whose answer can't be shown, or is older than what is known (a copy that lags), is tried
/// again with backoff, for ever. An answer of an older epoch is a copy that lags too, unless it
/// comes three times in a row: then the source has gone back, and is believed.
final class Pulls {
    private static final int OLD_EPOCHS_BELIEVED = 3;

    private final TopicName topic;
    private final Provider provider;
    private final TopicConfig config;
    private final Time time;
    private final Gate gate;
    private final Backoff backoff;
    private final Pace pace;
    private final List<Waiting> waiting = new ArrayList<>();
    private Optional<Revision> highest = Optional.empty();
    private Optional<Invalidation> event = Optional.empty();
    private Cancellable alarm = () -> {};
    private @Nullable Revision oldEpoch;
    private int oldEpochs;
    private long turn;
    private boolean pulling;
    private boolean again;
    private boolean owed;
    private boolean stopped;

    /// What a topic shows, and where it complains.
    interface Gate {
        Optional<Revision> local();

        Shown.Taken take(Snapshot snapshot);

        Shown.Taken force(Snapshot snapshot);

        void fault(
                TopicFault.Phase phase,
                Throwable cause,
                TopicFault.Place place,
                Optional<TopicFault.Again> next);
    }

    /// Who wants to know when the topic is fresh: a pull of this turn or later was answered with
    /// this revision or later.
    private record Waiting(long turn, Optional<Revision> least, Promise<Done> fresh) {}

    Pulls(TopicName topic, Provider provider, TopicConfig config, Ports ports, Gate gate) {
        this.topic = topic;
        this.provider = provider;
        this.config = config;
        this.time = ports.time();
        this.gate = gate;
        backoff = new Backoff(config.retryFirstMs(), config.retryCapMs(), ports.chance());
        pace = new Pace(time, config, this::due);
    }

    /// The last word that mattered.
    Optional<Invalidation> event() {
        return event;
    }

    /// Whether there is more than what is shown, as far as anybody said.
    boolean dirty() {
        Optional<Revision> least = least();
        return owed || !least.equals(gate.local());
    }

    /// Somebody says that there is a revision.
    void heard(Invalidation word) {
        Optional<Revision> local = gate.local();
        if (stopped || local.filter(shown -> known(word.revision(), shown)).isPresent()) {
            return;
        }
        event = Optional.of(word);
        // Of another epoch it may be late, or the source began anew: only a pull can tell.
        again |= pulling && local.isPresent() && !word.revision().sameEpoch(local.get());
        expect(word.revision());
    }

    /// There is this revision.
    void expect(Revision revision) {
        highest = later(highest, Optional.of(revision));
        if (!stopped) {
            pace.trigger();
        }
    }

    /// Something may have been missed.
    void missed() {
        if (stopped) {
            return;
        }
        again |= pulling;
        owed = true;
        pace.trigger();
    }

    /// There is a new reason to hope: what waits to be tried again is tried now.
    void hope() {
        backoff.reset();
        if (owed && !pulling && !stopped) {
            begin();
        }
    }

    /// Pulls now.
    ///
    /// @return kept once an answer to a pull that began after this call is shown, or was known, and
    ///   is not older than anything known by now
    Promise<Done> refresh() {
        Promise<Done> fresh = new Promise<>();
        if (stopped) {
            fresh.fail(new IllegalStateException("the topic has stopped"));
            return fresh;
        }
        waiting.add(new Waiting(turn + 1, least(), fresh));
        if (pulling) {
            again = true;
        } else {
            begin();
        }
        return fresh;
    }

    /// Forgets what it knows; what is under way is not shown any more.
    void forget() {
        turn++;
        alarm.cancel();
        pace.stop();
        pulling = false;
        again = false;
        owed = false;
        highest = Optional.empty();
        event = Optional.empty();
        oldEpochs = 0;
        backoff.reset();
    }

    /// Ends; what is under way is not shown any more.
    void stop(Throwable reason) {
        forget();
        stopped = true;
        List<Waiting> left = List.copyOf(waiting);
        waiting.clear();
        left.forEach(one -> one.fresh().fail(reason));
    }

    private static boolean known(Revision revision, Revision local) {
        return revision.sameEpoch(local) && !revision.isAfter(local);
    }

    private static Optional<Revision> later(Optional<Revision> one, Optional<Revision> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return one.get().isAfter(other.get()) ? one : other;
    }

    /// The greatest revision that anybody spoke of.
    private Optional<Revision> least() {
        return later(highest, gate.local());
    }

    private void due() {
        // While a pull is under way its end looks again, and after a failure the alarm does: words
        // must not turn a server's trouble into a storm.
        if (!pulling && backoff.failures() == 0) {
            begin();
        }
    }

    private void begin() {
        long mine = ++turn;
        Optional<Revision> least = least();
        pulling = true;
        again = false;
        owed = true;
        alarm.cancel();
        alarm =
                time.after(
                        config.pullMs(),
                        () -> broken(mine, new IllegalStateException("no answer in time")));
        Promise.from(() -> provider.pull(topic))
                .whenEnded(
                        snapshot -> answered(mine, snapshot, least),
                        reason -> broken(mine, reason));
    }

    private boolean ended(long pull) {
        if (pull != turn || !pulling) {
            return false;
        }
        pulling = false;
        alarm.cancel();
        return true;
    }

    private void broken(long pull, Throwable reason) {
        if (ended(pull)) {
            retry(phase(reason), reason, Optional.empty());
        }
    }

    private static TopicFault.Phase phase(Throwable reason) {
        return reason instanceof JsonException ? TopicFault.Phase.PROTOCOL : TopicFault.Phase.PULL;
    }

    private void answered(long pull, Snapshot snapshot, Optional<Revision> least) {
        if (!ended(pull)) {
            return;
        }
        Shown.Taken taken = goneBack(snapshot) ? gate.force(snapshot) : gate.take(snapshot);
        if (pull != turn || stopped) {
            // Whoever was shown it has stopped the topic, or asked anew.
            return;
        }
        Revision answer = snapshot.revision();
        switch (taken) {
            case Shown.Taken.New shown -> taken(answer, least);
            case Shown.Taken.Same same -> taken(answer, least);
            case Shown.Taken.Older older -> behind(answer);
            case Shown.Taken.Failed(TopicFault.Phase phase, Throwable why) ->
                    retry(phase, why, Optional.of(answer));
        }
    }

    private boolean goneBack(Snapshot snapshot) {
        Revision answer = snapshot.revision();
        boolean older =
                gate.local()
                        .filter(local -> !local.sameEpoch(answer) && local.isAfter(answer))
                        .isPresent();
        if (!older) {
            oldEpochs = 0;
            return false;
        }
        Revision last = oldEpoch;
        oldEpochs = last != null && last.sameEpoch(answer) ? oldEpochs + 1 : 1;
        oldEpoch = answer;
        if (oldEpochs < OLD_EPOCHS_BELIEVED) {
            return false;
        }
        oldEpochs = 0;
        highest = Optional.of(answer);
        return true;
    }

    private void taken(Revision answer, Optional<Revision> least) {
        if (after(least, answer) && after(least(), answer)) {
            behind(answer);
            return;
        }
        backoff.reset();
        owed = false;
        List<Waiting> fresh = waiting.stream().filter(one -> satisfied(one, answer)).toList();
        waiting.removeAll(fresh);
        if (again || dirty() || !waiting.isEmpty()) {
            begin();
        }
        fresh.forEach(one -> one.fresh().keep(Done.DONE));
    }

    private boolean satisfied(Waiting one, Revision answer) {
        return one.turn() <= turn && (!after(one.least(), answer) || !dirty());
    }

    private static boolean after(Optional<Revision> one, Revision other) {
        return one.isPresent() && one.get().isAfter(other);
    }

    private void behind(Revision answer) {
        String known = least().map(Revision::toString).orElse("");
        retry(
                TopicFault.Phase.PULL,
                new IllegalStateException("the answer is " + answer + ", known is " + known),
                Optional.of(answer));
    }

    private void retry(TopicFault.Phase phase, Throwable reason, Optional<Revision> answer) {
        owed = true;
        long floorMs = reason instanceof TopicRefusedException refused ? refused.waitMs() : 0;
        long delayMs = backoff.failedMs(floorMs);
        alarm = time.after(delayMs, this::tryAgain);
        gate.fault(
                phase,
                reason,
                new TopicFault.Place(gate.local(), event, answer),
                Optional.of(new TopicFault.Again(backoff.failures(), delayMs)));
    }

    private void tryAgain() {
        if (!pulling) {
            begin();
        }
    }
}
