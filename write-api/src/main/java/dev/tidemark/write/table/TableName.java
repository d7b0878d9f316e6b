package dev.tidemark.write.table;

import dev.tidemark.write.sql.Sql;

/// A table's name.
///
/// @param schema unquoted
/// @param name unquoted
public record TableName(String schema, String name) {
    private static final String DEFAULT_SCHEMA = "public";

    /// Reads `table` or `schema.table`; the schema is `public` if it is left out. The name is taken
    /// as it is, so one with a dot needs the constructor.
    public static TableName of(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? new TableName(DEFAULT_SCHEMA, text)
                : new TableName(text.substring(0, dot), text.substring(dot + 1));
    }

    /// The name for SQL.
    public String quoted() {
        return Sql.quoted(schema) + "." + Sql.quoted(name);
    }

    @Override
    public String toString() {
        return schema.equals(DEFAULT_SCHEMA) ? name : schema + "." + name;
    }
}
