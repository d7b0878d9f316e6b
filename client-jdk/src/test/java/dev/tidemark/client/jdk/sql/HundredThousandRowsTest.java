package dev.tidemark.client.jdk.sql;

import static dev.tidemark.client.jdk.sql.BoundDatabase.cells;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.client.database.LocalDatabase.Range;
import dev.tidemark.client.database.LocalTransaction;
import dev.tidemark.client.database.ServerChange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A hundred thousand rows of which a thousand have an edit that waits, while others write, the
/// shape is fetched anew and half of the edits settle.
final class HundredThousandRowsTest {
    private static final int ROWS = 100_000;
    private static final int CHUNK = 10_000;
    private static final int EDITS = 1_000;
    private static final int TOGETHER = 10;

    @TempDir private Path directory;

    private static String id(int number) {
        return "00000000-0000-0000-0000-%012d".formatted(number);
    }

    private static void fetch(BoundDatabase bound, String title) {
        bound.kept(bound.local().beginAnew("todos"));
        for (int from = 0; from < ROWS; from += CHUNK) {
            List<ServerChange> chunk = new ArrayList<>();
            for (int i = from; i < from + CHUNK; i++) {
                chunk.add(new ServerChange.Put(cells("id", id(i), "title", title, "done", "f")));
            }
            bound.kept(bound.local().addAnew("todos", chunk));
        }
        bound.kept(bound.local().swap("todos", Map.of()));
    }

    private static List<LocalTransaction> pending(BoundDatabase bound) {
        List<LocalTransaction> all = new ArrayList<>();
        List<LocalTransaction> page = bound.pending();
        while (!page.isEmpty()) {
            all.addAll(page);
            page = bound.kept(bound.local().pending(page.getLast().last()));
        }
        return all;
    }

    private static void isRight(BoundDatabase bound) throws Exception {
        bound.gather();
        String overlay = "SELECT id, title, title__seq, done, done__seq FROM todos__overlay";
        String log = "SELECT id, title, title__seq, done, done__seq FROM todos__fold";
        String seen = "SELECT id, title, done FROM todos";
        String made =
                "SELECT b.id, CASE WHEN o.title__seq IS NULL THEN b.title ELSE o.title END,"
                        + " CASE WHEN o.done__seq IS NULL THEN b.done ELSE o.done END"
                        + " FROM todos__base b LEFT JOIN todos__overlay o ON o.id = b.id";
        for (List<String> two :
                List.of(
                        List.of(overlay, log),
                        List.of(log, overlay),
                        List.of(seen, made),
                        List.of(made, seen))) {
            assertThat(bound.rows(two.getFirst() + " EXCEPT " + two.getLast())).isEmpty();
        }
        assertThat(bound.rows("SELECT count(*) FROM todos")).containsExactly("" + ROWS);
    }

    @Test
    void aThousandEditsOutliveWhatOthersWriteAndANewFetch() throws Exception {
        try (BoundDatabase bound = BoundDatabase.in(directory.resolve("app.db"))) {
            fetch(bound, "first");
            for (int i = 0; i < EDITS; i += TOGETHER) {
                List<String> some = new ArrayList<>();
                for (int edit = i; edit < i + TOGETHER; edit++) {
                    some.add("UPDATE todos SET title = 'mine' WHERE id = '" + id(edit * 97) + "'");
                }
                bound.together(some.toArray(String[]::new));
            }
            isRight(bound);

            List<ServerChange> others = new ArrayList<>();
            for (int i = 0; i < EDITS; i++) {
                others.add(new ServerChange.Update(cells("id", id(i)), cells("done", "t")));
            }
            bound.server(others);
            isRight(bound);
            assertThat(bound.rows("SELECT count(*) FROM todos WHERE done = 1"))
                    .containsExactly("" + EDITS);

            fetch(bound, "second");
            isRight(bound);
            assertThat(bound.rows("SELECT title, count(*) FROM todos GROUP BY title"))
                    .containsExactly("mine|" + EDITS, "second|" + (ROWS - EDITS));

            List<LocalTransaction> waiting = pending(bound);
            assertThat(waiting).hasSize(EDITS / TOGETHER);
            List<LocalTransaction> half = waiting.subList(0, waiting.size() / 2);
            List<ServerChange> echo = new ArrayList<>();
            for (int i = 0; i < EDITS / 2; i++) {
                echo.add(new ServerChange.Update(cells("id", id(i * 97)), cells("title", "mine")));
            }
            bound.server(
                    echo,
                    half.stream()
                            .map(one -> new Range(one.first(), one.last()))
                            .toArray(Range[]::new));
            isRight(bound);
            assertThat(bound.rows("SELECT count(*) FROM todos__status WHERE unsynced"))
                    .containsExactly("" + EDITS / 2);
            assertThat(pending(bound)).isEqualTo(waiting.subList(half.size(), waiting.size()));
        }
    }
}
