package dev.tidemark.client.database;

import dev.tidemark.protocol.write.Cells;

/// What the server said about a row of a shape; it takes effect in the base, never in what is
/// pending.
public sealed interface BaseChange {
    /// The whole row.
    record Put(Cells row) implements BaseChange {}

    /// Some columns of a row.
    record Update(Cells key, Cells changed) implements BaseChange {}

    /// The row is not in the shape any more.
    record Delete(Cells key) implements BaseChange {}
}
