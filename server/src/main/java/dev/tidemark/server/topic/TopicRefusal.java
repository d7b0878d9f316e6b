package dev.tidemark.server.topic;

import dev.tidemark.server.identity.IdentityOutcome;
import java.time.Duration;

/// Why a request for a topic gets nothing.
sealed interface TopicRefusal {
    /// No topic of that name is declared.
    record Unknown(String name) implements TopicRefusal {}

    /// The sender is not known.
    record Unidentified(IdentityOutcome.Refused reason) implements TopicRefusal {}

    /// The sender may not.
    record Forbidden(String message) implements TopicRefusal {}

    /// The request can't be read.
    record Malformed(String message) implements TopicRefusal {}

    /// The body is of a kind that is not read.
    record Unsupported(String message) implements TopicRefusal {}

    /// The data is too large.
    record TooLarge(int bytesMax) implements TopicRefusal {}

    /// The database does not take it.
    record Refused(String code, String message) implements TopicRefusal {}

    /// The path takes other methods only.
    ///
    /// @param allowed with commas between them
    record WrongMethod(String allowed) implements TopicRefusal {}

    /// The user has too many event streams.
    record Crowded() implements TopicRefusal {}

    /// There are too many event streams, or too many write the same topic.
    record Busy(String message) implements TopicRefusal {}

    /// Something that is needed can't be had now.
    record Unavailable(String message, Duration retryAfter) implements TopicRefusal {}

    /// A bug.
    record Unexpected() implements TopicRefusal {}
}
