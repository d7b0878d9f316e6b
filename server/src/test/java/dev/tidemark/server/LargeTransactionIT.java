package dev.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A transaction that is larger than the server's memory. `-Dtransaction.rows=2000000` with
/// `-Dtransaction.heap=512m` is the one that the project promises; the build takes less of both.
@ExtendWith(PostgresExtension.class)
@Timeout(600)
final class LargeTransactionIT {
    private static final int ROWS = Integer.getInteger("transaction.rows", 200_000);
    private static final String HEAP = System.getProperty("transaction.heap", "64m");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String INSERT = "\"operation\":\"insert\"";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir Path folder;

    @Test
    void passesThroughLittleMemory(TestDatabase database) throws Exception {
        database.sql("CREATE TABLE items (id int PRIMARY KEY, v text)");
        try (ServerProcess server =
                new ServerProcess(
                        database, folder, "-Xmx" + HEAP, "-XX:MaxDirectMemorySize=" + HEAP)) {
            server.start();
            HttpResponse<String> first = first(server);
            String handle = first.headers().firstValue("electric-handle").orElseThrow();

            database.sql(
                    "INSERT INTO items SELECT i, repeat('x', 400) FROM generate_series(1, "
                            + ROWS
                            + ") i");

            int rows = 0;
            String offset = "0_inf";
            String live = "&live=true";
            while (rows < ROWS) {
                HttpResponse<String> part =
                        get(server, "&handle=" + handle + "&offset=" + offset + live);
                assertThat(part.statusCode()).isEqualTo(200);
                rows += part.body().split(INSERT, -1).length - 1;
                offset = part.headers().firstValue("electric-offset").orElseThrow();
                live =
                        part.headers().firstValue("electric-up-to-date").isPresent()
                                ? "&live=true"
                                : "";
            }
            assertThat(rows).isEqualTo(ROWS);
        }
    }

    private HttpResponse<String> first(ServerProcess server) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> get(server, "&offset=-1"), answer -> answer.statusCode() == 200);
    }

    private HttpResponse<String> get(ServerProcess server, String query) throws Exception {
        URI uri = URI.create(server.url() + "/v1/shape?table=items" + query);
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
