package dev.tidemark.server.waiting;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Tickets by the time at which they expire, in buckets of 50 ms.
///
/// A ticket costs no object here, and adding or removing one a few assignments: 15,000 long polls
/// would otherwise be 15,000 timer tasks in a heap.
final class TimerWheel {
    static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int BUCKETS = 2048;

    private final @Nullable Ticket[] buckets = new Ticket[BUCKETS];
    private long tick;
    private int size;

    TimerWheel(long nowNanos) {
        tick = nowNanos / TICK_NANOS;
    }

    int size() {
        return size;
    }

    /// Adds a ticket that expires `delayNanos` after `nowNanos`, up to a tick later.
    void add(Ticket ticket, long nowNanos, long delayNanos) {
        long due = (nowNanos + delayNanos) / TICK_NANOS + 1;
        ticket.dueTick = Math.max(due, tick + 1);
        int bucket = (int) (ticket.dueTick % BUCKETS);
        Ticket first = buckets[bucket];
        ticket.nextDue = first;
        ticket.previousDue = null;
        if (first != null) {
            first.previousDue = ticket;
        }
        buckets[bucket] = ticket;
        size++;
    }

    /// Takes a ticket out.
    void remove(Ticket ticket) {
        Ticket before = ticket.previousDue;
        Ticket after = ticket.nextDue;
        int bucket = (int) (ticket.dueTick % BUCKETS);
        if (before != null) {
            before.nextDue = after;
        } else if (buckets[bucket] == ticket) {
            buckets[bucket] = after;
        } else {
            return;
        }
        if (after != null) {
            after.previousDue = before;
        }
        ticket.previousDue = null;
        ticket.nextDue = null;
        size--;
    }

    /// Takes out every ticket that expired up to `nowNanos` and hands it on.
    void advance(long nowNanos, Consumer<Ticket> expired) {
        long until = nowNanos / TICK_NANOS;
        if (size == 0) {
            tick = Math.max(tick, until);
            return;
        }
        while (tick < until) {
            tick++;
            for (Ticket each = buckets[(int) (tick % BUCKETS)]; each != null; ) {
                Ticket after = each.nextDue;
                if (each.dueTick <= tick) {
                    remove(each);
                    expired.accept(each);
                }
                each = after;
            }
        }
    }

    /// Forgets all.
    void clear() {
        Arrays.fill(buckets, null);
        size = 0;
    }
}
