package dev.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.EngineStatus;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The database can't be reached for a while, also across a restart of the server.
@ExtendWith(PostgresExtension.class)
@Timeout(120)
class OutageIT {
    private static final long POLL_NANOS = Duration.ofMillis(20).toNanos();

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir Path folder;

    @Test
    void whoIsCatchingUpGoesOnAndTheOthersWait(TestDatabase database) throws Exception {
        database.sql("CREATE TABLE items (id int PRIMARY KEY)", "INSERT INTO items VALUES (1)");
        String handle;
        String end;
        try (TestDatabase elsewhere = TestDatabase.create()) {
            try (Tidemark server = start(database)) {
                handle = header(get(server, "&offset=-1"), "electric-handle");
                end = header(get(server, "&offset=0_0&handle=" + handle), "electric-offset");
                leave(elsewhere, database);
                awaitActive(server, false);

                assertStateWhileAway(server, handle, end);
            }
            try (Tidemark server = start(database)) {
                assertStateWhileAway(server, handle, end);

                elsewhere.sql("ALTER DATABASE " + database.name() + " ALLOW_CONNECTIONS true");
                awaitActive(server, true);
                database.sql("INSERT INTO items VALUES (2)");
                String next = "&live=true&handle=" + handle + "&offset=" + end;
                assertThat(get(server, next).body()).contains("{\"id\":\"2\"}");
            }
        }
    }

    private void assertStateWhileAway(Tidemark server, String handle, String end) throws Exception {
        HttpResponse<String> rest = get(server, "&offset=0_0&handle=" + handle);
        assertThat(rest.statusCode()).isEqualTo(200);
        assertThat(rest.headers().firstValue("electric-up-to-date")).isPresent();
        assertThat(header(rest, "electric-offset")).isEqualTo(end);

        HttpResponse<String> live = get(server, "&live=true&handle=" + handle + "&offset=" + end);
        assertThat(live.statusCode()).isEqualTo(503);
        assertThat(live.body()).contains("Timeout waiting for");
        HttpResponse<String> other = get(server, "&where=id=1&offset=0_0&handle=" + handle);
        assertThat(other.statusCode()).isEqualTo(503);
    }

    private static void leave(TestDatabase elsewhere, TestDatabase database) throws SQLException {
        elsewhere.sql(
                "ALTER DATABASE " + database.name() + " ALLOW_CONNECTIONS false",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                        + database.name()
                        + "'");
    }

    private static void awaitActive(Tidemark server, boolean wanted) {
        while (server.status() instanceof EngineStatus.Active != wanted) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private Tidemark start(TestDatabase database) throws IOException {
        return Tidemark.builder()
                .database(database.url())
                .data(folder)
                .port(0)
                .host("127.0.0.1")
                .insecure()
                .set("ELECTRIC_REPLICATION_STREAM_ID", database.name())
                .start();
    }

    private HttpResponse<String> get(Tidemark server, String query) throws Exception {
        URI uri = URI.create(server.url() + "/v1/shape?table=items" + query);
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseThrow();
    }
}
