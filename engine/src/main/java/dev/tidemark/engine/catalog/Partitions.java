package dev.tidemark.engine.catalog;

import dev.tidemark.engine.postgres.Database;
import dev.tidemark.engine.postgres.DatabaseException;
import dev.tidemark.engine.postgres.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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

    private List<Integer> ask(String sql, int oid, int parameters) throws DatabaseException {
        try (Session session = database.admin();
                PreparedStatement statement = session.connection().prepareStatement(sql)) {
            for (int i = 1; i <= parameters; i++) {
                statement.setLong(i, Integer.toUnsignedLong(oid));
            }
            List<Integer> oids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    oids.add((int) rows.getLong(1));
                }
            }
            return oids;
        } catch (SQLException error) {
            throw new DatabaseException(error);
        }
    }
}
