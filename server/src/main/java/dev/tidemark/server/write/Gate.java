package dev.tidemark.server.write;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Limits how many requests are under way: of all, of one user, and in the database. Any thread.
final class Gate {
    private final Limits limits;
    private final AtomicInteger underWay = new AtomicInteger();
    private final Map<String, Integer> byUser = new ConcurrentHashMap<>();
    private final Semaphore slots;

    /// @param requestsMax requests under way
    /// @param userRequestsMax requests of one user under way
    /// @param slots requests in the database
    /// @param patience how long a request waits for its turn there
    record Limits(int requestsMax, int userRequestsMax, int slots, Duration patience) {}

    Gate(Limits limits) {
        this.limits = limits;
        this.slots = new Semaphore(limits.slots(), true);
    }

    /// Takes a place; null if all are taken.
    @Nullable Pass enter() {
        if (underWay.incrementAndGet() <= limits.requestsMax()) {
            return new Pass();
        }
        underWay.decrementAndGet();
        return null;
    }

    int underWay() {
        return underWay.get();
    }

    /// A place. For one thread at a time.
    final class Pass implements AutoCloseable {
        private @Nullable String user;
        private boolean hasSlot;
        private boolean closed;

        private Pass() {}

        /// Counts the request for its user; false if they have too many. Nobody is not counted:
        /// whoever has no token shares a name with everybody who has none.
        boolean countFor(String name) {
            if (name.isEmpty()) {
                return true;
            }
            int count = byUser.merge(name, 1, Integer::sum);
            user = name;
            return count <= limits.userRequestsMax();
        }

        /// Waits for the request's turn in the database; false if it does not come.
        boolean turn() throws InterruptedException {
            hasSlot = slots.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
            return hasSlot;
        }

        @Override
        public void close() {
            if (closed) {
                return;
            }
            closed = true;
            if (hasSlot) {
                slots.release();
            }
            if (user != null) {
                byUser.computeIfPresent(user, (_, count) -> count == 1 ? null : count - 1);
            }
            underWay.decrementAndGet();
        }
    }
}
