package dev.tidemark.engine.log;

import dev.tidemark.engine.disk.DiskFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Writes a snapshot's messages into chunk files; for one thread.
///
/// All chunks of a shape are one file, each a whole JSON array, so that a chunk is a file range
/// that can be sent without being looked at.
public final class SnapshotWriter implements Closeable {
    private final ShapeLogs logs;
    private final ShapeLog shape;
    private final DiskFile file;
    private final EarlyForce force;
    private final ByteBuffer buffer;
    private long flushed;
    private long chunkSum;
    private boolean closed;

    SnapshotWriter(
            ShapeLogs logs, ShapeLog shape, DiskFile file, EarlyForce force, ByteBuffer buffer) {
        this.logs = logs;
        this.shape = shape;
        this.file = file;
        this.force = force;
        this.buffer = buffer.clear();
    }

    /// Appends one message. The chunk is closed after the message that reaches the chunk size.
    public void message(byte[] json, int from, int length) throws IOException {
        put((byte) (chunkSum == 0 ? '[' : ','));
        put(json, from, length);
        chunkSum += length + 1L;
        if (chunkSum >= shape.chunkBytes()) {
            sealChunk();
        }
    }

    /// Closes the open chunk now if it holds anything, so that waiting readers get it.
    public void sealChunk() throws IOException {
        if (chunkSum > 0) {
            put((byte) ']');
            flush();
            chunkSum = 0;
            shape.chunks().close(flushed);
        }
    }

    /// Closes the last chunk and makes the shape durable. [ShapeLog#snapshotTaken] comes before.
    ///
    /// @throws IOException if that failed or the shape was removed; it may be tried again with a
    ///   new shape
    public void complete() throws IOException {
        sealChunk();
        if (shape.chunks().count() == 0) {
            put((byte) '[');
            put((byte) ']');
            flush();
            shape.chunks().close(flushed);
        }
        force.finish();
        logs.complete(shape);
        shape.chunks().completed();
        close();
    }

    /// Ends without completing; the files go with [ShapeLogs#remove].
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            logs.giveBack(buffer);
            force.settle();
            file.close();
        }
    }

    private void put(byte b) throws IOException {
        if (!buffer.hasRemaining()) {
            flush();
        }
        buffer.put(b);
    }

    private void put(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int left = length;
        while (left > 0) {
            if (!buffer.hasRemaining()) {
                flush();
            }
            int part = Math.min(left, buffer.remaining());
            buffer.put(bytes, at, part);
            at += part;
            left -= part;
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        int length = buffer.remaining();
        file.write(buffer, flushed);
        flushed += length;
        buffer.clear();
        force.grown(flushed);
    }
}
