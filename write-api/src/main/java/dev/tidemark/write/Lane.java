package dev.tidemark.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The connection that a batch goes through; a new one after it broke. For one thread.
final class Lane implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Lane.class.getName());
    private static final Executor SAME_THREAD = Runnable::run;

    private final DataSource source;
    private @Nullable Connection current;

    Lane(DataSource source) {
        this.source = source;
    }

    /// The connection, not in a transaction; each statement begins one.
    Connection connection() throws SQLException {
        Connection connection = current;
        if (connection == null) {
            connection = source.getConnection();
            current = connection;
        }
        connection.setAutoCommit(false);
        return connection;
    }

    /// The connection, each of whose statements is a transaction of its own. Must not be called in
    /// the middle of one.
    Connection autoCommitting() throws SQLException {
        Connection connection = connection();
        connection.setAutoCommit(true);
        return connection;
    }

    /// Undoes the running transaction, if there is one.
    void rollBack() {
        Connection connection = current;
        if (connection != null) {
            try {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
            } catch (SQLException broken) {
                discard();
            }
        }
    }

    /// Gives the connection up: nobody knows what state it is in.
    void discard() {
        Connection connection = current;
        current = null;
        if (connection != null) {
            try (connection) {
                connection.abort(SAME_THREAD);
            } catch (SQLException broken) {
                LOG.log(System.Logger.Level.DEBUG, "giving up a connection failed", broken);
            }
        }
    }

    @Override
    public void close() {
        rollBack();
        Connection connection = current;
        current = null;
        if (connection != null) {
            try {
                connection.setAutoCommit(true);
                connection.close();
            } catch (SQLException broken) {
                LOG.log(System.Logger.Level.DEBUG, "returning a connection failed", broken);
            }
        }
    }
}
