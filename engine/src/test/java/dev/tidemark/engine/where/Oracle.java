package dev.tidemark.engine.where;

import dev.tidemark.engine.catalog.Collation;
import dev.tidemark.engine.catalog.Column;
import dev.tidemark.engine.catalog.ColumnType;
import dev.tidemark.engine.catalog.DatabaseCollations;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.postgres.DatabaseException;
import dev.tidemark.engine.value.CaseMapping;
import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// A table full of edge values in Postgres, and Postgres's answers about it.
final class Oracle {
    static final String ERROR = "error";

    private static final int ROWS = 50;
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();
    private static final Map<String, List<String>> POOLS = new LinkedHashMap<>();

    static {
        String[] columns = {
            "i2 int2",
            "i4 int4",
            "j4 int4",
            "i8 int8",
            "num numeric",
            "num2 numeric",
            "f4 float4",
            "f8 float8",
            "b bool",
            "b2 bool",
            "u uuid",
            "t text",
            "t2 text",
            "tc text",
            "vc varchar",
            "ch bpchar",
            "nm name",
            "d date",
            "d2 date",
            "tm time",
            "ts timestamp",
            "ts2 timestamp",
            "tstz timestamptz",
            "tstz2 timestamptz",
            "iv interval",
            "iv2 interval",
            "jb jsonb",
            "ia _int4",
            "ia2 _int4",
            "ta _text",
            "e mood",
            "e2 mood",
            "ea _mood",
            "inet inet",
            "by bytea",
            "dn int4",
            "dt text"
        };
        for (String column : columns) {
            COLUMNS.put(column.substring(0, column.indexOf(' ')), type(column));
        }
        pool("int2", "0", "1", "-1", "2", "32767", "-32768");
        pool("int4", "0", "1", "-1", "2", "3", "2147483647", "-2147483648", "100");
        pool("int8", "0", "1", "-1", "9223372036854775807", "-9223372036854775808", "2147483648");
        pool(
                "numeric",
                "0",
                "1.0",
                "1.00",
                "-0.5",
                "1.5",
                "NaN",
                "Infinity",
                "-Infinity",
                "1e20",
                "123456789.123456789",
                "0.000",
                "-32768",
                "1e-10",
                "10000",
                "9999.5");
        pool("float4", "0", "-0", "1.5", "NaN", "Infinity", "-Infinity", "3.4e38", "1e-40", "0.1");
        pool(
                "float8",
                "0",
                "-0",
                "1.5",
                "NaN",
                "Infinity",
                "-Infinity",
                "1e308",
                "5e-324",
                "0.1",
                "123456789012345680",
                "1e15",
                "1e-5",
                "3");
        pool("bool", "true", "false");
        pool(
                "uuid", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
                "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff");
        pool(
                "text", "", "a", "A", "ab", "ab  ", "b", "é", "É", "💡", "\uffee", "o'ne", "a\\b",
                "%", "_", "a%", "1", "x", "aab", "ABC", "a\nb", "ǆ", "ß", "İ", "ñandú", "123",
                "{1}");
        pool("varchar", "", "a", "A", "ab", "ab  ", "b", "É", "x", "a%");
        pool("bpchar", "", "a", "A", "ab", "b", "é", "x  ");
        pool("name", "a", "A", "ab", "pg_class", "É");
        pool(
                "date",
                "2024-02-29",
                "2000-01-01",
                "1999-12-31",
                "infinity",
                "-infinity",
                "0044-03-15 BC",
                "5874897-12-31",
                "4713-11-24 BC",
                "2024-03-01",
                "12345-06-07");
        pool("time", "00:00:00", "24:00:00", "13:14:15.5", "23:59:59.999999", "01:00:00");
        String[] moments = {
            "2024-02-29 13:14:15.5",
            "2000-01-01 00:00:00",
            "1999-12-31 23:59:59.999999",
            "infinity",
            "-infinity",
            "0044-03-15 01:02:03 BC",
            "294276-12-31 23:59:59.999999",
            "4713-11-24 00:00:00 BC",
            "2024-01-31 00:00:00.000001",
            "12345-06-07 08:09:10"
        };
        pool("timestamp", moments);
        pool("timestamptz", moments);
        pool(
                "interval",
                "0",
                "1 day",
                "24 hours",
                "1 mon",
                "30 days",
                "-1 day",
                "1 year 2 mons 3 days 04:05:06.7",
                "1 mon -1 day 02:00:00",
                "-00:00:00.000001",
                "178000000 years",
                "-2 mons 5 days");
        pool(
                "jsonb",
                "{\"a\":1}",
                "{\"a\":1.0,\"b\":[1,2]}",
                "[1,2,{\"a\":1}]",
                "1",
                "\"x\"",
                "null",
                "{}",
                "[]",
                "{\"a\":{\"b\":2}}",
                "{\"a\":\"x\",\"b\":null}",
                "[\"a\",\"b\"]",
                "{\"a\":\"12\"}",
                "{\"a\":\"q\\\"\\u00e9\\t\"}",
                "true",
                "[[1],[2]]",
                "\"a\"");
        pool(
                "_int4",
                "{}",
                "{1}",
                "{1,2}",
                "{1,NULL,3}",
                "{{1,2},{3,4}}",
                "{2,1}",
                "[0:1]={1,2}",
                "{2147483647}");
        pool(
                "_text",
                "{}",
                "{a}",
                "{a,\"b c\",NULL}",
                "{\"NULL\",\"\"}",
                "{\"q\\\"x\",é}",
                "{a,b}");
        pool("mood", "sad", "ok", "happy");
        pool("_mood", "{}", "{sad}", "{ok,happy,NULL}");
        pool("bytea", "", "\\x00ff", "\\xdeadbeef", "abc", "\\x00", "\\x2001", "\\x615c6200ff");
        pool("inet", "1.2.3.4", "10.0.0.0/8");
    }

    private static String type(String column) {
        return column.substring(column.indexOf(' ') + 1);
    }

    private static void pool(String type, String... values) {
        POOLS.put(type, List.of(values));
    }

    private final Connection connection;
    private final Table table;
    private final List<Row> rows;
    private final Where.Surroundings surroundings;

    /// @param collations of the same database
    Oracle(Connection connection, DatabaseCollations collations)
            throws SQLException, IOException, DatabaseException {
        this.connection = connection;
        execute(
                "SET datestyle = 'ISO, DMY'",
                "SET timezone = 'UTC'",
                "SET intervalstyle = 'iso_8601'",
                "SET extra_float_digits = 1",
                "CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy')",
                "CREATE DOMAIN counts AS int4 CHECK (VALUE <> 7)",
                "CREATE DOMAIN words AS text",
                createTable(),
                """
                CREATE FUNCTION attempt(clause text, row_id int) RETURNS text LANGUAGE plpgsql AS $$
                DECLARE
                  answer bool;
                BEGIN
                  EXECUTE 'SELECT (' || clause || E'\\n) FROM t WHERE id = $1' INTO answer USING row_id;
                  RETURN answer::text;
                EXCEPTION WHEN data_exception OR feature_not_supported THEN
                  RETURN 'error';
                END $$
                """);
        insertRows(new Random(7));
        Collation usual = collations.usual();
        table = table(usual);
        surroundings =
                new Where.Surroundings() {
                    @Override
                    public boolean hasTable(String schema, String name) {
                        return true;
                    }

                    @Override
                    public Optional<Collation> defaultCollation() {
                        return Optional.of(usual);
                    }

                    @Override
                    public Optional<CaseMapping> caseMapping(Collation collation) {
                        try {
                            return collations.letters(collation).map(CaseMapping::of);
                        } catch (DatabaseException away) {
                            throw new IllegalStateException(away);
                        }
                    }
                };
        rows = readRows();
    }

    private static String createTable() {
        StringBuilder sql = new StringBuilder("CREATE TABLE t (id int PRIMARY KEY");
        COLUMNS.forEach(
                (name, type) -> {
                    String written =
                            switch (name) {
                                case "num2" -> "numeric(30,2)";
                                case "vc" -> "varchar(10)";
                                case "ch" -> "char(5)";
                                case "tc" -> "text COLLATE \"C\"";
                                case "dn" -> "counts";
                                case "dt" -> "words";
                                default -> type.startsWith("_") ? type.substring(1) + "[]" : type;
                            };
                    sql.append(", ").append(name).append(' ').append(written);
                });
        return sql.append(')').toString();
    }

    private void insertRows(Random random) throws SQLException {
        for (int id = 0; id < ROWS; id++) {
            StringBuilder values = new StringBuilder().append(id);
            for (Map.Entry<String, String> column : COLUMNS.entrySet()) {
                List<String> pool = POOLS.getOrDefault(column.getValue(), List.of());
                String value = pool.get(random.nextInt(pool.size()));
                boolean tooLarge = column.getKey().equals("num2") && value.contains("nf");
                boolean missing = random.nextInt(6) == 0 || tooLarge;
                String literal = "'" + value.replace("'", "''") + "'";
                values.append(", ").append(missing ? "NULL" : literal);
            }
            execute("INSERT INTO t VALUES (" + values + ")");
        }
    }

    private static Table table(Collation collation) {
        List<Column> columns = new ArrayList<>();
        columns.add(
                new Column("id", ColumnType.base(23, "int4"), -1, true, 0, false, Collation.NONE));
        COLUMNS.forEach(
                (name, type) -> {
                    boolean plain = name.equals("tc") || name.equals("nm");
                    Collation own = plain ? Collation.C : collation;
                    columns.add(new Column(name, written(name, type), -1, false, -1, false, own));
                });
        return new Table(1, "public", "t", false, List.of(), columns);
    }

    private static ColumnType written(String column, String type) {
        ColumnType base = Tables.type(type);
        return switch (column) {
            case "dn" -> domain("counts", base);
            case "dt" -> domain("words", base);
            default -> base;
        };
    }

    private static ColumnType domain(String name, ColumnType base) {
        return new ColumnType(1, "public", name, ColumnType.Kind.DOMAIN, null, 0, List.of(), base);
    }

    /// The rows as the replication stream and COPY have them.
    private List<Row> readRows() throws SQLException, IOException {
        StringWriter out = new StringWriter();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (SELECT * FROM t ORDER BY id) TO STDOUT", out);
        List<Row> list = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            String[] fields = line.split("\t", -1);
            @Nullable String[] values = new @Nullable String[fields.length];
            for (int i = 0; i < fields.length; i++) {
                values[i] = fields[i].equals("\\N") ? null : unescaped(fields[i]);
            }
            list.add(new TextRow(values));
        }
        return list;
    }

    private static String unescaped(String field) {
        return field.replace("\\n", "\n").replace("\\\\", "\\");
    }

    Table table() {
        return table;
    }

    Compilation compile(String clause) {
        return Where.compile(
                clause,
                Map.of(),
                table,
                new Where.Scope(Where.Purpose.SHAPE, Tables.names(table)),
                surroundings);
    }

    List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }

    /// What Postgres says about each row: `t`, `f`, null, or [#ERROR].
    ///
    /// @throws SQLException if Postgres does not take one of the clauses at all
    List<List<@Nullable String>> answers(List<String> clauses) throws SQLException {
        try {
            return transposed(query("SELECT " + columns(clauses) + " FROM t ORDER BY id"));
        } catch (SQLException e) {
            if (clauses.size() == 1) {
                requireDataError(e, clauses.getFirst());
                String literal = "'" + clauses.getFirst().replace("'", "''") + "'";
                return transposed(query("SELECT attempt(" + literal + ", id) FROM t ORDER BY id"));
            }
            List<List<@Nullable String>> all = new ArrayList<>();
            for (String clause : clauses) {
                all.addAll(answers(List.of(clause)));
            }
            return all;
        }
    }

    private static void requireDataError(SQLException e, String clause) throws SQLException {
        String state = String.valueOf(e.getSQLState());
        if (!state.startsWith("22") && !state.equals("0A000")) {
            throw new SQLException(clause + ": " + e.getMessage(), state, e);
        }
    }

    private static String columns(List<String> clauses) {
        StringBuilder columns = new StringBuilder();
        for (String clause : clauses) {
            columns.append(columns.isEmpty() ? "" : ", ").append('(').append(clause).append("\n)");
        }
        return columns.toString();
    }

    private static List<List<@Nullable String>> transposed(List<List<@Nullable String>> rows) {
        List<List<@Nullable String>> columns = new ArrayList<>();
        for (int i = 0; i < rows.getFirst().size(); i++) {
            List<@Nullable String> column = new ArrayList<>();
            for (List<@Nullable String> row : rows) {
                String value = row.get(i);
                boolean short_ = value == null || value.equals(ERROR);
                column.add(short_ ? value : value.substring(0, 1));
            }
            columns.add(column);
        }
        return columns;
    }

    private List<List<@Nullable String>> query(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<@Nullable String>> list = new ArrayList<>();
            while (result.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getString(i));
                }
                list.add(row);
            }
            return list;
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
