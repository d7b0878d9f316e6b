package dev.tidemark.engine.message;

import dev.tidemark.engine.catalog.Table;
import dev.tidemark.protocol.JsonBytes;
import java.util.List;
import java.util.stream.IntStream;

/// Writes the keys of one table's rows: `"schema"."table"/"part"/"part"`.
///
/// In schema and table each `/` and each `.` is doubled; in a part each `/`. A part that is NULL is
/// a bare `_`. Parts are the primary key's columns in key order or, without a primary key, all
/// columns in column order. Quotes are not doubled. A row of a partition has the key of the table
/// that the shape names.
///
/// What is written is the inside of a JSON string: begin with [#begin], then one [#part] or
/// [#nullPart] for each of [#columns]. The quotes around the JSON string are the caller's. Format:
/// `docs/formats/rows.md`.
public final class RowKeys {
    private static final byte[] PART_BEGIN = {'/', '\\', '"'};
    private static final byte[] PART_END = {'\\', '"'};
    private static final byte[] NULL_PART = {'/', '_'};

    private final byte[] prefix;
    private final List<Integer> columns;

    private RowKeys(byte[] prefix, List<Integer> columns) {
        this.prefix = prefix;
        this.columns = List.copyOf(columns);
    }

    /// The keys of a table's rows.
    public static RowKeys of(Table table) {
        String name = "\"" + doubled(table.schema()) + "\".\"" + doubled(table.name()) + "\"";
        JsonBytes json = new JsonBytes(64).text(name);
        byte[] quoted = json.toByteArray();
        byte[] inside = new byte[quoted.length - 2];
        System.arraycopy(quoted, 1, inside, 0, inside.length);
        List<Integer> key = table.keyColumns();
        List<Integer> all = IntStream.range(0, table.columns().size()).boxed().toList();
        return new RowKeys(inside, key.isEmpty() ? all : key);
    }

    /// Positions in the table's columns of a key's parts, in the order of the parts.
    public List<Integer> columns() {
        return columns;
    }

    /// Writes what stands before the parts.
    public RowKeys begin(JsonBytes json) {
        json.raw(prefix);
        return this;
    }

    /// Writes a part from its text, `length` bytes of UTF-8 from `from` on.
    public RowKeys part(JsonBytes json, byte[] text, int from, int length) {
        json.raw(PART_BEGIN);
        int begin = from;
        int end = from + length;
        for (int i = from; i < end; i++) {
            if (text[i] == '/') {
                json.escaped(text, begin, i + 1 - begin).raw('/');
                begin = i + 1;
            }
        }
        json.escaped(text, begin, end - begin).raw(PART_END);
        return this;
    }

    /// Writes a part that is NULL.
    public RowKeys nullPart(JsonBytes json) {
        json.raw(NULL_PART);
        return this;
    }

    private static String doubled(String name) {
        return name.replace("/", "//").replace(".", "..");
    }
}
