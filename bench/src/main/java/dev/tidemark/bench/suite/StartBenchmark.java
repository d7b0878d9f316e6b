package dev.tidemark.bench.suite;

import dev.tidemark.bench.report.Figure;
import dev.tidemark.bench.report.Figure.Baseline;
import dev.tidemark.bench.report.Row;
import dev.tidemark.bench.report.Samples;
import dev.tidemark.bench.report.Target;
import dev.tidemark.bench.rig.PlainAnswers;
import dev.tidemark.bench.rig.ProcessFigures;
import dev.tidemark.bench.rig.Rig;
import dev.tidemark.bench.rig.ServerProcess;
import dev.tidemark.bench.rig.Site;
import dev.tidemark.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// The memory of a server that has nothing to do, against a Java program of a hundred lines with
/// the same options; and how long the demo takes to be ready, against the embedded Postgres alone.
///
/// Everything is built before. The first start of a folder makes the database's files, too.
final class StartBenchmark implements Benchmark {
    private static final int ROUNDS = 3;
    private static final Duration SETTLE = Duration.ofSeconds(12);
    private static final double MEGABYTE = 1e6;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String meaning() {
        return "memory of an idle server, time until the demo is ready";
    }

    @Override
    public List<Row> run(Rig rig) throws IOException, SQLException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        rows.add(ProcessFigures.available() ? memory(rig) : new Row.Absent(name(), "no /proc"));
        Samples first = new Samples();
        Samples again = new Samples();
        Samples postgresFirst = new Samples();
        Samples postgresAgain = new Samples();
        for (int round = 0; round < ROUNDS; round++) {
            Path plain = rig.folder("postgres").resolve("own");
            postgresFirst.add(postgresSeconds(plain));
            postgresAgain.add(postgresSeconds(plain));
            Path demo = rig.folder("demo");
            first.add(demoSeconds(rig, demo));
            again.add(demoSeconds(rig, demo));
        }
        rows.add(ready("start.demo.first", first, postgresFirst));
        rows.add(ready("start.demo.again", again, postgresAgain));
        return rows;
    }

    private static Row ready(String name, Samples demo, Samples postgres) {
        return new Figure(
                name,
                "s",
                demo.median(),
                new Baseline("embedded Postgres", postgres.median()),
                new Target.Below(5));
    }

    private static Row memory(Rig rig) throws IOException, SQLException {
        try (Site site = rig.site()) {
            site.makeItems();
            ServerProcess server = site.serve(Map.of());
            try (PlainAnswers plain = PlainAnswers.start(server.javaOptions())) {
                LockSupport.parkNanos(SETTLE.toNanos());
                return new Figure(
                        "start.memory",
                        "MB",
                        ProcessFigures.residentBytes(server.pid()) / MEGABYTE,
                        new Baseline(
                                "plain Java", ProcessFigures.residentBytes(plain.pid()) / MEGABYTE),
                        new Target.Below(150));
            }
        }
    }

    private static double postgresSeconds(Path folder) throws IOException {
        long start = System.nanoTime();
        try (EmbeddedPostgres _ = EmbeddedPostgres.start(folder)) {
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static double demoSeconds(Rig rig, Path folder) throws IOException {
        long start = System.nanoTime();
        try (ServerProcess _ = ServerProcess.demo(rig.script(), folder)) {
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
