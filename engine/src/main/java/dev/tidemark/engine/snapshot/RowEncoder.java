package dev.tidemark.engine.snapshot;

import dev.tidemark.engine.catalog.Column;
import dev.tidemark.engine.message.RowKeys;
import dev.tidemark.protocol.JsonBytes;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/// Turns rows of COPY text into insert messages, in one pass on bytes; for one thread.
///
///     {"key":"...","value":{"a":"1","b":null},
///      "headers":{"relation":["s","t"],"operation":"insert"}}
///
/// Everything that is the same for all rows is encoded once. COPY's escapes are JSON's but for the
/// vertical tab, so a field moves as it is unless it holds a quote, an escape or a control
/// character. Booleans print as `t` and `f` and travel as `true` and `false`, but stand in a key as
/// Postgres prints them, because keys must be those of the change stream. Format:
/// `docs/formats/rows.md`.
final class RowEncoder {
    private static final byte[] HEAD = utf8("{\"key\":\"");
    private static final byte[] VALUE = utf8("\",\"value\":{");
    private static final byte[] NULL = utf8("null");
    private static final byte[] TRUE = utf8("true");
    private static final byte[] FALSE = utf8("false");
    private static final byte[] HEX = utf8("0123456789abcdef");
    private static final int MAX_ESCAPE = 6;

    /// Larger rows could become messages that no array holds.
    private static final int MAX_ROW_BYTES = 1 << 27;

    private final RowKeys keys;
    private final int[] keyFields;
    private final byte[][] names;
    private final boolean[] booleans;
    private final byte[] tail;
    private final int fixedBytes;

    private final CopyLine line;
    private final CopyLine.Scratch scratch = new CopyLine.Scratch();
    private final JsonBytes key = new JsonBytes(256);
    private byte[] out = new byte[1024];
    private int size;

    /// An encoder for the rows of `query`.
    ///
    /// @param moreHeaders JSON that goes behind the usual headers of a row, with a comma first
    RowEncoder(SnapshotQuery query, String moreHeaders) {
        List<Integer> columns = query.valueColumns();
        keys = RowKeys.of(query.table());
        keyFields = keys.columns().stream().mapToInt(columns::indexOf).toArray();
        line = new CopyLine(columns.size());
        names = new byte[columns.size()][];
        booleans = new boolean[columns.size()];
        tail = tail(query, moreHeaders);
        int fixed = HEAD.length + VALUE.length + tail.length;
        for (int i = 0; i < columns.size(); i++) {
            Column column = query.table().columns().get(columns.get(i));
            JsonBytes name = new JsonBytes(64).raw(i == 0 ? "" : ",").text(column.name());
            names[i] = name.raw(":\"").toByteArray();
            booleans[i] = column.type().withoutDomain().name().equals("bool");
            fixed += names[i].length + FALSE.length + 1;
        }
        fixedBytes = fixed;
    }

    /// Encodes a row, `length` bytes without the line's end; then [#bytes] and [#size] have it.
    ///
    /// @throws SQLException if it is larger than 128 MiB
    void encode(byte[] row, int length) throws SQLException {
        if (length > MAX_ROW_BYTES) {
            throw new SQLException("a row has more than 128 MiB", "54000");
        }
        line.cut(row, length);
        encodeKey();
        int most = fixedBytes + key.size() + length + line.specials() * (MAX_ESCAPE - 1);
        if (out.length < most) {
            out = new byte[Math.max(most, out.length * 2)];
        }
        int at = put(HEAD, 0);
        System.arraycopy(key.array(), 0, out, at, key.size());
        at = put(VALUE, at + key.size());
        for (int i = 0; i < names.length; i++) {
            at = put(names[i], at);
            at = line.isNull(i) ? put(NULL, at - 1) : value(i, at);
        }
        size = put(tail, at);
    }

    /// The buffer in which the message lies from zero on, until the next row.
    byte[] bytes() {
        return out;
    }

    /// The message's length.
    int size() {
        return size;
    }

    private void encodeKey() {
        key.truncate(0);
        keys.begin(key);
        for (int field : keyFields) {
            if (line.isNull(field)) {
                keys.nullPart(key);
            } else if (line.isPlain(field)) {
                int start = line.start(field);
                keys.part(key, line.bytes(), start, line.end(field) - start);
            } else {
                int length = line.unescape(field, scratch);
                keys.part(key, scratch.bytes(), 0, length);
            }
        }
    }

    private int value(int field, int from) {
        int start = line.start(field);
        int end = line.end(field);
        int at;
        if (booleans[field]) {
            at = put(line.bytes()[start] == 't' ? TRUE : FALSE, from);
        } else if (line.isPlain(field)) {
            System.arraycopy(line.bytes(), start, out, from, end - start);
            at = from + end - start;
        } else {
            at = escaped(line.bytes(), start, end, from);
        }
        out[at] = '"';
        return at + 1;
    }

    private int escaped(byte[] bytes, int start, int end, int from) {
        int at = from;
        for (int i = start; i < end; i++) {
            byte b = bytes[i];
            if (b == '\\') {
                byte letter = bytes[++i];
                if (letter == 'v') {
                    at = unicode(0x0B, at);
                } else {
                    out[at++] = '\\';
                    out[at++] = letter;
                }
            } else if (b == '"') {
                out[at++] = '\\';
                out[at++] = '"';
            } else if (b >= 0 && b < ' ') {
                at = unicode(b, at);
            } else {
                out[at++] = b;
            }
        }
        return at;
    }

    private int unicode(int control, int from) {
        out[from] = '\\';
        out[from + 1] = 'u';
        out[from + 2] = '0';
        out[from + 3] = '0';
        out[from + 4] = HEX[control >> 4];
        out[from + 5] = HEX[control & 0xF];
        return from + MAX_ESCAPE;
    }

    private int put(byte[] piece, int at) {
        System.arraycopy(piece, 0, out, at, piece.length);
        return at + piece.length;
    }

    private static byte[] tail(SnapshotQuery query, String moreHeaders) {
        return new JsonBytes(128)
                .raw("},\"headers\":{\"relation\":[")
                .text(query.table().schema())
                .raw(',')
                .text(query.table().name())
                .raw("],\"operation\":\"insert\"")
                .raw(moreHeaders)
                .raw("}}")
                .toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
