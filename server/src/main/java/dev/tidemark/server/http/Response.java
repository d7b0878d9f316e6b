package dev.tidemark.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// An answer: status, header lines, content. The connection adds what every answer has: date,
/// request id, server, allowed origin, length.
///
/// @param status HTTP status code
/// @param headers its own header lines
/// @param content what follows
public record Response(int status, Headers headers, Content content) {
    /// An answer without body, with `content-length: 0`.
    public static Response empty(int status, Headers headers) {
        return new Response(status, headers, new Content.Empty());
    }

    /// An answer that never has a body: 204, 304.
    public static Response bodiless(int status, Headers headers) {
        return new Response(status, headers, new Content.Bodiless());
    }

    /// An answer with a text.
    public static Response text(int status, Headers headers, String body) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(body);
        return new Response(status, headers, new Content.Bytes(bytes));
    }
}
