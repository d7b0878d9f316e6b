package dev.tidemark.protocol.json;

import dev.tidemark.protocol.JsonBytes;
import java.util.List;
import java.util.Map;

/// A JSON document, read.
public sealed interface JsonValue {
    /// An object; members in the order of the text.
    record Members(Map<String, JsonValue> byName) implements JsonValue {
        public Members {
            byName = SmallMap.of(byName);
        }
    }

    /// An array.
    record Items(List<JsonValue> values) implements JsonValue {
        public Items {
            values = List.copyOf(values);
        }
    }

    /// A string, unescaped.
    record Text(String value) implements JsonValue {}

    /// A number as it was written, so that no digit is lost.
    record Digits(String literal) implements JsonValue {}

    /// `true` or `false`.
    record Truth(boolean value) implements JsonValue {}

    /// `null`.
    record Null() implements JsonValue {}

    /// Appends this value without white space.
    default void writeTo(JsonBytes to) {
        switch (this) {
            case Members(Map<String, JsonValue> byName) -> {
                char before = '{';
                for (Map.Entry<String, JsonValue> member : byName.entrySet()) {
                    to.raw(before).text(member.getKey()).raw(':');
                    member.getValue().writeTo(to);
                    before = ',';
                }
                to.raw(byName.isEmpty() ? "{}" : "}");
            }
            case Items(List<JsonValue> values) -> {
                char before = '[';
                for (JsonValue value : values) {
                    to.raw(before);
                    value.writeTo(to);
                    before = ',';
                }
                to.raw(values.isEmpty() ? "[]" : "]");
            }
            case Text(String value) -> to.text(value);
            case Digits(String literal) -> to.raw(literal);
            case Truth(boolean value) -> to.raw(value ? "true" : "false");
            case Null() -> to.raw("null");
        }
    }

    /// This value as compact JSON.
    default String toJson() {
        JsonBytes to = new JsonBytes(64);
        writeTo(to);
        return to.toString();
    }
}
