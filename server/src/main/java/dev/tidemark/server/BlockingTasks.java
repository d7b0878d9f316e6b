package dev.tidemark.server;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/// Runs what may block, each task on a virtual thread of its own.
///
/// When the server closes these tasks end first: who answers a request needs its event loop, and
/// who asks the engine needs the engine. A task that comes later is dropped, because nobody is
/// left to wait for it.
final class BlockingTasks implements Executor, Closeable {
    private static final System.Logger LOG = System.getLogger(BlockingTasks.class.getName());
    private static final Duration END_MAX = Duration.ofSeconds(2);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Override
    public void execute(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException closing) {
            LOG.log(System.Logger.Level.DEBUG, "closing, a task is dropped");
        }
    }

    /// Interrupts the tasks and waits a moment for them to end.
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(END_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(System.Logger.Level.INFO, "some requests are still under way");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
