package dev.tidemark.client.database;

import dev.tidemark.protocol.write.Cells;

/// What the server said about a row of a shape; it takes effect in the base, never in what is
/// pending.
public sealed interface ServerChange {
    /// The whole row.
    record Put(Cells row) implements ServerChange {}

    /// Some columns of a row.
    record Update(Cells key, Cells changed) implements ServerChange {}

    /// The row is not in the shape any more.
    record Delete(Cells key) implements ServerChange {}
}
