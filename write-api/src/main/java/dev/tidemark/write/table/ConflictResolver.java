package dev.tidemark.write.table;

import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Rejection;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.write.identity.Identity;

/// A policy of one's own for updates: it sees the row, locked, and says what to do.
///
/// Called by any thread; it must depend on its arguments only, as it may be called again.
@FunctionalInterface
public interface ConflictResolver {
    /// What to do with `change` now that the row is `current`.
    Resolution resolve(RowChange change, Cells current, Identity identity);

    /// What can be done.
    sealed interface Resolution {
        /// The change takes effect as the client wished.
        record Apply() implements Resolution {}

        /// These values are set instead, and the client is told. Increments stay.
        record Merge(Cells values) implements Resolution {}

        /// The row stays, and the client is told what it is.
        record Keep() implements Resolution {}

        /// The change is refused.
        record Refuse(Rejection reason) implements Resolution {}
    }
}
