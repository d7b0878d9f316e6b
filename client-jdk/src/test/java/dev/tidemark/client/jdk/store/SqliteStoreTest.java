package dev.tidemark.client.jdk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.client.port.Storage.Edit;
import dev.tidemark.client.port.Storage.StorageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteStoreTest {
    @TempDir private Path directory;

    @Test
    void aFileThatIsNoDatabaseIsPutAsideAndReported() throws Exception {
        Path file = directory.resolve("store.db");
        Files.writeString(file, "this is not a database at all".repeat(100));

        try (SqliteStore store = SqliteStore.open(file)) {
            store.commitAll(List.of(List.of(new Edit.Put("key", "text"))));

            assertThat(store.damages()).hasSize(1);
            assertThat(Path.of(store.damages().getFirst().keptIn()))
                    .content()
                    .startsWith("this is not");
            assertThat(store.get("key")).contains("text");
        }
        try (SqliteStore again = SqliteStore.open(file)) {
            assertThat(again.damages()).isEmpty();
            assertThat(again.get("key")).contains("text");
        }
    }

    @Test
    void aStoreOfANewerProgramIsLeftAlone() throws Exception {
        Path file = directory.resolve("store.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }

        assertThatThrownBy(() -> SqliteStore.open(file))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("newer program");
    }

    @Test
    void aFullDatabaseRefusesAndKeepsWhatItHas() throws Exception {
        Path file = directory.resolve("store.db");
        try (SqliteStore store = SqliteStore.open(file)) {
            store.commitAll(List.of(List.of(new Edit.Put("key", "text"))));
            store.limitPages(1);

            List<Edit> large = List.of(new Edit.Append("queue", "x".repeat(100_000)));
            assertThatThrownBy(() -> store.commitAll(List.of(large)))
                    .isInstanceOfSatisfying(
                            StorageException.class,
                            failure ->
                                    assertThat(failure.reason())
                                            .isEqualTo(StorageException.Reason.FULL));
            store.limitPages(1_000_000);

            store.commitAll(List.of(List.of(new Edit.Append("queue", "x"))));
            assertThat(store.get("key")).contains("text");
            assertThat(store.read("queue", 0, 10)).hasSize(1);
        }
    }

    @Test
    void whatWasDrainedLeavesTheDisk() throws Exception {
        Path file = directory.resolve("store.db");
        long full;
        try (SqliteStore store = SqliteStore.open(file)) {
            for (int i = 0; i < 100; i++) {
                store.commitAll(List.of(List.of(new Edit.Append("queue", "x".repeat(50_000)))));
            }
            full = Files.size(file) + Files.size(Path.of(file + "-wal"));
            for (int i = 1; i <= 100; i++) {
                store.commitAll(List.of(List.of(new Edit.Remove("queue", i))));
                store.look();
            }
        }

        assertThat(Files.size(file)).isLessThan(full / 2);
    }
}
