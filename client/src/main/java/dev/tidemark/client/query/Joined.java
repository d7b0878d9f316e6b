package dev.tidemark.client.query;

/// Two rows that belong together.
///
/// @param <L> a record
/// @param <R> another, or an `Optional` of it
public record Joined<L, R>(L left, R right) {}
