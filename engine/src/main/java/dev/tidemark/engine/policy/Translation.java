package dev.tidemark.engine.policy;

import org.jspecify.annotations.Nullable;

/// What became of policies for one reader.
sealed interface Translation {
    /// A clause of the where language.
    ///
    /// @param where null for all rows
    record Clause(@Nullable String where) implements Translation {}

    /// A policy is outside the where language, for every reader.
    record Unsupported(String message) implements Translation {}

    /// A policy can't be asked with this reader's values: in Postgres the query would fail.
    record Unusable(String message) implements Translation {}
}
