package dev.tidemark.engine.catalog;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The one statement that reads a table's definition, for PostgreSQL 14 to 18.
///
/// One row a column. Catalogue columns that only some versions have are read through `to_jsonb`, so
/// that the statement is the same for all. A type that looks like an array is one only if its
/// element's array type is the type itself: `int2vector` and `name` are none.
final class CatalogQuery {
    /// What [#collation] reads, of `pg_collation co` and `pg_database d`.
    static final String COLLATION =
            """
            co.collprovider, co.collisdeterministic,
            CASE WHEN co.collprovider = 'c' THEN co.collcollate ELSE coalesce(
              to_jsonb(co) ->> 'colllocale', to_jsonb(co) ->> 'colliculocale', co.collcollate)
              END AS locale,
            co.collctype, coalesce(to_jsonb(d) ->> 'datlocprovider', 'c') AS database_provider,
            coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale', d.datcollate)
              AS database_locale, d.datcollate, d.datctype,
            pg_catalog.pg_encoding_to_char(d.encoding) AS encoding
            """;

    private static final String SQL =
            """
            SELECT c.oid::bigint AS table_oid, n.nspname, c.relname, c.relkind = 'p' AS partitioned,
              ARRAY(SELECT up.relid::oid::bigint
                FROM pg_catalog.pg_partition_ancestors(c.oid) WITH ORDINALITY AS up(relid, nth)
                WHERE up.nth > 1 ORDER BY up.nth) AS ancestors,
              a.attname, a.atttypmod, a.attnotnull, a.attndims, a.attgenerated <> '' AS generated,
              a.attgenerated = '' OR (a.attgenerated = 's'
                AND pg_catalog.current_setting('server_version_num')::int >= 180000) AS replicable,
              coalesce((SELECT k.nth - 1
                FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k(attnum, nth)
                WHERE k.attnum = a.attnum AND k.nth <= i.indnkeyatts), -1) AS key_position,
              t.oid::bigint AS type_oid, (SELECT nspname FROM pg_catalog.pg_namespace
                WHERE oid = t.typnamespace) AS type_schema, t.typname, t.typtype,
              b.oid::bigint AS base_oid, (SELECT nspname FROM pg_catalog.pg_namespace
                WHERE oid = b.typnamespace) AS base_schema, b.typname AS base_name,
              b.typtype AS base_typtype,
              e.oid::bigint AS element_oid, (SELECT nspname FROM pg_catalog.pg_namespace
                WHERE oid = e.typnamespace) AS element_schema,
              e.typname AS element_name, e.typtype AS element_typtype,
              ARRAY(SELECT l.enumlabel FROM pg_catalog.pg_enum l
                WHERE l.enumtypid = coalesce(e.oid, b.oid, t.oid)
                ORDER BY l.enumsortorder)::text[] AS labels,
              {collation}
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_attribute a
              ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            LEFT JOIN LATERAL (
              WITH RECURSIVE under(oid, below) AS (
                SELECT t.oid, t.typbasetype WHERE t.typtype = 'd'
                UNION ALL
                SELECT p.oid, p.typbasetype
                FROM under JOIN pg_catalog.pg_type p ON p.oid = under.below)
              SELECT under.oid FROM under WHERE under.below = 0) AS bottom ON true
            LEFT JOIN pg_catalog.pg_type b ON b.oid = bottom.oid
            LEFT JOIN pg_catalog.pg_type e
              ON e.oid = coalesce(b.typelem, t.typelem) AND e.typarray = coalesce(b.oid, t.oid)
            LEFT JOIN pg_catalog.pg_index i ON i.indrelid = c.oid AND i.indisprimary
            LEFT JOIN pg_catalog.pg_collation co ON co.oid = a.attcollation
            JOIN pg_catalog.pg_database d ON d.datname = pg_catalog.current_database()
            WHERE c.relkind IN ('r', 'p') AND %s
            ORDER BY a.attnum
            """
                    .replace("{collation}", COLLATION);

    private static final String BY_NAME = SQL.formatted("n.nspname = ? AND c.relname = ?");
    private static final String BY_OID = SQL.formatted("c.oid = CAST(? AS bigint)::oid");

    private CatalogQuery() {}

    static Optional<Table> byName(Connection connection, RelationName name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BY_NAME)) {
            statement.setString(1, name.schema());
            statement.setString(2, name.name());
            return table(statement);
        }
    }

    static Optional<Table> byOid(Connection connection, int oid) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BY_OID)) {
            statement.setLong(1, Integer.toUnsignedLong(oid));
            return table(statement);
        }
    }

    private static Optional<Table> table(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            int oid = (int) row.getLong("table_oid");
            String schema = row.getString("nspname");
            String name = row.getString("relname");
            boolean partitioned = row.getBoolean("partitioned");
            List<Integer> ancestors = oids(row.getArray("ancestors"));
            List<Column> columns = new ArrayList<>();
            do {
                columns.add(column(row));
            } while (row.next());
            return Optional.of(new Table(oid, schema, name, partitioned, ancestors, columns));
        }
    }

    private static Column column(ResultSet row) throws SQLException {
        return new Column(
                row.getString("attname"),
                type(row),
                row.getInt("atttypmod"),
                row.getBoolean("attnotnull"),
                row.getInt("key_position"),
                row.getBoolean("generated"),
                collation(row),
                row.getBoolean("replicable"));
    }

    private static ColumnType type(ResultSet row) throws SQLException {
        List<String> labels = List.of((String[]) row.getArray("labels").getArray());
        ColumnType element = null;
        if (row.getString("element_name") != null) {
            element =
                    new ColumnType(
                            (int) row.getLong("element_oid"),
                            row.getString("element_schema"),
                            row.getString("element_name"),
                            kind(row.getString("element_typtype"), null),
                            null,
                            0,
                            labels);
        }
        boolean domain = row.getString("base_name") != null;
        ColumnType base = domain ? plain(row, "base_", "base_name", element, labels) : null;
        if (base == null) {
            return plain(row, "type_", "typname", element, labels);
        }
        return new ColumnType(
                (int) row.getLong("type_oid"),
                row.getString("type_schema"),
                row.getString("typname"),
                ColumnType.Kind.DOMAIN,
                null,
                0,
                List.of(),
                base);
    }

    private static ColumnType plain(
            ResultSet row,
            String prefix,
            String nameColumn,
            @Nullable ColumnType element,
            List<String> labels)
            throws SQLException {
        String typtype = row.getString(prefix.equals("base_") ? "base_typtype" : "typtype");
        int dimensions = element == null ? 0 : Math.max(1, row.getInt("attndims"));
        return new ColumnType(
                (int) row.getLong(prefix + "oid"),
                row.getString(prefix + "schema"),
                row.getString(nameColumn),
                kind(typtype, element),
                element,
                dimensions,
                element == null ? labels : List.of());
    }

    private static ColumnType.Kind kind(String typtype, @Nullable ColumnType element) {
        if (element != null) {
            return ColumnType.Kind.ARRAY;
        }
        return switch (typtype) {
            case "e" -> ColumnType.Kind.ENUM;
            case "d" -> ColumnType.Kind.DOMAIN;
            case "c" -> ColumnType.Kind.COMPOSITE;
            case "r" -> ColumnType.Kind.RANGE;
            case "m" -> ColumnType.Kind.MULTIRANGE;
            case "p" -> ColumnType.Kind.PSEUDO;
            default -> ColumnType.Kind.BASE;
        };
    }

    static Collation collation(ResultSet row) throws SQLException {
        String provider = row.getString("collprovider");
        if (provider == null) {
            return Collation.NONE;
        }
        boolean isDefault = provider.equals("d");
        String actual = isDefault ? row.getString("database_provider") : provider;
        String locale = row.getString(isDefault ? "database_locale" : "locale");
        if (actual.equals("c")) {
            String order = row.getString(isDefault ? "datcollate" : "locale");
            String letters = row.getString(isDefault ? "datctype" : "collctype");
            // One name can't stand for both: the joined one is no locale that compares bytes.
            locale = order.equals(letters) ? order : order + " with letters of " + letters;
        }
        String encoding = row.getString("encoding");
        if (!encoding.equals("UTF8")) {
            // The server's byte order is not that of the UTF-8 that we see.
            locale = locale + " in " + encoding;
        }
        return new Collation(provider(actual), locale, row.getBoolean("collisdeterministic"));
    }

    private static Collation.Provider provider(String letter) {
        return switch (letter) {
            case "i" -> Collation.Provider.ICU;
            case "b" -> Collation.Provider.BUILTIN;
            default -> Collation.Provider.LIBC;
        };
    }

    private static List<Integer> oids(Array array) throws SQLException {
        List<Integer> oids = new ArrayList<>();
        for (Long oid : (Long[]) array.getArray()) {
            oids.add(oid.intValue());
        }
        return oids;
    }
}
