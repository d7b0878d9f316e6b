package dev.tidemark.server.named;

import java.util.Map;

/// What became of a definition's bindings for one reader.
sealed interface Bound {
    /// All have values.
    record Values(Map<Integer, String> params) implements Bound {}

    /// The token lacks a claim.
    record Missing(String claim) implements Bound {}

    /// The claim has no value that could be bound.
    record Unusable(String claim) implements Bound {}
}
