package dev.tidemark.write;

import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.write.effect.Effects;
import dev.tidemark.write.effect.Planner;
import dev.tidemark.write.effect.Statements;
import dev.tidemark.write.identity.Identity;
import dev.tidemark.write.identity.TransactionSettings;
import dev.tidemark.write.ledger.Isolation;
import dev.tidemark.write.ledger.Ledger;
import dev.tidemark.write.sql.Sql;
import dev.tidemark.write.sql.SqlFailure;
import dev.tidemark.write.table.OpenTable;
import dev.tidemark.write.table.TableException;
import dev.tidemark.write.table.Tables;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/// What the transactions of a batch share. For one thread.
final class Scene {
    private static final System.Logger LOG = System.getLogger(Scene.class.getName());
    private static final long FIRST_PAUSE_MS = 4;
    private static final int DOUBLINGS_MAX = 7;

    private final WritesConfig config;
    private final Tables tables;
    private final Identity identity;
    private final Lane lane;
    private final Ledger ledger;
    private final Planner planner;
    private final Pause pause;
    private final RandomGenerator random;
    private final LongSupplier nanos;
    private final long begunNanos;
    private final Runnable unprepared;
    private boolean unavailable;
    private boolean refreshed;
    private long floor;

    Scene(Writes.Ports ports, WritesConfig config, Tables tables, Identity identity, Lane lane) {
        this.config = config;
        this.tables = tables;
        this.identity = identity;
        this.lane = lane;
        this.pause = ports.pause();
        this.random = ports.random();
        this.nanos = ports.nanos();
        this.begunNanos = nanos.getAsLong();
        this.unprepared = ports.unprepared();
        this.planner = new Planner(tables, identity);
        this.ledger =
                new Ledger(
                        config.isolation(),
                        TransactionSettings.settings(
                                identity, config.lockLimit(), config.statementLimit()),
                        TransactionSettings.role(identity));
    }

    Identity identity() {
        return identity;
    }

    Lane lane() {
        return lane;
    }

    Ledger ledger() {
        return ledger;
    }

    Planner planner() {
        return planner;
    }

    int attemptsMax() {
        return config.attemptsMax();
    }

    /// True once the database could not be reached: the rest of the batch does not try.
    boolean unavailable() {
        return unavailable;
    }

    /// True once the batch has taken its time: the rest of it does not try.
    boolean late() {
        return nanos.getAsLong() - begunNanos >= config.batchLimit().toNanos();
    }

    void giveUp() {
        unavailable = true;
    }

    /// The greatest number that is known to be forgotten.
    long floor() {
        return floor;
    }

    void floorSeen(long seen) {
        floor = Math.max(floor, seen);
    }

    /// Forgets the catalogue, once a batch: true if that was now, so that planning again is of use.
    boolean refreshCatalog() {
        if (refreshed) {
            return false;
        }
        refreshed = true;
        tables.forget();
        return true;
    }

    WriteOutcome.Retry retry(String code, String message) {
        return new WriteOutcome.Retry(code, message, config.retryPause(), List.of());
    }

    /// What an error of the ledger means, or of taking on the role: a role that a migration makes
    /// anew must not refuse for good what waits to be written.
    SqlFailure beforeTheWrite(SQLException failed) {
        SqlFailure failure = SqlFailure.of(failed);
        tell(failure);
        return failure.beforeTheWrite();
    }

    private void tell(SqlFailure failure) {
        if (failure.outOfReach()) {
            unprepared.run();
        }
    }

    WriteOutcome.Retry missing(List<Long> seqs) {
        return new WriteOutcome.Retry(
                "missing", "earlier numbers must come first", Duration.ZERO, seqs);
    }

    /// Waits before the next attempt, longer each time, and not as long as others do.
    ///
    /// @return false if the thread is to end
    boolean pauseAfter(int attempt) {
        long boundMs = FIRST_PAUSE_MS << Math.min(attempt, DOUBLINGS_MAX);
        try {
            pause.of(Duration.ofMillis(1 + random.nextLong(boundMs)));
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// An open table. May ask the catalogue.
    Optional<OpenTable> table(String name) throws SQLException, TableException {
        return tables.find(lane.connection(), name);
    }

    /// The row of a change as the database shows it to the identity now; empty if it does not, or
    /// can't be asked.
    Optional<Cells> read(LoneChange change) {
        try {
            Optional<OpenTable> table = table(change.table());
            if (table.isEmpty()) {
                return Optional.empty();
            }
            ledger.beginReading(lane.connection());
            Sql look =
                    new Statements(table.get(), identity)
                            .row(LoneChanges.key(change, table.get()).key());
            return Effects.read(lane.connection(), table.get(), look);
        } catch (SQLException | TableException failed) {
            LOG.log(System.Logger.Level.WARNING, "no row: {0}", failed.getMessage());
            return Optional.empty();
        } finally {
            lane.rollBack();
        }
    }

    /// Makes the client known to the ledger, if that needs it.
    void introduce(WriteBatch batch) {
        if (unavailable || config.isolation() != Isolation.SERIALIZABLE) {
            return;
        }
        try {
            ledger.introduce(lane.autoCommitting(), identity.user(), batch.client());
        } catch (SQLException broken) {
            LOG.log(System.Logger.Level.WARNING, "the client is not known", broken);
            tell(SqlFailure.of(broken));
            lane.discard();
            giveUp();
        }
    }

    /// The fencing number that counts after a batch has come with its own; zero without any.
    long takeLease(WriteBatch batch) {
        if (batch.lease() == 0) {
            return 0;
        }
        try {
            return ledger.takeLease(
                    lane.autoCommitting(), identity.user(), batch.client(), batch.lease());
        } catch (SQLException broken) {
            LOG.log(System.Logger.Level.WARNING, "the lease is not known", broken);
            tell(SqlFailure.of(broken));
            lane.discard();
            giveUp();
            return 0;
        }
    }
}
