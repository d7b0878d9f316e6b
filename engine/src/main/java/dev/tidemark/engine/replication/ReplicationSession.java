package dev.tidemark.engine.replication;

import dev.tidemark.engine.postgres.DatabaseUrl;
import dev.tidemark.engine.postgres.DisplaySettings;
import java.io.Closeable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// A connection in replication mode: it takes SQL and replication commands until a stream begins.
///
/// For one thread; the [SocketTap] cuts it from any other.
public final class ReplicationSession implements Closeable {
    private static final System.Logger LOG = System.getLogger(ReplicationSession.class.getName());

    /// Limits that are set for a role would otherwise end the wait for the lock or the slot.
    private static final String NO_LIMITS =
            "SET statement_timeout = 0; SET lock_timeout = 0; SET idle_session_timeout = 0";

    private final Connection connection;

    private ReplicationSession(Connection connection) {
        this.connection = connection;
    }

    /// Logs in.
    ///
    /// @param tap keeps the sockets
    public static ReplicationSession connect(DatabaseUrl url, SocketTap tap) throws SQLException {
        Properties properties = url.properties();
        String tlsFactory = properties.getProperty("sslfactory", "");
        properties.setProperty(TappedTlsFactory.DELEGATE_PROPERTY, tlsFactory);
        properties.setProperty("sslfactory", TappedTlsFactory.class.getName());
        properties.setProperty("socketFactory", TappedSocketFactory.class.getName());
        properties.setProperty("replication", "database");
        properties.setProperty("assumeMinServerVersion", "14");
        properties.setProperty("preferQueryMode", "simple");
        properties.setProperty("gssEncMode", "disable");
        // Otherwise it logs in on another thread, where the tap is not bound.
        properties.setProperty("loginTimeout", "0");
        properties.putIfAbsent("connectTimeout", "5");
        Connection connection =
                ScopedValue.where(SocketTap.CURRENT, tap)
                        .<Connection, SQLException>call(
                                () -> DriverManager.getConnection(url.jdbcUrl(), properties));
        return new ReplicationSession(connection);
    }

    /// Sets how values print, and removes time limits.
    public void configure() throws SQLException {
        execute(DisplaySettings.SET_LOCAL.replace("SET LOCAL ", "SET "));
        execute(NO_LIMITS);
    }

    /// Runs a command that has no answer.
    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The first row as texts, empty if there is none.
    public Optional<List<@Nullable String>> row(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            if (!result.next()) {
                return Optional.empty();
            }
            ResultSetMetaData columns = result.getMetaData();
            List<@Nullable String> values = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                values.add(result.getString(i));
            }
            return Optional.of(values);
        }
    }

    /// The only value of a query that always has one.
    public String value(String sql) throws SQLException {
        String value = row(sql).map(List::getFirst).orElse(null);
        if (value == null) {
            throw new SQLException("no answer to: " + sql);
        }
        return value;
    }

    /// A text constant; `standard_conforming_strings` is on in every server since 9.1.
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException broken) {
            LOG.log(System.Logger.Level.DEBUG, "closing the replication connection failed", broken);
        }
    }
}
