package dev.tidemark.engine.where;

/// One row's values as slices of Postgres text; columns count as in the table that the clause was
/// compiled for.
public interface Row {
    boolean isNull(int column);

    /// The buffer that holds the value of `column`.
    byte[] bytes(int column);

    /// First byte of a value that is not null.
    int start(int column);

    /// Bytes of a value that is not null.
    int length(int column);
}
