package dev.tidemark.engine.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.Closeable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The connections that are lent out: few for metadata, more for snapshots and subsets.
///
/// Opening never waits for the database. Each pool lets in as many borrowers as it has connections;
/// others queue in front, so that "all busy" ([SqlFailure.Kind#QUEUE_FULL]) and "away"
/// ([SqlFailure.Kind#UNREACHABLE]) can be told apart. Unused connections are closed after a
/// minute so that an idle database can sleep. Safe for any thread.
public final class Database implements Closeable {
    /// How long a borrower waits for a connection to be made before the database counts as away.
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    private static final Duration ADMIN_QUEUE_LIMIT = Duration.ofSeconds(5);
    private static final Duration IDLE_LIMIT = Duration.ofMinutes(1);
    private static final String DRIVER_CONNECT_SECONDS = "5";

    private final Pool admin;
    private final Pool snapshots;
    private final String snapshotRole;

    private Database(DatabaseConfig config) {
        HikariConfig forAdmin = pool("admin", config.url(), config.adminConnections());
        HikariConfig forSnapshots =
                pool("snapshot", config.pooledUrl(), config.snapshotConnections());
        forSnapshots.setAutoCommit(false);
        admin = new Pool(forAdmin);
        snapshots = new Pool(forSnapshots);
        snapshotRole = config.pooledUrl().user();
    }

    /// Prepares the pools; connects when first asked for a session.
    public static Database open(DatabaseConfig config) {
        return new Database(config);
    }

    /// Lends a connection for metadata and administration, in autocommit mode.
    public Session admin() throws DatabaseException {
        return admin.borrow(ADMIN_QUEUE_LIMIT);
    }

    /// Lends a connection for a snapshot or a subset, in a transaction that begins with the first
    /// statement. It may belong to a pooler: nothing may be set beyond the transaction.
    ///
    /// @param queueLimit how long to wait while all connections are busy
    public Session snapshot(Duration queueLimit) throws DatabaseException {
        return snapshots.borrow(queueLimit);
    }

    /// The role that [#snapshot]'s connections log in as.
    public String snapshotRole() {
        return snapshotRole;
    }

    /// Keeps no connection that nobody has borrowed, until [#resume].
    public void rest() {
        admin.rest();
        snapshots.rest();
    }

    /// Keeps connections for a while again.
    public void resume() {
        admin.resting = false;
        snapshots.resting = false;
    }

    @Override
    public void close() {
        admin.source.close();
        snapshots.source.close();
    }

    private static HikariConfig pool(String name, DatabaseUrl url, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("tidemark-" + name);
        config.setJdbcUrl(url.jdbcUrl());
        Properties properties = url.properties();
        properties.putIfAbsent("connectTimeout", DRIVER_CONNECT_SECONDS);
        // Server-side prepared statements are session state, which a pooler does not keep.
        properties.put("prepareThreshold", "0");
        config.setDataSourceProperties(properties);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE_LIMIT.toMillis());
        config.setConnectionTimeout(CONNECT_LIMIT.toMillis());
        config.setInitializationFailTimeout(-1);
        return config;
    }

    private static final class Pool {
        private final HikariDataSource source;
        private final Semaphore permits;
        private volatile boolean resting;

        Pool(HikariConfig config) {
            source = new HikariDataSource(config);
            permits = new Semaphore(config.getMaximumPoolSize(), true);
        }

        Session borrow(Duration queueLimit) throws DatabaseException {
            try {
                if (!permits.tryAcquire(queueLimit.toNanos(), TimeUnit.NANOSECONDS)) {
                    throw new DatabaseException(
                            new SqlFailure(
                                    SqlFailure.Kind.QUEUE_FULL, "all connections are busy", ""));
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new DatabaseException(
                        new SqlFailure(SqlFailure.Kind.CANCELLED, "interrupted", ""), interrupted);
            }
            boolean lent = false;
            try {
                Session session = new Session(source.getConnection(), this::returned);
                lent = true;
                return session;
            } catch (SQLException error) {
                throw new DatabaseException(error);
            } finally {
                if (!lent) {
                    permits.release();
                }
            }
        }

        void rest() {
            resting = true;
            closeUnused();
        }

        private void returned() {
            permits.release();
            if (resting) {
                closeUnused();
            }
        }

        private void closeUnused() {
            HikariPoolMXBean pool = source.getHikariPoolMXBean();
            if (pool != null) {
                pool.softEvictConnections();
            }
        }
    }
}
