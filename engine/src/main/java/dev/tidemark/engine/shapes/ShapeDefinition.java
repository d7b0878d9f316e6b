package dev.tidemark.engine.shapes;

import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.where.Where;
import dev.tidemark.protocol.LogMode;
import dev.tidemark.protocol.Replica;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A checked shape: table, rows, columns, modes.
///
/// @param table as the catalogue had it when the request was checked
/// @param where null for all rows
/// @param columns positions in the table's columns, ascending
/// @param explicitColumns whether the client listed the columns: then others may come and go
/// @param queryable positions of the columns that subsets may use
/// @param replica how much of a row updates carry
/// @param log whether the log begins with the rows
/// @param identity equal texts mean the same shape
public record ShapeDefinition(
        Table table,
        @Nullable Where where,
        List<Integer> columns,
        boolean explicitColumns,
        List<Integer> queryable,
        Replica replica,
        LogMode log,
        String identity) {
    public ShapeDefinition {
        columns = List.copyOf(columns);
        queryable = List.copyOf(queryable);
    }
}
