package dev.tidemark.client.browser.sql;

import dev.tidemark.client.database.SqlDatabase;
import dev.tidemark.client.database.SqlDatabase.SqlFailure.Reason;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.promise.Promise;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.events.MessageEvent;
import org.teavm.jso.workers.Worker;

/// An SQLite database that the app and the sync share, in a worker of this page.
///
/// All pages of the origin that open the same name have the same database. A page that ends at any
/// moment loses nothing that was committed, and what it asked is done once or not at all.
public final class PageDatabase implements SqlDatabase {
    private static final int WAITING_MAX = 10_000;
    private static final long OPEN_MAX_MS = 20_000;

    private final Worker worker;
    private final Ports ports;
    private final Map<Integer, Promise<List<Answer>>> waiting = new LinkedHashMap<>();
    private final List<Watcher> watchers = new ArrayList<>();
    private final Promise<PageDatabase> opened = new Promise<>();
    private @Nullable SqlFailure broken;
    private int runs;

    private record Watcher(Runnable committed) {}

    private PageDatabase(Worker worker, Ports ports) {
        this.worker = worker;
        this.ports = ports;
        EventListener<MessageEvent> reported = event -> hear((Wire.Report) event.getData());
        worker.addEventListener("message", reported);
        EventListener<Event> failed = event -> end("the database's worker failed");
        worker.addEventListener("error", failed);
    }

    /// Opens the database of this name in the origin's private file system, or makes it.
    ///
    /// @param workerUrl of `sqlite-worker.js`, with SQLite's two files beside it
    /// @return broken with an [SqlFailure]: `BROKEN` if the browser has no such file system or does
    ///     not allow it, or SQLite does not load; `BUSY` if the page that has it does not answer
    public static Promise<PageDatabase> open(String workerUrl, String name, Ports ports) {
        return begin(workerUrl, ports, order -> order.setOpen(name));
    }

    /// Opens a database that lives as long as this page, for browsers that can't keep one.
    ///
    /// @return broken with an [SqlFailure] if SQLite does not load
    public static Promise<PageDatabase> inMemory(String workerUrl, Ports ports) {
        return begin(workerUrl, ports, order -> order.setMemory(true));
    }

    private static Promise<PageDatabase> begin(
            String workerUrl, Ports ports, Consumer<Wire.Order> how) {
        PageDatabase database = new PageDatabase(Wire.worker(workerUrl), ports);
        Wire.Order order = JSObjects.create();
        how.accept(order);
        database.worker.postMessage(order);
        Cancellable alarm =
                ports.time()
                        .after(
                                OPEN_MAX_MS,
                                () ->
                                        database.fail(
                                                new SqlFailure(
                                                        Reason.BUSY,
                                                        "no page answers for the database")));
        database.opened.whenEnded(end -> alarm.cancel());
        return database.opened;
    }

    /// Runs what the app wrote as one local transaction, which is also sent as one. Only for a
    /// database whose shapes are bound.
    ///
    /// @return an answer per statement; broken with an [SqlFailure], and then nothing was done
    public Promise<List<Answer>> transaction(List<Statement> statements) {
        List<Statement> numbered = new ArrayList<>(statements);
        // Nobody else writes between these statements, so what has no number is theirs.
        numbered.add(
                Statement.of(
                        "UPDATE tidemark_fresh SET txn = CAST(? AS INTEGER) WHERE txn IS NULL",
                        Long.toString(ports.chance().nextLong() >>> 1)));
        return write(numbered)
                .map(
                        answers -> {
                            ports.time().after(0, this::tellWatchers);
                            return answers.subList(0, statements.size());
                        });
    }

    @Override
    public Promise<List<Answer>> write(List<Statement> statements) {
        return ask("BEGIN IMMEDIATE", statements, Integer.MAX_VALUE);
    }

    @Override
    public Promise<List<Answer>> read(List<Statement> statements, int rowsMax) {
        return ask("BEGIN", statements, rowsMax);
    }

    private Promise<List<Answer>> ask(String begin, List<Statement> statements, int rowsMax) {
        Promise<List<Answer>> promise = new Promise<>();
        SqlFailure why =
                broken == null && waiting.size() >= WAITING_MAX
                        ? new SqlFailure(Reason.BUSY, "too much waits for the database")
                        : broken;
        if (why != null) {
            ports.time().after(0, () -> promise.fail(why));
            return promise;
        }
        int run = ++runs;
        waiting.put(run, promise);
        Wire.Order order = JSObjects.create();
        order.setRun(run);
        order.setBegin(begin);
        Wire.statements(order, statements);
        order.setMax(rowsMax);
        worker.postMessage(order);
        return promise;
    }

    @Override
    public Cancellable watch(Runnable committed) {
        // The same runnable may watch twice; each time is its own.
        Watcher watcher = new Watcher(() -> committed.run());
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /// Does what was asked before, then ends the worker.
    public void close() {
        Wire.Order order = JSObjects.create();
        order.setClose(true);
        worker.postMessage(order);
        broken = new SqlFailure(Reason.BROKEN, "the database was closed");
        watchers.clear();
        // The page that has the database may never answer.
        ports.time().after(OPEN_MAX_MS, () -> end("the database was closed"));
    }

    /// Ends the worker as the browser does with that of a page that is killed.
    void die() {
        worker.terminate();
    }

    private void hear(Wire.Report report) {
        Promise<List<Answer>> asked = waiting.remove(report.getRun());
        String failed = report.getFailed();
        String refused = report.getRefused();
        if (report.isOpened()) {
            opened.keep(this);
        } else if (report.isCommitted()) {
            tellWatchers();
        } else if (failed != null) {
            end(failed);
        } else if (asked != null && refused != null) {
            asked.fail(new SqlFailure(Reason.valueOf(report.getReason()), refused));
        } else if (asked != null && report.getAnswers() != null) {
            asked.keep(Wire.answers(report.getAnswers()));
        }
    }

    private void tellWatchers() {
        for (Watcher watcher : List.copyOf(watchers)) {
            if (watchers.contains(watcher)) {
                watcher.committed().run();
            }
        }
    }

    private void end(String why) {
        fail(new SqlFailure(Reason.BROKEN, why));
    }

    private void fail(SqlFailure failure) {
        worker.terminate();
        broken = failure;
        opened.fail(failure);
        List<Promise<List<Answer>>> asked = List.copyOf(waiting.values());
        waiting.clear();
        asked.forEach(promise -> promise.fail(failure));
    }
}
