package dev.tidemark.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.client.fake.FakePorts;
import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.fake.FakeTopics;
import dev.tidemark.client.fake.MemoryStorage;
import dev.tidemark.client.fake.ScriptedTransport;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.topic.Applier;
import dev.tidemark.client.topic.Keeping;
import dev.tidemark.client.topic.Topic;
import dev.tidemark.client.topic.TopicBuilder;
import dev.tidemark.client.topic.TopicCodec;
import dev.tidemark.client.topic.TopicConfig;
import dev.tidemark.client.topic.TopicWrite;
import dev.tidemark.client.topicstore.Provider;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.protocol.topic.TopicName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Windows of one topic, a list of marks to which all of them add, in a world of one seed.
final class TopicWorld {
    private static final TopicName MARKS = new TopicName("marks");
    private static final TopicCodec<List<String>> CODEC =
            TopicCodec.of(List.of(), TopicWorld::read, TopicWorld::json);
    private static final int STEPS = 80;
    private static final int WINDOWS_MAX = 5;
    private static final long SILENCE_MS = 120_000;

    private final FakeTime time = new FakeTime();
    private final Chance chance;
    private final FakeTopics backend;
    private final List<Window> windows = new ArrayList<>();
    private final Map<String, TopicWrite> writes = new LinkedHashMap<>();
    private final List<String> log = new ArrayList<>();
    private long epoch = 1;
    private int marks;
    private int step;

    TopicWorld(long seed) {
        chance = Chance.seeded(seed, 77);
        backend = new FakeTopics(time, chance);
    }

    private static List<String> read(JsonValue data) throws JsonException {
        if (data instanceof JsonValue.Members(Map<String, JsonValue> members)
                && members.get("m") instanceof JsonValue.Text(String text)) {
            return Arrays.stream(text.split(" ", -1)).filter(mark -> !mark.isEmpty()).toList();
        }
        throw new JsonException("no marks");
    }

    private static JsonValue json(List<String> marks) {
        return new JsonValue.Members(Map.of("m", new JsonValue.Text(String.join(" ", marks))));
    }

    private static List<String> with(List<String> marks, String mark) {
        List<String> more = new ArrayList<>(marks);
        more.add(mark);
        return more;
    }

    /// A window, started again and again on its own disk.
    private final class Window {
        private final int number;
        private final MemoryStorage.Disk disk = new MemoryStorage.Disk();
        private Topic<List<String>> topic = open();
        private Optional<Revision> last = Optional.empty();
        private long pull;
        private long busyUntilMs;

        private Window(int number) {
            this.number = number;
        }

        private Topic<List<String>> open() {
            Ports ports =
                    FakePorts.alone(
                            new ScriptedTransport(time),
                            new MemoryStorage(disk, time),
                            time,
                            chance);
            last = Optional.empty();
            busyUntilMs = 0;
            pull++;
            Topic<List<String>> opened =
                    new TopicBuilder<>(ports, MARKS, CODEC)
                            .store(backend)
                            .provider(counted())
                            .applier(this::shown)
                            .config(TopicConfig.usual().debounced(chance.below(2) * 20L))
                            .keep(Keeping.usual())
                            .build();
            opened.start();
            return opened;
        }

        /// A pull that was given up does not count any more.
        private Provider counted() {
            return topic -> {
                long mine = ++pull;
                assertThat(time.ticksMs())
                        .as("window %s pulls twice at once", number)
                        .isGreaterThanOrEqualTo(busyUntilMs);
                busyUntilMs = time.ticksMs() + TopicConfig.usual().pullMs();
                Promise<Snapshot> answer = backend.pull(topic);
                answer.whenEnded(ended -> busyUntilMs = mine == pull ? 0 : busyUntilMs);
                return answer;
            };
        }

        private void shown(List<String> value, Applier.Context context) {
            log.add(step + " " + number + " " + context.revision() + " " + value.size());
            Optional<Revision> now = context.revision();
            if (last.isPresent() && now.isPresent()) {
                boolean older = last.get().isAfter(now.get());
                assertThat(older && last.get().sameEpoch(now.get()))
                        .as("window %s shows %s after %s", number, now, last)
                        .isFalse();
            }
            last = now;
        }
    }

    /// Plays it.
    ///
    /// @return what happened, the same for the same seed
    List<String> play() {
        int count = 2 + chance.below(WINDOWS_MAX - 1);
        for (int i = 0; i < count; i++) {
            windows.add(new Window(i));
        }
        for (step = 0; step < STEPS; step++) {
            act();
            time.pass(chance.below(60));
        }
        heal();
        everybodyAgrees();
        return log;
    }

    private Window any() {
        return windows.get(chance.below(windows.size()));
    }

    private void act() {
        switch (chance.below(16)) {
            case 0, 1, 2, 3, 4 -> publish(any());
            case 5, 6 -> change();
            case 7 ->
                    backend.words(
                            new FakeTopics.Words(
                                    chance.below(50),
                                    chance.below(300),
                                    chance.below(60),
                                    chance.below(60)));
            case 8 -> backend.answers(chance.below(40), chance.below(100));
            case 9 -> backend.failPulls(chance.below(4));
            case 10 -> backend.hangPulls(chance.below(2));
            case 11 -> backend.lag(chance.below(3));
            case 12 -> backend.refuseWrites(1);
            case 13 -> restart(any());
            case 14 -> backend.say("{\"garbage\":" + step + "}");
            default -> {
                if (chance.below(4) == 0) {
                    backend.restart(++epoch);
                }
            }
        }
    }

    private void publish(Window window) {
        String mark = window.number + "." + marks++;
        writes.put(mark, window.topic.compareAndPublish(value -> with(value, mark)));
    }

    private void change() {
        try {
            List<String> now = CODEC.parse(data(backend.now(MARKS)));
            backend.change(MARKS, json(with(now, "b." + marks++)).toJson(), "backend");
        } catch (JsonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String data(Snapshot snapshot) {
        return snapshot.data().equals(Snapshot.NOTHING)
                ? json(List.of()).toJson()
                : snapshot.data();
    }

    private void restart(Window window) {
        window.topic.stop();
        time.pass(chance.below(200));
        window.topic = window.open();
    }

    private void heal() {
        backend.words(new FakeTopics.Words(1, 10, 0, 0));
        backend.failPulls(0);
        backend.hangPulls(0);
        backend.refuseWrites(0);
        backend.lag(0);
        time.pass(SILENCE_MS);
        change();
        time.pass(SILENCE_MS);
    }

    private void everybodyAgrees() {
        Snapshot truth = backend.now(MARKS);
        List<String> all;
        try {
            all = CODEC.parse(data(truth));
        } catch (JsonException impossible) {
            throw new IllegalStateException(impossible);
        }
        for (Window window : windows) {
            assertThat(window.topic.visible()).isEqualTo(all);
            assertThat(window.topic.revision()).contains(truth.revision());
            assertThat(window.topic.dirty()).isFalse();
        }
        assertThat(all).doesNotHaveDuplicates();
        writes.forEach(
                (mark, write) -> {
                    assertThat(write.settled().outcome()).as(mark).isNotNull();
                    if (write.accepted().outcome() instanceof Outcome.Kept) {
                        assertThat(all).contains(mark);
                    }
                });
    }
}
