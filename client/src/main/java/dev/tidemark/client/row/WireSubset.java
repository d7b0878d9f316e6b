package dev.tidemark.client.row;

import java.util.List;

/// The answer to a subset query, taken apart.
///
/// @param <R> a row
/// @param metadata what the query saw
/// @param rows as insertions
public record WireSubset<R>(WireObject metadata, List<WireMessage<R>> rows) {
    public WireSubset {
        rows = List.copyOf(rows);
    }
}
