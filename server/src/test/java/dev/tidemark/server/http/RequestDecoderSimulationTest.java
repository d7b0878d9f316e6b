package dev.tidemark.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Requests that are known by their bytes get what they would get if they were read.
final class RequestDecoderSimulationTest {
    private static final String KNOWN = "GET /a?x=1 HTTP/1.1\r\nHost: x\r\n\r\n";
    private static final List<String> REQUESTS =
            List.of(
                    KNOWN,
                    "GET /b HTTP/1.1\r\nHost: x\r\nOrigin: https://a.test\r\n\r\n",
                    "HEAD /a?x=1 HTTP/1.1\r\nHost: x\r\n\r\n",
                    "GET /c HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
                    "POST /d HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi",
                    "POST /e HTTP/1.1\r\nHost: x\r\nContent-Length: "
                            + KNOWN.length()
                            + "\r\n\r\n"
                            + KNOWN,
                    "POST /f HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                            + Integer.toHexString(KNOWN.length())
                            + "\r\n"
                            + KNOWN
                            + "\r\n0\r\n\r\n");

    private final RequestDecoder.Memory memory = new RequestDecoder.Memory();
    private final EmbeddedChannel channel = channel(memory);
    private boolean stale;
    private int read;
    private int again;

    static LongStream seeds() {
        Long only = Long.getLong("seed");
        return only != null ? LongStream.of(only) : LongStream.range(0, 200);
    }

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theAnswersAreThoseOfRequestsThatAreRead(long seed) {
        Random random = new Random(seed);
        StringBuilder all = new StringBuilder();
        StringBuilder answers = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            stale = random.nextInt(8) == 0;
            String requests = REQUESTS.get(random.nextInt(REQUESTS.size()));
            if (random.nextInt(4) == 0) {
                requests += REQUESTS.get(random.nextInt(REQUESTS.size()));
            }
            all.append(requests);
            int cut = random.nextInt(3) == 0 ? random.nextInt(requests.length()) : 0;
            send(channel, requests.substring(0, cut));
            send(channel, requests.substring(cut));
            answers.append(received(channel));
        }

        // Byte by byte nothing arrives whole, so all of it is read.
        EmbeddedChannel slow = channel(new RequestDecoder.Memory());
        int againBefore = again;
        all.chars().forEach(c -> send(slow, Character.toString(c)));

        assertThat(answers.toString()).isEqualTo(received(slow));
        assertThat(again).isEqualTo(againBefore).isPositive();
        slow.finishAndReleaseAll();
    }

    @Test
    void theSameBytesAreReadOnce() {
        for (int i = 0; i < 5; i++) {
            send(channel, KNOWN);
        }

        assertThat(read).isEqualTo(1);
        assertThat(again).isEqualTo(4);
    }

    @Test
    void anAnswerThatIsNoLongerGoodIsAskedForAnew() {
        send(channel, KNOWN);
        stale = true;
        send(channel, KNOWN);
        stale = false;
        send(channel, KNOWN);

        assertThat(read).isEqualTo(2);
        assertThat(again).isEqualTo(1);
    }

    @Test
    void knownBytesInsideAnotherHeadAreRead() {
        send(channel, KNOWN);
        received(channel);
        send(channel, "GET /other HTTP/1.1\r\n");
        send(channel, KNOWN);

        assertThat(received(channel)).startsWith("HTTP/1.1 400 ");
        assertThat(again).isZero();
    }

    @Test
    void requestsThatCloseTheConnectionAreRead() {
        String closing = "GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        send(channel, closing);
        EmbeddedChannel next = channel(memory);
        send(next, closing);

        assertThat(read).isEqualTo(2);
        assertThat(again).isZero();
        next.finishAndReleaseAll();
    }

    private void handle(Request request, Exchange exchange) {
        read++;
        String said = request.method() + " " + request.path() + " " + text(request.body());
        exchange.repeatable(
                other -> {
                    if (stale) {
                        return false;
                    }
                    again++;
                    other.respond(Response.text(200, new Headers(), said));
                    return true;
                });
        exchange.respond(Response.text(200, new Headers(), said));
    }

    private EmbeddedChannel channel(RequestDecoder.Memory known) {
        HttpServer.Parts parts =
                new HttpServer.Parts(
                        "test",
                        this::handle,
                        (route, status, nanos) -> {},
                        new Standstill(),
                        RandomGenerator.getDefault(),
                        Runnable::run,
                        false);
        ServerContext server =
                new ServerContext(
                        HttpConfig.at("", 0),
                        parts,
                        new RequestIds(new Random(1)),
                        new ResponseHead("test", parts.time()),
                        new RequestAssembly.Budget(1 << 20, 1 << 20));
        HttpConnection connection = new HttpConnection(server, new LoopConnections(known));
        return new EmbeddedChannel(
                new RequestDecoder(new HttpDecoderConfig(), connection, known), connection);
    }

    private static void send(EmbeddedChannel to, String bytes) {
        if (!bytes.isEmpty()) {
            to.writeInbound(Unpooled.copiedBuffer(bytes, StandardCharsets.US_ASCII));
        }
    }

    /// All that was sent back, without the requests' numbers.
    private static String received(EmbeddedChannel from) {
        StringBuilder all = new StringBuilder();
        for (ByteBuf part = from.readOutbound(); part != null; part = from.readOutbound()) {
            all.append(part.toString(StandardCharsets.US_ASCII));
            part.release();
        }
        return all.toString().replaceAll("x-request-id: .*\r\n", "");
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.US_ASCII);
    }

    /// No time passes.
    private static final class Standstill implements TimeSource {
        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public long nanos() {
            return 0;
        }
    }
}
