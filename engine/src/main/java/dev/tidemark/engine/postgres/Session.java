package dev.tidemark.engine.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/// A connection lent from a pool, for one thread. Closing gives it back; what was not committed is
/// rolled back.
public final class Session implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Session.class.getName());

    private final Connection connection;
    private final Runnable returned;

    /// @param returned told when the connection is back in its pool
    Session(Connection connection, Runnable returned) {
        this.connection = connection;
        this.returned = returned;
    }

    /// The connection; don't close it, don't keep it.
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException broken) {
            LOG.log(System.Logger.Level.DEBUG, "returning a connection failed", broken);
        } finally {
            returned.run();
        }
    }
}
