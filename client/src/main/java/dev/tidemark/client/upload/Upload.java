package dev.tidemark.client.upload;

import dev.tidemark.protocol.write.RowChange;
import java.util.List;

/// What is sent at once.
///
/// @param user whose writes these are; never sent with anybody else's proof
/// @param client names the store for the server's ledger
/// @param lease fencing number of this process
/// @param schemaVersion the version of the tables that the changes speak of
/// @param acknowledged the outcome of each number up to here is known
/// @param items in order of their numbers; at least one
public record Upload(
        String user,
        String client,
        long lease,
        int schemaVersion,
        long acknowledged,
        List<Item> items) {
    public Upload {
        items = List.copyOf(items);
    }

    /// One transaction: all of its changes or none.
    ///
    /// @param seq its number, greater than those of all writes that it builds upon
    /// @param writeId minted once for this number; for servers that know no numbers
    /// @param after numbers of this upload that it builds upon
    /// @param changes at least one
    public record Item(long seq, String writeId, List<Long> after, List<RowChange> changes) {
        public Item {
            after = List.copyOf(after);
            changes = List.copyOf(changes);
        }
    }
}
