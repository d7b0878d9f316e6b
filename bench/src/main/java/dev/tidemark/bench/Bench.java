package dev.tidemark.bench;

import dev.tidemark.bench.report.Machine;
import dev.tidemark.bench.report.Report;
import dev.tidemark.bench.report.Row;
import dev.tidemark.bench.rig.Rig;
import dev.tidemark.bench.suite.Benchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// The program: runs benchmarks one after the other and reports.
///
/// Progress goes to the error output, so that the report alone can be kept. A figure that misses
/// its target does not fail the run: on a busy machine that means nothing.
public final class Bench {
    private static final int USAGE = 2;

    private Bench() {}

    /// Runs what the arguments ask for; the property `tidemark.root` names the project's folder.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.contains("--help")) {
            System.out.print(Options.help());
            return 0;
        }
        Options options;
        try {
            Path root = Path.of(System.getProperty("tidemark.root", "."));
            options =
                    Options.parse(
                            root.toAbsolutePath(),
                            LocalDate.now(ZoneId.systemDefault()),
                            arguments);
        } catch (IllegalArgumentException refused) {
            System.err.println("bench: " + refused.getMessage());
            System.err.print(Options.help());
            return USAGE;
        }
        Report report = new Report(options.date(), Machine.here());
        try (Rig rig = Rig.open(options.root())) {
            for (Benchmark benchmark : options.benchmarks()) {
                report.add(measure(benchmark, rig), Machine.load());
            }
        }
        Files.createDirectories(options.output().toAbsolutePath().getParent());
        Files.writeString(options.output(), report.jsonLines());
        System.out.print(
                switch (options.form()) {
                    case TABLE -> report.table();
                    case JSON -> report.jsonLines();
                });
        return 0;
    }

    private static List<Row> measure(Benchmark benchmark, Rig rig) throws InterruptedException {
        System.err.println("--- " + benchmark.name() + ": " + benchmark.meaning());
        try {
            return benchmark.run(rig);
        } catch (IOException | SQLException | RuntimeException failed) {
            failed.printStackTrace();
            return List.of(new Row.Absent(benchmark.name(), "it failed: " + failed.getMessage()));
        }
    }
}
