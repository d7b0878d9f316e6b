package dev.tidemark.engine.policy;

import dev.tidemark.engine.shapes.ShapeRequest;

/// What became of a request that row-level security narrows.
public sealed interface Secured {
    /// It has the reader's rows only.
    record Narrowed(ShapeRequest request) implements Secured {}

    /// Postgres would not let this reader read the table.
    ///
    /// @param message for the reader; no value of a claim is in it
    record Denied(String message) implements Secured {}

    /// Somebody has to change the table, its policies or the definition.
    ///
    /// @param message which one, and why; no value of a claim is in it
    record Unsupported(String message) implements Secured {}

    /// Postgres can't be asked now.
    record Unavailable() implements Secured {}
}
