package dev.tidemark.write;

import dev.tidemark.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/// A source whose connections are lost when they commit, before or after the server did.
final class LostConnections {
    /// What happens to a commit.
    enum Fate {
        /// Nothing.
        LUCKY,
        /// The server ends the session before it gets the commit.
        KILLED_BEFORE,
        /// The server commits, and its reply does not arrive.
        REPLY_LOST
    }

    private LostConnections() {}

    static DataSource source(Site site, Supplier<Fate> fates) {
        return Connections.source(
                () -> {
                    Connection real = site.connections().take();
                    return Connections.proxy(
                            Connection.class,
                            (method, arguments) -> {
                                if (method.getName().equals("commit")) {
                                    commit(site.database(), real, fates.get());
                                    return null;
                                }
                                return method.invoke(real, arguments);
                            });
                });
    }

    private static void commit(TestDatabase database, Connection real, Fate fate)
            throws SQLException {
        switch (fate) {
            case LUCKY -> real.commit();
            case KILLED_BEFORE -> {
                int backend = real.unwrap(PGConnection.class).getBackendPID();
                database.value("SELECT pg_terminate_backend(?)::text", backend);
                real.commit();
            }
            case REPLY_LOST -> {
                real.commit();
                real.abort(Runnable::run);
                throw new SQLException("the connection is lost", "08006");
            }
        }
    }
}
