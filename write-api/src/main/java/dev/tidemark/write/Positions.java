package dev.tidemark.write;

import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.write.WriteOutcome;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes decisions durable, then adds the position of the log that has their effects. One flush
/// and one position serve all transactions of a batch.
final class Positions {
    private static final System.Logger LOG = System.getLogger(Positions.class.getName());
    private static final int ATTEMPTS_MAX = 2;

    private Positions() {}

    /// The same outcomes in the same order. If the flush fails, decisions are to be asked again:
    /// the ledger has them, or a crash took them back.
    static List<WriteOutcome> added(Scene scene, List<WriteOutcome> outcomes) {
        if (outcomes.stream().noneMatch(Positions::decided)) {
            return outcomes;
        }
        Lsn lsn = flushed(scene);
        List<WriteOutcome> positioned = new ArrayList<>();
        for (WriteOutcome outcome : outcomes) {
            if (lsn != null) {
                positioned.add(at(outcome, lsn));
            } else {
                positioned.add(
                        decided(outcome)
                                ? scene.retry("unavailable", "the decision may not be durable")
                                : outcome);
            }
        }
        return positioned;
    }

    private static @Nullable Lsn flushed(Scene scene) {
        for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
            try {
                return scene.ledger().flush(scene.lane().autoCommitting());
            } catch (SQLException broken) {
                LOG.log(System.Logger.Level.WARNING, "no flush: {0}", broken.getMessage());
                scene.lane().discard();
            }
        }
        return null;
    }

    private static boolean decided(WriteOutcome outcome) {
        return !(outcome instanceof WriteOutcome.Blocked)
                && !(outcome instanceof WriteOutcome.Retry);
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
