package dev.tidemark.write;

import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.write.BatchEntry;
import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.Rejection;
import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.protocol.write.WriteReply;
import dev.tidemark.protocol.write.WriteResult;
import dev.tidemark.write.TransactionRun.LeaseLostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// One batch of one identity, from its first entry to its answer. For one thread.
final class BatchRun {
    private static final System.Logger LOG = System.getLogger(BatchRun.class.getName());

    private final Scene scene;
    private final WriteBatch batch;
    private final Dependencies dependencies = new Dependencies();

    BatchRun(Scene scene, WriteBatch batch) {
        this.scene = scene;
        this.batch = batch;
    }

    BatchAnswer answer() {
        try {
            long lease = scene.takeLease(batch);
            if (lease > batch.lease()) {
                return new BatchAnswer.LeaseLost(lease);
            }
            return new BatchAnswer.Answered(new WriteReply(results()));
        } catch (LeaseLostException lost) {
            return new BatchAnswer.LeaseLost(lost.current());
        }
    }

    private List<WriteResult> results() throws LeaseLostException {
        List<BatchEntry> entries = batch.entries();
        @Nullable WriteResult[] results = new WriteResult[entries.size()];
        List<Integer> readable = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            switch (entries.get(i)) {
                case BatchEntry.Malformed malformed -> results[i] = refused(malformed);
                case ClientTransaction transaction -> readable.add(i);
            }
        }
        readable.sort(Comparator.comparingLong(i -> transaction(i).seq()));
        boolean effects = false;
        for (int i : readable) {
            ClientTransaction transaction = transaction(i);
            WriteOutcome outcome =
                    new TransactionRun(scene, batch, transaction, dependencies).outcome();
            dependencies.decided(transaction, outcome);
            effects |= outcome.tookEffect();
            results[i] = new WriteResult(transaction.seq(), outcome);
        }
        List<WriteResult> answered = answered(results);
        if (effects) {
            answered = positioned(answered);
        }
        acknowledge();
        return answered;
    }

    private static List<WriteResult> answered(@Nullable WriteResult[] results) {
        List<WriteResult> all = new ArrayList<>();
        for (WriteResult result : results) {
            if (result != null) {
                all.add(result);
            }
        }
        return all;
    }

    private ClientTransaction transaction(int index) {
        return (ClientTransaction) batch.entries().get(index);
    }

    private WriteResult refused(BatchEntry.Malformed malformed) {
        WriteOutcome outcome =
                new WriteOutcome.Rejected(Rejection.of("malformed", malformed.message()));
        Long seq = malformed.seq();
        if (seq != null) {
            dependencies.unreadable(seq, outcome);
        }
        return new WriteResult(seq, outcome);
    }

    /// One position serves the whole batch, as it is at or after each of its commits.
    private List<WriteResult> positioned(List<WriteResult> results) {
        LongFunction<WriteOutcome> unknown =
                seq -> scene.retry("unavailable", "committed, but the position is not known");
        Lsn lsn = null;
        for (int attempt = 0; attempt < 2 && lsn == null; attempt++) {
            try {
                lsn = scene.ledger().position(scene.lane().autoCommitting());
            } catch (SQLException broken) {
                LOG.log(System.Logger.Level.WARNING, "no position", broken);
                scene.lane().discard();
            }
        }
        List<WriteResult> positioned = new ArrayList<>();
        for (WriteResult result : results) {
            WriteOutcome outcome = result.outcome();
            if (outcome.tookEffect()) {
                outcome = lsn == null ? unknown.apply(0) : at(outcome, lsn);
            }
            positioned.add(new WriteResult(result.seq(), outcome));
        }
        return positioned;
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

    /// Forgets what the client knows. If it fails, the next batch does it.
    private void acknowledge() {
        if (batch.acknowledged() <= scene.floor() || scene.unavailable()) {
            return;
        }
        try {
            Connection connection = scene.lane().autoCommitting();
            scene.ledger()
                    .acknowledge(
                            connection,
                            scene.identity().user(),
                            batch.client(),
                            batch.acknowledged());
        } catch (SQLException broken) {
            LOG.log(System.Logger.Level.WARNING, "acknowledging failed", broken);
            scene.lane().discard();
        }
    }
}
