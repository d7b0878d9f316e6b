package dev.tidemark.bench.suite;

import dev.tidemark.bench.report.Figure;
import dev.tidemark.bench.report.Figure.Baseline;
import dev.tidemark.bench.report.Row;
import dev.tidemark.bench.report.Samples;
import dev.tidemark.bench.report.Target;
import dev.tidemark.bench.rig.Follower;
import dev.tidemark.bench.rig.Rig;
import dev.tidemark.bench.rig.ServerProcess;
import dev.tidemark.bench.rig.Site;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// 10,000 rows until a waiting client has them all: each in a transaction of its own, and all in
/// one, with 1, 100 and 1,000 shapes.
///
/// The client's shape is the whole table; the others have an owner each, so with 1,000 shapes each
/// row concerns two. One connection writes, and stays open. `visible` counts from the return of the
/// last commit; `whole` from the first statement, beside the time that the writer took itself.
///
/// A writer that waits for the disk at each commit takes seconds for 10,000 of them, whoever
/// follows, and a second more for 10,000 round trips. So they are also written by a loop inside
/// the database with `synchronous_commit` off (`unflushed`), where the follower is what could be
/// late: Postgres sends what its WAL writer has flushed, at most 200 ms after the commit.
final class BulkBenchmark implements Benchmark {
    private static final int ROWS = 10_000;
    private static final int ROUNDS = 3;
    private static final int WARM_UP = 1;
    private static final int WARM_UP_ROWS = 2000;
    private static final List<Integer> SHAPES = List.of(1, 100, 1000);

    @Override
    public String name() {
        return "bulk";
    }

    @Override
    public String meaning() {
        return "10,000 rows until visible, in one and in 10,000 transactions";
    }

    @Override
    public List<Row> run(Rig rig) throws IOException, SQLException {
        List<Row> rows = new ArrayList<>();
        for (int shapes : SHAPES) {
            try (Site site = rig.site()) {
                rows.addAll(measure(site, shapes));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return rows;
            }
        }
        return rows;
    }

    /// Times in milliseconds.
    ///
    /// @param visible from the last commit's return until the client had everything
    /// @param whole from the first statement
    /// @param writer from the first statement to the last commit's return
    private record Times(Samples visible, Samples whole, Samples writer) {
        Times() {
            this(new Samples(), new Samples(), new Samples());
        }

        void add(long start, long committed, long arrived) {
            visible.add((arrived - committed) / 1e6);
            whole.add((arrived - start) / 1e6);
            writer.add((committed - start) / 1e6);
        }
    }

    private static List<Row> measure(Site site, int shapes)
            throws IOException, SQLException, InterruptedException {
        site.makeItems();
        ServerProcess server = site.serve(Map.of());
        Site.makeOwnerShapes(server.port(), shapes - 1);
        Times many = new Times();
        Times unflushed = new Times();
        Times one = new Times();
        try (Writer writer = new Writer(site, shapes);
                Follower follower = Follower.upToDate(server.port(), "table=items")) {
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                boolean kept = round >= 0;
                int rows = kept ? ROWS : WARM_UP_ROWS;
                run(
                        writer::rowByRow,
                        rows,
                        new Client(writer, follower, kept ? many : new Times()));
                run(
                        writer::unflushed,
                        rows,
                        new Client(writer, follower, kept ? unflushed : new Times()));
                run(writer::allInOne, rows, new Client(writer, follower, kept ? one : new Times()));
            }
        }
        String which = ".%d-shapes".formatted(shapes);
        return List.of(
                figure("bulk.10000x1.visible" + which, many.visible, many, new Target.Below(1000)),
                figure("bulk.10000x1.whole" + which, many.whole, many, new Target.None()),
                figure(
                        "bulk.10000x1.unflushed" + which,
                        unflushed.whole,
                        unflushed,
                        new Target.Below(1000)),
                figure("bulk.1x10000.visible" + which, one.visible, one, new Target.Below(150)),
                figure("bulk.1x10000.whole" + which, one.whole, one, new Target.None()));
    }

    private static Row figure(String name, Samples samples, Times times, Target target) {
        Baseline writer = new Baseline("the writer", times.writer.median());
        return new Figure(name, "ms", samples.median(), writer, target);
    }

    /// Who writes, who waits, and where the times go.
    private record Client(Writer writer, Follower follower, Times times) {}

    private static void run(Work work, int rows, Client client) throws SQLException {
        long last = client.writer.lastId + rows;
        CompletableFuture<Long> arrival =
                CompletableFuture.supplyAsync(() -> awaitId(client.follower, last));
        long start = System.nanoTime();
        work.write(rows);
        long committed = System.nanoTime();
        client.times.add(start, committed, arrival.join());
    }

    private static long awaitId(Follower follower, long id) {
        try {
            return follower.awaitId(id);
        } catch (IOException failed) {
            throw new CompletionException(failed);
        }
    }

    private interface Work {
        void write(int rows) throws SQLException;
    }

    /// Inserts over one connection.
    private static final class Writer implements AutoCloseable {
        private final Connection connection;
        private final PreparedStatement single;
        private final PreparedStatement all;
        private final int shapes;
        private long lastId;

        Writer(Site site, int shapes) throws SQLException {
            this.shapes = shapes;
            connection = site.connect();
            single =
                    connection.prepareStatement(
                            "INSERT INTO items (id, owner_id, title) VALUES (?, ?, 'a title')");
            all =
                    connection.prepareStatement(
                            "INSERT INTO items (id, owner_id, title)"
                                    + " SELECT ? + i, i % ?, 'a title'"
                                    + " FROM generate_series(1, ?) i");
        }

        void rowByRow(int rows) throws SQLException {
            for (int i = 0; i < rows; i++) {
                single.setLong(1, ++lastId);
                single.setInt(2, i % shapes);
                single.executeUpdate();
            }
        }

        /// In a loop of the database's own, which waits neither for the disk nor for a client.
        void unflushed(int rows) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET synchronous_commit = off");
                statement.execute(
                        """
                        DO $$ BEGIN
                          FOR i IN 1..%d LOOP
                            INSERT INTO items (id, owner_id, title)
                              VALUES (%d + i, i %% %d, 'a title');
                            COMMIT;
                          END LOOP;
                        END $$
                        """
                                .formatted(rows, lastId, shapes));
                statement.execute("SET synchronous_commit = on");
            }
            lastId += rows;
        }

        void allInOne(int rows) throws SQLException {
            all.setLong(1, lastId);
            all.setInt(2, shapes);
            all.setInt(3, rows);
            all.executeUpdate();
            lastId += rows;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
