package dev.tidemark.bench.client;

import dev.tidemark.client.jdk.CoreThread;
import dev.tidemark.client.jdk.JdkPorts;
import dev.tidemark.client.jdk.store.JdkStorage;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.topic.TopicBuilder;
import dev.tidemark.client.topic.TopicCodec;
import dev.tidemark.client.topicstore.StoredTopics;
import dev.tidemark.client.topicstore.TopicStore;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.topic.TopicName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.BiConsumer;

/// A window with one topic, a number, in a store in files: shows what others write until its input
/// ends, and prints each number with the time, in microseconds since 1970, at which it was shown.
public final class TopicWindow implements AutoCloseable {
    /// The number as an object with one member.
    public static final TopicCodec<Integer> NUMBER =
            TopicCodec.of(
                    0,
                    data -> {
                        if (data instanceof JsonValue.Members(Map<String, JsonValue> members)
                                && members.get("n") instanceof JsonValue.Digits(String digits)) {
                            return Integer.parseInt(digits);
                        }
                        throw new JsonException("not a number in n");
                    },
                    number ->
                            new JsonValue.Members(
                                    Map.of("n", new JsonValue.Digits(number.toString()))));

    private final Process process;

    private TopicWindow(Process process) {
        this.process = process;
    }

    /// Runs it.
    ///
    /// @param arguments the store's folder
    public static void main(String[] arguments) throws Exception {
        CoreThread core = CoreThread.with(Runnable::run);
        try (JdkStorage storage = JdkStorage.inFiles(Path.of(arguments[0]), core::run)) {
            core.run(
                    () ->
                            topic(
                                            JdkPorts.alone(core, storage),
                                            new StoredTopics(storage, core.time()))
                                    .apply(number -> print(number, nowMicros()))
                                    .build()
                                    .start()
                                    .whenEnded(
                                            fresh -> print(-1, 0),
                                            failed -> System.err.println(failed)));
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
        System.exit(0);
    }

    private static void print(int number, long micros) {
        System.out.println(number + " " + micros);
        System.out.flush();
    }

    /// The topic that is measured.
    public static TopicBuilder<Integer> topic(Ports ports, TopicStore store) {
        return new TopicBuilder<>(ports, new TopicName("number"), NUMBER).store(store);
    }

    /// Now, in microseconds since 1970.
    public static long nowMicros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    /// Starts one in a virtual machine of its own.
    ///
    /// @param shown hears of each number with its time; of -1 once it follows
    public static TopicWindow open(Path folder, BiConsumer<Integer, Long> shown)
            throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                TopicWindow.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        Thread reader = new Thread(() -> read(process, shown), "output of a window");
        reader.setDaemon(true);
        reader.start();
        return new TopicWindow(process);
    }

    private static void read(Process process, BiConsumer<Integer, Long> shown) {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int space = line.indexOf(' ');
                shown.accept(
                        Integer.valueOf(line.substring(0, space)),
                        Long.valueOf(line.substring(space + 1)));
            }
        } catch (IOException ended) {
            System.err.println("a window ended: " + ended.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
    }
}
