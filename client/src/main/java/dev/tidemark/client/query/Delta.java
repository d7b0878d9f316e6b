package dev.tidemark.client.query;

import org.jspecify.annotations.Nullable;

/// What became of one row in a step.
///
/// @param <T> the record
/// @param key of the row
/// @param before null if it was not there
/// @param after null if it is not there any more
public record Delta<T>(String key, @Nullable LiveRow<T> before, @Nullable LiveRow<T> after) {}
