package dev.tidemark.engine.value;

import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The operators that look into `jsonb`.
///
/// Postgres keeps a scalar as an array of one item, which shows in places: `'"a"' -> 0` is `"a"`.
public final class JsonAccess {
    private static final Pattern INDEX = Pattern.compile("[ \\t\\n\\r\\f\\x0b]*[+-]?\\d{1,10}");

    private JsonAccess() {}

    public static @Nullable Object member(Object json, Object key) {
        return json instanceof Json.Members(SequencedMap<String, Json> members)
                ? members.get(key)
                : null;
    }

    public static @Nullable Object memberText(Object json, Object key) {
        return text(member(json, key));
    }

    public static @Nullable Object item(Object json, Object index) {
        List<Json> items =
                switch ((Json) json) {
                    case Json.Items(List<Json> list) -> list;
                    case Json.Members _ -> List.of();
                    case Json.Null _, Json.Bool _, Json.Decimal _, Json.Text _ ->
                            List.of((Json) json);
                };
        return itemOf(items, (Long) index);
    }

    private static @Nullable Object itemOf(List<Json> items, long index) {
        long position = index < 0 ? items.size() + index : index;
        return position < 0 || position >= items.size() ? null : items.get((int) position);
    }

    public static @Nullable Object itemText(Object json, Object index) {
        return text(item(json, index));
    }

    private static @Nullable Object text(@Nullable Object json) {
        return switch (json) {
            case null -> null;
            case Json.Null _ -> null;
            case Json.Text(String value) -> value;
            default -> json.toString();
        };
    }

    public static @Nullable Object at(Object json, Object path) {
        Object found = json;
        List<@Nullable Object> steps = ((PgArray) path).elements();
        if (steps.contains(null)) {
            return null;
        }
        for (Object step : steps) {
            found =
                    switch (found) {
                        case Json.Members(SequencedMap<String, Json> members) -> members.get(step);
                        case Json.Items(List<Json> items) -> itemAt(items, String.valueOf(step));
                        default -> null;
                    };
            if (found == null) {
                return null;
            }
        }
        return found;
    }

    private static @Nullable Object itemAt(List<Json> items, String step) {
        if (!INDEX.matcher(step).matches()) {
            return null;
        }
        long index = Long.parseLong(step.strip());
        return (int) index == index ? itemOf(items, index) : null;
    }

    public static @Nullable Object textAt(Object json, Object path) {
        return text(at(json, path));
    }

    public static Object contains(Object whole, Object part) {
        boolean objects = whole instanceof Json.Members;
        if (objects != part instanceof Json.Members) {
            return false;
        }
        return switch ((Json) whole) {
            case Json.Members _ -> containsDeep((Json) whole, (Json) part);
            // An array may contain a bare scalar, but only at the top.
            case Json.Items(List<Json> items) ->
                    part instanceof Json.Items
                            ? containsDeep((Json) whole, (Json) part)
                            : items.contains(part);
            case Json.Null _, Json.Bool _, Json.Decimal _, Json.Text _ -> whole.equals(part);
        };
    }

    private static boolean containsDeep(Json whole, Json part) {
        return switch (part) {
            case Json.Members(SequencedMap<String, Json> wanted) ->
                    whole instanceof Json.Members(SequencedMap<String, Json> members)
                            && wanted.entrySet().stream()
                                    .allMatch(
                                            e -> {
                                                Json found = members.get(e.getKey());
                                                return found != null
                                                        && containsDeep(found, e.getValue());
                                            });
            case Json.Items(List<Json> wanted) ->
                    whole instanceof Json.Items(List<Json> items)
                            && wanted.stream()
                                    .allMatch(
                                            w -> items.stream().anyMatch(i -> containsDeep(i, w)));
            case Json.Null _, Json.Bool _, Json.Decimal _, Json.Text _ -> whole.equals(part);
        };
    }

    public static Object hasKey(Object json, Object key) {
        return switch ((Json) json) {
            case Json.Members(SequencedMap<String, Json> members) -> members.containsKey(key);
            case Json.Items(List<Json> items) -> items.contains(new Json.Text((String) key));
            case Json.Text(String value) -> value.equals(key);
            case Json.Null _, Json.Bool _, Json.Decimal _ -> false;
        };
    }

    public static Object hasAnyKey(Object json, Object keys) {
        return ((PgArray) keys)
                .elements().stream().anyMatch(k -> k != null && (Boolean) hasKey(json, k));
    }

    public static Object hasAllKeys(Object json, Object keys) {
        return ((PgArray) keys)
                .elements().stream().allMatch(k -> k == null || (Boolean) hasKey(json, k));
    }
}
