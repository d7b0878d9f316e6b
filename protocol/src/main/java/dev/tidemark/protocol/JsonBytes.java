package dev.tidemark.protocol;

import java.util.Arrays;

/// A growing buffer of UTF-8 JSON, written by hand: the hot path's encoder.
///
/// Commas and brackets are the caller's. Texts are escaped by a table, byte by byte; bytes from
/// 0x80 on pass through, so input must be valid UTF-8. Not for use by several threads at once.
public final class JsonBytes {
    private static final String HEX = "0123456789abcdef";
    private static final byte[] ESCAPES = escapes();
    private static final byte NEEDS_UNICODE = 1;
    private static final int ESCAPED_BYTES_MAX = 6;

    /// Room is reserved for the worst case, so a large text goes block by block.
    private static final int ESCAPE_BLOCK = 4096;

    private byte[] bytes;
    private int size;

    /// An empty buffer with room for `capacity` bytes before it grows.
    public JsonBytes(int capacity) {
        bytes = new byte[capacity];
    }

    /// The backing array; valid up to [#size] and until the next append.
    public byte[] array() {
        return bytes;
    }

    /// Bytes written so far.
    public int size() {
        return size;
    }

    /// Forgets everything written after the first `newSize` bytes.
    public JsonBytes truncate(int newSize) {
        size = newSize;
        return this;
    }

    /// Makes room for so many bytes in all and no more, where doubling would cost too much.
    public JsonBytes widen(int capacity) {
        if (capacity > bytes.length) {
            bytes = Arrays.copyOf(bytes, capacity);
        }
        return this;
    }

    /// A copy of what was written.
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /// Appends one ASCII character as it is.
    public JsonBytes raw(char ascii) {
        reserve(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    /// Appends ready JSON.
    public JsonBytes raw(byte[] json) {
        return raw(json, 0, json.length);
    }

    /// Appends a range of ready JSON.
    public JsonBytes raw(byte[] json, int from, int length) {
        reserve(length);
        System.arraycopy(json, from, bytes, size, length);
        size += length;
        return this;
    }

    /// Appends ready JSON.
    public JsonBytes raw(String json) {
        reserve(json.length() * Utf8.CHAR_BYTES_MAX);
        size = Utf8.encode(json, bytes, size);
        return this;
    }

    /// Appends a number.
    public JsonBytes number(long value) {
        if (value == Long.MIN_VALUE) {
            return raw(Long.toString(value));
        }
        reserve(20);
        long rest = value;
        if (rest < 0) {
            bytes[size++] = '-';
            rest = -rest;
        }
        int from = size;
        do {
            bytes[size++] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        for (int i = from, j = size - 1; i < j; i++, j--) {
            byte swap = bytes[i];
            bytes[i] = bytes[j];
            bytes[j] = swap;
        }
        return this;
    }

    /// Appends a text in quotes, escaped.
    public JsonBytes text(String text) {
        byte[] utf8 = new byte[text.length() * Utf8.CHAR_BYTES_MAX];
        return text(utf8, 0, Utf8.encode(text, utf8, 0));
    }

    /// Appends a range of UTF-8 as a text in quotes, escaped.
    public JsonBytes text(byte[] utf8, int from, int length) {
        return raw('"').escaped(utf8, from, length).raw('"');
    }

    /// Appends a range of UTF-8, escaped, without quotes around it.
    public JsonBytes escaped(byte[] utf8, int from, int length) {
        int end = from + length;
        for (int start = from; start < end; start += ESCAPE_BLOCK) {
            escapeBlock(utf8, start, Math.min(ESCAPE_BLOCK, end - start));
        }
        return this;
    }

    private void escapeBlock(byte[] utf8, int from, int length) {
        reserve(length * ESCAPED_BYTES_MAX);
        byte[] to = bytes;
        int at = size;
        for (int i = from, end = from + length; i < end; i++) {
            byte b = utf8[i];
            byte escape = ESCAPES[b & 0xFF];
            if (escape == 0) {
                to[at++] = b;
            } else if (escape == NEEDS_UNICODE) {
                to[at++] = '\\';
                to[at++] = 'u';
                to[at++] = '0';
                to[at++] = '0';
                to[at++] = (byte) HEX.charAt((b >> 4) & 0xF);
                to[at++] = (byte) HEX.charAt(b & 0xF);
            } else {
                to[at++] = '\\';
                to[at++] = escape;
            }
        }
        size = at;
    }

    /// What was written, as text.
    @Override
    public String toString() {
        return Utf8.decode(bytes, size);
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
        }
    }

    private static byte[] escapes() {
        byte[] table = new byte[256];
        Arrays.fill(table, 0, 0x20, NEEDS_UNICODE);
        table['"'] = '"';
        table['\\'] = '\\';
        table['\b'] = 'b';
        table['\f'] = 'f';
        table['\n'] = 'n';
        table['\r'] = 'r';
        table['\t'] = 't';
        return table;
    }
}
