package dev.tidemark.patterns;

import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.write.Rejection;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.server.http.Cors;
import dev.tidemark.server.http.Headers;
import dev.tidemark.server.http.Response;

/// What an outcome is in HTTP, for the example's paths.
final class Answers {
    private Answers() {}

    /// One write.
    static Response of(WriteOutcome outcome) {
        return switch (outcome.decision()) {
            case WriteOutcome.Applied applied ->
                    json(
                            200,
                            new JsonBytes(64)
                                    .raw("{\"status\":\"OK\",\"txid\":")
                                    .number(applied.txid())
                                    .raw(",\"lsn\":")
                                    .text(applied.lsn().toString())
                                    .raw('}'));
            case WriteOutcome.Merged _ -> json(200, new JsonBytes(16).raw("{\"status\":\"OK\"}"));
            case WriteOutcome.Retry retry -> later(retry, failure(retry));
            case WriteOutcome.Gone _,
                    WriteOutcome.Stale _,
                    WriteOutcome.Rejected _,
                    WriteOutcome.Blocked _,
                    WriteOutcome.Duplicate _ ->
                    json(status(outcome), failure(outcome));
        };
    }

    static Response of(BadBodyException bad) {
        return json(bad.status(), errors(String.valueOf(bad.getMessage()), "malformed").raw('}'));
    }

    static Response notFound() {
        return json(404, errors("there is no such todo", "gone").raw('}'));
    }

    /// The status of a write that did not take effect.
    static int status(WriteOutcome outcome) {
        return switch (outcome.decision()) {
            case WriteOutcome.Applied _, WriteOutcome.Merged _ -> 200;
            case WriteOutcome.Gone _ -> 404;
            case WriteOutcome.Stale _, WriteOutcome.Blocked _, WriteOutcome.Duplicate _ -> 409;
            case WriteOutcome.Retry _ -> 503;
            case WriteOutcome.Rejected(Rejection reason) ->
                    switch (reason.code()) {
                        case "id_exists", "unique", "seq_reused" -> 409;
                        case "not_signed_in", "forged_owner", "forbidden" -> 403;
                        default -> 400;
                    };
        };
    }

    /// The beginning of `{"errors": [...], "code": ...}`, to be closed.
    static JsonBytes errorsOf(WriteOutcome outcome) {
        return switch (outcome.decision()) {
            case WriteOutcome.Rejected(Rejection reason) -> errors(reason.message(), reason.code());
            case WriteOutcome.Retry retry -> errors(retry.message(), retry.code());
            case WriteOutcome.Gone _ -> errors("there is no such todo", "gone");
            case WriteOutcome.Stale _ -> errors("the todo has changed", "stale");
            case WriteOutcome.Blocked _ -> errors("an earlier write was refused", "blocked");
            case WriteOutcome.Applied _, WriteOutcome.Merged _, WriteOutcome.Duplicate _ ->
                    throw new IllegalStateException("what took effect is no error");
        };
    }

    static Response json(int status, JsonBytes body) {
        return Response.text(status, headers(), body.toString());
    }

    static Response later(WriteOutcome.Retry retry, JsonBytes body) {
        long seconds = Math.max(1, retry.pause().toSeconds());
        return Response.text(503, headers().add("retry-after", seconds), body.toString());
    }

    private static JsonBytes failure(WriteOutcome outcome) {
        return errorsOf(outcome).raw('}');
    }

    private static JsonBytes errors(String message, String code) {
        return new JsonBytes(128).raw("{\"errors\":[").text(message).raw("],\"code\":").text(code);
    }

    private static Headers headers() {
        return new Headers()
                .addLines(Cors.OWN_ROUTES)
                .add("cache-control", "no-store")
                .add("content-type", "application/json; charset=utf-8");
    }
}
