package dev.tidemark.server.shape;

import dev.tidemark.engine.log.Body;
import dev.tidemark.engine.shapes.Shape;
import dev.tidemark.engine.snapshot.AnswerRoom;
import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.server.http.Content;
import dev.tidemark.server.http.Cors;
import dev.tidemark.server.http.Encoding;
import dev.tidemark.server.http.Headers;
import dev.tidemark.server.http.Method;
import dev.tidemark.server.http.Response;
import dev.tidemark.server.query.ShapeQuery;
import dev.tidemark.server.shape.Packing.Effort;
import dev.tidemark.server.shape.Serving.Part;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Answers out of a shape's log. What reads bodies may block, the rest not.
final class LogResponses {
    /// Up to here a body is read into memory at once; beyond, piece by piece.
    static final int WHOLE_MAX = 256 << 10;

    private static final int HOT_MAX = 1 << 20;
    private static final int PACKED_MAX = 16 << 20;

    private final CachePolicy cache;
    private final Etags etags;
    private final Cursors cursors;
    private final HotChunks hot;
    private final Semaphore packers = new Semaphore(Runtime.getRuntime().availableProcessors());

    LogResponses(CachePolicy cache, Etags etags, Cursors cursors, HotChunks hot) {
        this.cache = cache;
        this.etags = etags;
        this.cursors = cursors;
        this.hot = hot;
    }

    /// How an answer ends.
    enum Ending {
        /// There is more to read.
        MORE,
        /// The reader has everything.
        UP_TO_DATE,
        /// The reader has everything, and had it before.
        NOTHING_NEW
    }

    /// The rendered answer of a closed chunk, if it is at hand.
    HotChunks.@Nullable Hot cached(Reading reading, Shape shape) {
        ShapeQuery query = reading.query();
        if (query.live() || query.start().now() || reading.method() == Method.POST) {
            return null;
        }
        HotChunks.Hot found =
                hot.find(key(shape, reading, reading.exchange().encoding()), shape.schemaJson());
        return found == null || Etags.matches(reading.ifNoneMatch(), found.etag()) ? null : found;
    }

    /// An answer with nothing but what it has rendered; null if it was dropped just now.
    static @Nullable Response rendered(HotChunks.Hot hot) {
        Content content = hot.content();
        return content == null ? null : new Response(200, new Headers(), content);
    }

    /// The answer with one part of the log.
    Response part(Reading reading, Shape shape, Part part) throws IOException {
        ShapeQuery query = reading.query();
        String etag = Etags.of(shape.handle(), query.start(), part.end());
        Ending ending = part.upToDate() ? Ending.UP_TO_DATE : Ending.MORE;
        if (Etags.matches(reading.ifNoneMatch(), etag)) {
            return notModified(reading, shape, part.end(), ending);
        }
        Headers headers = head(reading, shape, part.end(), etag, ending);
        if (!query.live()) {
            headers.add("electric-schema", shape.schemaJson());
        }
        boolean lasting =
                part.closed()
                        && !part.upToDate()
                        && !query.live()
                        && reading.method() != Method.POST;
        return lasting
                ? lasting(reading, shape, part, headers, etag)
                : passing(reading, part, headers);
    }

    /// The answer to a client that waited.
    ///
    /// @param body the whole body, packed as `encoding` says
    Response live(Reading reading, Shape shape, Part part, ByteBuffer body, Encoding encoding) {
        String etag = Etags.of(shape.handle(), reading.query().start(), part.end());
        Ending ending = part.upToDate() ? Ending.UP_TO_DATE : Ending.MORE;
        Headers headers = head(reading, shape, part.end(), etag, ending);
        if (encoding != Encoding.IDENTITY) {
            headers.add("content-encoding", encoding.token());
        }
        return new Response(200, headers, new Content.Bytes(body));
    }

    /// The answer that there is nothing new.
    Response nothingNew(Reading reading, Shape shape, LogOffset end, Lsn seen) {
        String etag = etags.ofNothingNew(shape.handle(), reading.query().start(), end);
        Headers headers = head(reading, shape, end, etag, Ending.NOTHING_NEW);
        if (!reading.query().live()) {
            headers.add("electric-schema", shape.schemaJson());
        }
        return Response.text(200, headers, "[" + Bodies.upToDate(seen) + "]");
    }

    /// The answer that the client's copy is still right.
    Response notModified(Reading reading, Shape shape, LogOffset end, Ending ending) {
        String etag = Etags.of(shape.handle(), reading.query().start(), end);
        return Response.bodiless(304, head(reading, shape, end, etag, ending));
    }

    /// The head of an event stream.
    Headers events(Reading reading, Shape shape) {
        LogOffset end = shape.log().latest();
        String etag = Etags.of(shape.handle(), reading.query().start(), end);
        return head(reading, shape, end, etag, Ending.UP_TO_DATE)
                .addLines("connection: keep-alive\r\n");
    }

    /// The head of a subset's answer.
    Headers subset(Reading reading, Shape shape, LogOffset offset) {
        Headers headers = RefusalResponses.json();
        cache.never(headers, reading.terms());
        headers.addLines("electric-snapshot: true\r\n")
                .add("electric-handle", shape.handle().text());
        if (!reading.query().live()) {
            headers.add("electric-schema", shape.schemaJson());
        }
        return headers.add("electric-offset", offset.toString());
    }

    /// Packs a body that is sent once, if that is worth it.
    Response packed(Headers headers, ByteBuffer body, Encoding encoding) {
        if (encoding == Encoding.IDENTITY || body.remaining() < Packing.WORTHWHILE_BYTES) {
            return new Response(200, headers, new Content.Bytes(body));
        }
        headers.add("content-encoding", encoding.token());
        ByteBuffer packed = Packing.pack(body, encoding, Effort.ONCE);
        return new Response(200, headers, new Content.Bytes(packed));
    }

    /// Packs a body that has its share of all answers' room, if that is worth it and there is room
    /// to do it: else it goes as it is.
    Response packed(Headers headers, ByteBuffer body, Encoding encoding, AnswerRoom.Share share) {
        int plain = body.remaining();
        // What it is packed into, and what of that is kept.
        long needed = 2L * Packing.halfOf(plain);
        boolean packs = encoding != Encoding.IDENTITY && plain >= Packing.WORTHWHILE_BYTES;
        if (!packs || !share.takeMore(needed)) {
            return new Response(200, headers, new Content.Bytes(body));
        }
        ByteBuffer packed = Packing.packToHalf(body, encoding);
        if (packed == null) {
            share.keepOnly(body.capacity());
            return new Response(200, headers, new Content.Bytes(body));
        }
        share.keepOnly(packed.remaining());
        headers.add("content-encoding", encoding.token());
        return new Response(200, headers, new Content.Bytes(packed));
    }

    private Headers head(Reading reading, Shape shape, LogOffset end, String etag, Ending ending) {
        ShapeQuery query = reading.query();
        Headers headers = new Headers().addLines(Cors.SHAPE_ROUTE);
        cache.log(headers, reading.method(), query, reading.terms());
        headers.addLines(
                        query.mode() == ShapeQuery.Mode.EVENTS
                                ? "content-type: text/event-stream\r\n"
                                : "content-type: application/json; charset=utf-8\r\n")
                .add("etag", etag)
                .add("electric-handle", shape.handle().text());
        if (query.live()) {
            headers.add("electric-cursor", cursors.next(query.cursor()));
        }
        switch (ending) {
            case MORE -> headers.addLines("electric-has-data: true\r\n");
            case UP_TO_DATE ->
                    headers.addLines("electric-up-to-date: \r\nelectric-has-data: true\r\n");
            case NOTHING_NEW ->
                    headers.addLines("electric-up-to-date: \r\nelectric-has-data: false\r\n");
        }
        return headers.add("electric-offset", end.toString());
    }

    /// An answer that the next client gets too.
    private Response lasting(Reading reading, Shape shape, Part part, Headers headers, String etag)
            throws IOException {
        Encoding wanted = reading.exchange().encoding();
        HotChunks.Key key = key(shape, reading, wanted);
        long length = Bodies.length(part);
        boolean pack = wanted != Encoding.IDENTITY && length >= Packing.WORTHWHILE_BYTES;
        if (pack && length <= PACKED_MAX && packers.tryAcquire()) {
            try {
                headers.add("content-encoding", wanted.token());
                ByteBuffer packed = Packing.pack(Bodies.bytes(part), wanted, Effort.KEPT);
                return kept(key, shape, packed, headers, etag);
            } finally {
                packers.release();
            }
        }
        if (length > HOT_MAX) {
            return large(part, headers);
        }
        // All packers busy: plain bytes must not be taken for packed ones later.
        HotChunks.Key plain = pack ? key(shape, reading, Encoding.IDENTITY) : key;
        return kept(plain, shape, Bodies.bytes(part), headers, etag);
    }

    private Response kept(
            HotChunks.Key key, Shape shape, ByteBuffer body, Headers headers, String etag) {
        if (body.remaining() > HOT_MAX) {
            return new Response(200, headers, new Content.Bytes(body));
        }
        Content content = hot.keep(key, headers.toString(), body, etag, shape.schemaJson());
        return new Response(200, new Headers(), content);
    }

    /// An answer that is right only now.
    private Response passing(Reading reading, Part part, Headers headers) throws IOException {
        if (Bodies.length(part) > WHOLE_MAX) {
            return large(part, headers);
        }
        return packed(headers, Bodies.bytes(part), reading.exchange().encoding());
    }

    private static Response large(Part part, Headers headers) throws IOException {
        Optional<Body.Region> region = part.body().region();
        if (part.form() == Serving.Form.ARRAY && region.isPresent()) {
            Body.Region range = region.get();
            FileChannel file = FileChannel.open(range.file(), StandardOpenOption.READ);
            return new Response(
                    200, headers, new Content.FileRange(file, range.from(), range.length()));
        }
        return new Response(
                200, headers, new Content.Pieces(Bodies.pieces(part), Bodies.length(part)));
    }

    private static HotChunks.Key key(Shape shape, Reading reading, Encoding encoding) {
        LogOffset from = reading.query().start().offset();
        return new HotChunks.Key(shape.handle(), from, encoding, reading.terms().keeping());
    }
}
