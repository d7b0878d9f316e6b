package dev.tidemark.server.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.protocol.topic.TopicJson;
import dev.tidemark.protocol.topic.TopicName;
import dev.tidemark.server.Tidemark;
import dev.tidemark.testing.TestDatabase;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/// A server on a test's database, and clients of its topics.
final class TopicSite implements AutoCloseable {
    private final String url;
    private final Closeable server;
    private final HttpClient client = HttpClient.newHttpClient();

    private TopicSite(String url, Closeable server) {
        this.url = url;
        this.server = server;
    }

    static Tidemark.Builder builder(TestDatabase database, Path folder) {
        return Tidemark.builder()
                .database(database.url())
                .data(folder)
                .port(0)
                .host("127.0.0.1")
                .set("TIDEMARK_REPLICATION_STREAM_ID", database.name());
    }

    /// Guests may do what users may.
    static Tidemark.Builder insecure(TestDatabase database, Path folder) {
        return builder(database, folder).insecure().set("TIDEMARK_GUEST_TOKENS", "true");
    }

    static TopicSite of(Tidemark.Builder builder) throws IOException {
        Tidemark server = builder.start();
        return new TopicSite(server.url(), server);
    }

    /// A server that somebody else started.
    static TopicSite at(String url) {
        return new TopicSite(url, () -> {});
    }

    String url() {
        return url;
    }

    HttpRequest.Builder to(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
        if (!token.isEmpty()) {
            request.header("authorization", "Bearer " + token);
        }
        return request;
    }

    HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String topic, String token) throws IOException, InterruptedException {
        return send(to("/v1/topics/" + topic, token));
    }

    /// The state, which there must be.
    Snapshot read(String topic, String token) throws IOException, InterruptedException {
        return snapshot(topic, get(topic, token));
    }

    /// A change.
    ///
    /// @param headers names and values in turn
    HttpResponse<String> change(
            String method, String topic, String token, String json, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                to("/v1/topics/" + topic, token)
                        .header("content-type", "application/json")
                        .method(method, BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /// A change that has to work.
    Snapshot put(String topic, String token, String json, String... headers)
            throws IOException, InterruptedException {
        return snapshot(topic, change("PUT", topic, token, json, headers));
    }

    /// Listens; the answer must be an event stream.
    Listener listen(String topics, String token) throws IOException, InterruptedException {
        return Listener.on(
                client.send(
                        to("/v1/topics/events?topics=" + topics, token).build(),
                        BodyHandlers.ofInputStream()));
    }

    /// What a refused listener is told.
    HttpResponse<String> refusedListener(String query, String token)
            throws IOException, InterruptedException {
        return send(to("/v1/topics/events" + query, token));
    }

    static Snapshot snapshot(String topic, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isIn(200, 412);
        try {
            Snapshot snapshot = TopicJson.readSnapshot(new TopicName(topic), response.body());
            assertThat(response.headers().firstValue("etag"))
                    .contains("\"" + snapshot.revision() + "\"");
            return snapshot;
        } catch (JsonException unreadable) {
            throw new AssertionError("not a snapshot: " + response.body(), unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        client.close();
    }
}
