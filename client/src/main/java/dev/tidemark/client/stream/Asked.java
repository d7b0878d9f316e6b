package dev.tidemark.client.stream;

import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.ShapeHandle;
import java.util.Optional;

/// A request that is under way.
///
/// @param id tells its answer from those of requests that were given up
/// @param kind what it asks for
/// @param handle of the log, once one is known
/// @param offset what was seen; before all if it begins
/// @param fromNow whether it begins at the log's end
/// @param query whose rows it asks for; 0 for the log
/// @param sinceMs when it was sent
record Asked(
        long id,
        Kind kind,
        Optional<ShapeHandle> handle,
        LogOffset offset,
        boolean fromNow,
        long query,
        long sinceMs) {
    enum Kind {
        /// The next part of the log, whatever there is.
        LOG,
        /// The next part of the log as soon as there is one.
        LIVE,
        /// All next parts, one after the other.
        EVENTS,
        /// The answer to a subset query.
        SUBSET
    }

    /// Whether it may take long because nothing happens.
    boolean waits() {
        return kind == Kind.LIVE || kind == Kind.EVENTS;
    }

    /// Whether it begins a log, so that any handle may answer it.
    boolean begins() {
        return fromNow || offset.equals(LogOffset.BEFORE_ALL);
    }
}
