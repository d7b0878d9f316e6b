package dev.tidemark.protocol.topic;

import dev.tidemark.protocol.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/// Changes to a JSON document as a document: what is there replaces, `null` removes, objects merge.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396, JSON Merge Patch</a>
public final class MergePatch {
    private MergePatch() {}

    /// `target` after `patch`. Members keep their order, new ones come last.
    public static JsonValue apply(JsonValue target, JsonValue patch) {
        if (!(patch instanceof JsonValue.Members(Map<String, JsonValue> changes))) {
            return patch;
        }
        Map<String, JsonValue> result = new LinkedHashMap<>();
        if (target instanceof JsonValue.Members(Map<String, JsonValue> before)) {
            result.putAll(before);
        }
        for (Map.Entry<String, JsonValue> change : changes.entrySet()) {
            if (change.getValue() instanceof JsonValue.Null) {
                result.remove(change.getKey());
            } else {
                JsonValue old = result.get(change.getKey());
                // An object inside of a patch has nulls of its own to take out, also where there
                // was nothing before.
                JsonValue from = old == null ? new JsonValue.Null() : old;
                result.put(change.getKey(), apply(from, change.getValue()));
            }
        }
        return new JsonValue.Members(result);
    }
}
