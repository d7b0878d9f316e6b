package dev.tidemark.engine.ingest;

import dev.tidemark.engine.postgres.Database;
import dev.tidemark.engine.postgres.DatabaseException;
import dev.tidemark.engine.postgres.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/// How much WAL the server keeps because of our slot: what a disk fills up with when a stream
/// stands still. More than the stream's lag, since Postgres keeps the WAL of every transaction
/// that was open at the confirmed position, and also counts what it has not decoded yet.
///
/// Asking Postgres and reading the answer are apart, so that whoever looks never waits.
public final class RetainedWal {
    private static final System.Logger LOG = System.getLogger(RetainedWal.class.getName());

    private static final long UNKNOWN = -1;

    private static final String QUERY =
            """
            SELECT pg_wal_lsn_diff(
                CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()
                     ELSE pg_current_wal_lsn() END,
                restart_lsn)::bigint
            FROM pg_replication_slots WHERE slot_name = ?
            """;

    private final Database database;
    private final String slot;
    private volatile long bytes = UNKNOWN;

    /// @param database any role may ask, no superuser needed
    /// @param slot name of the slot
    public RetainedWal(Database database, String slot) {
        this.database = database;
        this.slot = slot;
    }

    /// As of the last [#sample]; empty if there was no slot or no answer. Any thread, never waits.
    public OptionalLong bytes() {
        long known = bytes;
        return known == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(known);
    }

    /// Asks Postgres. Waits for it: call it on a virtual thread.
    public void sample() {
        try (Session session = database.admin()) {
            bytes = ask(session);
        } catch (DatabaseException | SQLException away) {
            LOG.log(System.Logger.Level.DEBUG, "retained WAL is not known", away);
            bytes = UNKNOWN;
        }
    }

    private long ask(Session session) throws SQLException {
        try (PreparedStatement statement = session.connection().prepareStatement(QUERY)) {
            statement.setString(1, slot);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return UNKNOWN;
                }
                // A lost slot has no position and keeps nothing.
                return Math.max(0, row.getLong(1));
            }
        }
    }
}
