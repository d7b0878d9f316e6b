package dev.tidemark.client.topic;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.fake.FakeTopics;
import dev.tidemark.client.fake.MemoryStorage;
import dev.tidemark.client.fake.ScriptedTransport;
import dev.tidemark.client.port.Broadcast;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Leases;
import dev.tidemark.client.port.Log;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.port.Surroundings;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.topicstore.TopicStore;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.TopicName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Many windows with one backend, in virtual time and by seed.
final class Windows {
    static final TopicName CART = new TopicName("cart");
    static final TopicName SETTINGS = new TopicName("settings");

    /// A text as an object with one member.
    static final TopicCodec<String> TEXT =
            TopicCodec.of(
                    "",
                    data -> {
                        if (data instanceof JsonValue.Members(Map<String, JsonValue> members)
                                && members.get("v") instanceof JsonValue.Text(String text)) {
                            return text;
                        }
                        throw new JsonException("not a text in v");
                    },
                    text -> new JsonValue.Members(Map.of("v", new JsonValue.Text(text))));

    private static final long SILENCE_MS = 60_000;

    final FakeTime time = new FakeTime();
    final MemoryStorage.Disk disk = new MemoryStorage.Disk();
    final Chance chance;
    final FakeTopics backend;
    final List<Window> all = new ArrayList<>();

    Windows(long seed) {
        chance = Chance.seeded(seed, 0);
        backend = new FakeTopics(time, chance);
    }

    static String data(String text) {
        return TEXT.write(text).toJson();
    }

    private Ports ports(Storage storage) {
        return ports(storage, Log.silent());
    }

    private Ports ports(Storage storage, Log log) {
        return new Ports(
                new ScriptedTransport(time),
                storage,
                time,
                chance,
                new Ports.Neighbours(Broadcast.alone(), Leases.alone(time)),
                Surroundings.steady(),
                log);
    }

    /// One window's topic, and what became of it.
    final class Window {
        final List<String> applied = new ArrayList<>();
        final List<Revision> revisions = new ArrayList<>();
        final List<TopicFault> faults = new ArrayList<>();
        final Topic<String> topic;

        private Window(
                Ports ports,
                TopicName name,
                TopicStore store,
                Consumer<TopicBuilder<String>> more) {
            TopicBuilder<String> builder =
                    new TopicBuilder<>(ports, name, TEXT)
                            .store(store)
                            .applier(this::apply)
                            .onFault(faults::add);
            more.accept(builder);
            topic = builder.build();
            all.add(this);
        }

        private void apply(String value, Applier.Context context) {
            applied.add(value);
            context.revision().ifPresent(revisions::add);
        }

        Window started() {
            topic.start();
            return this;
        }

        List<TopicFault.Phase> phases() {
            return faults.stream().map(TopicFault::phase).toList();
        }

        /// Whatever happens, nothing older is shown after something newer.
        void neverWentBack() {
            for (int i = 1; i < revisions.size(); i++) {
                assertTrue(
                        revisions.toString(),
                        revisions.get(i).compareTo(revisions.get(i - 1)) >= 0);
            }
        }
    }

    /// A window of the cart.
    Window window() {
        return window(CART, builder -> {});
    }

    Window window(TopicName name, Consumer<TopicBuilder<String>> more) {
        return new Window(ports(new MemoryStorage(disk, time)), name, backend, more);
    }

    /// A window whose topic is somewhere else.
    Window over(TopicStore store) {
        return new Window(ports(new MemoryStorage(disk, time)), CART, store, builder -> {});
    }

    /// A window that has a log.
    Window logging(Log log) {
        return new Window(ports(new MemoryStorage(disk, time), log), CART, backend, builder -> {});
    }

    /// A window of a process with this store.
    Window on(Storage storage, Consumer<TopicBuilder<String>> more) {
        return new Window(ports(storage), CART, backend, more);
    }

    /// So many windows, started and fresh.
    List<Window> open(int count) {
        List<Window> opened = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            opened.add(window().started());
        }
        quiet();
        return opened;
    }

    Revision change(String text) {
        return backend.change(CART, data(text), "backend");
    }

    /// Lets everything come to rest, and checks what always holds.
    void quiet() {
        time.pass(SILENCE_MS);
        all.forEach(Window::neverWentBack);
    }

    /// All windows that follow show what the backend has.
    void equal(String text) {
        quiet();
        for (Window window : all) {
            if (window.topic.state() == Topic.State.STARTED) {
                assertEquals(text, window.topic.visible());
                assertEquals(
                        Optional.of(backend.now(window.topic.name()).revision()),
                        window.topic.revision());
            }
        }
    }

    static boolean kept(Promise<Done> promise) {
        return promise.outcome() instanceof Outcome.Kept<Done>;
    }

    static String reason(Promise<Done> promise) {
        return promise.outcome() instanceof Outcome.Broken<Done>(Throwable reason)
                ? String.valueOf(reason.getMessage())
                : "none";
    }
}
