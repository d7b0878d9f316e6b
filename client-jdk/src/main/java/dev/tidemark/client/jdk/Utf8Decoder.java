package dev.tidemark.client.jdk;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Decodes UTF-8 that arrives in parts, wherever these were cut.
final class Utf8Decoder {
    private static final int REST_BYTES_MAX = 4;

    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
    // The begun character of the last part; always ready to be read.
    private ByteBuffer rest = ByteBuffer.allocate(REST_BYTES_MAX).limit(0);

    /// The whole characters of what was kept and `part`.
    String decode(ByteBuffer part) {
        ByteBuffer bytes = part;
        if (rest.hasRemaining()) {
            bytes = ByteBuffer.allocate(rest.remaining() + part.remaining());
            bytes.put(rest).put(part).flip();
        }
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        decoder.decode(bytes, text, false);
        rest = ByteBuffer.allocate(REST_BYTES_MAX).put(bytes).flip();
        return text.flip().toString();
    }
}
