package dev.tidemark.engine.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Messages and bodies as text, for tests.
final class LogText {
    private LogText() {}

    /// Reads a body to its end, in small and odd pieces.
    static String of(Body body) throws IOException {
        ByteBuffer all = ByteBuffer.allocate((int) body.length() + 1);
        try (Body.Reader reader = body.open()) {
            while (true) {
                all.limit(Math.min(all.capacity(), all.position() + 7));
                if (reader.read(all) < 0) {
                    break;
                }
            }
        }
        all.flip();
        if (all.remaining() != body.length()) {
            throw new AssertionError(
                    "length is " + body.length() + " but it gave " + all.remaining());
        }
        return StandardCharsets.UTF_8.decode(all).toString();
    }

    /// A message of an entry: `{"headers":{"n":<text>}}`, with room for the flag.
    static byte[] message(String text) {
        return ("{\"headers\":{" + text + "}}").getBytes(StandardCharsets.UTF_8);
    }

    /// Where the flag belongs in such a message.
    static int lastAt() {
        return "{\"headers\":{".length();
    }

    /// The same as a reader sees it if it is its transaction's last.
    static String last(String text) {
        return "{\"headers\":{\"last\":true," + text + "}}";
    }

    static String notLast(String text) {
        return "{\"headers\":{" + text + "}}";
    }
}
