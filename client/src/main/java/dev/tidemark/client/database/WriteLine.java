package dev.tidemark.client.database;

import dev.tidemark.client.database.SqlDatabase.SqlFailure;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.promise.Promise;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Does one thing after the other in a database, each until it is done: one that is locked or full
/// is tried again, and nothing overtakes it.
final class WriteLine {
    private static final long AGAIN_MS = 250;

    private final Time time;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Runnable> watchers = new ArrayList<>();
    private Optional<String> trouble = Optional.empty();
    private boolean busy;
    private boolean closed;

    WriteLine(Time time) {
        this.time = time;
    }

    /// Does `step` after everything that was asked before.
    ///
    /// @return its outcome, but for a database that is locked or full; never ends once closed
    <T> Promise<T> add(Supplier<Promise<T>> step) {
        Promise<T> promise = new Promise<>();
        waiting.add(() -> attempt(step, promise));
        next();
        return promise;
    }

    /// Calls `shorter` after each thing that was done, whoever asked for it: who waits for a
    /// shorter line may have nothing in it.
    void watch(Runnable shorter) {
        watchers.add(shorter);
    }

    /// How many things wait.
    int length() {
        return waiting.size();
    }

    /// Why the first thing takes longer.
    Optional<String> trouble() {
        return trouble;
    }

    /// Does nothing more.
    void close() {
        closed = true;
        waiting.clear();
    }

    private void next() {
        if (!busy && !closed && !waiting.isEmpty()) {
            busy = true;
            waiting.remove().run();
        }
    }

    private <T> void attempt(Supplier<Promise<T>> step, Promise<T> promise) {
        if (closed) {
            return;
        }
        Promise.from(step)
                .whenEnded(
                        value -> {
                            trouble = Optional.empty();
                            end(() -> promise.keep(value));
                        },
                        failure -> {
                            if (passes(failure)) {
                                trouble = Optional.of(String.valueOf(failure.getMessage()));
                                time.after(AGAIN_MS, () -> attempt(step, promise));
                            } else {
                                end(() -> promise.fail(failure));
                            }
                        });
    }

    private void end(Runnable outcome) {
        busy = false;
        try {
            if (!closed) {
                outcome.run();
            }
        } finally {
            next();
            if (!closed) {
                watchers.forEach(Runnable::run);
            }
        }
    }

    private static boolean passes(Throwable failure) {
        return failure instanceof SqlFailure known
                && (known.reason() == SqlFailure.Reason.BUSY
                        || known.reason() == SqlFailure.Reason.FULL);
    }
}
