package dev.tidemark.client.jdk.sql;

import dev.tidemark.client.database.Binding;
import dev.tidemark.client.database.LocalDatabase;
import dev.tidemark.client.database.LocalDatabase.Range;
import dev.tidemark.client.database.LocalDatabase.Sync;
import dev.tidemark.client.database.LocalTransaction;
import dev.tidemark.client.database.ServerChange;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.row.RowSchema;
import dev.tidemark.protocol.write.Cells;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A database with tables `todos` and `lists`, whose core is the test's own thread.
final class BoundDatabase implements AutoCloseable {
    static final String TASKS =
            """
            {"id":{"type":"uuid","pk_index":0,"not_null":true},
             "title":{"type":"text","not_null":true},
             "done":{"type":"bool"},
             "rank":{"type":"int8"},
             "weight":{"type":"float8"},
             "note":{"type":"text"}}
            """;
    static final String LISTS =
            """
            {"owner":{"type":"int4","pk_index":0},"name":{"type":"text","pk_index":1},
             "color":{"type":"text"}}
            """;

    /// What a commit of the sync begins with.
    static final String GATHER =
            "INSERT INTO tidemark_gather (base) SELECT coalesce((SELECT seq FROM sqlite_sequence"
                    + " WHERE name = 'tidemark_change'), 0)";

    private static final long LIMIT_NS = TimeUnit.SECONDS.toNanos(30);

    private final BlockingQueue<Runnable> core = new LinkedBlockingQueue<>();
    private final SqliteDatabase database;
    private final LocalDatabase local;
    private final Connection app;

    private BoundDatabase(Path file, List<Binding> bindings) throws Exception {
        database = SqliteDatabase.open(file, core::add);
        local = kept(LocalDatabase.open(database, bindings));
        app = database.connect();
    }

    static BoundDatabase in(Path file) throws Exception {
        return with(file, TASKS);
    }

    static BoundDatabase with(Path file, String todos) throws Exception {
        return new BoundDatabase(
                file,
                List.of(
                        Binding.of("todos", "todos", RowSchema.parse(todos)),
                        Binding.of("lists", "app.lists", RowSchema.parse(LISTS))));
    }

    SqliteDatabase database() {
        return database;
    }

    LocalDatabase local() {
        return local;
    }

    Connection app() {
        return app;
    }

    void until(BooleanSupplier so) {
        long begin = System.nanoTime();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() - begin > LIMIT_NS) {
                throw new AssertionError("it does not become so");
            }
            try {
                Runnable next = core.poll(10, TimeUnit.MILLISECONDS);
                if (next != null) {
                    next.run();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError(interrupted);
            }
        }
    }

    <T> T kept(Promise<T> promise) {
        until(() -> promise.outcome() != null);
        Outcome<T> outcome = promise.outcome();
        if (outcome instanceof Outcome.Kept<T>(T value)) {
            return value;
        }
        throw new AssertionError("broken: " + outcome);
    }

    /// Brings what the app committed into overlays and log.
    void gather() {
        kept(local.gather());
    }

    /// One statement of the app, as a transaction of its own.
    int run(String sql) throws SQLException {
        try (Statement statement = app.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /// Statements of the app in one transaction.
    void together(String... statements) throws SQLException {
        app.setAutoCommit(false);
        try {
            for (String sql : statements) {
                run(sql);
            }
            app.commit();
        } finally {
            app.setAutoCommit(true);
        }
    }

    /// Rows as the app sees them, `|` between columns.
    List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = app.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(row.getObject(i)));
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }

    /// The server says something about `todos`, and that entries are settled.
    void server(List<ServerChange> changes, Range... settled) {
        kept(local.sync(new Sync(Map.of("todos", changes), List.of(settled), Map.of())));
    }

    List<LocalTransaction> pending() {
        return kept(local.pending(0));
    }

    void settle(LocalTransaction transaction, ServerChange... changes) {
        server(List.of(changes), new Range(transaction.first(), transaction.last()));
    }

    /// What is wrong with the tables; empty if nothing is.
    List<String> overlayMistakes() throws SQLException {
        gather();
        List<String> mistakes = new ArrayList<>(mistakes(this::rows, "todos", "id"));
        mistakes.addAll(mistakes(this::rows, "lists", "owner, name"));
        return mistakes;
    }

    /// Asks a database.
    interface Asked {
        List<String> rows(String sql) throws SQLException;
    }

    /// Whether the overlay is what the log says, column for column, and what people see is the base
    /// under it, both worked out without the table's own triggers.
    static List<String> mistakes(Asked database, String table, String key) throws SQLException {
        String overlayColumns =
                String.join(
                        ",",
                        database.rows(
                                "SELECT 'quote(\"' || name || '\")' FROM pragma_table_info('"
                                        + table
                                        + "__overlay')"));
        List<String> mistakes = new ArrayList<>();
        String overlay = "SELECT " + overlayColumns + " FROM " + table + "__overlay";
        String fold = "SELECT " + overlayColumns + " FROM " + table + "__fold";
        differences(database, "overlay", overlay, "log", fold, mistakes);
        List<String> columns =
                database.rows(
                        "SELECT name FROM pragma_table_info('" + table + "__rows') WHERE pk = 0");
        String folded =
                String.join(
                        ", ",
                        columns.stream()
                                .map(
                                        column ->
                                                ("quote(CASE WHEN o.%1$s__seq IS NULL"
                                                                + " THEN b.%1$s ELSE o.%1$s END)")
                                                        .formatted(column))
                                .toList());
        String shown =
                "SELECT "
                        + key
                        + ", "
                        + folded
                        + " FROM (SELECT *, 1 AS there FROM "
                        + table
                        + "__base) b FULL JOIN "
                        + table
                        + "__overlay o USING ("
                        + key
                        + ") WHERE o.__deleted IS NULL"
                        + " AND (b.there IS NOT NULL OR o.__inserted IS NOT NULL)";
        String seen =
                "SELECT "
                        + key
                        + ", "
                        + String.join(", ", columns.stream().map("quote(%s)"::formatted).toList())
                        + " FROM "
                        + table;
        differences(database, "table", seen, "base and overlay", shown, mistakes);
        return mistakes;
    }

    private static void differences(
            Asked database,
            String name,
            String one,
            String otherName,
            String other,
            List<String> mistakes)
            throws SQLException {
        List<String> ones = database.rows(one);
        List<String> others = database.rows(other);
        for (String row : ones) {
            if (!others.contains(row)) {
                mistakes.add("only in the " + name + ": " + row);
            }
        }
        for (String row : others) {
            if (!ones.contains(row)) {
                mistakes.add("only in " + otherName + ": " + row);
            }
        }
    }

    static Cells cells(@Nullable String... namesAndValues) {
        Map<String, @Nullable String> cells = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            cells.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return Cells.ofAll(cells);
    }

    static ServerChange todo(String id, String title, String done) {
        return new ServerChange.Put(
                cells("id", id, "title", title, "done", done, "rank", "1", "weight", "0.1"));
    }

    @Override
    public void close() throws SQLException {
        app.close();
        database.close();
    }
}
