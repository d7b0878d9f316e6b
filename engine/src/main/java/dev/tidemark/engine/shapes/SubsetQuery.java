package dev.tidemark.engine.shapes;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A one-off query inside a shape, unchecked.
///
/// @param where further condition, null for none
/// @param params values for `$1`, `$2`... of it
/// @param orderBy plain columns with directions, null for none
/// @param limit at most so many rows, null for all
/// @param offset rows to leave out first, null for none
public record SubsetQuery(
        @Nullable String where,
        Map<Integer, String> params,
        @Nullable String orderBy,
        @Nullable Long limit,
        @Nullable Long offset) {
    public SubsetQuery {
        params = Map.copyOf(params);
    }
}
