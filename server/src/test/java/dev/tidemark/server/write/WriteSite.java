package dev.tidemark.server.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.write.BatchEntry;
import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.protocol.write.WriteBatchJson;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.protocol.write.WriteReplyJson;
import dev.tidemark.protocol.write.WriteResult;
import dev.tidemark.server.Tidemark;
import dev.tidemark.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// A server on a test's database, and clients that write by HTTP.
final class WriteSite implements AutoCloseable {
    static final String WRITES = "/v1/writes";

    private final Tidemark server;
    private final HttpClient client = HttpClient.newHttpClient();

    private WriteSite(Tidemark server) {
        this.server = server;
    }

    /// Guests may write; no tables yet.
    static Tidemark.Builder insecure(TestDatabase database, Path folder) {
        return builder(database, folder).insecure().set("TIDEMARK_GUEST_TOKENS", "true");
    }

    static Tidemark.Builder builder(TestDatabase database, Path folder) {
        return Tidemark.builder()
                .database(database.url())
                .data(folder)
                .port(0)
                .host("127.0.0.1")
                .set("TIDEMARK_REPLICATION_STREAM_ID", database.name());
    }

    static WriteSite of(Tidemark.Builder builder) throws IOException {
        return new WriteSite(builder.start());
    }

    /// Makes rows of `table` belong to users.
    static void protect(TestDatabase database, String table) throws SQLException {
        database.sql("CALL tidemark.protect('" + table + "', 'owner_id')");
    }

    Tidemark server() {
        return server;
    }

    int port() {
        return server.port();
    }

    HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    HttpResponse<String> post(String path, String token, String json)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                to(path).header("content-type", "application/json")
                        .POST(BodyPublishers.ofString(json));
        if (!token.isEmpty()) {
            request.header("authorization", "Bearer " + token);
        }
        return send(request);
    }

    List<WriteOutcome> apply(String token, BatchEntry... entries)
            throws IOException, InterruptedException {
        return apply(token, WriteBatch.of("phone", entries));
    }

    List<WriteOutcome> apply(String token, WriteBatch batch)
            throws IOException, InterruptedException {
        HttpResponse<String> response = post(WRITES, token, WriteBatchJson.write(batch).toString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return outcomes(response.body());
    }

    static List<WriteOutcome> outcomes(String body) {
        try {
            return WriteReplyJson.read(body).results().stream().map(WriteResult::outcome).toList();
        } catch (JsonException unreadable) {
            throw new AssertionError("not a reply: " + body, unreadable);
        }
    }

    static String word(WriteOutcome outcome) {
        return switch (outcome) {
            case WriteOutcome.Rejected rejected -> "rejected " + rejected.reason().code();
            case WriteOutcome.Retry retry -> "retry " + retry.code();
            case WriteOutcome.Duplicate(WriteOutcome first) -> "duplicate " + word(first);
            default -> outcome.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        };
    }

    @Override
    public void close() throws IOException {
        server.close();
        client.close();
    }
}
