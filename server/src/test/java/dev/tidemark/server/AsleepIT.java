package dev.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidemark.engine.EngineStatus;
import dev.tidemark.server.definitions.Definitions;
import dev.tidemark.server.definitions.NamedShape;
import dev.tidemark.server.definitions.TopicRules;
import dev.tidemark.server.settings.EngineSettings;
import dev.tidemark.server.settings.Settings;
import dev.tidemark.server.settings.SettingsSource;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A server that lets its database alone while nobody asks. The limit is much shorter here than
/// the settings allow.
@ExtendWith(PostgresExtension.class)
@Timeout(120)
class AsleepIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LIMIT = Duration.ofMillis(200);

    private final HttpClient client = HttpClient.newHttpClient();
    private TestDatabase database;
    private Tidemark server;

    @BeforeEach
    void start(TestDatabase fresh, @TempDir Path folder) throws Exception {
        database = fresh;
        database.sql("CREATE TABLE items (id int PRIMARY KEY)", "INSERT INTO items VALUES (1)");
        Settings settings =
                Settings.read(
                        SettingsSource.of(
                                Map.of(
                                        "DATABASE_URL",
                                        database.url(),
                                        "TIDEMARK_STORAGE_DIR",
                                        folder.toString(),
                                        "TIDEMARK_PORT",
                                        "0",
                                        "TIDEMARK_HOST",
                                        "127.0.0.1",
                                        "TIDEMARK_INSECURE",
                                        "true",
                                        "TIDEMARK_LONG_POLL_TIMEOUT",
                                        "8s",
                                        "TIDEMARK_TWEAKS_SCHEMA_RECONCILER_PERIOD",
                                        "1h",
                                        "TIDEMARK_REPLICATION_STREAM_ID",
                                        database.name())));
        Definitions offered =
                Definitions.NONE
                        .with("board", TopicRules.shared())
                        .with("secured", NamedShape.of("items").rowSecurity("reader").publicly());
        server = Tidemark.start(within(settings).offering(offered));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void theNextRequestReturnsWhatWasWrittenDuringTheSleep() throws Exception {
        HttpResponse<String> end = readToTheEnd();
        String slot = slot();
        fallAsleep();
        database.sql("INSERT INTO items VALUES (2)");

        HttpResponse<String> next = follow(end, "");

        assertThat(next.statusCode()).isEqualTo(200);
        assertThat(next.body()).contains("{\"id\":\"2\"}");
        assertThat(next.headers().firstValue("electric-up-to-date")).isPresent();
        fallAsleep();
        database.sql("INSERT INTO items VALUES (3)");
        assertThat(follow(next, "&live=true").body())
                .contains("{\"id\":\"3\"}")
                .doesNotContain("{\"id\":\"2\"}");
        assertThat(slot()).isEqualTo(slot);
    }

    @Test
    void whoIsBehindTheLogIsNotToldThatTheLogIsAll() throws Exception {
        HttpResponse<String> first = get("offset=-1");
        fallAsleep();
        database.sql("INSERT INTO items VALUES (2)");

        HttpResponse<String> next = follow(first, "");

        assertThat(next.headers().firstValue("electric-up-to-date")).isPresent();
        assertThat(next.body()).contains("{\"id\":\"2\"}");
    }

    @Test
    void whoBeginsWakesItToo() throws Exception {
        fallAsleep();

        assertThat(get("offset=-1").body()).contains("{\"id\":\"1\"}");
        fallAsleep();
        assertThat(get("offset=-1&where=id%3D1").body()).contains("{\"id\":\"1\"}");
        fallAsleep();
        assertThat(get("offset=-1&subset__limit=1&subset__order_by=id").body())
                .contains("\"value\":{\"id\":\"1\"}");
    }

    @Test
    void whoPollsIsAnsweredEmptyAndTheNextPollReturnsTheRow() throws Exception {
        HttpResponse<String> end = readToTheEnd();
        CompletableFuture<HttpResponse<String>> poll =
                client.sendAsync(request(next(end) + "&live=true"), BodyHandlers.ofString());
        fallAsleep();
        database.sql("INSERT INTO items VALUES (2)");

        HttpResponse<String> nothing = poll.get();

        assertThat(nothing.statusCode()).isEqualTo(200);
        assertThat(nothing.body()).contains("up-to-date").doesNotContain("{\"id\"");
        assertThat(follow(nothing, "&live=true").body()).contains("{\"id\":\"2\"}");
    }

    @Test
    void whoPollsIsServedWhenSomebodyElseWakesIt() throws Exception {
        HttpResponse<String> end = readToTheEnd();
        CompletableFuture<HttpResponse<String>> poll;
        do {
            poll = client.sendAsync(request(next(end) + "&live=true"), BodyHandlers.ofString());
            fallAsleep();
        } while (poll.isDone());
        database.sql("INSERT INTO items VALUES (2)");

        get("offset=-1&where=id%3D7");

        assertThat(poll.get().body()).contains("{\"id\":\"2\"}");
    }

    @Test
    void anEventStreamKeepsItAwake() throws Exception {
        HttpResponse<String> end = readToTheEnd();
        fallAsleep();
        HttpRequest request = request(next(end) + "&live=true&live_sse=true");
        try (BufferedReader events = lines(request)) {
            // Longer than the limit, and nothing else asks meanwhile.
            await().pollDelay(LIMIT.multipliedBy(5))
                    .atMost(PATIENCE)
                    .until(() -> server.status() instanceof EngineStatus.Active);
            database.sql("INSERT INTO items VALUES (2)");

            assertThat(events.lines().anyMatch(line -> line.contains("{\"id\":\"2\"}"))).isTrue();
        }
        fallAsleep();
    }

    @Test
    void topicsWakeItAndWhoListensKeepsItAwake() throws Exception {
        fallAsleep();
        assertThat(put("{\"colour\":\"red\"}")).isBetween(200, 299);
        fallAsleep();
        HttpRequest events =
                HttpRequest.newBuilder(URI.create(server.url() + "/v1/topics/events?topics=board"))
                        .build();
        try (BufferedReader lines = lines(events)) {
            await().pollDelay(LIMIT.multipliedBy(5))
                    .atMost(PATIENCE)
                    .until(() -> server.status() instanceof EngineStatus.Active);
            database.sql("UPDATE tidemark.topic SET data = '{\"colour\":\"blue\"}'");

            assertThat(lines.lines().filter(line -> line.startsWith("event: invalid")).limit(2))
                    .hasSize(2);
        }
    }

    @Test
    void aTableThatLeftTheStreamDuringTheSleepIsNoticedSoonAfterIt() throws Exception {
        HttpResponse<String> end = readToTheEnd();
        fallAsleep();
        database.sql("ALTER PUBLICATION " + publication() + " DROP TABLE items");

        try (BufferedReader _ = lines(request(next(end) + "&live=true&live_sse=true"))) {
            await().atMost(PATIENCE)
                    .until(() -> send("/metrics").body().contains("\ntidemark_shapes 0.0"));
        }
    }

    @Test
    void topicsThatLeftTheStreamDuringTheSleepAreReadAnewSoonAfterIt() throws Exception {
        assertThat(put("{\"colour\":\"red\"}")).isBetween(200, 299);
        HttpRequest events =
                HttpRequest.newBuilder(URI.create(server.url() + "/v1/topics/events?topics=board"))
                        .build();
        try (BufferedReader lines = lines(events)) {
            assertThat(invalid(lines).hasNext()).isTrue();
        }
        fallAsleep();
        database.sql("ALTER PUBLICATION " + publication() + " DROP TABLE tidemark.topic");
        try (BufferedReader lines = lines(events)) {
            Iterator<String> told = invalid(lines);
            told.next();
            database.sql("UPDATE tidemark.topic SET data = '{\"colour\":\"blue\"}'");

            assertThat(told.hasNext()).isTrue();
        }
    }

    @Test
    void whoLooksAfterTheServerDoesNotWakeIt() throws Exception {
        readToTheEnd();
        fallAsleep();

        HttpResponse<String> health = send("/v1/health");
        HttpResponse<String> figures = send("/metrics");
        send("/");
        HttpResponse<String> wrong = send("/v1/nothing");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"active\"}");
        assertThat(figures.body())
                .contains(
                        "\ntidemark_asleep 1.0",
                        "\ntidemark_active 0.0",
                        "\ntidemark_replication_retained_wal_bytes NaN");
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(server.status()).isInstanceOf(EngineStatus.Asleep.class);
        assertThat(connections()).isZero();
    }

    @Test
    void whileItCanNotBeWokenClientsAreToldToComeAgain() throws Exception {
        HttpResponse<String> first = get("offset=-1");
        HttpResponse<String> end = readToTheEnd();
        fallAsleep();
        database.sql("INSERT INTO items VALUES (2)");
        try (TestDatabase elsewhere = TestDatabase.create()) {
            elsewhere.sql("ALTER DATABASE " + database.name() + " ALLOW_CONNECTIONS false");
            HttpResponse<String> away =
                    client.send(request(next(end) + "&live=true"), BodyHandlers.ofString());
            HttpResponse<String> behind =
                    client.send(request(next(first)), BodyHandlers.ofString());
            elsewhere.sql("ALTER DATABASE " + database.name() + " ALLOW_CONNECTIONS true");

            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.body()).contains("Timeout waiting for");
            assertThat(away.headers().firstValue("retry-after")).isPresent();
            assertThat(behind.statusCode()).isEqualTo(503);
            assertThat(behind.headers().firstValue("electric-up-to-date")).isEmpty();
        }
        await().atMost(PATIENCE)
                .until(() -> follow(end, "").body(), body -> body.contains("{\"id\":\"2\"}"));
    }

    @Test
    void whoAsksUnderPoliciesWakesItThoughTheyCanNotBeReadYet() throws Exception {
        fallAsleep();
        try (TestDatabase elsewhere = TestDatabase.create()) {
            elsewhere.sql("ALTER DATABASE " + database.name() + " ALLOW_CONNECTIONS false");
            HttpResponse<String> away = send("/v1/shapes/secured?offset=-1");
            EngineStatus status = server.status();
            elsewhere.sql("ALTER DATABASE " + database.name() + " ALLOW_CONNECTIONS true");

            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(status).isInstanceOf(EngineStatus.Starting.class);
        }
    }

    @Test
    void aShapeWhoseSlotWasLostDuringTheSleepBeginsAnew() throws Exception {
        HttpResponse<String> end = readToTheEnd();
        fallAsleep();
        database.sql(
                "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots"
                        + " WHERE database = current_database()",
                "INSERT INTO items VALUES (2)");

        HttpResponse<String> next = follow(end, "");

        assertThat(next.statusCode()).isEqualTo(409);
        assertThat(get("offset=-1").body()).contains("{\"id\":\"2\"}");
    }

    @Test
    void whoComesAndGoesSeesEachChangeOnce() throws Exception {
        StrictClient strict = new StrictClient("table=items");
        while (!strict.upToDate()) {
            poll(strict);
        }
        for (int i = 2; i <= 20; i++) {
            if (i % 3 == 0) {
                await().atMost(PATIENCE)
                        .until(() -> server.status() instanceof EngineStatus.Asleep);
            }
            database.sql("INSERT INTO items VALUES (" + i + ")");
            while (strict.rows().size() < i) {
                poll(strict);
            }
        }
        assertThat(strict.messages()).isEqualTo(20);
    }

    @Test
    void itCanBeClosedWhileItSleeps() throws Exception {
        fallAsleep();

        server.close();

        assertThat(connections()).isZero();
    }

    private static Settings within(Settings settings) {
        EngineSettings engine = settings.engine();
        EngineSettings.Stream stream = engine.stream();
        return new Settings(
                settings.http(),
                settings.shape(),
                new EngineSettings(
                        engine.database(),
                        engine.pooled(),
                        engine.poolSize(),
                        new EngineSettings.Stream(
                                stream.names(), stream.slotLife(), stream.publishing(), LIMIT),
                        engine.chunkBytes(),
                        engine.shapes()),
                settings.data(),
                settings.operation(),
                settings.definitions(),
                settings.identity(),
                settings.writes(),
                settings.topics());
    }

    /// Waits until nothing of the server is connected.
    private void fallAsleep() {
        await().atMost(PATIENCE)
                .until(() -> server.status() instanceof EngineStatus.Asleep && connections() == 0);
    }

    private int connections() throws Exception {
        return Integer.parseInt(
                String.valueOf(
                        database.value(
                                "SELECT count(*) FROM pg_stat_activity"
                                        + " WHERE datname = ? AND pid <> pg_backend_pid()",
                                database.name())));
    }

    private String publication() throws Exception {
        return String.valueOf(database.value("SELECT pubname FROM pg_publication"));
    }

    private String slot() throws Exception {
        return database.query(
                        "SELECT slot_name, plugin FROM pg_replication_slots WHERE database = ?",
                        database.name())
                .toString();
    }

    private HttpResponse<String> readToTheEnd() throws Exception {
        HttpResponse<String> last = get("offset=-1");
        while (last.headers().firstValue("electric-up-to-date").isEmpty()) {
            last = follow(last, "");
        }
        return last;
    }

    /// Comes again when told to, as clients do: a slow machine may take longer to wake.
    private HttpResponse<String> get(String query) throws Exception {
        HttpResponse<String> answer;
        do {
            answer = client.send(request(query), BodyHandlers.ofString());
        } while (answer.statusCode() == 503);
        return answer;
    }

    private void poll(StrictClient strict) throws InterruptedException {
        try {
            strict.poll(server.url());
        } catch (IOException notReady) {
            assertThat(notReady).hasMessageStartingWith("not ready");
        }
    }

    private HttpResponse<String> follow(HttpResponse<?> last, String more) throws Exception {
        return get(next(last) + more);
    }

    private HttpResponse<String> send(String path) throws Exception {
        URI uri = URI.create(server.url() + path);
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private int put(String json) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.url() + "/v1/topics/board"))
                        .header("content-type", "application/json")
                        .PUT(BodyPublishers.ofString(json))
                        .build();
        return client.send(request, BodyHandlers.ofString()).statusCode();
    }

    private BufferedReader lines(HttpRequest request) throws Exception {
        HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static Iterator<String> invalid(BufferedReader lines) {
        return lines.lines().filter(line -> line.startsWith("event: invalid")).iterator();
    }

    private HttpRequest request(String query) {
        URI uri = URI.create(server.url() + "/v1/shape?table=items&" + query);
        return HttpRequest.newBuilder(uri).build();
    }

    private static String next(HttpResponse<?> last) {
        return "handle="
                + last.headers().firstValue("electric-handle").orElseThrow()
                + "&offset="
                + last.headers().firstValue("electric-offset").orElseThrow();
    }
}
