package dev.tidemark.bench.client;

import dev.tidemark.bench.report.Samples;
import dev.tidemark.client.SyncClient;
import dev.tidemark.client.collection.Collection;
import dev.tidemark.client.collection.WriteHandle;
import dev.tidemark.client.jdk.CoreThread;
import dev.tidemark.client.jdk.JdkPorts;
import dev.tidemark.client.jdk.store.JdkStorage;
import dev.tidemark.client.row.Rows;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// A client whose server is away, with writes that wait: `fill FOLDER COUNT` makes them, `open
/// FOLDER COUNT` starts again with them. `plain FOLDER COUNT` does both with a file of lines and a
/// `HashMap`, the least that a program can do. Prints figures, a name and a number a line.
public final class QueueProgram {
    private static final String NOWHERE = "http://127.0.0.1:9";
    private static final int INSERT_EVERY = 4;
    private static final int ON_THEIR_WAY = 1000;
    private static final int USAGE = 2;

    /// About as long as a stored write, and as many as become durable together.
    private static final int LINE_BYTES = 340;

    private static final int TOGETHER = 500;

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
        Path folder = Path.of(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        switch (arguments[0]) {
            case "fill" -> new QueueProgram(folder).fill(count);
            case "open" -> new QueueProgram(folder).opened(count);
            case "plain" -> plain(folder.resolve("plain"), count);
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

    private static void plain(Path file, int count) throws IOException {
        byte[] line = ("x".repeat(LINE_BYTES - 1) + "\n").getBytes(StandardCharsets.US_ASCII);
        Samples samples = new Samples();
        long from = System.nanoTime();
        try (FileChannel out =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 1; i <= count; i++) {
                long start = System.nanoTime();
                ByteBuffer bytes = ByteBuffer.wrap(line);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                samples.add((System.nanoTime() - start) / 1e3);
                if (i % TOGETHER == 0) {
                    out.force(false);
                }
            }
        }
        print("stored-s", (System.nanoTime() - from) / 1e9);
        print("enqueue-p50-us", samples.median());
        print("enqueue-p99-us", samples.percentile(99));
        long again = System.nanoTime();
        Map<Integer, String> lines = new HashMap<>();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String next = in.readLine(); next != null; next = in.readLine()) {
                lines.put(lines.size(), next);
            }
        }
        print("open-s", (System.nanoTime() - again) / 1e9);
        print("waiting", lines.size());
        print("heap-mb", usedBytes() / 1e6);
        System.exit(lines.size() == count ? 0 : 1);
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
