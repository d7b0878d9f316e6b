package dev.tidemark.client.browser.sql;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.browser.BrowserPorts;
import dev.tidemark.client.browser.PageProcesses;
import dev.tidemark.client.database.Binding;
import dev.tidemark.client.database.LocalTransaction;
import dev.tidemark.client.database.ShadowTable;
import dev.tidemark.client.database.ShadowTable.Change;
import dev.tidemark.client.database.ShadowTable.Shown;
import dev.tidemark.client.database.SqlDatabase.Statement;
import dev.tidemark.client.database.SyncedDatabase;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.record.Column;
import dev.tidemark.client.record.RecordType;
import dev.tidemark.client.row.RowSchema;
import dev.tidemark.client.row.Rows;
import dev.tidemark.client.stream.StreamConfig;
import dev.tidemark.client.upload.UploadReply;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.SkipJVM;
import org.teavm.junit.TeaVMTestRunner;

/// Records over a bound table of a page, for somebody who is offline.
@RunWith(TeaVMTestRunner.class)
@SkipJVM
public final class PageShadowTableTest {
    private static final String WORKER =
            "/resources/dev/tidemark/client/browser/sql/sqlite-worker.js";
    private static final String SCHEMA =
            "{\"id\":{\"type\":\"int4\",\"pk_index\":0,\"not_null\":true},"
                    + "\"title\":{\"type\":\"text\",\"not_null\":true},"
                    + "\"done\":{\"type\":\"bool\"}}";
    private static int databases;

    private final PageProcesses<BrowserPorts> page =
            new PageProcesses<>(() -> BrowserPorts.open("shadow-tests"), ended -> {});
    private final Ports ports = page.start().ports();
    private final String name = "shadow-" + ports.time().wallMs() + "-" + ++databases;

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
        private final List<String> rows = new ArrayList<>();

        @Override
        public void shown(List<Shown<Todo>> now) {
            rows.clear();
            for (Shown<Todo> one : now) {
                rows.add(one.row().title() + " " + one.row().done() + " " + one.unsynced());
            }
        }

        @Override
        public void failed(Throwable reason) {
            rows.add(reason.toString());
        }
    }

    private SyncedDatabase open(PageDatabase database) throws Exception {
        Binding todos = Binding.of("todos", "todos", RowSchema.parse(SCHEMA));
        return page.kept(
                SyncedDatabase.open(
                        new SyncedDatabase.Setup<>(
                                database,
                                List.of(
                                        new SyncedDatabase.BoundShape(
                                                todos, whole -> whole, StreamConfig.standard())),
                                ports,
                                new Rows(),
                                new SyncedDatabase.Server(
                                        "http://localhost/v1/shape",
                                        upload -> Promise.kept(new UploadReply.Unreachable("no")),
                                        user -> Promise.kept(Optional.empty())),
                                SyncedDatabase.Options.usual())));
    }

    @Test
    public void recordsAndSqlAreOneTable() throws Exception {
        PageDatabase database = page.kept(PageDatabase.open(WORKER, name, ports));
        SyncedDatabase synced = open(database);
        ShadowTable<Todo, Integer> todos = synced.table(Todo.TYPE);
        Screen screen = new Screen();
        todos.live(100, screen);

        page.kept(
                todos.write(
                        List.of(
                                new Change.Insert<>(new Todo(1, "milk", null)),
                                new Change.Insert<>(new Todo(2, "tea", true)))));
        page.kept(
                database.transaction(
                        List.of(Statement.of("UPDATE todos SET done = 1 WHERE id = 1"))));
        page.until(() -> screen.rows.equals(List.of("milk true true", "tea true true")));

        page.kept(todos.update(new Todo(1, "oat milk", true)));
        page.kept(todos.delete(2));
        page.until(() -> screen.rows.equals(List.of("oat milk true true")));
        List<LocalTransaction> pending = page.kept(synced.local().pending(0));
        assertEquals(
                List.of(2, 1, 1, 1), pending.stream().map(one -> one.changes().size()).toList());

        page.kept(todos.revert(1));
        page.until(screen.rows::isEmpty);
        Outcome<?> absent = page.ended(todos.update(new Todo(7, "nobody", null)));
        assertTrue(
                absent instanceof Outcome.Broken<?> broken
                        && broken.reason() instanceof NoSuchElementException);
        synced.close();
        database.close();
    }
}
