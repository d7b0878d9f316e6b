package dev.tidemark.bench.suite;

import dev.tidemark.bench.report.Row;
import dev.tidemark.bench.report.Samples;
import dev.tidemark.bench.rig.Follower;
import dev.tidemark.bench.rig.LongPolls;
import dev.tidemark.bench.rig.ProcessFigures;
import dev.tidemark.bench.rig.Rig;
import dev.tidemark.bench.rig.ServerProcess;
import dev.tidemark.bench.rig.Site;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/// What a waiting client costs, and how long it takes until a change has reached all that wait:
/// 15,000 connections wait for the same shape, a row is inserted, and all get it ([FanOut]).
final class WaitingBenchmark implements Benchmark {
    private static final int CLIENTS = 15_000;
    private static final int FILES_APART = 500;
    private static final int FIRST_CLIENTS = 200;
    private static final String WAITING = "tidemark_http_waiting";
    private static final String SHAPE = "table=items";

    private static final Map<String, String> SETTINGS =
            Map.of(
                    "TIDEMARK_MAX_CONCURRENT_REQUESTS",
                    "{\"initial\":300,\"existing\":100000}",
                    "TIDEMARK_LONG_POLL_TIMEOUT",
                    "90s",
                    "TIDEMARK_TCP_READ_TIMEOUT",
                    "10min");

    @Override
    public String name() {
        return "waiting";
    }

    @Override
    public String meaning() {
        return "15,000 waiting clients: memory of each, and time until all have a change";
    }

    @Override
    public List<Row> run(Rig rig) throws IOException, SQLException, InterruptedException {
        int clients = (int) Math.min(CLIENTS, LongPolls.filesMax() - FILES_APART);
        if (clients < CLIENTS || !ProcessFigures.available()) {
            return List.of(new Row.Absent(name(), "needs /proc and 15,500 files (ulimit -n)"));
        }
        try (Site site = rig.site()) {
            site.makeItems();
            ServerProcess server = site.serve(SETTINGS);
            try (Follower follower = Follower.upToDate(server.port(), SHAPE);
                    Connection connection = site.connect();
                    Statement insert = connection.createStatement()) {
                Waiting waiting = new Waiting(server, follower, insert);
                FanOut ours = waiting.measured();
                FanOut plain = FanOut.ofPlainJava(server, CLIENTS, waiting.answerBytes);
                return ours.rows("waiting.memory", "bytes/client", "waiting.fan-out", plain);
            }
        }
    }

    /// Long polls of one shape, and a client that shows them the way along its log.
    private static final class Waiting {
        private final ServerProcess server;
        private final Follower follower;
        private final Statement insert;
        private long id;
        private int answerBytes;

        private Waiting(ServerProcess server, Follower follower, Statement insert) {
            this.server = server;
            this.follower = follower;
            this.insert = insert;
        }

        private FanOut measured() throws IOException, SQLException, InterruptedException {
            try (LongPolls few = LongPolls.open(server.port(), FIRST_CLIENTS)) {
                few.ask(follower.liveTarget());
                FanOut.await(server, WAITING, FIRST_CLIENTS);
                change();
                few.awaitAnswers();
            }
            follower.awaitId(id);
            long before = FanOut.residentBytes(server.pid());
            try (LongPolls all = LongPolls.open(server.port(), CLIENTS)) {
                return FanOut.of(crowd(all), CLIENTS, server.pid(), before);
            }
        }

        private void change() throws SQLException {
            id++;
            insert.execute(
                    "INSERT INTO items (id, owner_id, title) VALUES (%d, 1, 'a title')"
                            .formatted(id));
        }

        private FanOut.Crowd crowd(LongPolls all) {
            return new FanOut.Crowd() {
                @Override
                public void gather() throws IOException {
                    all.ask(follower.liveTarget());
                    FanOut.await(server, WAITING, CLIENTS);
                }

                @Override
                public long happen() throws SQLException {
                    change();
                    return System.nanoTime();
                }

                @Override
                public Samples arrivals() throws IOException, InterruptedException {
                    Samples arrivals = all.awaitAnswers();
                    answerBytes = follower.next().length;
                    return arrivals;
                }
            };
        }
    }
}
