package dev.tidemark.bench.suite;

import dev.tidemark.bench.report.Figure;
import dev.tidemark.bench.report.Figure.Baseline;
import dev.tidemark.bench.report.Row;
import dev.tidemark.bench.report.Samples;
import dev.tidemark.bench.report.Target;
import dev.tidemark.bench.rig.Rig;
import dev.tidemark.client.database.Binding;
import dev.tidemark.client.database.Binding.BindingException;
import dev.tidemark.client.database.LiveSql;
import dev.tidemark.client.database.LocalDatabase;
import dev.tidemark.client.database.ServerChange;
import dev.tidemark.client.database.SqlDatabase;
import dev.tidemark.client.database.SqlDatabase.SqlFailure;
import dev.tidemark.client.jdk.CoreThread;
import dev.tidemark.client.jdk.sql.SqliteDatabase;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.protocol.write.Cells;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A bound table against a plain one of the same columns and indexes, in files of their own with
/// the same settings: 100,000 rows, of which 1,000 have a write that is not settled.
final class DatabaseBenchmark implements Benchmark {
    private static final int ROWS = 100_000;
    private static final int PENDING = 1_000;
    private static final int CHUNK = 10_000;
    private static final int ROUNDS = 7;
    private static final int WRITES = 300;
    private static final int TOGETHER = 1_000;
    private static final int HEARD = 30;
    private static final int HEARD_MS = 250;
    private static final String PLAIN =
            "CREATE TABLE items (id TEXT PRIMARY KEY, list INTEGER, title TEXT NOT NULL,"
                    + " done INTEGER, rank INTEGER, note TEXT)";
    private static final Map<String, String> QUESTIONS = questions();

    private final List<String> ids = new ArrayList<>();

    private static Map<String, String> questions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("point", "SELECT title, done FROM items WHERE id = ?");
        all.put("indexed", "SELECT id, title, done FROM items WHERE list = 17");
        all.put("sorted", "SELECT id, title FROM items ORDER BY rank LIMIT 50");
        all.put("count", "SELECT count(*) FROM items");
        all.put("filter", "SELECT count(*) FROM items WHERE done = 1 AND note LIKE '%7%'");
        all.put(
                "join",
                "SELECT a.id, b.title FROM items a JOIN items b ON b.list = a.list"
                        + " WHERE a.list = 23 AND a.done = 0 LIMIT 500");
        return all;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public String meaning() {
        return "a bound table of an SQLite database, against a plain one";
    }

    @Override
    public List<Row> run(Rig rig) throws IOException, SQLException, InterruptedException {
        Path folder = rig.folder("database");
        Random random = new Random(1);
        for (int i = 0; i < ROWS; i++) {
            ids.add(new UUID(random.nextLong(), random.nextLong()).toString());
        }
        CoreThread core = CoreThread.with(Runnable::run);
        try (SqliteDatabase database = SqliteDatabase.open(folder.resolve("bound.db"), core::run);
                Connection plain = plain(folder.resolve("plain.db"))) {
            Binding binding =
                    Binding.declared(
                                    "items",
                                    "items",
                                    "id uuid primary key, list int, title text not null,"
                                            + " done bool, rank int8, note text")
                            .index("list")
                            .index("rank");
            LocalDatabase local = wait(core, () -> LocalDatabase.open(database, List.of(binding)));
            List<Row> rows = new ArrayList<>();
            rows.add(load(core, local, plain));
            try (Connection app = database.connect()) {
                update(app, 0, PENDING, PENDING);
                update(plain, 0, PENDING, PENDING);
                rows.addAll(reads(app, plain));
                rows.addAll(writes(core, local, app, plain));
            }
            rows.add(heard(core, local, folder.resolve("bound.db")));
            return rows;
        } catch (SqlFailure | BindingException failed) {
            throw new SQLException(failed);
        } finally {
            core.close();
        }
    }

    private static Connection plain(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute(PLAIN);
            statement.execute("CREATE INDEX by_list ON items (list)");
            statement.execute("CREATE INDEX by_rank ON items (rank)");
        }
        return connection;
    }

    private static <T> T wait(CoreThread core, Supplier<Promise<T>> question) {
        return core.ask(question).toCompletableFuture().join();
    }

    private List<String> row(int number) {
        return List.of(
                ids.get(number),
                Integer.toString(number % 1000),
                "item number " + number,
                number % 2 == 0 ? "t" : "f",
                Integer.toString(number * 7919 % ROWS),
                "a note of some length about item " + number);
    }

    private Row load(CoreThread core, LocalDatabase local, Connection plain) throws SQLException {
        List<String> names = List.of("id", "list", "title", "done", "rank", "note");
        long began = System.nanoTime();
        plain.setAutoCommit(false);
        try (PreparedStatement insert =
                plain.prepareStatement("INSERT INTO items VALUES (?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < ROWS; i++) {
                List<String> row = row(i);
                for (int column = 0; column < row.size(); column++) {
                    String text = row.get(column);
                    insert.setString(column + 1, column == 3 ? text.equals("t") ? "1" : "0" : text);
                }
                insert.execute();
            }
        }
        plain.commit();
        plain.setAutoCommit(true);
        double theirs = (System.nanoTime() - began) / 1e6;
        began = System.nanoTime();
        wait(core, () -> local.beginAnew("items"));
        for (int from = 0; from < ROWS; from += CHUNK) {
            List<ServerChange> chunk = new ArrayList<>();
            for (int i = from; i < from + CHUNK; i++) {
                Map<String, @Nullable String> cells = new LinkedHashMap<>();
                List<String> row = row(i);
                for (int column = 0; column < row.size(); column++) {
                    cells.put(names.get(column), row.get(column));
                }
                chunk.add(new ServerChange.Put(Cells.ofAll(cells)));
            }
            wait(core, () -> local.addAnew("items", chunk));
        }
        wait(core, () -> local.swap("items", Map.of()));
        double ours = (System.nanoTime() - began) / 1e6;
        return figure("load", "ms", ours, theirs, 2);
    }

    private static Figure figure(
            String name, String unit, double ours, double theirs, double target) {
        return new Figure(
                "database." + name,
                unit,
                ours,
                new Baseline("a plain table", theirs),
                new Target.AtMost(target));
    }

    private List<Row> reads(Connection app, Connection plain) throws SQLException {
        List<Row> figures = new ArrayList<>();
        for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
            Samples ours = new Samples();
            Samples theirs = new Samples();
            for (int round = -2; round < ROUNDS; round++) {
                double one = ask(plain, question.getValue());
                double other = ask(app, question.getValue());
                if (round >= 0) {
                    theirs.add(one);
                    ours.add(other);
                }
            }
            figures.add(
                    figure("read." + question.getKey(), "us", ours.median(), theirs.median(), 1.5));
        }
        return figures;
    }

    /// Microseconds a question.
    private double ask(Connection connection, String question) throws SQLException {
        boolean point = question.contains("?");
        int times = point ? 5_000 : 3;
        long began = System.nanoTime();
        long seen = 0;
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            for (int i = 0; i < times; i++) {
                if (point) {
                    statement.setString(1, ids.get(i * 13 % ROWS));
                }
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        seen += row.getString(1).length();
                    }
                }
            }
        }
        if (seen == 0) {
            throw new IllegalStateException("nothing was found");
        }
        return (System.nanoTime() - began) / 1e3 / times;
    }

    private List<Row> writes(CoreThread core, LocalDatabase local, Connection app, Connection plain)
            throws SQLException {
        Samples ours = new Samples();
        Samples theirs = new Samples();
        Samples oursTogether = new Samples();
        Samples theirsTogether = new Samples();
        Samples gathered = new Samples();
        for (int round = 0; round < ROUNDS; round++) {
            int from = PENDING + round * (WRITES + TOGETHER);
            theirs.add(update(plain, from, WRITES, 1));
            ours.add(update(app, from, WRITES, 1));
            // The sync comes by after each commit, in its own transaction.
            wait(core, local::gather);
            theirsTogether.add(update(plain, from + WRITES, TOGETHER, TOGETHER));
            oursTogether.add(update(app, from + WRITES, TOGETHER, TOGETHER));
            long began = System.nanoTime();
            wait(core, local::gather);
            gathered.add((System.nanoTime() - began) / 1e3 / TOGETHER);
        }
        return List.of(
                figure("write.each", "us", ours.median(), theirs.median(), 4),
                figure("write.together", "us", oursTogether.median(), theirsTogether.median(), 4),
                new Figure(
                        "database.gathered",
                        "us",
                        gathered.median(),
                        new Baseline("the app's own write", oursTogether.median()),
                        new Target.None()));
    }

    /// How long after the commit of a connection that this program knows nothing of a live query
    /// tells of it.
    private Row heard(CoreThread core, LocalDatabase local, Path file)
            throws SQLException, InterruptedException {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        LiveSql.Listener listener =
                new LiveSql.Listener() {
                    @Override
                    public void changed(LiveSql.Change change) {
                        told.add(String.valueOf(change.rows().getFirst().getFirst()));
                    }

                    @Override
                    public void failed(Throwable reason) {
                        told.add(reason.toString());
                    }
                };
        String question = "SELECT title FROM items WHERE id = '" + ids.getFirst() + "'";
        LiveSql live =
                wait(
                        core,
                        () ->
                                Promise.kept(
                                        local.live(
                                                SqlDatabase.Statement.of(question),
                                                new LiveSql.Limits(1, 0),
                                                listener)));
        told.take();
        Samples samples = new Samples();
        try (Connection stranger = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement update =
                        stranger.prepareStatement("UPDATE items SET title = ? WHERE id = ?")) {
            for (int i = 0; i < HEARD; i++) {
                update.setString(1, "heard " + i);
                update.setString(2, ids.getFirst());
                update.execute();
                long began = System.nanoTime();
                String now = told.take();
                if (!now.equals("heard " + i)) {
                    throw new IllegalStateException("told of " + now);
                }
                samples.add((System.nanoTime() - began) / 1e6);
            }
        }
        core.run(live::close);
        return new Figure(
                "database.heard",
                "ms",
                samples.median(),
                new Baseline("what people call at once", HEARD_MS),
                new Target.AtMost(1));
    }

    /// Microseconds a row, `together` of them in a transaction.
    private double update(Connection connection, int from, int count, int together)
            throws SQLException {
        long began = System.nanoTime();
        connection.setAutoCommit(false);
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE items SET title = ?, done = 1 - done WHERE id = ?")) {
            for (int i = 0; i < count; i++) {
                update.setString(1, "changed " + from + i);
                update.setString(2, ids.get((from + i) % ROWS));
                update.execute();
                if ((i + 1) % together == 0) {
                    connection.commit();
                }
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        return (System.nanoTime() - began) / 1e3 / count;
    }
}
