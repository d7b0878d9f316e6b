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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/// From the start of an insert until a waiting client has the row, against the insert's own round
/// trip.
///
/// A row every ten milliseconds, whether the one before has arrived or not.
final class LatencyBenchmark implements Benchmark {
    private static final int WARM_UP = 300;
    private static final int ROWS = 700;
    private static final long PERIOD_NANOS = 10_000_000;

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public String meaning() {
        return "from insert to client, against the insert's round trip; 1 and 1,000 shapes";
    }

    @Override
    public List<Row> run(Rig rig) throws IOException, SQLException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        rows.addAll(measure(rig, 1));
        rows.addAll(measure(rig, 1000));
        return rows;
    }

    private static List<Row> measure(Rig rig, int shapes)
            throws IOException, SQLException, InterruptedException {
        try (Site site = rig.site()) {
            site.makeItems();
            ServerProcess server = site.serve(Map.of());
            Site.makeOwnerShapes(server.port(), shapes - 1);
            AtomicLongArray arrivals = new AtomicLongArray(WARM_UP + ROWS);
            long[] starts = new long[WARM_UP + ROWS];
            long[] ends = new long[WARM_UP + ROWS];
            Thread client;
            try (Follower follower = Follower.upToDate(server.port(), "table=items")) {
                client = Thread.ofPlatform().start(() -> receive(follower, arrivals));
                write(site, shapes, starts, ends);
                client.join();
            }
            return figures(shapes, starts, ends, arrivals);
        }
    }

    private static List<Row> figures(
            int shapes, long[] starts, long[] ends, AtomicLongArray arrivals) {
        Samples roundTrip = new Samples();
        Samples latency = new Samples();
        for (int i = WARM_UP; i < starts.length; i++) {
            if (arrivals.get(i) == 0) {
                throw new IllegalStateException("row " + i + " did not arrive");
            }
            roundTrip.add((ends[i] - starts[i]) / 1e6);
            latency.add((arrivals.get(i) - starts[i]) / 1e6);
        }
        String name = "latency.%d-shapes.".formatted(shapes);
        return List.of(
                new Figure(
                        name + "p50",
                        "ms",
                        latency.median(),
                        new Baseline("insert", roundTrip.median()),
                        new Target.Within(2, 2)),
                new Figure(
                        name + "p99",
                        "ms",
                        latency.percentile(99),
                        new Baseline("insert", roundTrip.percentile(99)),
                        new Target.None()));
    }

    private static void write(Site site, int shapes, long[] starts, long[] ends)
            throws SQLException {
        try (Connection connection = site.connect();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "INSERT INTO items (id, owner_id, title) VALUES (?, ?, 't')")) {
            long due = System.nanoTime();
            for (int i = 0; i < starts.length; i++) {
                for (long left = 1; left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                insert.setLong(1, i);
                insert.setInt(2, i % shapes);
                starts[i] = System.nanoTime();
                insert.executeUpdate();
                ends[i] = System.nanoTime();
                due += PERIOD_NANOS;
            }
        }
    }

    private static void receive(Follower follower, AtomicLongArray arrivals) {
        int last = arrivals.length() - 1;
        try {
            while (arrivals.get(last) == 0) {
                byte[] body = follower.next();
                long now = System.nanoTime();
                Follower.forEachId(body, id -> arrivals.set((int) id, now));
            }
        } catch (IOException failed) {
            System.err.println("latency: the client failed: " + failed.getMessage());
        }
    }
}
