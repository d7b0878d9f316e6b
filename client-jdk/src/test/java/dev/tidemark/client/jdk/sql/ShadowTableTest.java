package dev.tidemark.client.jdk.sql;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.client.database.LocalTransaction;
import dev.tidemark.client.database.ShadowTable;
import dev.tidemark.client.database.ShadowTable.Change;
import dev.tidemark.client.database.ShadowTable.Shown;
import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.record.Column;
import dev.tidemark.client.record.RecordType;
import dev.tidemark.client.upload.UploadReply;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The third pattern of writing with a shadow table in the database: records over the tables that
/// SQL sees, for a device with a server, a network and other people.
final class ShadowTableTest {
    private static final SimSql.Faults NONE = new SimSql.Faults(0, 0);

    private static final Todo NOBODY = new Todo(0, null, null);

    private final FakeTime time = new FakeTime();
    private final Chance chance = Chance.seeded(7, 7);
    private final SimSql.Disk disk;
    private final SimBackend backend = new SimBackend(time, chance, new ArrayList<>());
    private SimDevice device;
    private ShadowTable<Todo, Integer> todos;

    record Todo(int id, @Nullable String title, @Nullable Boolean done) {
        static final Column<Todo, Integer> ID = Column.integer("id", Todo::id);
        static final Column<Todo, String> TITLE = Column.text("title", Todo::title);
        static final Column<Todo, Boolean> DONE = Column.bool("done", Todo::done);
        static final RecordType<Todo, Integer> TYPE =
                RecordType.of(
                        "todos",
                        ID,
                        List.of(ID, TITLE, DONE),
                        row -> new Todo(row.get(ID), row.orNull(TITLE), row.orNull(DONE)));
    }

    private static final class Screen implements ShadowTable.Listener<Todo> {
        private List<Shown<Todo>> rows = List.of();
        private final List<Throwable> failures = new ArrayList<>();

        @Override
        public void shown(List<Shown<Todo>> now) {
            rows = now;
        }

        @Override
        public void failed(Throwable reason) {
            failures.add(reason);
        }
    }

    ShadowTableTest() throws Exception {
        disk = new SimSql.Disk();
        backend.heal();
        device = new SimDevice(time, disk, backend, chance, NONE);
        time.pass(5_000);
        todos = requireNonNull(device.synced()).table(Todo.TYPE);
    }

    @BeforeEach
    void somebodyHasARow() {
        backend.others(
                List.of(
                        RowChange.insert(
                                "todos",
                                Cells.of("id", "1"),
                                Cells.of("title", "theirs").with("done", "f"))));
        time.pass(5_000);
    }

    @AfterEach
    void close() throws Exception {
        assertThat(BoundDatabase.mistakes(disk::rows, "todos", "id")).isEmpty();
        disk.close();
    }

    private <T> T kept(Promise<T> promise) {
        time.pass(100);
        if (promise.outcome() instanceof Outcome.Kept<T>(T value)) {
            return value;
        }
        throw new AssertionError("" + promise.outcome());
    }

    private Throwable broken(Promise<?> promise) {
        time.pass(100);
        if (promise.outcome() instanceof Outcome.Broken<?>(Throwable reason)) {
            return reason;
        }
        throw new AssertionError("" + promise.outcome());
    }

    private void goOffline() {
        device.end();
        SimDevice.Around around =
                new SimDevice.Around(
                        at -> (request, receiver) -> () -> {},
                        at -> upload -> Promise.kept(new UploadReply.Unreachable("nobody there")),
                        SimDevice.Around.of(backend).shapes(),
                        synced -> synced.follow(Optional.of("ann")));
        open(new SimDevice(time, disk, chance, NONE, around));
    }

    private void goOnline() {
        device.end();
        open(new SimDevice(time, disk, backend, chance, NONE));
    }

    private void open(SimDevice next) {
        device = next;
        time.pass(10_000);
        todos = requireNonNull(device.synced()).table(Todo.TYPE);
    }

    @Test
    void recordsAndSqlAreOneTable() throws Exception {
        goOffline();
        Screen screen = new Screen();
        todos.live(1_000, screen);
        kept(todos.insert(new Todo(2, "mine", true)));
        disk.app(List.of("UPDATE todos SET done = 0 WHERE id = 2"));
        time.pass(1_000);

        assertThat(screen.rows)
                .containsExactly(
                        new Shown<>(new Todo(1, "theirs", false), false),
                        new Shown<>(new Todo(2, "mine", false), true));
        assertThat(disk.rows("SELECT id, title, done FROM todos ORDER BY id"))
                .containsExactly("1|theirs|0", "2|mine|0");
        assertThat(disk.rows("SELECT id FROM todos__base")).containsExactly("1");
        assertThat(disk.rows("SELECT id FROM todos__overlay")).containsExactly("2");
        assertThat(screen.failures).isEmpty();
    }

    @Test
    void whatIsWrittenIsSentAndSettles() throws Exception {
        Screen screen = new Screen();
        todos.live(1_000, screen);
        kept(todos.insert(new Todo(2, "mine", null)));
        kept(todos.update(new Todo(1, "theirs", true)));
        time.pass(30_000);

        assertThat(there("2").get("title")).isEqualTo("mine");
        assertThat(there("2").get("done")).isNull();
        assertThat(there("1").get("done")).isIn("t", "true");
        assertThat(screen.rows)
                .containsExactly(
                        new Shown<>(new Todo(1, "theirs", true), false),
                        new Shown<>(new Todo(2, "mine", null), false));
        assertThat(disk.rows("SELECT * FROM tidemark_change")).isEmpty();

        kept(todos.delete(2));
        time.pass(30_000);
        assertThat(backend.table("todos")).containsOnlyKeys("1");
    }

    private Cells there(String id) {
        return requireNonNull(backend.table("todos").get(id));
    }

    @Test
    void onlyWhatDiffersIsWritten() throws Exception {
        goOffline();
        kept(todos.update(new Todo(1, "mine", false)));
        kept(todos.update(new Todo(1, "mine", false)));

        List<LocalTransaction> pending = kept(requireNonNull(device.synced()).local().pending(0));

        assertThat(pending).hasSize(1);
        assertThat(pending.getFirst().changes().getFirst().values())
                .isEqualTo(Cells.of("title", "mine"));
    }

    @Test
    void manyRecordsAreOneTransactionOrNone() throws Exception {
        goOffline();
        kept(
                todos.write(
                        List.of(
                                new Change.Insert<>(new Todo(2, "a", null)),
                                new Change.Insert<>(new Todo(3, "b", null)),
                                new Change.Delete<>(1))));
        Throwable absent =
                broken(
                        todos.write(
                                List.of(
                                        new Change.Insert<>(new Todo(4, "c", null)),
                                        new Change.Update<>(new Todo(9, "x", null)))));
        Throwable taken = broken(todos.insert(new Todo(2, "again", null)));

        assertThat(absent).isInstanceOf(NoSuchElementException.class).hasMessageContaining("todos");
        assertThat(taken).hasMessageContaining("UNIQUE constraint failed: todos.id");
        assertThat(kept(requireNonNull(device.synced()).local().pending(0)))
                .extracting(one -> one.changes().size())
                .containsExactly(3);
        assertThat(disk.rows("SELECT id FROM todos ORDER BY id")).containsExactly("2", "3");
    }

    @Test
    void whatWasWrittenIsThereAfterARestartAndIsSentOnce() throws Exception {
        goOffline();
        kept(todos.insert(new Todo(2, "mine", false)));
        goOffline();
        assertThat(disk.rows("SELECT title FROM todos WHERE id = 2")).containsExactly("mine");
        goOnline();
        time.pass(30_000);

        assertThat(backend.applied("mine")).isEqualTo(1);
        assertThat(disk.rows("SELECT * FROM tidemark_change")).isEmpty();
    }

    @Test
    void whatOthersWriteIsSeenUnderTheShadow() throws Exception {
        goOffline();
        kept(todos.update(new Todo(1, "mine", false)));
        backend.others(
                List.of(RowChange.update("todos", Cells.of("id", "1"), Cells.of("done", "t"))));
        goOnline();
        time.pass(30_000);

        assertThat(disk.rows("SELECT title, done FROM todos")).containsExactly("mine|1");
        assertThat(there("1").get("title")).isEqualTo("mine");
        assertThat(there("1").get("done")).isIn("t", "true");
    }

    @Test
    void aRefusedRecordGoesAndIsKeptAndOneRowCanBeReverted() throws Exception {
        kept(todos.insert(new Todo(2, "bad idea", null)));
        time.pass(30_000);
        assertThat(disk.rows("SELECT id FROM todos")).containsExactly("1");
        assertThat(kept(requireNonNull(device.synced()).local().parked(0))).hasSize(1);

        goOffline();
        kept(todos.update(new Todo(1, "mine", true)));
        kept(todos.insert(new Todo(3, "stays", null)));
        kept(todos.revert(1));

        assertThat(disk.rows("SELECT id, title, done FROM todos ORDER BY id"))
                .containsExactly("1|theirs|0", "3|stays|null");
    }

    @Test
    void aTypeThatIsNotTheTablesIsRefused() {
        Column<Todo, String> other = Column.text("nonsense", Todo::title);
        RecordType<Todo, Integer> wider =
                RecordType.of("todos", Todo.ID, List.of(Todo.ID, other), row -> NOBODY);
        RecordType<Todo, String> keyed =
                RecordType.of("todos", Todo.TITLE, List.of(Todo.ID, Todo.TITLE), row -> NOBODY);

        for (RecordType<Todo, ?> wrong : List.of(wider, keyed)) {
            assertThatThrownBy(() -> requireNonNull(device.synced()).table(wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
