package dev.tidemark.server.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.postgres.EmbeddedPostgres;
import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.server.ServerProcess;
import dev.tidemark.server.Tidemark;
import dev.tidemark.server.definitions.TopicRules;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Postgres or the server are killed while a topic changes; who listens ends with what is there.
@ExtendWith(PostgresExtension.class)
@Timeout(240)
class TopicOutageIT {
    private static final int KILLS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOPIC = "board";
    private static final String BUMP =
            "INSERT INTO tidemark.topic (topic, data) VALUES ('board', '{}')"
                    + " ON CONFLICT (topic, owner) DO UPDATE SET data = topic.data";

    @TempDir Path folder;

    @Test
    void aListenerHearsWhatWasWrittenAroundAKillOfPostgres() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("postgres"));
                TopicSite site =
                        TopicSite.of(
                                Tidemark.builder()
                                        .database(postgres.url())
                                        .data(folder.resolve("data"))
                                        .port(0)
                                        .host("127.0.0.1")
                                        .insecure()
                                        .set("TIDEMARK_GUEST_TOKENS", "true")
                                        .topic(TOPIC, TopicRules.shared()));
                Listener listener = site.listen(TOPIC, "")) {
            Revision epoch = listener.next().revision();
            for (int i = 0; i < KILLS; i++) {
                execute(postgres.url(), BUMP);
                ProcessHandle.of(postgres.pid()).orElseThrow().destroyForcibly();
                Awaitility.await()
                        .atMost(PATIENCE)
                        .ignoreExceptionsInstanceOf(SQLException.class)
                        .until(
                                () -> {
                                    execute(postgres.url(), BUMP);
                                    return true;
                                });
                AtomicReference<@Nullable Snapshot> written = new AtomicReference<>();
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(
                                () -> {
                                    HttpResponse<String> answer =
                                            site.change("PUT", TOPIC, "guest.a", "{\"n\":1}");
                                    if (answer.statusCode() == 200) {
                                        written.set(TopicSite.snapshot(TOPIC, answer));
                                    } else {
                                        assertThat(answer.statusCode()).isEqualTo(503);
                                    }
                                    return written.get() != null;
                                });

                Snapshot last = site.read(TOPIC, "");
                assertThat(last.revision().sameEpoch(epoch)).isTrue();
                assertThat(listener.until(TOPIC, last.revision()).revision())
                        .isEqualTo(last.revision());
            }
        }
    }

    @Test
    void aListenerThatComesBackEndsWithWhatIsThere(TestDatabase database) throws Exception {
        Path definitions = folder.resolve("definitions.json");
        Files.writeString(definitions, "{\"topics\": {\"board\": {\"scope\": \"shared\"}}}");
        AtomicBoolean stop = new AtomicBoolean();
        try (ServerProcess server =
                        new ServerProcess(database, folder)
                                .with("TIDEMARK_DEFINITIONS", definitions.toString());
                TopicSite site = TopicSite.at(server.url());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            server.start();
            Follower follower = new Follower(site, stop);
            Future<?> following = threads.submit(follower);
            Awaitility.await().atMost(PATIENCE).until(() -> follower.latest.get() != null);
            for (int i = 0; i < KILLS; i++) {
                Revision seen = follower.latest.get();
                database.sql(BUMP, BUMP);
                server.kill();
                database.sql(BUMP);
                server.start();
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(() -> seen == null || later(follower.latest.get(), seen));
            }
            database.sql("UPDATE tidemark.topic SET data = '{\"last\":1}'");
            String last =
                    String.valueOf(
                            database.value("SELECT epoch || '-' || counter FROM tidemark.topic"));

            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> last.equals(String.valueOf(follower.latest.get())));
            stop.set(true);
            server.kill();
            following.get();
        }
    }

    private static boolean later(@Nullable Revision now, Revision before) {
        return now != null && now.isAfter(before);
    }

    private static void execute(String url, String sql) throws SQLException {
        String[] parts = url.split("[/:@]", -1);
        String jdbc = "jdbc:postgresql://127.0.0.1:" + parts[6] + "/" + parts[7];
        try (Connection connection = DriverManager.getConnection(jdbc, parts[3], parts[4]);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Listens, and comes back when the stream ends.
    private static final class Follower implements Runnable {
        private final TopicSite site;
        private final AtomicBoolean stop;
        private final AtomicReference<@Nullable Revision> latest = new AtomicReference<>();

        Follower(TopicSite site, AtomicBoolean stop) {
            this.site = site;
            this.stop = stop;
        }

        @Override
        public void run() {
            while (!stop.get()) {
                try (Listener listener = site.listen(TOPIC, "")) {
                    listener.follow(event -> latest.set(event.revision()));
                } catch (IOException down) {
                    // The next attempt finds the server again.
                    LockSupport.parkNanos(20_000_000);
                } catch (InterruptedException hurry) {
                    return;
                }
            }
        }
    }
}
