package dev.tidemark.engine.policy;

/// A function without arguments that a policy calls, such as `auth.uid()`.
sealed interface SqlFunction {
    /// It stands for one expression.
    ///
    /// @param select `SELECT ...` or an expression, which gives the result
    /// @param type the result's type, for instance `uuid`
    record Inline(String select, String type) implements SqlFunction {}

    /// It can't be looked into.
    ///
    /// @param reason why, for a person
    record Opaque(String reason) implements SqlFunction {}
}
