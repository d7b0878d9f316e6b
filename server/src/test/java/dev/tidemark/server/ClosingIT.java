package dev.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.server.definitions.TopicRules;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A server that closes while everything is under way.
@ExtendWith(PostgresExtension.class)
@Timeout(180)
class ClosingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Handler ear = new Ear();
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir Path folder;

    /// Keeps what a person would be alarmed by.
    private final class Ear extends Handler {
        @Override
        public void publish(LogRecord said) {
            boolean alarming =
                    said.getThrown() != null || said.getLevel().intValue() > Level.INFO.intValue();
            if (alarming && said.getLoggerName().startsWith("dev.tidemark")) {
                complaints.add(said.getMessage() + ": " + said.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        ROOT.addHandler(ear);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, uncaught) -> complaints.add(thread + " died of " + uncaught));
    }

    @AfterEach
    void forget() {
        ROOT.removeHandler(ear);
        Thread.setDefaultUncaughtExceptionHandler(null);
        client.shutdownNow();
    }

    @Test
    void nobodyComplainsOfOpenStreamsOrShapesInTheMaking(TestDatabase database) throws Exception {
        database.sql(
                "CREATE TABLE items (id int PRIMARY KEY, v text)",
                "INSERT INTO items SELECT i, repeat('x', 100) FROM generate_series(1, 200000) i",
                "CREATE TABLE locked (id int PRIMARY KEY)");
        try (Connection writer = database.connection();
                Connection locker = database.connection();
                Statement lock = locker.createStatement()) {
            Tidemark server = start(database);
            HttpResponse<String> first = get(server, "/v1/shape?table=items&offset=-1");
            String at = "/v1/shape?table=items&offset=0_0&handle=" + handle(first);
            locker.setAutoCommit(false);
            lock.execute("LOCK TABLE locked");
            // Read by nobody, as of a client that does not keep up.
            List<CompletableFuture<?>> clients =
                    Stream.of(
                                    at + "&live=true&live_sse=true",
                                    at + "&live=true",
                                    "/v1/topics/events?topics=board",
                                    "/v1/shape?table=locked&offset=-1")
                            .<CompletableFuture<?>>map(
                                    path ->
                                            client.sendAsync(
                                                    request(server, path),
                                                    BodyHandlers.ofInputStream()))
                            .toList();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> figure(server, "tidemark_topics_streams") == 1);
            Awaitility.await().atMost(PATIENCE).until(() -> figure(server, "tidemark_shapes") == 2);
            AtomicBoolean closed = new AtomicBoolean();
            CompletableFuture<Void> writing = write(writer, closed);

            server.close();

            locker.rollback();
            closed.set(true);
            writing.join();
            clients.forEach(each -> each.cancel(true));
            assertThat(complaints).isEmpty();
        }
    }

    /// Changes what clients listen to until the server is closed.
    private static CompletableFuture<Void> write(Connection writer, AtomicBoolean closed)
            throws SQLException {
        Statement statement = writer.createStatement();
        statement.execute("INSERT INTO tidemark.topic (topic, data) VALUES ('board', '{}')");
        return CompletableFuture.runAsync(
                () -> {
                    try (statement) {
                        while (!closed.get()) {
                            statement.execute("UPDATE tidemark.topic SET data = data");
                            statement.execute("UPDATE items SET v = v || 'y' WHERE id < 9");
                        }
                    } catch (SQLException failed) {
                        throw new CompletionException(failed);
                    }
                },
                task -> Thread.ofVirtual().start(task));
    }

    private Tidemark start(TestDatabase database) throws Exception {
        return Tidemark.builder()
                .database(database.url())
                .data(folder)
                .port(0)
                .host("127.0.0.1")
                .insecure()
                .topic("board", TopicRules.shared())
                .set("TIDEMARK_REPLICATION_STREAM_ID", database.name())
                .set("TIDEMARK_SHAPE_CHUNK_BYTES_THRESHOLD", "100000")
                .set("TIDEMARK_SHUTDOWN_GRACE", "500ms")
                .start();
    }

    private long figure(Tidemark server, String name) throws Exception {
        return get(server, "/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> (long) Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(-1L);
    }

    private static String handle(HttpResponse<String> response) {
        return response.headers().firstValue("electric-handle").orElseThrow();
    }

    private HttpResponse<String> get(Tidemark server, String path) throws Exception {
        return client.send(request(server, path), BodyHandlers.ofString());
    }

    private static HttpRequest request(Tidemark server, String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path)).build();
    }
}
