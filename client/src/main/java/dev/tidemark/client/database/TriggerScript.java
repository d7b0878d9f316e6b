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
        body.append(overlay());
        body.append("UPDATE ")
                .append(q(table.overlay()))
                .append(" SET ")
                .append(Sql.list(values, ", ", TriggerScript::updatedValue))
                .append(atOld());
        body.append("UPDATE ")
                .append(q(table.rows()))
                .append(" SET ")
                .append(Sql.list(values, ", ", c -> q(c) + " = NEW." + q(c)))
                .append(atOld());
        return trigger(
                "update",
                "UPDATE ON " + q(table.view()) + " WHEN " + differs,
                body.append(touched()));
    }

    private static String updatedValue(ColumnType column) {
        String differs = "CASE WHEN NEW." + q(column) + " IS NOT OLD." + q(column) + " THEN ";
        return q(column)
                + " = "
                + differs
                + "NEW."
                + q(column)
                + " ELSE "
                + q(column)
                + " END, "
                + TableScript.seq(column)
                + " = "
                + differs
                + SEQ
                + " ELSE "
                + TableScript.seq(column)
                + " END";
    }

    private String atOld() {
        return " WHERE " + Sql.list(key, " AND ", c -> q(c) + " = OLD." + q(c)) + ";\n";
    }

    /// Gives the row OLD an empty overlay if it has none, and keeps what the server said under it.
    private String overlay() {
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
                + ";\n"
                + "INSERT INTO "
                + q(table.overlay())
                + " ("
                + table.keyColumns("")
                + ", \"__key\") VALUES ("
                + table.keyColumns("OLD.")
                + ", "
                + keyText("OLD")
                // By WHERE NOT EXISTS it takes three times as long.
                + ") ON CONFLICT DO NOTHING;\n";
    }

    private String deleteTrigger() {
        StringBuilder body = new StringBuilder();
        body.append(log("delete", "OLD")).append(keyCells("OLD"));
        for (ColumnType column : values) {
            body.append(cellRow(column.name(), "OLD." + q(column), "NULL")).append(";\n");
        }
        body.append(overlay());
        body.append("UPDATE ")
                .append(q(table.overlay()))
                .append(" SET \"__inserted\" = NULL, \"__deleted\" = ")
                .append(SEQ)
                .append(
                        Sql.list(
                                values,
                                "",
                                c -> ", " + q(c) + " = NULL, " + TableScript.seq(c) + " = NULL"))
                .append(atOld());
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
            String set = " SET " + Sql.list(values, ", ", c -> q(c) + " = NEW." + q(c));
            body.append("UPDATE ").append(q(table.under())).append(set).append(atOld());
            // Where there is an overlay, the next statement says what is seen.
            body.append("UPDATE ").append(q(table.rows())).append(set).append(atOld());
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
