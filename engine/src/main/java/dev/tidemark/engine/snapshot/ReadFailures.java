package dev.tidemark.engine.snapshot;

import dev.tidemark.engine.catalog.Identifiers;
import dev.tidemark.engine.postgres.SqlFailure;
import java.time.Duration;

/// The texts for what can go wrong while rows are read, as clients know them.
final class ReadFailures {
    private ReadFailures() {}

    /// @param role as whom the rows were read
    static SnapshotOutcome outcome(SqlFailure failure, Duration firstData, String role) {
        return switch (failure.kind()) {
            case UNREACHABLE, ACCESS -> new SnapshotOutcome.Unavailable(failure);
            case QUEUE_FULL ->
                    new SnapshotOutcome.Failed(
                            "Snapshot creation failed because of a connection pool queue timeout");
            case PERMISSION -> new SnapshotOutcome.Failed(permission(failure, role));
            case UNDEFINED -> new SnapshotOutcome.SchemaChanged(failure.message());
            case LOCK_TIMEOUT ->
                    new SnapshotOutcome.Failed("Snapshot timed out while waiting for a table lock");
            case CANCELLED -> new SnapshotOutcome.Failed(tooSlow(firstData));
            case INVALID_VALUE, OTHER ->
                    new SnapshotOutcome.Unexpected(
                            "Unexpected error while creating snapshot: " + failure.message());
        };
    }

    static String tooSlow(Duration limit) {
        return "Snapshot query took too long to return data (cancelled after "
                + limit.toMillis()
                + "ms). Please ensure snapshot queries are using an index to avoid taking up all"
                + " database connections.";
    }

    static String permission(SqlFailure failure, String role) {
        String text = "Unable to create initial snapshot: " + failure.message();
        if (failure.message().contains("row-level security")) {
            return text
                    + ". The server's role would be shown only some of the rows. Run as a"
                    + " superuser: ALTER ROLE "
                    + Identifiers.quoted(role)
                    + " BYPASSRLS";
        }
        return text;
    }
}
