package dev.tidemark.client.shape;

import org.jspecify.annotations.Nullable;

/// What became of one row between two moments at which rows are shown.
///
/// @param <R> a row
/// @param key of the row
/// @param before null if it was not there
/// @param after null if it is not there; never both null
public record RowChange<R>(String key, @Nullable R before, @Nullable R after) {}
