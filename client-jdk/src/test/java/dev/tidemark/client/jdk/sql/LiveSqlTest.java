package dev.tidemark.client.jdk.sql;

import static dev.tidemark.client.jdk.sql.BoundDatabase.cells;
import static dev.tidemark.client.jdk.sql.BoundDatabase.todo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.client.database.LiveSql;
import dev.tidemark.client.database.LiveSql.Change;
import dev.tidemark.client.database.ServerChange;
import dev.tidemark.client.database.SqlDatabase.Statement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LiveSqlTest {
    private static final String A = "00000000-0000-0000-0000-00000000000a";
    private static final String B = "00000000-0000-0000-0000-00000000000b";

    @TempDir private Path directory;
    private BoundDatabase bound;

    @BeforeEach
    void open() throws Exception {
        bound = BoundDatabase.in(directory.resolve("app.db"));
    }

    @AfterEach
    void close() throws Exception {
        bound.close();
    }

    private static final class Heard implements LiveSql.Listener {
        private final List<Change> changes = new ArrayList<>();
        private final List<Throwable> failures = new ArrayList<>();

        @Override
        public void changed(Change change) {
            changes.add(change);
        }

        @Override
        public void failed(Throwable reason) {
            failures.add(reason);
        }
    }

    private Heard ask(BoundDatabase of, String sql, int keyColumns) {
        Heard heard = new Heard();
        of.local().live(Statement.of(sql), new LiveSql.Limits(1_000, keyColumns), heard);
        of.until(() -> heard.changes.size() + heard.failures.size() == 1);
        return heard;
    }

    @Test
    void whatTheAppAndTheServerWriteIsToldAsDifferences() throws Exception {
        bound.server(List.of(todo(A, "milk", "f")));
        Heard heard = ask(bound, "SELECT id, title FROM todos ORDER BY title", 1);
        assertThat(heard.changes.getFirst().rows()).containsExactly(List.of(A, "milk"));

        bound.run("INSERT INTO todos (id, title) VALUES ('" + B + "', 'bread')");
        bound.until(() -> heard.changes.size() == 2);
        assertThat(heard.changes.get(1).added()).containsExactly(List.of(B, "bread"));
        assertThat(heard.changes.get(1).rows())
                .containsExactly(List.of(B, "bread"), List.of(A, "milk"));

        bound.server(List.of(new ServerChange.Update(cells("id", A), cells("title", "oat milk"))));
        bound.until(() -> heard.changes.size() == 3);
        assertThat(heard.changes.get(2).changed()).containsExactly(List.of(A, "oat milk"));
        assertThat(heard.changes.get(2).added()).isEmpty();

        bound.server(List.of(new ServerChange.Delete(cells("id", A))));
        bound.until(() -> heard.changes.size() == 4);
        assertThat(heard.changes.get(3).removed()).containsExactly(List.of(A, "oat milk"));
    }

    @Test
    void settlingTellsNothingBecauseNothingDiffers() throws Exception {
        Heard heard = ask(bound, "SELECT title FROM todos", 0);
        bound.run("INSERT INTO todos (id, title) VALUES ('" + A + "', 'bread')");
        bound.until(() -> heard.changes.size() == 2);

        bound.settle(
                bound.pending().getFirst(), new ServerChange.Put(cells("id", A, "title", "bread")));
        bound.run("INSERT INTO todos (id, title) VALUES ('" + B + "', 'milk')");
        bound.until(() -> heard.changes.size() == 3);

        assertThat(heard.changes.get(2).added()).containsExactly(List.of("milk"));
        assertThat(heard.changes.get(2).removed()).isEmpty();
    }

    @Test
    void anotherProgramsCommitsAreTold() throws Exception {
        try (BoundDatabase other = BoundDatabase.in(directory.resolve("app.db"))) {
            Heard heard = ask(other, "SELECT count(*) FROM todos", 0);

            bound.run("INSERT INTO todos (id, title) VALUES ('" + A + "', 'bread')");

            other.until(() -> heard.changes.size() == 2);
            assertThat(heard.changes.get(1).rows()).containsExactly(List.of("1"));
        }
    }

    @Test
    void tablesOfTheAppMayBeJoined() throws Exception {
        bound.run("CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT)");
        bound.run("INSERT INTO people VALUES (7, 'Ann')");
        bound.run("INSERT INTO lists VALUES (7, 'home', 'red')");
        Heard heard =
                ask(bound, "SELECT p.name, l.name FROM lists l JOIN people p ON p.id = l.owner", 0);

        bound.run("UPDATE people SET name = 'Anna'");
        bound.until(() -> heard.changes.size() == 2);

        assertThat(heard.changes.get(1).rows()).containsExactly(List.of("Anna", "home"));
    }

    @Test
    void otherTablesDoNotDisturb() throws Exception {
        Heard lists = ask(bound, "SELECT color, random() FROM lists", 0);
        bound.run("INSERT INTO lists VALUES (7, 'home', 'red')");
        bound.until(() -> lists.changes.size() == 2);
        Heard todos = ask(bound, "SELECT title FROM todos", 0);

        bound.run("INSERT INTO todos (id, title) VALUES ('" + A + "', 'bread')");
        bound.until(() -> todos.changes.size() == 2);
        bound.run("INSERT INTO todos (id, title) VALUES ('" + B + "', 'milk')");
        bound.until(() -> todos.changes.size() == 3);

        assertThat(lists.changes).hasSize(2);
    }

    @Test
    void whatGatheringChangesIsTold() throws Exception {
        bound.server(List.of(todo(A, "milk", "f")));
        Heard base = ask(bound, "SELECT title FROM todos__base", 0);
        bound.run("UPDATE todos SET title = 'oat milk'");
        bound.until(() -> base.changes.size() == 2);
        assertThat(base.changes.get(1).rows()).containsExactly(List.of("oat milk"));

        bound.gather();
        bound.until(() -> base.changes.size() == 3);

        assertThat(base.changes.get(2).rows()).containsExactly(List.of("milk"));
    }

    @Test
    void aWrongQuestionIsToldAndNothingElse() throws Exception {
        Heard heard = ask(bound, "SELECT nonsense FROM todos", 0);

        assertThat(heard.failures).hasSize(1);
        assertThat(heard.changes).isEmpty();
    }
}
