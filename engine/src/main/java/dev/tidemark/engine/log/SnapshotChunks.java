package dev.tidemark.engine.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which parts of a shape's snapshot file are closed chunks. One thread writes; anyone reads.
final class SnapshotChunks {
    private static final long[] NO_ENDS = {};

    private volatile long[] ends;
    private volatile int count;
    private volatile boolean complete;

    /// Guarded by this, like `waiters`: no chunk will come any more.
    private boolean ended;

    private @Nullable List<Waiter> waiters;

    private SnapshotChunks(long[] ends, boolean complete) {
        this.ends = ends;
        this.count = ends.length;
        this.complete = complete;
        this.ended = complete;
    }

    static SnapshotChunks unwritten() {
        return new SnapshotChunks(NO_ENDS, false);
    }

    /// @param ends where each chunk ends in the file
    static SnapshotChunks complete(long[] ends) {
        return new SnapshotChunks(ends, true);
    }

    int count() {
        return count;
    }

    boolean isComplete() {
        return complete;
    }

    long from(long chunk) {
        return chunk == 0 ? 0 : ends[(int) chunk - 1];
    }

    long until(long chunk) {
        return ends[(int) chunk];
    }

    long bytes() {
        return count == 0 ? 0 : until(count - 1);
    }

    List<Long> toList() {
        return Arrays.stream(ends, 0, count).boxed().toList();
    }

    /// Publishes another chunk, whose bytes are in the file already.
    void close(long end) {
        List<Waiter> ready = new ArrayList<>();
        synchronized (this) {
            int number = count;
            if (number == ends.length) {
                ends = Arrays.copyOf(ends, Math.max(1, number * 2));
            }
            ends[number] = end;
            count = number + 1;
            List<Waiter> all = waiters;
            if (all != null) {
                all.removeIf(waiter -> waiter.chunk <= number && ready.add(waiter));
            }
        }
        ready.forEach(waiter -> waiter.action.run());
    }

    /// The chunks so far are all.
    void completed() {
        complete = true;
        end();
    }

    /// Lets the waiters go: no chunk will come.
    void end() {
        List<Waiter> ready;
        synchronized (this) {
            ended = true;
            ready = waiters == null ? List.of() : waiters;
            waiters = null;
        }
        ready.forEach(waiter -> waiter.action.run());
    }

    /// Runs `action` as soon as chunk `number` is closed or can't be any more.
    void await(long number, Runnable action) {
        synchronized (this) {
            if (number >= count && !ended) {
                if (waiters == null) {
                    waiters = new ArrayList<>(1);
                }
                waiters.add(new Waiter(number, action));
                return;
            }
        }
        action.run();
    }

    private record Waiter(long chunk, Runnable action) {}
}
