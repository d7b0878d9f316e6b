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
                case Binding.Claim wanted -> {
                    JsonValue claim = wanted.in(claims);
                    if (claim == null) {
                        return new Bound.Missing(wanted.path());
                    }
                    String value = text(claim);
                    if (value == null) {
                        return new Bound.Unusable(wanted.path());
                    }
                    values.put(param.getKey(), value);
                }
            }
        }
        return new Bound.Values(values);
    }

    private static @Nullable String text(JsonValue claim) {
        return claim instanceof JsonValue.Items(List<JsonValue> items)
                ? array(items)
                : Binding.scalar(claim);
    }

    /// As Postgres writes arrays, every element in quotes so that none is taken for NULL.
    private static @Nullable String array(List<JsonValue> items) {
        StringBuilder array = new StringBuilder("{");
        for (JsonValue item : items) {
            String value = Binding.scalar(item);
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
