package dev.tidemark.client.jdk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidemark.client.port.Storage;
import dev.tidemark.client.port.Storage.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Three programs on one store, of which some are killed and some stopped.
final class StoreProcessesIT {
    private static final int SOME = 40;

    @TempDir private Path directory;
    private final List<StoreProgram> programs = new ArrayList<>();

    private static int stored(StoreProgram program) {
        return program.saidOf("stored").size();
    }

    private static boolean granted(StoreProgram program) {
        return !program.saidOf("granted").isEmpty();
    }

    @AfterEach
    void stop() {
        programs.forEach(StoreProgram::destroy);
    }

    private StoreProgram start(String kind, Path path, String name, String... more)
            throws IOException {
        StoreProgram program =
                new StoreProgram(StoreProcess.class, kind, path, name, List.of(more));
        programs.add(program);
        return program;
    }

    private static void awaitMore(StoreProgram program) {
        int until = stored(program) + SOME;
        await().atMost(StoreProgram.LIMIT).until(() -> stored(program) >= until);
    }

    @ParameterizedTest
    @ValueSource(strings = {"files", "sqlite"})
    void nothingIsLostOrDoubledWhenProgramsAreKilledAndStopped(String kind) throws Exception {
        Path path = directory.resolve("store");
        StoreProgram killed = start(kind, path, "killed");
        StoreProgram stopped = start(kind, path, "stopped");
        StoreProgram steady = start(kind, path, "steady");
        List.of(killed, stopped, steady).forEach(StoreProcessesIT::awaitMore);

        killed.kill();
        stopped.signal("STOP");
        try {
            int until = stored(steady) + SOME;
            await().atMost(Duration.ofSeconds(5)).until(() -> stored(steady) >= until);
        } catch (ConditionTimeoutException stoppedUnderTheLock) {
            // Then nobody can write until it goes on, and nothing is lost by that.
            assertThat(steady.isAlive()).isTrue();
        }
        stopped.signal("CONT");
        StoreProgram later = start(kind, path, "later");
        List.of(stopped, steady, later).forEach(StoreProcessesIT::awaitMore);
        for (StoreProgram program : List.of(stopped, steady, later)) {
            program.end();
        }

        assertWhatWasPromised(kind, path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"files", "sqlite"})
    void whatAKilledProgramHeldIsGrantedLongBeforeItsTimeIsOver(String kind) throws Exception {
        Path path = directory.resolve("store");
        StoreProgram killed = start(kind, path, "killed", "patient");
        await().atMost(StoreProgram.LIMIT).until(() -> granted(killed));
        StoreProgram next = start(kind, path, "next", "patient");
        awaitMore(next);

        killed.kill();

        // Nobody takes a lease of 15 s from a program of which it does not know that it ended.
        await().atMost(Duration.ofSeconds(9)).until(() -> granted(next));
        next.end();
    }

    private void assertWhatWasPromised(String kind, Path path) throws Exception {
        List<Long> tokens = new ArrayList<>();
        for (StoreProgram program : programs) {
            assertThat(program.said()).noneMatch(line -> line.startsWith("failed"));
            program.saidOf("granted").forEach(token -> tokens.add(Long.parseLong(token)));
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
            for (StoreProgram program : programs) {
                for (String line : program.saidOf("stored")) {
                    String[] words = line.split(" ", -1);
                    assertThat(entries)
                            .containsEntry(
                                    Long.parseLong(words[1]), program.name() + " " + words[0]);
                }
            }
        }
    }
}
