package dev.tidemark.client.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a query answers: sorted rows, or a window of them, and how a step changes it.
final class Answer<T> {
    /// Which of the sorted rows are in the answer.
    ///
    /// @param limit 0 if there is none
    record Window(int offset, int limit) {
        static final Window ALL = new Window(0, 0);

        Window {
            if (offset < 0 || limit < 0) {
                throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
            }
        }

        boolean all() {
            return offset == 0 && limit == 0;
        }

        int end() {
            return limit == 0
                    ? Integer.MAX_VALUE
                    : (int) Math.min(Integer.MAX_VALUE, (long) offset + limit);
        }
    }

    private final SortedRows<T> sorted;
    private final Window window;
    private List<LiveRow<T>> shown = List.of();
    private boolean stale;

    Answer(SortedRows<T> sorted, Window window) {
        this.sorted = sorted;
        this.window = window;
    }

    /// The rows of the answer, in order.
    List<LiveRow<T>> rows() {
        if (stale) {
            shown = List.copyOf(sorted.range(window.offset(), window.end()));
            stale = false;
        }
        return shown;
    }

    int size() {
        return stale
                ? Math.max(0, Math.min(sorted.size(), window.end()) - window.offset())
                : shown.size();
    }

    /// Takes a step up: each key once.
    List<ListEdit<T>> apply(Map<String, Delta<T>> deltas) {
        List<ListEdit<T>> edits = new ArrayList<>();
        List<LiveRow<T>> before = window.all() ? List.of() : rows();
        int first = Integer.MAX_VALUE;
        for (Delta<T> delta : deltas.values()) {
            first = Math.min(first, apply(delta, edits));
        }
        if (window.all()) {
            stale = true;
            return edits;
        }
        if (first >= window.end()) {
            return List.of();
        }
        stale = true;
        return ListDiff.between(before, rows());
    }

    /// @return the first index that was touched
    private int apply(Delta<T> delta, List<ListEdit<T>> edits) {
        LiveRow<T> before = delta.before();
        LiveRow<T> after = delta.after();
        if (before == null) {
            if (after == null) {
                return Integer.MAX_VALUE;
            }
            int index = sorted.insert(after);
            edits.add(new ListEdit.Inserted<>(index, after));
            return index;
        }
        if (after == null) {
            int index = sorted.remove(before);
            edits.add(new ListEdit.Removed<>(index, before));
            return index;
        }
        return change(before, after, edits);
    }

    private int change(LiveRow<T> before, LiveRow<T> after, List<ListEdit<T>> edits) {
        if (sorted.samePlace(before, after)) {
            int index = sorted.replace(before, after);
            edits.add(new ListEdit.Updated<>(index, before, after));
            return index;
        }
        int from = sorted.remove(before);
        int to = sorted.insert(after);
        edits.add(
                from == to
                        ? new ListEdit.Updated<>(from, before, after)
                        : new ListEdit.Moved<>(from, to, before, after));
        return Math.min(from, to);
    }

    /// Adds a batch to what the step did before: the first `before` and the last `after` count.
    static <T> void gather(Map<String, Delta<T>> step, List<Delta<T>> more) {
        for (Delta<T> delta : more) {
            Delta<T> old = step.get(delta.key());
            LiveRow<T> before = old == null ? delta.before() : old.before();
            if (same(before, delta.after())) {
                step.remove(delta.key());
            } else {
                step.put(delta.key(), new Delta<>(delta.key(), before, delta.after()));
            }
        }
    }

    static <T> Map<String, Delta<T>> nothing() {
        return new LinkedHashMap<>();
    }

    static boolean same(@Nullable LiveRow<?> one, @Nullable LiveRow<?> other) {
        return one == null ? other == null : one.equals(other);
    }
}
