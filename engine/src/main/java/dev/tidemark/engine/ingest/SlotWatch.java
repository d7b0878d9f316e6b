package dev.tidemark.engine.ingest;

import dev.tidemark.engine.postgres.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Watches the making of a slot, which waits for every transaction that is open: names them in the
/// log, and helps it to end soon after they have.
///
/// Postgres looks again only when it next writes a list of running transactions, which on an idle
/// server can take minutes; version 16 and newer can be asked to write one.
final class SlotWatch implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SlotWatch.class.getName());

    private static final int STANDBY_SNAPSHOT_VERSION = 160_000;
    private static final long HINT_SECONDS = 10;
    private static final long NUDGE_SECONDS = 2;

    private final DatabaseUrl url;
    private final int pid;
    private final int version;
    private final CountDownLatch made = new CountDownLatch(1);

    private SlotWatch(DatabaseUrl url, int pid, int version) {
        this.url = url;
        this.pid = pid;
        this.version = version;
    }

    /// @param pid of the backend that makes the slot
    static SlotWatch start(DatabaseUrl url, int pid, int version) {
        SlotWatch watch = new SlotWatch(url, pid, version);
        Thread.ofVirtual().name("tidemark-slot-watch").start(watch::run);
        return watch;
    }

    @Override
    public void close() {
        made.countDown();
    }

    private void run() {
        try {
            for (long waited = NUDGE_SECONDS;
                    !made.await(NUDGE_SECONDS, TimeUnit.SECONDS);
                    waited += NUDGE_SECONDS) {
                look(waited % HINT_SECONDS == 0);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(boolean hint) {
        try (Connection connection = DriverManager.getConnection(url.jdbcUrl(), url.properties());
                Statement statement = connection.createStatement()) {
            if (hint) {
                logBlockers(statement);
            }
            if (version >= STANDBY_SNAPSHOT_VERSION) {
                nudge(statement);
            }
        } catch (SQLException error) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "can''t tell what the replication slot waits for: {0}",
                    error.getMessage());
        }
    }

    private void logBlockers(Statement statement) throws SQLException {
        try (ResultSet blockers =
                statement.executeQuery("SELECT pg_blocking_pids(" + pid + ")::text")) {
            blockers.next();
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the replication slot can''t be created before the transactions of these"
                            + " backends end: {0} (0 is a prepared transaction); end one with"
                            + " SELECT pg_terminate_backend(pid)",
                    blockers.getString(1));
        }
    }

    private static void nudge(Statement statement) {
        try {
            statement.execute("SELECT pg_log_standby_snapshot()");
        } catch (SQLException notGranted) {
            // Then the background writer's own turn has to do.
            LOG.log(System.Logger.Level.DEBUG, "no standby snapshot", notGranted);
        }
    }
}
