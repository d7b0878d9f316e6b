package dev.tidemark.server.topic;

import dev.tidemark.server.http.TimeSource;
import io.netty.channel.EventLoop;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The event streams of one loop, looked after once a second: a list and one timer, because timers
/// of their own would cost more than the streams. Belongs to the loop.
final class Corner {
    private final EventLoop loop;
    private final TimeSource time;
    private final long ticksMax;
    private final BooleanSupplier elsewhere;
    private @Nullable Subscriber first;
    private boolean ticking;
    private boolean stopped;

    /// @param ticksMax seconds that a stream may be silent
    /// @param elsewhere whether another server has the stream of changes by now
    Corner(EventLoop loop, TimeSource time, long ticksMax, BooleanSupplier elsewhere) {
        this.loop = loop;
        this.time = time;
        this.ticksMax = ticksMax;
        this.elsewhere = elsewhere;
    }

    void add(Subscriber subscriber) {
        if (stopped) {
            subscriber.end();
            return;
        }
        subscriber.next = first;
        if (first != null) {
            first.previous = subscriber;
        }
        first = subscriber;
        keepTicking();
    }

    void remove(Subscriber subscriber) {
        if (subscriber.previous != null) {
            subscriber.previous.next = subscriber.next;
        } else if (first == subscriber) {
            first = subscriber.next;
        }
        if (subscriber.next != null) {
            subscriber.next.previous = subscriber.previous;
        }
        subscriber.previous = null;
        subscriber.next = null;
    }

    /// Ends all streams and takes no new ones.
    void stop() {
        stopped = true;
        endAll();
    }

    private void endAll() {
        for (Subscriber each = first; each != null; ) {
            Subscriber after = each.next;
            each.end();
            each = after;
        }
    }

    private void keepTicking() {
        if (!ticking && !stopped) {
            ticking = true;
            Future<?> _ = loop.schedule(this::tick, 1, TimeUnit.SECONDS);
        }
    }

    private void tick() {
        ticking = false;
        if (elsewhere.getAsBoolean()) {
            endAll();
        }
        long now = time.nanos();
        for (Subscriber each = first; each != null; ) {
            Subscriber after = each.next;
            each.tick(now, ticksMax);
            each = after;
        }
        if (first != null) {
            keepTicking();
        }
    }
}
