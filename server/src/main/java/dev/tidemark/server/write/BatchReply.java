package dev.tidemark.server.write;

import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Rejection;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.write.LoneResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The reply to a batch of changes that stand alone:
/// `{"success", "applied": [ids], "responses": [rows], "errors": [{"id", "error", ...}]}`.
final class BatchReply {
    private final JsonBytes errors = new JsonBytes(256);
    private char before = '[';

    private BatchReply() {}

    static JsonBytes of(List<LoneResult> results, List<BufferedChanges.Unreadable> unreadable) {
        JsonBytes applied = new JsonBytes(1024).raw("{\"success\":true,\"applied\":");
        JsonBytes responses = new JsonBytes(1024);
        BatchReply reply = new BatchReply();
        char beforeApplied = '[';
        for (LoneResult result : results) {
            if (result.done()) {
                applied.raw(beforeApplied).text(result.change().id());
                row(result.row(), responses.raw(beforeApplied));
                beforeApplied = ',';
            } else {
                reply.error(result);
            }
        }
        for (BufferedChanges.Unreadable entry : unreadable) {
            reply.error(entry.id(), "malformed", entry.message(), "false");
        }
        String empty = beforeApplied == '[' ? "[" : "";
        JsonBytes json = applied.raw(empty).raw("],\"responses\":");
        json.raw(responses.toByteArray()).raw(empty).raw("],\"errors\":");
        return json.raw(reply.errors.toByteArray()).raw(reply.before == '[' ? "[]}" : "]}");
    }

    private static void row(@Nullable Cells row, JsonBytes to) {
        if (row == null) {
            to.raw("null");
        } else {
            row.writeTo(to);
        }
    }

    private void error(LoneResult result) {
        String id = result.change().id();
        switch (result.outcome().decision()) {
            case WriteOutcome.Rejected(Rejection reason) ->
                    error(id, reason.code(), reason.message(), "false");
            case WriteOutcome.Retry retry -> error(id, retry.code(), retry.message(), "true");
            case WriteOutcome.Gone _ -> error(id, "gone", "the row is not there", "false");
            case WriteOutcome.Blocked _ ->
                    error(id, "blocked", "an earlier change was refused", "false");
            case WriteOutcome.Applied _,
                    WriteOutcome.Merged _,
                    WriteOutcome.Stale _,
                    WriteOutcome.Duplicate _ ->
                    throw new IllegalStateException("a change that is done is no error");
        }
    }

    private void error(@Nullable String id, String code, String message, String retryable) {
        errors.raw(before).raw("{\"id\":");
        if (id == null) {
            errors.raw("null");
        } else {
            errors.text(id);
        }
        errors.raw(",\"error\":").text(message).raw(",\"code\":").text(code);
        errors.raw(",\"retryable\":").raw(retryable).raw('}');
        before = ',';
    }
}
