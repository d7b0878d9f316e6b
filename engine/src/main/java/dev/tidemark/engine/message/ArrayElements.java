package dev.tidemark.engine.message;

import java.util.Arrays;

/// Walks over the elements of a Postgres array in its text form, `{1,"two, 2",NULL}`.
///
/// Nested arrays are flattened, NULL elements left out, quoted ones unescaped; for one thread.
///
/// @see <a href="https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO">Array Input and
///   Output Syntax</a>
public final class ArrayElements {
    private final byte[] text;
    private final int end;
    private int at;
    private byte[] element = new byte[0];
    private int elementStart;
    private int elementLength;

    /// Walks over `length` bytes of `text` from `start` on.
    public ArrayElements(byte[] text, int start, int length) {
        this.text = text;
        this.end = start + length;
        this.at = afterBounds(text, start, end);
    }

    /// Moves on to the next element; false at the end.
    public boolean next() {
        while (at < end) {
            byte b = text[at];
            if (b == '{' || b == '}' || b == ',') {
                at++;
            } else if (b == '"') {
                quoted();
                return true;
            } else {
                int from = at;
                while (at < end && text[at] != ',' && text[at] != '}') {
                    at++;
                }
                if (!isNull(from, at)) {
                    element = text;
                    elementStart = from;
                    elementLength = at - from;
                    return true;
                }
            }
        }
        return false;
    }

    /// The buffer that holds the element.
    public byte[] bytes() {
        return element;
    }

    /// First byte of the element.
    public int start() {
        return elementStart;
    }

    /// Bytes of the element.
    public int length() {
        return elementLength;
    }

    private void quoted() {
        int from = ++at;
        boolean escaped = false;
        while (at < end && text[at] != '"') {
            if (text[at] == '\\') {
                escaped = true;
                at++;
            }
            at++;
        }
        int until = Math.min(at, end);
        at++;
        element = escaped ? unescape(from, until) : text;
        elementStart = escaped ? 0 : from;
        elementLength = escaped ? element.length : until - from;
    }

    private byte[] unescape(int from, int until) {
        byte[] plain = new byte[until - from];
        int size = 0;
        for (int i = from; i < until; i++) {
            if (text[i] == '\\' && i + 1 < until) {
                i++;
            }
            plain[size++] = text[i];
        }
        return Arrays.copyOf(plain, size);
    }

    private boolean isNull(int from, int until) {
        return until - from == 4
                && text[from] == 'N'
                && text[from + 1] == 'U'
                && text[from + 2] == 'L'
                && text[from + 3] == 'L';
    }

    /// Skips explicit bounds such as `[0:2]=`.
    private static int afterBounds(byte[] text, int start, int end) {
        if (start < end && text[start] == '[') {
            for (int i = start; i < end; i++) {
                if (text[i] == '=') {
                    return i + 1;
                }
            }
        }
        return start;
    }
}
