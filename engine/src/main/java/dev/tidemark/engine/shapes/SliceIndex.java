package dev.tidemark.engine.shapes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Routes by the text of one value; looked up by a slice of bytes without making a key object.
///
/// Open addressing with linear probing, at most half full. A key whose last route went keeps its
/// slot until the table grows. Guarded by the lock of [Shapes].
final class SliceIndex {
    private static final List<Route> NONE = List.of();

    private byte[] @Nullable [] keys = new byte[16][];
    private List<Route>[] buckets = newBuckets(16);
    private int used;
    private int routes;

    void add(String key, Route route) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        if (used * 2 >= keys.length) {
            grow();
        }
        int slot = slotOf(bytes, 0, bytes.length);
        if (keys[slot] == null) {
            keys[slot] = bytes;
            buckets[slot] = new ArrayList<>(1);
            used++;
        }
        buckets[slot].add(route);
        routes++;
    }

    void remove(String key, Route route) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        int slot = slotOf(bytes, 0, bytes.length);
        if (keys[slot] != null && buckets[slot].remove(route)) {
            routes--;
        }
    }

    /// The routes for a value; empty if there are none. Not to be changed.
    List<Route> get(byte[] bytes, int start, int length) {
        int slot = slotOf(bytes, start, length);
        return keys[slot] == null ? NONE : buckets[slot];
    }

    boolean isEmpty() {
        return routes == 0;
    }

    private int slotOf(byte[] bytes, int start, int length) {
        int hash = 1;
        int end = start + length;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        hash *= 0x9E3779B9;
        int mask = keys.length - 1;
        int slot = (hash ^ (hash >>> 15)) & mask;
        byte[] key = keys[slot];
        while (key != null && !Arrays.equals(key, 0, key.length, bytes, start, end)) {
            slot = (slot + 1) & mask;
            key = keys[slot];
        }
        return slot;
    }

    private void grow() {
        byte[] @Nullable [] oldKeys = keys;
        List<Route>[] oldBuckets = buckets;
        keys = new byte[oldKeys.length * 2][];
        buckets = newBuckets(oldKeys.length * 2);
        used = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            byte[] key = oldKeys[i];
            if (key != null && !oldBuckets[i].isEmpty()) {
                int slot = slotOf(key, 0, key.length);
                keys[slot] = key;
                buckets[slot] = oldBuckets[i];
                used++;
            }
        }
    }

    @SuppressWarnings("unchecked") // generic array creation: never leaves this class
    private static List<Route>[] newBuckets(int size) {
        return (List<Route>[]) new List<?>[size];
    }
}
