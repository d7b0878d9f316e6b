package dev.tidemark.server.shape;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Limits how many requests are under way, so that a flood of new clients can't starve those that
/// only follow.
final class Admission {
    private final Pool initial;
    private final Pool existing;

    Admission(ShapeConfig.AdmissionLimits limits) {
        this.initial = new Pool("initial", limits.initial());
        this.existing = new Pool("existing", limits.existing());
    }

    /// The pool of clients that begin.
    Pool initial() {
        return initial;
    }

    /// The pool of clients that know their shape.
    Pool existing() {
        return existing;
    }

    /// One limit.
    static final class Pool {
        private final String name;
        private final int limit;
        private final AtomicInteger taken = new AtomicInteger();

        Pool(String name, int limit) {
            this.name = name;
            this.limit = limit;
        }

        String name() {
            return name;
        }

        int limit() {
            return limit;
        }

        int taken() {
            return taken.get();
        }

        /// Takes a place; null if all are taken.
        @Nullable Permit enter() {
            return take() ? new Permit(this) : null;
        }

        private boolean take() {
            if (taken.incrementAndGet() <= limit) {
                return true;
            }
            taken.decrementAndGet();
            return false;
        }
    }

    /// A place in a pool. Any thread.
    static final class Permit {
        private @Nullable Pool pool;

        private Permit(Pool pool) {
            this.pool = pool;
        }

        /// Moves to another pool if that has room.
        synchronized void move(Pool to) {
            if (pool != null && pool != to && to.take()) {
                pool.taken.decrementAndGet();
                pool = to;
            }
        }

        /// Gives the place back; once.
        synchronized void release() {
            if (pool != null) {
                pool.taken.decrementAndGet();
                pool = null;
            }
        }
    }
}
