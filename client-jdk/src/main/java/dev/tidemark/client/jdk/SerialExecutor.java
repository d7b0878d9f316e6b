package dev.tidemark.client.jdk;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/// Runs tasks on another executor, in order and one at a time, however many threads that has.
final class SerialExecutor implements Executor {
    private final Executor executor;
    // Guards itself and `running`.
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean running;

    SerialExecutor(Executor executor) {
        this.executor = executor;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (tasks) {
            tasks.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        try {
            executor.execute(this::drain);
        } catch (RejectedExecutionException over) {
            synchronized (tasks) {
                running = false;
                tasks.clear();
            }
            throw over;
        }
    }

    private void drain() {
        Runnable task = next();
        while (task != null) {
            try {
                task.run();
            } catch (RuntimeException | Error mistake) {
                // The tasks behind it have a right to run; the executor handles the mistake.
                executor.execute(this::drain);
                throw mistake;
            }
            task = next();
        }
    }

    private @Nullable Runnable next() {
        synchronized (tasks) {
            Runnable task = tasks.poll();
            running = task != null;
            return task;
        }
    }
}
