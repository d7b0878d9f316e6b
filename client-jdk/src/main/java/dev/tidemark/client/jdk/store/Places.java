package dev.tidemark.client.jdk.store;

import dev.tidemark.client.jdk.store.StoreIndex.Place;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where a log's entries are, by position, in three arrays: there may be a hundred thousand, and a
/// tree of them is most of what a start costs.
///
/// Nearly all come at the end and leave at the beginning; one that leaves in between moves the
/// shorter side.
final class Places {
    private static final int ROOM = 16;

    private long[] positions = new long[ROOM];
    private long[] ats = new long[ROOM];
    private int[] heads = new int[ROOM];
    private int from;
    private int to;

    int size() {
        return to - from;
    }

    /// The index of the first entry at `position` or after it; [#size] if there is none.
    int first(long position) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (positions[middle] < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - from;
    }

    long position(int index) {
        return positions[from + index];
    }

    Place place(int index) {
        int head = heads[from + index];
        return new Place(ats[from + index], head >>> 1, head & 1);
    }

    /// @return what was there before
    @Nullable Place put(long position, Place place) {
        boolean last = size() == 0 || positions[to - 1] < position;
        int index = last ? size() : first(position);
        boolean there = index < size() && position(index) == position;
        Place before = there ? place(index) : null;
        if (!there) {
            makeRoom(index);
        }
        positions[from + index] = position;
        ats[from + index] = place.at();
        heads[from + index] = place.length() << 1 | place.form();
        return before;
    }

    /// @return what was there
    @Nullable Place remove(long position) {
        int index = first(position);
        if (index == size() || position(index) != position) {
            return null;
        }
        Place before = place(index);
        if (index < size() / 2) {
            move(from, from + 1, index);
            from++;
        } else {
            move(from + index + 1, from + index, size() - index - 1);
            to--;
        }
        return before;
    }

    private void makeRoom(int index) {
        if (to == positions.length) {
            boolean full = size() > positions.length / 2;
            int room = full ? positions.length + positions.length / 2 : positions.length;
            positions = Arrays.copyOf(Arrays.copyOfRange(positions, from, to), room);
            ats = Arrays.copyOf(Arrays.copyOfRange(ats, from, to), room);
            heads = Arrays.copyOf(Arrays.copyOfRange(heads, from, to), room);
            to -= from;
            from = 0;
        }
        if (index < size()) {
            move(from + index, from + index + 1, size() - index);
        }
        to++;
    }

    private void move(int source, int target, int count) {
        System.arraycopy(positions, source, positions, target, count);
        System.arraycopy(ats, source, ats, target, count);
        System.arraycopy(heads, source, heads, target, count);
    }
}
