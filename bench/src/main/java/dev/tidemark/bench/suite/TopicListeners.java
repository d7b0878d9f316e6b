package dev.tidemark.bench.suite;

import dev.tidemark.bench.report.Figure;
import dev.tidemark.bench.report.Figure.Baseline;
import dev.tidemark.bench.report.Row;
import dev.tidemark.bench.report.Samples;
import dev.tidemark.bench.report.Target;
import dev.tidemark.bench.rig.Commands;
import dev.tidemark.bench.rig.EventStreams;
import dev.tidemark.bench.rig.LongPolls;
import dev.tidemark.bench.rig.PlainAnswers;
import dev.tidemark.bench.rig.ProcessFigures;
import dev.tidemark.bench.rig.Rig;
import dev.tidemark.bench.rig.ServerProcess;
import dev.tidemark.bench.rig.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// What a listener to a topic costs the server, and how long it takes until a change by SQL has
/// been told to all.
///
/// 10,000 event streams of one topic are open. The baseline is that of waiting clients: a process
/// that only keeps the connections and sends each of them bytes of the same length.
final class TopicListeners {
    private static final int CLIENTS = 10_000;
    private static final int FILES_APART = 500;
    private static final int FIRST_CLIENTS = 200;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 9;
    private static final int EVENT_BYTES = 110;
    private static final long LOOK_NANOS = 50_000_000;
    private static final Duration SETTLE = Duration.ofSeconds(1);
    private static final Duration OPEN_MAX = Duration.ofSeconds(60);
    private static final String TARGET = "/v1/topics/events?topics=board";
    private static final String CHANGE =
            "INSERT INTO tidemark.topic (topic, data) VALUES ('board', '{}')"
                    + " ON CONFLICT (topic, owner) DO UPDATE SET data = topic.data";

    private TopicListeners() {}

    /// @param bytes of memory for each stream
    /// @param p50 milliseconds until half of them have the event
    /// @param p99 milliseconds until nearly all have
    private record Round(double bytes, double p50, double p99) {}

    static List<Row> rows(Rig rig) throws IOException, SQLException, InterruptedException {
        if (LongPolls.filesMax() < CLIENTS + FILES_APART || !ProcessFigures.available()) {
            return List.of(
                    new Row.Absent("topics.listeners", "needs /proc and 10,500 files (ulimit -n)"));
        }
        Path definitions = rig.folder("topics").resolve("definitions.json");
        Files.writeString(definitions, "{\"topics\": {\"board\": {\"scope\": \"shared\"}}}");
        try (Site site = rig.site()) {
            ServerProcess server =
                    site.serve(Map.of("TIDEMARK_DEFINITIONS", definitions.toString()));
            Round ours = ofServer(site, server);
            Round plain = ofBaseline(server);
            return List.of(
                    new Figure(
                            "topics.listeners.memory",
                            "bytes/stream",
                            ours.bytes,
                            new Baseline("plain Java", plain.bytes),
                            new Target.Below(6 * 1024)),
                    fanOut("topics.listeners.p50", ours.p50, plain.p50),
                    fanOut("topics.listeners.p99", ours.p99, plain.p99));
        }
    }

    private static Row fanOut(String name, double ours, double plain) {
        return new Figure(name, "ms", ours, new Baseline("plain Java", plain), new Target.None());
    }

    private static Round ofServer(Site site, ServerProcess server)
            throws IOException, SQLException, InterruptedException {
        Samples p50 = new Samples();
        Samples p99 = new Samples();
        double bytes = 0;
        try (Connection connection = site.connect();
                Statement change = connection.createStatement()) {
            try (EventStreams few = EventStreams.open(server.port(), FIRST_CLIENTS, TARGET)) {
                few.awaitEvents();
                change.execute(CHANGE);
                few.awaitEvents();
            }
            long before = residentBytes(server.pid());
            try (EventStreams all = EventStreams.open(server.port(), CLIENTS, TARGET)) {
                all.awaitEvents();
                awaitOpen(server);
                bytes = (residentBytes(server.pid()) - before) / (double) CLIENTS;
                for (int round = -WARM_UP; round < ROUNDS; round++) {
                    change.execute(CHANGE);
                    long committed = System.nanoTime();
                    Samples arrivals = all.awaitEvents();
                    if (round >= 0) {
                        p50.add((arrivals.percentile(50) - committed) / 1e6);
                        p99.add((arrivals.percentile(99) - committed) / 1e6);
                    }
                }
            }
        }
        return new Round(bytes, p50.median(), p99.median());
    }

    private static Round ofBaseline(ServerProcess server) throws IOException, InterruptedException {
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
                    plain.answer(EVENT_BYTES);
                    Samples arrivals = all.awaitAnswers();
                    if (round >= 0) {
                        p50.add((arrivals.percentile(50) - start) / 1e6);
                        p99.add((arrivals.percentile(99) - start) / 1e6);
                    }
                }
            }
        }
        return new Round(bytes, p50.median(), p99.median());
    }

    private static void awaitOpen(ServerProcess server) throws IOException {
        long deadline = System.nanoTime() + OPEN_MAX.toNanos();
        while (server.metric("tidemark_topics_streams") < CLIENTS) {
            if (System.nanoTime() - deadline > 0) {
                throw new IOException("not all streams are open");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static long residentBytes(long pid) throws IOException, InterruptedException {
        Commands.output(List.of(Commands.java("jcmd"), Long.toString(pid), "GC.run"));
        LockSupport.parkNanos(SETTLE.toNanos());
        return ProcessFigures.residentBytes(pid);
    }
}
