package dev.tidemark.engine.snapshot;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// One row of COPY's text format, cut into fields without copying; reused between rows.
///
/// Fields stand between tabs. Inside a field a backslash escapes one character; other control
/// characters than those with a letter of their own stand as they are. `\N` alone is NULL.
///
/// The cut looks at eight bytes at once for the few that matter: control characters (the tab among
/// them), `"` (which JSON escapes) and `\`. The lowest bit that the arithmetic sets is always
/// right; higher ones may be wrong and are looked at again.
///
/// @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, text format</a>
final class CopyLine {
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long SPACES = ONES * ' ';
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';

    private final int[] starts;
    private final int[] ends;
    private final boolean[] plain;
    private byte[] bytes = new byte[0];
    private int specials;

    /// Room for rows of `fields` fields.
    CopyLine(int fields) {
        starts = new int[fields];
        ends = new int[fields];
        plain = new boolean[fields];
    }

    /// Cuts a row, `length` bytes without the line's end.
    ///
    /// @throws IllegalStateException if it has another number of fields
    void cut(byte[] line, int length) {
        bytes = line;
        Arrays.fill(plain, true);
        int found = 0;
        int field = 0;
        starts[0] = 0;
        for (int i = nextSpecial(line, 0, length); i < length; i = nextSpecial(line, i, length)) {
            byte special = line[i++];
            if (special == '\t') {
                ends[field++] = i - 1;
                if (field == starts.length) {
                    break;
                }
                starts[field] = i;
            } else {
                found++;
                plain[field] = false;
                // The escaped character is no delimiter, whatever it is.
                i += special == '\\' ? 1 : 0;
            }
        }
        if (field != starts.length - 1) {
            throw new IllegalStateException("a row with another number of fields than asked for");
        }
        ends[field] = length;
        specials = found;
    }

    /// The buffer that holds the row.
    byte[] bytes() {
        return bytes;
    }

    /// How many bytes of the row need care: each becomes at most six bytes of JSON.
    int specials() {
        return specials;
    }

    /// First byte of a field.
    int start(int field) {
        return starts[field];
    }

    /// Behind the last byte of a field.
    int end(int field) {
        return ends[field];
    }

    /// Whether a field's bytes may stand in a JSON string as they are.
    boolean isPlain(int field) {
        return plain[field];
    }

    /// Whether a field is NULL.
    boolean isNull(int field) {
        int start = starts[field];
        return !plain[field]
                && ends[field] - start == 2
                && bytes[start] == '\\'
                && bytes[start + 1] == 'N';
    }

    /// Resolves the escapes of a field; the text begins at zero.
    ///
    /// @param into gets it
    /// @return its length
    int unescape(int field, Scratch into) {
        byte[] to = into.room(ends[field] - starts[field]);
        int at = 0;
        for (int i = starts[field]; i < ends[field]; i++) {
            byte b = bytes[i];
            to[at++] = b == '\\' ? escaped(bytes[++i]) : b;
        }
        return at;
    }

    /// A buffer that grows.
    static final class Scratch {
        private byte[] bytes = new byte[64];

        byte[] room(int length) {
            if (bytes.length < length) {
                bytes = new byte[Math.max(length, bytes.length * 2)];
            }
            return bytes;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    private static byte escaped(byte letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            default -> letter;
        };
    }

    private static int nextSpecial(byte[] line, int from, int until) {
        int i = from;
        for (; i <= until - Long.BYTES; i += Long.BYTES) {
            long word = (long) LONG.get(line, i);
            long quotes = word ^ QUOTES;
            long backslashes = word ^ BACKSLASHES;
            long hits =
                    (((word - SPACES) & ~word)
                                    | ((quotes - ONES) & ~quotes)
                                    | ((backslashes - ONES) & ~backslashes))
                            & HIGHS;
            if (hits != 0) {
                return i + (Long.numberOfTrailingZeros(hits) >>> 3);
            }
        }
        for (; i < until; i++) {
            byte b = line[i];
            if (b == '"' || b == '\\' || (b >= 0 && b < ' ')) {
                return i;
            }
        }
        return until;
    }
}
