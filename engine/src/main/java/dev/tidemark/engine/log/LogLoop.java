package dev.tidemark.engine.log;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The threads of [ShapeLogs]: one flushes, one tidies up.
final class LogLoop {
    private static final System.Logger LOG = System.getLogger(LogLoop.class.getName());
    private static final Duration RETRY_FIRST = Duration.ofMillis(100);
    private static final Duration RETRY_MAX = Duration.ofSeconds(5);
    private static final Duration TIDY_EVERY = Duration.ofMillis(500);

    private final ShapeLogs logs;
    private final Thread flusher;
    private final Thread tidier;
    private final Object stop = new Object();
    private boolean stopped;
    private volatile @Nullable String failure;

    private LogLoop(ShapeLogs logs) {
        this.logs = logs;
        this.flusher =
                Thread.ofPlatform().name("tidemark-log").daemon().unstarted(() -> run(this::flush));
        this.tidier =
                Thread.ofPlatform()
                        .name("tidemark-compactor")
                        .daemon()
                        .unstarted(() -> run(this::tidy));
    }

    static LogLoop start(ShapeLogs logs) {
        LogLoop loop = new LogLoop(logs);
        loop.flusher.start();
        loop.tidier.start();
        return loop;
    }

    /// Why a thread ended before it was told to; null while all is well. What the log holds in
    /// memory is not to be trusted then: only a new start goes on.
    @Nullable String failure() {
        return failure;
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (Error error) {
            failure = "the log failed: " + error;
            LOG.log(System.Logger.Level.ERROR, "The log failed and needs a new start", error);
        }
    }

    private void flush() {
        Duration pause = RETRY_FIRST;
        try {
            while (logs.awaitWork()) {
                try {
                    logs.flush();
                    pause = RETRY_FIRST;
                } catch (IOException e) {
                    LOG.log(System.Logger.Level.ERROR, "The log can't be written, trying again", e);
                    if (stopped(pause)) {
                        return;
                    }
                    pause = shorter(pause.multipliedBy(2), RETRY_MAX);
                } catch (RuntimeException e) {
                    LOG.log(System.Logger.Level.ERROR, "A listener of the log failed", e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tidy() {
        Duration pause = TIDY_EVERY;
        try {
            while (!stopped(pause)) {
                try {
                    pause = logs.compactOnce() ? Duration.ofMillis(1) : TIDY_EVERY;
                } catch (IOException | RuntimeException e) {
                    LOG.log(System.Logger.Level.WARNING, "Compaction failed, trying again", e);
                    pause = RETRY_MAX;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private boolean stopped(Duration wait) throws InterruptedException {
        long until = System.nanoTime() + wait.toNanos();
        synchronized (stop) {
            while (!stopped) {
                long millis = (until - System.nanoTime()) / 1_000_000;
                if (millis <= 0) {
                    return false;
                }
                stop.wait(millis);
            }
            return true;
        }
    }

    /// Ends both threads; the log must have been told before.
    void stop() {
        synchronized (stop) {
            stopped = true;
            stop.notifyAll();
        }
        boolean interrupted = false;
        for (Thread thread : new Thread[] {flusher, tidier}) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
