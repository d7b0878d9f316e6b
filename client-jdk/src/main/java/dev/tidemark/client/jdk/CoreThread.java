package dev.tidemark.client.jdk;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.promise.Promise;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The one thread that the core belongs to, and its clock.
///
/// Everything of the core is called here: [#run] and [#ask] get onto it, [#handOver] gets off it,
/// onto an executor of the program, in order and one at a time, so that a slow program never
/// holds up the core.
public final class CoreThread implements AutoCloseable {
    private static final Logger LOG = System.getLogger(CoreThread.class.getName());

    private final ScheduledExecutorService thread;
    private final Executor callbacks;
    private final Time time = new Clock();
    private final Set<Runnable> asked = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private volatile @Nullable Thread own;

    private CoreThread(Executor callbacks) {
        this.callbacks = new SerialExecutor(callbacks);
        this.thread =
                Executors.newSingleThreadScheduledExecutor(
                        task -> {
                            Thread core = new Thread(task, "tidemark-client");
                            core.setDaemon(true);
                            own = core;
                            return core;
                        });
    }

    /// Starts the thread.
    ///
    /// @param callbacks where the program is called back, such as its user interface's thread
    public static CoreThread with(Executor callbacks) {
        return new CoreThread(callbacks);
    }

    /// The core's clock and alarm.
    public Time time() {
        return time;
    }

    /// Runs `task` on the core's thread, after what is queued there; nothing happens after a close.
    public void run(Runnable task) {
        try {
            thread.execute(guarded(task));
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.DEBUG, "the client is closed");
        }
    }

    /// Asks the core, from any thread; the answer comes on the program's executor.
    ///
    /// @return broken with a [CancellationException] if the client is closed before the answer
    public <T> CompletionStage<T> ask(Supplier<Promise<T>> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Runnable leave = () -> giveUp(answer);
        asked.add(leave);
        run(
                () ->
                        Promise.from(question)
                                .whenEnded(
                                        value -> end(leave, () -> answer.complete(value)),
                                        reason ->
                                                end(
                                                        leave,
                                                        () ->
                                                                answer.completeExceptionally(
                                                                        reason))));
        if (closed) {
            leave.run();
        }
        return answer.minimalCompletionStage();
    }

    private void end(Runnable leave, Runnable answer) {
        asked.remove(leave);
        answering(answer);
    }

    private void answering(Runnable answer) {
        try {
            callbacks.execute(answer);
        } catch (RejectedExecutionException over) {
            // The program has ended its executor; who waits must not wait for ever.
            answer.run();
        }
    }

    private void giveUp(CompletableFuture<?> answer) {
        CancellationException why = new CancellationException("the client is closed");
        answering(() -> answer.completeExceptionally(why));
    }

    /// Whether the caller runs on the core's thread.
    public boolean here() {
        return Thread.currentThread().equals(own);
    }

    /// A promise for the core of what the program will know; ended on the core's thread.
    public <T> Promise<T> promise(CompletionStage<T> stage) {
        Promise<T> promise = new Promise<>();
        stage.whenComplete(
                (value, failed) ->
                        run(
                                () -> {
                                    if (failed == null) {
                                        promise.keep(value);
                                    } else {
                                        promise.fail(failed);
                                    }
                                }));
        return promise;
    }

    /// A listener for the core that calls `listener` on the program's executor, in order.
    public <T> Consumer<T> handOver(Consumer<T> listener) {
        return value -> callbacks.execute(guarded(() -> listener.accept(value)));
    }

    /// Ends the thread; what is queued is dropped, and who waits for an answer is told.
    @Override
    public void close() {
        closed = true;
        thread.shutdownNow();
        List.copyOf(asked).forEach(Runnable::run);
    }

    /// The thread has to survive every mistake, and a mistake has to be seen.
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException mistake) {
                LOG.log(Level.ERROR, "a task of the client failed", mistake);
            }
        };
    }

    private final class Clock implements Time {
        private final long beginNanos = System.nanoTime();

        @Override
        public long wallMs() {
            return System.currentTimeMillis();
        }

        @Override
        public long ticksMs() {
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - beginNanos);
        }

        @Override
        public Cancellable after(long delayMs, Runnable task) {
            try {
                ScheduledFuture<?> alarm =
                        thread.schedule(guarded(task), Math.max(0, delayMs), TimeUnit.MILLISECONDS);
                return () -> alarm.cancel(false);
            } catch (RejectedExecutionException closed) {
                return () -> {};
            }
        }
    }
}
