package dev.tidemark.client.browser.sql;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.tidemark.client.browser.BrowserPorts;
import dev.tidemark.client.browser.PageProcesses;
import dev.tidemark.client.database.Binding;
import dev.tidemark.client.database.LiveSql;
import dev.tidemark.client.database.LocalDatabase;
import dev.tidemark.client.database.LocalTransaction;
import dev.tidemark.client.database.SqlDatabase.Answer;
import dev.tidemark.client.database.SqlDatabase.SqlFailure;
import dev.tidemark.client.database.SqlDatabase.Statement;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.row.RowSchema;
import dev.tidemark.client.row.WireException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.teavm.junit.SkipJVM;
import org.teavm.junit.TeaVMTestRunner;

@RunWith(TeaVMTestRunner.class)
@SkipJVM
public final class PageDatabaseTest {
    private static final String WORKER =
            "/resources/dev/tidemark/client/browser/sql/sqlite-worker.js";
    private static final String SCHEMA =
            "{\"id\":{\"type\":\"int8\",\"pk_index\":0,\"not_null\":true},"
                    + "\"title\":{\"type\":\"text\"},\"done\":{\"type\":\"bool\"}}";
    private static int databases;

    private final PageProcesses<BrowserPorts> page =
            new PageProcesses<>(() -> BrowserPorts.open("sql-tests"), ended -> {});
    private final Ports ports = page.start().ports();
    private final String name = "sql-" + ports.time().wallMs() + "-" + ++databases;

    private PageDatabase open() {
        return page.kept(PageDatabase.open(WORKER, name, ports));
    }

    private Answer only(Promise<List<Answer>> answers) {
        return page.kept(answers).getFirst();
    }

    private SqlFailure failure(Promise<?> promise) {
        if (page.ended(promise) instanceof Outcome.Broken<?> broken
                && broken.reason() instanceof SqlFailure failure) {
            return failure;
        }
        throw new AssertionError("no failure of the database: " + page.ended(promise));
    }

    private static Promise<List<Answer>> write(PageDatabase database, String... statements) {
        return database.write(Arrays.stream(statements).map(Statement::of).toList());
    }

    private static Promise<List<Answer>> read(PageDatabase database, String sql) {
        return database.read(List.of(Statement.of(sql)), 1000);
    }

    private static List<@Nullable String> row(@Nullable String... cells) {
        return Arrays.asList(cells);
    }

    @Test
    public void valuesGoInAndComeOutAsText() {
        PageDatabase database = open();
        page.kept(
                database.write(
                        List.of(
                                Statement.of("CREATE TABLE t (a INTEGER, b TEXT, c REAL, d)"),
                                Statement.of(
                                        "INSERT INTO t VALUES (?, ?, ?, x'00ff')",
                                        "9223372036854775807",
                                        "Gr\u00fc\u00dfe \uD83D\uDE00",
                                        "1.5"),
                                Statement.of("INSERT INTO t VALUES (?, ?, 1, NULL)", "-1", null))));

        Answer answer = only(read(database, "SELECT * FROM t ORDER BY a DESC"));

        assertEquals(List.of("a", "b", "c", "d"), answer.columns());
        assertEquals(
                List.of(
                        row(
                                "9223372036854775807",
                                "Gr\u00fc\u00dfe \uD83D\uDE00",
                                "1.5",
                                "\\x00ff"),
                        row("-1", null, "1.0", null)),
                answer.rows());
        database.close();
    }

    @Test
    public void aTransactionIsDoneWholeOrNotAtAll() {
        PageDatabase database = open();
        page.kept(write(database, "CREATE TABLE t (a INTEGER PRIMARY KEY)"));

        SqlFailure refused =
                failure(write(database, "INSERT INTO t VALUES (1)", "INSERT INTO t VALUES (1)"));
        SqlFailure wrong = failure(read(database, "SELECT nothing"));
        SqlFailure tooMuch =
                failure(database.read(List.of(Statement.of("VALUES (1), (2), (3)")), 2));

        assertEquals(SqlFailure.Reason.REFUSED, refused.reason());
        assertEquals(SqlFailure.Reason.REFUSED, wrong.reason());
        assertEquals(SqlFailure.Reason.REFUSED, tooMuch.reason());
        assertEquals(row("0"), only(read(database, "SELECT count(*) FROM t")).rows().getFirst());
        database.close();
    }

    @Test
    public void whatWasCommittedIsThereAfterARestart() {
        PageDatabase before = open();
        page.kept(write(before, "CREATE TABLE t (a)", "INSERT INTO t VALUES ('kept')"));
        before.close();

        PageDatabase after = open();

        assertEquals(row("kept"), only(read(after, "SELECT a FROM t")).rows().getFirst());
        assertEquals(SqlFailure.Reason.BROKEN, failure(read(before, "SELECT 1")).reason());
        after.close();
    }

    @Test
    public void pagesShareADatabaseAndOutliveEachOther() {
        PageDatabase first = open();
        PageDatabase second = open();
        List<String> told = new ArrayList<>();
        second.watch(() -> told.add("told"));

        page.kept(write(first, "CREATE TABLE t (a)", "INSERT INTO t VALUES ('first')"));
        page.until(() -> !told.isEmpty());
        page.kept(write(second, "INSERT INTO t VALUES ('second')"));
        first.die();
        page.kept(write(second, "INSERT INTO t VALUES ('third')"));

        Answer rows = only(read(second, "SELECT group_concat(a) FROM t"));
        assertEquals(row("first,second,third"), rows.rows().getFirst());
        second.close();
    }

    @Test
    public void whatWasUnderWayWhenThePageDiedIsDoneOnce() {
        PageDatabase first = open();
        PageDatabase second = open();
        page.kept(write(first, "CREATE TABLE t (a)"));

        List<Promise<List<Answer>>> writes = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            writes.add(write(second, "INSERT INTO t VALUES (" + i + ")"));
            if (i == 100) {
                page.kept(writes.get(50));
                first.die();
            }
        }
        writes.forEach(page::kept);

        Answer count = only(read(second, "SELECT count(*), count(DISTINCT a) FROM t"));
        assertEquals(row("200", "200"), count.rows().getFirst());
        second.close();
    }

    @Test
    public void boundTablesAreWrittenAndLive() throws WireException, Binding.BindingException {
        PageDatabase database = open();
        Binding todos = Binding.of("todos", "todos", RowSchema.parse(SCHEMA));
        LocalDatabase local = page.kept(LocalDatabase.open(database, List.of(todos)));
        List<String> shown = new ArrayList<>();
        LiveSql live =
                local.live(
                        Statement.of("SELECT title FROM todos ORDER BY id"),
                        new LiveSql.Limits(100, 0),
                        new Showing(shown));
        page.until(() -> shown.size() == 1);

        page.kept(
                database.transaction(
                        List.of(
                                Statement.of("INSERT INTO todos (id, title) VALUES (1, 'milk')"),
                                Statement.of("INSERT INTO todos (id, title) VALUES (2, 'tea')"))));
        page.kept(
                database.transaction(
                        List.of(Statement.of("UPDATE todos SET done = 1 WHERE id = 1"))));
        page.until(() -> shown.getLast().equals("[[milk], [tea]]"));

        List<LocalTransaction> pending = page.kept(local.pending(0));
        assertEquals(List.of(2, 1), pending.stream().map(txn -> txn.changes().size()).toList());
        live.close();
        database.close();
    }

    private record Showing(List<String> shown) implements LiveSql.Listener {
        @Override
        public void changed(LiveSql.Change change) {
            shown.add(change.rows().toString());
        }

        @Override
        public void failed(Throwable reason) {
            shown.add(reason.toString());
        }
    }

    @Test
    public void aDatabaseInMemoryIsOfOnePage() {
        PageDatabase one = page.kept(PageDatabase.inMemory(WORKER, ports));
        PageDatabase other = page.kept(PageDatabase.inMemory(WORKER, ports));
        page.kept(write(one, "CREATE TABLE t (a)"));
        page.kept(write(other, "CREATE TABLE t (a)"));

        one.close();
        other.close();
    }

    @Test
    public void aWorkerThatDoesNotLoadIsAFailure() {
        SqlFailure failure = failure(PageDatabase.open("/resources/nothing.js", name, ports));

        assertEquals(SqlFailure.Reason.BROKEN, failure.reason());
        assertTrue(String.valueOf(failure.getMessage()).contains("worker"));
    }
}
