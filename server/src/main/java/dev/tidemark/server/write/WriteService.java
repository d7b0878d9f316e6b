package dev.tidemark.server.write;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.tidemark.engine.postgres.DatabaseUrl;
import dev.tidemark.server.identity.IdentityConfig.Roles;
import dev.tidemark.write.LoneChanges;
import dev.tidemark.write.Pause;
import dev.tidemark.write.Writes;
import dev.tidemark.write.WritesConfig;
import dev.tidemark.write.table.TableRules;
import dev.tidemark.write.table.Tables;
import dev.tidemark.write.topic.TopicStore;
import java.io.Closeable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The core that applies writes, with the connections that it goes through.
///
/// The database is prepared by the first who asks: the ledger, the roles, whatever a program added.
/// Until that has succeeded nothing is applied; it is tried again at most once a second, and once
/// more when something of it turns out to be gone. Any thread; calls block on the database.
public final class WriteService implements Closeable {
    private static final System.Logger LOG = System.getLogger(WriteService.class.getName());
    private static final Duration BETWEEN_PREPARATIONS = Duration.ofSeconds(1);
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration IDLE_LIMIT = Duration.ofMinutes(1);

    /// Each thread's own, because one generator for all is no generator for several threads.
    private static final RandomGenerator RANDOM = () -> ThreadLocalRandom.current().nextLong();

    private final WriteConfig config;
    private final HikariDataSource source;
    private final Tables tables;
    private final InstantSource clock;
    private final Writes writes;
    private final LoneChanges loneChanges;
    private final TopicStore topics;
    private final List<Preparation> preparations = new ArrayList<>();
    private final ReentrantLock preparing = new ReentrantLock();
    private volatile boolean prepared;
    private boolean wasPrepared;
    private volatile Instant attempted = Instant.MIN;
    private String problem = "the database is not prepared yet";

    /// A step before the first write; it must be safe to repeat.
    @FunctionalInterface
    public interface Preparation {
        /// Does it on a connection in autocommit mode, as the role that writes log in as.
        void prepare(Connection connection) throws SQLException;
    }

    private WriteService(
            WriteConfig config, HikariDataSource source, Tables tables, InstantSource clock) {
        this.config = config;
        this.source = source;
        this.tables = tables;
        this.clock = clock;
        WritesConfig core = WritesConfig.standard().withSchemaVersionMin(config.schemaVersionMin());
        Writes.Ports ports = new Writes.Ports(source, Pause.real(), RANDOM, this::missed);
        this.writes = new Writes(ports, core, tables);
        this.loneChanges = new LoneChanges(writes, clock, config.retention());
        this.topics = new TopicStore(source);
    }

    /// Makes the connections' pool; connects when first needed.
    ///
    /// @param followed the database, if the configuration names none of its own
    /// @param roles as whom clients act
    public static WriteService open(
            WriteConfig config,
            DatabaseUrl followed,
            List<TableRules> tables,
            Roles roles,
            InstantSource clock) {
        DatabaseUrl url = config.database() == null ? followed : config.database();
        WriteService service =
                new WriteService(config, pool(url, config), Tables.of(tables), clock);
        service.preparations.add(new Foundation(roles)::prepare);
        return service;
    }

    /// Adds a step that comes after the ledger and the roles. Before the first request only.
    public void prepareBy(Preparation preparation) {
        preparations.add(preparation);
    }

    /// Applies batches of client transactions.
    public Writes writes() {
        return writes;
    }

    /// Applies changes that stand alone.
    public LoneChanges loneChanges() {
        return loneChanges;
    }

    /// Reads and writes the state of topics.
    public TopicStore topics() {
        return topics;
    }

    WriteConfig config() {
        return config;
    }

    /// Why nothing can be applied yet; null if it can. May prepare the database.
    public @Nullable String obstacle() {
        if (prepared) {
            return null;
        }
        preparing.lock();
        try {
            if (!prepared && !attemptedLately()) {
                prepare();
                attempted = clock.instant();
            }
            return prepared ? null : problem;
        } finally {
            preparing.unlock();
        }
    }

    /// Lets the next who asks prepare the database once more: something of it was taken away.
    public void prepareAgain() {
        prepared = false;
    }

    /// Forgets outcomes that are older than the retention; for about once a day.
    public void forget() {
        if (!prepared) {
            return;
        }
        try {
            int forgotten = writes.forgetOlderThan(config.retention());
            LOG.log(System.Logger.Level.INFO, "{0} outcomes of writes forgotten", forgotten);
        } catch (SQLException | RuntimeException failed) {
            LOG.log(System.Logger.Level.WARNING, "old outcomes could not be forgotten", failed);
        }
    }

    /// Closes the connections that nobody uses.
    public void rest() {
        HikariPoolMXBean pool = source.getHikariPoolMXBean();
        if (pool != null) {
            pool.softEvictConnections();
        }
    }

    @Override
    public void close() {
        source.close();
    }

    /// A write found something gone.
    private void missed() {
        if (!attemptedLately()) {
            prepareAgain();
        }
    }

    private boolean attemptedLately() {
        Instant last = attempted;
        return !last.equals(Instant.MIN)
                && Duration.between(last, clock.instant()).compareTo(BETWEEN_PREPARATIONS) < 0;
    }

    private void prepare() {
        try (Connection connection = source.getConnection()) {
            boolean fit = true;
            for (Preparation preparation : preparations) {
                connection.setAutoCommit(true);
                fit &= fits(preparation, connection);
            }
            for (String wrong : tables.problems(connection)) {
                LOG.log(System.Logger.Level.WARNING, "writes: {0}", wrong);
            }
            connection.setAutoCommit(true);
            // A role that was taken away later keeps its own users waiting and nobody else.
            prepared = fit || wasPrepared;
            wasPrepared = prepared;
        } catch (SQLException failed) {
            problem = "the database can't be reached";
            LOG.log(System.Logger.Level.WARNING, "writes: {0}", failed.getMessage());
        }
    }

    private boolean fits(Preparation preparation, Connection connection) throws SQLException {
        try {
            preparation.prepare(connection);
            return true;
        } catch (Foundation.UnfitException unfit) {
            problem = "the server's set-up for writes is incomplete; its log says what is missing";
            LOG.log(System.Logger.Level.ERROR, "writes: {0}", unfit.getMessage());
            return false;
        }
    }

    private static HikariDataSource pool(DatabaseUrl url, WriteConfig config) {
        HikariConfig hikari = new HikariConfig();
        hikari.setPoolName("tidemark-writes");
        hikari.setJdbcUrl(url.jdbcUrl());
        hikari.setDataSourceProperties(url.properties());
        // Two more, so that neither preparing and forgetting nor those who begin to listen to
        // topics take a writer's turn.
        hikari.setMaximumPoolSize(config.connections() + 2);
        hikari.setMinimumIdle(0);
        hikari.setIdleTimeout(IDLE_LIMIT.toMillis());
        hikari.setConnectionTimeout(CONNECT_LIMIT.toMillis());
        hikari.setInitializationFailTimeout(-1);
        return new HikariDataSource(hikari);
    }
}
