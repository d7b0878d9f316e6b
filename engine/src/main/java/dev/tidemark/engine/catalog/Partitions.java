package dev.tidemark.engine.catalog;

import dev.tidemark.engine.postgres.Database;
import dev.tidemark.engine.postgres.DatabaseException;
import dev.tidemark.engine.postgres.Session;
import dev.tidemark.protocol.PgSnapshot;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Asks which tables are partitions of which.
///
/// @see <a href="https://www.postgresql.org/docs/current/functions-admin.html">Partitioning
///   Information Functions</a>
public final class Partitions {
    private static final String BELOW =
            """
            SELECT t.relid::oid, i.xmin::text::bigint
            FROM pg_catalog.pg_partition_tree(?::oid::regclass) t
            JOIN pg_catalog.pg_inherits i ON i.inhrelid = t.relid
            WHERE t.level > 0
            """;
    private static final String SNAPSHOT = "SELECT pg_catalog.pg_current_snapshot()::text";
    private static final String ABOVE =
            "SELECT relid::oid FROM pg_partition_ancestors(?::oid::regclass) WHERE relid <> ?::oid";

    private static final String ATTACHED =
            """
            SELECT i.inhrelid FROM pg_catalog.pg_inherits i
            JOIN pg_catalog.pg_attribute a ON a.attrelid = i.inhrelid AND a.attname = 'tableoid'
            WHERE i.inhrelid::bigint = ANY (?) AND (a.xmin <> i.xmin OR NOT EXISTS (
              SELECT FROM pg_catalog.pg_attribute c
              WHERE c.attrelid = i.inhrelid AND c.attnum > 0 AND c.xmin = i.xmin AND c.xmax = 0
                AND c.cmin::text::bigint < i.cmin::text::bigint))
            """;

    private final Database database;

    public Partitions(Database database) {
        this.database = database;
    }

    /// A table below a partitioned one.
    ///
    /// @param since the number of the transaction that put it under its parent, so that a table
    ///   that left and came back is not taken for one that stayed
    public record Partition(int oid, int since) {}

    /// All tables below a partitioned one, at any depth; empty for others.
    public List<Partition> below(int oid) throws DatabaseException {
        List<Partition> below = new ArrayList<>();
        try (Session session = database.admin();
                PreparedStatement statement = session.connection().prepareStatement(BELOW)) {
            statement.setLong(1, Integer.toUnsignedLong(oid));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    below.add(new Partition((int) rows.getLong(1), (int) rows.getLong(2)));
                }
            }
            return below;
        } catch (SQLException error) {
            throw new DatabaseException(error);
        }
    }

    /// All partitioned tables above a table, nearest first; empty for most. Nothing if transaction
    /// `xid` cannot be seen yet: Postgres sends a transaction before it makes it visible, and a
    /// partition that it made would be taken for a table of its own.
    ///
    /// @param xid of the stream, so it is committed
    public Optional<List<Integer>> above(int oid, int xid) throws DatabaseException {
        try (Session session = database.admin();
                PreparedStatement snapshot = session.connection().prepareStatement(SNAPSHOT);
                PreparedStatement statement = session.connection().prepareStatement(ABOVE)) {
            if (!sees(snapshot, xid)) {
                return Optional.empty();
            }
            statement.setLong(1, Integer.toUnsignedLong(oid));
            statement.setLong(2, Integer.toUnsignedLong(oid));
            return Optional.of(oids(statement));
        } catch (SQLException error) {
            throw new DatabaseException(error);
        }
    }

    private static boolean sees(PreparedStatement snapshot, int xid) throws SQLException {
        try (ResultSet row = snapshot.executeQuery()) {
            row.next();
            return PgSnapshot.parse(row.getString(1)).sees(xid);
        }
    }

    /// Those of `leaves` that were tables of their own before they became partitions: they may have
    /// brought rows that no change tells of.
    ///
    /// What is made as a partition gets its columns in the catalogue first and then, in the same
    /// transaction, its parent. What is attached gets its parent and new versions of all its
    /// columns from one command. So a column that is older than the parent tells the former; a
    /// version that somebody tried to replace tells nothing, as its command's number is lost then.
    /// Where all columns were altered since, a partition may be taken for an attached one.
    public List<Integer> attached(Collection<Integer> leaves) throws DatabaseException {
        Long[] oids = leaves.stream().map(Integer::toUnsignedLong).toArray(Long[]::new);
        try (Session session = database.admin();
                PreparedStatement statement = session.connection().prepareStatement(ATTACHED)) {
            statement.setArray(1, session.connection().createArrayOf("bigint", oids));
            return oids(statement);
        } catch (SQLException error) {
            throw new DatabaseException(error);
        }
    }

    private static List<Integer> oids(PreparedStatement statement) throws SQLException {
        List<Integer> oids = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                oids.add((int) rows.getLong(1));
            }
        }
        return oids;
    }
}
