package dev.tidemark.client.jdk.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidemark.server.Tidemark;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import dev.tidemark.write.table.TableRules;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Three programs on one file, of which one is killed and one stopped for longer than its lease:
/// the server gets what each committed, once and in each writer's order.
@ExtendWith(PostgresExtension.class)
@Timeout(300)
final class DatabaseProcessesIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int SOME = 40;

    @TempDir private Path folder;
    private final List<Program> programs = new ArrayList<>();

    private static final class Program {
        private final Process process;
        private final String name;
        private final List<String> said = new CopyOnWriteArrayList<>();

        private Program(Path folder, String name, String url) throws IOException {
            this.name = name;
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
                                    DatabaseProcess.class.getName(),
                                    folder.toString(),
                                    name,
                                    url)
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

        private long stored() {
            return said.stream().filter(line -> line.startsWith("stored")).count();
        }

        private void signal(String signal) throws Exception {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }

    @AfterEach
    void stop() {
        programs.forEach(program -> program.process.destroyForcibly());
    }

    private Program start(String name, String url) throws IOException {
        Program program = new Program(folder, name, url);
        programs.add(program);
        return program;
    }

    private static void awaitMore(Program program) {
        long until = program.stored() + SOME;
        await().atMost(LIMIT).until(() -> program.stored() >= until);
    }

    @Test
    void nothingIsLostOrDoubledWhenProgramsAreKilledAndStopped(TestDatabase postgres)
            throws Exception {
        postgres.sql(
                "CREATE TABLE notes (id uuid PRIMARY KEY, writer text, number int,"
                        + " arrived bigserial)",
                "GRANT ALL ON notes TO PUBLIC",
                "GRANT USAGE ON notes_arrived_seq TO PUBLIC");
        try (Tidemark server =
                Tidemark.builder()
                        .database(postgres.url())
                        .data(folder.resolve("server"))
                        .port(0)
                        .insecure()
                        .set("TIDEMARK_GUEST_TOKENS", "true")
                        .set("ELECTRIC_REPLICATION_STREAM_ID", postgres.name())
                        .table(TableRules.of("notes").columns("writer", "number"))
                        .start()) {
            Program killed = start("killed", server.url());
            awaitMore(killed);
            Program stopped = start("stopped", server.url());
            Program steady = start("steady", server.url());
            List.of(stopped, steady).forEach(DatabaseProcessesIT::awaitMore);

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
            List.of(stopped, steady).forEach(DatabaseProcessesIT::awaitMore);
            stopped.process.getOutputStream().write('\n');
            stopped.process.getOutputStream().flush();
            assertThat(stopped.process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();

            for (Program program : programs) {
                arrived(postgres, program);
            }
        }
    }

    /// All that it said it committed is there, in its order, and nothing twice.
    private static void arrived(TestDatabase postgres, Program program) {
        long stored = program.stored();
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(
                        () -> {
                            List<String> numbers =
                                    postgres
                                            .query(
                                                    "SELECT number FROM notes WHERE writer = '"
                                                            + program.name
                                                            + "' ORDER BY arrived")
                                            .stream()
                                            .map(row -> String.valueOf(row.getFirst()))
                                            .toList();
                            assertThat(numbers).doesNotHaveDuplicates();
                            assertThat(numbers.size()).isGreaterThanOrEqualTo((int) stored);
                            for (int i = 0; i < numbers.size(); i++) {
                                assertThat(numbers.get(i)).isEqualTo("" + i);
                            }
                        });
    }
}
