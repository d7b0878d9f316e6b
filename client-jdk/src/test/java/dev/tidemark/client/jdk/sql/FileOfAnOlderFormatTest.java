package dev.tidemark.client.jdk.sql;

import static dev.tidemark.client.jdk.sql.BoundDatabase.cells;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.client.database.LocalDatabase.Range;
import dev.tidemark.client.database.LocalTransaction;
import dev.tidemark.client.database.ServerChange;
import dev.tidemark.protocol.write.RowChange;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file of format 4, in which the app's statements wrote overlay and log themselves: with two
/// rows of the server, a transaction of two tables, an insert that was refused, a delete, and an
/// update by another program that has no number yet.
final class FileOfAnOlderFormatTest {
    private static final String MADE = "/local-database-4.sql";
    private static final String A = "00000000-0000-0000-0000-00000000000a";
    private static final String B = "00000000-0000-0000-0000-00000000000b";
    private static final String SHOWN = "SELECT title, done, rank FROM todos ORDER BY id";

    @TempDir private Path directory;
    private BoundDatabase bound;

    @BeforeEach
    void open() throws Exception {
        Path file = directory.resolve("app.db");
        try (InputStream made = getClass().getResourceAsStream(MADE);
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThat(made).isNotNull();
            statement.executeUpdate(new String(made.readAllBytes(), StandardCharsets.UTF_8));
        }
        bound = BoundDatabase.in(file);
    }

    @AfterEach
    void everythingIsRight() throws Exception {
        try (BoundDatabase last = bound) {
            assertThat(last.overlayMistakes()).isEmpty();
        }
    }

    @Test
    void allThatIsPendingIsKeptWithItsNumbersAndTheBaseStays() throws Exception {
        assertThat(bound.rows(SHOWN)).containsExactly("oat milk|1|1");
        assertThat(bound.rows("SELECT title FROM todos__base")).containsOnly("milk", "bread");
        assertThat(bound.kept(bound.local().state("todos"))).contains("here");
        List<LocalTransaction> pending = bound.pending();
        assertThat(pending).extracting(LocalTransaction::first).containsExactly(1L, 4L, 5L);
        assertThat(pending.getFirst().id()).isEqualTo(8486197039694222369L);
        assertThat(pending.getFirst().changes())
                .extracting(RowChange::table)
                .containsExactly("todos", "app.lists");
        assertThat(bound.kept(bound.local().parked(0)))
                .extracting(LocalTransaction::reason)
                .containsExactly("no");
    }

    @Test
    void itIsWrittenAndSettledAsAnyOther() throws Exception {
        bound.together(
                "UPDATE todos SET rank = 9 WHERE id = '" + A + "'",
                "INSERT INTO todos (id, title) VALUES ('" + B + "', 'rye')");
        assertThat(bound.rows(SHOWN)).containsExactly("oat milk|1|9", "rye|null|null");
        List<LocalTransaction> pending = bound.pending();
        assertThat(pending).extracting(LocalTransaction::first).containsExactly(1L, 4L, 5L, 6L);

        bound.server(
                List.of(
                        new ServerChange.Update(
                                cells("id", A), cells("title", "oat milk", "done", "t")),
                        new ServerChange.Delete(cells("id", B))),
                new Range(1, 5));

        assertThat(bound.rows(SHOWN)).containsExactly("oat milk|1|9", "rye|null|null");
        assertThat(bound.pending()).hasSize(1);
    }
}
