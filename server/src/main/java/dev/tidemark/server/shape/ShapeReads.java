package dev.tidemark.server.shape;

import dev.tidemark.engine.ingest.Demand;
import dev.tidemark.engine.shapes.Definition;
import dev.tidemark.engine.shapes.Resolution;
import dev.tidemark.engine.shapes.Shape;
import dev.tidemark.engine.shapes.ShapeDefinition;
import dev.tidemark.engine.shapes.Subset;
import dev.tidemark.engine.shapes.SubsetQuery;
import dev.tidemark.engine.snapshot.AnswerRoom;
import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.server.http.Exchange;
import dev.tidemark.server.http.Method;
import dev.tidemark.server.query.FieldErrors;
import dev.tidemark.server.query.QueryParser.Parsed.InvalidSubset;
import dev.tidemark.server.query.ShapeQuery;
import dev.tidemark.server.shape.KnownShapes.Known;
import dev.tidemark.server.shape.LogResponses.Ending;
import dev.tidemark.server.shape.Serving.Part;
import dev.tidemark.server.waiting.WaitingRoom;
import io.netty.channel.EventLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads from the check of the definition to the answer, on virtual threads; may block.
final class ShapeReads {
    private static final long SNAPSHOT_PATIENCE_SECONDS = 45;
    private static final String SNAPSHOT_LATE =
            "Snapshot query took too long to start reading from the database";

    private static final String SUBSETS_LARGE = "Too many large subsets are read at once";

    private final ShapeParts parts;
    private final Readiness readiness;
    private final LiveReads live;

    ShapeReads(ShapeParts parts, Readiness readiness, Function<EventLoop, WaitingRoom> newRoom) {
        this.parts = parts;
        this.readiness = readiness;
        this.live = new LiveReads(parts, newRoom, this::serveLater);
    }

    LiveReads live() {
        return live;
    }

    /// Answers a read.
    void readLater(Reading reading) {
        later(reading, () -> read(reading));
    }

    /// Answers a read of a shape that is known.
    void serveLater(Reading reading, Known known) {
        later(reading, () -> serve(reading, known));
    }

    /// Runs what may block and answers for what goes wrong.
    void later(Reading reading, Blocking action) {
        parts.blocking().execute(() -> run(reading, action));
    }

    /// Something that may block and fail.
    @FunctionalInterface
    interface Blocking {
        void run() throws IOException, InterruptedException;
    }

    private void run(Reading reading, Blocking action) {
        try (Demand.Hold _ = parts.engine().demand().lasting()) {
            action.run();
        } catch (IOException | UncheckedIOException unreadable) {
            if (reading.exchange().open()) {
                parts.report("request " + reading.exchange().id() + " failed", unreadable);
            }
            refuse(reading, new Refusal.Unreadable());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            refuse(reading, new Refusal.Stopping());
        } catch (RuntimeException | Error bug) {
            // An error too, such as want of memory: a client that is not answered waits for ever.
            parts.report("request " + reading.exchange().id() + " failed", bug);
            refuse(reading, new Refusal.Unexpected());
        }
    }

    private void read(Reading reading) throws IOException, InterruptedException {
        Refusal notReady = readiness.awaitActive();
        if (notReady != null) {
            refuse(reading, notReady);
            return;
        }
        switch (parts.shapes().define(reading.query().shape())) {
            case Definition.Defined(ShapeDefinition definition) -> resolve(reading, definition);
            case Definition.Invalid(String field, List<String> messages) ->
                    refuse(reading, new Refusal.Invalid(FieldErrors.of(field, messages)));
            case Definition.Unavailable(String message, int seconds) ->
                    refuse(reading, new Refusal.Unavailable(message, seconds));
            case Definition.Misconfigured(String message) ->
                    refuse(reading, new Refusal.KnownError(message));
        }
    }

    /// Refuses a request for what is wrong with its shape, else for its subset's parameters.
    void blameLater(Exchange exchange, Method method, InvalidSubset request) {
        parts.blocking()
                .execute(
                        () -> {
                            Refusal refusal = blame(exchange, request);
                            exchange.respond(parts.refusals().of(refusal, method, Terms.OPEN));
                        });
    }

    private Refusal blame(Exchange exchange, InvalidSubset request) {
        try {
            return switch (parts.shapes().define(request.shape())) {
                case Definition.Defined defined -> new Refusal.Invalid(request.errors());
                case Definition.Invalid(String field, List<String> messages) ->
                        new Refusal.Invalid(FieldErrors.of(field, messages));
                case Definition.Unavailable(String message, int seconds) ->
                        new Refusal.Unavailable(message, seconds);
                case Definition.Misconfigured(String message) -> new Refusal.KnownError(message);
            };
        } catch (RuntimeException | Error bug) {
            parts.report("request " + exchange.id() + " failed", bug);
            return new Refusal.Unexpected();
        }
    }

    private void resolve(Reading reading, ShapeDefinition definition)
            throws IOException, InterruptedException {
        SubsetQuery subset = reading.query().subset();
        Subset.Invalid wrong = subset == null ? null : parts.shapes().check(definition, subset);
        if (wrong != null) {
            refuse(
                    reading,
                    new Refusal.Invalid(FieldErrors.ofSubset(wrong.field(), wrong.messages())));
            return;
        }
        switch (parts.shapes().resolve(reading.query().handle(), definition)) {
            case Resolution.Found(Shape shape) -> {
                reading.permit().move(parts.admission().existing());
                serve(reading, parts.known().put(reading.query().shape(), shape, parts.nanos()));
            }
            case Resolution.Replaced(Shape shape) ->
                    refuse(reading, new Refusal.MustRefetch(shape.handle()));
            case Resolution.Vanished() -> refuse(reading, new Refusal.MustRefetch(null));
            case Resolution.SnapshotFailed(String message) ->
                    refuse(reading, new Refusal.KnownError(message));
            case Resolution.Unexpected(String message) ->
                    refuse(reading, new Refusal.SnapshotUnexpected(message));
            case Resolution.DatabaseUnreachable() ->
                    refuse(reading, new Refusal.DatabaseUnreachable());
            case Resolution.Unavailable(String message, int seconds) ->
                    refuse(reading, new Refusal.Unavailable(message, seconds));
        }
    }

    private void serve(Reading reading, Known known) throws IOException, InterruptedException {
        Shape shape = known.shape();
        shape.touch();
        SubsetQuery subset = reading.query().subset();
        if (subset != null) {
            subset(reading, shape, subset);
        } else if (reading.query().start().now()) {
            Lsn processed = parts.shapes().processedLsn();
            LogOffset end = shape.log().latest();
            reading.respond(
                    parts.responses().nothingNew(reading, shape, end, later(processed, end)));
        } else {
            serveLog(reading, known);
        }
    }

    private void serveLog(Reading reading, Known known) throws IOException, InterruptedException {
        Shape shape = known.shape();
        Lsn processed = parts.shapes().processedLsn();
        Serving found = Serving.read(shape, reading.query(), processed);
        switch (found) {
            case Part part -> {
                if (reading.query().mode() == ShapeQuery.Mode.EVENTS) {
                    follow(reading, known);
                } else {
                    reading.respond(parts.responses().part(reading, shape, part));
                }
            }
            case Serving.NothingYet() -> follow(reading, known);
            case Serving.Pending() -> {
                if (awaitSnapshot(reading, shape)) {
                    serveLog(reading, known);
                } else {
                    refuse(reading, new Refusal.KnownError(SNAPSHOT_LATE));
                }
            }
            case Serving.OutOfBounds() ->
                    reading.exchange().onLoop(() -> live.awaitReach(reading, known));
            case Serving.Removed() -> refuse(reading, new Refusal.MustRefetch(null));
        }
    }

    private void follow(Reading reading, Known known) {
        Shape shape = known.shape();
        if (Etags.matches(reading.ifNoneMatch(), reading.etagAtEnd(shape))) {
            reading.respond(
                    parts.responses()
                            .notModified(reading, shape, shape.log().latest(), Ending.UP_TO_DATE));
            return;
        }
        reading.exchange().onLoop(() -> live.follow(reading, known));
    }

    private boolean awaitSnapshot(Reading reading, Shape shape) throws InterruptedException {
        CountDownLatch progress = new CountDownLatch(1);
        LogOffset from = reading.query().start().offset();
        shape.log().onSnapshotProgress(from.op(), progress::countDown);
        return progress.await(SNAPSHOT_PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void subset(Reading reading, Shape shape, SubsetQuery query) {
        switch (parts.shapes().subset(shape, query)) {
            case Subset.Rows(JsonBytes body, AnswerRoom.Share share) -> {
                reading.exchange().onLoop(() -> reading.exchange().onEnd(share::giveBack));
                ByteBuffer bytes = ByteBuffer.wrap(body.array(), 0, body.size());
                reading.respond(
                        parts.responses()
                                .packed(
                                        parts.responses()
                                                .subset(reading, shape, offset(reading, shape)),
                                        bytes,
                                        reading.exchange().encoding(),
                                        share));
            }
            case Subset.NoRoom() -> refuse(reading, new Refusal.Unavailable(SUBSETS_LARGE, 1));
            case Subset.Invalid(String field, List<String> messages) ->
                    refuse(reading, new Refusal.Invalid(FieldErrors.ofSubset(field, messages)));
            case Subset.Rejected(String field, String message) ->
                    refuse(reading, new Refusal.Invalid(FieldErrors.ofSubsetValue(field, message)));
            case Subset.Failed(String message) -> refuse(reading, new Refusal.KnownError(message));
            case Subset.Vanished() -> refuse(reading, new Refusal.MustRefetch(null));
            case Subset.DatabaseUnreachable() -> refuse(reading, new Refusal.DatabaseUnreachable());
        }
    }

    /// Where a client stands that begins with a subset.
    private static LogOffset offset(Reading reading, Shape shape) {
        ShapeQuery query = reading.query();
        return query.initial() ? LogOffset.ofSnapshotChunk(0) : shape.log().latest();
    }

    private static Lsn later(Lsn processed, LogOffset end) {
        Lsn own = new Lsn(end.tx());
        return own.compareTo(processed) > 0 ? own : processed;
    }

    private void refuse(Reading reading, @Nullable Refusal refusal) {
        if (refusal != null) {
            reading.respond(parts.refusals().of(refusal, reading.method(), reading.terms()));
        }
    }
}
