package dev.tidemark.client.jdk.store;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// A text as bytes: UTF-8, or UTF-16BE if it has a surrogate that stands alone, which UTF-8 can't
/// say.
///
/// @param form 0 is UTF-8, 1 is UTF-16BE
/// @param bytes not to be changed
record TextBytes(int form, ByteBuffer bytes) {
    static final int UTF_8 = 0;
    static final int UTF_16 = 1;

    static TextBytes of(String text) {
        try {
            return new TextBytes(
                    UTF_8, StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text)));
        } catch (CharacterCodingException alone) {
            return new TextBytes(UTF_16, ByteBuffer.wrap(utf16(text)));
        }
    }

    static String text(int form, ByteBuffer bytes) {
        if (form != UTF_8) {
            return bytes.asCharBuffer().toString();
        }
        // The buffers here are arrays; a String made of one costs a tenth of a decoder's.
        int from = bytes.arrayOffset() + bytes.position();
        return new String(bytes.array(), from, bytes.remaining(), StandardCharsets.UTF_8);
    }

    /// UTF-16BE as it is, with surrogates that stand alone; its bytes sort as the text does.
    static byte[] utf16(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }
}
