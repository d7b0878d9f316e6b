package dev.tidemark.client.query;

/// A row of an answer.
///
/// @param <T> the record
/// @param key names the row within the answer, and stays while the row does
/// @param value what it holds
/// @param status how final it is
public record LiveRow<T>(String key, T value, RowStatus status) {}
