package dev.tidemark.client.database;

import dev.tidemark.client.database.SqlDatabase.Answer;
import dev.tidemark.client.database.SqlDatabase.Statement;
import dev.tidemark.client.outbox.OutboxSchema;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.row.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a guest wrote, on its way to a user.
///
/// It changes hands in the commit in which the user comes. Which of its keys the account has
/// already is known only once the account's rows are here: until then nothing is sent, and a note
/// in the file says what to do, so a crash in between resumes it.
final class Guests {
    private static final String NOTE = "guest";
    private static final String LEAVING = "leaving";
    private static final int CLASHES_MAX = 100_000;

    private final SqlDatabase database;
    private final List<Binding> bindings;
    private final OutboxSchema schema;

    Guests(SqlDatabase database, List<Binding> bindings, OutboxSchema schema) {
        this.database = database;
        this.bindings = bindings;
        this.schema = schema;
    }

    /// Reads how many transactions a guest who is here wrote.
    static Statement count() {
        return Statement.of(
                "SELECT count(DISTINCT txn) FROM tidemark_change WHERE owner = '' AND"
                        + " coalesce((SELECT text FROM tidemark_state WHERE name = 'owner'), '')"
                        + " = ''");
    }

    /// Gives what a guest wrote to `user`, or does what else was wished.
    static List<Statement> comeTo(String user, GuestFate fate) {
        return switch (fate) {
            case KEEP_ASIDE -> List.of();
            case DISCARD -> {
                List<Statement> script = new ArrayList<>();
                script.add(
                        Statement.of(
                                "UPDATE tidemark_change SET state = ? WHERE owner = ''", LEAVING));
                script.addAll(ChangeLog.forget(LEAVING));
                yield script;
            }
            case MOVE, MERGE ->
                    List.of(
                            Statement.of(
                                    "UPDATE tidemark_change SET owner = ? WHERE owner = ''", user),
                            Statement.of(
                                    "INSERT OR REPLACE INTO tidemark_state (name, text)"
                                            + " VALUES (?, ?)",
                                    NOTE,
                                    fate.name()));
        };
    }

    /// Brings what came from a guest, if anything did, and the rows of the account together.
    ///
    /// @param loaded ends once those are here
    /// @param ids mints keys
    Promise<Done> meet(
            String user,
            LocalDatabase local,
            Supplier<Promise<Done>> loaded,
            Supplier<String> ids) {
        return local.state(NOTE)
                .then(
                        fate ->
                                fate.isEmpty()
                                        ? Promise.done()
                                        : loaded.get()
                                                .then(done -> local.gather())
                                                .then(
                                                        done ->
                                                                meet(
                                                                        user,
                                                                        fate.get(),
                                                                        local.refoldAll(),
                                                                        ids)));
    }

    /// Settles which rows are whose, once the rows of the account are here.
    ///
    /// @param refold makes all overlays anew
    /// @param ids mints keys
    private Promise<Done> meet(
            String user, String fate, List<Statement> refold, Supplier<String> ids) {
        return database.read(bindings.stream().map(this::clashes).toList(), CLASHES_MAX)
                .then(
                        found -> {
                            List<Statement> script = new ArrayList<>(ChangeLog.gather());
                            for (int i = 0; i < bindings.size(); i++) {
                                meet(user, fate, bindings.get(i), found.get(i), ids, script);
                            }
                            script.addAll(refold);
                            script.add(
                                    Statement.of(
                                            "DELETE FROM tidemark_state WHERE name = ?", NOTE));
                            return database.write(script).map(done -> Done.DONE);
                        });
    }

    /// Inserts that were never sent, of rows that the account has.
    private Statement clashes(Binding binding) {
        TableScript table = new TableScript(binding);
        return Statement.of(
                "SELECT DISTINCT c.key, "
                        + table.keyColumns("u.")
                        + " FROM tidemark_change c JOIN "
                        + Sql.name(table.overlay())
                        + " o ON o.\"__key\" = c.key JOIN "
                        + Sql.name(table.under())
                        + " u ON "
                        + table.sameKey("u.", "o.")
                        + " WHERE c.tab = ? AND c.op = 'insert' AND c.state = 'pending'"
                        + " AND c.sent = 0",
                binding.table());
    }

    private void meet(
            String user,
            String fate,
            Binding binding,
            Answer clashes,
            Supplier<String> ids,
            List<Statement> script) {
        boolean mintable =
                binding.key().size() == 1
                        && ColumnForm.of(binding.key().getFirst()) == ColumnForm.UUID;
        for (List<@Nullable String> clash : clashes.rows()) {
            String key = ChangeLog.text(clash.get(0));
            if (fate.equals(GuestFate.MERGE.name())) {
                script.add(
                        Statement.of(
                                "UPDATE tidemark_change SET op = 'update' WHERE tab = ? AND key = ?"
                                        + " AND op = 'insert' AND sent = 0",
                                binding.table(),
                                key));
            } else if (mintable) {
                // Other keys no device can mint; there the server refuses, and a person decides.
                rename(user, binding, key, ChangeLog.text(clash.get(1)), ids.get(), script);
            }
        }
    }

    private void rename(
            String user,
            Binding binding,
            String key,
            String before,
            String after,
            List<Statement> script) {
        ColumnType column = binding.key().getFirst();
        String own =
                " AND seq IN (SELECT seq FROM tidemark_change WHERE owner = ? AND sent = 0"
                        + " AND tab = ?";
        script.add(
                Statement.of(
                        "UPDATE tidemark_cell SET before = ?, after = ? WHERE col = ?"
                                + own
                                + " AND key = ?)",
                        after,
                        after,
                        column.name(),
                        user,
                        binding.table(),
                        key));
        for (OutboxSchema.Reference reference : schema.references()) {
            Optional<Binding> child =
                    bindings.stream()
                            .filter(one -> one.remote().equals(reference.table()))
                            .findFirst();
            if (reference.parent().equals(binding.remote())
                    && reference.columns().size() == 1
                    && child.isPresent()) {
                script.add(
                        Statement.of(
                                "UPDATE tidemark_cell SET after = ? WHERE col = ?"
                                        + " AND lower(after) = ?"
                                        + own
                                        + ")",
                                after,
                                reference.columns().getFirst(),
                                before,
                                user,
                                child.get().table()));
            }
        }
        script.add(
                Statement.of(
                        "UPDATE tidemark_change SET key = quote(?) WHERE owner = ? AND sent = 0"
                                + " AND tab = ? AND key = ?",
                        after,
                        user,
                        binding.table(),
                        key));
    }
}
