package dev.tidemark.engine.shapes;

import dev.tidemark.engine.log.ShapeLog;
import dev.tidemark.engine.message.SchemaJson;
import dev.tidemark.protocol.ShapeHandle;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/// One live shape. Safe for any thread.
public final class Shape {
    private final ShapeLog log;
    private final InstantSource clock;
    private final CompletableFuture<Resolution> started = new CompletableFuture<>();
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet(2);
    private volatile ShapeDefinition definition;
    private volatile String schemaJson;
    private volatile boolean snapshotTaken;
    private volatile boolean removed;
    private volatile long usedAtMs;

    Shape(ShapeDefinition definition, ShapeLog log, InstantSource clock) {
        this.clock = clock;
        this.definition = definition;
        this.log = log;
        schemaJson = SchemaJson.of(definition.table(), definition.columns());
        usedAtMs = clock.millis();
    }

    /// Its name on the wire.
    public ShapeHandle handle() {
        return log.handle();
    }

    /// What it contains.
    public ShapeDefinition definition() {
        return definition;
    }

    /// The types of its columns as one JSON object, for the `electric-schema` header.
    public String schemaJson() {
        return schemaJson;
    }

    /// Its log.
    public ShapeLog log() {
        return log;
    }

    /// Whether it is gone: reads end with a conflict.
    public boolean removed() {
        return removed;
    }

    /// Notes that a client uses it; the longest unused shape is evicted first.
    public void touch() {
        usedAtMs = clock.millis();
    }

    /// Tells `listener` of new entries and of the end, until the subscription is closed. If the
    /// shape is removed already, it hears so at once.
    public Subscription subscribe(Listener listener) {
        listeners.add(listener);
        if (removed) {
            listener.removed();
        }
        return () -> listeners.remove(listener);
    }

    /// Hears what happens to a shape, on the log's thread; must return quickly and may hear more
    /// often than something happened.
    public interface Listener {
        /// The log has new entries.
        void grown();

        /// The shape is gone.
        void removed();
    }

    /// Ends a listener's interest.
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /// Completed with [Resolution.Found] once the snapshot has begun, or with why it did not.
    CompletableFuture<Resolution> started() {
        return started;
    }

    long usedAtMs() {
        return usedAtMs;
    }

    /// Whether what the snapshot sees is known: the log then begins to show.
    public boolean snapshotTaken() {
        return snapshotTaken;
    }

    void noteSnapshotTaken() {
        snapshotTaken = true;
    }

    /// Takes over what the catalogue now says of the same shape, such as a column's nullability.
    void refresh(ShapeDefinition newer) {
        if (!newer.table().equals(definition.table())) {
            schemaJson = SchemaJson.of(newer.table(), newer.columns());
        }
    }

    void grown() {
        for (Listener listener : listeners) {
            listener.grown();
        }
    }

    void end() {
        removed = true;
        started.complete(new Resolution.Vanished());
        for (Listener listener : listeners) {
            listener.removed();
        }
    }
}
