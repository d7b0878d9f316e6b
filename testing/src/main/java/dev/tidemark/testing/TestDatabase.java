package dev.tidemark.testing;

import dev.tidemark.postgres.EmbeddedPostgres;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// An empty database on the shared server, for one test.
///
/// Any thread may use it; each call opens a connection of its own.
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final long POLL_NANOS = 5_000_000;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final EmbeddedPostgres server;
    private final String name;

    private TestDatabase(EmbeddedPostgres server, String name) {
        this.server = server;
        this.name = name;
    }

    /// Makes one. For a test with a `TestDatabase` parameter [PostgresExtension] does it.
    public static TestDatabase create() throws SQLException {
        return create("");
    }

    /// Makes one that differs from the server's others.
    ///
    /// @param options as CREATE DATABASE takes them: `TEMPLATE template0 LC_CTYPE 'C.utf8'`
    public static TestDatabase create(String options) throws SQLException {
        EmbeddedPostgres server = SharedPostgres.server();
        TestDatabase database = new TestDatabase(server, "test_" + COUNT.incrementAndGet());
        database.onServer("CREATE DATABASE " + database.name + " " + options);
        return database;
    }

    /// The database's name: a plain lower-case word.
    public String name() {
        return name;
    }

    /// `postgresql://user:password@127.0.0.1:port/database`; the user is a superuser.
    public String url() {
        return urlOf(name);
    }

    /// A new connection in auto-commit mode; the caller closes it.
    public Connection connection() throws SQLException {
        return connect(name);
    }

    /// Runs each of `statements` in a transaction of its own.
    public void sql(String... statements) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /// The rows of a query as Postgres writes its values in text; `null` is NULL.
    ///
    /// @param arguments for the `?` of `sql`
    public List<List<@Nullable String>> query(String sql, Object... arguments) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            List<List<@Nullable String>> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        }
    }

    /// The only value of a query of one row and one column.
    public @Nullable String value(String sql, Object... arguments) throws SQLException {
        List<List<@Nullable String>> rows = query(sql, arguments);
        if (rows.size() != 1 || rows.getFirst().size() != 1) {
            throw new IllegalStateException("not one value: " + rows);
        }
        return rows.getFirst().getFirst();
    }

    /// Ends every connection to the database and drops it, its replication slots included.
    @Override
    public void close() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            // FORCE ends sessions, but refuses a slot that is being read; a reader that is told to
            // end may take a moment, or come back.
            long begin = System.nanoTime();
            while (slotsInUse(statement) > 0) {
                if (System.nanoTime() - begin > PATIENCE_NANOS) {
                    throw new IllegalStateException("somebody keeps reading a slot of " + name);
                }
                LockSupport.parkNanos(POLL_NANOS);
            }
            statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
        }
    }

    private int slotsInUse(Statement statement) throws SQLException {
        statement.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
        try (ResultSet slots =
                statement.executeQuery(
                        "SELECT count(pg_terminate_backend(active_pid)) FROM pg_replication_slots"
                                + " WHERE active AND database = '"
                                + name
                                + "'")) {
            slots.next();
            return slots.getInt(1);
        }
    }

    private static List<@Nullable String> row(ResultSet result) throws SQLException {
        int columns = result.getMetaData().getColumnCount();
        List<@Nullable String> row = new ArrayList<>(columns);
        for (int column = 1; column <= columns; column++) {
            row.add(result.getString(column));
        }
        return Collections.unmodifiableList(row);
    }

    private void onServer(String sql) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String urlOf(String database) {
        String url = server.url();
        return url.substring(0, url.lastIndexOf('/') + 1) + database;
    }

    private Connection connect(String database) throws SQLException {
        String[] userAndPassword = URI.create(server.url()).getRawUserInfo().split(":", 2);
        String jdbc = "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database;
        return DriverManager.getConnection(jdbc, userAndPassword[0], userAndPassword[1]);
    }
}
