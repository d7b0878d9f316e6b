package dev.tidemark.client.jdk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidemark.client.port.Storage;
import dev.tidemark.client.port.Storage.Entry;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Three programs on one store, of which some are killed and some stopped.
final class StoreProcessesIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int SOME = 40;

    @TempDir private Path directory;
    private final List<Program> programs = new ArrayList<>();

    private static final class Program {
        private final String name;
        private final Process process;
        private final List<String> said = new CopyOnWriteArrayList<>();

        private Program(String kind, Path path, String name, String... more) throws IOException {
            this.name = name;
            List<String> command =
                    new ArrayList<>(
                            List.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx128m",
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "--enable-native-access=ALL-UNNAMED",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    StoreProcess.class.getName(),
                                    kind,
                                    path.toString(),
                                    name));
            command.addAll(List.of(more));
            process = new ProcessBuilder(command).redirectError(new File("/dev/null")).start();
            Thread reader = new Thread(this::read, "output of " + name);
            reader.setDaemon(true);
            reader.start();
        }

        private void read() {
            try (BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8))) {
                String line = lines.readLine();
                while (line != null) {
                    said.add(line);
                    line = lines.readLine();
                }
            } catch (IOException killed) {
                // What it said before is what counts.
                return;
            }
        }

        private boolean granted() {
            return said.stream().anyMatch(line -> line.startsWith("granted"));
        }

        private long stored() {
            return said.stream().filter(line -> line.startsWith("stored")).count();
        }

        private void signal(String signal) throws Exception {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }

        private void end() {
            try {
                process.getOutputStream().close();
                if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                    throw new AssertionError(name + " does not end");
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @AfterEach
    void stop() {
        programs.forEach(program -> program.process.destroyForcibly());
    }

    private Program start(String kind, Path path, String name, String... more) throws IOException {
        Program program = new Program(kind, path, name, more);
        programs.add(program);
        return program;
    }

    private static void awaitMore(Program program) {
        long until = program.stored() + SOME;
        await().atMost(LIMIT).until(() -> program.stored() >= until);
    }

    @ParameterizedTest
    @ValueSource(strings = {"files", "sqlite"})
    void nothingIsLostOrDoubledWhenProgramsAreKilledAndStopped(String kind) throws Exception {
        Path path = directory.resolve("store");
        Program killed = start(kind, path, "killed");
        Program stopped = start(kind, path, "stopped");
        Program steady = start(kind, path, "steady");
        List.of(killed, stopped, steady).forEach(StoreProcessesIT::awaitMore);

        killed.process.destroyForcibly().waitFor();
        stopped.signal("STOP");
        try {
            long until = steady.stored() + SOME;
            await().atMost(Duration.ofSeconds(5)).until(() -> steady.stored() >= until);
        } catch (ConditionTimeoutException stoppedUnderTheLock) {
            // Then nobody can write until it goes on, and nothing is lost by that.
            assertThat(steady.process.isAlive()).isTrue();
        }
        stopped.signal("CONT");
        Program later = start(kind, path, "later");
        List.of(stopped, steady, later).forEach(StoreProcessesIT::awaitMore);
        List.of(stopped, steady, later).forEach(Program::end);

        assertWhatWasPromised(kind, path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"files", "sqlite"})
    void whatAKilledProgramHeldIsGrantedLongBeforeItsTimeIsOver(String kind) throws Exception {
        Path path = directory.resolve("store");
        Program killed = start(kind, path, "killed", "patient");
        await().atMost(LIMIT).until(killed::granted);
        Program next = start(kind, path, "next", "patient");
        awaitMore(next);

        killed.process.destroyForcibly().waitFor();

        // Nobody takes a lease of 15 s from a program of which it does not know that it ended.
        await().atMost(Duration.ofSeconds(9)).until(next::granted);
        next.end();
    }

    private void assertWhatWasPromised(String kind, Path path) throws Exception {
        List<Long> tokens = new ArrayList<>();
        for (Program program : programs) {
            assertThat(program.said).noneMatch(line -> line.startsWith("failed"));
            program.said.stream()
                    .filter(line -> line.startsWith("granted"))
                    .forEach(line -> tokens.add(Long.parseLong(line.split(" ", -1)[1])));
        }
        assertThat(tokens).isNotEmpty().doesNotHaveDuplicates();
        try (RealProcesses<JdkStorage> reader =
                new RealProcesses<>(
                        core ->
                                kind.equals("files")
                                        ? JdkStorage.inFiles(path, core)
                                        : JdkStorage.inSqlite(path, core))) {
            Storage storage = reader.start();
            Map<Long, String> entries = new HashMap<>();
            for (Entry entry : reader.as(Storage.class).kept(storage.read("queue", 0, 100_000))) {
                entries.put(entry.position(), entry.text());
            }
            assertThat(entries.values()).doesNotHaveDuplicates();
            assertThat(reader.as(Storage.class).kept(storage.get("counter")))
                    .isEqualTo(Optional.of("" + entries.size()));
            for (Program program : programs) {
                for (String line : program.said) {
                    String[] words = line.split(" ", -1);
                    if (words[0].equals("stored")) {
                        assertThat(entries)
                                .containsEntry(
                                        Long.parseLong(words[2]), program.name + " " + words[1]);
                    }
                }
            }
        }
    }
}
