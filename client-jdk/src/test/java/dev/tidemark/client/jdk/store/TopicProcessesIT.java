package dev.tidemark.client.jdk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidemark.client.port.Storage;
import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.protocol.topic.TopicJson;
import dev.tidemark.protocol.topic.TopicName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Three programs that write one topic of one store, of which one is killed.
final class TopicProcessesIT {
    private static final int SOME = 5;

    @TempDir private Path directory;
    private final List<StoreProgram> programs = new ArrayList<>();

    private static List<String> settled(StoreProgram program) {
        return program.saidOf("settled");
    }

    private static String shown(StoreProgram program) {
        return program.saidOf("shown").stream().reduce("", (one, last) -> last);
    }

    @AfterEach
    void stop() {
        programs.forEach(StoreProgram::destroy);
    }

    private StoreProgram start(String kind, Path path, String name) throws IOException {
        StoreProgram program = new StoreProgram(TopicProcess.class, kind, path, name, List.of());
        programs.add(program);
        return program;
    }

    private static void awaitSome(StoreProgram program) {
        int until = settled(program).size() + SOME;
        await().atMost(StoreProgram.LIMIT).until(() -> settled(program).size() >= until);
    }

    @ParameterizedTest
    @ValueSource(strings = {"files", "sqlite"})
    void programsOfOneStoreAgreeAndLoseNothing(String kind) throws Exception {
        Path path = directory.resolve("store");
        StoreProgram killed = start(kind, path, "killed");
        StoreProgram one = start(kind, path, "one");
        StoreProgram other = start(kind, path, "other");
        List.of(killed, one, other).forEach(TopicProcessesIT::awaitSome);

        killed.kill();
        List.of(one, other).forEach(TopicProcessesIT::awaitSome);
        one.say(TopicProcess.REST);
        other.say(TopicProcess.REST);

        await().atMost(StoreProgram.LIMIT)
                .untilAsserted(
                        () -> {
                            Snapshot now = stored(kind, path);
                            int marks = TopicProcess.MARKS.parse(now.data()).size();
                            String all = now.revision() + " " + marks;
                            assertThat(shown(one)).isEqualTo(all);
                            assertThat(shown(other)).isEqualTo(all);
                        });
        one.end();
        other.end();
        Snapshot last = stored(kind, path);
        List<String> marks = TopicProcess.MARKS.parse(last.data());
        assertThat(marks).doesNotHaveDuplicates().hasSize((int) last.revision().counter());
        for (StoreProgram program : programs) {
            assertThat(program.said()).noneMatch(line -> line.startsWith("failed"));
            assertThat(marks).containsSubsequence(settled(program));
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
