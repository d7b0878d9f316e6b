package dev.tidemark.client.topic;

import dev.tidemark.protocol.topic.Invalidation;
import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.TopicName;
import java.util.Optional;

/// Something about a topic went wrong. Nothing has to be done unless the cause says so: what can
/// be tried again is.
///
/// @param next the next attempt, if there is one
public record TopicFault(
        Phase phase, TopicName topic, Throwable cause, Place place, Optional<Again> next) {
    /// Where it went wrong.
    public enum Phase {
        /// Words of changes don't come.
        SUBSCRIBE,
        /// The state can't be pulled, or what was pulled is older than what is known.
        PULL,
        /// Something came that is not of the protocol, or not what the topic holds.
        PROTOCOL,
        /// The program's applier or listener threw.
        APPLY,
        /// A write was not taken.
        WRITE,
        /// What the device keeps can't be used.
        LOAD,
        /// The device does not keep it.
        SAVE
    }

    /// Where the topic stood.
    ///
    /// @param local what is shown
    /// @param event the last word of a change that mattered
    /// @param snapshot what was pulled, loaded or written
    public record Place(
            Optional<Revision> local, Optional<Invalidation> event, Optional<Revision> snapshot) {}

    /// The next attempt.
    ///
    /// @param attempt how many have failed in a row
    /// @param delayMs from now
    public record Again(int attempt, long delayMs) {}
}
