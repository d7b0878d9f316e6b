package dev.tidemark.client.topic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Which fields of an object a topic owns, and what becomes of those that it has not (any more).
///
/// Fields that it does not own, such as what only a window knows, are never touched.
public final class Fields {
    private final Predicate<String> owned;
    private final Mode mode;

    /// What becomes of owned fields that a snapshot does not have.
    private enum Mode {
        PATCH,
        REPLACE
    }

    private Fields(Predicate<String> owned, Mode mode) {
        this.owned = owned;
        this.mode = mode;
    }

    /// All fields; those that a snapshot does not have stay.
    public static Fields all() {
        return new Fields(name -> true, Mode.PATCH);
    }

    /// These fields only.
    public static Fields picked(String... names) {
        Set<String> picked = Set.of(names);
        return new Fields(picked::contains, Mode.PATCH);
    }

    /// All fields but these.
    public static Fields omitted(String... names) {
        Set<String> omitted = Set.of(names);
        return new Fields(name -> !omitted.contains(name), Mode.PATCH);
    }

    /// The same, but owned fields that a snapshot does not have are removed.
    public Fields replacing() {
        return new Fields(owned, Mode.REPLACE);
    }

    /// `before` with the owned fields of `incoming`. Nested objects are replaced whole.
    public <V> Map<String, V> merge(Map<String, V> before, Map<String, V> incoming) {
        Map<String, V> after = new LinkedHashMap<>(before);
        if (mode == Mode.REPLACE) {
            after.keySet().removeIf(name -> owned.test(name) && !incoming.containsKey(name));
        }
        incoming.forEach(
                (name, value) -> {
                    if (owned.test(name)) {
                        after.put(name, value);
                    }
                });
        return after;
    }
}
