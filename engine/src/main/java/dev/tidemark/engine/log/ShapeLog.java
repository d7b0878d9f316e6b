package dev.tidemark.engine.log;

import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.ShapeHandle;
import java.io.IOException;

/// The log of one shape: snapshot chunks, then entries.
public final class ShapeLog {
    /// Its name on the wire.
    public ShapeHandle handle() {
        throw new UnsupportedOperationException();
    }

    /// The bytes given at creation.
    public byte[] definition() {
        throw new UnsupportedOperationException();
    }

    /// The end of the log as readers see it; [LogOffset#SNAPSHOT_END] while it has no entries.
    public LogOffset latest() {
        throw new UnsupportedOperationException();
    }

    /// Begins the snapshot's chunk files. Once per log.
    public SnapshotWriter writeSnapshot() throws IOException {
        throw new UnsupportedOperationException();
    }

    /// Says which transactions the snapshot contains: their entries are dropped, those appended
    /// already and those to come. Called like the appending methods, by one thread at a time.
    public void snapshotTaken(PgSnapshot snapshot) {
        throw new UnsupportedOperationException();
    }

    /// Reads what follows `after`, up to the end of one chunk.
    public LogRead read(LogOffset after) throws IOException {
        throw new UnsupportedOperationException();
    }

    /// Runs `action` once, as soon as another snapshot chunk is closed, the snapshot is complete or
    /// the log is removed: at once if chunk `seen + 1` is closed already. Runs on the writing
    /// thread.
    public void onSnapshotProgress(long seen, Runnable action) {
        throw new UnsupportedOperationException();
    }

    /// Whether the snapshot is complete and durable.
    public boolean snapshotComplete() {
        throw new UnsupportedOperationException();
    }

    /// Whether [ShapeLogs#remove] was called.
    public boolean removed() {
        throw new UnsupportedOperationException();
    }

    /// Bytes on disk that belong to this log alone.
    public long ownBytes() {
        throw new UnsupportedOperationException();
    }
}
