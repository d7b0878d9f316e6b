package dev.tidemark.client.database;

import dev.tidemark.protocol.write.RowChange;
import java.util.List;

/// What the app committed as one local transaction.
///
/// @param id of the transaction, the same in all processes
/// @param first number of its first entry in the change log
/// @param last number of its last entry
/// @param changes in the order in which they were made, each with what was there before as `base`
/// @param reason why it was put aside; empty for one that waits
public record LocalTransaction(
        long id, long first, long last, List<RowChange> changes, String reason) {
    public LocalTransaction {
        changes = List.copyOf(changes);
    }
}
