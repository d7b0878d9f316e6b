package dev.tidemark.client.fake;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.TreeSet;

/// A clock that stands until it is told to go on, and runs what falls due on its way.
public final class FakeTime implements Time {
    private static final long BEGIN_MS = 1_700_000_000_000L;
    private static final int TASKS_MAX = 1_000_000;

    // Not a PriorityQueue: the browser's loses its order when one is removed from its middle.
    private final NavigableSet<Alarm> alarms =
            new TreeSet<>(Comparator.comparingLong(Alarm::atMs).thenComparingLong(Alarm::number));
    private long nowMs;
    private long skewMs;
    private long numbers;

    private record Alarm(long atMs, long number, Runnable task) {}

    @Override
    public long wallMs() {
        return BEGIN_MS + nowMs + skewMs;
    }

    @Override
    public long ticksMs() {
        return nowMs;
    }

    @Override
    public Cancellable after(long delayMs, Runnable task) {
        Alarm alarm = new Alarm(nowMs + Math.max(0, delayMs), numbers++, task);
        alarms.add(alarm);
        return () -> alarms.remove(alarm);
    }

    /// Runs all that is due now, and what becomes due by that.
    public void settle() {
        pass(0);
    }

    /// What `promise` has come to when all that is due has run.
    ///
    /// @throws IllegalStateException if it is still open or broken
    public <T> T settled(Promise<T> promise) {
        settle();
        if (promise.outcome() instanceof Outcome.Kept<T>(T value)) {
            return value;
        }
        throw new IllegalStateException("not kept: " + promise.outcome());
    }

    /// Lets `ms` pass, running what falls due in order.
    public void pass(long ms) {
        long until = nowMs + ms;
        for (int run = 0; !alarms.isEmpty() && alarms.first().atMs() <= until; run++) {
            if (run == TASKS_MAX) {
                throw new IllegalStateException("alarms never end");
            }
            Alarm next = alarms.first();
            alarms.remove(next);
            nowMs = Math.max(nowMs, next.atMs());
            next.task().run();
        }
        nowMs = until;
    }

    /// Lets the device's clock jump.
    public void skewBy(long ms) {
        skewMs += ms;
    }

    /// How many alarms were ever set.
    public long everSet() {
        return numbers;
    }

    /// How many alarms are set.
    public int pending() {
        return alarms.size();
    }
}
