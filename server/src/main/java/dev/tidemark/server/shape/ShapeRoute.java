package dev.tidemark.server.shape;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.shapes.Shape;
import dev.tidemark.protocol.ShapeHandle;
import dev.tidemark.server.http.Cors;
import dev.tidemark.server.http.Exchange;
import dev.tidemark.server.http.Handler;
import dev.tidemark.server.http.Method;
import dev.tidemark.server.http.Request;
import dev.tidemark.server.http.Response;
import dev.tidemark.server.http.TimeSource;
import dev.tidemark.server.query.FieldErrors;
import dev.tidemark.server.query.Offer;
import dev.tidemark.server.query.Parameters;
import dev.tidemark.server.query.QueryParser;
import dev.tidemark.server.query.RequestBody;
import dev.tidemark.server.query.ShapeQuery;
import dev.tidemark.server.shape.KnownShapes.Known;
import dev.tidemark.server.waiting.WaitingRoom;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// `/v1/shape`: everything clients do with shapes; and reads of shapes that another route chose.
public final class ShapeRoute implements Handler, Closeable {
    private static final String ROUTE = "shape";
    private static final long KNOWN_CHARS_MAX = 8L << 20;

    private final ShapeParts parts;
    private final Readiness readiness;
    private final ShapeReads reads;
    private final Deletions deletions;
    private final HotChunks hot;
    private final byte @Nullable [] secret;

    /// @param blocking runs what may block
    public ShapeRoute(
            Engine engine,
            ShapeConfig config,
            TimeSource time,
            RandomGenerator random,
            Executor blocking) {
        CachePolicy cache = new CachePolicy(config);
        this.hot = new HotChunks(config.hotBytesMax());
        LogResponses responses =
                new LogResponses(
                        cache,
                        new Etags(time.now().toEpochMilli() * 1000),
                        new Cursors(time, random, config.live().pollTimeout()),
                        hot);
        this.parts =
                new ShapeParts(
                        engine,
                        config,
                        responses,
                        new RefusalResponses(cache, random),
                        new KnownShapes(KNOWN_CHARS_MAX),
                        new Admission(config.admission()),
                        new ShapeParts.Surroundings(time, blocking));
        this.readiness = new Readiness(engine);
        this.reads = new ShapeReads(parts, readiness, loop -> new WaitingRoom(loop, time));
        this.deletions = new Deletions(parts, readiness, cache);
        String wanted = config.access().secret();
        this.secret = wanted == null ? null : wanted.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void handle(Request request, Exchange exchange) {
        exchange.route(ROUTE);
        Method method = request.method();
        if (method == Method.OPTIONS) {
            exchange.respond(Cors.preflight(request));
            return;
        }
        Parameters parameters = Parameters.parse(request.query());
        if (parameters == null) {
            Refusal refusal =
                    secret == null ? new Refusal.MalformedQuery() : new Refusal.Unauthorized();
            refuse(exchange, method, refusal);
        } else if (!allowed(parameters)) {
            refuse(exchange, method, new Refusal.Unauthorized());
        } else if (method == Method.DELETE) {
            deletions.handle(parameters, exchange);
        } else {
            admit(request, exchange, new Asked(parameters, null, Terms.OPEN));
        }
    }

    /// Answers a GET, HEAD or POST for a shape that the caller has chosen, whatever the secret. On
    /// the exchange's loop.
    public void read(Request request, Exchange exchange, Offer offer, Terms terms) {
        Parameters parameters = Parameters.parse(request.query());
        if (parameters == null) {
            refuse(exchange, request.method(), new Refusal.MalformedQuery());
        } else {
            admit(request, exchange, new Asked(parameters, offer, terms));
        }
    }

    /// What is asked for.
    ///
    /// @param offer the shape if the client did not choose it
    private record Asked(Parameters parameters, @Nullable Offer offer, Terms terms) {}

    /// Requests that wait for changes now.
    public int waiting() {
        return reads.live().waiting();
    }

    /// Requests under way of clients that begin.
    public int initialRequests() {
        return parts.admission().initial().taken();
    }

    /// Requests under way of clients that know their shape.
    public int existingRequests() {
        return parts.admission().existing().taken();
    }

    /// Memory of rendered chunks in bytes.
    public long hotBytes() {
        return hot.bytes();
    }

    /// Answers all waiting clients and lets none wait any more.
    public void stop() {
        reads.live().stop();
    }

    @Override
    public void close() {
        hot.close();
    }

    /// Compares without telling by its duration how much was right.
    private boolean allowed(Parameters parameters) {
        if (secret == null) {
            return true;
        }
        String given =
                parameters.has("secret")
                        ? parameters.text("secret")
                        : parameters.text("api_secret");
        return given != null
                && MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8));
    }

    private void admit(Request request, Exchange exchange, Asked asked) {
        String handle = asked.parameters().text("handle");
        boolean known = handle != null && parts.shapes().find(new ShapeHandle(handle)).isPresent();
        Admission.Pool pool = known ? parts.admission().existing() : parts.admission().initial();
        Admission.Permit permit = pool.enter();
        if (permit == null) {
            refuse(exchange, request.method(), new Refusal.Overloaded(pool.name(), pool.limit()));
            return;
        }
        exchange.onEnd(permit::release);
        if (request.method() == Method.POST) {
            Refusal refusal = merge(request.body(), asked.parameters());
            if (refusal != null) {
                refuse(exchange, request.method(), refusal);
                return;
            }
        }
        if (readiness.active()) {
            read(request.method(), request.headers("if-none-match"), asked, exchange, permit);
            return;
        }
        List<String> ifNoneMatch = List.copyOf(request.headers("if-none-match"));
        if (QueryParser.read(asked.parameters(), asked.offer())
                instanceof QueryParser.Parsed.Valid(ShapeQuery query)) {
            Known served = behindTheLog(query);
            if (served != null) {
                Reading reading =
                        new Reading(
                                exchange,
                                request.method(),
                                query,
                                ifNoneMatch,
                                permit,
                                asked.terms());
                reads.serveLater(reading, served);
                return;
            }
        }
        awaitReady(request.method(), ifNoneMatch, asked, exchange, permit);
    }

    /// The shape whose log alone, without Postgres, has something new for a client: whoever is
    /// catching up goes on while the database is away. Who begins, or is at the end, waits for it:
    /// nobody could tell them whether what they get is all there is.
    private @Nullable Known behindTheLog(ShapeQuery query) {
        ShapeHandle handle = query.handle();
        boolean log = query.subset() == null && query.mode() != ShapeQuery.Mode.EVENTS;
        Shape shape = handle == null || !log ? null : parts.shapes().find(handle).orElse(null);
        if (shape == null
                || readiness.waking()
                || !shape.snapshotTaken()
                || query.start().offset().compareTo(shape.log().latest()) >= 0) {
            return null;
        }
        Known known = parts.known().find(query.shape());
        if (known != null && known.shape().equals(shape)) {
            return known;
        }
        // The same words mean the same shape, without asking the catalogue.
        boolean same = shape.definition().request().equals(query.shape());
        return same ? parts.known().put(query.shape(), shape, parts.nanos()) : null;
    }

    private void awaitReady(
            Method method,
            List<String> ifNoneMatch,
            Asked asked,
            Exchange exchange,
            Admission.Permit permit) {
        parts.blocking()
                .execute(
                        () -> {
                            Refusal refusal = new Refusal.Stopping();
                            try {
                                refusal = readiness.awaitActive();
                            } catch (InterruptedException stopping) {
                                Thread.currentThread().interrupt();
                            }
                            if (refusal == null) {
                                exchange.onLoop(
                                        () -> read(method, ifNoneMatch, asked, exchange, permit));
                            } else {
                                refuse(exchange, method, refusal);
                            }
                        });
    }

    private static @Nullable Refusal merge(byte[] body, Parameters parameters) {
        return switch (RequestBody.merge(body, parameters)) {
            case RequestBody.Merged.Done() -> null;
            case RequestBody.Merged.NotJson(String details) -> new Refusal.NotJson(details);
            case RequestBody.Merged.NotAnObject() -> new Refusal.NotAnObject();
        };
    }

    private void read(
            Method method,
            List<String> ifNoneMatch,
            Asked asked,
            Exchange exchange,
            Admission.Permit permit) {
        switch (QueryParser.read(asked.parameters(), asked.offer())) {
            case QueryParser.Parsed.Invalid(FieldErrors errors) ->
                    refuse(exchange, method, new Refusal.Invalid(errors));
            case QueryParser.Parsed.InvalidSubset wrong ->
                    reads.blameLater(exchange, method, wrong);
            case QueryParser.Parsed.Valid(ShapeQuery query) -> {
                Reading reading =
                        new Reading(exchange, method, query, ifNoneMatch, permit, asked.terms());
                if (!servedHere(reading, asked)) {
                    reads.readLater(reading);
                }
            }
        }
    }

    /// Serves on the loop what needs no blocking: a rendered chunk, or a wait at the log's end.
    private boolean servedHere(Reading reading, Asked asked) {
        ShapeQuery query = reading.query();
        if (query.subset() != null || query.start().now()) {
            return false;
        }
        Known known = parts.known().find(query.shape());
        if (known == null || known.outdated(parts.nanos())) {
            return false;
        }
        ShapeHandle handle = query.handle();
        if (handle != null && !handle.equals(known.shape().handle())) {
            return false;
        }
        known.shape().touch();
        if (!query.live()) {
            if (!servedHot(reading, known, asked)) {
                reads.serveLater(reading, known);
            }
            return true;
        }
        boolean atEnd = query.start().offset().equals(known.shape().log().latest());
        if (atEnd && reading.ifNoneMatch().isEmpty()) {
            reading.permit().move(parts.admission().existing());
            reads.live().follow(reading, known);
        } else {
            reads.serveLater(reading, known);
        }
        return true;
    }

    private boolean servedHot(Reading reading, Known known, Asked asked) {
        HotChunks.Hot hot = parts.responses().cached(reading, known.shape());
        Response response = hot == null ? null : LogResponses.rendered(hot);
        if (hot == null || response == null) {
            return false;
        }
        reading.permit().move(parts.admission().existing());
        // Another route's answers may depend on a token, whose time runs out.
        if (asked.offer() == null) {
            boolean begins = reading.query().handle() == null;
            Admission.Pool entrance =
                    begins ? parts.admission().initial() : parts.admission().existing();
            reading.exchange().repeatable(again -> servedAgain(again, known, hot, entrance));
        }
        reading.respond(response);
        return true;
    }

    /// Answers a request that is the same as one that got `hot`: what it says need not be looked
    /// at, only what has changed since.
    private boolean servedAgain(
            Exchange exchange, Known known, HotChunks.Hot hot, Admission.Pool entrance) {
        boolean good =
                known.fresh(parts.nanos())
                        && hot.fits(known.shape().schemaJson())
                        && entrance.taken() < entrance.limit()
                        && readiness.active();
        Admission.Permit permit = good ? parts.admission().existing().enter() : null;
        if (permit == null) {
            return false;
        }
        Response response = LogResponses.rendered(hot);
        if (response == null) {
            permit.release();
            return false;
        }
        exchange.route(ROUTE);
        exchange.onEnd(permit::release);
        known.shape().touch();
        exchange.respond(response);
        return true;
    }

    private void refuse(Exchange exchange, Method method, Refusal refusal) {
        exchange.respond(parts.refusals().of(refusal, method, Terms.OPEN));
    }
}
