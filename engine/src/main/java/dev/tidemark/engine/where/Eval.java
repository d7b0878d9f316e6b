package dev.tidemark.engine.where;

import org.jspecify.annotations.Nullable;

/// A compiled expression: gives its value for a row, null for SQL's null.
///
/// Throws [dev.tidemark.engine.value.InvalidValue] where Postgres would end the query with an
/// error.
interface Eval {
    @Nullable Object value(Row row);
}
