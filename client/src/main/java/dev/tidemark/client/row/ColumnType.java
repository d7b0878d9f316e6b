package dev.tidemark.client.row;

/// What the server says about a column.
///
/// @param name as Postgres has it
/// @param type Postgres's name of the type; of an array, that of its elements
/// @param dimensions of an array; 0 for none
/// @param keyIndex position in the primary key from 0; -1 outside of it
/// @param notNull whether it can't be null
public record ColumnType(String name, String type, int dimensions, int keyIndex, boolean notNull) {
    /// Whether it is part of the primary key.
    public boolean inKey() {
        return keyIndex >= 0;
    }
}
