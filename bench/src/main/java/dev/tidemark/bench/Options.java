package dev.tidemark.bench;

import dev.tidemark.bench.suite.Benchmark;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/// What the command line asks for.
///
/// @param root of the project
/// @param date that the report bears
/// @param output where the JSON lines go besides
/// @param form of what is printed
/// @param benchmarks in the order in which they run
record Options(Path root, LocalDate date, Path output, Form form, List<Benchmark> benchmarks) {
    static final String USAGE =
            """
            usage: tidemark bench [options] [name ...]

              --json       prints JSON lines instead of a table
              --date DATE  date that the report bears, as 2026-11-21; default: today
              --help       this text

            Without a name all run:
            """;

    /// What is printed.
    enum Form {
        TABLE,
        JSON
    }

    /// @throws IllegalArgumentException if it can't be used; the text says why
    static Options parse(Path root, LocalDate today, List<String> arguments) {
        LocalDate date = today;
        Form form = Form.TABLE;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--json" -> form = Form.JSON;
                case "--date" -> date = date(arguments, ++i);
                default -> names.add(arguments.get(i));
            }
        }
        Path output = root.resolve("bench").resolve("target").resolve("figures.jsonl");
        return new Options(root, date, output, form, chosen(names));
    }

    /// The usage with all names.
    static String help() {
        StringBuilder text = new StringBuilder(USAGE);
        for (Benchmark benchmark : Benchmark.all()) {
            text.append("  %-9s  %s%n".formatted(benchmark.name(), benchmark.meaning()));
        }
        return text.toString();
    }

    private static List<Benchmark> chosen(List<String> names) {
        List<Benchmark> all = Benchmark.all();
        for (String name : names) {
            if (all.stream().noneMatch(benchmark -> benchmark.name().equals(name))) {
                throw new IllegalArgumentException("no benchmark is called " + name);
            }
        }
        return names.isEmpty()
                ? all
                : all.stream().filter(benchmark -> names.contains(benchmark.name())).toList();
    }

    private static LocalDate date(List<String> arguments, int at) {
        try {
            return LocalDate.parse(at < arguments.size() ? arguments.get(at) : "");
        } catch (DateTimeParseException notADate) {
            throw new IllegalArgumentException("--date wants a date as 2026-11-21", notADate);
        }
    }
}
