package dev.tidemark.client.row;

import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The columns of a shape, as the header `electric-schema` tells them.
///
/// @param columns by name, in the server's order
public record RowSchema(Map<String, ColumnType> columns) {
    private static final int DEPTH_MAX = 4;

    public RowSchema {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /// Reads the header.
    ///
    /// @throws WireException if it is something else
    public static RowSchema parse(String json) throws WireException {
        JsonValue value;
        try {
            value = JsonReader.read(json, DEPTH_MAX);
        } catch (JsonException bad) {
            throw new WireException("a schema that is not JSON: " + bad.getMessage(), bad);
        }
        if (!(value instanceof JsonValue.Members(Map<String, JsonValue> members))) {
            throw new WireException("a schema that is no object");
        }
        Map<String, ColumnType> columns = new LinkedHashMap<>();
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
            columns.put(member.getKey(), column(member.getKey(), member.getValue()));
        }
        return new RowSchema(columns);
    }

    private static ColumnType column(String name, JsonValue value) throws WireException {
        if (!(value instanceof JsonValue.Members(Map<String, JsonValue> members))) {
            throw new WireException("a schema whose column is no object");
        }
        JsonObject column = new JsonObject(members);
        String type = column.text("type");
        if (type == null) {
            throw new WireException("a schema whose column has no type");
        }
        return new ColumnType(
                name,
                type,
                number(column.text("dims"), 0),
                number(column.text("pk_index"), -1),
                column.isTrue("not_null"));
    }

    private static int number(@Nullable String text, int absent) throws WireException {
        if (text == null) {
            return absent;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException bad) {
            throw new WireException("a schema with a number that is none", bad);
        }
    }

    /// The column; null if the shape does not have it.
    public @Nullable ColumnType column(String name) {
        return columns.get(name);
    }

    /// The columns of the primary key, in its order; empty for a table without one.
    public List<ColumnType> key() {
        return columns.values().stream()
                .filter(ColumnType::inKey)
                .sorted(Comparator.comparingInt(ColumnType::keyIndex))
                .toList();
    }
}
