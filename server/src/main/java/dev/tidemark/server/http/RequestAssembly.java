package dev.tidemark.server.http;

import dev.tidemark.server.http.Exchange.Opening;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A request whose body is still on its way.
final class RequestAssembly {
    private static final byte[] LEAVE =
            "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIGIN_MAX = 512;

    /// The decoder keeps the room that the longest line took; a connection that had a very long one
    /// is not kept.
    private static final int KEPT_LINE_MAX = 64 << 10;

    private final HttpRequest head;
    private final int bodyBytesMax;
    private @Nullable ByteArrayOutputStream body;

    RequestAssembly(HttpRequest head, int bodyBytesMax) {
        this.head = head;
        this.bodyBytesMax = bodyBytesMax;
    }

    /// What the head says about the rest.
    enum Verdict {
        ACCEPTABLE,
        /// The client sends the body once it is told to.
        WAITS_FOR_LEAVE,
        TOO_LARGE,
        WITHOUT_HOST
    }

    Verdict check() {
        HttpHeaders headers = head.headers();
        if (!oldVersion() && !headers.contains(HttpHeaderNames.HOST)) {
            return Verdict.WITHOUT_HOST;
        }
        if (HttpUtil.getContentLength(head, 0L) > bodyBytesMax) {
            return Verdict.TOO_LARGE;
        }
        return HttpUtil.is100ContinueExpected(head) ? Verdict.WAITS_FOR_LEAVE : Verdict.ACCEPTABLE;
    }

    /// Tells the client to send the body.
    static ByteBuf leave() {
        return Unpooled.wrappedBuffer(LEAVE);
    }

    /// Adds a piece of the body; false if it is too large now.
    boolean append(ByteBuf piece) {
        int count = piece.readableBytes();
        if (count == 0) {
            return true;
        }
        ByteArrayOutputStream collected = body;
        if (collected == null) {
            collected = new ByteArrayOutputStream(count);
            body = collected;
        }
        if (collected.size() + count > bodyBytesMax) {
            return false;
        }
        try {
            piece.readBytes(collected, count);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return true;
    }

    void release() {
        body = null;
    }

    /// The whole request.
    Request request() {
        return new Request(
                Method.of(head.method()),
                head.uri(),
                head.headers(),
                body == null ? null : body.toByteArray());
    }

    /// What the answer needs of it.
    Opening opening(boolean withTarget) {
        HttpHeaders headers = head.headers();
        boolean keepAlive = HttpUtil.isKeepAlive(head) && head.uri().length() <= KEPT_LINE_MAX;
        Encoding encoding = Encoding.choose(headers.get(HttpHeaderNames.ACCEPT_ENCODING));
        String clientId = RequestIds.accepted(headers.get("x-request-id"));
        String origin = accepted(headers.get(HttpHeaderNames.ORIGIN));
        boolean headOnly = head.method().name().equals("HEAD");
        boolean plain =
                keepAlive
                        && !headOnly
                        && !oldVersion()
                        && !withTarget
                        && encoding == Encoding.IDENTITY
                        && clientId == null
                        && origin == null;
        return plain
                ? Opening.PLAIN
                : new Opening(
                        headOnly,
                        keepAlive,
                        oldVersion(),
                        encoding,
                        clientId,
                        origin,
                        withTarget ? AccessLog.target(head.method().name(), head.uri()) : null);
    }

    private boolean oldVersion() {
        return head.protocolVersion().compareTo(HttpVersion.HTTP_1_1) < 0;
    }

    private static @Nullable String accepted(@Nullable String origin) {
        boolean usable =
                origin != null
                        && !origin.isEmpty()
                        && origin.length() <= ORIGIN_MAX
                        && Headers.printable(origin);
        return usable ? origin : null;
    }
}
