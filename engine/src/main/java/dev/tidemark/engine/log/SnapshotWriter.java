package dev.tidemark.engine.log;

import java.io.Closeable;
import java.io.IOException;

/// Writes a snapshot's messages into chunk files; for one thread.
public final class SnapshotWriter implements Closeable {
    /// Appends one message. The chunk is closed after the message that reaches the chunk size.
    public void message(byte[] json, int from, int length) throws IOException {
        throw new UnsupportedOperationException();
    }

    /// Closes the open chunk now if it holds anything, so that waiting readers get it.
    public void sealChunk() throws IOException {
        throw new UnsupportedOperationException();
    }

    /// Closes the last chunk and makes the shape durable.
    public void complete() throws IOException {
        throw new UnsupportedOperationException();
    }

    /// Ends without completing; the files go with [ShapeLogs#remove].
    @Override
    public void close() throws IOException {
        throw new UnsupportedOperationException();
    }
}
