package dev.tidemark.bench.suite;

import dev.tidemark.bench.report.Figure;
import dev.tidemark.bench.report.Figure.Baseline;
import dev.tidemark.bench.report.Row;
import dev.tidemark.bench.report.Samples;
import dev.tidemark.bench.report.Target;
import dev.tidemark.bench.rig.Commands;
import dev.tidemark.bench.rig.HttpConnection;
import dev.tidemark.bench.rig.Nginx;
import dev.tidemark.bench.rig.ProcessFigures;
import dev.tidemark.bench.rig.Rig;
import dev.tidemark.bench.rig.ServerProcess;
import dev.tidemark.bench.rig.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Processor time for sending a chunk of 60 KB that is asked for again and again, against nginx
/// sending a file of the same bytes; both over 64 connections of the same load generator.
///
/// Processor time and not requests per second: the generator shares the machine. It is measured
/// once the server's code is compiled, which is worth its time in a server and not in a minute.
final class ChunkBenchmark implements Benchmark {
    private static final int ROUNDS = 5;
    private static final int WARM_UP_REQUESTS = 150_000;
    private static final Duration WARM_UP_MAX = Duration.ofSeconds(90);
    private static final String DURATION = "3s";
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ");

    @Override
    public String name() {
        return "chunk";
    }

    @Override
    public String meaning() {
        return "processor time for a warm 60 KB chunk, against nginx with a file";
    }

    @Override
    public List<Row> run(Rig rig) throws IOException, SQLException, InterruptedException {
        Optional<Path> nginx = rig.program("nginx");
        Optional<Path> wrk = rig.program("wrk");
        if (nginx.isEmpty() || wrk.isEmpty() || !ProcessFigures.available()) {
            return List.of(new Row.Absent(name(), "needs nginx (nginx-light), wrk and /proc"));
        }
        try (Site site = rig.site()) {
            site.makeItems();
            site.sql(
                    "INSERT INTO items (id, owner_id, title)"
                            + " SELECT i, i, 'title ' || i FROM generate_series(1, 1000) i");
            ServerProcess server =
                    site.serve(Map.of("TIDEMARK_SHAPE_CHUNK_BYTES_THRESHOLD", "60000"));
            String target = "/v1/shape?table=items&offset=-1";
            byte[] chunk;
            try (HttpConnection connection = HttpConnection.open(server.port())) {
                chunk = connection.get(target).requireOk().body();
            }
            try (Nginx files = Nginx.start(nginx.get(), rig.folder("nginx"), chunk)) {
                return List.of(compare(wrk.get(), server, target, files));
            }
        }
    }

    private static Row compare(Path wrk, ServerProcess server, String target, Nginx files)
            throws IOException, InterruptedException {
        Load ours = new Load(wrk, "http://127.0.0.1:" + server.port() + target, server.pid());
        Load theirs = new Load(wrk, "http://127.0.0.1:" + files.port() + Nginx.TARGET, files.pid());
        long deadline = System.nanoTime() + WARM_UP_MAX.toNanos();
        long warmedUp = 0;
        while (warmedUp < WARM_UP_REQUESTS && System.nanoTime() - deadline < 0) {
            warmedUp += ours.run().requests;
        }
        Samples our = new Samples();
        Samples their = new Samples();
        for (int round = 0; round < ROUNDS; round++) {
            their.add(theirs.run().micros());
            our.add(ours.run().micros());
        }
        return new Figure(
                "chunk.cpu",
                "us/request",
                our.median(),
                new Baseline("nginx", their.median()),
                new Target.AtMost(1.1));
    }

    /// What a while of requests took.
    private record Cost(double cpuMicros, long requests) {
        double micros() {
            return cpuMicros / requests;
        }
    }

    /// Requests for one address, as fast as they are answered.
    private record Load(Path wrk, String url, long pid) {
        Cost run() throws IOException, InterruptedException {
            double before = ProcessFigures.cpuMicros(pid);
            String said =
                    Commands.output(
                            List.of(
                                    wrk.toString(),
                                    "-t1",
                                    "-c64",
                                    "-d" + DURATION,
                                    "--timeout",
                                    "30s",
                                    url));
            double micros = ProcessFigures.cpuMicros(pid) - before;
            Matcher requests = REQUESTS.matcher(said);
            if (!requests.find() || said.contains("Non-2xx") || said.contains("Socket errors")) {
                throw new IOException("wrk did not get what it asked for: " + said);
            }
            return new Cost(micros, Long.parseLong(requests.group(1)));
        }
    }
}
