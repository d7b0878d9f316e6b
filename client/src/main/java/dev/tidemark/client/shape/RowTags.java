package dev.tidemark.client.shape;

import dev.tidemark.protocol.Pieces;
import dev.tidemark.protocol.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What moves do to the tags of a row.
///
/// A condition with subqueries is an OR of alternatives, each an AND of parts; parts are numbered
/// through. A row's tag for an alternative has a slot per part: empty if the part is not in it,
/// else what the part depends on. A row is in the shape while in one alternative all parts are
/// true.
final class RowTags {
    private RowTags() {}

    /// The tags after the parts of all `patterns` that concern them have become `active`.
    static ShapeMessage.Tags moved(
            ShapeMessage.Tags tags, List<ShapeMessage.Pattern> patterns, boolean active) {
        List<Boolean> parts = new ArrayList<>(tags.active());
        for (ShapeMessage.Pattern pattern : patterns) {
            if (pattern.position() < parts.size() && concerns(tags, pattern)) {
                parts.set(pattern.position(), active);
            }
        }
        return new ShapeMessage.Tags(tags.alternatives(), parts);
    }

    private static boolean concerns(ShapeMessage.Tags tags, ShapeMessage.Pattern pattern) {
        for (String alternative : tags.alternatives()) {
            List<String> slots = Pieces.of(alternative, '/');
            if (pattern.position() < slots.size()
                    && slots.get(pattern.position()).equals(pattern.value())) {
                return true;
            }
        }
        return false;
    }

    /// Whether all parts of one alternative are true. A tag without any part is always true.
    static boolean anyAlternative(ShapeMessage.Tags tags) {
        for (String alternative : tags.alternatives()) {
            List<String> slots = Pieces.of(alternative, '/');
            boolean all = true;
            for (int i = 0; i < slots.size(); i++) {
                boolean counts = !slots.get(i).isEmpty() && i < tags.active().size();
                all = all && (!counts || tags.active().get(i));
            }
            if (all) {
                return true;
            }
        }
        return tags.alternatives().isEmpty();
    }

    /// Tags as [ShapeRows] stores them.
    static Optional<ShapeMessage.Tags> stored(Map<String, JsonValue> members) {
        if (!(members.get("tags") instanceof JsonValue.Items(List<JsonValue> alternatives))
                || !(members.get("active") instanceof JsonValue.Items(List<JsonValue> active))) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (JsonValue alternative : alternatives) {
            texts.add(alternative instanceof JsonValue.Text(String text) ? text : "");
        }
        List<Boolean> truths = new ArrayList<>();
        for (JsonValue part : active) {
            truths.add(part instanceof JsonValue.Truth(boolean value) && value);
        }
        return Optional.of(new ShapeMessage.Tags(texts, truths));
    }
}
