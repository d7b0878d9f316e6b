package dev.tidemark.client.fake;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.topicstore.Subscriber;
import dev.tidemark.client.topicstore.TopicStore;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.topic.Invalidation;
import dev.tidemark.protocol.topic.MergePatch;
import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.protocol.topic.TopicJson;
import dev.tidemark.protocol.topic.TopicName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// A backend with topics and a bus to many windows, both as bad as the test wants them: words are
/// late, lost, doubled and in the wrong order, answers late, missing, or of a copy that lags.
///
/// Words go through their JSON, so that what arrives is what was written down.
public final class FakeTopics implements TopicStore {
    private final Time time;
    private final Chance chance;
    private final Map<String, List<Snapshot>> histories = new TreeMap<>();
    private final List<Ear> ears = new ArrayList<>();
    private Words words = new Words(0, 0, 0, 0);
    private long answerMs;
    private long answerJitterMs;
    private long epoch = 1;
    private int failing;
    private int hanging;
    private int lag;
    private int refusing;
    private int pulls;
    private int underWay;
    private int underWayMax;

    /// How words travel.
    ///
    /// @param delayMs at least
    /// @param jitterMs more, by chance
    /// @param lostPercent that never arrive
    /// @param doubledPercent that arrive twice
    public record Words(long delayMs, long jitterMs, int lostPercent, int doubledPercent) {}

    private record Ear(TopicName topic, Listener listener) {}

    /// A backend where nothing is written yet, in epoch 1.
    public FakeTopics(Time time, Chance chance) {
        this.time = time;
        this.chance = chance;
    }

    /// How words travel from now on.
    public void words(Words how) {
        words = how;
    }

    /// How long answers take from now on: `ms`, and up to `jitterMs` more.
    public void answers(long ms, long jitterMs) {
        answerMs = ms;
        answerJitterMs = jitterMs;
    }

    /// Lets the next pulls fail.
    public void failPulls(int next) {
        failing = next;
    }

    /// Lets the next pulls have no answer.
    public void hangPulls(int next) {
        hanging = next;
    }

    /// Answers pulls from a copy that is so many revisions behind.
    public void lag(int revisions) {
        lag = revisions;
    }

    /// Refuses the next writes.
    public void refuseWrites(int next) {
        refusing = next;
    }

    /// The backend is restored: the state stays, its counter begins at 1 in this epoch.
    public void restart(long nextEpoch) {
        epoch = nextEpoch;
        for (Map.Entry<String, List<Snapshot>> history : histories.entrySet()) {
            Snapshot last = history.getValue().getLast();
            Revision first = Revision.begin(nextEpoch).next();
            history.setValue(new ArrayList<>(List.of(new Snapshot(first, last.data()))));
        }
    }

    /// The state of a topic.
    public Snapshot now(TopicName topic) {
        List<Snapshot> history = histories.get(topic.text());
        return history == null ? Snapshot.nothing(epoch) : history.getLast();
    }

    /// Changes a topic at once, and says so if `source` is somebody.
    public Revision change(TopicName topic, String data, String source) {
        Revision next = silently(topic, data);
        say(Invalidation.by(source, topic, next));
        return next;
    }

    /// Changes a topic and tells nobody.
    public Revision silently(TopicName topic, String data) {
        Snapshot next = new Snapshot(now(topic).revision().next(), data);
        histories.computeIfAbsent(topic.text(), unknown -> new ArrayList<>()).add(next);
        return next.revision();
    }

    /// Says it to all windows.
    public void say(Invalidation event) {
        say(TopicJson.write(event).toString());
    }

    /// Says any text to all windows.
    public void say(String text) {
        for (Ear ear : List.copyOf(ears)) {
            if (chance.below(100) >= words.lostPercent()) {
                deliver(ear, text);
            }
            if (chance.below(100) < words.doubledPercent()) {
                deliver(ear, text);
            }
        }
    }

    private void deliver(Ear ear, String text) {
        time.after(
                words.delayMs() + chance.below((int) words.jitterMs() + 1),
                () -> {
                    if (ears.contains(ear)) {
                        hear(ear.listener(), text);
                    }
                });
    }

    private static void hear(Listener listener, String text) {
        try {
            listener.invalidated(TopicJson.readInvalidation(text));
        } catch (JsonException garbage) {
            listener.garbage(garbage);
        }
    }

    /// How many pulls there were.
    public int pulls() {
        return pulls;
    }

    /// How many pulls were under way at once at most.
    public int underWayMax() {
        return underWayMax;
    }

    /// How many windows listen.
    public int listening() {
        return ears.size();
    }

    @Override
    public Cancellable subscribe(TopicName topic, Listener listener) {
        Ear ear = new Ear(topic, new Own(listener));
        ears.add(ear);
        return () -> ears.remove(ear);
    }

    /// The same listener may subscribe twice; each subscription is its own.
    private static final class Own implements Listener {
        private final Subscriber.Listener other;

        private Own(Subscriber.Listener other) {
            this.other = other;
        }

        @Override
        public void invalidated(Invalidation event) {
            other.invalidated(event);
        }

        @Override
        public void missed() {
            other.missed();
        }

        @Override
        public void garbage(JsonException what) {
            other.garbage(what);
        }

        @Override
        public void cut(Throwable why) {
            other.cut(why);
        }
    }

    /// Does something to each window's listener, such as telling it that words were missed.
    public void each(Consumer<Listener> call) {
        List.copyOf(ears).forEach(ear -> call.accept(ear.listener()));
    }

    @Override
    public Promise<Snapshot> pull(TopicName topic) {
        pulls++;
        Promise<Snapshot> answer = new Promise<>();
        if (hanging > 0) {
            hanging--;
            return answer;
        }
        underWay++;
        underWayMax = Math.max(underWayMax, underWay);
        boolean fails = failing > 0;
        failing -= fails ? 1 : 0;
        // What is answered is the state while the question was there, not when the answer arrives.
        Snapshot seen = seen(topic);
        time.after(
                answerMs + chance.below((int) answerJitterMs + 1),
                () -> {
                    underWay--;
                    if (fails) {
                        answer.fail(new IllegalStateException("failed by the test"));
                    } else {
                        answer.keep(seen);
                    }
                });
        return answer;
    }

    private Snapshot seen(TopicName topic) {
        List<Snapshot> history = histories.get(topic.text());
        if (history == null) {
            return Snapshot.nothing(epoch);
        }
        int at = history.size() - 1 - lag;
        return at < 0 ? Snapshot.nothing(epoch) : history.get(at);
    }

    @Override
    public Promise<Stored> write(Write write) {
        Promise<Stored> stored = new Promise<>();
        long thereMs = answerMs + chance.below((int) answerJitterMs + 1);
        time.after(thereMs, () -> arrived(write, stored));
        return stored;
    }

    private void arrived(Write write, Promise<Stored> stored) {
        if (refusing > 0) {
            refusing--;
            time.after(
                    answerMs, () -> stored.fail(new IllegalStateException("refused by the test")));
            return;
        }
        Snapshot current = now(write.topic());
        boolean other =
                write.expected().filter(want -> !want.equals(current.revision())).isPresent();
        Stored outcome = other ? new Stored.Conflict(current) : written(write, current);
        time.after(answerMs, () -> stored.keep(outcome));
    }

    private Stored written(Write write, Snapshot current) {
        String data =
                write.form() == Form.REPLACE
                        ? write.data()
                        : MergePatch.apply(json(current.data()), json(write.data())).toJson();
        change(write.topic(), data, write.sourceId());
        return new Stored.Written(now(write.topic()));
    }

    private static JsonValue json(String text) {
        try {
            return JsonReader.read(text, TopicJson.DEPTH_MAX);
        } catch (JsonException garbage) {
            throw new IllegalStateException(garbage);
        }
    }
}
