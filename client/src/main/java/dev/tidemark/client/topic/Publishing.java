package dev.tidemark.client.topic;

import dev.tidemark.client.port.Ports;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.retry.Backoff;
import dev.tidemark.client.topicstore.TopicStore;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.protocol.topic.TopicName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Writes by compare-and-set, one after the other: each change is applied to what the store has,
/// and applied anew if somebody else was quicker. So two writers never get one revision, and
/// neither erases what the other did.
final class Publishing<T> {
    private static final long RETRY_FIRST_MS = 10;
    private static final long RETRY_CAP_MS = 1_000;

    /// Somebody else got on each time, so trying at once ends by luck; but luck is not a plan.
    private static final int QUICK_TRIES = 20;

    private final TopicName topic;
    private final Shown<T> shown;
    private final Ports ports;
    private final Store<T> store;
    private final Deque<Overlay<T>> queue = new ArrayDeque<>();
    private final Backoff backoff;
    private boolean busy;
    private int conflicts;
    private long life;

    /// What is written to, and who hears of it.
    interface Store<T> {
        Promise<Snapshot> pull();

        /// @throws IllegalArgumentException if the value is too large
        Promise<TopicStore.Stored> write(T value, Revision expected);

        void written(Overlay<T> overlay, Snapshot now);

        void failed(Overlay<T> overlay, Throwable why);
    }

    Publishing(TopicName topic, Shown<T> shown, Ports ports, Store<T> store) {
        this.topic = topic;
        this.shown = shown;
        this.ports = ports;
        this.store = store;
        backoff = new Backoff(RETRY_FIRST_MS, RETRY_CAP_MS, ports.chance());
    }

    void add(Overlay<T> overlay) {
        queue.add(overlay);
        if (!busy) {
            next();
        }
    }

    /// Forgets what waits; what is under way ends unheard.
    void forget() {
        life++;
        queue.clear();
        busy = false;
    }

    private void next() {
        Overlay<T> first = queue.peek();
        busy = first != null;
        if (first == null) {
            return;
        }
        backoff.reset();
        conflicts = 0;
        Optional<Snapshot> known = shown.snapshot();
        if (known.isPresent()) {
            attempt(first, known.get());
        } else {
            pull(first);
        }
    }

    private void pull(Overlay<T> overlay) {
        long mine = life;
        Promise.from(store::pull)
                .whenEnded(
                        snapshot -> {
                            if (mine == life) {
                                attempt(overlay, snapshot);
                            }
                        },
                        failed -> failed(mine, overlay, failed));
    }

    private void attempt(Overlay<T> overlay, Snapshot on) {
        long mine = life;
        Promise.from(() -> write(overlay, on))
                .whenEnded(
                        stored -> {
                            if (mine == life) {
                                stored(overlay, stored);
                            }
                        },
                        failed -> failed(mine, overlay, failed));
    }

    private Promise<TopicStore.Stored> write(Overlay<T> overlay, Snapshot on) {
        try {
            return store.write(overlay.on(shown.value(on)), on.revision());
        } catch (JsonException garbage) {
            return Promise.broken(
                    new JsonException("topic " + topic + ": " + garbage.getMessage(), garbage));
        }
    }

    private void stored(Overlay<T> overlay, TopicStore.Stored stored) {
        switch (stored) {
            case TopicStore.Stored.Written(Snapshot now) -> {
                queue.remove();
                store.written(overlay, now);
                goOn();
            }
            case TopicStore.Stored.Conflict(Snapshot current) -> {
                if (++conflicts < QUICK_TRIES) {
                    later(0, () -> attempt(overlay, current));
                } else {
                    // What was current before the wait is not any more after it.
                    later(backoff.failedMs(0), () -> pull(overlay));
                }
            }
        }
    }

    private void failed(long began, Overlay<T> overlay, Throwable why) {
        if (began == life) {
            queue.remove();
            store.failed(overlay, why);
            goOn();
        }
    }

    private void goOn() {
        later(0, this::next);
    }

    /// Not from inside: a store that answers at once must not use up the stack.
    private void later(long ms, Runnable step) {
        long mine = life;
        ports.time()
                .after(
                        ms,
                        () -> {
                            if (mine == life) {
                                step.run();
                            }
                        });
    }
}
