package dev.tidemark.server.shape;

import dev.tidemark.protocol.ShapeHandle;
import dev.tidemark.server.query.FieldErrors;
import org.jspecify.annotations.Nullable;

/// Why a request does not get what it asked for.
sealed interface Refusal {
    /// The client must change its parameters.
    record Invalid(FieldErrors errors) implements Refusal {}

    /// The query string can't be decoded.
    record MalformedQuery() implements Refusal {}

    /// The body is no JSON.
    record NotJson(String details) implements Refusal {}

    /// The body is no JSON object.
    record NotAnObject() implements Refusal {}

    /// The secret is missing or wrong.
    record Unauthorized() implements Refusal {}

    /// The client must begin again.
    ///
    /// @param handle the shape to use, null if there is none
    record MustRefetch(@Nullable ShapeHandle handle) implements Refusal {}

    /// Shapes can't be deleted here.
    record DeletionDisabled() implements Refusal {}

    /// There is no shape to delete.
    record NoSuchShape() implements Refusal {}

    /// The definition and the handle name two shapes.
    record Mismatch() implements Refusal {}

    /// Too many requests are under way.
    record Overloaded(String pool, int limit) implements Refusal {}

    /// The engine is not ready yet.
    record NotReady(String waitingFor) implements Refusal {}

    /// The server is going away.
    record Stopping() implements Refusal {}

    /// Later it will work.
    record Unavailable(String message, int retryAfterSeconds) implements Refusal {}

    /// It will work once somebody has mended what the message says.
    record KnownError(String message) implements Refusal {}

    /// Postgres does not answer.
    record DatabaseUnreachable() implements Refusal {}

    /// Postgres refused the snapshot in a way that has no meaning here.
    record SnapshotUnexpected(String message) implements Refusal {}

    /// The log can't be read.
    record Unreadable() implements Refusal {}

    /// A bug.
    record Unexpected() implements Refusal {}
}
