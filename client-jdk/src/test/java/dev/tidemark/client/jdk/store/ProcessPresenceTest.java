package dev.tidemark.client.jdk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProcessPresenceTest {
    private static final String KILLED = "01234567-89ab-cdef-0123-456789abcdef";

    @TempDir private Path directory;

    @Test
    void whoIsOpenHasNotEnded() throws Exception {
        try (ProcessPresence one = ProcessPresence.in(directory);
                ProcessPresence other = ProcessPresence.in(directory)) {
            assertThat(other.ended(one.name())).isFalse();
            assertThat(one.ended(one.name())).isFalse();
            assertThat(one.ended(other.name())).isFalse();
        }
    }

    @Test
    void whoClosedHasEnded() throws Exception {
        ProcessPresence closed = ProcessPresence.in(directory);
        closed.close();
        try (ProcessPresence other = ProcessPresence.in(directory)) {
            assertThat(other.ended(closed.name())).isTrue();
        }
        assertThat(files()).isZero();
    }

    @Test
    void aFileWithoutItsLockIsOfAProcessThatWasKilled() throws Exception {
        try (ProcessPresence one = ProcessPresence.in(directory)) {
            Files.createFile(directory.resolve(KILLED + ".alive"));

            assertThat(one.ended(KILLED)).isTrue();
            assertThat(files()).isEqualTo(1);
        }
    }

    @Test
    void whatKilledProcessesLeftIsTakenAway() throws Exception {
        Files.createFile(directory.resolve(KILLED + ".alive"));
        try (ProcessPresence one = ProcessPresence.in(directory)) {
            assertThat(files()).isEqualTo(1);
            assertThat(one.ended(KILLED)).isTrue();
        }
    }

    @Test
    void aNameThatIsNoneLeadsNowhere() throws Exception {
        Path secret = Files.createFile(directory.resolve("secret.alive"));
        try (ProcessPresence one = ProcessPresence.in(directory.resolve("alive"))) {
            assertThat(one.ended("../secret")).isFalse();
            assertThat(one.ended("")).isFalse();
        }
        assertThat(secret).exists();
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.count();
        }
    }
}
