package dev.tidemark.server.http;

import dev.tidemark.server.http.Exchange.Opening;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A request whose body is still on its way.
///
/// What it takes is charged to a budget that all connections share, and grows by what has come,
/// not by what was announced: whoever sends no body, or one to a place that reads none, costs
/// nothing. The charge ends with [#release], or goes on to the request ([#handOn]) until that is
/// answered. Until then it is its sender's too, who has a part of the budget alone: a body may take
/// its time, and those of one sender that never end must not take everybody's room.
final class RequestAssembly {
    private static final byte[] LEAVE =
            "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIGIN_MAX = 512;

    /// The decoder keeps the room that the longest line took; a connection that had a very long one
    /// is not kept.
    private static final int KEPT_LINE_MAX = 64 << 10;

    private static final byte[] NOTHING = {};

    /// How many senders it takes at least to take all room.
    private static final int SENDERS = 4;

    private final HttpRequest head;
    private final int bodyBytesMax;
    private final Handler handler;
    private final Budget budget;
    private final @Nullable SocketAddress from;
    private long sender;
    private byte[] body = NOTHING;
    private long charged;
    private int size;
    private boolean ignored;

    /// @param from the address that the connection comes from
    RequestAssembly(HttpRequest head, ServerContext server, @Nullable SocketAddress from) {
        this.head = head;
        this.from = from;
        bodyBytesMax = server.config().bodyBytesMax();
        handler = server.parts().handler();
        budget = server.bodies();
    }

    /// How many bytes bodies may take on all connections together. Any thread.
    static final class Budget {
        private final AtomicLong left;
        private final long senderMax;

        /// What those have whose bodies have not come whole.
        private final Map<Long, Long> unfinished = new ConcurrentHashMap<>();

        /// @param bodyBytesMax the largest body, which everybody may send
        Budget(long bytes, int bodyBytesMax) {
            left = new AtomicLong(bytes);
            senderMax = Math.max(bytes / SENDERS, bodyBytesMax);
        }

        /// @return false if there is no room, for this sender or for all
        boolean take(long sender, long bytes) {
            if (unfinished.merge(sender, bytes, Long::sum) <= senderMax) {
                if (left.addAndGet(-bytes) >= 0) {
                    return true;
                }
                give(bytes);
            }
            finish(sender, bytes);
            return false;
        }

        /// The room is no longer the sender's alone, who has sent all.
        void finish(long sender, long bytes) {
            unfinished.computeIfPresent(
                    sender, (_, held) -> held.longValue() == bytes ? null : held - bytes);
        }

        /// An address, or of version 6 the network that its owner has all addresses of.
        static long sender(@Nullable SocketAddress from) {
            InetAddress address =
                    from instanceof InetSocketAddress known ? known.getAddress() : null;
            if (address == null) {
                return 0;
            }
            ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
            return bytes.remaining() < Long.BYTES ? bytes.getInt() : bytes.getLong();
        }

        /// Takes room back that was taken.
        void give(long bytes) {
            left.addAndGet(bytes);
        }
    }

    /// What became of a piece of the body.
    enum Piece {
        TAKEN,
        /// The body is larger than allowed.
        TOO_MUCH,
        /// The bodies of all connections, or of this sender, are.
        NO_ROOM
    }

    /// What the head says about the rest.
    enum Verdict {
        ACCEPTABLE,
        /// The client sends the body once it is told to.
        WAITS_FOR_LEAVE,
        TOO_LARGE,
        WITHOUT_HOST,
        /// A proxy may have gone by the other one.
        SEVERAL_HOSTS
    }

    Verdict check() {
        HttpHeaders headers = head.headers();
        Iterator<? extends CharSequence> hosts =
                headers.valueCharSequenceIterator(HttpHeaderNames.HOST);
        if (hosts.hasNext()) {
            hosts.next();
            if (hosts.hasNext()) {
                return Verdict.SEVERAL_HOSTS;
            }
        } else if (!oldVersion()) {
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

    /// Adds a piece of the body.
    Piece append(ByteBuf piece) {
        int count = piece.readableBytes();
        if (count == 0) {
            return Piece.TAKEN;
        }
        if (size == 0) {
            ignored = !handler.readsBody(Method.of(head.method()), path());
        }
        if (count > bodyBytesMax - size) {
            return Piece.TOO_MUCH;
        }
        if (!ignored) {
            if (!reserve(size + count)) {
                return Piece.NO_ROOM;
            }
            piece.readBytes(body, size, count);
        }
        size += count;
        return Piece.TAKEN;
    }

    private boolean reserve(int needed) {
        if (needed <= body.length) {
            return true;
        }
        int room = (int) Math.min(bodyBytesMax, Math.max(needed, body.length * 3L / 2));
        if (charged == 0) {
            sender = Budget.sender(from);
        }
        if (!budget.take(sender, room - charged)) {
            return false;
        }
        charged = room;
        body = Arrays.copyOf(body, room);
        return true;
    }

    private String path() {
        String target = head.uri();
        int query = target.indexOf('?');
        return Paths.normalise(query < 0 ? target : target.substring(0, query));
    }

    /// Gives its room back: nobody needs the body any more.
    void release() {
        budget.give(handOn());
        body = NOTHING;
    }

    /// What the caller has to give back to the budget once the request is answered.
    long handOn() {
        long handedOn = charged;
        charged = 0;
        if (handedOn > 0) {
            budget.finish(sender, handedOn);
        }
        return handedOn;
    }

    /// The whole request.
    Request request() {
        return new Request(
                Method.of(head.method()),
                head.uri(),
                head.headers(),
                size == 0 || ignored ? null : whole());
    }

    private byte[] whole() {
        if (size < body.length) {
            body = Arrays.copyOf(body, size);
        }
        return body;
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
