package dev.tidemark.client.jdk.sql;

import static dev.tidemark.client.jdk.sql.BoundDatabase.cells;
import static dev.tidemark.client.jdk.sql.BoundDatabase.todo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.client.database.LocalTransaction;
import dev.tidemark.protocol.write.RowChange;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an app does with a bound table by plain JDBC.
final class PlainSqlTest {
    private static final String A = "00000000-0000-0000-0000-00000000000a";
    private static final String B = "00000000-0000-0000-0000-00000000000b";
    private static final String ALL =
            "SELECT id, title, done, rank, weight, note FROM todos ORDER BY id";

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

    private List<RowChange> changes() {
        return bound.pending().stream().flatMap(one -> one.changes().stream()).toList();
    }

    @Test
    void aRowOfTheServerIsARowOfTheTable() throws Exception {
        bound.server(List.of(todo(A, "milk", "t")));

        assertThat(bound.rows(ALL)).containsExactly(A + "|milk|1|1|0.1|null");
        assertThat(bound.pending()).isEmpty();
    }

    @Test
    void anInsertedRowIsThereWithAllColumns() throws Exception {
        bound.run(
                "INSERT INTO todos VALUES ('"
                        + A
                        + "', 'milk', TRUE, 9007199254740993, 0.1, NULL)");

        assertThat(bound.rows(ALL)).containsExactly(A + "|milk|1|9007199254740993|0.1|null");
        assertThat(changes())
                .containsExactly(
                        RowChange.insert(
                                "todos",
                                cells("id", A),
                                cells(
                                        "title",
                                        "milk",
                                        "done",
                                        "true",
                                        "rank",
                                        "9007199254740993",
                                        "weight",
                                        "0.1",
                                        "note",
                                        null)));
    }

    @Test
    void aRequiredColumnThatIsLeftOutIsLeftToTheServer() throws Exception {
        bound.run("INSERT INTO todos (id, done) VALUES ('" + A + "', 0)");

        assertThat(changes().getFirst().values().has("title")).isFalse();
        assertThat(changes().getFirst().values().get("done")).isEqualTo("false");
    }

    @Test
    void anUpdateChangesOnlyItsColumns() throws Exception {
        bound.server(List.of(todo(A, "milk", "f")));
        bound.run("UPDATE todos SET title = 'oat milk', rank = rank + 1");

        assertThat(bound.rows(ALL)).containsExactly(A + "|oat milk|0|2|0.1|null");
        assertThat(changes())
                .containsExactly(
                        RowChange.update(
                                        "todos",
                                        cells("id", A),
                                        cells("title", "oat milk", "rank", "2"))
                                .basedOn(cells("title", "milk", "rank", "1")));
    }

    @Test
    void nullCanBeWrittenAndRead() throws Exception {
        bound.server(List.of(todo(A, "milk", "t")));
        bound.run("UPDATE todos SET done = NULL, note = NULL, weight = NULL");

        assertThat(bound.rows(ALL)).containsExactly(A + "|milk|null|1|null|null");
        assertThat(changes().getFirst().values()).isEqualTo(cells("done", null, "weight", null));
    }

    @Test
    void anUpdateThatChangesNothingIsNoWrite() throws Exception {
        bound.server(List.of(todo(A, "milk", "t")));
        bound.run("UPDATE todos SET title = 'milk', done = 1");

        assertThat(bound.pending()).isEmpty();
        assertThat(bound.rows("SELECT * FROM todos__overlay")).isEmpty();
    }

    @Test
    void aDeletedRowIsGoneAndItsIdCanBeUsedAgain() throws Exception {
        bound.server(List.of(todo(A, "milk", "t")));
        bound.run("DELETE FROM todos WHERE id = '" + A + "'");
        assertThat(bound.rows(ALL)).isEmpty();

        bound.run("INSERT INTO todos (id, title) VALUES ('" + A + "', 'bread')");

        assertThat(bound.rows(ALL)).containsExactly(A + "|bread|null|null|null|null");
        assertThat(changes())
                .extracting(change -> change.operation().name())
                .containsExactly("DELETE", "INSERT");
        assertThat(changes().getFirst().base().get("title")).isEqualTo("milk");
    }

    @Test
    void anIdThatIsThereCannotBeInserted() throws Exception {
        bound.server(List.of(todo(A, "milk", "t")));

        assertThatThrownBy(
                        () -> bound.run("INSERT INTO todos (id, title) VALUES ('" + A + "', 'x')"))
                .hasMessageContaining("UNIQUE constraint failed: todos.id");
        assertThatThrownBy(
                        () ->
                                bound.run(
                                        "INSERT OR REPLACE INTO todos (id, title) VALUES ('"
                                                + A.toUpperCase(Locale.ROOT)
                                                + "', 'x')"))
                .hasMessageContaining("UNIQUE constraint failed: todos.id");
        assertThat(bound.rows(ALL)).containsExactly(A + "|milk|1|1|0.1|null");
        assertThat(bound.pending()).isEmpty();
    }

    @Test
    void aKeyStaysAndIsNeverNull() throws Exception {
        bound.server(List.of(todo(A, "milk", "t")));

        assertThatThrownBy(() -> bound.run("UPDATE todos SET id = '" + B + "'"))
                .hasMessageContaining("the key of a row stays");
        assertThatThrownBy(() -> bound.run("INSERT INTO todos (title) VALUES ('x')"))
                .hasMessageContaining("NOT NULL constraint failed: todos.id");
        assertThatThrownBy(() -> bound.run("INSERT INTO lists VALUES ('abc', 'x', 'red')"))
                .hasMessageContaining("datatype mismatch: lists.owner");
        assertThat(bound.pending()).isEmpty();
    }

    @Test
    void aKeyThatWouldBeCutOffIsRefused() throws Exception {
        bound.run("INSERT INTO lists VALUES (7, 'a', 'red')");

        assertThatThrownBy(
                        () ->
                                bound.run(
                                        "INSERT INTO lists"
                                                + " VALUES (7, 'a' || char(0) || 'b', 'red')"))
                .hasMessageContaining("a key has no NUL character: lists.name");
        bound.run("INSERT INTO lists VALUES (7, '', 'blue')");

        assertThat(changes())
                .extracting(RowChange::key)
                .containsExactly(cells("owner", "7", "name", "a"), cells("owner", "7", "name", ""));
    }

    @Test
    void whoReadsFirstAndWritesThenBeginsAsAWriter() throws Exception {
        bound.run("INSERT INTO lists VALUES (7, 'a', 'red')");
        bound.app().setAutoCommit(false);
        assertThat(bound.rows("SELECT color FROM lists")).containsExactly("red");
        bound.gather();
        assertThatThrownBy(() -> bound.run("UPDATE lists SET color = 'blue'"))
                .hasMessageContaining("SQLITE_BUSY_SNAPSHOT");
        bound.app().rollback();
        bound.app().setAutoCommit(true);

        bound.run("BEGIN IMMEDIATE");
        assertThat(bound.rows("SELECT color FROM lists")).containsExactly("red");
        bound.run("UPDATE lists SET color = 'blue'");
        bound.run("COMMIT");

        assertThat(changes()).hasSize(2);
    }

    @Test
    void keysOfSeveralColumnsWork() throws Exception {
        bound.run("INSERT INTO lists VALUES ('7', 'home', 'red'), (7, 'work', 'blue')");
        bound.run("UPDATE lists SET color = 'green' WHERE owner = 7 AND name = 'home'");
        bound.run("DELETE FROM lists WHERE name = 'work'");

        assertThat(bound.rows("SELECT * FROM lists")).containsExactly("7|home|green");
        assertThat(changes().getLast())
                .isEqualTo(
                        RowChange.delete("app.lists", cells("owner", "7", "name", "work"))
                                .basedOn(cells("color", "blue")));
    }

    @Test
    void returningWorks() throws Exception {
        try (PreparedStatement insert =
                bound.app()
                        .prepareStatement(
                                "INSERT INTO todos (id, title) VALUES (?, ?)"
                                        + " RETURNING id, title")) {
            insert.setString(1, A);
            insert.setString(2, "milk");
            try (ResultSet row = insert.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(2)).isEqualTo("milk");
            }
        }
        bound.server(List.of(todo(B, "bread", "f")));

        assertThat(
                        bound.rows(
                                "UPDATE todos SET done = 1 WHERE id = '"
                                        + B
                                        + "' RETURNING title, done"))
                .containsExactly("bread|1");
        assertThat(bound.rows("DELETE FROM todos WHERE id = '" + B + "' RETURNING title"))
                .containsExactly("bread");
        assertThat(bound.pending()).hasSize(3);
    }

    @Test
    void aTransactionIsOneAndARolledBackOneIsNone() throws Exception {
        bound.together(
                "INSERT INTO todos (id, title) VALUES ('" + A + "', 'milk')",
                "INSERT INTO lists VALUES (1, 'home', 'red')",
                "UPDATE todos SET done = 1");
        bound.run("UPDATE todos SET title = 'oat milk'");
        bound.app().setAutoCommit(false);
        bound.run("DELETE FROM todos");
        bound.app().rollback();
        bound.app().setAutoCommit(true);

        List<LocalTransaction> pending = bound.pending();

        assertThat(pending).extracting(one -> one.changes().size()).containsExactly(3, 1);
        assertThat(bound.rows("SELECT title, done FROM todos")).containsExactly("oat milk|1");
    }

    @Test
    void aConnectionThatNobodyPreparedWritesToo() throws Exception {
        try (Connection plain =
                        DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("app.db"));
                Statement statement = plain.createStatement()) {
            statement.execute("INSERT INTO todos (id, title) VALUES ('" + A + "', 'milk')");
        }
        bound.run("UPDATE todos SET done = 1");

        List<LocalTransaction> pending = bound.pending();

        assertThat(pending).extracting(one -> one.changes().size()).containsExactly(1, 1);
        assertThat(pending.getFirst().id()).isNegative();
    }

    @Test
    void unsyncedRowsCanBeAskedFor() throws Exception {
        bound.server(List.of(todo(A, "milk", "t"), todo(B, "bread", "t")));
        bound.run("UPDATE todos SET title = 'rye' WHERE id = '" + B + "'");

        assertThat(bound.rows("SELECT title, unsynced FROM todos__status ORDER BY id"))
                .containsExactly("milk|0", "rye|1");
    }

    @Test
    void upsertIsRefusedBySqliteAndRowCountsMeanNothing() throws Exception {
        assertThatThrownBy(
                        () ->
                                bound.run(
                                        "INSERT INTO todos (id, title) VALUES ('"
                                                + A
                                                + "', 'x') ON CONFLICT (id) DO NOTHING"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("UPSERT");

        // What the driver counts are the triggers' own changes; count rows by RETURNING instead.
        assertThat(bound.run("INSERT INTO todos (id, title) VALUES ('" + A + "', 'x')"))
                .isNotEqualTo(1);
        assertThat(bound.rows("UPDATE todos SET done = 1 RETURNING 1")).hasSize(1);
        assertThat(bound.rows("UPDATE todos SET done = 1 WHERE id = 'none' RETURNING 1")).isEmpty();
    }

    @Test
    void rowsAreCountedAndPutWhereSqliteCannot() throws Exception {
        Map<String, Object> home = Map.of("owner", 1, "name", "home \"sweet\"");

        BoundSql.put(bound.app(), "lists", home, Map.of("color", "red"));
        BoundSql.put(bound.app(), "lists", home, Map.of("color", "blue"));
        BoundSql.put(bound.app(), "lists", home, Map.of());
        int none = BoundSql.update(bound.app(), "UPDATE lists SET color = ? WHERE owner = 9", "x");
        int one =
                BoundSql.update(bound.app(), "UPDATE lists SET color = ? WHERE owner = 1", "green");

        assertThat(bound.rows("SELECT owner, color FROM lists")).containsExactly("1|green");
        assertThat(none).isZero();
        assertThat(one).isEqualTo(1);
        assertThat(bound.pending()).hasSize(3);
        assertThat(bound.app().getAutoCommit()).isTrue();
    }

    @Test
    void doublesKeepEveryBit() throws Exception {
        double[] doubles = {
            0.1 + 0.2, Double.MIN_VALUE, Double.MAX_VALUE, 1 / 3.0, -2.2250738585072014E-308, 1e22
        };
        for (int i = 0; i < doubles.length; i++) {
            try (PreparedStatement insert =
                    bound.app().prepareStatement("INSERT INTO todos (id, weight) VALUES (?, ?)")) {
                insert.setString(1, "id " + i);
                insert.setDouble(2, doubles[i]);
                insert.execute();
            }
        }

        List<RowChange> changes = changes();

        for (int i = 0; i < doubles.length; i++) {
            assertThat(String.valueOf(changes.get(i).values().get("weight")))
                    .satisfies(
                            text ->
                                    assertThat(Double.parseDouble(text))
                                            .isIn(Arrays.stream(doubles).boxed().toList()));
        }
    }

    @Test
    void textsWithQuotesStayTexts() throws Exception {
        try (PreparedStatement insert =
                bound.app().prepareStatement("INSERT INTO lists VALUES (1, ?, ?)")) {
            insert.setString(1, "a'b,\"c");
            insert.setString(2, "'); DROP TABLE todos; --");
            insert.execute();
        }

        assertThat(changes())
                .containsExactly(
                        RowChange.insert(
                                "app.lists",
                                cells("owner", "1", "name", "a'b,\"c"),
                                cells("color", "'); DROP TABLE todos; --")));
    }
}
