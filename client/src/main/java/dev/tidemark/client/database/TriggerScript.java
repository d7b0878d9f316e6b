package dev.tidemark.client.database;

import dev.tidemark.client.row.ColumnType;
import java.util.ArrayList;
import java.util.List;

/// The triggers of one bound table: those of the view note what the app does, one gathers these
/// notes, and those of the base let the sync write it as if it were a table.
///
/// What the app's statement itself has to write is what it changes and one note at the end of one
/// table, `tidemark_fresh`: the row before and after. All else that follows from the note (entry
/// and cells in the change log, overlay, what the server said) is made of many notes at once, at
/// the beginning of each commit of the sync. When the statements themselves wrote all of it, into
/// six trees, a thousand of them in a transaction took thirty times as long as plain ones.
///
/// No statement here relies on `OR IGNORE` or `OR REPLACE` where it matters: what the app's own
/// statement says in its place would win inside.
final class TriggerScript {
    private static final String OWNER = "(SELECT text FROM tidemark_state WHERE name = 'owner')";
    private static final String SCHEMA = "(SELECT text FROM tidemark_state WHERE name = 'version')";

    private final Binding binding;
    private final TableScript table;
    private final List<ColumnType> key;
    private final List<ColumnType> values;

    TriggerScript(Binding binding, TableScript table) {
        this.binding = binding;
        this.table = table;
        this.key = binding.key();
        this.values = binding.values();
    }

    List<String> create() {
        List<String> script = new ArrayList<>();
        script.add(insertTrigger());
        script.add(keyTrigger());
        if (!values.isEmpty()) {
            script.add(updateTrigger());
        }
        script.add(deleteTrigger());
        script.add(gatherTrigger());
        script.add(baseInsert());
        script.add(baseUpdate());
        script.add(baseDelete());
        return script;
    }

    private static String q(String name) {
        return Sql.name(name);
    }

    private static String q(ColumnType column) {
        return Sql.name(column.name());
    }

    private static String keyed(String row, ColumnType column) {
        return ColumnForm.of(column).keyed(row + "." + q(column));
    }

    private static String refuse(String message, String when) {
        return "SELECT RAISE(ABORT, " + Sql.text(message) + ") WHERE " + when + ";\n";
    }

    /// How many values a note on a row of this table has.
    int noted() {
        return key.size() + 2 * values.size();
    }

    /// The name of a value in a note.
    static String value(int number) {
        return "v" + number;
    }

    private String keyNote(ColumnType column) {
        return value(key.indexOf(column) + 1);
    }

    /// The key in a note.
    String keyNotes() {
        return Sql.list(key, ", ", this::keyNote);
    }

    private String before(ColumnType column) {
        return value(key.size() + 2 * values.indexOf(column) + 1);
    }

    private String after(ColumnType column) {
        return value(key.size() + 2 * values.indexOf(column) + 2);
    }

    /// Notes what the app does.
    private String note(String operation, List<String> names, List<String> noted) {
        return "INSERT INTO tidemark_fresh (tab, op, "
                + String.join(", ", names)
                + ") VALUES ("
                + Sql.text(binding.table())
                + ", "
                + Sql.text(operation)
                + ", "
                + String.join(", ", noted)
                + ");\n";
    }

    private String insertTrigger() {
        StringBuilder body = new StringBuilder();
        for (ColumnType column : key) {
            String value = "NEW." + q(column);
            String place = binding.table() + "." + column.name();
            body.append(refuse("NOT NULL constraint failed: " + place, value + " IS NULL"));
            ColumnForm form = ColumnForm.of(column);
            body.append(refuse("datatype mismatch: " + place, form.misfit(value)));
            body.append(refuse("a key has no NUL character: " + place, form.cut(value)));
        }
        body.append(
                refuse(
                        "UNIQUE constraint failed: "
                                + Sql.list(key, ", ", c -> binding.table() + "." + c.name()),
                        "EXISTS (SELECT 1 FROM "
                                + q(table.rows())
                                + " WHERE "
                                + Sql.list(key, " AND ", c -> q(c) + " = " + keyed("NEW", c))
                                + ")"));
        body.append(
                "INSERT INTO "
                        + q(table.rows())
                        + " ("
                        + table.columns("")
                        + ") VALUES ("
                        + Sql.list(
                                binding.columns(),
                                ", ",
                                c -> c.inKey() ? keyed("NEW", c) : "NEW." + q(c))
                        + ");\n");
        List<String> names = new ArrayList<>();
        List<String> noted = new ArrayList<>();
        for (ColumnType column : key) {
            names.add(keyNote(column));
            noted.add(keyed("NEW", column));
        }
        for (ColumnType column : values) {
            names.add(after(column));
            noted.add("NEW." + q(column));
        }
        body.append(note("insert", names, noted));
        return trigger("insert", "INSERT ON " + q(table.view()), body);
    }

    private String keyTrigger() {
        String changed = Sql.list(key, " OR ", c -> keyed("NEW", c) + " IS NOT OLD." + q(c));
        return trigger(
                "key",
                "UPDATE ON " + q(table.view()) + " WHEN " + changed,
                new StringBuilder()
                        .append("SELECT RAISE(ABORT, ")
                        .append(
                                Sql.text(
                                        "the key of a row stays: delete the row of "
                                                + binding.table()
                                                + " and insert another"))
                        .append(");\n"));
    }

    private String updateTrigger() {
        String differs = Sql.list(values, " OR ", c -> "NEW." + q(c) + " IS NOT OLD." + q(c));
        StringBuilder body = new StringBuilder();
        List<String> names = new ArrayList<>();
        List<String> noted = new ArrayList<>();
        for (ColumnType column : key) {
            names.add(keyNote(column));
            noted.add("OLD." + q(column));
        }
        for (ColumnType column : values) {
            names.add(before(column));
            noted.add("OLD." + q(column));
            names.add(after(column));
            noted.add("NEW." + q(column));
        }
        body.append(updated(table.rows()));
        body.append(note("update", names, noted));
        return trigger("update", "UPDATE ON " + q(table.view()) + " WHEN " + differs, body);
    }

    /// Sets what differs in the row OLD of a table. A column of an index is set by itself: SQLite
    /// writes an index anew for each column that is named, whatever its value.
    private String updated(String of) {
        List<ColumnType> plain = new ArrayList<>();
        StringBuilder script = new StringBuilder();
        for (ColumnType column : values) {
            if (binding.indexes().stream().anyMatch(index -> index.contains(column.name()))) {
                script.append(updated(of, List.of(column)));
            } else {
                plain.add(column);
            }
        }
        return plain.isEmpty() ? script.toString() : script + updated(of, plain);
    }

    private String updated(String of, List<ColumnType> columns) {
        return "UPDATE "
                + q(of)
                + " SET "
                + Sql.list(columns, ", ", c -> q(c) + " = NEW." + q(c))
                + " WHERE ("
                + Sql.list(columns, " OR ", c -> "NEW." + q(c) + " IS NOT OLD." + q(c))
                + ") AND "
                + Sql.list(key, " AND ", c -> q(c) + " = OLD." + q(c))
                + ";\n";
    }

    private String atOld() {
        return " WHERE " + Sql.list(key, " AND ", c -> q(c) + " = OLD." + q(c)) + ";\n";
    }

    private String deleteTrigger() {
        List<String> names = new ArrayList<>();
        List<String> noted = new ArrayList<>();
        for (ColumnType column : key) {
            names.add(keyNote(column));
            noted.add("OLD." + q(column));
        }
        for (ColumnType column : values) {
            names.add(before(column));
            noted.add("OLD." + q(column));
        }
        StringBuilder body = new StringBuilder();
        body.append("DELETE FROM ").append(q(table.rows())).append(atOld());
        body.append(note("delete", names, noted));
        return trigger("delete", "DELETE ON " + q(table.view()), body);
    }

    /// Makes entries, overlay and what is under it of the notes. NEW has the number behind which
    /// the entries stand.
    private String gatherTrigger() {
        StringBuilder body = new StringBuilder();
        body.append("INSERT INTO tidemark_change (seq, txn, tab, op, key, owner, version) SELECT ")
                .append("f.seq + NEW.base, f.txn, f.tab, f.op, ")
                .append(noteKey())
                .append(", coalesce(" + OWNER + ", ''), coalesce(CAST(")
                .append(SCHEMA + " AS INTEGER), 0)")
                .append(table.fresh("f"))
                .append(" ORDER BY f.seq;\n");
        for (ColumnType column : key) {
            String value = "f." + keyNote(column);
            body.append(cells(column, value, value)).append(";\n");
        }
        for (ColumnType column : values) {
            String before = "f." + before(column);
            String after = "f." + after(column);
            body.append(cells(column, before, after));
            body.append(" AND (f.op <> 'update' OR " + before + " IS NOT " + after + ")");
            // Who leaves a required column out means the server's default.
            body.append(
                    column.notNull()
                            ? " AND (f.op <> 'insert' OR " + after + " IS NOT NULL);\n"
                            : ";\n");
        }
        body.append(keepUnder()).append(gatheredOverlay());
        if (values.stream().anyMatch(ColumnType::notNull)) {
            body.append(
                    show(
                            "u."
                                    + q(key.getFirst())
                                    + " IS NOT NULL AND o.\"__key\" IN (SELECT "
                                    + noteKey()
                                    + table.fresh("f")
                                    + " AND f.op = 'insert')"));
            body.append(touched("changes()"));
        }
        body.append(touched("(SELECT count(*)" + table.fresh("f") + ")"));
        body.append("DELETE FROM tidemark_fresh WHERE tab = " + Sql.text(binding.table()) + ";\n");
        return trigger("gathered", "INSERT ON " + q(table.gather()), body);
    }

    private String touched(String times) {
        return "UPDATE tidemark_table SET changes = changes + "
                + times
                + " WHERE name = "
                + Sql.text(binding.table())
                + ";\n";
    }

    /// The key in a note `f`, as one text.
    private String noteKey() {
        return Sql.list(
                key,
                " || ',' || ",
                column -> "quote(" + ColumnForm.of(column).keyed("f." + keyNote(column)) + ")");
    }

    private String cells(ColumnType column, String before, String after) {
        return "INSERT INTO tidemark_cell (seq, col, before, after) SELECT f.seq + NEW.base, "
                + Sql.text(column.name())
                + ", "
                + before
                + ", "
                + after
                + table.fresh("f");
    }

    /// Keeps what the server said of rows that have no overlay yet: what stood in them before the
    /// first note.
    private String keepUnder() {
        String keys = Sql.list(key, ", ", column -> "g." + keyNote(column));
        return "INSERT INTO "
                + q(table.under())
                + " SELECT "
                + Sql.list(
                        binding.columns(),
                        ", ",
                        column -> "f." + (column.inKey() ? keyNote(column) : before(column)))
                + table.fresh("f")
                + " AND f.op <> 'insert' AND f.seq IN (SELECT min(g.seq)"
                + table.fresh("g")
                + " GROUP BY "
                + keys
                + ") AND NOT EXISTS (SELECT 1 FROM "
                + q(table.overlay())
                + " x WHERE "
                + Sql.list(key, " AND ", column -> "x." + q(column) + " = f." + keyNote(column))
                + ");\n";
    }

    /// One note after the other: an insert or a delete is the whole of what waits, an update says
    /// what differs.
    private String gatheredOverlay() {
        String whole = "excluded.\"__inserted\" IS NOT NULL OR excluded.\"__deleted\" IS NOT NULL";
        StringBuilder script = new StringBuilder();
        script.append("INSERT INTO " + q(table.overlay()) + " (" + table.overlayColumns())
                .append(") SELECT ")
                .append(Sql.list(key, ", ", column -> "f." + keyNote(column)))
                .append(", " + noteKey())
                .append(", CASE f.op WHEN 'insert' THEN f.seq + NEW.base END")
                .append(", CASE f.op WHEN 'delete' THEN f.seq + NEW.base END")
                .append(Sql.list(values, "", this::gatheredValue))
                .append(table.fresh("f"))
                .append(" ORDER BY f.seq ON CONFLICT (" + table.keyColumns("") + ") DO UPDATE SET ")
                .append("\"__inserted\" = CASE WHEN " + whole)
                .append(" THEN excluded.\"__inserted\" ELSE \"__inserted\" END, ")
                .append("\"__deleted\" = CASE WHEN " + whole)
                .append(" THEN excluded.\"__deleted\" ELSE \"__deleted\" END");
        for (ColumnType column : values) {
            String seq = TableScript.seq(column);
            String said = " = CASE WHEN excluded." + seq + " IS NOT NULL OR " + whole;
            for (String name : List.of(q(column), seq)) {
                script.append(", " + name + said)
                        .append(" THEN excluded." + name + " ELSE " + name + " END");
            }
        }
        return script.append(";\n").toString();
    }

    private String gatheredValue(ColumnType column) {
        String after = "f." + after(column);
        String says =
                "CASE f.op WHEN 'delete' THEN 0 WHEN 'insert' THEN "
                        + (column.notNull() ? after + " IS NOT NULL" : "1")
                        + " ELSE f."
                        + before(column)
                        + " IS NOT "
                        + after
                        + " END";
        return ", CASE WHEN "
                + says
                + " THEN "
                + after
                + " END, CASE WHEN "
                + says
                + " THEN f.seq + NEW.base END";
    }

    /// Shows rows that have an overlay as they are now.
    private String show(String which) {
        return "INSERT OR REPLACE INTO "
                + q(table.rows())
                + " "
                + table.shownSelect(" AND " + which)
                + ";\n";
    }

    private String baseInsert() {
        String row = " SELECT " + table.columns("NEW.") + " WHERE ";
        StringBuilder body = new StringBuilder();
        body.append("INSERT OR REPLACE INTO ")
                .append(q(table.under()))
                .append(row)
                .append(table.overlaid("NEW."))
                .append(";\n");
        body.append("INSERT OR REPLACE INTO ")
                .append(q(table.rows()))
                .append(row)
                .append("NOT ")
                .append(table.overlaid("NEW."))
                .append(";\n");
        body.append(show(table.sameKey("o.", "NEW.")));
        return trigger("base_insert", "INSERT ON " + q(table.base()), body);
    }

    private String baseUpdate() {
        StringBuilder body = new StringBuilder();
        if (!values.isEmpty()) {
            body.append(updated(table.under(), values));
            // Where there is an overlay, the next statement says what is seen.
            body.append(updated(table.rows()));
        }
        body.append(show(table.sameKey("o.", "OLD.")));
        return trigger("base_update", "UPDATE ON " + q(table.base()), body);
    }

    private String baseDelete() {
        StringBuilder body = new StringBuilder();
        body.append("DELETE FROM ").append(q(table.under())).append(atOld());
        body.append("DELETE FROM ").append(q(table.rows())).append(atOld());
        body.append(show(table.sameKey("o.", "OLD.")));
        return trigger("base_delete", "DELETE ON " + q(table.base()), body);
    }

    private String trigger(String name, String event, StringBuilder body) {
        return "CREATE TRIGGER "
                + q(binding.table() + "__" + name)
                + " INSTEAD OF "
                + event
                + " BEGIN\n"
                + body
                + "END";
    }
}
