package dev.tidemark.server.http;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes the first part of an answer's head: what every answer has.
final class ResponseHead {
    private static final int STATUS_MAX = 600;
    private static final byte[] REQUEST_ID = ascii("x-request-id: ");
    private static final byte[] ANY_ORIGIN = ascii("\r\naccess-control-allow-origin: *\r\n");
    private static final byte[] ORIGIN = ascii("\r\naccess-control-allow-origin: ");
    private static final byte[] VARY_ORIGIN = ascii("\r\nvary: origin\r\n");
    private static final byte[] CLOSE = ascii("connection: close\r\n");
    private static final byte[] KEEP_ALIVE = ascii("connection: keep-alive\r\n");

    private final byte[][] starts = new byte[STATUS_MAX][];
    private final byte[] server;
    private final HttpDate date;

    ResponseHead(String serverName, TimeSource time) {
        this.server = ascii("electric-server: " + serverName + "\r\n");
        this.date = new HttpDate(time);
    }

    /// What to say about the connection.
    enum Persistence {
        /// Nothing: HTTP/1.1 keeps it by itself.
        DEFAULT,
        KEEP_ALIVE,
        CLOSE
    }

    /// Writes everything but the answer's own lines and the empty line.
    void write(
            ByteBuf out,
            int status,
            String requestId,
            @Nullable String origin,
            Persistence persistence) {
        out.writeBytes(start(status));
        out.writeBytes(date.line());
        out.writeBytes(server);
        out.writeBytes(REQUEST_ID);
        out.writeCharSequence(requestId, StandardCharsets.US_ASCII);
        if (origin == null) {
            out.writeBytes(ANY_ORIGIN);
        } else {
            out.writeBytes(ORIGIN);
            out.writeCharSequence(origin, StandardCharsets.US_ASCII);
            // A cache must not hand one site's permission to another site.
            out.writeBytes(VARY_ORIGIN);
        }
        switch (persistence) {
            case DEFAULT -> {}
            case KEEP_ALIVE -> out.writeBytes(KEEP_ALIVE);
            case CLOSE -> out.writeBytes(CLOSE);
        }
    }

    private byte[] start(int status) {
        byte[] known = starts[status];
        if (known == null) {
            known = ascii("HTTP/1.1 " + HttpResponseStatus.valueOf(status) + "\r\n");
            starts[status] = known;
        }
        return known;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// The `date` header's line, formatted once a second.
    private static final class HttpDate {
        private static final DateTimeFormatter FORMAT =
                DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
                        .withZone(ZoneOffset.UTC);

        private final TimeSource time;
        private volatile Line line = new Line(Long.MIN_VALUE, new byte[0]);

        private static final class Line {
            final long second;
            final byte[] bytes;

            Line(long second, byte[] bytes) {
                this.second = second;
                this.bytes = bytes;
            }
        }

        HttpDate(TimeSource time) {
            this.time = time;
        }

        /// The whole line with its break; the caller leaves the bytes as they are.
        byte[] line() {
            long second = Math.floorDiv(time.now().toEpochMilli(), 1000L);
            Line known = line;
            if (known.second == second) {
                return known.bytes;
            }
            String text = "date: " + FORMAT.format(time.now()) + "\r\n";
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            line = new Line(second, bytes);
            return bytes;
        }
    }
}
