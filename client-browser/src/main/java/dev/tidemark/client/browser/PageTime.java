package dev.tidemark.client.browser;

import dev.tidemark.client.browser.js.MessageChannel;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Time;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.MessageEvent;
import org.teavm.jso.workers.MessagePort;

/// The page's clock and alarm.
///
/// What is to be done soon goes through a message to itself: an alarm of zero milliseconds takes
/// four when it follows others, and up to a minute in a page that nobody sees.
public final class PageTime implements Time {
    /// A browser takes a longer delay for none at all.
    private static final double DELAY_MAX_MS = Integer.MAX_VALUE;

    private final Deque<Soon> waiting = new ArrayDeque<>();
    private final MessagePort out;

    /// The task is null when it was called off.
    private static final class Soon {
        private @Nullable Runnable task;

        private Soon(Runnable task) {
            this.task = task;
        }
    }

    /// An alarm of one's own.
    public PageTime() {
        MessageChannel channel = new MessageChannel();
        MessagePort in = channel.getPort2();
        in.addEventListener("message", (MessageEvent event) -> next());
        in.start();
        out = channel.getPort1();
    }

    @Override
    public long wallMs() {
        return System.currentTimeMillis();
    }

    @Override
    public long ticksMs() {
        return (long) Performance.now();
    }

    @Override
    public Cancellable after(long delayMs, Runnable task) {
        if (delayMs > 0) {
            Alarm alarm = new Alarm(Performance.now() + delayMs, task);
            alarm.set();
            return alarm::cancel;
        }
        Soon soon = new Soon(task);
        waiting.add(soon);
        out.postMessage("");
        return () -> soon.task = null;
    }

    private void next() {
        Soon soon = waiting.poll();
        Runnable task = soon == null ? null : soon.task;
        if (task != null) {
            task.run();
        }
    }

    private static final class Alarm {
        private final double atMs;
        private final Runnable task;
        private int timer;

        private Alarm(double atMs, Runnable task) {
            this.atMs = atMs;
            this.task = task;
        }

        private void set() {
            double leftMs = Math.ceil(atMs - Performance.now());
            timer = Window.setTimeout(this::ring, Math.min(DELAY_MAX_MS, leftMs));
        }

        private void ring() {
            if (Performance.now() < atMs) {
                set();
            } else {
                task.run();
            }
        }

        private void cancel() {
            Window.clearTimeout(timer);
        }
    }
}
