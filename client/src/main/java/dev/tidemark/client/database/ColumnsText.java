package dev.tidemark.client.database;

import dev.tidemark.client.database.Binding.BindingException;
import dev.tidemark.client.row.ColumnType;
import dev.tidemark.client.row.RowSchema;
import dev.tidemark.protocol.Pieces;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Columns as people write them: `id uuid primary key, title text not null, tags text[]`.
///
/// Enough of `CREATE TABLE` to say name, type, `not null` and `primary key`; a key of several
/// columns has the mark on each, in its order.
final class ColumnsText {
    private static final String KEY = "primary key";
    private static final String NOT_NULL = "not null";
    private static final String ARRAY = "[]";

    /// Postgres's own names of its types, which it says itself in a shape's schema.
    private static final Map<String, String> ALIASES =
            Map.ofEntries(
                    Map.entry("smallint", "int2"),
                    Map.entry("int", "int4"),
                    Map.entry("integer", "int4"),
                    Map.entry("bigint", "int8"),
                    Map.entry("boolean", "bool"),
                    Map.entry("real", "float4"),
                    Map.entry("double precision", "float8"),
                    Map.entry("character varying", "varchar"),
                    Map.entry("decimal", "numeric"),
                    Map.entry("timestamp with time zone", "timestamptz"),
                    Map.entry("timestamp without time zone", "timestamp"));

    private ColumnsText() {}

    static RowSchema parse(String table, String text) throws BindingException {
        Map<String, ColumnType> columns = new LinkedHashMap<>();
        int keys = 0;
        for (String piece : Pieces.of(withoutSizes(text), ',')) {
            ColumnType column = column(table, piece.strip(), keys);
            if (columns.put(column.name(), column) != null) {
                throw new BindingException(table + " has two columns " + column.name());
            }
            keys += column.inKey() ? 1 : 0;
        }
        return new RowSchema(columns);
    }

    /// `numeric(10, 2)` is `numeric` to SQLite.
    private static String withoutSizes(String text) {
        StringBuilder rest = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : 0;
            if (depth == 0) {
                rest.append(c);
            }
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        return rest.toString();
    }

    private static String oneBlankBetween(String text) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                words.append(text.charAt(i));
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.toString().strip();
    }

    private static ColumnType column(String table, String piece, int keys) throws BindingException {
        int end = 0;
        while (end < piece.length() && !Character.isWhitespace(piece.charAt(end))) {
            end++;
        }
        String name = piece.substring(0, end);
        String rest = oneBlankBetween(piece.substring(end)).toLowerCase(Locale.ROOT);
        boolean inKey = rest.contains(KEY);
        boolean notNull = inKey || rest.contains(NOT_NULL);
        String type = rest.replace(KEY, "").replace(NOT_NULL, "").strip();
        int dimensions = 0;
        while (type.endsWith(ARRAY)) {
            type = type.substring(0, type.length() - ARRAY.length()).strip();
            dimensions++;
        }
        if (name.isEmpty() || type.isEmpty() || name.indexOf('"') >= 0) {
            throw new BindingException(
                    "the columns of "
                            + table
                            + " are not like `id uuid primary key, title text not null`");
        }
        return new ColumnType(
                name, ALIASES.getOrDefault(type, type), dimensions, inKey ? keys : -1, notNull);
    }
}
