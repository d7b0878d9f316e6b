package dev.tidemark.client.database;

import dev.tidemark.client.database.Binding.BindingException;
import dev.tidemark.client.database.SqlDatabase.Answer;
import dev.tidemark.client.database.SqlDatabase.SqlFailure;
import dev.tidemark.client.database.SqlDatabase.Statement;
import dev.tidemark.client.outbox.OutboxSchema;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tables of the app that are views of synced rows and of what was written here.
///
/// The app writes by plain SQL on any connection; what its statement changes and a note of that are
/// one commit. Each commit of the sync begins by making overlays and entries of the change log of
/// all notes that are there, and goes on in the same commit: by [#sync] it changes the base and
/// settles entries, so a value leaves the overlay in the step in which the base has it.
public final class LocalDatabase {
    private static final String PARKING = "parking";
    private static final String LEAVING = "leaving";
    private static final String RETURNING = "returning";
    private static final String OWNER = "owner";
    private static final String LEASE = "lease";
    private static final int ROWS_MAX = 100_000;
    private static final int PENDING_MAX = 500;

    /// Each look fails because of another process that did what it wanted.
    private static final int LOOKS_MAX = 10;

    /// Cells of a transaction as large as a server takes.
    private static final int WHOLE_MAX = 250_000;

    private final SqlDatabase database;
    private final Map<String, Binding> bindings;
    private final Map<String, SyncScript> scripts;
    private final ChangeLog log;
    private final OutboxSchema schema;
    private final List<LiveSql> lives = new ArrayList<>();
    private Runnable returned = () -> {};
    private @Nullable String owner;
    private long lease;

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

    private LocalDatabase(SqlDatabase database, List<Binding> bindings, OutboxSchema schema) {
        this.database = database;
        this.schema = schema;
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
    ///     database did not do it; then nothing of the app's was touched
    public static Promise<LocalDatabase> open(SqlDatabase database, List<Binding> bindings) {
        return open(database, bindings, OutboxSchema.plain());
    }

    /// The same with what the program's tables refer to.
    ///
    /// @param schema its tables are called as the server calls them
    public static Promise<LocalDatabase> open(
            SqlDatabase database, List<Binding> bindings, OutboxSchema schema) {
        LocalDatabase opened = new LocalDatabase(database, bindings, schema);
        if (opened.bindings.size() < bindings.size()) {
            return Promise.broken(new BindingException("a table is bound twice"));
        }
        List<Statement> shared = TableScript.shared().stream().map(Statement::of).toList();
        return database.write(shared)
                .then(done -> opened.bindAll(LOOKS_MAX))
                .then(done -> new Upgrade(opened, schema).run())
                .map(done -> opened);
    }

    /// Another process may bind tables meanwhile; then what is there is looked at again.
    private Promise<Done> bindAll(int looks) {
        return database.read(TableScript.Found.questions(), ROWS_MAX)
                .then(answers -> bindAll(TableScript.Found.of(answers)))
                .recover(
                        failure ->
                                looks > 1
                                                && failure instanceof SqlFailure known
                                                && known.reason() == SqlFailure.Reason.REFUSED
                                        ? bindAll(looks - 1)
                                        : Promise.broken(failure));
    }

    private Promise<Done> bindAll(TableScript.Found found) {
        try {
            List<Statement> script = TableScript.bind(bindings.values(), found);
            return script.isEmpty()
                    ? Promise.done()
                    : database.write(script).map(answers -> Done.DONE);
        } catch (BindingException taken) {
            return Promise.broken(taken);
        }
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
        settle(sync.settled(), script);
        sync.state().forEach((name, text) -> script.add(state(name, text)));
        return fenced(script);
    }

    /// Adds the statements that let entries go.
    void settle(List<Range> settled, List<Statement> script) {
        for (Range range : settled) {
            scripts.values().forEach(one -> script.addAll(one.settle(range.from(), range.until())));
            script.addAll(ChangeLog.settle(range.from(), range.until()));
        }
        if (!settled.isEmpty()) {
            scripts.values().forEach(one -> script.add(one.touched()));
        }
    }

    private Statement statement(String table, ServerChange change) {
        return switch (change) {
            case ServerChange.Put(Cells row) -> script(table).put(row);
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
        return fenced(script(table).beginAnew());
    }

    /// Does what the server said to the rows that are fetched anew.
    public Promise<Done> addAnew(String table, List<ServerChange> changes) {
        SyncScript script = script(table);
        return fenced(
                changes.stream()
                        .map(
                                change ->
                                        switch (change) {
                                            case ServerChange.Put(Cells row) -> script.putAnew(row);
                                            case ServerChange.Update(Cells key, Cells changed) ->
                                                    script.updateAnew(key, changed);
                                            case ServerChange.Delete(Cells key) ->
                                                    script.deleteAnew(key);
                                        })
                        .toList());
    }

    /// Puts what was fetched anew in place of the base, at once. No overlay is touched.
    public Promise<Done> swap(String table, Map<String, String> state) {
        return swap(table, List.of(), state);
    }

    /// The same, with entries whose effect is in the base from now on.
    Promise<Done> swap(String table, List<Range> settled, Map<String, String> state) {
        List<Statement> script = new ArrayList<>(script(table).swap());
        script.add(script(table).touched());
        settle(settled, script);
        state.forEach((name, text) -> script.add(state(name, text)));
        return fenced(script);
    }

    /// From now on this process alone writes the base and sends: all that it does for the sync
    /// fails once somebody holds a later lease.
    ///
    /// @return broken as [#overtaken] says if somebody does already
    Promise<Done> hold(long token) {
        lease = token;
        return fenced(List.of(state(LEASE, Long.toString(token))));
    }

    /// Whether it failed because another process holds the lease by now.
    static boolean overtaken(Throwable failure) {
        return SqlStorage.refused(failure);
    }

    /// Does statements as one, unless another process holds the lease by now.
    Promise<Done> fenced(List<Statement> script) {
        return told(withFence(script));
    }

    /// The same with what they answer.
    Promise<List<Answer>> fencedAnswers(List<Statement> script) {
        List<Statement> guarded = withFence(script);
        int fence = guarded.size() - script.size();
        return database.write(guarded).map(answers -> answers.subList(fence, answers.size()));
    }

    /// The log as it is read.
    ChangeLog log() {
        return log;
    }

    private List<Statement> withFence(List<Statement> script) {
        List<Statement> guarded = new ArrayList<>(ChangeLog.gather());
        if (lease == 0) {
            guarded.addAll(script);
            return guarded;
        }
        String mine = owner;
        if (mine != null) {
            guarded.add(
                    SqlStorage.refuseIf(
                            "(SELECT text FROM tidemark_state WHERE name = ?1) IS NOT ?2",
                            OWNER,
                            mine));
        }
        guarded.add(
                SqlStorage.refuseIf(
                        "(SELECT CAST(text AS INTEGER) FROM tidemark_state WHERE name = ?1)"
                                + " > CAST(?2 AS INTEGER)",
                        LEASE,
                        Long.toString(lease)));
        guarded.addAll(script);
        return guarded;
    }

    private Promise<Done> write(List<Statement> script) {
        List<Statement> whole = new ArrayList<>(ChangeLog.gather());
        whole.addAll(script);
        return told(whole);
    }

    /// Brings what the app committed into overlays and log now; the sync does so by itself.
    public Promise<Done> gather() {
        return write(List.of());
    }

    private Promise<Done> told(List<Statement> script) {
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
        return transactions(ChangeLog.entries(state, after, PENDING_MAX));
    }

    /// Whole transactions of a page of entries.
    Promise<List<LocalTransaction>> transactions(List<Statement> page) {
        return gather().then(done -> database.read(page, ROWS_MAX))
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
        return database.read(ChangeLog.transaction(txn), WHOLE_MAX)
                .map(
                        answers -> {
                            long last = ChangeLog.number(answers.get(2).rows().get(0).get(0));
                            return log.parse(answers.get(0), answers.get(1)).stream()
                                    .map(one -> one.until(last))
                                    .toList();
                        });
    }

    /// Puts a transaction aside that the server refused, and with it all later ones that touch a
    /// row of it or of them, or refer to one. They leave the tables in one step and stay until
    /// somebody decides.
    public Promise<Done> park(long txn, LocalTransaction.Refused why) {
        List<Statement> script = new ArrayList<>();
        park(txn, why, script);
        return write(script);
    }

    /// Adds the statements of [#park].
    void park(long txn, LocalTransaction.Refused why, List<Statement> script) {
        script.add(ChangeLog.markClosure(txn, PARKING, why, log.references(schema)));
        script.addAll(refold("state = ?", PARKING));
        script.add(ChangeLog.restate(PARKING, "parked"));
    }

    /// The binding of a table of the server's; null if there is none.
    @Nullable Binding bound(String remote) {
        return bindings.values().stream()
                .filter(binding -> binding.remote().equals(remote))
                .findFirst()
                .orElse(null);
    }

    /// Lets a transaction that was put aside, and all that came with it, wait for the server again,
    /// behind everything else.
    public Promise<Done> retry(long txn) {
        return comeBack(new ArrayList<>(List.of(ChangeLog.markParked(txn, RETURNING))));
    }

    private Promise<Done> comeBack(List<Statement> script) {
        script.addAll(ChangeLog.returning(RETURNING));
        script.addAll(refold("root = CAST(? AS INTEGER)", Integer.toString(ChangeLog.RETURNING)));
        script.add(ChangeLog.returned());
        return append(script);
    }

    /// Does statements by which something new waits for the server.
    Promise<Done> append(List<Statement> script) {
        return write(script)
                .map(
                        done -> {
                            returned.run();
                            return done;
                        });
    }

    /// Calls `listener` after something waits for the server that no connection of the app wrote.
    void whenReturned(Runnable listener) {
        returned = listener;
    }

    /// Puts other changes in the place of a transaction that was put aside, and lets them and all
    /// that came with it wait for the server.
    ///
    /// @param changes at least one; their `base` is what a person saw
    /// @return broken with an [IllegalArgumentException] if a bound table does not take them, with
    ///     an [SqlFailure] if it is not put aside any more
    public Promise<Done> edit(long txn, List<RowChange> changes) {
        List<Statement> script = new ArrayList<>();
        script.add(ChangeLog.refuseUnlessParked(txn));
        script.add(ChangeLog.markParked(txn, RETURNING));
        script.add(ChangeLog.mark(txn, RETURNING, LEAVING));
        script.addAll(ChangeLog.forget(LEAVING));
        String user = owner;
        for (RowChange change : changes) {
            Binding binding = bound(change.table());
            Optional<List<Statement>> appended =
                    binding == null
                            ? Optional.empty()
                            : new EntryScript(
                                            binding,
                                            user == null ? "" : user,
                                            schema.version(),
                                            "pending")
                                    .append(txn, change);
            if (appended.isEmpty()) {
                return Promise.broken(
                        new IllegalArgumentException(
                                "no bound table takes this change of " + change.table()));
            }
            script.addAll(appended.get());
        }
        return comeBack(script);
    }

    /// Forgets a transaction that was put aside, and all that came with it.
    public Promise<Done> discard(long txn) {
        List<Statement> script = new ArrayList<>(List.of(ChangeLog.markParked(txn, LEAVING)));
        script.addAll(ChangeLog.forget(LEAVING));
        return write(script);
    }

    /// Forgets what is pending of one row and was never sent; the row shows the base again if
    /// nothing is left. What was sent may have arrived: only the server can tell.
    public Promise<Done> revert(String table, Cells key) {
        List<Statement> script = new ArrayList<>();
        script.add(script(table).markRow(key, LEAVING));
        script.addAll(refold("state = ?", LEAVING));
        script.addAll(ChangeLog.forget(LEAVING));
        return write(script);
    }

    /// How many transactions wait of a guest who is here.
    public Promise<Integer> guestWork() {
        return gather().then(done -> database.read(List.of(Guests.count()), 1))
                .map(
                        answers ->
                                (int)
                                        ChangeLog.number(
                                                answers.getFirst().rows().getFirst().getFirst()));
    }

    /// What came from a guest.
    Guests guests() {
        return new Guests(database, List.copyOf(bindings.values()), schema);
    }

    /// Says who is here: what others wrote is kept aside until they are back, and so is the base,
    /// which is fetched for the one who came. Nothing happens if nobody else was.
    ///
    /// @param user empty for a guest
    public Promise<Done> own(String user) {
        return own(user, GuestFate.KEEP_ASIDE);
    }

    /// The same with what becomes of a guest's work.
    public Promise<Done> own(String user, GuestFate fate) {
        return state(OWNER)
                .then(
                        before ->
                                before.equals(Optional.of(user))
                                        ? Promise.done()
                                        : write(change(user, before.orElse(""), fate)))
                .map(
                        done -> {
                            owner = user;
                            return done;
                        });
    }

    /// What forgets the base and where it was fetched to. What is pending stays.
    List<Statement> forgetBase() {
        List<Statement> script = new ArrayList<>();
        scripts.values().forEach(one -> script.addAll(one.clear()));
        script.addAll(refoldAll());
        for (String table : bindings.keySet()) {
            script.add(Statement.of("DELETE FROM tidemark_state WHERE name = ?", table));
        }
        return script;
    }

    /// The base of a guest is nobody's, and what was fetched before anybody said who is here.
    private List<Statement> change(String user, String before, GuestFate fate) {
        List<Statement> script = new ArrayList<>();
        if (before.isEmpty() && !user.isEmpty()) {
            script.addAll(Guests.comeTo(user, fate));
        }
        script.add(
                Statement.of(
                        "UPDATE tidemark_change SET state = 'aside'"
                                + " WHERE state = 'pending' AND owner <> ?",
                        user));
        script.add(
                Statement.of(
                        "UPDATE tidemark_change SET state = 'pending'"
                                + " WHERE state = 'aside' AND owner = ?",
                        user));
        script.addAll(forgetBase());
        script.add(state(OWNER, user));
        return script;
    }

    /// Makes all overlays anew.
    List<Statement> refoldAll() {
        List<Statement> script = new ArrayList<>();
        scripts.values().forEach(one -> script.addAll(one.refoldAll()));
        scripts.values().forEach(one -> script.add(one.touched()));
        return script;
    }

    /// What makes the overlays of rows anew that have entries with a condition.
    List<Statement> refold(String entries, String value) {
        List<Statement> script = new ArrayList<>();
        for (SyncScript one : scripts.values()) {
            script.addAll(one.refold(entries, value));
            script.add(one.touched());
        }
        return script;
    }
}
