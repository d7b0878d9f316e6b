package dev.tidemark.client.jdk.sql;

import static dev.tidemark.client.jdk.sql.BoundDatabase.cells;
import static dev.tidemark.client.jdk.sql.BoundDatabase.todo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.client.database.Binding;
import dev.tidemark.client.database.Binding.BindingException;
import dev.tidemark.client.database.LocalDatabase;
import dev.tidemark.client.database.LocalTransaction;
import dev.tidemark.client.database.LocalTransaction.Refused;
import dev.tidemark.client.database.ServerChange;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.row.RowSchema;
import dev.tidemark.protocol.write.RowChange;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The published way of writing through a local database loses, repeats or flickers in fourteen
/// ways. What of them concerns the tables is held here, the rest where it is named:
///
/// - a second upload begins while the first does: [UploadDefectsTest]
/// - transactions are ordered by their numbers' text: [#transactionsComeInTheOrderOfTheirCommits]
/// - a failing server is asked as fast as it can be: [UploadDefectsTest]
/// - what is sent again is done again: [#aTransactionKeepsItsIdOverARestart],
///   [DatabaseSimulationTest], [DatabaseProcessesIT]
/// - one refusal takes all that waits: [#aRefusedWriteTakesOnlyWhatBuildsUponIt],
///   [SyncedDatabaseIT]
/// - the first echo shows a choice that was reversed: [#aDoubleToggleNeverShowsTheOldChoiceAgain]
/// - a shape that is fetched anew takes the overlays:
///   [#aBaseThatIsFetchedAnewKeepsAllThatIsPending]
/// - an edit of a row that others deleted is lost in silence:
///   [#anEditOfARowThatSomebodyDeletedIsKeptUntilTheServerAnswers], [SyncedDatabaseIT]
/// - an id whose delete waits can't be inserted:
///   [#anIdWhoseDeleteIsPendingCanBeInsertedAndSettlesInSteps]
/// - an insert and its delete that nobody saw leave a trace:
///   [#anInsertAndDeleteThatNobodyEverSawLeaveNothing]
/// - NULL and some columns are not written: [PlainSqlTest]
/// - a second program has no share in the store: [#aSecondProgramSharesTheStore],
///   [DatabaseProcessesIT]
/// - no other shape, no bound on what is read: [#aShapeThatChangedKeepsWhatIsPending],
///   [#aLongLogIsReadInPages], [GuestsAndMigrationsTest]
/// - row counts and `ON CONFLICT` say nothing of a view: [PlainSqlTest], [SqlToolsTest]
final class DefectsOfThePublishedDesignTest {
    private static final String A = "00000000-0000-0000-0000-00000000000a";
    private static final String B = "00000000-0000-0000-0000-00000000000b";
    private static final String C = "00000000-0000-0000-0000-00000000000c";
    private static final String SHOWN = "SELECT title, done FROM todos ORDER BY id";

    @TempDir private Path directory;
    private BoundDatabase bound;

    @BeforeEach
    void open() throws Exception {
        bound = BoundDatabase.in(directory.resolve("app.db"));
    }

    @AfterEach
    void close() throws Exception {
        assertThat(bound.overlayMistakes()).isEmpty();
        bound.close();
    }

    private void insert(String id, String title) throws Exception {
        bound.run("INSERT INTO todos (id, title) VALUES ('" + id + "', '" + title + "')");
    }

    @Test
    void transactionsComeInTheOrderOfTheirCommits() throws Exception {
        bound.server(List.of(todo(A, "milk", "f")));
        for (int i = 0; i < 25; i++) {
            bound.run("UPDATE todos SET rank = " + (100 + i));
        }

        assertThat(bound.pending())
                .extracting(one -> one.changes().getFirst().values().get("rank"))
                .isEqualTo(IntStream.range(0, 25).mapToObj(i -> "" + (100 + i)).toList());
    }

    @Test
    void aTransactionKeepsItsIdOverARestart() throws Exception {
        insert(A, "milk");
        List<LocalTransaction> before = bound.pending();

        bound.close();
        bound = BoundDatabase.in(directory.resolve("app.db"));

        assertThat(bound.pending()).isEqualTo(before);
    }

    @Test
    void aRefusedWriteTakesOnlyWhatBuildsUponIt() throws Exception {
        bound.server(List.of(todo(C, "unrelated", "f")));
        insert(A, "refused");
        bound.run("UPDATE todos SET title = 'still good' WHERE id = '" + C + "'");
        bound.together(
                "UPDATE todos SET done = 1 WHERE id = '" + A + "'",
                "INSERT INTO todos (id, title) VALUES ('" + B + "', 'child')");
        bound.run("UPDATE todos SET rank = 7 WHERE id = '" + B + "'");
        LocalTransaction refused = bound.pending().getFirst();

        bound.kept(bound.local().park(refused.id(), Refused.of("forbidden", "not allowed")));

        assertThat(bound.rows(SHOWN)).containsExactly("still good|0");
        assertThat(bound.pending()).hasSize(1);
        List<LocalTransaction> parked = bound.kept(bound.local().parked(0));
        assertThat(parked).extracting(one -> one.changes().size()).containsExactly(1, 2, 1);
        assertThat(parked).extracting(LocalTransaction::reason).containsOnly("not allowed");
        assertThat(parked.getFirst().changes().getFirst().values().get("title"))
                .isEqualTo("refused");

        bound.kept(bound.local().retry(refused.id()));
        assertThat(bound.rows(SHOWN)).containsExactly("refused|1", "child|null", "still good|0");

        bound.kept(bound.local().park(refused.id(), Refused.of("forbidden", "again")));
        bound.kept(bound.local().discard(refused.id()));
        assertThat(bound.kept(bound.local().parked(0))).isEmpty();
        assertThat(bound.rows(SHOWN)).containsExactly("still good|0");
        assertThat(bound.rows("SELECT count(*) FROM tidemark_change")).containsExactly("1");
    }

    @Test
    void aDoubleToggleNeverShowsTheOldChoiceAgain() throws Exception {
        bound.server(List.of(todo(A, "milk", "f")));
        bound.run("UPDATE todos SET done = 1");
        bound.run("UPDATE todos SET done = 0");
        List<LocalTransaction> pending = bound.pending();

        assertThat(bound.rows(SHOWN)).containsExactly("milk|0");
        bound.settle(pending.get(0), todo(A, "milk", "t"));
        assertThat(bound.rows(SHOWN)).containsExactly("milk|0");
        bound.settle(pending.get(1), todo(A, "milk", "f"));

        assertThat(bound.rows(SHOWN)).containsExactly("milk|0");
        assertThat(bound.rows("SELECT * FROM todos__overlay")).isEmpty();
    }

    @Test
    void aBaseThatIsFetchedAnewKeepsAllThatIsPending() throws Exception {
        bound.server(List.of(todo(A, "milk", "f"), todo(B, "bread", "f")));
        bound.run("UPDATE todos SET title = 'oat milk' WHERE id = '" + A + "'");
        bound.run("DELETE FROM todos WHERE id = '" + B + "'");
        insert(C, "eggs");
        List<String> before = bound.rows(SHOWN);

        bound.kept(bound.local().beginAnew("todos"));
        bound.kept(
                bound.local()
                        .addAnew(
                                "todos",
                                List.of(
                                        new ServerChange.Put(
                                                cells("id", A, "title", "milk", "done", "t")),
                                        new ServerChange.Put(
                                                cells("id", B, "title", "bread", "done", "f")))));
        assertThat(bound.rows(SHOWN)).isEqualTo(before);
        bound.kept(bound.local().swap("todos", Map.of("todos", "handle-2")));

        assertThat(bound.rows(SHOWN)).containsExactly("oat milk|1", "eggs|null");
        assertThat(bound.pending()).hasSize(3);
        assertThat(bound.kept(bound.local().state("todos"))).contains("handle-2");
        assertThat(bound.rows("SELECT * FROM todos__next")).isEmpty();
    }

    @Test
    void anEditOfARowThatSomebodyDeletedIsKeptUntilTheServerAnswers() throws Exception {
        bound.server(List.of(todo(A, "milk", "f")));
        bound.run("UPDATE todos SET title = 'mine'");

        bound.server(List.of(new ServerChange.Delete(cells("id", A))));
        assertThat(bound.rows(SHOWN)).isEmpty();
        assertThat(bound.pending()).hasSize(1);
        bound.server(List.of(todo(A, "milk", "t")));

        assertThat(bound.rows(SHOWN)).containsExactly("mine|1");
    }

    @Test
    void anIdWhoseDeleteIsPendingCanBeInsertedAndSettlesInSteps() throws Exception {
        bound.server(List.of(todo(A, "milk", "t")));
        bound.run("DELETE FROM todos");
        insert(A, "bread");
        List<LocalTransaction> pending = bound.pending();

        bound.settle(pending.get(0), new ServerChange.Delete(cells("id", A)));
        assertThat(bound.rows(SHOWN)).containsExactly("bread|null");
        bound.settle(pending.get(1), new ServerChange.Put(cells("id", A, "title", "bread")));

        assertThat(bound.rows(SHOWN)).containsExactly("bread|null");
        assertThat(bound.rows("SELECT * FROM todos__overlay")).isEmpty();
    }

    @Test
    void anInsertAndDeleteThatNobodyEverSawLeaveNothing() throws Exception {
        insert(A, "milk");
        bound.run("DELETE FROM todos");
        List<LocalTransaction> pending = bound.pending();

        bound.settle(pending.get(0));
        bound.settle(pending.get(1));

        assertThat(bound.rows("SELECT * FROM todos__overlay")).isEmpty();
        assertThat(bound.rows("SELECT * FROM tidemark_change")).isEmpty();
        assertThat(bound.rows("SELECT * FROM tidemark_cell")).isEmpty();
    }

    @Test
    void settlingOutOfOrderTakesAwayOnlyItsOwn() throws Exception {
        insert(A, "milk");
        bound.run("UPDATE todos SET title = 'oat milk'");
        bound.run("UPDATE todos SET done = 1");
        List<LocalTransaction> pending = bound.pending();

        bound.settle(pending.get(2), todo(A, "oat milk", "t"));
        assertThat(bound.rows(SHOWN)).containsExactly("oat milk|1");
        bound.settle(pending.get(0));
        assertThat(bound.rows(SHOWN)).containsExactly("oat milk|1");
        assertThat(bound.rows("SELECT unsynced FROM todos__status")).containsExactly("1");
        bound.settle(pending.get(1));

        assertThat(bound.rows("SELECT unsynced FROM todos__status")).containsExactly("0");
    }

    @Test
    void aForeignUpdateRebasesColumnByColumn() throws Exception {
        bound.server(List.of(todo(A, "milk", "f")));
        bound.run("UPDATE todos SET title = 'oat milk'");

        bound.server(List.of(new ServerChange.Update(cells("id", A), cells("done", "t"))));

        assertThat(bound.rows(SHOWN)).containsExactly("oat milk|1");
    }

    @Test
    void aSecondProgramSharesTheStore() throws Exception {
        try (BoundDatabase other = BoundDatabase.in(directory.resolve("app.db"))) {
            List<String> told = new ArrayList<>();
            other.database().watch(() -> told.add("told"));
            insert(A, "milk");
            other.until(() -> !told.isEmpty());
            other.run("UPDATE todos SET done = 1");

            assertThat(other.rows(SHOWN)).containsExactly("milk|1");
            assertThat(bound.rows(SHOWN)).containsExactly("milk|1");
            assertThat(bound.pending()).hasSize(2).isEqualTo(other.pending());
        }
    }

    @Test
    void aShapeThatChangedKeepsWhatIsPending() throws Exception {
        bound.server(List.of(todo(A, "milk", "f")));
        bound.run("UPDATE todos SET title = 'oat milk'");
        insert(B, "bread");
        bound.close();

        String changed = BoundDatabase.TASKS.replace("\"rank\"", "\"priority\"");
        bound = BoundDatabase.with(directory.resolve("app.db"), changed);

        assertThat(bound.pending()).hasSize(2);
        assertThat(bound.rows("SELECT title, priority FROM todos")).containsExactly("bread|null");
        bound.server(
                List.of(new ServerChange.Put(cells("id", A, "title", "milk", "priority", "3"))));
        assertThat(bound.rows("SELECT title, priority FROM todos ORDER BY id"))
                .containsExactly("oat milk|3", "bread|null");
    }

    @Test
    void aLongLogIsReadInPages() throws Exception {
        bound.app().setAutoCommit(false);
        for (int i = 0; i < 700; i++) {
            bound.run("INSERT INTO lists VALUES (" + i + ", 'one', 'red')");
        }
        bound.app().commit();
        for (int i = 0; i < 300; i++) {
            bound.run("INSERT INTO lists VALUES (" + i + ", 'each', 'red')");
            bound.app().commit();
        }
        bound.app().setAutoCommit(true);

        List<Integer> sizes = new ArrayList<>();
        List<LocalTransaction> page = bound.pending();
        while (!page.isEmpty()) {
            page.forEach(one -> sizes.add(one.changes().size()));
            page = bound.kept(bound.local().pending(page.getLast().last()));
        }

        assertThat(sizes).hasSize(301).startsWith(700, 1, 1).endsWith(1);
    }

    @Test
    void oneRowCanBeReverted() throws Exception {
        bound.server(List.of(todo(A, "milk", "f"), todo(B, "bread", "f")));
        bound.run("UPDATE todos SET title = title || '!', done = 1");

        bound.kept(bound.local().revert("todos", cells("id", A)));

        assertThat(bound.rows(SHOWN)).containsExactly("milk|0", "bread!|1");
        assertThat(bound.pending().stream().flatMap(one -> one.changes().stream()))
                .extracting(RowChange::key)
                .containsExactly(cells("id", B));
    }

    @Test
    void aTableOfTheAppIsNeverTouched() throws Exception {
        Path file = directory.resolve("other.db");
        try (Connection plain = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = plain.createStatement()) {
            statement.execute("CREATE TABLE Todos__Overlay (mine)");
        }
        List<Runnable> core = new ArrayList<>();
        try (SqliteDatabase database =
                SqliteDatabase.open(
                        file,
                        task -> {
                            synchronized (core) {
                                core.add(task);
                            }
                        })) {
            Promise<LocalDatabase> opening =
                    LocalDatabase.open(
                            database,
                            List.of(
                                    Binding.of(
                                            "todos",
                                            "todos",
                                            RowSchema.parse(BoundDatabase.TASKS))));
            bound.until(
                    () -> {
                        synchronized (core) {
                            while (!core.isEmpty()) {
                                core.removeFirst().run();
                            }
                        }
                        return opening.outcome() != null;
                    });

            assertThat(opening.outcome())
                    .isInstanceOfSatisfying(
                            Outcome.Broken.class,
                            broken ->
                                    assertThat(broken.reason())
                                            .isInstanceOf(BindingException.class)
                                            .hasMessageContaining("todos__overlay"));
        }
    }

    @Test
    void aShapeWithoutFormIsRefusedWithAReason() throws Exception {
        List<String> schemas =
                List.of(
                        "{\"id\":{\"type\":\"float8\",\"pk_index\":0}}",
                        "{\"id\":{\"type\":\"text\"}}",
                        "{\"id\":{\"type\":\"text\",\"pk_index\":0},\"ID\":{\"type\":\"text\"}}",
                        "{\"id\":{\"type\":\"text\",\"pk_index\":0},"
                                + "\"a__seq\":{\"type\":\"text\"}}");

        for (String schema : schemas) {
            RowSchema parsed = RowSchema.parse(schema);
            assertThatThrownBy(() -> Binding.of("todos", "todos", parsed))
                    .isInstanceOf(BindingException.class);
        }
    }
}
