package dev.tidemark.server.shape;

import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.ShapeHandle;
import dev.tidemark.server.http.Cors;
import dev.tidemark.server.http.Headers;
import dev.tidemark.server.http.Method;
import dev.tidemark.server.http.Response;
import dev.tidemark.server.query.FieldErrors;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Every refusal's status, headers and body, here and nowhere else; `docs/formats/http.md` has the
/// table.
final class RefusalResponses {
    private static final String MUST_REFETCH = "[{\"headers\":{\"control\":\"must-refetch\"}}]";
    private static final String MISMATCH =
            "The specified shape definition and handle do not match. Please ensure the shape"
                    + " definition is correct or omit the shape handle from the request to obtain"
                    + " a new one.";
    private static final int RETRY_AFTER_SECONDS = 10;

    private final CachePolicy cache;
    private final RandomGenerator random;

    RefusalResponses(CachePolicy cache, RandomGenerator random) {
        this.cache = cache;
        this.random = random;
    }

    Response of(Refusal refusal, Method method, Terms terms) {
        return switch (refusal) {
            case Refusal.Invalid(FieldErrors errors) -> plain(400, method, errors.json());
            case Refusal.MalformedQuery() -> plain(400, method, error("Malformed query string"));
            case Refusal.NotJson(String details) ->
                    body(
                            "{\"error\":\"Invalid JSON in request body\",\"details\":"
                                    + quoted(details)
                                    + "}");
            case Refusal.NotAnObject() -> body(error("Request body must be a JSON object"));
            case Refusal.Unauthorized() -> unauthorized();
            case Refusal.MustRefetch(ShapeHandle handle) -> conflict(method, terms, handle);
            case Refusal.DeletionDisabled() -> plain(405, method, message("DELETE not allowed"));
            case Refusal.NoSuchShape() -> plain(404, method, message("No existing shape found"));
            case Refusal.Mismatch() -> plain(400, method, message(MISMATCH));
            case Refusal.Overloaded(String pool, int limit) -> overloaded(method, pool, limit);
            case Refusal.NotReady(String waitingFor) ->
                    retry(method, message("Timeout waiting for " + waitingFor), 5);
            case Refusal.Stopping() -> retry(method, message("The server is stopping"), 1);
            case Refusal.Unavailable(String message, int seconds) ->
                    retry(method, message(message), seconds);
            case Refusal.KnownError(String message) -> knownError(method, message);
            case Refusal.DatabaseUnreachable() ->
                    retry(
                            method,
                            "{\"code\":\"database_unreachable\","
                                    + "\"error\":\"Database is unreachable\"}",
                            RETRY_AFTER_SECONDS);
            case Refusal.SnapshotUnexpected(String message) ->
                    plain(
                            500,
                            method,
                            message("Unexpected error while creating snapshot: " + message));
            case Refusal.Unreadable() ->
                    plain(500, method, message("Unable to retrieve shape log"));
            case Refusal.Unexpected() -> plain(500, method, error("Internal server error"));
        };
    }

    private Response plain(int status, Method method, String json) {
        return Response.text(status, refusal(method), json);
    }

    private Response retry(Method method, String json, int seconds) {
        return Response.text(503, refusal(method).add("retry-after", seconds), json);
    }

    private Response knownError(Method method, String message) {
        Headers headers =
                refusal(method)
                        .add("electric-internal-known-error", "true")
                        .add("retry-after", RETRY_AFTER_SECONDS);
        return Response.text(503, headers, message(message));
    }

    private Response overloaded(Method method, String pool, int limit) {
        Headers headers =
                refusal(method)
                        .add("electric-internal-known-error", "true")
                        // Spread, so that those refused together do not come back together.
                        .add("retry-after", random.nextInt(6, 11));
        String message =
                "Concurrent %s request limit exceeded (limit: %d), please retry"
                        .formatted(pool, limit);
        return Response.text(
                503,
                headers,
                "{\"code\":\"concurrent_request_limit_exceeded\",\"message\":"
                        + quoted(message)
                        + "}");
    }

    private Response conflict(Method method, Terms terms, @Nullable ShapeHandle handle) {
        Headers headers = json();
        cache.conflict(headers, method, terms, handle != null);
        if (handle != null) {
            headers.add("etag", Etags.ofConflict(handle)).add("electric-handle", handle.text());
        }
        return Response.text(409, headers, MUST_REFETCH);
    }

    private Response unauthorized() {
        Headers headers = json().add("cache-control", "no-store");
        return Response.text(401, headers, message("Unauthorized - Invalid API secret"));
    }

    private Response body(String json) {
        Headers headers = json().add("cache-control", "max-age=0, private, must-revalidate");
        return Response.text(400, headers, json);
    }

    private Headers refusal(Method method) {
        Headers headers = json();
        cache.refusal(headers, method);
        return headers;
    }

    static Headers json() {
        return new Headers()
                .addLines(Cors.SHAPE_ROUTE)
                .addLines("content-type: application/json; charset=utf-8\r\n");
    }

    private static String message(String text) {
        return "{\"message\":" + quoted(text) + "}";
    }

    private static String error(String text) {
        return "{\"error\":" + quoted(text) + "}";
    }

    private static String quoted(String text) {
        return new JsonBytes(64).text(text).toString();
    }
}
