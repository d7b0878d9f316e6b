package dev.tidemark.engine.snapshot;

import org.jspecify.annotations.Nullable;

/// A query inside a shape, ready for Postgres.
///
/// @param shape the shape's rows
/// @param where SQL of the further condition, null for none
/// @param orderBy SQL of the sort keys, null for none
/// @param limit at most so many rows, null for all
/// @param offset rows to leave out first, null for none
public record SubsetSql(
        SnapshotQuery shape,
        @Nullable String where,
        @Nullable String orderBy,
        @Nullable Long limit,
        @Nullable Long offset) {
    String copy() {
        StringBuilder tail = new StringBuilder();
        if (shape.where() != null) {
            tail.append(" WHERE (").append(shape.where()).append(')');
        }
        if (where != null) {
            tail.append(tail.isEmpty() ? " WHERE (" : " AND (").append(where).append(')');
        }
        if (orderBy != null) {
            tail.append(" ORDER BY ").append(orderBy);
        }
        if (limit != null) {
            tail.append(" LIMIT ").append(limit.longValue());
        }
        if (offset != null) {
            tail.append(" OFFSET ").append(offset.longValue());
        }
        return shape.copy(tail.toString());
    }
}
