package dev.tidemark.client.jdk.store;

import java.nio.ByteBuffer;
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
            String name = text(payload);
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
        return logs.computeIfAbsent(name, unknown -> new Log());
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

    private static String text(ByteBuffer payload) {
        int head = payload.getInt();
        ByteBuffer bytes = payload.slice(payload.position(), head >>> 1);
        payload.position(payload.position() + (head >>> 1));
        return TextBytes.text(head & 1, bytes);
    }

    private static Place place(ByteBuffer payload, long at) {
        int head = payload.getInt();
        Place place = new Place(at + payload.position(), head >>> 1, head & 1);
        payload.position(payload.position() + place.length());
        return place;
    }
}
