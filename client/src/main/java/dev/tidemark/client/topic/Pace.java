package dev.tidemark.client.topic;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Time;

/// Debounce, then throttle.
final class Pace {
    private final Time time;
    private final TopicConfig config;
    private final Runnable action;
    private Cancellable silence = () -> {};
    private Cancellable window = () -> {};
    private long waitingSinceMs;
    private boolean waiting;
    private boolean open;
    private boolean more;

    Pace(Time time, TopicConfig config, Runnable action) {
        this.time = time;
        this.config = config;
        this.action = action;
    }

    /// Something happened.
    void trigger() {
        if (config.debounceMs() == 0) {
            throttled();
            return;
        }
        long nowMs = time.ticksMs();
        if (!waiting) {
            waiting = true;
            waitingSinceMs = nowMs;
        }
        long untilMs = waitingSinceMs + TopicConfig.DEBOUNCES_MAX * config.debounceMs();
        silence.cancel();
        silence = time.after(Math.min(config.debounceMs(), untilMs - nowMs), this::silent);
    }

    private void silent() {
        waiting = false;
        throttled();
    }

    private void throttled() {
        if (config.throttleMs() == 0) {
            action.run();
        } else if (open) {
            more = true;
        } else {
            open();
            if (config.edges() == TopicConfig.Edges.BOTH) {
                action.run();
            } else {
                more = true;
            }
        }
    }

    private void open() {
        open = true;
        window = time.after(config.throttleMs(), this::close);
    }

    private void close() {
        open = false;
        if (more) {
            more = false;
            open();
            action.run();
        }
    }

    /// Forgets what waits.
    void stop() {
        silence.cancel();
        window.cancel();
        waiting = false;
        open = false;
        more = false;
    }
}
