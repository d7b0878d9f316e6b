package dev.tidemark.client.jdk.store;

import dev.tidemark.client.contract.Processes;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Stores of one directory whose core is the test's own thread.
final class RealProcesses<T extends AutoCloseable> implements AutoCloseable {
    private static final long LIMIT_NS = TimeUnit.SECONDS.toNanos(60);

    private final BlockingQueue<Runnable> core = new LinkedBlockingQueue<>();
    private final List<T> open = new ArrayList<>();
    private final Start<T> start;

    interface Start<T> {
        T with(Executor core) throws Exception;
    }

    /// A clock whose alarms go off on the test's own thread.
    static Time time(Executor core) {
        return new Time() {
            @Override
            public long wallMs() {
                return System.currentTimeMillis();
            }

            @Override
            public long ticksMs() {
                return System.nanoTime() / 1_000_000;
            }

            @Override
            public Cancellable after(long delayMs, Runnable task) {
                boolean[] cancelled = new boolean[1];
                Runnable alarm =
                        () -> {
                            if (!cancelled[0]) {
                                task.run();
                            }
                        };
                CompletableFuture.delayedExecutor(delayMs, TimeUnit.MILLISECONDS)
                        .execute(() -> core.execute(alarm));
                return () -> cancelled[0] = true;
            }
        };
    }

    RealProcesses(Start<T> start) {
        this.start = start;
    }

    T start() {
        try {
            T started = start.with(core::add);
            open.add(started);
            return started;
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    void end(Object port) {
        open.removeIf(
                one -> {
                    if (!one.equals(port)) {
                        return false;
                    }
                    close(one);
                    return true;
                });
    }

    void until(BooleanSupplier so) {
        long begin = System.nanoTime();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() - begin > LIMIT_NS) {
                throw new AssertionError("it does not become so");
            }
            try {
                Runnable next = core.poll(10, TimeUnit.MILLISECONDS);
                if (next != null) {
                    next.run();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError(interrupted);
            }
        }
    }

    /// The same for facts about a port that `T` is.
    <P> Processes<P> as(Class<P> port) {
        return new Processes<>() {
            @Override
            public P start() {
                return port.cast(RealProcesses.this.start());
            }

            @Override
            public void end(P one) {
                RealProcesses.this.end(one);
            }

            @Override
            public void until(BooleanSupplier so) {
                RealProcesses.this.until(so);
            }
        };
    }

    @Override
    public void close() {
        open.forEach(RealProcesses::close);
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
