package dev.tidemark.bench.suite;

import dev.tidemark.bench.report.Row;
import dev.tidemark.bench.report.Samples;
import dev.tidemark.bench.rig.EventStreams;
import dev.tidemark.bench.rig.LongPolls;
import dev.tidemark.bench.rig.ProcessFigures;
import dev.tidemark.bench.rig.Rig;
import dev.tidemark.bench.rig.ServerProcess;
import dev.tidemark.bench.rig.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/// What a listener to a topic costs the server, and how long it takes until a change by SQL has
/// been told to all: 10,000 event streams of one topic ([FanOut]).
final class TopicListeners {
    private static final int CLIENTS = 10_000;
    private static final int FILES_APART = 500;
    private static final int FIRST_CLIENTS = 200;
    private static final int EVENT_BYTES = 110;
    private static final String TARGET = "/v1/topics/events?topics=board";
    private static final String CHANGE =
            "INSERT INTO tidemark.topic (topic, data) VALUES ('board', '{}')"
                    + " ON CONFLICT (topic, owner) DO UPDATE SET data = topic.data";

    private TopicListeners() {}

    static List<Row> rows(Rig rig) throws IOException, SQLException, InterruptedException {
        if (LongPolls.filesMax() < CLIENTS + FILES_APART || !ProcessFigures.available()) {
            return List.of(
                    new Row.Absent("topics.listeners", "needs /proc and 10,500 files (ulimit -n)"));
        }
        Path definitions = rig.folder("topics").resolve("definitions.json");
        Files.writeString(definitions, "{\"topics\": {\"board\": {\"scope\": \"shared\"}}}");
        try (Site site = rig.site()) {
            ServerProcess server =
                    site.serve(Map.of("TIDEMARK_DEFINITIONS", definitions.toString()));
            FanOut ours = ofServer(site, server);
            FanOut plain = FanOut.ofPlainJava(server, CLIENTS, EVENT_BYTES);
            return ours.rows("topics.listeners.memory", "bytes/stream", "topics.listeners", plain);
        }
    }

    private static FanOut ofServer(Site site, ServerProcess server)
            throws IOException, SQLException, InterruptedException {
        try (Connection connection = site.connect();
                Statement change = connection.createStatement()) {
            try (EventStreams few = EventStreams.open(server.port(), FIRST_CLIENTS, TARGET)) {
                few.awaitEvents();
                change.execute(CHANGE);
                few.awaitEvents();
            }
            long before = FanOut.residentBytes(server.pid());
            try (EventStreams all = EventStreams.open(server.port(), CLIENTS, TARGET)) {
                all.awaitEvents();
                return FanOut.of(new Listeners(server, change, all), CLIENTS, server.pid(), before);
            }
        }
    }

    private record Listeners(ServerProcess server, Statement change, EventStreams all)
            implements FanOut.Crowd {
        @Override
        public void gather() throws IOException {
            FanOut.await(server, "tidemark_topics_streams", CLIENTS);
        }

        @Override
        public long happen() throws SQLException {
            change.execute(CHANGE);
            return System.nanoTime();
        }

        @Override
        public Samples arrivals() throws IOException, InterruptedException {
            return all.awaitEvents();
        }
    }
}
