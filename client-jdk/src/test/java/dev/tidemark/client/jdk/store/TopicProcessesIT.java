package dev.tidemark.client.jdk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidemark.client.port.Storage;
import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.protocol.topic.TopicJson;
import dev.tidemark.protocol.topic.TopicName;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Three programs that write one topic of one store, of which one is killed.
final class TopicProcessesIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int SOME = 5;

    @TempDir private Path directory;
    private final List<Program> programs = new ArrayList<>();

    private static final class Program {
        private final Process process;
        private final List<String> said = new CopyOnWriteArrayList<>();

        private Program(String kind, Path path, String name) throws IOException {
            process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx128m",
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "--enable-native-access=ALL-UNNAMED",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    TopicProcess.class.getName(),
                                    kind,
                                    path.toString(),
                                    name)
                            .redirectError(new File("/dev/null"))
                            .start();
            Thread reader = new Thread(this::read, "output of " + name);
            reader.setDaemon(true);
            reader.start();
        }

        private void read() {
            try (BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    said.add(line);
                }
            } catch (IOException killed) {
                // What it said before is what counts.
                return;
            }
        }

        private List<String> settled() {
            return said.stream()
                    .filter(line -> line.startsWith("settled "))
                    .map(line -> line.substring("settled ".length()))
                    .toList();
        }

        private String shown() {
            return said.stream()
                    .filter(line -> line.startsWith("shown "))
                    .reduce("", (one, last) -> last);
        }

        /// It writes no more and goes on to show.
        private void rest() throws IOException {
            process.getOutputStream().write('s');
            process.getOutputStream().flush();
        }

        private void end() throws IOException, InterruptedException {
            process.getOutputStream().close();
            assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }

    @AfterEach
    void stop() {
        programs.forEach(program -> program.process.destroyForcibly());
    }

    private Program start(String kind, Path path, String name) throws IOException {
        Program program = new Program(kind, path, name);
        programs.add(program);
        return program;
    }

    private static void awaitSome(Program program) {
        int until = program.settled().size() + SOME;
        await().atMost(LIMIT).until(() -> program.settled().size() >= until);
    }

    @ParameterizedTest
    @ValueSource(strings = {"files", "sqlite"})
    void programsOfOneStoreAgreeAndLoseNothing(String kind) throws Exception {
        Path path = directory.resolve("store");
        Program killed = start(kind, path, "killed");
        Program one = start(kind, path, "one");
        Program other = start(kind, path, "other");
        List.of(killed, one, other).forEach(TopicProcessesIT::awaitSome);

        killed.process.destroyForcibly().waitFor();
        List.of(one, other).forEach(TopicProcessesIT::awaitSome);
        one.rest();
        other.rest();

        await().atMost(LIMIT)
                .untilAsserted(
                        () -> {
                            Snapshot now = stored(kind, path);
                            int marks = TopicProcess.MARKS.parse(now.data()).size();
                            String all = "shown " + now.revision() + " " + marks;
                            assertThat(one.shown()).isEqualTo(all);
                            assertThat(other.shown()).isEqualTo(all);
                        });
        one.end();
        other.end();
        Snapshot last = stored(kind, path);
        List<String> marks = TopicProcess.MARKS.parse(last.data());
        assertThat(marks).doesNotHaveDuplicates().hasSize((int) last.revision().counter());
        for (Program program : programs) {
            assertThat(program.said).noneMatch(line -> line.startsWith("failed"));
            assertThat(marks).containsSubsequence(program.settled());
        }
    }

    private static Snapshot stored(String kind, Path path) throws Exception {
        try (RealProcesses<JdkStorage> reader =
                new RealProcesses<>(
                        core ->
                                kind.equals("files")
                                        ? JdkStorage.inFiles(path, core)
                                        : JdkStorage.inSqlite(path, core))) {
            Storage storage = reader.start();
            Optional<String> text =
                    reader.as(Storage.class).kept(storage.get("tidemark/topic/state/marks"));
            return TopicJson.readSnapshot(new TopicName("marks"), text.orElseThrow());
        }
    }
}
