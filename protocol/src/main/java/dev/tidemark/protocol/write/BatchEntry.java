package dev.tidemark.protocol.write;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One entry of a batch: read, or not readable. One bad entry does not spoil its neighbours.
public sealed interface BatchEntry {
    /// Changes that a person made as one step; all of them take effect or none.
    ///
    /// @param seq the client's counter, from 1, never used twice; the order of its writes
    /// @param after earlier numbers whose effect this one builds upon: the same row, the parent
    ///   row, whatever the client knows
    /// @param changes at least one, in order
    record ClientTransaction(long seq, List<Long> after, List<RowChange> changes)
            implements BatchEntry {
        public ClientTransaction {
            after = List.copyOf(after);
            changes = List.copyOf(changes);
        }

        /// A transaction that builds upon nothing unsettled.
        public static ClientTransaction of(long seq, RowChange... changes) {
            return new ClientTransaction(seq, List.of(), List.of(changes));
        }
    }

    /// An entry that is not as `docs/formats/writes.md` says.
    ///
    /// @param seq its number, if at least that could be read
    /// @param message what is wrong
    record Malformed(@Nullable Long seq, String message) implements BatchEntry {}
}
