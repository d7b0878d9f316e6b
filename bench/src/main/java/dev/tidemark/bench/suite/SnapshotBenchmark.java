package dev.tidemark.bench.suite;

import dev.tidemark.bench.report.Figure;
import dev.tidemark.bench.report.Figure.Baseline;
import dev.tidemark.bench.report.Row;
import dev.tidemark.bench.report.Samples;
import dev.tidemark.bench.report.Target;
import dev.tidemark.bench.rig.Commands;
import dev.tidemark.bench.rig.HttpConnection;
import dev.tidemark.bench.rig.Rig;
import dev.tidemark.bench.rig.ServerProcess;
import dev.tidemark.bench.rig.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How fast the rows of a new shape become chunk files, against `psql` copying the same table to
/// `/dev/null`.
///
/// A client asks for the heads of all chunks, one after the other, until it is up to date: the
/// snapshot is durable then, and no byte of it has travelled.
final class SnapshotBenchmark implements Benchmark {
    private static final int ROWS = 500_000;
    private static final int ROUNDS = 7;
    private static final int WARM_UP = 2;
    private static final String TABLE = "/v1/shape?table=items";

    @Override
    public String name() {
        return "snapshot";
    }

    @Override
    public String meaning() {
        return "500,000 rows into chunk files, against psql copying them to /dev/null";
    }

    @Override
    public List<Row> run(Rig rig) throws IOException, SQLException, InterruptedException {
        Optional<Path> psql = rig.program("psql");
        if (psql.isEmpty()) {
            return List.of(new Row.Absent(name(), "no psql (postgresql-client)"));
        }
        try (Site site = rig.site()) {
            site.makeItems();
            site.sql(
                    "INSERT INTO items (id, owner_id, title)"
                            + " SELECT i, i %% 1000, 'title ' || i FROM generate_series(1, %d) i"
                                    .formatted(ROWS),
                    "VACUUM ANALYZE items",
                    "CHECKPOINT");
            ServerProcess server =
                    site.serve(Map.of("TIDEMARK_ENABLE_INTEGRATION_TESTING", "true"));
            List<String> copy =
                    List.of(
                            psql.get().toString(),
                            "--no-psqlrc",
                            "--dbname=" + site.url(),
                            "--command=COPY items TO STDOUT");
            Samples ours = new Samples();
            Samples theirs = new Samples();
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                double their = ROWS / (Commands.nanosOf(copy, Map.of()) / 1e9);
                double our = ROWS / seconds(server);
                if (round >= 0) {
                    theirs.add(their);
                    ours.add(our);
                }
            }
            return List.of(
                    new Figure(
                            "snapshot.rows",
                            "rows/s",
                            ours.median(),
                            new Baseline("psql COPY", theirs.median()),
                            new Target.AtLeast(0.8)));
        }
    }

    private static double seconds(ServerProcess server) throws IOException {
        try (HttpConnection connection = HttpConnection.open(server.port())) {
            long start = System.nanoTime();
            HttpConnection.Answer answer = connection.head(TABLE + "&offset=-1").requireOk();
            String handle = answer.header("electric-handle");
            while (!answer.has("electric-up-to-date")) {
                String next = "&handle=" + handle + "&offset=" + answer.header("electric-offset");
                answer = connection.head(TABLE + next).requireOk();
            }
            long end = System.nanoTime();
            connection.delete(TABLE + "&handle=" + handle);
            return (end - start) / 1e9;
        }
    }
}
