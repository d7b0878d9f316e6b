package dev.tidemark.server.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Answers many who ask for the same by one look: whoever comes while one is under way waits for
/// the next, which all of them share. So nobody is answered by a look that began before they asked,
/// and ten thousand who ask at once cost a few. Any thread.
///
/// @param <K> what is asked for
/// @param <W> who asks
final class SharedLooks<K, W> {
    private final Looking<K, W> looking;
    private final ReentrantLock lock = new ReentrantLock();

    /// Who waits for the next look, while one is under way; guarded by the lock.
    private final Map<K, List<W>> waiting = new HashMap<>();

    /// Looks, and answers all.
    @FunctionalInterface
    interface Looking<K, W> {
        /// Does it; may wait, and throws nothing.
        void look(K key, List<W> asking);
    }

    SharedLooks(Looking<K, W> looking) {
        this.looking = looking;
    }

    /// Asks. On a thread that may wait: perhaps it is the one that looks.
    void ask(K key, W who) {
        if (!joined(key, who)) {
            List<W> asking = List.of(who);
            while (asking != null) {
                looking.look(key, asking);
                asking = next(key);
            }
        }
    }

    private boolean joined(K key, W who) {
        lock.lock();
        try {
            List<W> others = waiting.get(key);
            if (others == null) {
                waiting.put(key, new ArrayList<>());
                return false;
            }
            return others.add(who);
        } finally {
            lock.unlock();
        }
    }

    private @Nullable List<W> next(K key) {
        lock.lock();
        try {
            List<W> asking = waiting.remove(key);
            if (asking == null || asking.isEmpty()) {
                return null;
            }
            waiting.put(key, new ArrayList<>());
            return asking;
        } finally {
            lock.unlock();
        }
    }
}
