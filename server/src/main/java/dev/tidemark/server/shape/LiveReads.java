package dev.tidemark.server.shape;

import dev.tidemark.engine.shapes.Shape;
import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.server.http.Encoding;
import dev.tidemark.server.http.Exchange;
import dev.tidemark.server.query.ShapeQuery;
import dev.tidemark.server.query.ShapeQuery.Mode;
import dev.tidemark.server.shape.KnownShapes.Known;
import dev.tidemark.server.shape.Packing.Effort;
import dev.tidemark.server.shape.Serving.Part;
import dev.tidemark.server.waiting.Ticket;
import dev.tidemark.server.waiting.Waiter;
import dev.tidemark.server.waiting.WaitingRoom;
import io.netty.channel.EventLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads that wait for changes. All methods but [#waiting] and [#stop] run on the exchange's loop.
final class LiveReads {
    private final ShapeParts parts;
    private final Function<EventLoop, WaitingRoom> newRoom;
    private final BiConsumer<Reading, Known> serveLater;
    private final Map<EventLoop, Corner> corners = new ConcurrentHashMap<>();
    private final long pollNanos;
    private volatile boolean stopped;

    LiveReads(
            ShapeParts parts,
            Function<EventLoop, WaitingRoom> newRoom,
            BiConsumer<Reading, Known> serveLater) {
        this.parts = parts;
        this.newRoom = newRoom;
        this.serveLater = serveLater;
        this.pollNanos = parts.config().live().pollTimeout().toNanos();
    }

    /// How many wait. Any thread.
    int waiting() {
        return corners.values().stream().mapToInt(corner -> corner.room.waiting()).sum();
    }

    /// Ends all waits. Any thread.
    void stop() {
        stopped = true;
        corners.forEach((loop, corner) -> Exchange.runOn(loop, corner.room::stop));
    }

    /// Lets a client wait for the next change behind its position.
    void follow(Reading reading, Known known) {
        Reading slim = slim(reading, known);
        if (reading.query().mode() == Mode.EVENTS) {
            new EventFeed(parts, slim, known.shape()).start(room(reading));
        } else {
            LogOffset seen = slim.query().start().offset();
            LongPoll poll = new LongPoll(this, slim, known);
            park(slim, known.shape(), seen, poll, parts.within(reading.terms(), pollNanos));
        }
    }

    /// Lets a client wait for the log to reach its position.
    void awaitReach(Reading reading, Known known) {
        Beyond beyond = new Beyond(this, reading, known);
        LogOffset seen = known.shape().log().latest();
        if (!reading.query().start().offset().isAfter(seen)) {
            serve(reading, known);
            return;
        }
        park(reading, known.shape(), seen, beyond, parts.within(reading.terms(), pollNanos / 2));
    }

    /// Answers with what is new; false if nothing is.
    boolean answer(Reading reading, Known known) {
        try {
            Serving found = Serving.read(known.shape(), reading.query(), Lsn.ZERO);
            return switch (found) {
                case Serving.NothingYet() -> false;
                case Part part -> {
                    answer(reading, known, part);
                    yield true;
                }
                case Serving.Pending() -> {
                    serve(reading, known);
                    yield true;
                }
                // The log went back: what the client has is of another life.
                case Serving.OutOfBounds() -> {
                    mustRefetch(reading);
                    yield true;
                }
                case Serving.Removed() -> {
                    mustRefetch(reading);
                    yield true;
                }
            };
        } catch (IOException | UncheckedIOException unreadable) {
            parts.report("reading a shape's log failed", unreadable);
            refuse(reading, new Refusal.Unreadable());
            return true;
        }
    }

    /// Says that nothing came, unless something came just now.
    void nothingNew(Reading reading, Known known) {
        Shape shape = known.shape();
        Lsn processed = parts.shapes().processedLsn();
        LogOffset from = reading.query().start().offset();
        if (shape.log().latest().isAfter(from) && answer(reading, known)) {
            return;
        }
        Lsn own = new Lsn(from.tx());
        Lsn seen = own.compareTo(processed) > 0 ? own : processed;
        reading.respond(parts.responses().nothingNew(reading, shape, from, seen));
    }

    void mustRefetch(Reading reading) {
        refuse(reading, new Refusal.MustRefetch(null));
    }

    void refuse(Reading reading, Refusal refusal) {
        reading.respond(parts.refusals().of(refusal, reading.method(), reading.terms()));
    }

    /// Serves anew, where it may block.
    void serve(Reading reading, Known known) {
        serveLater.accept(reading, known);
    }

    private void answer(Reading reading, Known known, Part part) throws IOException {
        if (part.body().length() > LogResponses.WHOLE_MAX) {
            serve(reading, known);
            return;
        }
        Encoding encoding = reading.exchange().encoding();
        Corner corner = corner(reading);
        corner.render(known.shape(), reading.query(), part);
        ByteBuffer plain = corner.body(Encoding.IDENTITY);
        boolean pack =
                encoding != Encoding.IDENTITY && plain.remaining() >= Packing.WORTHWHILE_BYTES;
        ByteBuffer body = pack ? corner.body(encoding) : plain;
        reading.respond(
                parts.responses()
                        .live(
                                reading,
                                known.shape(),
                                part,
                                body,
                                pack ? encoding : Encoding.IDENTITY));
    }

    private void park(Reading reading, Shape shape, LogOffset seen, Waiter waiter, long nanos) {
        if (!reading.exchange().open()) {
            return;
        }
        Ticket ticket = room(reading).park(shape, seen, waiter, nanos);
        if (ticket != null) {
            reading.exchange().onEnd(ticket::cancel);
        }
    }

    private WaitingRoom room(Reading reading) {
        return corner(reading).room;
    }

    private Corner corner(Reading reading) {
        Corner corner =
                corners.computeIfAbsent(
                        reading.exchange().loop(), loop -> new Corner(newRoom.apply(loop)));
        if (stopped) {
            corner.room.stop();
        }
        return corner;
    }

    /// The same reading out of objects that all waiting clients of a shape share.
    private static Reading slim(Reading reading, Known known) {
        ShapeQuery query = reading.query();
        LogOffset latest = known.shape().log().latest();
        LogOffset offset = query.start().offset();
        ShapeQuery shared =
                new ShapeQuery(
                        offset.equals(latest) ? ShapeQuery.Start.at(latest) : query.start(),
                        known.shape().handle(),
                        query.mode(),
                        query.cursor(),
                        known.request(),
                        null);
        return new Reading(
                reading.exchange(),
                reading.method(),
                shared,
                List.of(),
                reading.permit(),
                reading.terms());
    }

    /// What one loop has: its room, and the last body it rendered, which is nearly always the next
    /// client's too.
    private static final class Corner {
        final WaitingRoom room;
        private @Nullable Shape shape;
        private @Nullable LogOffset from;
        private @Nullable LogOffset end;
        private boolean upToDate;
        private final Map<Encoding, ByteBuffer> bodies = new EnumMap<>(Encoding.class);

        Corner(WaitingRoom room) {
            this.room = room;
        }

        /// Makes the body of `part` the last one.
        void render(Shape wanted, ShapeQuery query, Part part) throws IOException {
            LogOffset wantedFrom = query.start().offset();
            boolean same =
                    wanted.equals(shape)
                            && wantedFrom.equals(from)
                            && part.end().equals(end)
                            && part.upToDate() == upToDate;
            if (!same) {
                bodies.clear();
                bodies.put(Encoding.IDENTITY, Bodies.bytes(part));
                shape = wanted;
                from = wantedFrom;
                end = part.end();
                upToDate = part.upToDate();
            }
        }

        /// The last body, packed.
        ByteBuffer body(Encoding encoding) {
            ByteBuffer plain = bodies.getOrDefault(Encoding.IDENTITY, ByteBuffer.allocate(0));
            return bodies.computeIfAbsent(
                            encoding, wanted -> Packing.pack(plain, wanted, Effort.ONCE))
                    .duplicate();
        }
    }
}
