package dev.tidemark.engine.log;

import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.ShapeHandle;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// All shape logs of one server and the change log that they share.
public final class ShapeLogs implements Closeable {
    /// Opens the folder, recovering what was durable; shapes without complete snapshot are gone.
    public static ShapeLogs open(LogConfig config, DurabilityListener listener) throws IOException {
        throw new UnsupportedOperationException();
    }

    /// The shapes that survived, in order of creation.
    public List<ShapeLog> shapes() {
        throw new UnsupportedOperationException();
    }

    /// Commit LSN of the last durable transaction, [Lsn#ZERO] if there is none.
    public Lsn durableLsn() {
        throw new UnsupportedOperationException();
    }

    /// Begins the log of a new shape. It takes part in appends from now on; it survives a restart
    /// once its snapshot is complete.
    ///
    /// @param definition opaque bytes, given back by [ShapeLog#definition] after a restart
    public ShapeLog create(ShapeHandle handle, byte[] definition) throws IOException {
        throw new UnsupportedOperationException();
    }

    /// Forgets a shape; its files go away in the background. Reads that are under way may finish.
    public void remove(ShapeLog log) {
        throw new UnsupportedOperationException();
    }

    /// Waits until there is room for more appends.
    ///
    /// @return false if there is still none after `max`
    public boolean awaitRoom(Duration max) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /// Begins a transaction. Appending methods are for one thread at a time.
    public void begin(Lsn commitLsn, int xid) {
        throw new UnsupportedOperationException();
    }

    /// Appends one encoded change of the open transaction to `count` shapes.
    ///
    /// @param op operation number within the transaction; never less than the one before
    /// @param json holds the message from `from` on, `length` bytes
    /// @param lastAt where in the message `"last":true,` belongs for a shape whose last entry of
    ///   the transaction this is
    /// @param targets the first `count` are the shapes that get it
    public void append(
            long op, byte[] json, int from, int length, int lastAt, ShapeLog[] targets, int count) {
        throw new UnsupportedOperationException();
    }

    /// Ends the transaction: it becomes visible once it is durable.
    public void commit(Lsn endLsn) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() throws IOException {
        throw new UnsupportedOperationException();
    }
}
