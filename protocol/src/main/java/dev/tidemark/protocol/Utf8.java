package dev.tidemark.protocol;

/// UTF-8 by hand: what the platform has knows a dozen character sets, and a page would load all of
/// them.
final class Utf8 {
    /// What a character takes at most; the two halves of one take four together.
    static final int CHAR_BYTES_MAX = 3;

    private static final char UNKNOWN = '\uFFFD';

    private Utf8() {}

    /// Writes `text` to `to`, which has room for it; half a character becomes a question mark.
    ///
    /// @return where it ends
    static int encode(String text, byte[] to, int from) {
        int at = from;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                to[at++] = (byte) c;
            } else if (c < 0x800) {
                to[at++] = (byte) (0xC0 | (c >> 6));
                to[at++] = continued(c);
            } else if (!Character.isSurrogate(c)) {
                to[at++] = (byte) (0xE0 | (c >> 12));
                to[at++] = continued(c >> 6);
                to[at++] = continued(c);
            } else if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                int whole = Character.toCodePoint(c, text.charAt(++i));
                to[at++] = (byte) (0xF0 | (whole >> 18));
                to[at++] = continued(whole >> 12);
                to[at++] = continued(whole >> 6);
                to[at++] = continued(whole);
            } else {
                to[at++] = '?';
            }
        }
        return at;
    }

    private static byte continued(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }

    /// The text of valid UTF-8; a byte that is none stands as U+FFFD.
    static String decode(byte[] from, int length) {
        char[] text = new char[length];
        int size = 0;
        int at = 0;
        while (at < length) {
            int first = from[at];
            if (first >= 0) {
                text[size++] = (char) first;
                at++;
                continue;
            }
            int more = first >= (byte) 0xF0 ? 3 : first >= (byte) 0xE0 ? 2 : 1;
            if (first < (byte) 0xC0 || at + more >= length) {
                text[size++] = UNKNOWN;
                at++;
                continue;
            }
            int whole = first & (0x3F >> more);
            for (int i = 1; i <= more; i++) {
                whole = (whole << 6) | (from[at + i] & 0x3F);
            }
            at += more + 1;
            if (whole < 0x10000) {
                text[size++] = (char) whole;
            } else {
                text[size++] = Character.highSurrogate(whole);
                text[size++] = Character.lowSurrogate(whole);
            }
        }
        return new String(text, 0, size);
    }
}
