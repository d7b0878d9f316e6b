package dev.tidemark.engine.snapshot;

import dev.tidemark.engine.postgres.Database;
import dev.tidemark.engine.postgres.DatabaseException;
import dev.tidemark.engine.postgres.Session;
import dev.tidemark.engine.postgres.SqlFailure;
import dev.tidemark.protocol.LogMode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// The taking of one snapshot. [#take] runs once, on the caller's thread; [#cancel] may be called
/// from any other.
public final class Snapshot {
    private static final System.Logger LOG = System.getLogger(Snapshot.class.getName());

    private final Database database;
    private final ScheduledExecutorService timer;
    private final SnapshotLimits limits;
    private final SnapshotQuery query;
    private final LogMode mode;
    private final SnapshotSink sink;

    /// Changes under this object's lock, as does `running`.
    private volatile @Nullable Stop stop;

    private @Nullable PGConnection running;

    Snapshot(
            Database database,
            ScheduledExecutorService timer,
            SnapshotLimits limits,
            SnapshotQuery query,
            LogMode mode,
            SnapshotSink sink) {
        this.database = database;
        this.timer = timer;
        this.limits = limits;
        this.query = query;
        this.mode = mode;
        this.sink = sink;
    }

    private enum Stop {
        CANCELLED,
        TOO_SLOW
    }

    /// Reads everything into the sink. Asks Postgres; takes as long as that takes.
    ///
    /// @throws IOException if the sink failed
    public SnapshotOutcome take() throws IOException {
        try (Session session = database.snapshot(limits.queue())) {
            Connection connection = session.connection();
            try {
                begin(connection.unwrap(PGConnection.class));
                return read(connection);
            } catch (SQLException error) {
                return stopped(SqlFailure.of(error));
            } finally {
                // A cancellation under way must not hit the next borrower of the connection.
                end();
            }
        } catch (DatabaseException notLent) {
            return stopped(notLent.failure());
        }
    }

    /// Makes [#take] return soon. May block for a moment on the network.
    public void cancel() {
        stop(Stop.CANCELLED);
    }

    private SnapshotOutcome read(Connection connection) throws SQLException, IOException {
        ReadTransaction begun =
                ReadTransaction.begin(connection, query.table(), limits.lock(), Duration.ZERO);
        if (!begun.sameTable()) {
            return new SnapshotOutcome.SchemaChanged("the table was dropped, renamed or replaced");
        }
        sink.taken(begun.snapshot(), begun.walEnd());
        long rows = mode == LogMode.FULL ? copy(connection) : 0;
        connection.rollback();
        byte[] end = begun.endMessage();
        sink.message(end, 0, end.length);
        return new SnapshotOutcome.Completed(begun.snapshot(), begun.lsn(), rows);
    }

    private long copy(Connection connection) throws SQLException, IOException {
        Sealing sealing = new Sealing(sink);
        ScheduledFuture<?> seals =
                timer.scheduleWithFixedDelay(
                        sealing::tick,
                        limits.seal().toNanos(),
                        limits.seal().toNanos(),
                        TimeUnit.NANOSECONDS);
        ScheduledFuture<?> firstData =
                timer.schedule(
                        () -> stop(Stop.TOO_SLOW),
                        limits.firstData().toNanos(),
                        TimeUnit.NANOSECONDS);
        try {
            long rows = rows(connection, sealing, firstData);
            sealing.check();
            return rows;
        } finally {
            sealing.close();
            firstData.cancel(false);
            seals.cancel(false);
        }
    }

    private long rows(Connection connection, Sealing sealing, ScheduledFuture<?> firstData)
            throws SQLException, IOException {
        RowEncoder encoder = new RowEncoder(query, "");
        long rows = 0;
        checkStopped();
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query.copy());
        try {
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                if (rows++ == 0) {
                    firstData.cancel(false);
                }
                checkStopped();
                encoder.encode(row, row.length - 1);
                sealing.message(encoder.bytes(), 0, encoder.size());
            }
            return rows;
        } finally {
            abandon(connection, copy);
        }
    }

    /// Ends a copy that was left before its end, so that the connection can be used again.
    ///
    /// The driver's own `cancelCopy` leaves what the server has sent by then unread, and the next
    /// statement would take it for its answer; so the rest is read here.
    static void abandon(Connection connection, CopyOut copy) throws SQLException {
        if (!copy.isActive()) {
            return;
        }
        try {
            connection.unwrap(PGConnection.class).cancelQuery();
            byte[] rest = copy.readFromCopy();
            while (rest != null) {
                rest = copy.readFromCopy();
            }
        } catch (SQLException ended) {
            LOG.log(System.Logger.Level.DEBUG, "a copy was cancelled", ended);
        }
        if (copy.isActive()) {
            connection.abort(Runnable::run);
        }
    }

    private SnapshotOutcome stopped(SqlFailure failure) {
        Stop why = stop;
        if (why == Stop.CANCELLED) {
            return new SnapshotOutcome.Cancelled();
        }
        if (why == Stop.TOO_SLOW && failure.kind() == SqlFailure.Kind.CANCELLED) {
            return new SnapshotOutcome.Failed(ReadFailures.tooSlow(limits.firstData()));
        }
        return ReadFailures.outcome(failure, limits.firstData(), database.snapshotRole());
    }

    private synchronized void begin(PGConnection connection) throws SQLException {
        checkStopped();
        running = connection;
    }

    /// Postgres ignores a cancellation that comes between two statements.
    private void checkStopped() throws SQLException {
        if (stop != null) {
            throw new SQLException("cancelled between two statements", "57014");
        }
    }

    private synchronized void end() {
        running = null;
    }

    private synchronized void stop(Stop why) {
        if (stop != null) {
            return;
        }
        stop = why;
        if (running == null) {
            return;
        }
        try {
            running.cancelQuery();
        } catch (SQLException failed) {
            LOG.log(System.Logger.Level.WARNING, "a snapshot could not be cancelled", failed);
        }
    }
}
