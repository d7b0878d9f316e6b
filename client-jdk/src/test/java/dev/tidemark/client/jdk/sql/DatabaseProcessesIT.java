package dev.tidemark.client.jdk.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidemark.server.Tidemark;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import dev.tidemark.write.table.TableRules;
import java.io.BufferedReader;
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
@Timeout(600)
final class DatabaseProcessesIT {
    private static final Duration LIMIT = Duration.ofMinutes(3);
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
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
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

        private void writesNoMore() throws IOException {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
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
        long until = Math.min(program.stored() + SOME, DatabaseProcess.WRITES_MAX);
        await().atMost(LIMIT).until(() -> program.stored() >= until);
    }

    @Test
    void nothingIsLostOrDoubledWhenProgramsAreKilledAndStopped(TestDatabase postgres)
            throws Exception {
        postgres.sql(
                "CREATE TABLE notes (id uuid PRIMARY KEY, writer text, number int)",
                "CREATE TABLE arrivals (at bigserial, writer text, number int)",
                "CREATE FUNCTION arrive() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS"
                        + " 'BEGIN INSERT INTO public.arrivals (writer, number)"
                        + " VALUES (NEW.writer, NEW.number); RETURN NULL; END'",
                "CREATE TRIGGER arrive AFTER INSERT OR UPDATE ON notes FOR EACH ROW"
                        + " EXECUTE FUNCTION arrive()",
                "GRANT ALL ON notes TO PUBLIC");
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
                // Somebody sends what is written now, so the lease has passed on if it had to.
                int until = (int) Math.min(steady.stored() + SOME, DatabaseProcess.WRITES_MAX);
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> arrivals(postgres, steady).size() >= until);
            } catch (ConditionTimeoutException stoppedUnderTheLock) {
                // Then nobody can write until it goes on, and nothing is lost by that.
                assertThat(steady.process.isAlive()).isTrue();
            }
            stopped.signal("CONT");
            List.of(stopped, steady).forEach(DatabaseProcessesIT::awaitMore);
            stopped.writesNoMore();
            steady.writesNoMore();
            stopped.process.getOutputStream().close();
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
                            List<String> numbers = arrivals(postgres, program);
                            assertThat(numbers).doesNotHaveDuplicates();
                            assertThat(numbers.size()).isGreaterThanOrEqualTo((int) stored);
                            for (int i = 0; i < numbers.size(); i++) {
                                assertThat(numbers.get(i)).isEqualTo("" + i);
                            }
                        });
    }

    private static List<String> arrivals(TestDatabase postgres, Program program) throws Exception {
        return postgres
                .query(
                        "SELECT number FROM arrivals WHERE writer = '"
                                + program.name
                                + "' ORDER BY at")
                .stream()
                .map(row -> String.valueOf(row.getFirst()))
                .toList();
    }
}
