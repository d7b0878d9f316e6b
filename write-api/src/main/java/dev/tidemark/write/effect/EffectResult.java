package dev.tidemark.write.effect;

import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.protocol.write.WriteOutcome.ServerRow;
import java.util.List;

/// What came of executing a transaction's changes.
public sealed interface EffectResult {
    /// All took effect.
    ///
    /// @param merged rows in which a part gave way to somebody else's
    record Done(List<ServerRow> merged) implements EffectResult {
        public Done {
            merged = List.copyOf(merged);
        }
    }

    /// One did not: roll back, then record the outcome.
    record Undone(WriteOutcome outcome) implements EffectResult {}

    /// A row may have changed between two looks at it: roll back and run the transaction again, one
    /// by one.
    record Collided() implements EffectResult {}
}
