package dev.tidemark.client.row;

import dev.tidemark.protocol.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A [WireObject] over the tree of our own reader.
record JsonObject(Map<String, JsonValue> members) implements WireObject {
    @Override
    public @Nullable String text(String name) {
        return text(members.get(name));
    }

    @Override
    public boolean isTrue(String name) {
        return members.get(name) instanceof JsonValue.Truth(boolean value) && value;
    }

    @Override
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonValue item : items(name)) {
            String text = text(item);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    @Override
    public List<Boolean> truths(String name) {
        List<Boolean> truths = new ArrayList<>();
        for (JsonValue item : items(name)) {
            if (item instanceof JsonValue.Truth(boolean value)) {
                truths.add(value);
            }
        }
        return truths;
    }

    @Override
    public List<WireObject> objects(String name) {
        List<WireObject> objects = new ArrayList<>();
        for (JsonValue item : items(name)) {
            if (item instanceof JsonValue.Members(Map<String, JsonValue> byName)) {
                objects.add(new JsonObject(byName));
            }
        }
        return objects;
    }

    private List<JsonValue> items(String name) {
        return members.get(name) instanceof JsonValue.Items(List<JsonValue> values)
                ? values
                : List.of();
    }

    private static @Nullable String text(@Nullable JsonValue value) {
        return switch (value) {
            case JsonValue.Text(String text) -> text;
            case JsonValue.Digits(String literal) -> literal;
            case null, default -> null;
        };
    }
}
