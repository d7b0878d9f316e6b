package dev.tidemark.client.upload;

import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;

/// Whether a row of the server's is the echo of a write: for APIs that name no transaction.
@FunctionalInterface
public interface Match {
    /// Whether `row`, as it is synced, has the effect of `change`. Not asked for deletes: their
    /// echo is that the row is gone.
    boolean echoes(String writeId, RowChange change, Cells row);

    /// The server puts the write's id into column `column`.
    static Match writeId(String column) {
        return (writeId, change, row) -> writeId.equals(row.get(column));
    }

    /// A row with that key is enough; only for tables whose rows are never updated.
    static Match key() {
        return (writeId, change, row) -> true;
    }
}
