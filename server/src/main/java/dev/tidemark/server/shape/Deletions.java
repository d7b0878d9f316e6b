package dev.tidemark.server.shape;

import dev.tidemark.engine.shapes.Definition;
import dev.tidemark.engine.shapes.Shape;
import dev.tidemark.engine.shapes.ShapeDefinition;
import dev.tidemark.engine.shapes.ShapeRequest;
import dev.tidemark.protocol.ShapeHandle;
import dev.tidemark.server.http.Exchange;
import dev.tidemark.server.http.Headers;
import dev.tidemark.server.http.Method;
import dev.tidemark.server.http.Response;
import dev.tidemark.server.query.FieldErrors;
import dev.tidemark.server.query.Parameters;
import dev.tidemark.server.query.QueryParser;
import dev.tidemark.server.query.QueryParser.ParsedDeletion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `DELETE /v1/shape`: removes a shape that is named by definition, handle or both.
final class Deletions {
    private final ShapeParts parts;
    private final Readiness readiness;
    private final CachePolicy cache;

    Deletions(ShapeParts parts, Readiness readiness, CachePolicy cache) {
        this.parts = parts;
        this.readiness = readiness;
        this.cache = cache;
    }

    void handle(Parameters parameters, Exchange exchange) {
        if (!parts.config().access().deletion()) {
            refuse(exchange, new Refusal.DeletionDisabled());
            return;
        }
        parts.blocking().execute(() -> run(parameters, exchange));
    }

    private void run(Parameters parameters, Exchange exchange) {
        try {
            Refusal refusal = readiness.awaitActive();
            if (refusal == null) {
                refusal = delete(parameters);
            }
            if (refusal == null) {
                exchange.respond(done());
            } else {
                refuse(exchange, refusal);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            refuse(exchange, new Refusal.Stopping());
        } catch (RuntimeException bug) {
            parts.report("request " + exchange.id() + " failed", bug);
            refuse(exchange, new Refusal.Unexpected());
        }
    }

    private @Nullable Refusal delete(Parameters parameters) {
        return switch (QueryParser.deletion(parameters)) {
            case ParsedDeletion.Invalid(FieldErrors errors) -> new Refusal.Invalid(errors);
            case ParsedDeletion.Valid(ShapeRequest request, ShapeHandle handle) ->
                    request == null ? byHandle(handle) : byDefinition(request, handle);
        };
    }

    private @Nullable Refusal byHandle(@Nullable ShapeHandle handle) {
        Optional<Shape> shape = handle == null ? Optional.empty() : parts.shapes().find(handle);
        shape.ifPresent(parts.shapes()::delete);
        return shape.isPresent() ? null : new Refusal.NoSuchShape();
    }

    private @Nullable Refusal byDefinition(ShapeRequest request, @Nullable ShapeHandle handle) {
        return switch (parts.shapes().define(request)) {
            case Definition.Defined(ShapeDefinition definition) -> {
                Optional<Shape> shape = parts.shapes().find(definition);
                if (shape.isEmpty()) {
                    yield new Refusal.NoSuchShape();
                }
                if (handle != null && !handle.equals(shape.get().handle())) {
                    yield new Refusal.Mismatch();
                }
                parts.shapes().delete(shape.get());
                yield null;
            }
            case Definition.Invalid(String field, List<String> messages) ->
                    new Refusal.Invalid(FieldErrors.of(field, messages));
            case Definition.Unavailable(String message, int seconds) ->
                    new Refusal.Unavailable(message, seconds);
            case Definition.Misconfigured(String message) -> new Refusal.KnownError(message);
        };
    }

    private Response done() {
        Headers headers = RefusalResponses.json();
        cache.never(headers, Terms.OPEN);
        return Response.empty(202, headers.add("electric-has-data", "true"));
    }

    private void refuse(Exchange exchange, Refusal refusal) {
        exchange.respond(parts.refusals().of(refusal, Method.DELETE, Terms.OPEN));
    }
}
