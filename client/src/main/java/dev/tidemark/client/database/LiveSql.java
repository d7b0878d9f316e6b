package dev.tidemark.client.database;

import dev.tidemark.client.database.SqlDatabase.Answer;
import dev.tidemark.client.database.SqlDatabase.SqlFailure;
import dev.tidemark.client.database.SqlDatabase.Statement;
import dev.tidemark.client.port.Cancellable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A question whose answer stays right: it is asked again after commits that may concern it, and
/// what differs is told.
///
/// Which tables it reads, SQLite says itself (`EXPLAIN`). If all of them belong to bound tables, a
/// commit that touched none of those costs one small read; a question that also reads tables of the
/// app is asked again after every commit.
public final class LiveSql {
    private static final int EXPLAINED_MAX = 100_000;

    /// Is part of what every bound table shows.
    private static final String FRESH = "tidemark_fresh";

    private final SqlDatabase database;
    private final Statement question;
    private final Limits limits;
    private final Listener listener;
    private final Map<String, String> tables;
    private final Cancellable watching;
    private Map<List<@Nullable String>, List<@Nullable String>> shown = new LinkedHashMap<>();
    private List<List<@Nullable String>> rows = List.of();
    private String version = "";
    private @Nullable Reading reads;
    private boolean asking;
    private boolean askAgain;
    private boolean answered;
    private boolean closed;

    /// What a question may cost and how its rows are told apart.
    ///
    /// @param rowsMax a longer answer is a failure
    /// @param keyColumns so many first columns name a row; 0 if all of them do
    public record Limits(int rowsMax, int keyColumns) {}

    /// What differs from the answer before.
    ///
    /// @param rows the whole answer, in its order
    /// @param added rows that were not there
    /// @param changed rows whose key was there with other columns
    /// @param removed rows that are not there any more, as they were
    public record Change(
            List<List<@Nullable String>> rows,
            List<List<@Nullable String>> added,
            List<List<@Nullable String>> changed,
            List<List<@Nullable String>> removed) {}

    /// Who wants to know.
    public interface Listener {
        /// The first answer, and each that differs from the one before.
        void changed(Change change);

        /// The question could not be asked. It is asked again after the next commit.
        void failed(Throwable reason);
    }

    /// What a question reads.
    ///
    /// @param tables bound ones, and nothing else
    /// @param parts whether it also reads what the sync makes of notes, such as an overlay
    private record Reading(Set<String> tables, boolean parts) {
        /// What people see is the same once notes are gathered: each counts as it will then.
        String version(List<@Nullable String> row) {
            long changes = ChangeLog.number(row.get(1));
            long fresh = ChangeLog.number(row.get(2));
            return parts ? changes + "+" + fresh : Long.toString(changes + fresh);
        }
    }

    /// @param tables names of bound tables by the names of their objects
    LiveSql(
            SqlDatabase database,
            Map<String, String> tables,
            Statement question,
            Limits limits,
            Listener listener) {
        this.database = database;
        this.tables = tables;
        this.question = question;
        this.limits = limits;
        this.listener = listener;
        this.watching = database.watch(this::look);
    }

    /// Asks no more.
    public void close() {
        closed = true;
        watching.cancel();
    }

    boolean closed() {
        return closed;
    }

    /// Something was committed.
    void look() {
        if (closed) {
            return;
        }
        if (asking) {
            askAgain = true;
            return;
        }
        asking = true;
        database.read(
                        List.of(
                                Statement.of("PRAGMA schema_version"),
                                Statement.of(
                                        "SELECT name, changes, (SELECT count(*) FROM "
                                                + FRESH
                                                + " WHERE tab = name) FROM tidemark_table")),
                        EXPLAINED_MAX)
                .whenEnded(this::compare, this::failed);
    }

    private void compare(List<Answer> answers) {
        String schema = "schema " + answers.get(0).rows().getFirst().getFirst();
        if (!version.startsWith(schema + ",")) {
            explain(schema, answers.get(1));
        } else {
            compare(schema, answers.get(1));
        }
    }

    private void compare(String schema, Answer changes) {
        StringBuilder now = new StringBuilder(schema).append(',');
        Reading concerned = reads;
        if (concerned != null) {
            for (List<@Nullable String> row : changes.rows()) {
                if (concerned.tables().contains(ChangeLog.text(row.get(0)))) {
                    now.append(row.get(0)).append(' ').append(concerned.version(row)).append(',');
                }
            }
        }
        String found = now.toString();
        if (answered && concerned != null && found.equals(version)) {
            done();
            return;
        }
        database.read(List.of(question), limits.rowsMax())
                .whenEnded(
                        answers -> {
                            version = found;
                            tell(answers.getFirst());
                            done();
                        },
                        this::failed);
    }

    private void explain(String schema, Answer changes) {
        database.read(
                        List.of(
                                new Statement("EXPLAIN " + question.sql(), question.values()),
                                Statement.of(
                                        "SELECT rootpage, tbl_name FROM sqlite_schema"
                                                + " WHERE rootpage > 0")),
                        EXPLAINED_MAX)
                .whenEnded(
                        answers -> {
                            reads = boundOnly(answers.get(0), answers.get(1));
                            compare(schema, changes);
                        },
                        this::failed);
    }

    /// What is read of bound tables; null if anything else is.
    private @Nullable Reading boundOnly(Answer program, Answer pages) {
        Map<String, String> byPage = new LinkedHashMap<>();
        pages.rows()
                .forEach(row -> byPage.put(ChangeLog.text(row.get(0)), ChangeLog.text(row.get(1))));
        int opcode = program.columns().indexOf("opcode");
        int page = program.columns().indexOf("p2");
        int schema = program.columns().indexOf("p3");
        Set<String> found = new TreeSet<>();
        boolean parts = false;
        for (List<@Nullable String> step : program.rows()) {
            String operation = ChangeLog.text(step.get(opcode));
            if (operation.equals("VOpen")) {
                return null;
            }
            if (operation.equals("OpenRead")) {
                String object = byPage.getOrDefault(ChangeLog.text(step.get(page)), "");
                if (object.equals(FRESH) && !question.sql().contains(FRESH)) {
                    continue;
                }
                String bound = tables.get(object);
                if (bound == null || !"0".equals(step.get(schema))) {
                    return null;
                }
                found.add(bound);
                parts |= !object.equals(bound + TableScript.ROWS);
            }
        }
        return new Reading(found, parts);
    }

    private void failed(Throwable reason) {
        if (!closed) {
            listener.failed(reason);
        }
        boolean again =
                reason instanceof SqlFailure known && known.reason() == SqlFailure.Reason.BUSY;
        askAgain |= again;
        done();
    }

    private void done() {
        asking = false;
        if (askAgain) {
            askAgain = false;
            look();
        }
    }

    private void tell(Answer answer) {
        if (closed || (answered && answer.rows().equals(rows))) {
            return;
        }
        Map<List<@Nullable String>, List<@Nullable String>> now = new LinkedHashMap<>();
        List<List<@Nullable String>> added = new ArrayList<>();
        List<List<@Nullable String>> changed = new ArrayList<>();
        for (List<@Nullable String> row : answer.rows()) {
            List<@Nullable String> key = key(row, now);
            now.put(key, row);
            List<@Nullable String> before = shown.get(key);
            if (before == null) {
                added.add(row);
            } else if (!before.equals(row)) {
                changed.add(row);
            }
        }
        List<List<@Nullable String>> removed = new ArrayList<>();
        shown.forEach(
                (key, row) -> {
                    if (!now.containsKey(key)) {
                        removed.add(row);
                    }
                });
        shown = now;
        rows = answer.rows();
        answered = true;
        listener.changed(new Change(rows, added, changed, removed));
    }

    /// The name of a row; rows of one name are told apart by how many came before.
    private List<@Nullable String> key(
            List<@Nullable String> row, Map<List<@Nullable String>, ?> taken) {
        int columns = limits.keyColumns() == 0 ? row.size() : limits.keyColumns();
        List<@Nullable String> key = new ArrayList<>(row.subList(0, Math.min(columns, row.size())));
        while (taken.containsKey(key)) {
            key.add("again");
        }
        return key;
    }
}
