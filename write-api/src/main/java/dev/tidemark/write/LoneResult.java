package dev.tidemark.write;

import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Operation;
import dev.tidemark.protocol.write.WriteOutcome;
import org.jspecify.annotations.Nullable;

/// What became of a change that stands alone.
///
/// @param change the change
/// @param outcome see there
/// @param row what the row is now, if the change took effect or the row is newer; `null` if it is
///   gone or the user can't see it
public record LoneResult(LoneChange change, WriteOutcome outcome, @Nullable Cells row) {
    /// Whether the client has nothing left to do: the change took effect, the row that it deletes
    /// is gone anyway, or the server's row is newer and comes with this result.
    public boolean done() {
        return switch (outcome.decision()) {
            case WriteOutcome.Applied applied -> true;
            case WriteOutcome.Merged merged -> true;
            case WriteOutcome.Stale stale -> true;
            case WriteOutcome.Gone gone -> change.operation() == Operation.DELETE;
            case WriteOutcome.Rejected rejected -> false;
            case WriteOutcome.Blocked blocked -> false;
            case WriteOutcome.Retry retry -> false;
            case WriteOutcome.Duplicate duplicate -> false;
        };
    }
}
