package dev.tidemark.server.waiting;

import dev.tidemark.engine.shapes.Shape;
import dev.tidemark.protocol.LogOffset;
import dev.tidemark.server.http.TimeSource;
import dev.tidemark.server.waiting.Waiter.Verdict;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The waiting requests of one event loop.
public final class WaitingRoom {
    private static final long ROUND_SECONDS = 5;

    private final EventLoop loop;
    private final TimeSource time;
    private final TimerWheel wheel;
    private final Map<Shape, ShapeQueue> queues = new HashMap<>();
    private boolean ticking;
    private boolean stopped;
    private final AtomicInteger waiting = new AtomicInteger();

    public WaitingRoom(EventLoop loop, TimeSource time) {
        this.loop = loop;
        this.time = time;
        this.wheel = new TimerWheel(time.nanos());
        Future<?> _ =
                loop.scheduleWithFixedDelay(
                        this::dropOutlived, ROUND_SECONDS, ROUND_SECONDS, TimeUnit.SECONDS);
    }

    /// How many wait here. Any thread.
    public int waiting() {
        return waiting.get();
    }

    /// Lets `waiter` wait until the log of `shape` grows beyond `seen`, the shape is removed or
    /// `nanos` have passed. If one of these has happened already, the waiter hears so at once.
    ///
    /// @return the place, null if the wait is over already
    public @Nullable Ticket park(Shape shape, LogOffset seen, Waiter waiter, long nanos) {
        if (stopped) {
            waiter.stopped();
            return null;
        }
        ShapeQueue queue = queue(shape);
        Ticket ticket = new Ticket(queue, waiter);
        queue.add(ticket);
        wheel.add(ticket, time.nanos(), nanos);
        waiting.incrementAndGet();
        keepTicking();
        // What happened between the caller's look at the log and the place in the queue was told
        // to others only.
        if (shape.removed() || shape.log().latest().isAfter(seen)) {
            wake(ticket);
        }
        return ticket.valid ? ticket : null;
    }

    /// Ends all waits and takes no new ones.
    public void stop() {
        stopped = true;
        for (ShapeQueue queue : List.copyOf(queues.values())) {
            for (Ticket each = queue.first(); each != null; ) {
                Ticket after = each.next;
                leave(each);
                each.waiter.stopped();
                each = after;
            }
            end(queue);
        }
    }

    void leave(Ticket ticket) {
        if (!ticket.valid) {
            return;
        }
        ticket.valid = false;
        ticket.queue.remove(ticket);
        wheel.remove(ticket);
        waiting.decrementAndGet();
    }

    void postpone(Ticket ticket, long nanos) {
        if (ticket.valid) {
            wheel.remove(ticket);
            wheel.add(ticket, time.nanos(), nanos);
        }
    }

    void wake(Ticket ticket) {
        if (!ticket.valid) {
            return;
        }
        if (ticket.queue.gone()) {
            leave(ticket);
            ticket.waiter.removed();
        } else if (ticket.waiter.grown() == Verdict.DONE) {
            leave(ticket);
        }
    }

    void end(ShapeQueue queue) {
        queues.remove(queue.shape(), queue);
        queue.close();
    }

    private ShapeQueue queue(Shape shape) {
        ShapeQueue known = queues.get(shape);
        if (known != null) {
            return known;
        }
        ShapeQueue opened = new ShapeQueue(this, loop, shape);
        queues.put(shape, opened);
        opened.open();
        return opened;
    }

    private void dropOutlived() {
        List<ShapeQueue> outlived = new ArrayList<>();
        for (ShapeQueue queue : queues.values()) {
            if (queue.outlived()) {
                outlived.add(queue);
            }
        }
        outlived.forEach(this::end);
    }

    private void keepTicking() {
        if (!ticking) {
            ticking = true;
            Future<?> _ = loop.schedule(this::tick, TimerWheel.TICK_NANOS, TimeUnit.NANOSECONDS);
        }
    }

    private void tick() {
        ticking = false;
        wheel.advance(time.nanos(), this::expire);
        if (wheel.size() > 0) {
            keepTicking();
        }
    }

    private void expire(Ticket ticket) {
        long more = ticket.waiter.expired();
        if (!ticket.valid) {
            return;
        }
        if (more > 0) {
            wheel.add(ticket, time.nanos(), more);
        } else {
            ticket.valid = false;
            ticket.queue.remove(ticket);
            waiting.decrementAndGet();
        }
    }
}
