package dev.tidemark.engine.catalog;

/// One column of a [Table].
///
/// @param name unquoted
/// @param type its type
/// @param typmod type modifier as `pg_attribute` has it, -1 if none
/// @param notNull whether it is declared NOT NULL
/// @param keyPosition zero-based position in the primary key, -1 if it is no part of it
/// @param generated whether it is `GENERATED ALWAYS AS (...)`, stored or virtual
/// @param collation what decides order and letter case of its values
/// @param replicable whether the stream can carry it: of generated columns those that are stored,
///   from PostgreSQL 18 on, if the publication says so
public record Column(
        String name,
        ColumnType type,
        int typmod,
        boolean notNull,
        int keyPosition,
        boolean generated,
        Collation collation,
        boolean replicable) {
    /// A column that is replicable unless it is generated.
    public Column(
            String name,
            ColumnType type,
            int typmod,
            boolean notNull,
            int keyPosition,
            boolean generated,
            Collation collation) {
        this(name, type, typmod, notNull, keyPosition, generated, collation, !generated);
    }
}
