package dev.tidemark.write;

import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.Rejection;
import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.write.effect.ChangeException;
import dev.tidemark.write.effect.ChangePlan;
import dev.tidemark.write.effect.EffectResult;
import dev.tidemark.write.effect.Effects;
import dev.tidemark.write.effect.Effects.Pace;
import dev.tidemark.write.effect.Planned;
import dev.tidemark.write.ledger.Claim;
import dev.tidemark.write.ledger.Claim.Decided;
import dev.tidemark.write.ledger.LedgerKey;
import dev.tidemark.write.sql.SqlFailure;
import dev.tidemark.write.table.TableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// One client transaction until it is decided, or until trying again is up to the client.
///
/// Each attempt is one database transaction: claim, effects, commit. Whatever ends an attempt
/// early, be it a collision, a lost connection or a commit that got no reply, the next one begins
/// with the claim, and that knows. A refusal undoes the attempt and is recorded by a transaction of
/// its own. For one thread.
final class TransactionRun {
    private static final System.Logger LOG = System.getLogger(TransactionRun.class.getName());

    private final Scene scene;
    private final WriteBatch batch;
    private final ClientTransaction transaction;
    private final Dependencies dependencies;
    private final LedgerKey key;
    private final Set<Long> ownTxids = new HashSet<>();
    private Pace pace = Pace.TOGETHER;
    private WriteOutcome.Retry lastResort;

    TransactionRun(
            Scene scene,
            WriteBatch batch,
            ClientTransaction transaction,
            Dependencies dependencies) {
        this.scene = scene;
        this.batch = batch;
        this.transaction = transaction;
        this.dependencies = dependencies;
        this.key =
                new LedgerKey(
                        scene.identity().user(),
                        batch.client(),
                        transaction.seq(),
                        Fingerprints.of(transaction));
        this.lastResort = collision();
    }

    /// The outcome, its LSN not yet filled in.
    WriteOutcome outcome() throws LeaseLostException {
        for (int attempt = 1; ; attempt++) {
            if (scene.unavailable()) {
                return scene.retry("unavailable", "the database can't be reached");
            }
            if (scene.late()) {
                return scene.retry("busy", "the batch has taken its time");
            }
            Optional<WriteOutcome> outcome = guardedAttempt();
            if (outcome.isPresent()) {
                return outcome.get();
            }
            if (attempt == scene.attemptsMax() || !scene.pauseAfter(attempt)) {
                return lastResort;
            }
        }
    }

    /// One attempt; empty if another may help.
    private Optional<WriteOutcome> guardedAttempt() throws LeaseLostException {
        try {
            return attempt();
        } catch (SQLException failed) {
            return afterFailure(SqlFailure.of(failed), null);
        } catch (ChangeException failed) {
            return afterFailure(SqlFailure.of(failed.refusal()), failed);
        } catch (TableException misfit) {
            return Optional.of(serverError(misfit));
        } catch (RuntimeException fault) {
            // A validator's or resolver's, for example: this entry must not spoil its neighbours.
            return Optional.of(serverError(fault));
        } finally {
            scene.lane().rollBack();
        }
    }

    private Optional<WriteOutcome> attempt()
            throws SQLException, ChangeException, TableException, LeaseLostException {
        Optional<Connection> reached = connection();
        if (reached.isEmpty()) {
            return Optional.empty();
        }
        Connection connection = reached.get();
        return switch (scene.planner().plan(connection, transaction)) {
            case Planned.Refused(Rejection reason, boolean byCatalog) ->
                    byCatalog && scene.refreshCatalog()
                            ? attempt()
                            : record(connection, List.of(), new WriteOutcome.Rejected(reason));
            case Planned.Ready(List<ChangePlan> plans) -> execute(connection, plans);
        };
    }

    private Optional<WriteOutcome> execute(Connection connection, List<ChangePlan> plans)
            throws SQLException, ChangeException, TableException, LeaseLostException {
        Claim claim;
        try {
            claim = scene.ledger().claim(connection, key, transaction.after());
        } catch (SQLException failed) {
            return afterFailure(scene.beforeTheWrite(failed), null);
        }
        if (claim.taken()) {
            ownTxids.add(claim.txid());
        }
        Optional<WriteOutcome> early = beforeEffects(claim, plans);
        if (early.isPresent() || !claim.taken()) {
            return early;
        }
        EffectResult result = new Effects(connection, scene.identity(), pace).apply(plans);
        return switch (result) {
            case EffectResult.Done(List<WriteOutcome.ServerRow> merged) -> {
                WriteOutcome outcome = effective(claim, merged);
                if (outcome instanceof WriteOutcome.Merged) {
                    scene.ledger().amend(connection, key, outcome);
                }
                connection.commit();
                yield Optional.of(outcome);
            }
            case EffectResult.Undone(WriteOutcome outcome) -> {
                connection.rollback();
                yield record(connection, plans, outcome);
            }
            case EffectResult.Collided() -> afterCollision(connection);
        };
    }

    /// Among neighbours nobody can say whether it was a race: by itself a change tells.
    private Optional<WriteOutcome> afterCollision(Connection connection)
            throws SQLException, ChangeException, TableException, LeaseLostException {
        lastResort = collision();
        if (pace == Pace.ONE_BY_ONE) {
            return Optional.empty();
        }
        pace = Pace.ONE_BY_ONE;
        connection.rollback();
        return attempt();
    }

    private static WriteOutcome effective(Claim claim, List<WriteOutcome.ServerRow> merged) {
        return merged.isEmpty()
                ? new WriteOutcome.Applied(claim.txid(), Lsn.ZERO)
                : new WriteOutcome.Merged(claim.txid(), Lsn.ZERO, merged);
    }

    /// Decides a transaction that has no effect, unless it was decided before.
    private Optional<WriteOutcome> record(
            Connection connection, List<ChangePlan> plans, WriteOutcome decision)
            throws SQLException, LeaseLostException {
        Claim claim;
        try {
            claim = scene.ledger().record(connection, key, transaction.after(), decision);
        } catch (SQLException failed) {
            return afterFailure(scene.beforeTheWrite(failed), null);
        }
        Optional<WriteOutcome> early = beforeEffects(claim, plans);
        if (early.isPresent() || !claim.taken()) {
            return early;
        }
        connection.commit();
        return Optional.of(decision);
    }

    /// What the ledger says already, if it does.
    private Optional<WriteOutcome> beforeEffects(Claim claim, List<ChangePlan> plans)
            throws LeaseLostException {
        scene.floorSeen(claim.floor());
        if (batch.lease() > 0 && claim.lease() > batch.lease()) {
            throw new LeaseLostException(claim.lease());
        }
        if (!claim.taken()) {
            // Without a decision the row went away again meanwhile: the next attempt sees the
            // floor.
            return claim.of(transaction.seq()).map(this::repeated);
        }
        if (transaction.seq() <= claim.floor()) {
            return rejected("seq_acknowledged", "the outcome of this number was acknowledged");
        }
        SortedSet<Long> holding = dependencies.holding(transaction, plans);
        if (!holding.isEmpty()) {
            return Optional.of(
                    dependencies.heldUp(
                            holding, scene.retry("waiting", "an earlier number must be retried")));
        }
        return earlierBatches(claim);
    }

    private Optional<WriteOutcome> earlierBatches(Claim claim) {
        List<Long> refused = new ArrayList<>();
        List<Long> missing = new ArrayList<>();
        for (long earlier : dependencies.unanswered(transaction)) {
            Optional<Decided> decided = claim.of(earlier);
            if (decided.isEmpty() && earlier > claim.floor()) {
                missing.add(earlier);
            }
            if (decided.isPresent() && decided.get().outcome() instanceof WriteOutcome.Rejected) {
                refused.add(earlier);
            }
        }
        if (!refused.isEmpty()) {
            return Optional.of(new WriteOutcome.Blocked(refused));
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of(scene.missing(missing));
    }

    private WriteOutcome repeated(Decided decided) {
        if (!decided.content().equals(key.content())) {
            return new WriteOutcome.Rejected(
                    Rejection.of("seq_reused", "this number was used for something else"));
        }
        return switch (decided.outcome()) {
            // Our own attempt committed, and only the reply was lost.
            case WriteOutcome.Applied applied when ownTxids.contains(applied.txid()) -> applied;
            case WriteOutcome.Merged merged when ownTxids.contains(merged.txid()) -> merged;
            default -> new WriteOutcome.Duplicate(decided.outcome());
        };
    }

    /// The connection; empty if the database is away.
    private Optional<Connection> connection() {
        try {
            return Optional.of(scene.lane().connection());
        } catch (SQLException away) {
            LOG.log(System.Logger.Level.WARNING, "no connection: {0}", away.getMessage());
            scene.lane().discard();
            scene.giveUp();
            return Optional.empty();
        }
    }

    private Optional<WriteOutcome> afterFailure(
            SqlFailure failure, @Nullable ChangeException inChange) throws LeaseLostException {
        scene.lane().rollBack();
        return switch (failure.kind()) {
            case COLLIDED -> {
                lastResort = collision();
                yield Optional.empty();
            }
            case DISCONNECTED -> {
                scene.lane().discard();
                lastResort = scene.retry("unavailable", "connections to the database break");
                yield Optional.empty();
            }
            case BUSY -> Optional.of(scene.retry("busy", failure.message()));
            case BROKEN -> Optional.of(serverError(failure));
            case OUTDATED ->
                    scene.refreshCatalog() ? Optional.empty() : Optional.of(serverError(failure));
            case REFUSED -> afterRefusal(failure, inChange);
        };
    }

    private Optional<WriteOutcome> afterRefusal(
            SqlFailure failure, @Nullable ChangeException inChange) throws LeaseLostException {
        ChangePlan plan = inChange == null ? null : inChange.plan();
        if (inChange != null && plan == null) {
            pace = Pace.ONE_BY_ONE;
            return guardedAttempt();
        }
        Rejection reason =
                plan == null
                        ? failure.rejection(null)
                        : failure.rejection(plan.table().catalog().keyConstraint())
                                .at(plan.index());
        Optional<Connection> connection = connection();
        if (connection.isEmpty()) {
            return Optional.empty();
        }
        try {
            return record(connection.get(), List.of(), new WriteOutcome.Rejected(reason));
        } catch (SQLException failed) {
            SqlFailure recording = SqlFailure.of(failed);
            return recording.kind() == SqlFailure.Kind.REFUSED
                    ? Optional.of(serverError(recording))
                    : afterFailure(recording, null);
        }
    }

    private WriteOutcome.Retry collision() {
        return scene.retry("collision", "others change the same rows");
    }

    private WriteOutcome serverError(SqlFailure failure) {
        LOG.log(
                System.Logger.Level.ERROR,
                "a write failed: {0} {1}",
                failure.state(),
                failure.message());
        return scene.retry("server_error", "the server can't apply this write now");
    }

    private WriteOutcome serverError(Exception fault) {
        LOG.log(System.Logger.Level.ERROR, "a write failed", fault);
        return scene.retry("server_error", "the server can't apply this write now");
    }

    private static Optional<WriteOutcome> rejected(String code, String message) {
        return Optional.of(new WriteOutcome.Rejected(Rejection.of(code, message)));
    }

    /// Another process of the client uploads now.
    static final class LeaseLostException extends Exception {
        private static final long serialVersionUID = 1;

        private final long current;

        LeaseLostException(long current) {
            super("the lease is " + current);
            this.current = current;
        }

        long current() {
            return current;
        }
    }
}
