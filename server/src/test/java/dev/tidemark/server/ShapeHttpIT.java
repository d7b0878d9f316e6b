package dev.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The shape route from a client's side, against a real Postgres.
@ExtendWith(PostgresExtension.class)
@Timeout(120)
class ShapeHttpIT {
    private final HttpClient client = HttpClient.newHttpClient();
    private TestDatabase database;
    private Tidemark server;

    @BeforeEach
    void start(TestDatabase fresh, @TempDir Path folder) throws IOException, SQLException {
        database = fresh;
        server =
                Tidemark.builder()
                        .database(database.url())
                        .data(folder)
                        .port(0)
                        .host("127.0.0.1")
                        .insecure()
                        .set("ELECTRIC_REPLICATION_STREAM_ID", database.name())
                        .set("ELECTRIC_ENABLE_INTEGRATION_TESTING", "true")
                        .set("ELECTRIC_LONG_POLL_TIMEOUT", "2s")
                        .set("ELECTRIC_SHAPE_CHUNK_BYTES_THRESHOLD", "10000")
                        .start();
        database.sql(
                "CREATE TABLE items (id int PRIMARY KEY, value text)",
                "INSERT INTO items VALUES (1, 'one'), (2, 'two')");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aClientSeesTheRowsAndThenTheChange() throws Exception {
        HttpResponse<String> first = get("offset=-1");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(header(first, "electric-offset")).isEqualTo("0_0");
        assertThat(first.body()).contains("\"one\"", "\"two\"", "snapshot-end");

        HttpResponse<String> second = follow(first, "");
        assertThat(header(second, "electric-offset")).isEqualTo("0_inf");
        assertThat(second.headers().firstValue("electric-up-to-date")).contains("");

        CompletableFuture<HttpResponse<String>> live = followLater(second, "&live=true");
        database.sql("INSERT INTO items VALUES (3, 'three')");
        HttpResponse<String> third = live.get(30, TimeUnit.SECONDS);
        assertThat(third.body()).contains("\"three\"", "\"last\":true", "up-to-date");
        assertThat(header(third, "electric-cursor")).isNotEmpty();
        assertThat(header(third, "electric-has-data")).isEqualTo("true");
    }

    @Test
    void manyClientsThatWaitGetTheSameChange() throws Exception {
        HttpResponse<String> start = follow(get("offset=-1"), "");
        List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            waiting.add(followLater(start, "&live=true&cursor=" + i));
        }

        database.sql("UPDATE items SET value = 'uno' WHERE id = 1");

        for (CompletableFuture<HttpResponse<String>> each : waiting) {
            assertThat(each.get(30, TimeUnit.SECONDS).body()).contains("\"uno\"");
        }
    }

    @Test
    void aWaitWithoutNewsEndsUpToDate() throws Exception {
        HttpResponse<String> start = follow(get("offset=-1"), "");

        HttpResponse<String> waited = follow(start, "&live=true");

        assertThat(waited.statusCode()).isEqualTo(200);
        assertThat(header(waited, "electric-has-data")).isEqualTo("false");
        assertThat(header(waited, "electric-offset")).isEqualTo("0_inf");
    }

    @Test
    void aWaitingClientOfADeletedShapeBeginsAgain() throws Exception {
        HttpResponse<String> start = follow(get("offset=-1"), "");
        CompletableFuture<HttpResponse<String>> live = followLater(start, "&live=true");

        HttpResponse<String> deleted = send(request("table=items").DELETE());

        assertThat(deleted.statusCode()).isEqualTo(202);
        HttpResponse<String> conflict = live.get(30, TimeUnit.SECONDS);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).isEqualTo("[{\"headers\":{\"control\":\"must-refetch\"}}]");
        HttpResponse<String> later = follow(start, "");
        assertThat(later.statusCode()).isEqualTo(409);
        assertThat(header(later, "electric-handle"))
                .isNotEmpty()
                .isNotEqualTo(header(start, "electric-handle"));
    }

    @Test
    void whatIsAskedForAgainAndAgainEndsWithItsShape() throws Exception {
        HttpResponse<String> first = get("offset=-1");
        for (int i = 0; i < 5; i++) {
            assertThat(get("offset=-1").body()).isEqualTo(first.body());
        }
        database.sql("INSERT INTO items VALUES (3, 'three')");
        send(request("table=items").DELETE());

        HttpResponse<String> next = get("offset=-1");

        assertThat(header(next, "electric-handle")).isNotEqualTo(header(first, "electric-handle"));
        assertThat(next.body()).contains("\"three\"");
    }

    @Test
    void anOffsetBehindTheEndIsRefusedAfterAWhile() throws Exception {
        HttpResponse<String> start = get("offset=-1");

        HttpResponse<String> beyond =
                get("offset=99999999999999_0&handle=" + header(start, "electric-handle"));

        assertThat(beyond.statusCode()).isEqualTo(400);
        assertThat(beyond.body()).contains("out of bounds for this shape");
    }

    @Test
    void aKnownAnswerIsNotSentAgain() throws Exception {
        HttpResponse<String> first = get("offset=-1");

        HttpResponse<String> again =
                send(
                        request("table=items&offset=-1")
                                .header("If-None-Match", "\"x\", " + header(first, "etag")));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "electric-handle")).isEqualTo(header(first, "electric-handle"));
    }

    @Test
    void headHasTheHeadersOfGet() throws Exception {
        HttpResponse<String> get = get("offset=-1");

        HttpResponse<String> head =
                send(
                        request("table=items&offset=-1")
                                .method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(head.body()).isEmpty();
        for (String name :
                List.of("etag", "electric-handle", "electric-schema", "content-length")) {
            assertThat(header(head, name)).isEqualTo(header(get, name)).isNotEmpty();
        }
    }

    @Test
    void aPackedChunkHoldsTheSameBytes() throws Exception {
        database.sql(
                "INSERT INTO items SELECT i, repeat('x', 200) FROM generate_series(10, 200) i");
        HttpResponse<String> plain = get("offset=-1");

        HttpResponse<byte[]> packed =
                client.send(
                        request("table=items&offset=-1").header("Accept-Encoding", "gzip").build(),
                        BodyHandlers.ofByteArray());

        assertThat(packed.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(packed.headers().firstValue("etag"))
                .isEqualTo(plain.headers().firstValue("etag"));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain.body());
        }
    }

    @Test
    void anEventStreamGoesOnAfterWhatWasThere() throws Exception {
        HttpResponse<String> start = follow(get("offset=-1"), "");
        database.sql("INSERT INTO items VALUES (3, 'three')");
        follow(start, "&live=true");

        HttpResponse<Stream<String>> events =
                client.send(
                        request(next(start) + "&live=true&live_sse=true").build(),
                        BodyHandlers.ofLines());
        assertThat(events.headers().firstValue("content-type")).contains("text/event-stream");
        database.sql("INSERT INTO items VALUES (4, 'four')");

        List<String> messages = new ArrayList<>();
        try (Stream<String> lines = events.body()) {
            lines.filter(line -> line.startsWith("data: ")).limit(4).forEach(messages::add);
        }
        assertThat(messages.get(0)).contains("\"three\"");
        assertThat(messages.get(1)).contains("up-to-date");
        assertThat(messages.get(2)).contains("\"four\"");
        assertThat(messages.get(3)).contains("up-to-date");
    }

    @Test
    void aSubsetIsAnsweredFromTheTableAsItIs() throws Exception {
        HttpResponse<String> posted =
                send(
                        request("table=items&log=changes_only&offset=now")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"where\":\"id > $1\",\"params\":{\"1\":1}}")));

        assertThat(posted.statusCode()).isEqualTo(200);
        assertThat(header(posted, "electric-snapshot")).isEqualTo("true");
        assertThat(header(posted, "electric-schema")).isNotEmpty();
        assertThat(posted.body()).contains("\"two\"").doesNotContain("\"one\"");
    }

    @Test
    void wrongRequestsLeaveTheServerAlone() throws Exception {
        for (String query :
                List.of(
                        "offset=-1&where=" + encoded("id = '"),
                        "offset=-1&where=" + encoded("(".repeat(10_000)),
                        "offset=-1&columns=%00",
                        "offset=-1&columns=%ff",
                        "offset=-1&params[1]=x&params[3]=y",
                        "offset=-1&subset__where=" + encoded("1 = 1) OR (1 = 1"),
                        "offset=-1&subset__limit=99999999999999999999&subset__order_by=id")) {
            assertThat(get(query).statusCode()).as(query).isEqualTo(400);
        }
        assertThat(get("offset=-1").statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongShapeIsBlamedBeforeItsSubset() throws Exception {
        String wrong = "&offset=-1&subset__limit=0&subset__order_by=id";
        HttpResponse<String> unknown = send(request("table=nope" + wrong));
        HttpResponse<String> known = send(request("table=items" + wrong));

        assertThat(unknown.body()).contains("{\"table\":[").doesNotContain("subset");
        assertThat(known.body()).contains("\"subset\":{\"limit\":[");
        assertThat(List.of(unknown.statusCode(), known.statusCode())).containsExactly(400, 400);
    }

    @Test
    void figuresAreThere() throws Exception {
        get("offset=-1");

        String figures =
                client.send(
                                HttpRequest.newBuilder(URI.create(server.url() + "/metrics"))
                                        .build(),
                                BodyHandlers.ofString())
                        .body();

        assertThat(figures)
                .contains(
                        "tidemark_shapes 1.0",
                        "tidemark_active 1.0",
                        "tidemark_replication_lag_bytes",
                        "tidemark_replication_lag_seconds",
                        "tidemark_replication_retained_wal_bytes",
                        "tidemark_http_waiting 0.0",
                        "route=\"shape\",status=\"200\"")
                .containsPattern("\ntidemark_log_bytes [1-9]");
    }

    private HttpResponse<String> get(String query) throws Exception {
        return send(request("table=items&" + query));
    }

    private HttpResponse<String> follow(HttpResponse<?> last, String more) throws Exception {
        return send(request(next(last) + more));
    }

    private CompletableFuture<HttpResponse<String>> followLater(HttpResponse<?> last, String more) {
        return client.sendAsync(request(next(last) + more).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create(server.url() + "/v1/shape?" + query));
    }

    private static String next(HttpResponse<?> last) {
        return "table=items&handle="
                + header(last, "electric-handle")
                + "&offset="
                + header(last, "electric-offset");
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
