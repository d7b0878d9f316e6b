package dev.tidemark.engine.log;

import java.nio.file.Path;

/// Where and how shape logs are kept.
///
/// @param directory holds everything; created if absent
/// @param chunkBytes a response chunk is closed by the item that reaches this size
/// @param segmentBytes size at which a segment of the change log is closed and the next begins
/// @param unflushedBytesMax appended bytes that may wait for their fsync before appending stalls
public record LogConfig(Path directory, long chunkBytes, long segmentBytes, int unflushedBytesMax) {
    private static final long MIB = 1L << 20;

    /// The defaults: 10 MiB chunks, 64 MiB segments, 16 MiB unflushed.
    public static LogConfig in(Path directory) {
        return new LogConfig(directory, 10 * MIB, 64 * MIB, (int) (16 * MIB));
    }

    /// The same with another chunk size.
    public LogConfig withChunkBytes(long bytes) {
        return new LogConfig(directory, bytes, segmentBytes, unflushedBytesMax);
    }
}
