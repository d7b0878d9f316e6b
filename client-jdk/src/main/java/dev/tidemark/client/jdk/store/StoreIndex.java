package dev.tidemark.client.jdk.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Where in the file each text is that counts; the texts themselves stay on the disk.
final class StoreIndex {
    /// What an entry or a pair costs beside its text, roughly.
    private static final int OVERHEAD = 32;

    private final NavigableMap<String, Place> texts = new TreeMap<>();
    private final NavigableMap<String, Log> logs = new TreeMap<>();
    private long liveBytes;

    /// The last names of each kind: a store has few, and each record says them anew.
    private final String[] lastNames = new String[Records.LAST + 1];

    private final byte[][] lastNameBytes = new byte[Records.LAST + 1][];

    StoreIndex() {
        Arrays.fill(lastNames, "");
        Arrays.fill(lastNameBytes, new byte[0]);
    }

    /// Bytes of a text in the file.
    record Place(long at, int length, int form) {}

    static final class Log {
        private final Places entries = new Places();
        private long last;

        Places entries() {
            return entries;
        }

        /// The greatest position ever given.
        long last() {
            return last;
        }
    }

    NavigableMap<String, Place> texts() {
        return texts;
    }

    NavigableMap<String, Log> logs() {
        return logs;
    }

    /// About how many bytes a file would have that holds nothing superfluous.
    long liveBytes() {
        return liveBytes;
    }

    long last(String log) {
        Log known = logs.get(log);
        return known == null ? 0 : known.last;
    }

    /// Does what a record says.
    ///
    /// @param at where its payload begins in the file
    void apply(ByteBuffer payload, long at) {
        while (payload.hasRemaining()) {
            byte kind = payload.get();
            String name = name(kind, payload);
            switch (kind) {
                case Records.APPEND -> {
                    long position = payload.getLong();
                    append(name, position, place(payload, at));
                }
                case Records.REMOVE -> remove(name, payload.getLong());
                case Records.PUT -> put(name, place(payload, at));
                case Records.DELETE -> forget(name, texts.remove(name));
                case Records.LAST -> {
                    Log log = log(name);
                    log.last = Math.max(log.last, payload.getLong());
                }
                default -> throw new IllegalStateException("an edit of unknown kind " + kind);
            }
        }
    }

    private Log log(String name) {
        Log known = logs.get(name);
        if (known == null) {
            known = new Log();
            logs.put(name, known);
        }
        return known;
    }

    private void append(String name, long position, Place place) {
        Log log = log(name);
        log.last = Math.max(log.last, position);
        forget(name, log.entries.put(position, place));
        liveBytes += cost(name, place);
    }

    private void remove(String name, long position) {
        Log log = logs.get(name);
        if (log != null) {
            forget(name, log.entries.remove(position));
        }
    }

    private void put(String key, Place place) {
        forget(key, texts.put(key, place));
        liveBytes += cost(key, place);
    }

    private void forget(String name, @Nullable Place place) {
        if (place != null) {
            liveBytes -= cost(name, place);
        }
    }

    private static long cost(String name, Place place) {
        return (long) OVERHEAD + name.length() + place.length();
    }

    private String name(byte kind, ByteBuffer payload) {
        int head = payload.getInt();
        int length = head >>> 1;
        int from = payload.arrayOffset() + payload.position();
        boolean wellKnown = kind >= 0 && kind < lastNames.length && (head & 1) == TextBytes.UTF_8;
        if (wellKnown && equal(lastNameBytes[kind], payload.array(), from, length)) {
            payload.position(payload.position() + length);
            return lastNames[kind];
        }
        ByteBuffer bytes = payload.slice(payload.position(), length);
        payload.position(payload.position() + length);
        String name = TextBytes.text(head & 1, bytes);
        if (wellKnown) {
            lastNames[kind] = name;
            lastNameBytes[kind] = Arrays.copyOfRange(payload.array(), from, from + length);
        }
        return name;
    }

    private static boolean equal(byte[] one, byte[] other, int from, int length) {
        return Arrays.equals(one, 0, one.length, other, from, from + length);
    }

    private static Place place(ByteBuffer payload, long at) {
        int head = payload.getInt();
        Place place = new Place(at + payload.position(), head >>> 1, head & 1);
        payload.position(payload.position() + place.length());
        return place;
    }
}
