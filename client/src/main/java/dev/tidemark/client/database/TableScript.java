package dev.tidemark.client.database;

import dev.tidemark.client.row.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The objects of one bound table, as SQL. For a table `todos` with key `id` and column `title`:
///
/// ```
/// todos__base      id, title                       what the server said; only the sync writes it
/// todos__overlay   id, __key, __inserted, __deleted, title, title__seq
/// todos            the view that the app reads and writes: per column the overlay's value if it
///                  was changed here, else the base's
/// todos__status    the same rows with `unsynced`, 1 while something of the row is not settled
/// todos__fold      the overlay as the change log alone gives it
/// todos__next      rows of a base that is being fetched anew
/// ```
///
/// A number in `…__seq`, `__inserted` or `__deleted` is that of the last entry of the change log
/// that did it; NULL means that nobody here did. So an entry that is settled takes away what is its
/// own and nothing newer. No trigger stands on the base: whatever happens to a base row, an overlay
/// goes only when its entries are settled or put aside.
final class TableScript {
    private static final String SEQ = "(SELECT max(seq) FROM tidemark_change)";

    private final Binding binding;
    private final List<ColumnType> key;
    private final List<ColumnType> values;

    TableScript(Binding binding) {
        this.binding = binding;
        this.key = binding.key();
        this.values = binding.values();
    }

    /// Objects that all bound tables share.
    static List<String> shared() {
        return List.of(
                """
                CREATE TABLE IF NOT EXISTS tidemark_table (
                  name TEXT PRIMARY KEY, definition TEXT NOT NULL, changes INTEGER NOT NULL)
                """,
                """
                CREATE TABLE IF NOT EXISTS tidemark_change (
                  seq INTEGER PRIMARY KEY AUTOINCREMENT, txn INTEGER, tab TEXT NOT NULL,
                  op TEXT NOT NULL, key TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'pending',
                  reason TEXT)
                """,
                "CREATE INDEX IF NOT EXISTS tidemark_change_key ON tidemark_change (tab, key)",
                "CREATE INDEX IF NOT EXISTS tidemark_change_txn ON tidemark_change (txn)",
                """
                CREATE TABLE IF NOT EXISTS tidemark_cell (
                  seq INTEGER NOT NULL, col TEXT NOT NULL, before, after,
                  PRIMARY KEY (seq, col)) WITHOUT ROWID
                """,
                """
                CREATE TABLE IF NOT EXISTS tidemark_state (
                  name TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID
                """);
    }

    /// Names that must be free before the table is bound for the first time.
    List<String> names() {
        return List.of(view(), base(), overlay(), next(), status(), fold());
    }

    /// What makes the objects that hold nothing but what can be derived.
    List<String> create() {
        List<String> script = new ArrayList<>();
        script.add(createBase(base()));
        script.add(createBase(next()));
        script.add(createOverlay());
        script.add("CREATE VIEW " + q(view()) + " AS " + select(""));
        script.add("CREATE VIEW " + q(status()) + " AS " + select(", %s AS unsynced"));
        script.add("CREATE VIEW " + q(fold()) + " AS " + foldSelect());
        script.add(insertTrigger());
        script.add(updateTrigger());
        script.add(deleteTrigger());
        return script;
    }

    /// What takes them away again; the change log stays.
    List<String> drop() {
        return List.of(
                "DROP VIEW IF EXISTS " + q(view()),
                "DROP VIEW IF EXISTS " + q(status()),
                "DROP VIEW IF EXISTS " + q(fold()),
                "DROP TABLE IF EXISTS " + q(base()),
                "DROP TABLE IF EXISTS " + q(next()),
                "DROP TABLE IF EXISTS " + q(overlay()));
    }

    String view() {
        return binding.table();
    }

    String base() {
        return binding.table() + "__base";
    }

    String overlay() {
        return binding.table() + "__overlay";
    }

    String next() {
        return binding.table() + "__next";
    }

    String status() {
        return binding.table() + "__status";
    }

    String fold() {
        return binding.table() + "__fold";
    }

    private static String q(String name) {
        return Sql.name(name);
    }

    private static String q(ColumnType column) {
        return Sql.name(column.name());
    }

    /// The column with the number of the last change.
    static String seq(ColumnType column) {
        return Sql.name(column.name() + "__seq");
    }

    private String createBase(String name) {
        return "CREATE TABLE "
                + q(name)
                + " ("
                + Sql.list(binding.columns(), ", ", TableScript::declaration)
                + ", PRIMARY KEY ("
                + Sql.list(key, ", ", TableScript::q)
                + ")) WITHOUT ROWID";
    }

    private static String declaration(ColumnType column) {
        return q(column) + " " + ColumnForm.of(column).declared();
    }

    private String createOverlay() {
        return "CREATE TABLE "
                + q(overlay())
                + " ("
                + Sql.list(key, ", ", TableScript::declaration)
                + ", \"__key\" TEXT NOT NULL UNIQUE, \"__inserted\" INTEGER, \"__deleted\" INTEGER"
                + Sql.list(
                        values,
                        "",
                        column -> ", " + declaration(column) + ", " + seq(column) + " INTEGER")
                + ", PRIMARY KEY ("
                + Sql.list(key, ", ", TableScript::q)
                + ")) WITHOUT ROWID";
    }

    /// Rows of the base under their overlay, then rows that exist only here.
    ///
    /// @param more a further column, `%s` being whether the row has an overlay
    private String select(String more) {
        String same = Sql.list(key, " AND ", column -> "o." + q(column) + " = b." + q(column));
        String folded =
                Sql.list(
                        binding.columns(),
                        ", ",
                        column ->
                                column.inKey()
                                        ? "b." + q(column) + " AS " + q(column)
                                        : "CASE WHEN o."
                                                + seq(column)
                                                + " IS NULL THEN b."
                                                + q(column)
                                                + " ELSE o."
                                                + q(column)
                                                + " END AS "
                                                + q(column));
        String own =
                Sql.list(binding.columns(), ", ", column -> "o." + q(column) + " AS " + q(column));
        return "SELECT "
                + folded
                + more.replace("%s", "(o.\"__key\" IS NOT NULL)")
                + " FROM "
                + q(base())
                + " b LEFT JOIN "
                + q(overlay())
                + " o ON "
                + same
                + " WHERE o.\"__deleted\" IS NULL UNION ALL SELECT "
                + own
                + more.replace("%s", "1")
                + " FROM "
                + q(overlay())
                + " o WHERE o.\"__inserted\" IS NOT NULL"
                + " AND NOT EXISTS (SELECT 1 FROM "
                + q(base())
                + " b WHERE "
                + same
                + ")";
    }

    /// Per key with pending entries: the last insert and delete, and per column the last entry
    /// since then that set it.
    private String foldSelect() {
        String log =
                "SELECT max(l.seq) FROM tidemark_change l WHERE l.tab = "
                        + Sql.text(binding.table())
                        + " AND l.key = k.key AND l.state = 'pending' AND ";
        String keys =
                "SELECT DISTINCT key, (SELECT max(seq) FROM tidemark_change m WHERE m.tab = t.tab"
                        + " AND m.key = t.key AND m.state = 'pending') AS last"
                        + " FROM tidemark_change t WHERE t.tab = "
                        + Sql.text(binding.table())
                        + " AND t.state = 'pending'";
        Function<ColumnType, String> lastSet =
                column ->
                        "(SELECT max(c.seq) FROM tidemark_cell c JOIN tidemark_change l"
                                + " ON l.seq = c.seq WHERE l.tab = "
                                + Sql.text(binding.table())
                                + " AND l.key = k.key AND l.state = 'pending'"
                                + " AND l.op <> 'delete' AND c.col = "
                                + Sql.text(column.name())
                                + " AND l.seq > k.del)";
        String ends =
                "SELECT k.*, coalesce(("
                        + log
                        + "l.op = 'insert'), 0) AS ins, coalesce(("
                        + log
                        + "l.op = 'delete'), 0) AS del FROM ("
                        + keys
                        + ") k";
        String seqs =
                "SELECT k.*"
                        + numbered(
                                values,
                                (column, number) -> ", " + lastSet.apply(column) + " AS s" + number)
                        + " FROM ("
                        + ends
                        + ") k";
        return "SELECT "
                + Sql.list(key, ", ", column -> cell("k.last", column) + " AS " + q(column))
                + ", k.key AS \"__key\", CASE WHEN k.ins > k.del THEN k.ins END AS \"__inserted\","
                + " CASE WHEN k.del > k.ins THEN k.del END AS \"__deleted\""
                + numbered(
                        values,
                        (column, number) ->
                                ", "
                                        + cell("k.s" + number, column)
                                        + " AS "
                                        + q(column)
                                        + ", k.s"
                                        + number
                                        + " AS "
                                        + seq(column))
                + " FROM ("
                + seqs
                + ") k";
    }

    private interface Numbered {
        String piece(ColumnType column, int number);
    }

    private static String numbered(List<ColumnType> columns, Numbered each) {
        StringBuilder pieces = new StringBuilder();
        for (int number = 0; number < columns.size(); number++) {
            pieces.append(each.piece(columns.get(number), number));
        }
        return pieces.toString();
    }

    private static String cell(String seq, ColumnType column) {
        return "(SELECT c.after FROM tidemark_cell c WHERE c.seq = "
                + seq
                + " AND c.col = "
                + Sql.text(column.name())
                + ")";
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
        return "INSERT INTO tidemark_change (tab, op, key) SELECT "
                + Sql.text(binding.table())
                + ", "
                + Sql.text(operation)
                + ", "
                + keyText(row);
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
                                + q(view())
                                + " WHERE "
                                + Sql.list(key, " AND ", c -> q(c) + " = " + keyed("NEW", c))
                                + ")"));
        body.append(log("insert", "NEW")).append(";\n").append(keyCells("NEW"));
        for (ColumnType column : values) {
            String value = "NEW." + q(column);
            body.append(cellRow(column.name(), "NULL", value));
            // Who leaves a required column out means the server's default.
            body.append(column.notNull() ? " WHERE " + value + " IS NOT NULL;\n" : ";\n");
        }
        body.append("DELETE FROM " + q(overlay()) + " WHERE \"__key\" = " + keyText("NEW") + ";\n");
        body.append(
                "INSERT INTO "
                        + q(overlay())
                        + " ("
                        + Sql.list(key, ", ", TableScript::q)
                        + ", \"__key\", \"__inserted\""
                        + Sql.list(values, "", c -> ", " + q(c) + ", " + seq(c))
                        + ") SELECT "
                        + Sql.list(key, ", ", c -> keyed("NEW", c))
                        + ", "
                        + keyText("NEW")
                        + ", "
                        + SEQ
                        + Sql.list(values, "", TableScript::insertedValue)
                        + ";\n");
        return trigger("insert", "INSERT", body.append(touched()).toString());
    }

    private static String insertedValue(ColumnType column) {
        String value = "NEW." + q(column);
        String number =
                column.notNull() ? "CASE WHEN " + value + " IS NOT NULL THEN " + SEQ + " END" : SEQ;
        return ", " + value + ", " + number;
    }

    private String updateTrigger() {
        StringBuilder body = new StringBuilder();
        body.append(
                refuse(
                        "the key of a row stays: delete the row of "
                                + binding.table()
                                + " and insert another",
                        Sql.list(key, " OR ", c -> keyed("NEW", c) + " IS NOT OLD." + q(c))));
        if (!values.isEmpty()) {
            String differs = Sql.list(values, " OR ", c -> "NEW." + q(c) + " IS NOT OLD." + q(c));
            String here = " WHERE \"__key\" = " + keyText("OLD");
            body.append(log("update", "OLD") + " WHERE " + differs + ";\n");
            for (ColumnType column : key) {
                String value = "OLD." + q(column);
                body.append(cellRow(column.name(), value, value) + " WHERE " + differs + ";\n");
            }
            for (ColumnType column : values) {
                body.append(cellRow(column.name(), "OLD." + q(column), "NEW." + q(column)));
                body.append(" WHERE NEW." + q(column) + " IS NOT OLD." + q(column) + ";\n");
            }
            body.append(emptyOverlay("(" + differs + ")"));
            body.append(
                    "UPDATE "
                            + q(overlay())
                            + " SET "
                            + Sql.list(values, ", ", TableScript::updatedValue)
                            + here
                            + " AND ("
                            + differs
                            + ");\n");
            body.append(touched());
        }
        return trigger("update", "UPDATE", body.toString());
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
                + seq(column)
                + " = "
                + differs
                + SEQ
                + " ELSE "
                + seq(column)
                + " END";
    }

    /// Not by `OR IGNORE`: what the app's own statement says in its place would win inside.
    private String emptyOverlay(String when) {
        return "INSERT INTO "
                + q(overlay())
                + " ("
                + Sql.list(key, ", ", TableScript::q)
                + ", \"__key\") SELECT "
                + Sql.list(key, ", ", c -> "OLD." + q(c))
                + ", "
                + keyText("OLD")
                + " WHERE "
                + when
                + " AND NOT EXISTS (SELECT 1 FROM "
                + q(overlay())
                + " WHERE \"__key\" = "
                + keyText("OLD")
                + ");\n";
    }

    private String deleteTrigger() {
        StringBuilder body = new StringBuilder();
        body.append(log("delete", "OLD")).append(";\n").append(keyCells("OLD"));
        for (ColumnType column : values) {
            body.append(cellRow(column.name(), "OLD." + q(column), "NULL") + ";\n");
        }
        body.append(emptyOverlay("1"));
        body.append(
                "UPDATE "
                        + q(overlay())
                        + " SET \"__inserted\" = NULL, \"__deleted\" = "
                        + SEQ
                        + Sql.list(values, "", c -> ", " + q(c) + " = NULL, " + seq(c) + " = NULL")
                        + " WHERE \"__key\" = "
                        + keyText("OLD")
                        + ";\n");
        return trigger("delete", "DELETE", body.append(touched()).toString());
    }

    private String trigger(String name, String event, String body) {
        return "CREATE TRIGGER "
                + q(binding.table() + "__" + name)
                + " INSTEAD OF "
                + event
                + " ON "
                + q(view())
                + " BEGIN\n"
                + body
                + "END";
    }
}
