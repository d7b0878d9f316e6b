package dev.tidemark.server.topic;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Limits how many event streams are open: of all, and of one user. Any thread.
final class StreamPlaces {
    private final int max;
    private final int userMax;
    private final AtomicInteger taken = new AtomicInteger();
    private final Map<String, Integer> byUser = new ConcurrentHashMap<>();

    StreamPlaces(int max, int userMax) {
        this.max = max;
        this.userMax = userMax;
    }

    /// Takes a place; null if all are taken.
    @Nullable Place enter() {
        if (taken.incrementAndGet() <= max) {
            return new Place();
        }
        taken.decrementAndGet();
        return null;
    }

    /// A place. It may be given back while it is still being counted for its user.
    final class Place {
        private @Nullable String user;
        private boolean left;

        private Place() {}

        /// Counts the stream for its user; false if they have too many. Nobody is not counted:
        /// whoever has no token shares a name with everybody who has none.
        synchronized boolean countFor(String name) {
            if (left || name.isEmpty()) {
                return true;
            }
            user = name;
            return byUser.merge(name, 1, Integer::sum) <= userMax;
        }

        synchronized void leave() {
            if (left) {
                return;
            }
            left = true;
            if (user != null) {
                byUser.computeIfPresent(user, (_, count) -> count == 1 ? null : count - 1);
            }
            taken.decrementAndGet();
        }
    }
}
