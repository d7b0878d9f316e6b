package dev.tidemark.engine.log;

import java.nio.file.Path;

/// Where and how shape logs are kept.
///
/// @param directory holds everything; created if absent
/// @param chunkBytes a response chunk is closed by the item that reaches this size; for shapes made
///   from now on
/// @param segmentBytes size at which a segment of the change log is closed and the next begins
/// @param unflushedBytesMax appended bytes that may wait for their fsync before appending stalls
/// @param closedSegmentsMax the change log is kept to so many segments besides the open one; what
///   is older moves to the shapes' own files
/// @param positionBytesMax memory for the positions of shapes with many entries; what is above goes
///   to a scratch file
public record LogConfig(
        Path directory,
        long chunkBytes,
        long segmentBytes,
        int unflushedBytesMax,
        int closedSegmentsMax,
        long positionBytesMax) {
    private static final long MIB = 1L << 20;

    public LogConfig {
        positive("chunkBytes", chunkBytes);
        positive("segmentBytes", segmentBytes);
        positive("unflushedBytesMax", unflushedBytesMax);
        positive("closedSegmentsMax", closedSegmentsMax);
        if (positionBytesMax < 0) {
            throw new IllegalArgumentException("positionBytesMax is negative: " + positionBytesMax);
        }
    }

    /// The defaults: 10 MiB chunks, 64 MiB segments, 4 of them closed, 16 MiB unflushed, 64 MiB of
    /// positions.
    public static LogConfig in(Path directory) {
        return new LogConfig(directory, 10 * MIB, 64 * MIB, (int) (16 * MIB), 4, 64 * MIB);
    }

    /// The same with another chunk size.
    public LogConfig withChunkBytes(long bytes) {
        return new LogConfig(
                directory,
                bytes,
                segmentBytes,
                unflushedBytesMax,
                closedSegmentsMax,
                positionBytesMax);
    }

    private static void positive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + value);
        }
    }
}
