package dev.tidemark.engine.shapes;

/// Which shape serves a request.
public sealed interface Resolution {
    /// This one; its snapshot has at least begun.
    record Found(Shape shape) implements Resolution {}

    /// The client's handle is stale, unknown or of another definition; this is the right shape.
    record Replaced(Shape shape) implements Resolution {}

    /// The shape disappeared while it was being made; the client begins again.
    record Vanished() implements Resolution {}

    /// The snapshot failed for a reason that the operator or the client can mend; nothing is kept,
    /// the next request tries anew.
    record SnapshotFailed(String message) implements Resolution {}

    /// Postgres refused in a way that has no meaning here, such as a table that can't be published.
    record Unexpected(String message) implements Resolution {}

    /// The database does not answer; try again later.
    record DatabaseUnreachable() implements Resolution {}

    /// Try again later.
    record Unavailable(String message, int retryAfterSeconds) implements Resolution {}
}
