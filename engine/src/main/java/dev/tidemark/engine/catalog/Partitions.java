package dev.tidemark.engine.catalog;

import dev.tidemark.engine.postgres.Database;
import dev.tidemark.engine.postgres.DatabaseException;
import dev.tidemark.engine.postgres.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Asks which tables are partitions of which.
///
/// @see <a href="https://www.postgresql.org/docs/current/functions-admin.html">Partitioning
///   Information Functions</a>
public final class Partitions {
    private static final String BELOW =
            "SELECT relid::oid FROM pg_partition_tree(?::oid::regclass) WHERE level > 0";
    private static final String ABOVE =
            "SELECT relid::oid FROM pg_partition_ancestors(?::oid::regclass) WHERE relid <> ?::oid";

    private static final String ATTACHED =
            """
            SELECT i.inhrelid FROM pg_catalog.pg_inherits i
            JOIN pg_catalog.pg_attribute a ON a.attrelid = i.inhrelid AND a.attname = 'tableoid'
            WHERE i.inhrelid::bigint = ANY (?) AND a.xmin <> i.xmin
            """;

    private final Database database;

    public Partitions(Database database) {
        this.database = database;
    }

    /// All tables below a partitioned one, at any depth; empty for others.
    public List<Integer> below(int oid) throws DatabaseException {
        return ask(BELOW, oid, 1);
    }

    /// All partitioned tables above a table, nearest first; empty for most.
    public List<Integer> above(int oid) throws DatabaseException {
        return ask(ABOVE, oid, 2);
    }

    /// Those of `leaves` that were tables of their own before they became partitions: they may have
    /// brought rows that no change tells of.
    ///
    /// A table that is made as a partition gets the rows of its system columns and the one of its
    /// parent in the catalogue from the same transaction; nothing touches these later.
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

    private List<Integer> ask(String sql, int oid, int parameters) throws DatabaseException {
        try (Session session = database.admin();
                PreparedStatement statement = session.connection().prepareStatement(sql)) {
            for (int i = 1; i <= parameters; i++) {
                statement.setLong(i, Integer.toUnsignedLong(oid));
            }
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
