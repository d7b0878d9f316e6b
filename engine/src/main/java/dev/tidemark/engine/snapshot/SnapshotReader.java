package dev.tidemark.engine.snapshot;

import dev.tidemark.engine.postgres.Database;
import dev.tidemark.protocol.LogMode;
import java.util.concurrent.ScheduledExecutorService;

/// Prepares snapshots. Safe for any thread.
public final class SnapshotReader {
    private final Database database;
    private final ScheduledExecutorService timer;
    private final SnapshotLimits limits;

    /// A reader that asks `database`.
    ///
    /// @param timer seals and cancels; its tasks may block for a moment on disk or network, so it
    ///   should have virtual threads
    public SnapshotReader(
            Database database, ScheduledExecutorService timer, SnapshotLimits limits) {
        this.database = database;
        this.timer = timer;
        this.limits = limits;
    }

    /// One shape's snapshot, not yet taken.
    ///
    /// @param mode with [LogMode#CHANGES_ONLY] no rows are read, only the closing message is
    ///   written
    public Snapshot prepare(SnapshotQuery query, LogMode mode, SnapshotSink sink) {
        return new Snapshot(database, timer, limits, query, mode, sink);
    }
}
