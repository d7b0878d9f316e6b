package dev.tidemark.bench.report;

import dev.tidemark.protocol.JsonBytes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// All rows of a run in their order.
///
/// For one thread.
public final class Report {
    private static final List<String> TITLES =
            List.of("figure", "value", "baseline", "ratio", "target", "");

    private final LocalDate date;
    private final Machine machine;
    private final List<Entry> entries = new ArrayList<>();

    /// An empty report.
    public Report(LocalDate date, Machine machine) {
        this.date = date;
        this.machine = machine;
    }

    /// A row and how busy the machine was when it was measured.
    private record Entry(Row row, double load) {}

    /// Takes rows.
    ///
    /// @param load see [Machine#load]
    public void add(List<Row> rows, double load) {
        rows.forEach(row -> entries.add(new Entry(row, load)));
    }

    /// For people: aligned columns, one line a row.
    public String table() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(TITLES);
        entries.forEach(entry -> lines.add(cells(entry.row)));
        int[] widths = new int[TITLES.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        text.append(
                "%s, %d cores, %d MiB, %s, JDK %s\n\n"
                        .formatted(
                                date,
                                machine.cores(),
                                machine.memoryMib(),
                                machine.system(),
                                machine.java()));
        lines.forEach(line -> text.append(aligned(line, widths)).append('\n'));
        return text.toString();
    }

    /// For programs: one JSON object a line.
    public String jsonLines() {
        StringBuilder text = new StringBuilder();
        entries.forEach(entry -> text.append(json(entry)).append('\n'));
        return text.toString();
    }

    /// Whether everything was measured and no target missed.
    public boolean reached() {
        return entries.stream()
                .allMatch(
                        entry ->
                                switch (entry.row) {
                                    case Figure figure -> figure.reached();
                                    case Row.Absent absent -> false;
                                });
    }

    /// A value with three or more digits, as many as matter.
    static String number(double value) {
        double size = Math.abs(value);
        String form = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, form, value);
    }

    private static List<String> cells(Row row) {
        return switch (row) {
            case Row.Absent(String name, String reason) ->
                    List.of(name, "-", "-", "-", "-", "not measured: " + reason);
            case Figure figure -> {
                Figure.Baseline baseline = figure.baseline();
                yield List.of(
                        figure.name(),
                        number(figure.value()) + " " + figure.unit(),
                        baseline == null ? "-" : number(baseline.value()) + " " + baseline.name(),
                        figure.ratio().isPresent()
                                ? "%.2fx".formatted(figure.ratio().getAsDouble())
                                : "-",
                        target(figure),
                        figure.target() instanceof Target.None
                                ? ""
                                : figure.reached() ? "reached" : "MISSED");
            }
        };
    }

    private static String target(Figure figure) {
        return switch (figure.target()) {
            case Target.None none -> "-";
            case Target.AtLeast(double times) -> ">= " + number(times) + "x";
            case Target.AtMost(double times) -> "<= " + number(times) + "x";
            case Target.Within(double times, double more) ->
                    "<= %sx + %s %s".formatted(number(times), number(more), figure.unit());
            case Target.Below(double bound) -> "< " + number(bound) + " " + figure.unit();
        };
    }

    private static String aligned(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(cells.get(i));
            line.repeat(' ', widths[i] - cells.get(i).length() + 2);
        }
        return line.toString().stripTrailing();
    }

    private String json(Entry entry) {
        JsonBytes json = new JsonBytes(512).raw("{\"name\":").text(entry.row.name());
        switch (entry.row) {
            case Row.Absent absent -> json.raw(",\"absent\":").text(absent.reason());
            case Figure figure -> figure(json, figure);
        }
        return json.raw(",\"date\":")
                .text(date.toString())
                .raw(",\"machine\":{\"cores\":")
                .number(machine.cores())
                .raw(",\"memoryMib\":")
                .number(machine.memoryMib())
                .raw(",\"load\":" + entry.load)
                .raw(",\"system\":")
                .text(machine.system())
                .raw(",\"java\":")
                .text(machine.java())
                .raw("}}")
                .toString();
    }

    private static void figure(JsonBytes json, Figure figure) {
        json.raw(",\"unit\":").text(figure.unit()).raw(",\"value\":" + figure.value());
        Figure.Baseline baseline = figure.baseline();
        if (baseline != null) {
            json.raw(",\"baseline\":{\"name\":")
                    .text(baseline.name())
                    .raw(",\"value\":" + baseline.value() + "}");
        }
        figure.ratio().ifPresent(ratio -> json.raw(",\"ratio\":" + ratio));
        if (!(figure.target() instanceof Target.None)) {
            json.raw(",\"target\":").text(target(figure)).raw(",\"reached\":" + figure.reached());
        }
    }
}
