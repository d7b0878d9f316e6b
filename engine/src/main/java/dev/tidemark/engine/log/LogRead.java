package dev.tidemark.engine.log;

import dev.tidemark.protocol.LogOffset;

/// What a read of a shape's log found.
public sealed interface LogRead {
    /// A closed chunk of the snapshot; the body is a whole JSON array.
    record SnapshotChunk(LogOffset end, Body body) implements LogRead {}

    /// The next snapshot chunk is still being written; [ShapeLog#onSnapshotProgress] tells when to
    /// ask again.
    record SnapshotPending() implements LogRead {}

    /// Entries after the offset; the body holds them with commas between and no brackets.
    ///
    /// @param end offset of the last one, or the end of the log if there are none
    /// @param closed whether the chunk can't grow any more: the same read gives the same bytes for
    ///   ever
    /// @param atEnd whether this is all that the log holds now
    record Entries(LogOffset end, Body body, boolean closed, boolean atEnd) implements LogRead {}

    /// The offset lies behind the end of the log.
    record OutOfBounds() implements LogRead {}

    /// The log was removed.
    record Removed() implements LogRead {}
}
