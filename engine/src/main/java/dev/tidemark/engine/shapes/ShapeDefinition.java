package dev.tidemark.engine.shapes;

import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.where.Where;
import dev.tidemark.protocol.LogMode;
import dev.tidemark.protocol.Replica;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A checked shape: table, rows, columns, modes.
///
/// @param request as the client asked
/// @param table as the catalogue had it when the request was checked
/// @param where null for all rows
/// @param columns positions in the table's columns, ascending
/// @param queryable positions of the columns that subsets may use
/// @param identity equal texts mean the same shape
public record ShapeDefinition(
        ShapeRequest request,
        Table table,
        @Nullable Where where,
        List<Integer> columns,
        List<Integer> queryable,
        String identity) {
    public ShapeDefinition {
        columns = List.copyOf(columns);
        queryable = List.copyOf(queryable);
    }

    /// How much of a row updates carry.
    public Replica replica() {
        return request.replica();
    }

    /// Whether the log begins with the rows.
    public LogMode log() {
        return request.log();
    }

    /// Whether the client listed the columns: then others may come and go.
    public boolean explicitColumns() {
        return request.columns() != null || request.queryableColumns() != null;
    }
}
