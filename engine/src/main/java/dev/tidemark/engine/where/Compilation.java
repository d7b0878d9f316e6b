package dev.tidemark.engine.where;

/// What became of a clause.
public sealed interface Compilation {
    /// It can be evaluated.
    record Compiled(Where where) implements Compilation {}

    /// It is refused.
    ///
    /// @param message as it goes to the client: `At location 5: invalid syntax for type int4: x`
    record Refused(String message) implements Compilation {}

    /// It names another table that does not exist; an error of the table, not of the clause.
    ///
    /// @param schema unquoted
    /// @param name unquoted
    record UnknownTable(String schema, String name) implements Compilation {}
}
