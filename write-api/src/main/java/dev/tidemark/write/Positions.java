package dev.tidemark.write;

import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.write.WriteOutcome;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Adds to outcomes the position of the log that has their effects. One position serves all
/// transactions of a connection, as it is at or after each of their commits.
final class Positions {
    private static final System.Logger LOG = System.getLogger(Positions.class.getName());
    private static final int ATTEMPTS_MAX = 2;

    private Positions() {}

    /// The same outcomes in the same order. One whose position can't be found out is to be asked
    /// again: it is in the ledger.
    static List<WriteOutcome> added(Scene scene, List<WriteOutcome> outcomes) {
        if (outcomes.stream().noneMatch(WriteOutcome::tookEffect)) {
            return outcomes;
        }
        Lsn lsn = current(scene);
        List<WriteOutcome> positioned = new ArrayList<>();
        for (WriteOutcome outcome : outcomes) {
            if (lsn != null) {
                positioned.add(at(outcome, lsn));
            } else {
                positioned.add(
                        outcome.tookEffect()
                                ? scene.retry("unavailable", "the position is not known")
                                : outcome);
            }
        }
        return positioned;
    }

    private static @Nullable Lsn current(Scene scene) {
        for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
            try {
                return scene.ledger().position(scene.lane().autoCommitting());
            } catch (SQLException broken) {
                LOG.log(System.Logger.Level.WARNING, "no position: {0}", broken.getMessage());
                scene.lane().discard();
            }
        }
        return null;
    }

    private static WriteOutcome at(WriteOutcome outcome, Lsn lsn) {
        return switch (outcome) {
            case WriteOutcome.Applied applied -> new WriteOutcome.Applied(applied.txid(), lsn);
            case WriteOutcome.Merged merged ->
                    new WriteOutcome.Merged(merged.txid(), lsn, merged.rows());
            case WriteOutcome.Duplicate duplicate ->
                    new WriteOutcome.Duplicate(at(duplicate.first(), lsn));
            case WriteOutcome.Stale stale -> stale;
            case WriteOutcome.Gone gone -> gone;
            case WriteOutcome.Rejected rejected -> rejected;
            case WriteOutcome.Blocked blocked -> blocked;
            case WriteOutcome.Retry retry -> retry;
        };
    }
}
