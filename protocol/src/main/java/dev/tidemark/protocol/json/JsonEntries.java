package dev.tidemark.protocol.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An object with an array of entries that stand for themselves: one that [JsonReader] would refuse
/// the whole text for, be it for half a character in somebody's title, spoils none of the others.
///
/// @param whole the object, in which `null` stands for each broken entry
/// @param broken by their place in the array
public record JsonEntries(JsonValue whole, Map<Integer, Broken> broken) {
    public JsonEntries {
        broken = Map.copyOf(broken);
    }

    /// An entry that ends, but can't be read.
    ///
    /// @param message what is wrong
    /// @param known the members before that place; none if the entry is no object
    public record Broken(String message, Map<String, JsonValue> known) {
        public Broken {
            known = SmallMap.of(known);
        }
    }

    /// Reads the whole of `json`.
    ///
    /// @param depthMax how many arrays and objects may be inside each other
    /// @param entries the name of the array
    /// @throws JsonException if anything around the entries is wrong, or one has no end
    public static JsonEntries read(String json, int depthMax, String entries) throws JsonException {
        try {
            return new JsonEntries(JsonReader.read(json, depthMax), Map.of());
        } catch (JsonException somewhere) {
            try {
                return around(new JsonCursor(json, depthMax), entries);
            } catch (JsonException outside) {
                throw somewhere;
            }
        }
    }

    private static JsonEntries around(JsonCursor from, String entries) throws JsonException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        Map<Integer, Broken> broken = new HashMap<>();
        from.beginObject();
        for (String name = from.nextName(); name != null; name = from.nextName()) {
            JsonValue value = name.equals(entries) ? items(from, broken) : from.value();
            if (members.put(name, value) != null) {
                throw new JsonException("a member is there twice");
            }
        }
        from.end();
        return new JsonEntries(new JsonValue.Members(members), broken);
    }

    private static JsonValue items(JsonCursor from, Map<Integer, Broken> broken)
            throws JsonException {
        List<JsonValue> items = new ArrayList<>();
        from.beginArray();
        while (from.nextItem()) {
            JsonCursor.Place begin = from.place();
            try {
                items.add(from.value());
            } catch (JsonException wrong) {
                from.backTo(begin);
                Map<String, JsonValue> known = known(from);
                from.backTo(begin);
                from.passOver();
                broken.put(items.size(), new Broken(String.valueOf(wrong.getMessage()), known));
                items.add(new JsonValue.Null());
            }
        }
        return new JsonValue.Items(items);
    }

    /// A name that is there twice names nothing.
    private static Map<String, JsonValue> known(JsonCursor from) {
        Map<String, JsonValue> known = new LinkedHashMap<>();
        try {
            from.beginObject();
            for (String name = from.nextName(); name != null; name = from.nextName()) {
                if (known.put(name, from.value()) != null) {
                    known.remove(name);
                    return known;
                }
            }
        } catch (JsonException here) {
            return known;
        }
        return known;
    }
}
