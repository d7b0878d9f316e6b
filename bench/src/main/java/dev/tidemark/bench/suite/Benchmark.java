package dev.tidemark.bench.suite;

import dev.tidemark.bench.report.Row;
import dev.tidemark.bench.rig.Rig;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/// Something that is measured beside a baseline of the same run.
public sealed interface Benchmark
        permits AppendBenchmark,
                BulkBenchmark,
                ChunkBenchmark,
                CollectionBenchmark,
                DatabaseBenchmark,
                IngestBenchmark,
                LatencyBenchmark,
                MatchingBenchmark,
                QueueBenchmark,
                SnapshotBenchmark,
                StartBenchmark,
                TopicsBenchmark,
                WaitingBenchmark,
                WritesBenchmark {
    /// As it is asked for on the command line; its rows' names begin with it.
    String name();

    /// What is measured against what, in a line.
    String meaning();

    /// Measures. Takes seconds to minutes.
    ///
    /// @return its rows, also those for which something is missing here
    List<Row> run(Rig rig) throws IOException, SQLException, InterruptedException;

    /// All, in the order in which they run.
    static List<Benchmark> all() {
        return List.of(
                new IngestBenchmark(),
                new SnapshotBenchmark(),
                new ChunkBenchmark(),
                new WaitingBenchmark(),
                new AppendBenchmark(),
                new MatchingBenchmark(),
                new LatencyBenchmark(),
                new BulkBenchmark(),
                new StartBenchmark(),
                new WritesBenchmark(),
                new CollectionBenchmark(),
                new QueueBenchmark(),
                new DatabaseBenchmark(),
                new TopicsBenchmark());
    }
}
