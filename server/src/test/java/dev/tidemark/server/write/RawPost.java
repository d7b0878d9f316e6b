package dev.tidemark.server.write;

import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.protocol.write.WriteBatchJson;
import dev.tidemark.protocol.write.WriteOutcome;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/// A batch sent on a connection of its own, which knows whether the whole reply came.
final class RawPost {
    private static final int PATIENCE_MS = 60_000;
    private static final long PAUSE_NANOS = 20_000_000;
    private static final int ATTEMPTS_MAX = 6_000;

    private RawPost() {}

    /// A whole reply.
    record Reply(int status, String body) {}

    /// Sends a batch.
    ///
    /// @throws IOException if not all of the reply came
    static Reply send(int port, String token, WriteBatch batch) throws IOException {
        byte[] body = WriteBatchJson.write(batch).toString().getBytes(StandardCharsets.UTF_8);
        String head =
                """
                POST /v1/writes HTTP/1.1\r
                host: test\r
                authorization: Bearer %s\r
                content-type: application/json\r
                content-length: %d\r
                connection: close\r
                \r
                """
                        .formatted(token, body.length);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            String reply = new String(message(socket.getInputStream()), StandardCharsets.UTF_8);
            int split = reply.indexOf("\r\n\r\n");
            int status = Integer.parseInt(reply.substring(9, 12));
            return new Reply(status, reply.substring(split + 4));
        }
    }

    /// Sends a batch until each of its entries has a final outcome, as a client does.
    static List<WriteOutcome> insist(int port, String token, WriteBatch batch) {
        String last = "";
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            try {
                Reply reply = send(port, token, batch);
                last = reply.toString();
                List<WriteOutcome> outcomes =
                        reply.status() == 200 ? WriteSite.outcomes(reply.body()) : List.of();
                boolean open = outcomes.stream().anyMatch(WriteOutcome.Retry.class::isInstance);
                if (reply.status() == 200 && !open) {
                    return outcomes;
                }
            } catch (IOException cut) {
                last = cut.toString();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new AssertionError("no outcome; the last answer was " + last);
    }

    /// Reads one whole message with a length.
    static byte[] message(InputStream in) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        while (!message.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            message.write(one(in));
        }
        String head = message.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int at = head.indexOf("content-length: ") + "content-length: ".length();
        int length = Integer.parseInt(head.substring(at, head.indexOf('\r', at)));
        for (int i = 0; i < length; i++) {
            message.write(one(in));
        }
        return message.toByteArray();
    }

    private static int one(InputStream in) throws IOException {
        int b = in.read();
        if (b < 0) {
            throw new EOFException("the reply was cut");
        }
        return b;
    }
}
