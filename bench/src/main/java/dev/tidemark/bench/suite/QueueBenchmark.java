package dev.tidemark.bench.suite;

import dev.tidemark.bench.client.QueueProgram;
import dev.tidemark.bench.report.Figure;
import dev.tidemark.bench.report.Figure.Baseline;
import dev.tidemark.bench.report.Row;
import dev.tidemark.bench.report.Samples;
import dev.tidemark.bench.report.Target;
import dev.tidemark.bench.rig.Programs;
import dev.tidemark.bench.rig.Rig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A client with 100,000 writes that wait, on a heap of 256 MB: making them, what each costs, and
/// starting again with them, against a file of as many lines and a `HashMap` on the same heap.
final class QueueBenchmark implements Benchmark {
    private static final String COUNT = "100000";
    private static final int ROUNDS = 3;
    private static final List<String> HEAP = List.of("-Xmx256m", "-XX:+UseSerialGC");

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public String meaning() {
        return "a client's 100,000 waiting writes on a 256 MB heap, against lines of a file";
    }

    @Override
    public List<Row> run(Rig rig) throws IOException, InterruptedException {
        Path folder = rig.folder("queue");
        Map<String, Double> filled = program("fill", folder);
        Samples opened = new Samples();
        Samples shown = new Samples();
        Samples heap = new Samples();
        Samples plainOpened = new Samples();
        Map<String, Double> plain = program("plain", folder);
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Double> again = program("open", folder);
            opened.add(figure(again, "open-s"));
            shown.add(figure(again, "shown-s"));
            heap.add(figure(again, "heap-mb"));
            plain = program("plain", folder);
            plainOpened.add(figure(plain, "open-s"));
        }
        return List.of(
                compared("queue.stored", "s", filled, plain, "stored-s", new Target.None()),
                compared(
                        "queue.enqueue.p50",
                        "us",
                        filled,
                        plain,
                        "enqueue-p50-us",
                        new Target.None()),
                compared(
                        "queue.enqueue.p99",
                        "us",
                        filled,
                        plain,
                        "enqueue-p99-us",
                        new Target.Below(5000)),
                compared(
                        "queue.heap.making", "MB", filled, plain, "heap-mb", new Target.Below(256)),
                new Figure(
                        "queue.heap.restarted",
                        "MB",
                        heap.median(),
                        new Baseline("HashMap of lines", figure(plain, "heap-mb")),
                        new Target.Below(256)),
                new Figure(
                        "queue.restart",
                        "s",
                        opened.median(),
                        new Baseline("reading lines", plainOpened.median()),
                        new Target.Below(2)),
                new Figure(
                        "queue.restart.shown",
                        "s",
                        shown.median(),
                        new Baseline("reading lines", plainOpened.median()),
                        new Target.None()));
    }

    private static Row compared(
            String name,
            String unit,
            Map<String, Double> ours,
            Map<String, Double> plain,
            String figure,
            Target target) {
        return new Figure(
                name,
                unit,
                figure(ours, figure),
                new Baseline("file appends", figure(plain, figure)),
                target);
    }

    private static double figure(Map<String, Double> figures, String name) {
        return figures.getOrDefault(name, Double.NaN);
    }

    private static Map<String, Double> program(String what, Path folder)
            throws IOException, InterruptedException {
        return Programs.figures(HEAP, QueueProgram.class, List.of(what, folder.toString(), COUNT));
    }
}
