package dev.tidemark.server.shape;

import dev.tidemark.engine.log.Body;
import dev.tidemark.engine.shapes.Shape;
import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.server.http.EventStream;
import dev.tidemark.server.shape.Serving.Part;
import dev.tidemark.server.waiting.Ticket;
import dev.tidemark.server.waiting.Waiter;
import dev.tidemark.server.waiting.WaitingRoom;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A client that is sent changes as they come.
///
/// What is there already is sent first, and the stream stays open: clients take a stream that
/// closes at once for a broken one. Nothing is buffered for a client that does not keep up; reading
/// goes on from its position when it does again. Fields belong to the exchange's loop.
final class EventFeed implements Waiter {
    private static final ByteBuf KEEP_ALIVE =
            Unpooled.unreleasableBuffer(
                    Unpooled.copiedBuffer(": keep-alive\n\n", StandardCharsets.US_ASCII));
    private static final int PIECE_BYTES = 128 << 10;

    private final ShapeParts parts;
    private final Reading reading;
    private final Shape shape;
    private LogOffset at;
    private @Nullable EventStream stream;
    private @Nullable Ticket ticket;
    private final long opened;
    private boolean busy;
    private boolean missed;

    EventFeed(ShapeParts parts, Reading reading, Shape shape) {
        this.parts = parts;
        this.reading = reading;
        this.shape = shape;
        this.at = reading.query().start().offset();
        this.opened = parts.nanos();
    }

    /// Opens the stream and sends what is there.
    void start(WaitingRoom room) {
        EventStream begun =
                reading.exchange().stream(200, parts.responses().events(reading, shape));
        if (begun == null) {
            return;
        }
        stream = begun;
        // Who polls asks again soon; who listens may not for longer than the database is followed.
        reading.exchange().onEnd(parts.engine().demand().lasting()::close);
        begun.onWritable(this::pump);
        Ticket taken = room.park(shape, at, this, patienceNanos());
        ticket = taken;
        if (taken != null) {
            reading.exchange().onEnd(taken::cancel);
        }
    }

    @Override
    public Verdict grown() {
        pump();
        return Verdict.WAITS;
    }

    @Override
    public void removed() {
        end();
    }

    @Override
    public long expired() {
        long open = parts.config().live().streamTimeout().toNanos() - (parts.nanos() - opened);
        long left = parts.within(reading.terms(), open);
        if (left <= 0) {
            end();
            return 0;
        }
        if (stream != null && stream.writable()) {
            stream.send(KEEP_ALIVE.duplicate());
        }
        return Math.min(left, patienceNanos());
    }

    @Override
    public void stopped() {
        end();
    }

    /// How long it may be silent; not beyond the end of the permission.
    private long patienceNanos() {
        return parts.within(reading.terms(), parts.config().live().keepAlive().toNanos());
    }

    private void end() {
        EventStream open = stream;
        stream = null;
        if (open != null) {
            open.end();
        }
    }

    /// Sends what the client has not seen, as long as it keeps up.
    private void pump() {
        if (busy) {
            missed = true;
            return;
        }
        try {
            EventStream open = stream;
            while (open != null && open.writable() && !busy && step(open)) {
                open = stream;
            }
        } catch (IOException unreadable) {
            parts.report("reading a shape's log failed", unreadable);
            end();
        }
    }

    /// Sends one part; false if there is none now.
    private boolean step(EventStream open) throws IOException {
        return switch (Serving.read(shape, reading.query().from(at), Lsn.ZERO)) {
            case Serving.NothingYet() -> false;
            case Part part when part.body().length() <= LogResponses.WHOLE_MAX -> {
                ByteBuf frames = Unpooled.buffer((int) part.body().length() + 256);
                ByteBuffer bytes = ByteBuffer.allocate((int) part.body().length());
                try (Body.Reader reader = part.body().open()) {
                    Bodies.fill(reader, bytes, part.body().length());
                }
                new EventFrames().feed(bytes.flip(), frames);
                finish(open, part, frames);
                yield true;
            }
            case Part part -> {
                busy = true;
                parts.blocking().execute(() -> sendLarge(open, part));
                yield false;
            }
            case Serving.Pending() -> {
                shape.log().onSnapshotProgress(at.op(), this::later);
                yield false;
            }
            case Serving.OutOfBounds() -> {
                end();
                yield false;
            }
            case Serving.Removed() -> {
                end();
                yield false;
            }
        };
    }

    private void later() {
        reading.exchange().onLoop(this::pump);
    }

    private void finish(EventStream open, Part part, ByteBuf frames) {
        if (part.upToDate()) {
            EventFrames.message(Bodies.upToDate(part.seen()), frames);
        }
        at = part.end();
        open.send(frames);
        if (ticket != null) {
            ticket.postpone(patienceNanos());
        }
    }

    /// On a thread that may block: a large part, piece by piece.
    private void sendLarge(EventStream open, Part part) {
        boolean whole = false;
        try (Body.Reader reader = part.body().open()) {
            EventFrames frames = new EventFrames();
            ByteBuffer piece = ByteBuffer.allocate(PIECE_BYTES);
            boolean taken = true;
            int count = reader.read(piece);
            while (count >= 0 && taken) {
                ByteBuf out = Unpooled.buffer(piece.position() + 1024);
                frames.feed(piece.flip(), out);
                taken = sent(open, out);
                piece.clear();
                count = reader.read(piece);
            }
            whole = taken;
        } catch (IOException unreadable) {
            parts.report("reading a shape's log failed", unreadable);
        }
        boolean complete = whole;
        reading.exchange().onLoop(() -> afterLarge(open, part, complete));
    }

    private boolean sent(EventStream open, ByteBuf out) {
        CompletableFuture<Boolean> taken = new CompletableFuture<>();
        boolean handed = reading.exchange().onLoop(() -> open.send(out, taken::complete));
        if (!handed) {
            out.release();
        }
        return handed && taken.join();
    }

    private void afterLarge(EventStream open, Part part, boolean complete) {
        busy = false;
        if (!complete) {
            end();
            return;
        }
        finish(open, part, Unpooled.buffer(256));
        if (missed || !part.upToDate()) {
            missed = false;
            pump();
        }
    }
}
