package dev.tidemark.server.http;

import dev.tidemark.server.http.Exchange.Opening;
import dev.tidemark.server.http.Exchange.Repeat;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decodes requests, but for those that were answered a moment ago and may be answered again.
///
/// A handler that has an answer ready says how to give it once more ([Exchange#repeatable]). The
/// request's bytes are remembered then. When the same bytes arrive as one read, while the
/// connection waits for a request and the decoder holds no part of one, they are the same request,
/// and nothing of it has to be read. Whatever else arrives is decoded, strictly, as ever; so is a
/// request whose answer is no longer good. See `docs/adr/0061-requests-known-by-their-bytes.md`.
final class RequestDecoder extends HttpRequestDecoder {
    private final HttpConnection connection;
    private final Memory memory;

    /// Whether the decoder has seen whole requests only.
    private boolean betweenRequests = true;

    RequestDecoder(HttpDecoderConfig config, HttpConnection connection, Memory memory) {
        super(config);
        this.connection = connection;
        this.memory = memory;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
        if (message instanceof ByteBuf bytes
                && bytes.readableBytes() <= Memory.REQUEST_BYTES_MAX
                && nothingPending()
                && connection.waits()) {
            readAlone(ctx, bytes);
        } else {
            super.channelRead(ctx, message);
        }
    }

    private boolean nothingPending() {
        return betweenRequests && actualReadableBytes() == 0;
    }

    private void readAlone(ChannelHandlerContext ctx, ByteBuf bytes) throws Exception {
        if (memory.answers(bytes, connection)) {
            bytes.release();
            return;
        }
        int from = bytes.readerIndex();
        int length = bytes.readableBytes();
        bytes.retain();
        try {
            memory.listen();
            super.channelRead(ctx, bytes);
            if (nothingPending()) {
                memory.learn(bytes, from, length);
            }
        } finally {
            bytes.release();
        }
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out)
            throws Exception {
        int unread = in.readableBytes();
        int count = out.size();
        super.decode(ctx, in, out);
        for (int i = count; i < out.size(); i++) {
            betweenRequests = out.get(i) instanceof LastHttpContent;
            if (out.get(i) instanceof HttpRequest) {
                memory.requestRead();
            }
        }
        if (out.size() == count && in.readableBytes() < unread) {
            betweenRequests = false;
        }
    }

    /// The requests that one event loop knows by their bytes; that loop alone uses it.
    ///
    /// A table in which a request has one place, by the hash of all its bytes, and the last one
    /// keeps it. The hash is compared first: how long comparing takes tells nothing about a secret
    /// in a request, unless all of it hashes the same.
    static final class Memory {
        /// Longer requests are not remembered.
        static final int REQUEST_BYTES_MAX = 2 << 10;

        private static final int PLACES = 256;

        private final @Nullable Known[] places = new Known[PLACES];
        private int requests;
        private @Nullable Opening opening;
        private @Nullable Repeat repeat;

        private record Known(int hash, ByteBuf request, Opening opening, Repeat repeat) {
            boolean is(int otherHash, ByteBuf bytes) {
                return hash == otherHash && ByteBufUtil.equals(request, bytes);
            }
        }

        /// The request under way may be answered again so.
        void offer(Opening newOpening, Repeat newRepeat) {
            opening = newOpening;
            repeat = newRepeat;
        }

        private boolean answers(ByteBuf bytes, HttpConnection connection) {
            int hash = ByteBufUtil.hashCode(bytes);
            Known known = places[hash & PLACES - 1];
            if (known == null || !known.is(hash, bytes)) {
                return false;
            }
            if (connection.answerAgain(known.opening(), known.repeat())) {
                return true;
            }
            places[hash & PLACES - 1] = null;
            return false;
        }

        private void listen() {
            requests = 0;
            opening = null;
            repeat = null;
        }

        private void requestRead() {
            requests++;
        }

        private void learn(ByteBuf bytes, int from, int length) {
            Opening ofRequest = opening;
            Repeat answer = repeat;
            if (requests != 1 || ofRequest == null || answer == null || !ofRequest.keepAlive()) {
                return;
            }
            ByteBuf request = Unpooled.buffer(length, length).writeBytes(bytes, from, length);
            int hash = ByteBufUtil.hashCode(request);
            places[hash & PLACES - 1] = new Known(hash, request, ofRequest, answer);
            listen();
        }
    }
}
