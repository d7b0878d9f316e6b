package dev.tidemark.engine.catalog;

import dev.tidemark.engine.postgres.SqlFailure;

/// What became of a look-up.
public sealed interface TableLookup {
    /// It is there.
    record Found(Table table) implements TableLookup {}

    /// There is no ordinary or partitioned table of that name with at least one column.
    record Missing() implements TableLookup {}

    /// The database can't be asked.
    record Unavailable(SqlFailure failure) implements TableLookup {}
}
