package dev.tidemark.server.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

/// Answers to requests that never reach a handler.
final class Refusals {
    private Refusals() {}

    static Response malformed(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return error(414, "Request URI too long");
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return error(431, "Request headers too large");
        }
        return error(400, "Malformed request");
    }

    static Response bodyTooLarge() {
        return error(413, "Request body too large");
    }

    static Response noRoom() {
        return error(503, "Too many request bodies at once", new Headers().add("retry-after", 1));
    }

    static Response missingHost() {
        return error(400, "Missing Host header");
    }

    static Response severalHosts() {
        return error(400, "More than one Host header");
    }

    static Response unexpected() {
        return error(500, "Internal server error");
    }

    private static Response error(int status, String text) {
        return error(status, text, new Headers());
    }

    private static Response error(int status, String text, Headers more) {
        Headers headers =
                more.addLines(Cors.OTHER_ROUTES)
                        .add("cache-control", "no-store")
                        .add("content-type", "application/json; charset=utf-8");
        return Response.text(status, headers, "{\"error\":\"" + text + "\"}");
    }
}
