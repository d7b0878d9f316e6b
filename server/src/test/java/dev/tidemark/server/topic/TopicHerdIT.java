package dev.tidemark.server.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.server.Token;
import dev.tidemark.server.definitions.TopicRules;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Many who read the same at once.
@ExtendWith(PostgresExtension.class)
@Timeout(120)
class TopicHerdIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int READERS = 40;

    private TestDatabase database;
    private TopicSite site;

    @BeforeEach
    void start(TestDatabase fresh, @TempDir Path folder) throws Exception {
        database = fresh;
        site =
                TopicSite.of(
                        TopicSite.builder(database, folder)
                                .secret("the api secret")
                                .set("TIDEMARK_JWT_SECRET", Token.SECRET)
                                .set("TIDEMARK_METRICS_ON_MAIN_PORT", "true")
                                .topic("board", TopicRules.shared())
                                .topic("theme", TopicRules.perUser()));
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
    }

    @Test
    void theyShareALookThatBeganAfterTheyAsked() throws Exception {
        Snapshot before = site.put("board", token(0), "{\"n\":1}");
        double asked = reads("asked");

        List<HttpResponse<String>> responses =
                readWhileBlocked("board", "UPDATE tidemark.topic SET data = '{\"n\":2}'");

        for (HttpResponse<String> response : responses) {
            Snapshot now = TopicSite.snapshot("board", response);
            assertThat(now.revision()).isEqualTo(before.revision().next());
            assertThat(now.data()).isEqualTo("{\"n\":2}");
        }
        assertThat(reads("asked") - asked).isEqualTo(2);
        assertThat(reads("shared")).isEqualTo(READERS - 2);
    }

    @Test
    void whereAPolicyOfTheOperatorsTellsMoreEachReadsForThemselves() throws Exception {
        site.put("board", token(0), "{\"n\":1}");
        database.sql(
                "CREATE POLICY even ON tidemark.topic AS RESTRICTIVE FOR SELECT TO authenticated"
                        + " USING (current_setting('app.user_id') LIKE '%0')");

        List<HttpResponse<String>> responses = readWhileBlocked("board", "SELECT 1");

        for (int i = 0; i < READERS; i++) {
            assertThat(TopicSite.snapshot("board", responses.get(i)).data())
                    .as("user %s", i)
                    .isEqualTo(i % 10 == 0 ? "{\"n\":1}" : "{}");
        }
    }

    @Test
    void ownersNeverShare() throws Exception {
        for (int i = 0; i < READERS; i++) {
            site.put("theme", token(i), "{\"of\":" + i + "}");
        }

        List<HttpResponse<String>> responses = readWhileBlocked("theme", "SELECT 1");

        for (int i = 0; i < READERS; i++) {
            assertThat(TopicSite.snapshot("theme", responses.get(i)).data())
                    .isEqualTo("{\"of\":" + i + "}");
        }
        assertThat(reads("shared")).isZero();
    }

    private static String token(int user) {
        return Token.of("user" + user, "");
    }

    /// Lets all users read while the table is locked, and unlocks it when they wait.
    private List<HttpResponse<String>> readWhileBlocked(String topic, String meanwhile)
            throws Exception {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE tidemark.topic IN ACCESS EXCLUSIVE MODE");
            List<Future<HttpResponse<String>>> asked = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                int user = i;
                asked.add(threads.submit(() -> site.get(topic, token(user))));
            }
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> figure("tidemark_topics_readers") == READERS);
            statement.execute(meanwhile);
            connection.commit();
            List<HttpResponse<String>> responses = new ArrayList<>();
            for (Future<HttpResponse<String>> one : asked) {
                responses.add(one.get());
            }
            return responses;
        }
    }

    private double reads(String how) throws Exception {
        return figure("tidemark_topics_reads_total{how=\"" + how + "\"}");
    }

    private double figure(String name) throws Exception {
        String start = name + " ";
        return site.send(site.to("/metrics", ""))
                .body()
                .lines()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(start.length())))
                .sum();
    }
}
