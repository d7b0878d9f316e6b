package dev.tidemark.engine.policy;

/// What became of the question which policies count.
sealed interface PolicyLookup {
    /// These.
    record Found(PolicySet set) implements PolicyLookup {}

    /// There is no answer that could be served.
    ///
    /// @param message what to do, for the operator
    record Refused(String message) implements PolicyLookup {}

    /// The role may not read the table at all.
    record Denied(String message) implements PolicyLookup {}

    /// Postgres can't be asked now.
    record Unavailable() implements PolicyLookup {}
}
