package dev.tidemark.engine.shapes;

import dev.tidemark.protocol.LogMode;
import dev.tidemark.protocol.Replica;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A shape as a client asks for it, unchecked.
///
/// @param table `[schema.]table`, quoted where needed
/// @param where boolean expression, null for all rows
/// @param params values for `$1`, `$2`...
/// @param columns comma-separated identifiers, null for all
/// @param queryableColumns allow-list for `columns` and for subsets, null for all
/// @param replica how much of a row updates carry
/// @param log whether the log begins with the rows
public record ShapeRequest(
        String table,
        @Nullable String where,
        Map<Integer, String> params,
        @Nullable String columns,
        @Nullable String queryableColumns,
        Replica replica,
        LogMode log) {
    public ShapeRequest {
        params = Map.copyOf(params);
    }
}
