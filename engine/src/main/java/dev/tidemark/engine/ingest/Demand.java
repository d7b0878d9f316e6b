package dev.tidemark.engine.ingest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Whether anybody asks for what the database has. If nobody does for a while, [Ingest] lets the
/// database alone until somebody does.
///
/// Who asks says so by [#once]; who wants to be told for as long as it takes, by [#lasting].
/// Changes that arrive count as asking: a database that is written to is awake anyway. Who does not
/// ask, such as a figure or a check, must look at [#resting] first.
///
/// **Why nobody is forgotten.** Who asks notes the time, then looks whether [Ingest] rests. Who
/// goes to rest says so, then looks at the time once more. One of the two sees the other.
///
/// Any thread, without locks; without a limit all of it does nothing.
public final class Demand {
    private static final System.Logger LOG = System.getLogger(Demand.class.getName());

    private static final long NEVER = Long.MAX_VALUE;

    /// What all have of a demand without a limit, where nothing is counted.
    private static final Hold UNHELD = new Hold(null);

    private final long limitNanos;
    private final LongSupplier nanoTime;
    private final AtomicInteger held = new AtomicInteger();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    private volatile long lastNanos;

    /// Opened by whoever asks while nothing is followed; null while the stream is.
    private volatile @Nullable CountDownLatch rest;

    /// @param limit after how long without demand the database is let alone; zero for never
    /// @param nanoTime monotonic nanoseconds
    public Demand(Duration limit, LongSupplier nanoTime) {
        this.limitNanos = limit.isZero() ? NEVER : limit.toNanos();
        this.nanoTime = nanoTime;
        this.lastNanos = nanoTime.getAsLong();
    }

    /// There always is some.
    public static Demand always() {
        return new Demand(Duration.ZERO, () -> 0);
    }

    /// Is told on the ingest thread.
    public interface Listener {
        /// Nobody asks any more: connections are to be closed.
        void ceased();

        /// Somebody asks again; the stream has not begun yet.
        void resumed();
    }

    /// Demand that lasts until it is closed, which may be done twice.
    public static final class Hold implements AutoCloseable {
        private final AtomicReference<@Nullable Demand> demand;

        private Hold(@Nullable Demand demand) {
            this.demand = new AtomicReference<>(demand);
        }

        @Override
        public void close() {
            Demand wanted = demand.get();
            if (wanted != null && demand.compareAndSet(wanted, null)) {
                wanted.release();
            }
        }
    }

    /// Adds somebody who is told of all that comes.
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /// Somebody asks now. Never waits: the status of [Ingest] says when the stream runs again.
    public void once() {
        if (limitNanos == NEVER) {
            return;
        }
        lastNanos = nanoTime.getAsLong();
        CountDownLatch sleeping = rest;
        if (sleeping != null) {
            sleeping.countDown();
        }
    }

    /// Somebody asks from now on.
    public Hold lasting() {
        if (limitNanos == NEVER) {
            return UNHELD;
        }
        held.incrementAndGet();
        once();
        return new Hold(this);
    }

    /// Whether the database is let alone: then nothing may be asked that nobody waits for.
    public boolean resting() {
        return rest != null;
    }

    private void release() {
        lastNanos = nanoTime.getAsLong();
        held.decrementAndGet();
    }

    /// In how many milliseconds it can be over at the earliest, if nobody asks until then.
    long leftMs() {
        if (limitNanos == NEVER) {
            return NEVER;
        }
        long silent = held.get() > 0 ? 0 : nanoTime.getAsLong() - lastNanos;
        return Math.max(0, TimeUnit.NANOSECONDS.toMillis(limitNanos - silent));
    }

    /// Whether it is over now.
    boolean over() {
        return limitNanos != NEVER
                && held.get() == 0
                && nanoTime.getAsLong() - lastNanos >= limitNanos;
    }

    /// Goes to rest if it is over. From then on whoever asks wakes the ingest thread, which has to
    /// call [#awaitNext].
    ///
    /// @return false if somebody asked just now
    boolean rest() {
        rest = new CountDownLatch(1);
        if (over()) {
            return true;
        }
        rest = null;
        return false;
    }

    /// Rests until somebody asks.
    void awaitNext() throws InterruptedException {
        CountDownLatch sleeping = rest;
        if (sleeping == null) {
            return;
        }
        listeners.forEach(listener -> tell(listener::ceased));
        try {
            sleeping.await();
        } finally {
            rest = null;
            listeners.forEach(listener -> tell(listener::resumed));
        }
    }

    private static void tell(Runnable word) {
        try {
            word.run();
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "telling that the database rests failed", bug);
        }
    }
}
