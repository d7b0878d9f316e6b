package dev.tidemark.page.card;

import dev.tidemark.client.browser.sql.PageDatabase;
import dev.tidemark.client.database.LiveSql;
import dev.tidemark.client.database.SqlDatabase.Statement;
import dev.tidemark.client.database.SyncedDatabase;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.page.card.Line.Mark;
import dev.tidemark.page.view.KeyedList;
import dev.tidemark.page.view.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/// The card that is a database: it reads by a live question and writes by plain statements.
public final class SqlCard implements Deeds {
    /// What names the card in the page.
    public static final String ID = "database";

    /// What names the part of the card that this fills.
    public static final String ROOM = "database-room";

    /// What the card is called.
    public static final String TITLE = "Through the database";

    /// What the card promises.
    public static final String PROMISE =
            "An SQLite database of your own, in this browser. Read and write its table by plain"
                    + " SQL; what you commit is sent as you committed it, and what others write"
                    + " arrives in the same table.";

    private static final String TASKS =
            "SELECT id, title, completed, created_at, shared, unsynced\nFROM todos__status ORDER"
                    + " BY created_at LIMIT 1000";
    private static final String INSERT =
            "INSERT INTO todos (id, title, completed, created_at, shared)\nVALUES (?, ?, FALSE, ?,"
                    + " CAST(? AS INTEGER))";
    private static final String TICK = "UPDATE todos SET completed = NOT completed\nWHERE id = ?";
    private static final String RENAME = "UPDATE todos SET title = ?\nWHERE id = ?";
    private static final String REMOVE = "DELETE FROM todos\nWHERE id = ?";
    private static final LiveSql.Limits LIMITS = new LiveSql.Limits(1000, 1);

    private final PageDatabase database;
    private final SyncedDatabase synced;
    private final Ports ports;
    private final Told told;
    private final Way.Words words = new Way.Words(ID, TITLE, PROMISE, "in this database", "");
    private final Tag empty = Tag.of("p", "empty");
    private final Tag sql = Tag.of("pre", "sql").attr("aria-label", "The last statement");
    private final Tag list = Tag.of("ul", "todos").attr("aria-label", "Todos, " + TITLE);
    private final KeyedList<Line> lines;
    private final AddForm form;
    private final SqlDrawer drawer;
    private List<List<@Nullable String>> rows = List.of();
    private List<Logged> log = List.of();
    private boolean logRead;
    private boolean unwritten;

    /// Who is told how many transactions are in the change log.
    public interface Told {
        /// @param waiting those that are to be sent or have not come back
        /// @param unsettled these, and those that were refused
        void transactions(int waiting, int unsettled);
    }

    /// A card over a database whose table `todos` is bound.
    public SqlCard(PageDatabase database, SyncedDatabase synced, Ports ports, Told told) {
        this.database = database;
        this.synced = synced;
        this.ports = ports;
        this.told = told;
        form = new AddForm(words, this::add);
        lines = new KeyedList<>(list, Line::key, line -> new TodoView(line, this), form::focus);
        drawer = new SqlDrawer(words, this);
    }

    /// Shows itself in `room` and follows the database from now on.
    public void show(HTMLElement room) {
        sql.text(TASKS);
        boolean held = Tag.hasFocus(room);
        room.clear();
        for (Tag tag : List.of(form.tag(), list, empty, sql, drawer.tag())) {
            room.appendChild(tag.node());
        }
        if (held) {
            form.focus();
        }
        listen(
                TASKS,
                answer -> {
                    rows = answer;
                    draw();
                });
        listen(
                Logged.SQL,
                answer -> {
                    log = answer.stream().map(Logged::of).toList();
                    logRead = true;
                    draw();
                });
    }

    private void listen(String question, Consumer<List<List<@Nullable String>>> told) {
        synced.local()
                .live(
                        Statement.of(question),
                        LIMITS,
                        new LiveSql.Listener() {
                            @Override
                            public void changed(LiveSql.Change change) {
                                told.accept(change.rows());
                            }

                            @Override
                            public void failed(Throwable reason) {
                                form.say("Not read: " + reason.getMessage());
                            }
                        });
    }

    /// Gives the next write a title that the server refuses.
    public void spoilNext(Runnable spoilt) {
        form.spoilNext(spoilt);
    }

    /// The next write has its own title after all.
    public void spareNext() {
        form.spareNext();
    }

    /// Draws itself anew after something other than the tables has changed.
    public void draw() {
        List<Line> all = lines();
        lines.show(all);
        list.shown(!all.isEmpty());
        empty.text("No rows.").shown(all.isEmpty());
        drawer.show(log, synced.status());
        if (logRead) {
            tell();
        }
    }

    private void tell() {
        Set<Long> waiting = new LinkedHashSet<>();
        log.stream().filter(one -> !one.parked()).forEach(one -> waiting.add(one.txn()));
        Set<Long> unsettled = new LinkedHashSet<>();
        log.forEach(one -> unsettled.add(one.txn()));
        told.transactions(waiting.size(), unsettled.size());
    }

    /// The rows, and after them those that were refused before they were any.
    private List<Line> lines() {
        Map<String, Logged> refused = new LinkedHashMap<>();
        for (Logged one : log) {
            if (one.parked()) {
                refused.putIfAbsent(one.id(), one);
            }
        }
        List<Line> all = new ArrayList<>();
        for (List<@Nullable String> row : rows) {
            Todo todo =
                    new Todo(text(row, 0), text(row, 1), is(row, 2), text(row, 3), is(row, 4), "");
            Logged parked = refused.remove(todo.id());
            all.add(parked == null ? line(todo, is(row, 5)) : refused(todo, parked));
        }
        for (Logged one : refused.values()) {
            if (one.op().equals("insert")) {
                Todo todo = new Todo(one.id(), one.title(), false, Desk.NEVER, true, "");
                all.add(refused(todo, one));
            }
        }
        return all;
    }

    private Line line(Todo todo, boolean unsynced) {
        return unsynced
                ? new Line(todo.id(), todo, Mark.WAITING, words.stored(), Optional.empty())
                : new Line(todo.id(), todo, Mark.SETTLED, "", Optional.empty());
    }

    private static Line refused(Todo todo, Logged why) {
        Optional<String> parked = Optional.of(Long.toString(why.txn()));
        return new Line(todo.id(), todo, Mark.REFUSED, "refused: " + why.reason(), parked);
    }

    static String text(List<@Nullable String> row, int column) {
        String text = row.get(column);
        return text == null ? "" : text;
    }

    private static boolean is(List<@Nullable String> row, int column) {
        return "1".equals(row.get(column));
    }

    private void add(String title, boolean shared) {
        String now = Moment.text(ports.time().wallMs());
        Statement statement =
                Statement.of(INSERT, ports.chance().uuid(), title, now, shared ? "1" : "0");
        write(statement).whenEnded(done -> {}, failed -> form.giveBack(title));
    }

    @Override
    public void tick(Todo todo) {
        write(Statement.of(TICK, todo.id()));
    }

    @Override
    public void rename(Todo todo, String title, Runnable back) {
        write(Statement.of(RENAME, title, todo.id())).whenEnded(done -> {}, failed -> back.run());
    }

    @Override
    public void remove(Todo todo) {
        write(Statement.of(REMOVE, todo.id()));
    }

    private Promise<?> write(Statement statement) {
        sql.text("BEGIN;\n" + statement.sql() + ";\nCOMMIT");
        Promise<?> written = database.transaction(List.of(statement));
        written.whenEnded(done -> wrote(), this::notWritten);
        return written;
    }

    private void wrote() {
        if (unwritten) {
            form.say("");
        }
        unwritten = false;
    }

    private void notWritten(Throwable failed) {
        unwritten = true;
        form.say("Not written: " + failed.getMessage());
    }

    @Override
    public void retry(String write) {
        decide(synced.local().retry(Long.parseLong(write)));
    }

    @Override
    public void discard(String write) {
        decide(synced.local().discard(Long.parseLong(write)));
    }

    private void decide(Promise<Done> decision) {
        decision.whenEnded(done -> {}, failed -> form.say("Not done: " + failed.getMessage()));
    }
}
