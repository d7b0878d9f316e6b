package dev.tidemark.write;

import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Operation;
import dev.tidemark.protocol.write.Rejection;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.write.TransactionRun.LeaseLostException;
import dev.tidemark.write.identity.Identity;
import dev.tidemark.write.ledger.Ledger;
import dev.tidemark.write.table.ConflictPolicy;
import dev.tidemark.write.table.OpenTable;
import dev.tidemark.write.table.TableException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Applies changes that stand alone, for contracts in which a client has no numbers: a batch with
/// a result per change.
///
/// The core is that of [Writes]: each change is a client transaction of its own, the first and only
/// one of a client named by the change's id. A bad one does not spoil its neighbours.
///
/// The ledger forgets what is old, so an old change is refused rather than applied twice. How old
/// it is, only the client's clock says, and that may be wrong: a clock ahead would make its changes
/// outlive the ledger. Therefore one that is ahead by more than a leeway is refused too, and old is
/// what is a leeway younger than the ledger's memory.
///
/// Any thread may call; calls block on the database.
public final class LoneChanges {
    private static final long ONLY_SEQ = 1;
    private static final Duration LEEWAY_MAX = Duration.ofDays(1);

    private final Writes writes;
    private final InstantSource clock;
    private final Duration ageMax;
    private final Duration leeway;

    /// Changes on the core of `writes`.
    ///
    /// @param retention the age that [Writes#forgetOlderThan] is called with, or less
    public LoneChanges(Writes writes, InstantSource clock, Duration retention) {
        this.writes = writes;
        this.clock = clock;
        Duration half = retention.dividedBy(2);
        this.leeway = half.compareTo(LEEWAY_MAX) < 0 ? half : LEEWAY_MAX;
        this.ageMax = retention.minus(leeway);
    }

    /// Applies the changes in order; one result per change in the same order.
    public List<LoneResult> apply(Identity identity, List<LoneChange> changes) {
        try (Lane lane = writes.lane()) {
            Scene scene = writes.scene(identity, lane);
            List<WriteOutcome> outcomes = new ArrayList<>();
            for (LoneChange change : changes) {
                outcomes.add(outcome(scene, change));
            }
            outcomes = Positions.added(scene, outcomes);
            List<LoneResult> results = new ArrayList<>();
            for (int i = 0; i < changes.size(); i++) {
                LoneChange change = changes.get(i);
                results.add(
                        new LoneResult(
                                change, outcomes.get(i), row(scene, change, outcomes.get(i))));
            }
            return results;
        }
    }

    private WriteOutcome outcome(Scene scene, LoneChange change) {
        if (change.id().isEmpty()
                || change.id().length() >= WriteBatch.CLIENT_LENGTH_MAX
                || change.id().indexOf('\0') >= 0) {
            return rejected("malformed", "the id is not 1 to 99 characters");
        }
        Instant now = clock.instant();
        if (change.madeAt().isBefore(now.minus(ageMax))) {
            return rejected("expired", "the change is older than what the server remembers");
        }
        if (change.madeAt().isAfter(now.plus(leeway))) {
            return rejected("clock_ahead", "the change is made later than now");
        }
        try {
            Optional<OpenTable> table = scene.table(change.table());
            if (table.isPresent() && needsVersion(table.get(), change)) {
                return rejected(
                        "base_missing",
                        "a change that stands alone can't say which version it changes");
            }
            ClientTransaction transaction =
                    ClientTransaction.of(ONLY_SEQ, rowChange(change, table.orElse(null)));
            WriteBatch alone = WriteBatch.of(Ledger.SINGLE_WRITE_PREFIX + change.id(), transaction);
            return new TransactionRun(scene, alone, transaction, new Dependencies()).outcome();
        } catch (SQLException away) {
            scene.lane().discard();
            return scene.retry("unavailable", "the database can't be reached");
        } catch (TableException misfit) {
            return scene.retry("server_error", "the table is not as it should be");
        } catch (LeaseLostException impossible) {
            throw new IllegalStateException("these batches have no lease", impossible);
        }
    }

    private static boolean needsVersion(OpenTable table, LoneChange change) {
        return table.rules().policy() instanceof ConflictPolicy.VersionMatch
                && change.operation() != Operation.INSERT;
    }

    private static WriteOutcome rejected(String code, String message) {
        return new WriteOutcome.Rejected(Rejection.of(code, message));
    }

    /// Without a table all columns stand as key: the planner refuses it for its table.
    private static RowChange rowChange(LoneChange change, @Nullable OpenTable table) {
        Map<String, @Nullable String> key = new LinkedHashMap<>();
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        for (String column : change.row().columns()) {
            String value = change.row().get(column);
            if (table == null || table.catalog().key().contains(column)) {
                key.put(column, value);
            } else {
                values.put(column, value);
            }
        }
        return new RowChange(
                change.table(),
                change.operation(),
                Cells.ofAll(key),
                change.operation() == Operation.DELETE ? Cells.NONE : Cells.ofAll(values),
                Cells.NONE,
                Cells.NONE);
    }

    private static @Nullable Cells row(Scene scene, LoneChange change, WriteOutcome outcome) {
        return switch (outcome.decision()) {
            case WriteOutcome.Stale stale -> stale.row().cells();
            case WriteOutcome.Merged merged -> merged.rows().getFirst().cells();
            case WriteOutcome.Applied applied ->
                    change.operation() == Operation.DELETE ? null : scene.read(change).orElse(null);
            case WriteOutcome.Gone gone -> null;
            case WriteOutcome.Rejected rejected -> null;
            case WriteOutcome.Blocked blocked -> null;
            case WriteOutcome.Retry retry -> null;
            case WriteOutcome.Duplicate duplicate -> null;
        };
    }

    /// The change's row as the database has it now.
    static RowChange key(LoneChange change, OpenTable table) {
        return RowChange.delete(change.table(), rowChange(change, table).key());
    }
}
