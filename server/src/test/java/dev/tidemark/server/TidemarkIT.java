package dev.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.server.settings.Settings;
import dev.tidemark.server.settings.SettingsSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The server inside another program.
@Timeout(120)
class TidemarkIT {
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir Path folder;

    @Test
    void fiveLinesRunEverythingAndItsDataStays() throws Exception {
        String handle;
        try (Tidemark tidemark = Tidemark.builder().data(folder).port(0).insecure().start()) {
            new Demo().begin(tidemark.databaseUrl());
            HttpResponse<String> rows = get(tidemark, "table=todos&offset=-1");
            assertThat(rows.body()).contains("Start the demo");
            handle = rows.headers().firstValue("electric-handle").orElseThrow();
        }

        try (Tidemark tidemark = Tidemark.builder().data(folder).port(0).insecure().start()) {
            HttpResponse<String> rows = get(tidemark, "table=todos&offset=-1");
            assertThat(rows.headers().firstValue("electric-handle")).contains(handle);
        }
    }

    @Test
    void theSecretIsDemandedAndWaitingClientsAreAnsweredAtTheEnd() throws Exception {
        Tidemark tidemark = Tidemark.builder().data(folder).port(0).secret("s3cr3t").start();
        new Demo().begin(tidemark.databaseUrl());
        assertThat(get(tidemark, "table=todos&offset=-1").statusCode()).isEqualTo(401);
        assertThat(get(tidemark, "table=todos&offset=-1&secret=x").statusCode()).isEqualTo(401);
        HttpResponse<String> first = get(tidemark, "table=todos&offset=-1&secret=s3cr3t");
        assertThat(first.statusCode()).isEqualTo(200);
        String handle = first.headers().firstValue("electric-handle").orElseThrow();
        CompletableFuture<HttpResponse<String>> waiting =
                client.sendAsync(
                        request(
                                tidemark,
                                "table=todos&offset=0_inf&live=true&secret=s3cr3t&handle="
                                        + handle),
                        BodyHandlers.ofString());
        HttpResponse<String> refused = get(tidemark, "table=todos&offset=-1&api_secret=x");
        assertThat(refused.statusCode()).isEqualTo(401);

        tidemark.close();

        // A request that came too late for the answer fails; one that waited was answered.
        HttpResponse<String> answer =
                waiting.handle((response, failure) -> response).get(30, TimeUnit.SECONDS);
        if (answer != null) {
            assertThat(answer.statusCode()).isIn(200, 503);
        }
        tidemark.close();
    }

    @Test
    void theDemosTableCanBeWritten() throws Exception {
        Map<String, String> values =
                Map.of(
                        "TIDEMARK_STORAGE_DIR", folder.toString(),
                        "TIDEMARK_PORT", "0",
                        "TIDEMARK_INSECURE", "true",
                        "TIDEMARK_GUEST_TOKENS", "true",
                        "TIDEMARK_USER_ROLES", "none");
        Settings settings = new Demo().offered(Settings.read(SettingsSource.of(values)));
        try (Tidemark tidemark = Tidemark.start(settings, new Demo().extensions())) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(tidemark.url() + "/v1/writes"))
                            .header("authorization", "Bearer guest.alice")
                            .header("content-type", "application/json")
                            .POST(
                                    BodyPublishers.ofString(
                                            """
                                            {"client": "curl", "transactions": [{"seq": 1,
                                              "changes": [{"table": "todos", "op": "update",
                                                "key": {"id": 3}, "values": {"done": true}}]}]}
                                            """))
                            .build();

            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());

            assertThat(response.body()).contains("\"outcome\":\"applied\"");
        }
    }

    private HttpResponse<String> get(Tidemark tidemark, String query) throws Exception {
        return client.send(request(tidemark, query), BodyHandlers.ofString());
    }

    private static HttpRequest request(Tidemark tidemark, String query) {
        return HttpRequest.newBuilder(URI.create(tidemark.url() + "/v1/shape?" + query)).build();
    }
}
