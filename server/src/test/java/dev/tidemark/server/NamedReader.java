package dev.tidemark.server;

import dev.tidemark.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/// Reads named shapes of a server that knows its users by a [Token] and has a secret besides.
final class NamedReader {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Tidemark server;

    NamedReader(Tidemark server) {
        this.server = server;
    }

    /// Such a server, without shapes yet.
    static Tidemark.Builder server(TestDatabase database, Path folder) {
        return Tidemark.builder()
                .database(database.url())
                .data(folder)
                .port(0)
                .host("127.0.0.1")
                .secret("s3cr3t")
                .set("ELECTRIC_REPLICATION_STREAM_ID", database.name())
                .set("ELECTRIC_LONG_POLL_TIMEOUT", "60s")
                .set("TIDEMARK_JWT_SECRET", Token.SECRET);
    }

    HttpResponse<String> get(String name, String query, String token)
            throws IOException, InterruptedException {
        return send(request("/v1/shapes/" + name + "?" + query, token).build());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    /// Waits for what comes after `before`.
    CompletableFuture<HttpResponse<String>> live(
            String name, HttpResponse<String> before, String token) {
        String target = "/v1/shapes/" + name + "?live=true&" + position(before);
        return client.sendAsync(request(target, token).build(), BodyHandlers.ofString());
    }

    /// @param token empty for nobody
    HttpRequest.Builder request(String target, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + target));
        return token.isEmpty() ? request : request.header("authorization", "Bearer " + token);
    }

    /// Where an answer ends, as parameters of the next request.
    static String position(HttpResponse<String> before) {
        return "handle="
                + header(before, "electric-handle")
                + "&offset="
                + header(before, "electric-offset");
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
