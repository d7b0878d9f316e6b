package dev.tidemark.client.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The edits between two lists of rows, with as few moves as possible.
///
/// Rows of both lists that lie in one order in both stay where they are (the longest increasing
/// subsequence); the others move. For windows of a few hundred rows.
final class ListDiff<T> {
    private final List<LiveRow<T>> current;
    private final List<ListEdit<T>> edits = new ArrayList<>();

    private ListDiff(List<LiveRow<T>> before) {
        current = new ArrayList<>(before);
    }

    static <T> List<ListEdit<T>> between(List<LiveRow<T>> before, List<LiveRow<T>> after) {
        ListDiff<T> diff = new ListDiff<>(before);
        diff.removeAllBut(keys(after));
        diff.arrange(after, diff.staying(after));
        return diff.edits;
    }

    private static <T> Set<String> keys(List<LiveRow<T>> rows) {
        Set<String> keys = new HashSet<>();
        rows.forEach(row -> keys.add(row.key()));
        return keys;
    }

    private void removeAllBut(Set<String> kept) {
        for (int i = current.size() - 1; i >= 0; i--) {
            if (!kept.contains(current.get(i).key())) {
                edits.add(new ListEdit.Removed<>(i, current.remove(i)));
            }
        }
    }

    /// Keys of the longest run of rows whose order does not change.
    private Set<String> staying(List<LiveRow<T>> after) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < current.size(); i++) {
            places.put(current.get(i).key(), i);
        }
        int[] lastOfLength = new int[after.size() + 1];
        int[] previous = new int[after.size()];
        int longest = 0;
        for (int i = 0; i < after.size(); i++) {
            Integer place = places.get(after.get(i).key());
            if (place != null) {
                int length = longestBelow(place, longest, lastOfLength, after, places) + 1;
                previous[i] = lastOfLength[length - 1];
                lastOfLength[length] = i;
                longest = Math.max(longest, length);
            }
        }
        Set<String> staying = new HashSet<>();
        int at = lastOfLength[longest];
        for (int left = longest; left > 0; left--) {
            staying.add(after.get(at).key());
            at = previous[at];
        }
        return staying;
    }

    private static <T> int longestBelow(
            int place,
            int longest,
            int[] lastOfLength,
            List<LiveRow<T>> after,
            Map<String, Integer> places) {
        int low = 0;
        int high = longest;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            String key = after.get(lastOfLength[middle]).key();
            if (places.getOrDefault(key, 0) < place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private void arrange(List<LiveRow<T>> after, Set<String> staying) {
        Set<String> known = keys(current);
        int next = 0;
        for (LiveRow<T> row : after) {
            if (!known.contains(row.key())) {
                current.add(next, row);
                edits.add(new ListEdit.Inserted<>(next, row));
            } else if (staying.contains(row.key())) {
                next = indexOf(row.key(), next);
                update(next, row);
            } else {
                next = move(row, next);
            }
            next++;
        }
    }

    private void update(int index, LiveRow<T> row) {
        LiveRow<T> before = current.set(index, row);
        if (!before.equals(row)) {
            edits.add(new ListEdit.Updated<>(index, before, row));
        }
    }

    /// @param next where the row belongs while it is still somewhere else
    /// @return where it is
    private int move(LiveRow<T> row, int next) {
        int from = indexOf(row.key(), 0);
        int to = from < next ? next - 1 : next;
        LiveRow<T> before = current.remove(from);
        current.add(to, row);
        if (from == to) {
            current.set(to, before);
            update(to, row);
        } else {
            edits.add(new ListEdit.Moved<>(from, to, before, row));
        }
        return to;
    }

    private int indexOf(String key, int from) {
        for (int i = from; i < current.size(); i++) {
            if (current.get(i).key().equals(key)) {
                return i;
            }
        }
        throw new IllegalStateException("a row that is in neither list");
    }
}
