package dev.tidemark.bench.suite;

import dev.tidemark.bench.micro.FoldMicro;
import dev.tidemark.bench.micro.MicroRun;
import dev.tidemark.bench.micro.RowsMicro;
import dev.tidemark.bench.report.Figure;
import dev.tidemark.bench.report.Figure.Baseline;
import dev.tidemark.bench.report.Row;
import dev.tidemark.bench.report.Target;
import dev.tidemark.bench.rig.Rig;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// What a collection costs beside a `HashMap` of the same records: 100,000 rows applied, and rows
/// of the server coming in under 1,000 writes that wait.
final class CollectionBenchmark implements Benchmark {
    private static final double MILLISECOND = 1e3;

    @Override
    public String name() {
        return "rows";
    }

    @Override
    public String meaning() {
        return "the client's rows and folds, against a HashMap of the same records (JMH)";
    }

    @Override
    public List<Row> run(Rig rig) throws IOException {
        Map<String, Double> rows = MicroRun.microseconds(RowsMicro.class);
        Map<String, Double> folds = MicroRun.microseconds(FoldMicro.class);
        return List.of(
                inMilliseconds("rows.from-text", rows, "fromText", "hashMap"),
                inMilliseconds("rows.from-rows", rows, "fromRows", "hashMap"),
                inMilliseconds("rows.fold.1000", folds, "thousandFolds", "thousandInHashMap"),
                new Figure(
                        "rows.fold.one",
                        "us",
                        folds.getOrDefault("oneFold", Double.NaN),
                        new Baseline("HashMap", folds.getOrDefault("oneInHashMap", Double.NaN)),
                        new Target.None()));
    }

    private static Row inMilliseconds(
            String name, Map<String, Double> scores, String ours, String baseline) {
        return new Figure(
                name,
                "ms",
                scores.getOrDefault(ours, Double.NaN) / MILLISECOND,
                new Baseline("HashMap", scores.getOrDefault(baseline, Double.NaN) / MILLISECOND),
                new Target.None());
    }
}
