package dev.tidemark.client.jdk.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What SQLite does not do through a view: numbers of changed rows, and `INSERT … ON CONFLICT`.
public final class BoundSql {
    private BoundSql() {}

    /// Runs an `INSERT`, `UPDATE` or `DELETE` of a bound table and counts its rows, which
    /// `executeUpdate` does not: it counts what the table's own triggers did.
    ///
    /// @param sql without `RETURNING`
    /// @return rows that were inserted, updated or deleted
    public static int update(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql + " RETURNING 1")) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                int count = 0;
                while (rows.next()) {
                    count++;
                }
                return count;
            }
        }
    }

    /// Sets columns of the row of a key, or inserts it if it is not there; as one transaction if
    /// none is open.
    ///
    /// @param key columns of the primary key, all of them
    /// @param values the other columns to set
    public static void put(
            Connection connection,
            String table,
            Map<String, Object> key,
            Map<String, @Nullable Object> values)
            throws SQLException {
        boolean own = connection.getAutoCommit();
        if (own) {
            connection.setAutoCommit(false);
        }
        try {
            putNow(connection, table, key, values);
            if (own) {
                connection.commit();
            }
        } catch (SQLException failed) {
            if (own) {
                connection.rollback();
            }
            throw failed;
        } finally {
            if (own) {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void putNow(
            Connection connection,
            String table,
            Map<String, Object> key,
            Map<String, @Nullable Object> values)
            throws SQLException {
        List<@Nullable Object> all = new ArrayList<>(values.values());
        all.addAll(key.values());
        String here = " WHERE " + list(key, " AND ", " = ?");
        int there =
                values.isEmpty()
                        ? count(connection, name(table) + here, key.values().toArray())
                        : update(
                                connection,
                                "UPDATE "
                                        + name(table)
                                        + " SET "
                                        + list(values, ", ", " = ?")
                                        + here,
                                all.toArray());
        if (there == 0) {
            update(
                    connection,
                    "INSERT INTO "
                            + name(table)
                            + " ("
                            + list(values, ", ", "")
                            + (values.isEmpty() ? "" : ", ")
                            + list(key, ", ", "")
                            + ") VALUES ("
                            + all.stream().map(value -> "?").collect(Collectors.joining(", "))
                            + ")",
                    all.toArray());
        }
    }

    private static int count(Connection connection, String rows, Object... values)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT count(*) FROM " + rows)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    private static String list(Map<String, ?> columns, String between, String after) {
        return columns.keySet().stream()
                .map(column -> name(column) + after)
                .collect(Collectors.joining(between));
    }

    private static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
