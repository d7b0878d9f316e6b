package dev.tidemark.patterns;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A way to the server on which the page becomes a newer one, as it does after a release.
final class Releases implements AutoCloseable {
    static final String OLD_TITLE = "Write patterns \u00b7 Tidemark";
    static final String NEW_TITLE = "Newer patterns \u00b7 Tidemark";

    /// What either side says of its own connection, and what becomes untrue on the way.
    private static final Set<String> ITS_OWN =
            Set.of(
                    "host",
                    "connection",
                    "content-length",
                    "transfer-encoding",
                    "upgrade",
                    "accept-encoding",
                    "if-none-match",
                    "date");

    private final String server;
    private final HttpServer front;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean released;

    private Releases(String server, HttpServer front) {
        this.server = server;
        this.front = front;
    }

    static Releases of(String server) throws IOException {
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        Releases releases = new Releases(server, HttpServer.create(any, 0));
        releases.front.createContext("/", releases::pass);
        releases.front.setExecutor(releases.threads);
        releases.front.start();
        return releases;
    }

    String url() {
        return "http://127.0.0.1:" + front.getAddress().getPort();
    }

    /// From now on there is a newer page.
    void release() {
        released = true;
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpResponse<InputStream> answer = ask(exchange);
            answer.headers()
                    .map()
                    .forEach(
                            (name, values) -> {
                                if (!ITS_OWN.contains(name.toLowerCase(Locale.ROOT))) {
                                    exchange.getResponseHeaders().put(name, values);
                                }
                            });
            boolean bodiless = answer.statusCode() == 204 || answer.statusCode() == 304;
            exchange.sendResponseHeaders(answer.statusCode(), bodiless ? -1 : 0);
            if (!bodiless) {
                copy(answer.body(), exchange);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<InputStream> ask(HttpExchange exchange)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + exchange.getRequestURI()))
                        .version(HttpClient.Version.HTTP_1_1)
                        .method(
                                exchange.getRequestMethod(),
                                HttpRequest.BodyPublishers.ofByteArray(
                                        exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) -> {
                            if (!ITS_OWN.contains(name.toLowerCase(Locale.ROOT))) {
                                values.forEach(value -> request.header(name, value));
                            }
                        });
        return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    /// Piece by piece, as some answers have no end for a long time.
    private void copy(InputStream from, HttpExchange exchange) throws IOException {
        try (OutputStream to = exchange.getResponseBody()) {
            String path = exchange.getRequestURI().getPath();
            if (released && List.of("/", "/sw.js").contains(path)) {
                String text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                to.write(newer(text).getBytes(StandardCharsets.UTF_8));
                return;
            }
            byte[] piece = new byte[8192];
            for (int length = from.read(piece); length >= 0; length = from.read(piece)) {
                to.write(piece, 0, length);
                to.flush();
            }
        }
    }

    private static String newer(String text) {
        return text.replace("<title>Write", "<title>Newer")
                .replace("const VERSION = \"", "const VERSION = \"newer-");
    }

    @Override
    public void close() {
        front.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
