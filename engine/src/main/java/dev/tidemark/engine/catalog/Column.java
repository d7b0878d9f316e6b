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
public record Column(
        String name,
        ColumnType type,
        int typmod,
        boolean notNull,
        int keyPosition,
        boolean generated,
        Collation collation) {}
