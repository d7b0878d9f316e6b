package dev.tidemark.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.bench.report.Figure.Baseline;
import dev.tidemark.protocol.json.JsonReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReportTest {
    private static final Figure FAST =
            new Figure(
                    "ingest.rows",
                    "rows/s",
                    240_000,
                    new Baseline("pg_recvlogical", 160_000),
                    new Target.AtLeast(1));
    private static final Figure SLOW =
            Figure.alone("memory.idle", "MB", 151.5, new Target.Below(150));

    private final Report report =
            new Report(LocalDate.of(2026, 11, 21), new Machine(2, 24_000, "Linux 6", "25.0.3"));

    @Test
    void theTableShowsEachFigureBesideItsBaseline() {
        report.add(List.of(FAST, SLOW), 1.5);
        report.add(List.of(new Row.Absent("chunk.cpu", "no \"nginx\"")), 1.5);

        assertThat(report.table().lines())
                .containsExactly(
                        "2026-11-21, 2 cores, 24000 MiB, Linux 6, JDK 25.0.3",
                        "",
                        "figure       value           baseline                ratio  target",
                        "ingest.rows  240,000 rows/s  160,000 pg_recvlogical  1.50x  >= 1.00x"
                                + "  reached",
                        "memory.idle  152 MB          -                       -      < 150 MB"
                                + "  MISSED",
                        "chunk.cpu    -               -                       -      -"
                                + "         not measured: no \"nginx\"");
        assertThat(report.reached()).isFalse();
    }

    @Test
    void eachJsonLineStandsForItself() {
        report.add(List.of(FAST), 1.5);
        report.add(List.of(new Row.Absent("chunk.cpu", "no \"nginx\"")), 0.25);

        assertThat(report.jsonLines().lines())
                .containsExactly(
                        "{\"name\":\"ingest.rows\",\"unit\":\"rows/s\",\"value\":240000.0,"
                                + "\"baseline\":{\"name\":\"pg_recvlogical\",\"value\":160000.0},"
                                + "\"ratio\":1.5,\"target\":\">= 1.00x\",\"reached\":true,"
                                + machine("1.5"),
                        "{\"name\":\"chunk.cpu\",\"absent\":\"no \\\"nginx\\\"\","
                                + machine("0.25"));
        assertThat(report.jsonLines().lines())
                .allSatisfy(line -> assertThat(JsonReader.read(line, 3)).isNotNull());
    }

    @Test
    void aLatencyMayExceedItsBaselineByAFactorAndAMargin() {
        Baseline roundTrip = new Baseline("insert", 1);

        assertThat(new Figure("l", "ms", 4, roundTrip, new Target.Within(2, 2)).reached()).isTrue();
        assertThat(new Figure("l", "ms", 4.1, roundTrip, new Target.Within(2, 2)).reached())
                .isFalse();
        assertThat(new Figure("l", "ms", 1.2, roundTrip, new Target.AtMost(1.1)).reached())
                .isFalse();
    }

    @Test
    void aPercentileIsOneOfTheSamples() {
        Samples samples = new Samples();
        for (int i = 100; i > 0; i--) {
            samples.add(i);
        }

        assertThat(samples.median()).isEqualTo(50);
        assertThat(samples.percentile(99)).isEqualTo(99);
        assertThat(samples.percentile(100)).isEqualTo(100);
    }

    private static String machine(String load) {
        return "\"date\":\"2026-11-21\",\"machine\":{\"cores\":2,\"memoryMib\":24000,\"load\":"
                + load
                + ",\"system\":\"Linux 6\",\"java\":\"25.0.3\"}}";
    }
}
