package dev.tidemark.write;

import dev.tidemark.protocol.write.BatchEntry;
import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.Rejection;
import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.protocol.write.WriteReply;
import dev.tidemark.protocol.write.WriteResult;
import dev.tidemark.write.TransactionRun.LeaseLostException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
            scene.introduce(batch);
            List<WriteOutcome> outcomes = Positions.added(scene, outcomes());
            acknowledge();
            return new BatchAnswer.Answered(reply(outcomes));
        } catch (LeaseLostException lost) {
            return new BatchAnswer.LeaseLost(lost.current());
        }
    }

    /// One outcome per entry, in the batch's order.
    private List<WriteOutcome> outcomes() throws LeaseLostException {
        Map<Integer, WriteOutcome> byIndex = new TreeMap<>();
        List<Integer> readable = new ArrayList<>();
        for (int i = 0; i < batch.entries().size(); i++) {
            switch (batch.entries().get(i)) {
                case BatchEntry.Malformed malformed -> byIndex.put(i, refused(malformed));
                case ClientTransaction transaction -> readable.add(i);
            }
        }
        readable.sort(Comparator.comparingLong(i -> transaction(i).seq()));
        for (int i : readable) {
            ClientTransaction transaction = transaction(i);
            WriteOutcome outcome =
                    new TransactionRun(scene, batch, transaction, dependencies).outcome();
            dependencies.decided(transaction, outcome);
            byIndex.put(i, outcome);
        }
        return List.copyOf(byIndex.values());
    }

    private ClientTransaction transaction(int index) {
        return (ClientTransaction) batch.entries().get(index);
    }

    private WriteOutcome refused(BatchEntry.Malformed malformed) {
        WriteOutcome outcome =
                new WriteOutcome.Rejected(Rejection.of("malformed", malformed.message()));
        Long seq = malformed.seq();
        if (seq != null) {
            dependencies.unreadable(seq, outcome);
        }
        return outcome;
    }

    private WriteReply reply(List<WriteOutcome> outcomes) {
        List<WriteResult> results = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            results.add(new WriteResult(seq(batch.entries().get(i)), outcomes.get(i)));
        }
        return new WriteReply(results);
    }

    private static @Nullable Long seq(BatchEntry entry) {
        return switch (entry) {
            case ClientTransaction transaction -> transaction.seq();
            case BatchEntry.Malformed malformed -> malformed.seq();
        };
    }

    /// Forgets what the client knows. If it fails, the next batch does it.
    private void acknowledge() {
        if (batch.acknowledged() <= scene.floor() || scene.unavailable()) {
            return;
        }
        try {
            scene.ledger()
                    .acknowledge(
                            scene.lane().autoCommitting(),
                            scene.identity().user(),
                            batch.client(),
                            batch.acknowledged());
        } catch (SQLException broken) {
            LOG.log(System.Logger.Level.WARNING, "not acknowledged: {0}", broken.getMessage());
            scene.lane().discard();
        }
    }
}
