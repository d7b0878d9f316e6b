package dev.tidemark.client.outbox;

import dev.tidemark.protocol.write.RowChange;
import java.util.List;

/// One unsettled write: what a person did as one step. An immutable picture of one moment.
///
/// @param id stays the same whatever becomes of the write
/// @param seq its number and place in the order; 0 until it is stored, another one after a retry
///   or an edit
/// @param user who made it
/// @param changes at least one, in order: columns that are set, or numbers that are added; the fold
///   applies them over the newest synced row
/// @param state where it stands
/// @param attempts how often it was sent
/// @param enqueuedMs when it was made by the device's clock, for display
public record Entry(
        String id,
        long seq,
        String user,
        List<RowChange> changes,
        EntryState state,
        int attempts,
        long enqueuedMs) {
    public Entry {
        changes = List.copyOf(changes);
    }

    /// Whether it is part of what people see: not if it was refused or waits for one that was.
    public boolean visible() {
        return state.visible();
    }
}
