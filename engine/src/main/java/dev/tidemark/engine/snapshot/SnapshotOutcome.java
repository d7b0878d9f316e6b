package dev.tidemark.engine.snapshot;

import dev.tidemark.engine.postgres.SqlFailure;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.PgSnapshot;

/// What became of a [Snapshot]. Unless it completed, what the sink got is worth nothing.
public sealed interface SnapshotOutcome {
    /// The sink got everything, the closing message included.
    ///
    /// @param rows how many there were
    record Completed(PgSnapshot snapshot, Lsn lsn, long rows) implements SnapshotOutcome {}

    /// It failed for a reason that a person can mend.
    ///
    /// @param message for the client
    record Failed(String message) implements SnapshotOutcome {}

    /// The table is no longer what the query was made for: read the catalogue again.
    record SchemaChanged(String message) implements SnapshotOutcome {}

    /// There is no connection, or it broke: try again later.
    record Unavailable(SqlFailure failure) implements SnapshotOutcome {}

    /// Postgres reported something that has no meaning here.
    ///
    /// @param message for the client
    record Unexpected(String message) implements SnapshotOutcome {}

    /// [Snapshot#cancel] was called.
    record Cancelled() implements SnapshotOutcome {}
}
