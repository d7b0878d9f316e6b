package dev.tidemark.client.topic;

import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.TopicName;
import java.util.Optional;

/// Takes what a topic shows into the program's own state. Called on the core's thread.
///
/// If it throws, the topic does not count the value as shown, and tries again.
///
/// @param <T> the topic's value
@FunctionalInterface
public interface Applier<T> {
    /// Why there is something to apply.
    enum Cause {
        /// It was kept on the device.
        KEPT,
        /// It was pulled.
        PULLED,
        /// It is the answer to a write from here.
        WRITTEN,
        /// A write from here begins or ends to be shown on top.
        OVERLAY,
        /// Somebody else is here now, and nothing is known.
        FORGOTTEN
    }

    /// What goes with a value.
    ///
    /// @param revision of what is below the overlays; empty if nothing is known yet
    record Context(TopicName topic, Optional<Revision> revision, Cause cause) {}

    /// Shows `value`.
    void apply(T value, Context context);
}
