package dev.tidemark.client.database;

import dev.tidemark.client.row.ColumnType;
import java.util.ArrayList;
import java.util.List;

/// The triggers of one bound table: those of the view log what the app does, those of the base let
/// the sync write it as if it were a table.
///
/// No statement here relies on `OR IGNORE` or `OR REPLACE` where it matters: what the app's own
/// statement says in its place would win inside.
final class TriggerScript {
    private static final String SEQ = "(SELECT max(seq) FROM tidemark_change)";

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

    /// The key as one text, from a row named NEW or OLD.
    private String keyText(String row) {
        return Sql.list(key, " || ',' || ", column -> "quote(" + keyed(row, column) + ")");
    }

    private static String keyed(String row, ColumnType column) {
        return ColumnForm.of(column).keyed(row + "." + q(column));
    }

    private static String refuse(String message, String when) {
        return "SELECT RAISE(ABORT, " + Sql.text(message) + ") WHERE " + when + ";\n";
    }

    private String log(String operation, String row) {
        return "INSERT INTO tidemark_change (tab, op, key, owner, version) VALUES ("
                + Sql.text(binding.table())
                + ", "
                + Sql.text(operation)
                + ", "
                + keyText(row)
                + ", coalesce((SELECT text FROM tidemark_state WHERE name = 'owner'), ''),"
                + " coalesce((SELECT CAST(text AS INTEGER) FROM tidemark_state"
                + " WHERE name = 'version'), 0));\n";
    }

    private String touched() {
        return "UPDATE tidemark_table SET changes = changes + 1 WHERE name = "
                + Sql.text(binding.table())
                + ";\n";
    }

    private static String cellRow(String column, String before, String after) {
        return "INSERT INTO tidemark_cell (seq, col, before, after) SELECT "
                + SEQ
                + ", "
                + Sql.text(column)
                + ", "
                + before
                + ", "
                + after;
    }

    private String keyCells(String row) {
        return Sql.list(
                key,
                "",
                column -> cellRow(column.name(), keyed(row, column), keyed(row, column)) + ";\n");
    }

    private String insertTrigger() {
        StringBuilder body = new StringBuilder();
        for (ColumnType column : key) {
            String value = "NEW." + q(column);
            String place = binding.table() + "." + column.name();
            body.append(refuse("NOT NULL constraint failed: " + place, value + " IS NULL"));
            body.append(refuse("datatype mismatch: " + place, ColumnForm.of(column).misfit(value)));
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
        body.append(log("insert", "NEW")).append(keyCells("NEW"));
        for (ColumnType column : values) {
            String value = "NEW." + q(column);
            body.append(cellRow(column.name(), "NULL", value));
            // Who leaves a required column out means the server's default.
            body.append(column.notNull() ? " WHERE " + value + " IS NOT NULL;\n" : ";\n");
        }
        body.append("DELETE FROM ")
                .append(q(table.overlay()))
                .append(" WHERE \"__key\" = ")
                .append(keyText("NEW"))
                .append(";\n");
        body.append(
                "INSERT INTO "
                        + q(table.overlay())
                        + " ("
                        + table.keyColumns("")
                        + ", \"__key\", \"__inserted\""
                        + Sql.list(values, "", c -> ", " + q(c) + ", " + TableScript.seq(c))
                        + ") SELECT "
                        + Sql.list(key, ", ", c -> keyed("NEW", c))
                        + ", "
                        + keyText("NEW")
                        + ", "
                        + SEQ
                        + Sql.list(values, "", TriggerScript::insertedValue)
                        + ";\n");
        body.append(show("o.\"__key\" = " + keyText("NEW")));
        return trigger("insert", "INSERT ON " + q(table.view()), body.append(touched()));
    }

    private static String insertedValue(ColumnType column) {
        String value = "NEW." + q(column);
        String number =
                column.notNull() ? "CASE WHEN " + value + " IS NOT NULL THEN " + SEQ + " END" : SEQ;
        return ", " + value + ", " + number;
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
        body.append(log("update", "OLD"));
        for (ColumnType column : key) {
            String value = "OLD." + q(column);
            body.append(cellRow(column.name(), value, value)).append(";\n");
        }
        for (ColumnType column : values) {
            body.append(cellRow(column.name(), "OLD." + q(column), "NEW." + q(column)));
            body.append(" WHERE NEW." + q(column) + " IS NOT OLD." + q(column) + ";\n");
        }
        body.append(keepUnder());
        body.append(updatedOverlay());
        body.append(updated(table.rows()));
        return trigger(
                "update",
                "UPDATE ON " + q(table.view()) + " WHEN " + differs,
                body.append(touched()));
    }

    /// What differs gets its value and number, whether the row has an overlay or not.
    private String updatedOverlay() {
        return "INSERT INTO "
                + q(table.overlay())
                + " ("
                + table.keyColumns("")
                + ", \"__key\""
                + Sql.list(values, "", c -> ", " + q(c) + ", " + TableScript.seq(c))
                + ") VALUES ("
                + table.keyColumns("OLD.")
                + ", "
                + keyText("OLD")
                + Sql.list(
                        values,
                        "",
                        c -> ", " + ifDiffers(c, "NEW." + q(c)) + ", " + ifDiffers(c, SEQ))
                + ") ON CONFLICT ("
                + table.keyColumns("")
                + ") DO UPDATE SET "
                + Sql.list(values, ", ", TriggerScript::updatedValue)
                + ";\n";
    }

    private static String ifDiffers(ColumnType column, String value) {
        return "CASE WHEN NEW."
                + q(column)
                + " IS NOT OLD."
                + q(column)
                + " THEN "
                + value
                + " END";
    }

    private static String updatedValue(ColumnType column) {
        String seq = TableScript.seq(column);
        return q(column)
                + " = CASE WHEN excluded."
                + seq
                + " IS NULL THEN "
                + q(column)
                + " ELSE excluded."
                + q(column)
                + " END, "
                + seq
                + " = coalesce(excluded."
                + seq
                + ", "
                + seq
                + ")";
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

    /// Keeps what the server said of the row OLD, if it has no overlay yet.
    private String keepUnder() {
        return "INSERT INTO "
                + q(table.under())
                + " SELECT "
                + table.columns("")
                + " FROM "
                + q(table.rows())
                + " WHERE "
                + Sql.list(key, " AND ", c -> q(c) + " = OLD." + q(c))
                + " AND NOT "
                + table.overlaid("OLD.")
                + ";\n";
    }

    private String deleteTrigger() {
        StringBuilder body = new StringBuilder();
        body.append(log("delete", "OLD")).append(keyCells("OLD"));
        for (ColumnType column : values) {
            body.append(cellRow(column.name(), "OLD." + q(column), "NULL")).append(";\n");
        }
        body.append(keepUnder());
        body.append("INSERT INTO ")
                .append(q(table.overlay()))
                .append(" (")
                .append(table.keyColumns(""))
                .append(", \"__key\", \"__deleted\") VALUES (")
                .append(table.keyColumns("OLD."))
                .append(", ")
                .append(keyText("OLD"))
                .append(", ")
                .append(SEQ)
                .append(") ON CONFLICT (")
                .append(table.keyColumns(""))
                .append(
                        ") DO UPDATE SET \"__inserted\" = NULL,"
                                + " \"__deleted\" = excluded.\"__deleted\"")
                .append(
                        Sql.list(
                                values,
                                "",
                                c -> ", " + q(c) + " = NULL, " + TableScript.seq(c) + " = NULL"))
                .append(";\n");
        body.append("DELETE FROM ").append(q(table.rows())).append(atOld());
        return trigger("delete", "DELETE ON " + q(table.view()), body.append(touched()));
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
