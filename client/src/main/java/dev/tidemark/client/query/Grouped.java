package dev.tidemark.client.query;

/// A group of rows and what they come to.
///
/// @param <G> what they have in common
/// @param <A> what they come to
public record Grouped<G, A>(G group, A value) {}
