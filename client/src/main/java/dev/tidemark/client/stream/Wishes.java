package dev.tidemark.client.stream;

import dev.tidemark.client.shape.Subset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows inside the shape that somebody wants: still to be asked for, or come already and to be
/// asked for again when the log begins anew.
final class Wishes {
    private final Map<Long, Subset> wanted = new LinkedHashMap<>();
    private final Map<Long, Subset> held = new LinkedHashMap<>();

    /// Whether nothing is to be asked for.
    boolean none() {
        return wanted.isEmpty();
    }

    /// The one to be asked for first; there must be one.
    long next() {
        return wanted.keySet().iterator().next();
    }

    void add(long query, Subset subset) {
        wanted.put(query, subset);
    }

    @Nullable Subset of(long query) {
        return wanted.get(query);
    }

    /// Its rows have come.
    ///
    /// @return null if nobody wants them any more
    @Nullable Subset come(long query) {
        Subset subset = wanted.remove(query);
        if (subset != null) {
            held.put(query, subset);
        }
        return subset;
    }

    void forget(long query) {
        wanted.remove(query);
        held.remove(query);
    }

    /// The log begins anew.
    void again() {
        held.forEach(wanted::putIfAbsent);
        held.clear();
    }

    /// Nothing is asked for any more.
    ///
    /// @return what was still to be
    List<Long> giveUp() {
        List<Long> queries = List.copyOf(wanted.keySet());
        wanted.clear();
        return queries;
    }
}
