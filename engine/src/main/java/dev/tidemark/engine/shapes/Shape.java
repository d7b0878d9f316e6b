package dev.tidemark.engine.shapes;

import dev.tidemark.engine.log.ShapeLog;
import dev.tidemark.protocol.ShapeHandle;

/// One live shape.
public final class Shape {
    /// Its name on the wire.
    public ShapeHandle handle() {
        throw new UnsupportedOperationException();
    }

    /// What it contains.
    public ShapeDefinition definition() {
        throw new UnsupportedOperationException();
    }

    /// The types of its columns as one JSON object, for the `electric-schema` header.
    public String schemaJson() {
        throw new UnsupportedOperationException();
    }

    /// Its log.
    public ShapeLog log() {
        throw new UnsupportedOperationException();
    }

    /// Whether it is gone: reads end with a conflict.
    public boolean removed() {
        throw new UnsupportedOperationException();
    }

    /// Notes that a client uses it; the longest unused shape is evicted first.
    public void touch() {
        throw new UnsupportedOperationException();
    }

    /// Tells `listener` of new entries and of the end, until the subscription is closed. If the
    /// shape is removed already, it hears so at once.
    public Subscription subscribe(Listener listener) {
        throw new UnsupportedOperationException();
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
}
