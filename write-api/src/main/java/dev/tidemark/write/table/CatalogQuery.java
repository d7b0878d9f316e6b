package dev.tidemark.write.table;

import dev.tidemark.write.table.CatalogTable.Reference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads a table's definition, for PostgreSQL 14 to 18.
final class CatalogQuery {
    /// `format_type(..., -1)`: a `char(3)` is then `bpchar`, which cuts nothing off.
    private static final String COLUMNS =
            """
            SELECT a.attname, pg_catalog.format_type(a.atttypid, -1) AS type,
              coalesce(b.typname, t.typname) AS kind, coalesce(b.typcategory, t.typcategory) AS cat,
              a.attnotnull, a.atthasdef OR a.attidentity <> '' OR t.typdefault IS NOT NULL
                AS has_default,
              a.attgenerated <> '' OR a.attidentity = 'a' AS generated,
              array_position(i.indkey::int2[], a.attnum) - 1 AS key_position,
              ic.relname AS key_name
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_attribute a
              ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype
            LEFT JOIN pg_catalog.pg_index i ON i.indrelid = c.oid AND i.indisprimary
            LEFT JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
            WHERE c.relkind IN ('r', 'p') AND n.nspname = ? AND c.relname = ?
            ORDER BY a.attnum
            """;

    private static final String REFERENCES =
            """
            SELECT pn.nspname, p.relname,
              ARRAY(SELECT a.attname::text
                FROM unnest(f.conkey) WITH ORDINALITY AS k(attnum, nth)
                JOIN pg_catalog.pg_attribute a
                  ON a.attrelid = f.conrelid AND a.attnum = k.attnum ORDER BY k.nth) AS own,
              ARRAY(SELECT a.attname::text
                FROM unnest(f.confkey) WITH ORDINALITY AS k(attnum, nth)
                JOIN pg_catalog.pg_attribute a
                  ON a.attrelid = f.confrelid AND a.attnum = k.attnum ORDER BY k.nth) AS others
            FROM pg_catalog.pg_constraint f
            JOIN pg_catalog.pg_class c ON c.oid = f.conrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_class p ON p.oid = f.confrelid
            JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
            WHERE f.contype = 'f' AND n.nspname = ? AND c.relname = ?
            ORDER BY f.oid
            """;

    private CatalogQuery() {}

    /// Reads in a transaction of its own, which it ends; the connection must not be in one.
    static Optional<CatalogTable> read(Connection connection, TableName name) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement settings = connection.createStatement()) {
            // So that each type of a user's own is written with its schema.
            settings.execute("SET LOCAL search_path = pg_catalog");
            return table(connection, name);
        } finally {
            connection.rollback();
        }
    }

    private static Optional<CatalogTable> table(Connection connection, TableName name)
            throws SQLException {
        Map<String, CatalogColumn> columns = new LinkedHashMap<>();
        Map<Integer, String> key = new TreeMap<>();
        String keyName = null;
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, name.schema());
            statement.setString(2, name.name());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    CatalogColumn column = column(row);
                    columns.put(column.name(), column);
                    int keyPosition = row.getInt("key_position");
                    if (!row.wasNull()) {
                        key.put(keyPosition, column.name());
                    }
                    keyName = row.getString("key_name");
                }
            }
        }
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        List<String> keyColumns = List.copyOf(key.values());
        return Optional.of(
                new CatalogTable(name, columns, keyColumns, keyName, references(connection, name)));
    }

    private static CatalogColumn column(ResultSet row) throws SQLException {
        boolean notNull = row.getBoolean("attnotnull");
        return new CatalogColumn(
                row.getString("attname"),
                row.getString("type"),
                kind(row.getString("kind"), row.getString("cat")),
                notNull,
                notNull && !row.getBoolean("has_default") && !row.getBoolean("generated"),
                row.getBoolean("generated"));
    }

    private static CatalogColumn.Kind kind(String typname, String category) {
        return switch (typname) {
            case "int2", "int4", "int8" -> CatalogColumn.Kind.WHOLE;
            case "numeric", "float4", "float8" -> CatalogColumn.Kind.NUMBER;
            case "timestamptz", "timestamp" -> CatalogColumn.Kind.TIME;
            case "json", "jsonb" -> CatalogColumn.Kind.JSON;
            default -> category.equals("B") ? CatalogColumn.Kind.TRUTH : CatalogColumn.Kind.OTHER;
        };
    }

    private static List<Reference> references(Connection connection, TableName name)
            throws SQLException {
        List<Reference> references = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(REFERENCES)) {
            statement.setString(1, name.schema());
            statement.setString(2, name.name());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    references.add(
                            new Reference(
                                    texts(row, "own"),
                                    new TableName(row.getString(1), row.getString(2)),
                                    texts(row, "others")));
                }
            }
        }
        return references;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
