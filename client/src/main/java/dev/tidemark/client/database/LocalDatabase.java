package dev.tidemark.client.database;

import dev.tidemark.client.database.Binding.BindingException;
import dev.tidemark.client.database.SqlDatabase.Answer;
import dev.tidemark.client.database.SqlDatabase.SqlFailure;
import dev.tidemark.client.database.SqlDatabase.Statement;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.protocol.write.Cells;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tables of the app that are views of synced rows and of what was written here.
///
/// The app writes by plain SQL on any connection; its statement, the overlay and the entry of the
/// change log are one commit. What the server says arrives by [#sync], which changes the base and
/// settles entries in one commit too, so a value leaves the overlay in the step in which the base
/// has it.
public final class LocalDatabase {
    private static final String SCRIPT_VERSION = "1; ";
    private static final String PARKING = "parking";
    private static final String LEAVING = "leaving";
    private static final int ROWS_MAX = 100_000;
    private static final int PENDING_MAX = 500;

    private final SqlDatabase database;
    private final Map<String, Binding> bindings;
    private final Map<String, SyncScript> scripts;
    private final ChangeLog log;
    private final List<LiveSql> lives = new ArrayList<>();

    /// Entries of the change log, both ends inclusive.
    public record Range(long from, long until) {}

    /// What one commit of the sync does, in this order.
    ///
    /// @param changes of the base, by local table
    /// @param settled entries whose effect is in the base from now on
    /// @param state texts to keep with that, such as the shape's handle and offset
    public record Sync(
            Map<String, List<ServerChange>> changes,
            List<Range> settled,
            Map<String, String> state) {
        public Sync {
            changes = new LinkedHashMap<>(changes);
            settled = List.copyOf(settled);
            state = new LinkedHashMap<>(state);
        }
    }

    private LocalDatabase(SqlDatabase database, List<Binding> bindings) {
        this.database = database;
        this.bindings =
                bindings.stream()
                        .collect(
                                Collectors.toMap(
                                        Binding::table,
                                        Function.identity(),
                                        (one, other) -> other,
                                        LinkedHashMap::new));
        this.scripts = new LinkedHashMap<>();
        this.bindings.forEach((name, binding) -> scripts.put(name, new SyncScript(binding)));
        this.log = new ChangeLog(this.bindings);
    }

    /// Makes the tables of `bindings` if they are not there, or anew if their shape has changed;
    /// pending writes stay.
    ///
    /// @return broken with a [BindingException] if a name is taken, with an [SqlFailure] if the
    ///     database did not do it; then nothing was touched
    public static Promise<LocalDatabase> open(SqlDatabase database, List<Binding> bindings) {
        LocalDatabase opened = new LocalDatabase(database, bindings);
        List<Statement> shared = TableScript.shared().stream().map(Statement::of).toList();
        return database.write(shared)
                .then(done -> opened.bindAll())
                // Another process may have bound the same tables just now.
                .recover(
                        failure ->
                                failure instanceof SqlFailure known
                                                && known.reason() == SqlFailure.Reason.REFUSED
                                        ? opened.bindAll()
                                        : Promise.broken(failure))
                .map(done -> opened);
    }

    private Promise<Done> bindAll() {
        return database.read(
                        List.of(
                                Statement.of("SELECT name, definition FROM tidemark_table"),
                                Statement.of("SELECT name FROM sqlite_schema")),
                        ROWS_MAX)
                .then(
                        answers -> {
                            Map<String, String> known = new LinkedHashMap<>();
                            answers.get(0)
                                    .rows()
                                    .forEach(
                                            row ->
                                                    known.put(
                                                            ChangeLog.text(row.get(0)),
                                                            ChangeLog.text(row.get(1))));
                            Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
                            answers.get(1)
                                    .rows()
                                    .forEach(row -> names.add(ChangeLog.text(row.get(0))));
                            return bindAll(known, names);
                        });
    }

    private Promise<Done> bindAll(Map<String, String> known, Set<String> names) {
        List<Statement> script = new ArrayList<>();
        for (Binding binding : bindings.values()) {
            String definition = SCRIPT_VERSION + binding.definition();
            TableScript table = new TableScript(binding);
            String before = known.get(binding.table());
            if (before == null) {
                Optional<String> taken = table.names().stream().filter(names::contains).findFirst();
                if (taken.isPresent()) {
                    return Promise.broken(
                            new BindingException(
                                    "the database has a "
                                            + taken.get()
                                            + " of its own; bind the shape to another name"));
                }
                script.add(
                        Statement.of(
                                "INSERT INTO tidemark_table (name, definition, changes)"
                                        + " VALUES (?, ?, 0)",
                                binding.table(),
                                definition));
                table.create().forEach(step -> script.add(Statement.of(step)));
            } else if (!before.equals(definition)) {
                rebind(binding, definition, script);
            }
        }
        return script.isEmpty() ? Promise.done() : database.write(script).map(answers -> Done.DONE);
    }

    /// The log stays, and the overlay is made of it again; the base is fetched anew.
    private void rebind(Binding binding, String definition, List<Statement> script) {
        TableScript table = new TableScript(binding);
        table.drop().forEach(step -> script.add(Statement.of(step)));
        table.create().forEach(step -> script.add(Statement.of(step)));
        script.addAll(script(binding.table()).refoldAll());
        script.add(
                Statement.of(
                        "UPDATE tidemark_table SET definition = ?2, changes = changes + 1"
                                + " WHERE name = ?1",
                        binding.table(),
                        definition));
        script.add(Statement.of("DELETE FROM tidemark_state WHERE name = ?", binding.table()));
    }

    private SyncScript script(String table) {
        SyncScript script = scripts.get(table);
        if (script == null) {
            throw new IllegalArgumentException("no bound table " + table);
        }
        return script;
    }

    /// Does what the server said.
    public Promise<Done> sync(Sync sync) {
        List<Statement> script = new ArrayList<>();
        sync.changes()
                .forEach(
                        (table, changes) -> {
                            changes.forEach(change -> script.add(statement(table, change)));
                            script.add(script(table).touched());
                        });
        for (Range range : sync.settled()) {
            scripts.values().forEach(one -> script.addAll(one.settle(range.from(), range.until())));
            script.addAll(ChangeLog.settle(range.from(), range.until()));
        }
        if (!sync.settled().isEmpty()) {
            scripts.values().forEach(one -> script.add(one.touched()));
        }
        sync.state().forEach((name, text) -> script.add(state(name, text)));
        return write(script);
    }

    private Statement statement(String table, ServerChange change) {
        return switch (change) {
            case ServerChange.Put(Cells row) -> script(table).put(row, false);
            case ServerChange.Update(Cells key, Cells changed) ->
                    script(table).update(key, changed);
            case ServerChange.Delete(Cells key) -> script(table).delete(key);
        };
    }

    private static Statement state(String name, String text) {
        return Statement.of(
                "INSERT OR REPLACE INTO tidemark_state (name, text) VALUES (?, ?)", name, text);
    }

    /// A text that was kept with the base; by the table's name, that of its shape.
    public Promise<Optional<String>> state(String name) {
        return database.read(
                        List.of(
                                Statement.of(
                                        "SELECT text FROM tidemark_state WHERE name = ?", name)),
                        1)
                .map(
                        answers ->
                                answers.getFirst().rows().stream()
                                        .map(row -> ChangeLog.text(row.getFirst()))
                                        .findFirst());
    }

    /// Begins to fetch all rows of a table anew; the app still sees those from before.
    public Promise<Done> beginAnew(String table) {
        return write(script(table).beginAnew());
    }

    /// Adds rows to what is fetched anew.
    public Promise<Done> addAnew(String table, List<Cells> rows) {
        return write(rows.stream().map(row -> script(table).put(row, true)).toList());
    }

    /// Puts what was fetched anew in place of the base, at once. No overlay is touched.
    public Promise<Done> swap(String table, Map<String, String> state) {
        List<Statement> script = new ArrayList<>(script(table).swap());
        script.add(script(table).touched());
        state.forEach((name, text) -> script.add(state(name, text)));
        return write(script);
    }

    private Promise<Done> write(List<Statement> script) {
        return database.write(script)
                .map(
                        answers -> {
                            lives.removeIf(LiveSql::closed);
                            List.copyOf(lives).forEach(LiveSql::look);
                            return Done.DONE;
                        });
    }

    /// Asks a question now and after every commit that may concern it, whoever commits.
    ///
    /// @param question a statement that only reads
    public LiveSql live(Statement question, LiveSql.Limits limits, LiveSql.Listener listener) {
        Map<String, String> objects = new LinkedHashMap<>();
        for (Binding binding : bindings.values()) {
            new TableScript(binding).names().forEach(name -> objects.put(name, binding.table()));
        }
        LiveSql live = new LiveSql(database, objects, question, limits, listener);
        lives.add(live);
        live.look();
        return live;
    }

    /// Local transactions that are neither settled nor put aside, in the order of their commits.
    ///
    /// @param after number of an entry; 0 for the first
    /// @return some of them, whole; none if there are no more
    public Promise<List<LocalTransaction>> pending(long after) {
        return transactions("pending", after);
    }

    /// Local transactions that were put aside, with why and what was there before.
    public Promise<List<LocalTransaction>> parked(long after) {
        return transactions("parked", after);
    }

    private Promise<List<LocalTransaction>> transactions(String state, long after) {
        return database.write(List.of(ChangeLog.seal()))
                .then(
                        counted ->
                                database.read(
                                        ChangeLog.entries(state, after, PENDING_MAX), ROWS_MAX))
                .then(
                        answers -> {
                            Answer entries = answers.get(0);
                            List<LocalTransaction> found = log.parse(entries, answers.get(1));
                            if (entries.rows().size() < PENDING_MAX) {
                                return Promise.kept(found);
                            }
                            // The last one may go on behind this page.
                            return found.size() > 1
                                    ? Promise.kept(found.subList(0, found.size() - 1))
                                    : whole(found.getFirst().id());
                        });
    }

    private Promise<List<LocalTransaction>> whole(long txn) {
        return database.read(ChangeLog.transaction(txn), ROWS_MAX)
                .map(answers -> log.parse(answers.get(0), answers.get(1)));
    }

    /// Puts a transaction aside that the server refused, and with it all later ones that touch a
    /// row of it or of them. They leave the tables in one step and stay until somebody decides.
    public Promise<Done> park(long txn, String reason) {
        List<Statement> script = new ArrayList<>();
        script.add(ChangeLog.seal());
        script.add(ChangeLog.markClosure(txn, PARKING, reason));
        script.addAll(refold("state = ?", PARKING));
        script.add(ChangeLog.restate(PARKING, "parked"));
        return write(script);
    }

    /// Lets a transaction that was put aside, and all that came with it, wait for the server again.
    public Promise<Done> retry(long txn) {
        List<Statement> script = new ArrayList<>();
        script.add(ChangeLog.markClosure(txn, "pending", ""));
        for (SyncScript one : scripts.values()) {
            script.addAll(one.refoldAll());
            script.add(one.touched());
        }
        return write(script);
    }

    /// Forgets a transaction that was put aside, and all that came with it.
    public Promise<Done> discard(long txn) {
        List<Statement> script = new ArrayList<>();
        script.add(ChangeLog.markClosure(txn, LEAVING, ""));
        script.addAll(refold("state = ?", LEAVING));
        script.addAll(ChangeLog.forget(LEAVING));
        return write(script);
    }

    /// Forgets what is pending of one row, which shows the base again.
    public Promise<Done> revert(String table, Cells key) {
        List<Statement> script = new ArrayList<>();
        script.add(ChangeLog.seal());
        script.add(script(table).markRow(key, LEAVING));
        script.addAll(refold("state = ?", LEAVING));
        script.addAll(ChangeLog.forget(LEAVING));
        return write(script);
    }

    private List<Statement> refold(String entries, String value) {
        List<Statement> script = new ArrayList<>();
        for (SyncScript one : scripts.values()) {
            script.addAll(one.refold(entries, value));
            script.add(one.touched());
        }
        return script;
    }
}
