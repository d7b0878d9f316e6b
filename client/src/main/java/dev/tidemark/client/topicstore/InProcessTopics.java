package dev.tidemark.client.topicstore;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.topic.Invalidation;
import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.protocol.topic.TopicName;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Topics of the windows of one process, as long as it lasts.
public final class InProcessTopics implements TopicStore {
    private final Time time;
    private final long epoch;
    private final Map<TopicName, Snapshot> states = new HashMap<>();
    private final Listeners listeners = new Listeners();

    /// Nothing is written yet. The epoch is the time, so that it is another one than the last time.
    public InProcessTopics(Time time) {
        this.time = time;
        epoch = time.wallMs();
    }

    @Override
    public Promise<Snapshot> pull(TopicName topic) {
        return soon(() -> Promise.kept(now(topic)));
    }

    @Override
    public Promise<Stored> write(Write write) {
        return soon(() -> apply(write));
    }

    @Override
    public Cancellable subscribe(TopicName topic, Listener listener) {
        return listeners.add(topic, listener);
    }

    /// Tells all windows of an event that came from elsewhere.
    public void publish(Invalidation event) {
        time.after(0, () -> listeners.tell(event));
    }

    private Snapshot now(TopicName topic) {
        return states.getOrDefault(topic, Snapshot.nothing(epoch));
    }

    private Promise<Stored> apply(Write write) {
        Snapshot current = now(write.topic());
        if (write.expected().filter(other -> !other.equals(current.revision())).isPresent()) {
            return Promise.kept(new Stored.Conflict(current));
        }
        try {
            String data = write.onto(current.data());
            Snapshot next = new Snapshot(current.revision().next(), data);
            states.put(write.topic(), next);
            listeners.tell(Invalidation.by(write.sourceId(), write.topic(), next.revision()));
            return Promise.kept(new Stored.Written(next));
        } catch (JsonException garbage) {
            return Promise.broken(garbage);
        }
    }

    private <T> Promise<T> soon(Supplier<Promise<T>> step) {
        Promise<T> promise = new Promise<>();
        time.after(0, () -> Promise.from(step).whenEnded(promise::keep, promise::fail));
        return promise;
    }
}
