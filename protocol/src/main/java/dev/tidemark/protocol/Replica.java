package dev.tidemark.protocol;

/// How much of a row an update or a delete carries.
public enum Replica {
    /// Updates carry the key and the changed columns, deletes the key.
    DEFAULT,
    /// Updates carry the whole row and the old values of the changed columns; deletes carry the
    /// whole row.
    FULL
}
