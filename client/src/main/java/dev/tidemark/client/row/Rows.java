package dev.tidemark.client.row;

import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Rows of the JVM, read by our own JSON reader.
///
/// Remembers the column names of the last rows of each width, which are nearly always those of the
/// next: whole rows and changes of one column come in turns. Not for several threads.
public final class Rows implements RowOps<Row> {
    /// Messages are flat; what is deeper is no message.
    private static final int DEPTH_MAX = 16;

    private static final int WIDTHS = 64;

    private final String[] @Nullable [] lastNames = new String[WIDTHS] @Nullable [];

    @Override
    public List<WireMessage<Row>> messages(String json) throws WireException {
        if (!(read(json) instanceof JsonValue.Items(List<JsonValue> items))) {
            throw new WireException("not an array of messages");
        }
        return messages(items);
    }

    private List<WireMessage<Row>> messages(List<JsonValue> items) {
        List<WireMessage<Row>> messages = new ArrayList<>(items.size());
        for (JsonValue item : items) {
            messages.add(message(item));
        }
        return messages;
    }

    @Override
    public WireMessage<Row> message(String json) throws WireException {
        return message(read(json));
    }

    @Override
    public WireSubset<Row> subset(String json) throws WireException {
        if (read(json) instanceof JsonValue.Members(Map<String, JsonValue> members)
                && members.get("metadata") instanceof JsonValue.Members metadata
                && members.get("data") instanceof JsonValue.Items(List<JsonValue> items)) {
            return new WireSubset<>(new JsonObject(metadata.byName()), messages(items));
        }
        throw new WireException("not the answer to a subset query");
    }

    /// An item that is no object has no headers; whoever reads messages refuses it alone.
    private WireMessage<Row> message(JsonValue item) {
        Map<String, JsonValue> members =
                item instanceof JsonValue.Members object ? object.byName() : Map.of();
        JsonObject message = new JsonObject(members);
        Map<String, JsonValue> headers =
                members.get("headers") instanceof JsonValue.Members object
                        ? object.byName()
                        : Map.of();
        return new WireMessage<>(
                message.text("key"),
                row(members.get("value")),
                row(members.get("old_value")),
                new JsonObject(headers),
                item::toJson);
    }

    private @Nullable Row row(@Nullable JsonValue value) {
        return value instanceof JsonValue.Members(Map<String, JsonValue> members)
                ? row(members)
                : null;
    }

    private Row row(Map<String, JsonValue> members) {
        @Nullable String[] texts = new @Nullable String[members.size()];
        int next = 0;
        for (JsonValue member : members.values()) {
            texts[next++] =
                    switch (member) {
                        case JsonValue.Text(String text) -> text;
                        case JsonValue.Null() -> null;
                        case JsonValue other -> other.toJson();
                    };
        }
        return new Row(names(members), texts);
    }

    private String[] names(Map<String, ?> members) {
        int width = members.size() % WIDTHS;
        String[] last = lastNames[width];
        if (last != null && same(last, members)) {
            return last;
        }
        String[] names = members.keySet().toArray(new String[0]);
        lastNames[width] = names;
        return names;
    }

    private static boolean same(String[] names, Map<String, ?> members) {
        if (names.length != members.size()) {
            return false;
        }
        int next = 0;
        for (String name : members.keySet()) {
            if (!names[next++].equals(name)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Row of(Map<String, @Nullable String> columns) {
        @Nullable String[] texts = new @Nullable String[columns.size()];
        int next = 0;
        for (String text : columns.values()) {
            texts[next++] = text;
        }
        return new Row(names(columns), texts);
    }

    @Override
    public Row parse(String json) throws WireException {
        if (read(json) instanceof JsonValue.Members(Map<String, JsonValue> members)) {
            return row(members);
        }
        throw new WireException("not a row");
    }

    @Override
    public String toJson(Row row) {
        JsonBytes json = new JsonBytes(128).raw('{');
        String[] names = row.names();
        for (int i = 0; i < names.length; i++) {
            json.raw(i == 0 ? "" : ",").text(names[i]).raw(':');
            String text = row.text(i);
            if (text == null) {
                json.raw("null");
            } else {
                json.text(text);
            }
        }
        return json.raw('}').toString();
    }

    @Override
    public List<String> columns(Row row) {
        return row.columns();
    }

    @Override
    public boolean has(Row row, String column) {
        return row.has(column);
    }

    @Override
    public @Nullable String text(Row row, String column) {
        return row.text(column);
    }

    @Override
    public Row merged(Row row, Row changes) {
        return row.merged(changes);
    }

    @Override
    public Row renamed(Row row, UnaryOperator<String> name) {
        String[] names = row.names();
        String[] renamed = new String[names.length];
        @Nullable String[] texts = new @Nullable String[names.length];
        for (int i = 0; i < names.length; i++) {
            renamed[i] = name.apply(names[i]);
            texts[i] = row.text(i);
        }
        return new Row(renamed, texts);
    }

    @Override
    public boolean same(Row one, Row other) {
        return one.equals(other);
    }

    private static JsonValue read(String json) throws WireException {
        try {
            return JsonReader.read(json, DEPTH_MAX);
        } catch (JsonException bad) {
            throw new WireException("not JSON: " + bad.getMessage(), bad);
        }
    }
}
