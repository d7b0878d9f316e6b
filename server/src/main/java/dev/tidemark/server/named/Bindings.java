package dev.tidemark.server.named;

import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.server.definitions.Binding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Gives a definition's placeholders the values of one reader.
final class Bindings {
    private Bindings() {}

    static Bound bind(Map<Integer, Binding> params, JsonValue.Members claims) {
        Map<Integer, String> values = new TreeMap<>();
        for (Map.Entry<Integer, Binding> param : params.entrySet()) {
            switch (param.getValue()) {
                case Binding.Literal(String text) -> values.put(param.getKey(), text);
                case Binding.Claim(String path) -> {
                    JsonValue claim = find(claims, path);
                    if (claim == null || claim instanceof JsonValue.Null) {
                        return new Bound.Missing(path);
                    }
                    String value = text(claim);
                    if (value == null) {
                        return new Bound.Unusable(path);
                    }
                    values.put(param.getKey(), value);
                }
            }
        }
        return new Bound.Values(values);
    }

    private static @Nullable JsonValue find(JsonValue.Members claims, String path) {
        if (!path.startsWith("/")) {
            return claims.byName().get(path);
        }
        JsonValue at = claims;
        for (String step : path.substring(1).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            at = at instanceof JsonValue.Members members ? members.byName().get(name) : null;
        }
        return at;
    }

    private static @Nullable String text(JsonValue claim) {
        return claim instanceof JsonValue.Items(List<JsonValue> items)
                ? array(items)
                : scalar(claim);
    }

    private static @Nullable String scalar(JsonValue claim) {
        return switch (claim) {
            case JsonValue.Text(String value) -> value.indexOf(0) < 0 ? value : null;
            case JsonValue.Digits(String literal) -> literal;
            case JsonValue.Truth(boolean value) -> Boolean.toString(value);
            case JsonValue.Items _, JsonValue.Members _, JsonValue.Null _ -> null;
        };
    }

    /// As Postgres writes arrays, every element in quotes so that none is taken for NULL.
    private static @Nullable String array(List<JsonValue> items) {
        StringBuilder array = new StringBuilder("{");
        for (JsonValue item : items) {
            String value = scalar(item);
            if (value == null) {
                return null;
            }
            array.append(array.length() > 1 ? "," : "")
                    .append('"')
                    .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }
}
