package dev.tidemark.server.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A value in the definitions file that knows where it stands, so that every fault can say so.
///
/// @param node the value
/// @param pointer its place (RFC 6901), empty for the whole
record Place(JsonNode node, String pointer) {
    /// The members of an object, which may have these names only.
    Map<String, Place> object(Set<String> allowed) {
        Map<String, Place> members = members();
        for (Map.Entry<String, Place> member : members.entrySet()) {
            if (!allowed.contains(member.getKey())) {
                throw member.getValue()
                        .fault(
                                "unknown name; allowed are "
                                        + String.join(", ", new TreeSet<>(allowed)));
            }
        }
        return members;
    }

    /// The members of an object whose names are the author's.
    Map<String, Place> members() {
        if (!node.isObject()) {
            throw fault("must be an object");
        }
        Map<String, Place> members = new LinkedHashMap<>();
        node.forEachEntry((name, value) -> members.put(name, new Place(value, pointer(name))));
        return members;
    }

    /// The items of a list.
    List<Place> items() {
        if (!node.isArray()) {
            throw fault("must be a list");
        }
        List<Place> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new Place(node.get(i), pointer(Integer.toString(i))));
        }
        return items;
    }

    /// A list of texts without doubles.
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Place item : items()) {
            String text = item.text();
            if (texts.contains(text)) {
                throw item.fault("is there twice");
            }
            texts.add(text);
        }
        return texts;
    }

    /// A text that is not empty.
    String text() {
        if (!node.isTextual() || node.asText().isEmpty()) {
            throw fault("must be a text that is not empty");
        }
        return node.asText();
    }

    /// A text, number or truth value as a text.
    String scalar() {
        if (!node.isTextual() && !node.isNumber() && !node.isBoolean()) {
            throw fault("must be a text, a number or a truth value");
        }
        return node.asText();
    }

    /// A truth value.
    boolean flag() {
        if (!node.isBoolean()) {
            throw fault("must be true or false");
        }
        return node.asBoolean();
    }

    /// A whole number.
    int number() {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw fault("must be a whole number");
        }
        return node.asInt();
    }

    /// Whether a member is there and true.
    static boolean says(@Nullable Place place) {
        return place != null && place.flag();
    }

    /// The member of that name, which there must be.
    Place required(Map<String, Place> members, String name) {
        Place place = members.get(name);
        if (place == null) {
            throw fault("needs " + name);
        }
        return place;
    }

    /// What is wrong here.
    DefinitionsException fault(String message) {
        return new DefinitionsException((pointer.isEmpty() ? "/" : pointer) + ": " + message);
    }

    private String pointer(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
