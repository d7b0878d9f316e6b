package dev.tidemark.bench.report;

/// One line of the report.
public sealed interface Row permits Figure, Row.Absent {
    /// Lower-case words with dots, the same in every run: `ingest.one-transaction`.
    String name();

    /// Something could not be measured.
    ///
    /// @param reason what is missing and how to get it
    record Absent(String name, String reason) implements Row {}
}
