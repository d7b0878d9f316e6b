package dev.tidemark.server.write;

import dev.tidemark.server.identity.IdentityOutcome;
import java.time.Duration;

/// Why a request to write gets no outcomes.
sealed interface WriteRefusal {
    /// The sender is not known.
    record Unidentified(IdentityOutcome.Refused reason) implements WriteRefusal {}

    /// The body can't be read.
    ///
    /// @param message what is wrong, and where
    record Malformed(String message) implements WriteRefusal {}

    /// The body is of a kind that is not read.
    record Unsupported(String message) implements WriteRefusal {}

    /// The body must be split.
    record TooLarge(String message) implements WriteRefusal {}

    /// The path takes other methods only.
    ///
    /// @param allowed with commas between them
    record WrongMethod(String allowed) implements WriteRefusal {}

    /// Another process of the client uploads.
    ///
    /// @param current its fencing number
    record LeaseLost(long current) implements WriteRefusal {}

    /// The client's tables are too old.
    record SchemaTooOld(int versionMin) implements WriteRefusal {}

    /// The user has too many requests under way.
    record Crowded() implements WriteRefusal {}

    /// The server has too many requests under way.
    record Busy() implements WriteRefusal {}

    /// The database or the issuer's keys can't be had now.
    record Unavailable(String message, Duration retryAfter) implements WriteRefusal {}

    /// A bug.
    record Unexpected() implements WriteRefusal {}
}
