package dev.tidemark.client.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Transport;
import dev.tidemark.client.promise.Promise;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class JdkTransportTest {
    private static final String LONG = "é💡\n".repeat(50_000);

    private final CoreThread core = CoreThread.with(Runnable::run);
    private final Transport transport = JdkTransport.on(core);
    private final ExecutorService handlers = Executors.newCachedThreadPool();
    private final CountDownLatch aborted = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(handlers);
        server.createContext("/long", exchange -> answer(exchange, 200, LONG));
        server.createContext(
                "/echo",
                exchange ->
                        answer(
                                exchange,
                                201,
                                exchange.getRequestMethod()
                                        + " "
                                        + exchange.getRequestHeaders().getFirst("X-Proof")
                                        + " "
                                        + new String(
                                                exchange.getRequestBody().readAllBytes(),
                                                StandardCharsets.UTF_8)));
        server.createContext("/packed", exchange -> packed(exchange, LONG, 0));
        server.createContext("/torn", exchange -> packed(exchange, LONG, 9));
        server.createContext("/bomb", exchange -> packed(exchange, "a".repeat(50_000_000), 0));
        server.createContext("/near", exchange -> redirect(exchange, "/long"));
        server.createContext("/far", exchange -> redirect(exchange, "http://127.0.0.2:1/"));
        server.createContext("/round", exchange -> redirect(exchange, "/round"));
        server.createContext("/endless", this::endless);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        handlers.shutdownNow();
        core.close();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("X-Two", "a");
        exchange.getResponseHeaders().add("X-Two", "b");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /// An answer in two members of gzip, in parts as they happen to be.
    ///
    /// @param missing so many bytes of its end do not come
    private static void packed(HttpExchange exchange, String body, int missing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int half = body.length() / 2;
        for (String text : List.of(body.substring(0, half), body.substring(half))) {
            try (OutputStream packing = new GZIPOutputStream(bytes)) {
                packing.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        String wanted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        exchange.getResponseHeaders().add("Content-Encoding", wanted);
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            byte[] all = bytes.toByteArray();
            int end = all.length - missing;
            for (int from = 0; from < end; from += 700) {
                out.write(all, from, Math.min(700, end - from));
            }
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(307, -1);
        exchange.close();
    }

    /// Writes until nobody listens any more.
    private void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (!Thread.currentThread().isInterrupted()) {
                out.write("more\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException gone) {
            aborted.countDown();
        }
    }

    private Transport.Request request(String method, String path, Optional<String> body) {
        return new Transport.Request(
                method,
                "http://127.0.0.1:" + server.getAddress().getPort() + path,
                Map.of("x-proof", "p"),
                body);
    }

    private Transport.Reply get(String path) throws Exception {
        return exchange(request("GET", path, Optional.empty()));
    }

    private Transport.Reply exchange(Transport.Request request) throws Exception {
        return core.ask(() -> transport.exchange(request, 10_000_000))
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    @Test
    void charactersSurviveWhereverTheNetworkCutsThem() throws Exception {
        Transport.Reply reply = get("/long");

        assertThat(reply.body()).isEqualTo(LONG);
        assertThat(reply.head().header("x-two")).contains("a, b");
    }

    @Test
    void packedAnswersAreUnpackedAsTheyCome() throws Exception {
        assertThat(get("/packed").body()).isEqualTo(LONG);
    }

    @Test
    void aPackedAnswerThatIsCutShortIsNoAnswer() {
        assertThat(core.ask(() -> ask("/torn", 10_000_000)).toCompletableFuture())
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableOfType(ExecutionException.class)
                .withMessageContaining("cut short");
    }

    @Test
    void aSmallAnswerThatUnpacksToAHugeOneIsRefused() {
        assertThat(core.ask(() -> ask("/bomb", 100_000)).toCompletableFuture())
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableOfType(ExecutionException.class)
                .withMessageContaining("longer than 100000");
    }

    private Promise<Transport.Reply> ask(String path, int charactersMax) {
        return transport.exchange(request("GET", path, Optional.empty()), charactersMax);
    }

    @Test
    void methodHeadersAndBodyArrive() throws Exception {
        Transport.Reply reply = exchange(request("POST", "/echo", Optional.of("ü")));

        assertThat(reply.head().status()).isEqualTo(201);
        assertThat(reply.body()).isEqualTo("POST p ü");
    }

    @Test
    void redirectsWithinTheOriginAreFollowedAFewTimes() throws Exception {
        assertThat(get("/near").body()).isEqualTo(LONG);
        assertThat(get("/far").head().status()).isEqualTo(307);
        assertThat(get("/round").head().status()).isEqualTo(307);
    }

    @Test
    void anAbortEndsTheAnswer() throws Exception {
        List<String> parts = new ArrayList<>();
        CompletableFuture<Cancellable> begun = new CompletableFuture<>();
        CompletableFuture<Void> first = new CompletableFuture<>();
        Transport.Receiver receiver =
                new Transport.Receiver() {
                    @Override
                    public void head(Transport.Head head) {}

                    @Override
                    public void text(String part) {
                        parts.add(part);
                        first.complete(null);
                    }

                    @Override
                    public void end() {}

                    @Override
                    public void failed(Transport.TransportException failure) {
                        parts.add("failed");
                    }
                };
        core.run(
                () ->
                        begun.complete(
                                transport.send(
                                        request("GET", "/endless", Optional.empty()), receiver)));
        first.get(30, TimeUnit.SECONDS);

        core.run(begun.get(30, TimeUnit.SECONDS)::cancel);

        assertThat(aborted.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(parts).doesNotContain("failed");
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThat(
                        core.ask(
                                        () ->
                                                transport.exchange(
                                                        request("GET", "/long", Optional.empty()),
                                                        1_000))
                                .toCompletableFuture())
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableOfType(ExecutionException.class)
                .withMessageContaining("longer than 1000");
    }

    @Test
    void nobodyThereIsAFailureAndNoSecretIsInIt() {
        Transport.Request nowhere =
                new Transport.Request(
                        "GET", "http://127.0.0.1:1/v1?secret=s3cr3t", Map.of(), Optional.empty());

        assertThat(core.ask(() -> transport.exchange(nowhere, 10)).toCompletableFuture())
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableOfType(ExecutionException.class)
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain("s3cr3t"));
        assertThat(nowhere.toString()).doesNotContain("s3cr3t");
    }

    @Test
    void callbacksKeepTheirOrderOnAnyExecutor() throws Exception {
        List<Integer> heard = new ArrayList<>();
        CompletableFuture<Void> all = new CompletableFuture<>();
        try (CoreThread many = CoreThread.with(handlers)) {
            Consumer<Integer> hear =
                    many.handOver(
                            number -> {
                                heard.add(number);
                                if (number == 999) {
                                    all.complete(null);
                                }
                            });

            many.run(
                    () -> {
                        for (int i = 0; i < 1_000; i++) {
                            hear.accept(i);
                        }
                    });

            all.get(30, TimeUnit.SECONDS);
        }
        assertThat(heard).hasSize(1_000).isSorted();
    }
}
