package dev.tidemark.engine.publication;

import dev.tidemark.engine.postgres.Database;
import dev.tidemark.engine.postgres.DatabaseException;
import dev.tidemark.engine.postgres.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Waits for the transactions that may have written to a table before a certain moment.
///
/// Each of them holds a lock on the table until it ends: `RowExclusiveLock` for rows,
/// `AccessExclusiveLock` for TRUNCATE. Other transactions, however old, are of no interest.
///
/// @see <a href="https://www.postgresql.org/docs/current/view-pg-locks.html">pg_locks</a>
final class Writers {
    private static final long FIRST_WAIT_NANOS = 5_000_000;
    private static final long LONGEST_WAIT_NANOS = 200_000_000;

    private static final String HOLDERS =
            """
            SELECT DISTINCT virtualtransaction FROM pg_locks
            WHERE locktype = 'relation' AND granted AND relation = ANY (?)
              AND mode IN ('RowExclusiveLock', 'AccessExclusiveLock')
              AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
              AND pid IS DISTINCT FROM pg_backend_pid()
            """;

    private static final String STILL_OPEN =
            """
            SELECT DISTINCT virtualtransaction FROM pg_locks
            WHERE virtualtransaction = ANY (?)
            """;

    private final Database database;
    private final PublicationConfig config;

    Writers(Database database, PublicationConfig config) {
        this.database = database;
        this.config = config;
    }

    /// Waits until all that write to one of the tables now have ended.
    ///
    /// @return false if one is still open after the longest wait
    boolean awaitEnd(Collection<Integer> tables) throws DatabaseException {
        long start = config.nanoTime().getAsLong();
        Long[] oids = tables.stream().map(Integer::toUnsignedLong).toArray(Long[]::new);
        List<String> open = ask(HOLDERS, "oid", oids);
        long wait = FIRST_WAIT_NANOS;
        while (!open.isEmpty()) {
            if (config.nanoTime().getAsLong() - start > config.writersMax().toNanos()) {
                return false;
            }
            LockSupport.parkNanos(wait);
            wait = Math.min(LONGEST_WAIT_NANOS, 2 * wait);
            open = ask(STILL_OPEN, "text", open.toArray());
        }
        return true;
    }

    private List<String> ask(String sql, String type, Object[] values) throws DatabaseException {
        try (Session session = database.admin()) {
            return ask(session.connection(), sql, type, values);
        } catch (SQLException error) {
            throw new DatabaseException(error);
        }
    }

    private static List<String> ask(Connection connection, String sql, String type, Object[] values)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf(type, values));
            List<String> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
