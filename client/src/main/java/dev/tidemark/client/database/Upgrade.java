package dev.tidemark.client.database;

import dev.tidemark.client.database.SqlDatabase.Statement;
import dev.tidemark.client.outbox.OutboxSchema;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rewrites what waits in the words of the program's older tables.
///
/// What was sent stays as it is, because a number that comes again has to say the same. What can't
/// be rewritten is put aside with the reason; nothing is dropped. Each page is one commit, and an
/// entry says of which version it is, so a crash in between costs nothing.
final class Upgrade {
    private static final String VERSION = "version";
    private static final String CODE = "schema";
    private static final String LEAVING = "leaving";
    private static final String MOVED =
            "(state = ? OR root = " + ChangeLog.RETURNING + " OR code = '" + CODE + "')";
    private static final int PAGE = 500;

    private final LocalDatabase database;
    private final OutboxSchema schema;

    Upgrade(LocalDatabase database, OutboxSchema schema) {
        this.database = database;
        this.schema = schema;
    }

    Promise<Done> run() {
        return database.state(VERSION)
                .then(
                        stored ->
                                stored.equals(Optional.of(Integer.toString(schema.version())))
                                        ? Promise.done()
                                        : pages("pending", 0)
                                                .then(done -> pages("aside", 0))
                                                .then(done -> finish()));
    }

    private Promise<Done> finish() {
        List<Statement> script = new ArrayList<>(database.refoldAll());
        script.add(
                Statement.of(
                        "INSERT OR REPLACE INTO tidemark_state (name, text) VALUES (?, ?)",
                        VERSION,
                        Integer.toString(schema.version())));
        return database.fenced(script);
    }

    private Promise<Done> pages(String state, long after) {
        return database.transactions(ChangeLog.older(state, schema.version(), after, PAGE))
                .then(
                        found -> {
                            if (found.isEmpty()) {
                                return Promise.done();
                            }
                            List<Statement> script = new ArrayList<>();
                            script.add(ChangeLog.refuseSent(found));
                            for (LocalTransaction one : found) {
                                upgrade(one, state, script);
                            }
                            script.addAll(database.refold(MOVED, LEAVING));
                            script.addAll(ChangeLog.forget(LEAVING));
                            script.add(ChangeLog.returned());
                            long next = found.getLast().last();
                            return database.fenced(script)
                                    .then(done -> pages(state, next))
                                    .recover(
                                            failure ->
                                                    SqlStorage.refused(failure)
                                                            ? pages(state, after)
                                                            : Promise.broken(failure));
                        });
    }

    private void upgrade(LocalTransaction old, String state, List<Statement> script) {
        if (old.changes().isEmpty()) {
            // Of a table that is not bound now; it waits until it is.
            return;
        }
        List<Statement> entries = new ArrayList<>();
        String why = words(old, state, entries);
        if (why.isEmpty()) {
            script.add(ChangeLog.mark(old.id(), state, LEAVING));
            script.addAll(entries);
        } else {
            script.add(ChangeLog.aside(old.id(), LocalTransaction.Refused.of(CODE, why)));
        }
    }

    /// @return why it can't be done; empty if it can
    private String words(LocalTransaction old, String state, List<Statement> entries) {
        List<RowChange> changes = old.changes();
        for (int version = old.mark().version(); version < schema.version(); version++) {
            OutboxSchema.Migration migration = schema.migrations().get(version);
            // Version 0 is what was written before anybody said a version.
            if (migration == null && version > 0) {
                return "nobody declared how to go on from version " + version;
            }
            try {
                changes = migration == null ? changes : migration.upgrade(changes);
            } catch (RuntimeException thrown) {
                return "the migration from version " + version + " fails: " + thrown.getMessage();
            }
        }
        if (changes.isEmpty()) {
            return "nothing is left of it";
        }
        for (RowChange change : changes) {
            Binding binding = database.bound(change.table());
            Optional<List<Statement>> appended =
                    binding == null
                            ? Optional.empty()
                            : new EntryScript(binding, old.mark().owner(), schema.version(), state)
                                    .append(old.id(), change);
            if (appended.isEmpty()) {
                return "no table of now takes a change of " + change.table();
            }
            entries.addAll(appended.get());
        }
        return "";
    }
}
