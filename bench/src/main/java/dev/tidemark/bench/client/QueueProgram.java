package dev.tidemark.bench.client;

import dev.tidemark.bench.report.Samples;
import dev.tidemark.client.SyncClient;
import dev.tidemark.client.collection.Collection;
import dev.tidemark.client.collection.WriteHandle;
import dev.tidemark.client.jdk.CoreThread;
import dev.tidemark.client.jdk.JdkPorts;
import dev.tidemark.client.jdk.store.JdkStorage;
import dev.tidemark.client.row.Rows;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// A client whose server is away, with writes that wait: `fill FOLDER COUNT` makes them, `open
/// FOLDER COUNT` starts again with them. Prints figures, a name and a number a line.
public final class QueueProgram {
    private static final String NOWHERE = "http://127.0.0.1:9";
    private static final int INSERT_EVERY = 4;
    private static final int ON_THEIR_WAY = 1000;
    private static final int USAGE = 2;

    private final CoreThread core = CoreThread.with(Runnable::run);
    private final long begunNs = System.nanoTime();
    private final JdkStorage storage;
    private final SyncClient client;

    private QueueProgram(Path folder) throws Exception {
        storage = JdkStorage.inFiles(folder, core::run);
        client =
                core.ask(
                                () ->
                                        SyncClient.builder(
                                                        JdkPorts.alone(core, storage), new Rows())
                                                .server(NOWHERE)
                                                .user("alice")
                                                .open())
                        .toCompletableFuture()
                        .get();
    }

    /// Does what it is told, and ends.
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 3) {
            System.exit(USAGE);
        }
        QueueProgram program = new QueueProgram(Path.of(arguments[1]));
        int count = Integer.parseInt(arguments[2]);
        switch (arguments[0]) {
            case "fill" -> program.fill(count);
            case "open" -> program.opened(count);
            default -> System.exit(USAGE);
        }
        print("heap-mb", usedBytes() / 1e6);
        System.exit(0);
    }

    private <T> T onCore(Supplier<T> question) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        core.run(() -> answer.complete(question.get()));
        return answer.get();
    }

    private void fill(int count) throws Exception {
        Collection<Task, String> tasks = onCore(() -> client.collection(Task.TYPE).open());
        Samples samples = new Samples();
        Semaphore room = new Semaphore(ON_THEIR_WAY);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        long from = System.nanoTime();
        for (int i = 0; i < count; i++) {
            int number = i;
            room.acquire();
            core.run(
                    () -> {
                        long start = System.nanoTime();
                        WriteHandle handle = write(tasks, number);
                        samples.add((System.nanoTime() - start) / 1e3);
                        handle.stored()
                                .whenEnded(
                                        done -> room.release(),
                                        failed -> {
                                            failure.set(failed);
                                            room.release();
                                        });
                    });
        }
        room.acquire(ON_THEIR_WAY);
        if (failure.get() != null) {
            throw new IllegalStateException("a write was not stored", failure.get());
        }
        print("stored-s", (System.nanoTime() - from) / 1e9);
        print("enqueue-p50-us", samples.median());
        print("enqueue-p99-us", samples.percentile(99));
        print("waiting", onCore(() -> client.outbox().unsettled().size()));
    }

    private static WriteHandle write(Collection<Task, String> tasks, int number) {
        if (number % INSERT_EVERY == 0) {
            return tasks.insert(Task.of(number));
        }
        int row = number / INSERT_EVERY / 2 * INSERT_EVERY;
        return tasks.update(Task.idOf(row), with -> with.set(Task.TITLE, "edit " + number));
    }

    private void opened(int count) throws Exception {
        print("open-s", (System.nanoTime() - begunNs) / 1e9);
        int shown = onCore(() -> client.collection(Task.TYPE).open().live().size());
        print("shown-s", (System.nanoTime() - begunNs) / 1e9);
        int waiting = onCore(() -> client.outbox().unsettled().size());
        print("waiting", waiting);
        print("rows", shown);
        if (waiting != count) {
            throw new IllegalStateException(waiting + " writes wait instead of " + count);
        }
    }

    private static long usedBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void print(String name, double value) {
        System.out.println(name + " " + value);
    }
}
