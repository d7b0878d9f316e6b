package dev.tidemark.server.named;

import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.server.http.Cors;
import dev.tidemark.server.http.Headers;
import dev.tidemark.server.http.Response;
import dev.tidemark.server.identity.IdentityOutcome;
import java.time.Duration;

/// The answers to readers who get no shape; `docs/formats/http.md` has the table.
final class Answers {
    private static final int MENDING_SECONDS = 10;

    private Answers() {}

    static Response unknownName() {
        return answer(404, headers(), "shape_unknown", "There is no shape of that name");
    }

    static Response notAllowed() {
        return answer(405, headers(), "method_not_allowed", "DELETE not allowed");
    }

    static Response unauthorized(IdentityOutcome.Refused refused) {
        Headers headers = headers().add("www-authenticate", refused.challenge());
        return answer(401, headers, refused.code(), refused.message());
    }

    static Response missing(String claim) {
        return answer(403, headers(), "claim_missing", "The token lacks the claim " + claim);
    }

    static Response unusable(String claim) {
        return answer(
                403,
                headers(),
                "claim_unusable",
                "The token's claim "
                        + claim
                        + " is neither a text, a number, a truth value nor a list of these");
    }

    static Response later(String code, String message, Duration retryAfter) {
        Headers headers = headers().add("retry-after", Math.max(1, retryAfter.toSeconds()));
        return answer(503, headers, code, message);
    }

    static Response denied(String message) {
        return answer(403, headers(), "rls_denied", message);
    }

    static Response unsupported(String message) {
        Headers headers =
                headers()
                        .add("electric-internal-known-error", "true")
                        .add("retry-after", MENDING_SECONDS);
        return answer(503, headers, "rls_unsupported", message);
    }

    static Response bug() {
        return answer(500, headers(), "unexpected", "Internal server error");
    }

    private static Headers headers() {
        return new Headers()
                .addLines(Cors.SHAPE_ROUTE)
                .addLines("vary: authorization\r\n")
                .addLines("content-type: application/json; charset=utf-8\r\n")
                .add("cache-control", "no-store");
    }

    private static Response answer(int status, Headers headers, String code, String message) {
        String body =
                new JsonBytes(128)
                        .raw("{\"code\":")
                        .text(code)
                        .raw(",\"message\":")
                        .text(message)
                        .raw('}')
                        .toString();
        return Response.text(status, headers, body);
    }
}
