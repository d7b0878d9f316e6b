package dev.tidemark.server.http;

import dev.tidemark.server.http.Exchange.Opening;
import dev.tidemark.server.http.Exchange.Repeat;
import dev.tidemark.server.http.Outlet.AutoRead;
import dev.tidemark.server.http.ResponseHead.Persistence;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.DefaultFileRegion;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One connection: requests in, answers out, one at a time.
///
/// Requests that arrive while an answer is due are kept aside, and reading stops until they are
/// served: a client that pipelines costs one read's worth of memory. While nothing is queued,
/// reading goes on, so that a client that leaves during a long poll is noticed. All methods run on
/// the event loop.
final class HttpConnection extends ChannelInboundHandlerAdapter {
    private static final System.Logger LOG = System.getLogger(HttpConnection.class.getName());
    private static final int COPIED_MAX = 16 << 10;
    private static final long LINGER_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final byte[] END_OF_HEAD = {'\r', '\n'};
    private static final byte[] LAST_CHUNK = {'0', '\r', '\n', '\r', '\n'};

    private final ServerContext server;
    private final LoopConnections neighbours;
    private final RequestDecoder.Memory memory;
    private @Nullable Outlet outlet;
    private @Nullable RequestAssembly assembly;
    private @Nullable Exchange current;
    private @Nullable EventStream stream;
    private @Nullable ArrayDeque<HttpObject> queued;
    private long bodyCharge;
    private boolean draining;
    private boolean finishWhenWritable;
    private boolean closing;
    private int status;
    private long since;
    private long unsent;

    /// Neighbours in the list of the loop's connections.
    @Nullable HttpConnection previous;

    @Nullable HttpConnection next;

    HttpConnection(ServerContext server, LoopConnections neighbours) {
        this.server = server;
        this.neighbours = neighbours;
        this.memory = neighbours.memory();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext newContext) {
        outlet = new Outlet(newContext);
        since = server.now();
        neighbours.add(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        HttpObject part = (HttpObject) message;
        if (closing) {
            ReferenceCountUtil.release(part);
        } else if (current != null || draining) {
            enqueue(part);
        } else {
            receive(part);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (!outlet().writable()) {
            return;
        }
        EventStream open = stream;
        if (finishWhenWritable) {
            finishWhenWritable = false;
            finish();
        } else if (open != null) {
            open.becameWritable();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        closing = true;
        neighbours.remove(this);
        forgetQueued();
        if (assembly != null) {
            assembly.release();
            assembly = null;
        }
        forgetBody();
        Exchange left = current;
        current = null;
        stream = null;
        if (left != null) {
            left.end();
            int seen = finishWhenWritable ? status : 0;
            server.finished(left, seen, server.now());
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (!(cause instanceof IOException)) {
            LOG.log(Level.WARNING, "a connection failed", cause);
        }
        outlet().close();
    }

    EventLoop loop() {
        return outlet().loop();
    }

    String requestId(long number) {
        return server.requestIds().text(number);
    }

    boolean writable() {
        return outlet().writable();
    }

    /// Whether a request may come now.
    boolean waits() {
        return current == null && assembly == null && queued == null && !draining && !closing;
    }

    /// Hands on how the request under way may be answered again.
    void offer(Opening opening, Repeat repeat) {
        memory.offer(opening, repeat);
    }

    /// Answers a request that is known by its bytes; false if it has to be read after all.
    boolean answerAgain(Opening opening, Repeat repeat) {
        Exchange exchange = new Exchange(this, opening, server.requestIds().next(), server.now());
        current = exchange;
        try {
            if (!repeat.answer(exchange)) {
                current = null;
                return false;
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "request " + exchange.id() + " failed", e);
            respond(exchange, Refusals.unexpected());
        }
        return true;
    }

    /// Closes what stands still: a client that sends no whole request or takes no answer.
    void sweep(long now) {
        long backlog = outlet().backlog();
        if (backlog >= 0) {
            if (backlog != unsent) {
                unsent = backlog;
                since = now;
            } else if (now - since > server.config().sendTimeout().toNanos()) {
                outlet().close();
            }
            return;
        }
        if (unsent != 0) {
            unsent = 0;
            since = now;
        }
        long patience = closing ? LINGER_NANOS : server.config().readTimeout().toNanos();
        if (current == null && now - since > patience) {
            outlet().close();
        }
    }

    /// Takes no further requests; closes at once if none is under way.
    void wind() {
        if (current == null) {
            outlet().close();
        } else {
            closing = true;
        }
    }

    void respond(Exchange exchange, Response response) {
        if (exchange != current || !exchange.answer()) {
            response.content().release();
            return;
        }
        // Whoever has the answer may count on the room.
        forgetBody();
        status = response.status();
        Opening opening = exchange.opening();
        Content content = opening.headOnly() ? withoutBody(response.content()) : response.content();
        ByteBuf head = head(exchange, response.status(), response.headers());
        switch (content) {
            case Content.Empty() -> {
                writeLength(head, 0);
                writeLast(head);
            }
            case Content.Bodiless() -> {
                head.writeBytes(END_OF_HEAD);
                writeLast(head);
            }
            case Content.Bytes(ByteBuffer buffer) -> {
                writeLength(head, buffer.remaining());
                if (buffer.remaining() <= COPIED_MAX) {
                    writeLast(head.writeBytes(buffer.duplicate()));
                } else {
                    outlet().write(head);
                    writeLast(Unpooled.wrappedBuffer(buffer));
                }
            }
            case Content.Rendered(ByteBuf headAndBody, int _) -> {
                outlet().write(head);
                writeLast(headAndBody.duplicate());
            }
            case Content.Shared(Content.SharedFile linesAndBody) -> {
                outlet().write(head.writeBytes(linesAndBody.lines()));
                outlet().flush(linesAndBody.region(), this::finishAfter);
            }
            case Content.Pieces pieces -> {
                writeLength(head, pieces.length());
                outlet().flush(head);
                server.parts().blocking().execute(new BodyPump(outlet(), pieces, this::finish));
            }
            case Content.FileRange(FileChannel file, long from, long length) -> {
                writeLength(head, length);
                outlet().write(head);
                outlet().flush(new DefaultFileRegion(file, from, length), this::finishAfter);
            }
        }
    }

    /// Writes the head of an answer whose body follows through the stream.
    @Nullable EventStream stream(Exchange exchange, int newStatus, Headers headers) {
        if (exchange != current || !exchange.answer()) {
            return null;
        }
        status = newStatus;
        boolean chunked = !exchange.opening().oldVersion();
        ByteBuf head = head(exchange, newStatus, headers);
        if (chunked) {
            head.writeCharSequence("transfer-encoding: chunked\r\n", StandardCharsets.US_ASCII);
        } else {
            closing = true;
        }
        head.writeBytes(END_OF_HEAD);
        outlet().flush(head);
        EventStream opened = new EventStream(this, exchange, chunked);
        stream = opened;
        return opened;
    }

    void send(Exchange exchange, ByteBuf bytes, boolean chunked, Consumer<Boolean> onDone) {
        if (exchange != current || !bytes.isReadable()) {
            onDone.accept(exchange == current);
            bytes.release();
            return;
        }
        if (!chunked) {
            outlet().flush(bytes, onDone);
            return;
        }
        ByteBuf size = outlet().allocator().ioBuffer(16);
        writeChunkSize(size, bytes.readableBytes());
        outlet().write(size);
        outlet().write(bytes);
        outlet().flush(Unpooled.wrappedBuffer(END_OF_HEAD), onDone);
    }

    /// Sends bytes without saying whether they arrive: one write and no promise, because the same
    /// few bytes go to thousands at once.
    void send(Exchange exchange, ByteBuf bytes, boolean chunked) {
        int count = bytes.readableBytes();
        if (exchange != current || !chunked || count == 0 || count > COPIED_MAX) {
            send(exchange, bytes, chunked, _ -> {});
            return;
        }
        ByteBuf chunk = outlet().allocator().ioBuffer(16 + count);
        writeChunkSize(chunk, count);
        chunk.writeBytes(bytes).writeBytes(END_OF_HEAD);
        bytes.release();
        outlet().flush(chunk);
    }

    private static void writeChunkSize(ByteBuf to, int count) {
        to.writeCharSequence(Integer.toHexString(count) + "\r\n", StandardCharsets.US_ASCII);
    }

    long unsentBytes() {
        return Math.max(0, outlet().backlog());
    }

    void cut(Exchange exchange) {
        if (exchange == current) {
            outlet().close();
        }
    }

    void endStream(Exchange exchange, boolean chunked) {
        if (exchange != current) {
            return;
        }
        stream = null;
        writeLast(chunked ? Unpooled.wrappedBuffer(LAST_CHUNK) : Unpooled.EMPTY_BUFFER);
    }

    private void receive(HttpObject part) {
        if (part.decoderResult().isFailure()) {
            ReferenceCountUtil.release(part);
            refuse(Refusals.malformed(part.decoderResult().cause()));
            return;
        }
        if (part instanceof HttpRequest request) {
            begin(request);
        }
        if (part instanceof HttpContent content && assembly != null) {
            append(assembly, content);
        } else {
            ReferenceCountUtil.release(part);
        }
    }

    private void begin(HttpRequest request) {
        RequestAssembly begun = new RequestAssembly(request, server, outlet().from());
        switch (begun.check()) {
            case ACCEPTABLE -> assembly = begun;
            case WAITS_FOR_LEAVE -> {
                assembly = begun;
                outlet().flush(RequestAssembly.leave());
            }
            case TOO_LARGE -> refuse(Refusals.bodyTooLarge());
            case WITHOUT_HOST -> refuse(Refusals.missingHost());
            case SEVERAL_HOSTS -> refuse(Refusals.severalHosts());
        }
    }

    private void append(RequestAssembly whole, HttpContent content) {
        boolean last = content instanceof LastHttpContent;
        RequestAssembly.Piece piece = whole.append(content.content());
        content.release();
        switch (piece) {
            case TAKEN -> {
                if (last) {
                    assembly = null;
                    dispatch(whole);
                }
            }
            case TOO_MUCH -> refuseBody(whole, Refusals.bodyTooLarge());
            case NO_ROOM -> refuseBody(whole, Refusals.noRoom());
        }
    }

    private void refuseBody(RequestAssembly unfinished, Response response) {
        unfinished.release();
        assembly = null;
        refuse(response);
    }

    private void forgetBody() {
        server.bodies().give(bodyCharge);
        bodyCharge = 0;
    }

    private void dispatch(RequestAssembly whole) {
        Opening opening = whole.opening(server.parts().logsAccess());
        if (!opening.keepAlive()) {
            closing = true;
        }
        Exchange exchange = new Exchange(this, opening, server.requestIds().next(), server.now());
        current = exchange;
        bodyCharge = whole.handOn();
        try {
            server.parts().handler().handle(whole.request(), exchange);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "request " + exchange.id() + " failed", e);
            respond(exchange, Refusals.unexpected());
        }
    }

    /// Answers what is no request, and reads on only to let the answer arrive.
    private void refuse(Response response) {
        closing = true;
        Exchange exchange =
                new Exchange(this, Opening.PLAIN, server.requestIds().next(), server.now());
        current = exchange;
        respond(exchange, response);
    }

    private void enqueue(HttpObject part) {
        if (queued == null) {
            queued = new ArrayDeque<>(4);
        }
        queued.add(part);
        outlet().reads(AutoRead.OFF);
    }

    private ByteBuf head(Exchange exchange, int answerStatus, Headers headers) {
        Opening opening = exchange.opening();
        Persistence persistence =
                closing
                        ? Persistence.CLOSE
                        : opening.oldVersion() ? Persistence.KEEP_ALIVE : Persistence.DEFAULT;
        ByteBuf head = outlet().allocator().ioBuffer(512);
        server.head().write(head, answerStatus, exchange.id(), opening.origin(), persistence);
        head.writeCharSequence(headers.toString(), StandardCharsets.US_ASCII);
        return head;
    }

    private static void writeLength(ByteBuf head, long length) {
        head.writeCharSequence("content-length: " + length + "\r\n\r\n", StandardCharsets.US_ASCII);
    }

    private static Content withoutBody(Content content) {
        return switch (content) {
            case Content.Empty empty -> empty;
            case Content.Bodiless bodiless -> bodiless;
            case Content.Bytes(ByteBuffer buffer) -> new HeadOnly(buffer.remaining()).content();
            case Content.Rendered(ByteBuf headAndBody, int headBytes) ->
                    new Content.Rendered(headAndBody.slice(0, headBytes), headBytes);
            case Content.Shared(Content.SharedFile linesAndBody) -> {
                byte[] lines = linesAndBody.lines();
                linesAndBody.release();
                yield new Content.Rendered(Unpooled.wrappedBuffer(lines), lines.length);
            }
            case Content.Pieces pieces -> {
                pieces.release();
                yield new HeadOnly(pieces.length()).content();
            }
            case Content.FileRange range -> {
                range.release();
                yield new HeadOnly(range.length()).content();
            }
        };
    }

    /// The length of a body that is not sent.
    private record HeadOnly(long length) {
        Content content() {
            ByteBuf lines =
                    Unpooled.copiedBuffer(
                            "content-length: " + length + "\r\n\r\n", StandardCharsets.US_ASCII);
            return new Content.Rendered(lines, lines.readableBytes());
        }
    }

    private void writeLast(ByteBuf last) {
        if (closing) {
            outlet().flush(last, this::finishAfter);
            return;
        }
        outlet().flush(last);
        if (outlet().writable()) {
            finish();
        } else {
            finishWhenWritable = true;
        }
    }

    private void finishAfter(boolean written) {
        if (written) {
            finish();
        } else {
            outlet().close();
        }
    }

    /// The answer is out: the next request may come.
    private void finish() {
        Exchange done = current;
        if (done == null) {
            return;
        }
        current = null;
        stream = null;
        forgetBody();
        long now = server.now();
        since = now;
        done.end();
        server.finished(done, status, now);
        if (closing) {
            forgetQueued();
            outlet().reads(AutoRead.ON);
            outlet().hangUp();
        } else {
            drain();
        }
    }

    private void drain() {
        ArrayDeque<HttpObject> waiting = queued;
        if (draining || waiting == null) {
            return;
        }
        draining = true;
        try {
            while (current == null && !closing && !waiting.isEmpty()) {
                receive(waiting.remove());
            }
        } finally {
            draining = false;
        }
        if (waiting.isEmpty()) {
            queued = null;
            outlet().reads(AutoRead.ON);
        }
    }

    private void forgetQueued() {
        ArrayDeque<HttpObject> waiting = queued;
        queued = null;
        if (waiting != null) {
            waiting.forEach(ReferenceCountUtil::release);
        }
    }

    private Outlet outlet() {
        Outlet known = outlet;
        if (known == null) {
            throw new IllegalStateException("not in a pipeline yet");
        }
        return known;
    }
}
