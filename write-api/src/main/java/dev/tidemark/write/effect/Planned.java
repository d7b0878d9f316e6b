package dev.tidemark.write.effect;

import dev.tidemark.protocol.write.Rejection;
import java.util.List;

/// What came of planning a transaction.
public sealed interface Planned {
    /// All of its changes are allowed; in order.
    record Ready(List<ChangePlan> changes) implements Planned {
        public Ready {
            changes = List.copyOf(changes);
        }
    }

    /// One is not.
    ///
    /// @param byCatalog whether a later state of the catalogue may allow it: read it again before
    ///   saying so for good
    record Refused(Rejection reason, boolean byCatalog) implements Planned {}
}
