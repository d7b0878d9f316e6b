package dev.tidemark.bench.suite;

import dev.tidemark.bench.report.Figure;
import dev.tidemark.bench.report.Figure.Baseline;
import dev.tidemark.bench.report.Row;
import dev.tidemark.bench.report.Samples;
import dev.tidemark.bench.report.Target;
import dev.tidemark.bench.rig.Commands;
import dev.tidemark.bench.rig.Follower;
import dev.tidemark.bench.rig.LongPolls;
import dev.tidemark.bench.rig.PlainAnswers;
import dev.tidemark.bench.rig.ProcessFigures;
import dev.tidemark.bench.rig.Rig;
import dev.tidemark.bench.rig.ServerProcess;
import dev.tidemark.bench.rig.Site;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// What a waiting client costs, and how long it takes until a change has reached all that wait.
///
/// 15,000 connections wait for the same shape; a row is inserted, and all get it. The baseline is a
/// process that only keeps the connections and then sends each of them bytes of the same length
/// from one loop: the least that a server in Java can do. Memory is measured after a full garbage
/// collection, in comparison to that before the connections.
final class WaitingBenchmark implements Benchmark {
    private static final int CLIENTS = 15_000;
    private static final int FILES_APART = 500;
    private static final int FIRST_CLIENTS = 200;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 9;
    private static final long LOOK_NANOS = 50_000_000;
    private static final Duration SETTLE = Duration.ofSeconds(1);
    private static final Duration PARK_MAX = Duration.ofSeconds(60);
    private static final String SHAPE = "table=items";

    private static final Map<String, String> SETTINGS =
            Map.of(
                    "TIDEMARK_MAX_CONCURRENT_REQUESTS",
                    "{\"initial\":300,\"existing\":100000}",
                    "TIDEMARK_LONG_POLL_TIMEOUT",
                    "90s",
                    "TIDEMARK_TCP_READ_TIMEOUT",
                    "10min");

    @Override
    public String name() {
        return "waiting";
    }

    @Override
    public String meaning() {
        return "15,000 waiting clients: memory of each, and time until all have a change";
    }

    @Override
    public List<Row> run(Rig rig) throws IOException, SQLException, InterruptedException {
        int clients = (int) Math.min(CLIENTS, LongPolls.filesMax() - FILES_APART);
        if (clients < CLIENTS || !ProcessFigures.available()) {
            return List.of(new Row.Absent(name(), "needs /proc and 15,500 files (ulimit -n)"));
        }
        try (Site site = rig.site()) {
            site.makeItems();
            ServerProcess server = site.serve(SETTINGS);
            Round ours = ofServer(site, server);
            Round plain = ofBaseline(server, ours.answerBytes);
            return List.of(
                    new Figure(
                            "waiting.memory",
                            "bytes/client",
                            ours.bytes,
                            new Baseline("plain Java", plain.bytes),
                            new Target.Below(6 * 1024)),
                    fanOut("waiting.fan-out.p50", ours.p50, plain.p50),
                    fanOut("waiting.fan-out.p99", ours.p99, plain.p99));
        }
    }

    private static Row fanOut(String name, double ours, double plain) {
        return new Figure(name, "ms", ours, new Baseline("plain Java", plain), new Target.None());
    }

    /// @param bytes of memory for each client
    /// @param p50 milliseconds until half of them have the answer
    /// @param p99 milliseconds until nearly all have
    /// @param answerBytes length of the answer's body
    private record Round(double bytes, double p50, double p99, int answerBytes) {}

    private static Round ofServer(Site site, ServerProcess server)
            throws IOException, SQLException, InterruptedException {
        Samples p50 = new Samples();
        Samples p99 = new Samples();
        int answerBytes = 0;
        double bytes = 0;
        try (Follower follower = Follower.upToDate(server.port(), SHAPE);
                Connection connection = site.connect();
                Statement insert = connection.createStatement()) {
            long id = 0;
            try (LongPolls few = LongPolls.open(server.port(), FIRST_CLIENTS)) {
                few.ask(follower.liveTarget());
                awaitWaiting(server, FIRST_CLIENTS);
                insert.execute(insertion(++id));
                few.awaitAnswers();
            }
            follower.awaitId(id);
            long before = residentBytes(server.pid());
            try (LongPolls all = LongPolls.open(server.port(), CLIENTS)) {
                for (int round = -WARM_UP; round < ROUNDS; round++) {
                    all.ask(follower.liveTarget());
                    awaitWaiting(server, CLIENTS);
                    if (round == -WARM_UP) {
                        bytes = (residentBytes(server.pid()) - before) / (double) CLIENTS;
                    }
                    insert.execute(insertion(++id));
                    long committed = System.nanoTime();
                    Samples arrivals = all.awaitAnswers();
                    if (round >= 0) {
                        p50.add((arrivals.percentile(50) - committed) / 1e6);
                        p99.add((arrivals.percentile(99) - committed) / 1e6);
                    }
                    answerBytes = follower.next().length;
                }
            }
        }
        return new Round(bytes, p50.median(), p99.median(), answerBytes);
    }

    private static Round ofBaseline(ServerProcess server, int answerBytes)
            throws IOException, InterruptedException {
        Samples p50 = new Samples();
        Samples p99 = new Samples();
        double bytes = 0;
        try (PlainAnswers plain = PlainAnswers.start(server.javaOptions())) {
            long before = residentBytes(plain.pid());
            try (LongPolls all = LongPolls.open(plain.port(), CLIENTS)) {
                for (int round = -WARM_UP; round < ROUNDS; round++) {
                    all.ask("/");
                    LockSupport.parkNanos(SETTLE.toNanos());
                    if (round == -WARM_UP) {
                        bytes = (residentBytes(plain.pid()) - before) / (double) CLIENTS;
                    }
                    long start = System.nanoTime();
                    plain.answer(answerBytes);
                    Samples arrivals = all.awaitAnswers();
                    if (round >= 0) {
                        p50.add((arrivals.percentile(50) - start) / 1e6);
                        p99.add((arrivals.percentile(99) - start) / 1e6);
                    }
                }
            }
        }
        return new Round(bytes, p50.median(), p99.median(), answerBytes);
    }

    private static void awaitWaiting(ServerProcess server, int clients) throws IOException {
        long deadline = System.nanoTime() + PARK_MAX.toNanos();
        while (server.metric("tidemark_http_waiting") < clients) {
            if (System.nanoTime() - deadline > 0) {
                throw new IOException("not all clients wait");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static long residentBytes(long pid) throws IOException, InterruptedException {
        Commands.output(List.of(Commands.java("jcmd"), Long.toString(pid), "GC.run"));
        LockSupport.parkNanos(SETTLE.toNanos());
        return ProcessFigures.residentBytes(pid);
    }

    private static String insertion(long id) {
        return "INSERT INTO items (id, owner_id, title) VALUES (%d, 1, 'a title')".formatted(id);
    }
}
