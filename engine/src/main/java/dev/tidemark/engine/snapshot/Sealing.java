package dev.tidemark.engine.snapshot;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Stands before a sink and lets a timer seal what the reading thread wrote.
///
/// The lock keeps the two apart. It is taken once a row, which costs less than asking the
/// connection whether the next read would block.
final class Sealing {
    private final SnapshotSink sink;
    private boolean unsealed;
    private boolean closed;
    private @Nullable IOException failure;

    Sealing(SnapshotSink sink) {
        this.sink = sink;
    }

    synchronized void message(byte[] json, int from, int length) throws IOException {
        check();
        sink.message(json, from, length);
        unsealed = true;
    }

    /// Called by the timer.
    synchronized void tick() {
        if (!unsealed || closed) {
            return;
        }
        unsealed = false;
        try {
            sink.seal();
        } catch (IOException failed) {
            // The reading thread reports it with the next row.
            failure = failed;
        }
    }

    /// No tick reaches the sink from now on.
    synchronized void close() {
        closed = true;
    }

    /// Reports what a tick met.
    synchronized void check() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
