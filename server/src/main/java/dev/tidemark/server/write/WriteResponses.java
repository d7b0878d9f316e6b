package dev.tidemark.server.write;

import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.server.http.Content;
import dev.tidemark.server.http.Cors;
import dev.tidemark.server.http.Headers;
import dev.tidemark.server.http.Response;
import dev.tidemark.server.identity.IdentityOutcome;
import java.nio.ByteBuffer;
import java.time.Duration;

/// Every answer's status, headers and body, here and nowhere else; `docs/formats/writes.md` has the
/// table.
final class WriteResponses {
    private WriteResponses() {}

    /// Outcomes.
    static Response outcomes(JsonBytes json) {
        ByteBuffer bytes = ByteBuffer.wrap(json.array(), 0, json.size());
        return new Response(200, headers(), new Content.Bytes(bytes));
    }

    static Response of(WriteRefusal refusal) {
        return switch (refusal) {
            case WriteRefusal.Unidentified(IdentityOutcome.Refused reason) ->
                    body(
                            401,
                            headers().add("www-authenticate", reason.challenge()),
                            error(reason.code(), reason.message()));
            case WriteRefusal.Malformed(String message) ->
                    body(400, headers(), error("malformed", message));
            case WriteRefusal.Unsupported(String message) ->
                    body(415, headers(), error("unsupported", message));
            case WriteRefusal.TooLarge(String message) ->
                    body(413, headers(), error("too_large", message));
            case WriteRefusal.WrongMethod(String allowed) ->
                    body(
                            405,
                            headers().add("allow", allowed),
                            error("wrong_method", "this path takes " + allowed));
            case WriteRefusal.LeaseLost(long current) ->
                    body(
                            409,
                            headers(),
                            error("lease_lost", "another process of this client uploads")
                                    .raw(",\"lease\":")
                                    .number(current));
            case WriteRefusal.SchemaTooOld(int versionMin) ->
                    body(
                            409,
                            headers(),
                            error("schema_too_old", "the client must upgrade its tables")
                                    .raw(",\"schemaMin\":")
                                    .number(versionMin));
            case WriteRefusal.Crowded() ->
                    later(429, "crowded", "too many requests of this user", Duration.ofSeconds(1));
            case WriteRefusal.Busy() ->
                    later(503, "busy", "too many requests to write", Duration.ofSeconds(2));
            case WriteRefusal.Unavailable(String message, Duration retryAfter) ->
                    later(503, "unavailable", message, retryAfter);
            case WriteRefusal.Unexpected() ->
                    body(500, headers(), error("server_error", "the server is at fault"));
        };
    }

    private static Response later(int status, String code, String message, Duration retryAfter) {
        long seconds = Math.max(1, retryAfter.toSeconds());
        return body(status, headers().add("retry-after", seconds), error(code, message));
    }

    private static JsonBytes error(String code, String message) {
        return new JsonBytes(128).raw("{\"code\":").text(code).raw(",\"message\":").text(message);
    }

    private static Response body(int status, Headers headers, JsonBytes unclosed) {
        JsonBytes json = unclosed.raw('}');
        ByteBuffer bytes = ByteBuffer.wrap(json.array(), 0, json.size());
        return new Response(status, headers, new Content.Bytes(bytes));
    }

    private static Headers headers() {
        return new Headers()
                .addLines(Cors.WRITE_ROUTES)
                .add("cache-control", "no-store")
                .add("content-type", "application/json; charset=utf-8");
    }
}
