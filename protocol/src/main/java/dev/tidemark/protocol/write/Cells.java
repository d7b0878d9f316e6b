package dev.tidemark.protocol.write;

import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.json.JsonCursor;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.json.SmallMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Some columns of a row with their values as Postgres writes them in text, in a fixed order.
///
/// @param byColumn by column name; `null` is NULL
public record Cells(Map<String, @Nullable String> byColumn) {
    /// No column.
    public static final Cells NONE = new Cells(Map.of());

    public Cells {
        byColumn = SmallMap.of(byColumn);
    }

    /// One column.
    public static Cells of(String column, @Nullable String value) {
        SmallMap.Making<@Nullable String> one = new SmallMap.Making<>(1);
        one.add(column, value);
        return new Cells(one.made());
    }

    /// The columns of a map, in its order.
    public static Cells ofAll(Map<String, @Nullable String> byColumn) {
        return new Cells(byColumn);
    }

    /// The members of a JSON object: a string is the value's text in Postgres, a number keeps its
    /// digits, an array or object becomes compact JSON.
    public static Cells of(JsonValue.Members object) {
        SmallMap.Making<@Nullable String> cells = new SmallMap.Making<>(object.byName().size());
        object.byName().forEach((column, value) -> cells.add(column, cell(value)));
        return new Cells(cells.made());
    }

    /// The same of an object that was not read yet.
    static Cells read(JsonCursor from) throws JsonException {
        SmallMap.Making<@Nullable String> cells = new SmallMap.Making<>(1);
        from.beginObject();
        for (String column = from.nextName(); column != null; column = from.nextName()) {
            String cell = from.atText() ? from.text() : cell(from.value());
            if (!cells.add(column, cell)) {
                throw new JsonException("a column is there twice");
            }
        }
        return new Cells(from.made(cells));
    }

    /// These cells and one more, which replaces one of the same column.
    public Cells with(String column, @Nullable String value) {
        Map<String, @Nullable String> more = new LinkedHashMap<>(byColumn);
        more.put(column, value);
        return new Cells(more);
    }

    /// These cells without one.
    public Cells without(String column) {
        Map<String, @Nullable String> fewer = new LinkedHashMap<>(byColumn);
        fewer.remove(column);
        return new Cells(fewer);
    }

    /// The names of the columns, in order.
    public Set<String> columns() {
        return byColumn.keySet();
    }

    /// The value of a column; `null` if it is NULL or not there.
    public @Nullable String get(String column) {
        return byColumn.get(column);
    }

    /// Whether the column is there, be it NULL.
    public boolean has(String column) {
        return byColumn.containsKey(column);
    }

    /// Whether no column is there.
    public boolean isEmpty() {
        return byColumn.isEmpty();
    }

    /// Appends a JSON object of texts and nulls.
    public void writeTo(JsonBytes to) {
        char before = '{';
        for (Map.Entry<String, @Nullable String> cell : byColumn.entrySet()) {
            to.raw(before).text(cell.getKey()).raw(':');
            String value = cell.getValue();
            if (value == null) {
                to.raw("null");
            } else {
                to.text(value);
            }
            before = ',';
        }
        to.raw(byColumn.isEmpty() ? "{}" : "}");
    }

    private static @Nullable String cell(JsonValue value) {
        return switch (value) {
            case JsonValue.Text(String text) -> text;
            case JsonValue.Digits(String literal) -> literal;
            case JsonValue.Truth(boolean truth) -> truth ? "true" : "false";
            case JsonValue.Null() -> null;
            case JsonValue.Members members -> members.toJson();
            case JsonValue.Items items -> items.toJson();
        };
    }
}
