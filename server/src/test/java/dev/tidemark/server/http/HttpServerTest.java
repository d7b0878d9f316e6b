package dev.tidemark.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class HttpServerTest {
    private static final int LARGE = 3 << 20;

    private final BlockingQueue<Exchange> parked = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> finished = new LinkedBlockingQueue<>();
    private HttpServer server;

    @TempDir Path folder;

    HttpServerTest() throws IOException {
        server = start(Duration.ofSeconds(30));
    }

    @BeforeEach
    void forgetTheFirst() {
        finished.clear();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aConnectionServesManyRequests() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            for (int i = 0; i < 60; i++) {
                client.send("GET /echo/" + i + " HTTP/1.1\r\nHost: x\r\n\r\n");
                assertThat(client.answer().body()).isEqualTo("/echo/" + i);
            }
        }
    }

    @Test
    void pipelinedRequestsAreAnsweredInTheirOrder() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            client.send(
                    "GET /park HTTP/1.1\r\nHost: x\r\n\r\n"
                            + "GET /echo/2 HTTP/1.1\r\nHost: x\r\n\r\n"
                            + "POST /echo/3 HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi"
                            + "GET /park HTTP/1.1\r\nHost: x\r\n\r\n");
            parked.take().respond(Response.text(200, new Headers(), "first"));

            assertThat(client.answer().body()).isEqualTo("first");
            assertThat(client.answer().body()).isEqualTo("/echo/2");
            assertThat(client.answer().body()).isEqualTo("/echo/3:hi");
            parked.take().respond(Response.text(200, new Headers(), "last"));
            assertThat(client.answer().body()).isEqualTo("last");
        }
    }

    @Test
    void everyAnswerHasAnIdADateAndAnAllowedOrigin() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            client.send("GET /echo/ HTTP/1.1\r\nHost: x\r\n\r\n");
            RawClient.Answer plain = client.answer();
            client.send(
                    "GET /echo/ HTTP/1.1\r\nHost: x\r\nOrigin: https://a.test\r\n"
                            + "X-Request-Id: my-request-id-0123456789\r\n\r\n");
            RawClient.Answer named = client.answer();

            assertThat(plain.header("x-request-id")).hasSize(20);
            assertThat(plain.header("date")).endsWith(" GMT");
            assertThat(plain.header("access-control-allow-origin")).isEqualTo("*");
            assertThat(named.header("x-request-id")).isEqualTo("my-request-id-0123456789");
            assertThat(named.header("access-control-allow-origin")).isEqualTo("https://a.test");
            assertThat(named.header("vary")).isEqualTo("origin");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/echo/", "/pieces", "/file", "/shared", "/bytes"})
    void headHasTheSameLengthAndNoBody(String path) throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            client.send("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
            RawClient.Answer get = client.answer();
            client.send("HEAD " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
            RawClient.Answer head = client.headAnswer();

            assertThat(head.header("content-length")).isEqualTo(get.header("content-length"));
            client.send("GET /echo/after HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(client.answer().body()).isEqualTo("/echo/after");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pieces", "/file", "/shared", "/bytes"})
    void largeBodiesArriveWhole(String path) throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            for (int i = 0; i < 3; i++) {
                client.send("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
                assertThat(client.answer().body()).isEqualTo("x".repeat(LARGE));
            }
        }
    }

    @Test
    void aStreamIsSentInChunks() throws Exception {
        try (RawClient client = new RawClient(server.port())) {
            client.send("GET /park HTTP/1.1\r\nHost: x\r\n\r\n");
            Exchange exchange = parked.take();
            exchange.loop()
                    .execute(
                            () -> {
                                EventStream stream =
                                        Objects.requireNonNull(exchange.stream(200, new Headers()));
                                stream.send(Unpooled.copiedBuffer("ab", StandardCharsets.UTF_8));
                                stream.send(Unpooled.copiedBuffer("c", StandardCharsets.UTF_8));
                                stream.end();
                            });

            assertThat(client.answer().body()).isEqualTo("abc");
            client.send("GET /echo/after HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(client.answer().body()).isEqualTo("/echo/after");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /echo/ HTTP/1.1\r\n\r\n",
                "GET /echo/ HTTP/1.1\r\nHost x\r\n\r\n",
                "GET /echo/ HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
                "nonsense\r\n\r\n",
                "GET /echo/ HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n",
                "GET /echo/ HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "GET /echo/ HTTP/1.1\r\nHost: x\r\nA\u0000b: c\r\n\r\n"
            })
    void malformedRequestsAreRefusedAndTheConnectionEnds(String request) throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            client.send(request);
            RawClient.Answer answer = client.answer();

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.header("connection")).isEqualTo("close");
            assertThat(client.ended()).isTrue();
        }
    }

    @Test
    void longAddressesWorkUpToALimit() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            String longest = "/echo/" + "x".repeat(200_000);
            client.send("GET " + longest + " HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(client.answer().body()).isEqualTo(longest);
        }
        try (RawClient client = new RawClient(server.port())) {
            client.send("GET /" + "x".repeat(300_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(client.answer().status()).isEqualTo(414);
        }
        try (RawClient client = new RawClient(server.port())) {
            client.send("GET / HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(100_000) + "\r\n\r\n");
            assertThat(client.answer().status()).isEqualTo(431);
        }
    }

    @Test
    void aLargeBodyIsRefusedBeforeItIsRead() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            client.send("POST /echo/ HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000\r\n\r\n");
            RawClient.Answer answer = client.answer();

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.body()).isEqualTo("{\"error\":\"Request body too large\"}");
        }
    }

    @Test
    void aLargeBodyInChunksIsRefusedOnTheWay() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            client.send("POST /echo/ HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            String chunk = "40000\r\n" + "x".repeat(0x40000) + "\r\n";
            client.send(chunk.repeat(5));

            assertThat(client.answer().status()).isEqualTo(413);
        }
    }

    @Test
    @Timeout(60)
    void bodiesThatComeAtOnceShareTheirRoom() throws Exception {
        server.close();
        server = start(Duration.ofSeconds(30), 300_000);
        String post = "POST /park HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\n\r\n";
        String body = "x".repeat(200_000);
        try (RawClient first = new RawClient(server.port());
                RawClient announced = new RawClient(server.port());
                RawClient second = new RawClient(server.port())) {
            announced.send(post);
            first.send(post + body);
            Exchange held = parked.take();
            second.send(post + body);
            RawClient.Answer refused = second.answer();
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("retry-after")).isEqualTo("1");

            held.respond(Response.text(200, new Headers(), "done"));
            assertThat(first.answer().body()).isEqualTo("done");
            while (!finished.take().equals("other 200")) {
                Thread.onSpinWait();
            }
            announced.send(body);
            parked.take().respond(Response.text(200, new Headers(), "too"));
            assertThat(announced.answer().body()).isEqualTo("too");
        }
    }

    @Test
    @Timeout(60)
    void whoDoesNotFinishBodiesTakesAPartOfTheRoomOnly() throws Exception {
        server.close();
        server = start(Duration.ofSeconds(30), 8 << 20);
        String post = "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n";
        int large = 1 << 20;
        try (RawClient first = new RawClient(server.port());
                RawClient second = new RawClient(server.port())) {
            first.send(post.formatted(large) + "x".repeat(large - 1));
            second.send(post.formatted(large) + "x".repeat(large - 1));
            int status;
            do {
                status = posted(post);
            } while (status == 200);
            assertThat(status).isEqualTo(503);

            first.send("x");
            assertThat(first.answer().status()).isEqualTo(200);
            assertThat(posted(post)).isEqualTo(200);
        }
    }

    private int posted(String post) throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            client.send(post.formatted(100_000) + "x".repeat(100_000));
            return client.answer().status();
        }
    }

    @Test
    void eachSenderHasAPartOfTheRoomForBodies() throws Exception {
        RequestAssembly.Budget budget = new RequestAssembly.Budget(400, 50);
        long one = sender("192.0.2.1");
        long other = sender("192.0.2.2");

        assertThat(budget.take(one, 100)).isTrue();
        assertThat(budget.take(one, 1)).isFalse();
        assertThat(budget.take(other, 100)).isTrue();
        budget.finish(one, 100);
        assertThat(budget.take(one, 100)).isTrue();
        assertThat(budget.take(sender("2001:db8::1"), 60)).isTrue();
        assertThat(budget.take(sender("2001:db8::ffff:2"), 60)).isFalse();
        assertThat(budget.take(sender("2001:db8:0:1::2"), 41)).isFalse();
        assertThat(budget.take(sender("2001:db8:0:1::2"), 40)).isTrue();
        budget.give(100);
        assertThat(budget.take(sender("198.51.100.1"), 100)).isTrue();
        assertThat(budget.take(sender("198.51.100.2"), 1)).isFalse();
    }

    private static long sender(String address) throws IOException {
        return RequestAssembly.Budget.sender(
                new InetSocketAddress(InetAddress.getByName(address), 1));
    }

    @Test
    @Timeout(60)
    void whoLeavesGivesTheRoomBack() throws Exception {
        server.close();
        server = start(Duration.ofSeconds(30), 300_000);
        String post = "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\n\r\n";
        for (int i = 0; i < 5; i++) {
            try (RawClient leaving = new RawClient(server.port())) {
                leaving.send(post + "x".repeat(190_000));
            }
        }
        int status;
        do {
            try (RawClient client = new RawClient(server.port())) {
                client.send(post + "x".repeat(200_000));
                status = client.answer().status();
            }
        } while (status == 503);
        assertThat(status).isEqualTo(200);
    }

    @Test
    void aBodyThatNobodyReadsIsNotKept() throws Exception {
        server.close();
        server = start(Duration.ofSeconds(30), 10);
        try (RawClient client = new RawClient(server.port())) {
            client.send("POST /bodiless HTTP/1.1\r\nHost: x\r\nContent-Length: 20\r\n\r\n");
            client.send("x".repeat(20));
            assertThat(client.answer().body()).isEqualTo("/bodiless");
        }
    }

    @Test
    void aClientThatAsksFirstIsToldToSend() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            client.send(
                    "POST /echo/ HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n"
                            + "Expect: 100-continue\r\n\r\n");
            assertThat(client.headAnswer().status()).isEqualTo(100);
            client.send("hi");
            assertThat(client.answer().body()).isEqualTo("/echo/:hi");
        }
    }

    @Test
    void anOldClientsConnectionEndsUnlessItAsksToStay() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            client.send("GET /echo/1 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
            assertThat(client.answer().header("connection")).isEqualTo("keep-alive");
            client.send("GET /echo/2 HTTP/1.0\r\n\r\n");
            assertThat(client.answer().body()).isEqualTo("/echo/2");
            assertThat(client.ended()).isTrue();
        }
    }

    @Test
    void aClientThatLeavesIsNoticed() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        try (RawClient client = new RawClient(server.port())) {
            client.send("GET /park HTTP/1.1\r\nHost: x\r\n\r\n");
            Exchange exchange = parked.take();
            exchange.loop().execute(() -> exchange.onEnd(left::countDown));
        }

        assertThat(left.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(finished.poll(10, TimeUnit.SECONDS)).isEqualTo("other 0");
    }

    @Test
    void aHandlerThatFailsIsAnsweredFor() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            client.send("GET /bug HTTP/1.1\r\nHost: x\r\n\r\n");
            RawClient.Answer answer = client.answer();

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).isEqualTo("{\"error\":\"Internal server error\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bytes", "/file", "/shared"})
    void whoTakesNothingIsCutOff(String path) throws Exception {
        server.close();
        // Nobody is cut off for what they do not send.
        server = start(Duration.ofMinutes(10), Duration.ofSeconds(1), 8 << 20);
        try (RawClient client = new RawClient(server.port())) {
            for (int i = 0; i < 40; i++) {
                client.send("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
            }

            assertThat(finished.poll(20, TimeUnit.SECONDS)).isNotNull();
            assertThat(server.awaitIdle(Duration.ofSeconds(20))).isTrue();
        }
    }

    @Test
    void whoSendsNothingIsCutOff() throws Exception {
        server.close();
        server = start(Duration.ofSeconds(1));
        try (RawClient client = new RawClient(server.port())) {
            client.send("GET /echo/ HTT");

            assertThat(client.ended()).isTrue();
        }
    }

    @Test
    void aWindingServerAnswersWhatIsUnderWay() throws Exception {
        try (RawClient client = new RawClient(server.port());
                RawClient idle = new RawClient(server.port())) {
            client.send("GET /park HTTP/1.1\r\nHost: x\r\n\r\n");
            Exchange exchange = parked.take();

            server.wind();
            assertThat(idle.ended()).isTrue();
            exchange.respond(Response.text(200, new Headers(), "late"));

            RawClient.Answer answer = client.answer();
            assertThat(answer.body()).isEqualTo("late");
            assertThat(answer.header("connection")).isEqualTo("close");
        }
        assertThat(server.awaitIdle(Duration.ofSeconds(10))).isTrue();
    }

    private HttpServer start(Duration timeout) throws IOException {
        return start(timeout, 8 << 20);
    }

    private HttpServer start(Duration timeout, long bodiesBytesMax) throws IOException {
        return start(timeout, timeout, bodiesBytesMax);
    }

    private HttpServer start(Duration read, Duration send, long bodiesBytesMax) throws IOException {
        HttpConfig config = new HttpConfig("127.0.0.1", 0, 2, 1000, 1 << 20, read, send);
        Handler handler =
                new Handler() {
                    @Override
                    public void handle(Request request, Exchange exchange) {
                        HttpServerTest.this.handle(request, exchange);
                    }

                    @Override
                    public boolean readsBody(Method method, String path) {
                        return !path.equals("/bodiless");
                    }
                };
        return HttpServer.start(
                config,
                new HttpServer.Parts(
                        "test",
                        handler,
                        (route, status, nanos) -> finished.add(route + " " + status),
                        TimeSource.system(),
                        new Random(1),
                        task -> Thread.ofVirtual().start(task),
                        true),
                bodiesBytesMax);
    }

    private void handle(Request request, Exchange exchange) {
        switch (request.path()) {
            case "/park" -> parked.add(exchange);
            case "/bug" -> throw new IllegalStateException("a bug");
            case "/bytes" -> exchange.respond(Response.text(200, new Headers(), "x".repeat(LARGE)));
            case "/pieces" ->
                    exchange.respond(
                            new Response(200, new Headers(), new Content.Pieces(pieces(), LARGE)));
            case "/file" -> exchange.respond(file());
            case "/shared" -> exchange.respond(shared());
            default -> {
                String body = new String(request.body(), StandardCharsets.UTF_8);
                String separator = body.isEmpty() ? "" : ":";
                String path = request.path().equals("/echo") ? "/echo/" : request.path();
                exchange.respond(Response.text(200, new Headers(), path + separator + body));
            }
        }
    }

    private Response file() {
        try {
            Path file = folder.resolve("large");
            if (!Files.exists(file)) {
                Files.writeString(file, "x".repeat(LARGE));
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            return new Response(200, new Headers(), new Content.FileRange(channel, 0, LARGE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response shared() {
        byte[] body = "x".repeat(LARGE).getBytes(StandardCharsets.UTF_8);
        byte[] lines = ("content-length: " + LARGE + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        try {
            Content.SharedFile file = Content.SharedFile.of(lines, ByteBuffer.wrap(body));
            return new Response(200, new Headers(), new Content.Shared(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Content.PieceReader pieces() {
        return new Content.PieceReader() {
            @Override
            public int read(ByteBuffer into) {
                int count = Math.min(into.remaining(), 10_000);
                for (int i = 0; i < count; i++) {
                    into.put((byte) 'x');
                }
                return count;
            }

            @Override
            public void close() {}
        };
    }
}
