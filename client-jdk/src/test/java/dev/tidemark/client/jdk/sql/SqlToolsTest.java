package dev.tidemark.client.jdk.sql;

import static dev.tidemark.client.jdk.sql.BoundDatabase.cells;
import static dev.tidemark.client.jdk.sql.BoundDatabase.todo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.tidemark.client.database.LocalTransaction;
import dev.tidemark.protocol.write.RowChange;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// The tools that programs use instead of JDBC itself, on a bound table: jOOQ and Spring's
/// JdbcClient.
final class SqlToolsTest {
    private static final String A = "00000000-0000-0000-0000-00000000000a";
    private static final String B = "00000000-0000-0000-0000-00000000000b";
    private static final Table<Record> TASKS = table(name("todos"));
    private static final Field<String> ID = field(name("id"), String.class);
    private static final Field<String> TITLE = field(name("title"), String.class);
    private static final Field<Boolean> DONE = field(name("done"), Boolean.class);
    private static final Field<Long> RANK = field(name("rank"), Long.class);

    @TempDir private Path directory;
    private BoundDatabase bound;
    private DSLContext jooq;
    private JdbcClient spring;
    private TransactionTemplate transaction;

    /// A todo as the app's own type.
    record Todo(String id, String title, boolean done, long rank) {}

    @BeforeEach
    void open() throws Exception {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        bound = BoundDatabase.in(directory.resolve("app.db"));
        bound.server(List.of(todo(A, "milk", "f")));
        jooq = DSL.using(bound.app(), SQLDialect.SQLITE);
        SingleConnectionDataSource source = new SingleConnectionDataSource(bound.app(), true);
        spring = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    @AfterEach
    void close() throws Exception {
        assertThat(bound.overlayMistakes()).isEmpty();
        bound.close();
    }

    private List<LocalTransaction> pending() {
        return bound.pending();
    }

    @Test
    void jooqReadsAndWritesWithReturning() {
        Record inserted =
                jooq.fetchSingle(
                        "INSERT INTO todos (id, title, done, rank) VALUES (?, ?, ?, ?)"
                                + " RETURNING id",
                        B,
                        "bread",
                        true,
                        3L);
        List<Long> ranks =
                jooq.update(TASKS)
                        .set(RANK, RANK.plus(10))
                        .where(DONE.isFalse())
                        .returning(RANK)
                        .fetch(RANK);
        List<Todo> rows =
                jooq.select(ID, TITLE, DONE, RANK).from(TASKS).orderBy(RANK).fetchInto(Todo.class);
        List<String> gone = jooq.deleteFrom(TASKS).where(ID.eq(A)).returning(TITLE).fetch(TITLE);

        assertThat(inserted.get(ID)).isEqualTo(B);
        assertThat(ranks).containsExactly(11L);
        assertThat(rows)
                .containsExactly(new Todo(B, "bread", true, 3), new Todo(A, "milk", false, 11));
        assertThat(gone).containsExactly("milk");
        assertThat(pending())
                .flatExtracting(LocalTransaction::changes)
                .extracting(RowChange::operation)
                .extracting(operation -> operation.word())
                .containsExactly("insert", "update", "delete");
    }

    @Test
    void aTransactionOfJooqIsOneAndOneThatFailsIsNone() {
        jooq.transaction(
                inside -> {
                    DSLContext within = inside.dsl();
                    within.insertInto(TASKS, ID, TITLE).values(B, "bread").execute();
                    within.update(TASKS).set(DONE, true).execute();
                    // A nested one is a savepoint.
                    assertThatThrownBy(
                                    () ->
                                            within.transaction(
                                                    deeper -> {
                                                        deeper.dsl().deleteFrom(TASKS).execute();
                                                        throw new IllegalStateException("no");
                                                    }))
                            .hasMessageContaining("no");
                });
        assertThatThrownBy(
                        () ->
                                jooq.transaction(
                                        inside -> {
                                            inside.dsl().deleteFrom(TASKS).execute();
                                            throw new IllegalStateException("no");
                                        }))
                .hasMessageContaining("no");

        assertThat(pending()).extracting(one -> one.changes().size()).containsExactly(3);
        assertThat(jooq.fetchCount(TASKS)).isEqualTo(2);
    }

    @Test
    void jooqWritesNullsAndJoins() {
        jooq.update(TASKS).set(RANK, (Long) null).where(TITLE.eq("milk")).execute();
        Table<?> status = table(name("todos__status"));
        Field<Integer> unsynced = field(name("todos__status", "unsynced"), Integer.class);

        List<Integer> found =
                jooq.select(unsynced)
                        .from(TASKS)
                        .join(status)
                        .on(field(name("todos", "id")).eq(field(name("todos__status", "id"))))
                        .fetch(unsynced);

        assertThat(found).containsExactly(1);
        assertThat(pending().getFirst().changes().getFirst().values())
                .isEqualTo(cells("rank", null));
    }

    @Test
    void whatAViewCannotDoIsAnErrorOfJooqAndHasAHelper() throws Exception {
        assertThatThrownBy(
                        () ->
                                jooq.insertInto(TASKS, ID, TITLE)
                                        .values(A, "x")
                                        .onConflict(ID)
                                        .doUpdate()
                                        .set(TITLE, "x")
                                        .execute())
                .hasMessageContaining("UPSERT");

        // It asks for the row by the number of the last one, and views have none.
        assertThatThrownBy(
                        () ->
                                jooq.transaction(
                                        inside ->
                                                inside.dsl()
                                                        .insertInto(TASKS, ID, TITLE)
                                                        .values(B, "x")
                                                        .returning(ID)
                                                        .fetchOne()))
                .hasMessageContaining("last_insert_rowid");
        assertThat(pending()).isEmpty();

        jooq.connection(
                connection ->
                        BoundSql.put(
                                connection, "todos", Map.of("id", A), Map.of("title", "oat milk")));

        assertThat(bound.rows("SELECT title FROM todos")).containsExactly("oat milk");
    }

    @Test
    void springReadsAndWritesByNames() {
        spring.sql("INSERT INTO todos (id, title, done, rank) VALUES (:id, :title, :done, :rank)")
                .paramSource(new Todo(B, "bread", true, 9_007_199_254_740_993L))
                .update();
        List<String> changed =
                spring.sql("UPDATE todos SET done = NOT done WHERE id = ? RETURNING title")
                        .param(A)
                        .query(String.class)
                        .list();
        List<Todo> rows =
                spring.sql("SELECT id, title, done, rank FROM todos WHERE done = :done ORDER BY id")
                        .param("done", true)
                        .query(Todo.class)
                        .list();

        assertThat(changed).containsExactly("milk");
        assertThat(rows)
                .containsExactly(
                        new Todo(A, "milk", true, 1),
                        new Todo(B, "bread", true, 9_007_199_254_740_993L));
        assertThat(pending()).hasSize(2);
    }

    @Test
    void aTransactionOfSpringIsOneAndOneThatIsRolledBackIsNone() {
        transaction.executeWithoutResult(
                status -> {
                    spring.sql("INSERT INTO todos (id, title) VALUES (?, 'bread')")
                            .param(B)
                            .update();
                    spring.sql("UPDATE todos SET done = TRUE").update();
                });
        transaction.executeWithoutResult(
                status -> {
                    spring.sql("DELETE FROM todos").update();
                    status.setRollbackOnly();
                });

        assertThat(pending()).extracting(one -> one.changes().size()).containsExactly(3);
        assertThat(spring.sql("SELECT count(*) FROM todos").query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void whatIsRefusedIsAnExceptionOfSpring() {
        assertThatThrownBy(
                        () ->
                                spring.sql("INSERT INTO todos (id, title) VALUES (?, 'x')")
                                        .param(A)
                                        .update())
                .isInstanceOfAny(
                        DataIntegrityViolationException.class, UncategorizedSQLException.class)
                .hasMessageContaining("UNIQUE constraint failed: todos.id");
        assertThatThrownBy(() -> spring.sql("UPDATE todos SET id = ?").param(B).update())
                .hasMessageContaining("the key of a row stays");
        assertThat(pending()).isEmpty();
    }
}
