package dev.tidemark.client.database;

import dev.tidemark.client.row.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The objects of one bound table, as SQL. For a table `todos` with key `id` and column `title`:
///
/// ```
/// todos__rows      id, title        what people see: a plain table, as fast as any
/// todos            the view of it that the app reads and writes
/// todos__overlay   id, __key, __inserted, __deleted, title, title__seq
///                                   what was changed here and is not settled
/// todos__under     id, title        of rows with an overlay: what the server said
/// todos__base      view: what the server said of all rows; the sync alone writes it
/// todos__status    the rows with `unsynced`, 1 while something of the row is not settled
/// todos__fold      view: the overlay as the change log alone gives it
/// todos__next      rows of a base that is being fetched anew
/// ```
///
/// A number in `…__seq`, `__inserted` or `__deleted` is that of the last entry of the change log
/// that did it; NULL means that nobody here did. So an entry that is settled takes away what is its
/// own and nothing newer. Whatever happens to a row of the base, an overlay goes only when its
/// entries are settled or put aside.
///
/// Only rows with an overlay are kept twice, so reading costs what it costs without us, indexes and
/// all, and loading is one insert a row.
final class TableScript {
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
                  op TEXT NOT NULL, key TEXT NOT NULL, owner TEXT NOT NULL DEFAULT '',
                  version INTEGER NOT NULL DEFAULT 0, state TEXT NOT NULL DEFAULT 'pending',
                  sent INTEGER NOT NULL DEFAULT 0, code TEXT, reason TEXT, root INTEGER)
                """,
                "CREATE INDEX IF NOT EXISTS tidemark_change_key ON tidemark_change (tab, key)",
                "CREATE INDEX IF NOT EXISTS tidemark_change_txn ON tidemark_change (txn)",
                """
                CREATE TABLE IF NOT EXISTS tidemark_cell (
                  seq INTEGER NOT NULL, col TEXT NOT NULL, before, after,
                  PRIMARY KEY (seq, col)) WITHOUT ROWID
                """,
                """
                CREATE TABLE IF NOT EXISTS tidemark_receipt (
                  txn INTEGER PRIMARY KEY, txid TEXT NOT NULL, lsn TEXT NOT NULL)
                """,
                """
                CREATE TABLE IF NOT EXISTS tidemark_state (
                  name TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID
                """,
                "CREATE TABLE IF NOT EXISTS tidemark_moved (was INTEGER PRIMARY KEY,"
                        + " becomes INTEGER NOT NULL)",
                """
                CREATE TABLE IF NOT EXISTS tidemark_guard (
                  stale INTEGER CONSTRAINT tidemark_stale CHECK (stale = 0))
                """);
    }

    /// Names that must be free before the table is bound for the first time.
    List<String> names() {
        List<String> names =
                new ArrayList<>(
                        List.of(
                                view(), rows(), base(), overlay(), under(), next(), status(),
                                fold()));
        binding.indexes().forEach(index -> names.add(indexName(index)));
        return names;
    }

    /// What makes the objects that hold nothing but what can be derived.
    List<String> create() {
        List<String> script = new ArrayList<>();
        // With row numbers: other indexes would carry the whole key.
        script.add(createTable(rows(), ""));
        script.add(createTable(under(), " WITHOUT ROWID"));
        script.add(createTable(next(), " WITHOUT ROWID"));
        script.add(createOverlay());
        for (List<String> index : binding.indexes()) {
            script.add(
                    "CREATE INDEX "
                            + q(indexName(index))
                            + " ON "
                            + q(rows())
                            + " ("
                            + Sql.list(index, ", ", Sql::name)
                            + ")");
        }
        script.add("CREATE VIEW " + q(view()) + " AS SELECT " + columns("") + " FROM " + q(rows()));
        script.add("CREATE VIEW " + q(base()) + " AS " + baseSelect());
        script.add("CREATE VIEW " + q(status()) + " AS " + statusSelect());
        script.add("CREATE VIEW " + q(fold()) + " AS " + foldSelect(""));
        script.addAll(new TriggerScript(binding, this).create());
        return script;
    }

    /// What takes them away again; the change log stays.
    List<String> drop() {
        List<String> script = new ArrayList<>();
        for (String view : List.of(view(), base(), status(), fold())) {
            script.add("DROP VIEW IF EXISTS " + q(view));
        }
        for (String table : List.of(rows(), under(), next(), overlay())) {
            script.add("DROP TABLE IF EXISTS " + q(table));
        }
        return script;
    }

    String view() {
        return binding.table();
    }

    String rows() {
        return binding.table() + "__rows";
    }

    String base() {
        return binding.table() + "__base";
    }

    String under() {
        return binding.table() + "__under";
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

    private String indexName(List<String> columns) {
        return binding.table() + "__by_" + String.join("_", columns);
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

    /// All columns, of the table with that alias and a dot, or of the only one.
    String columns(String alias) {
        return Sql.list(binding.columns(), ", ", column -> alias + q(column));
    }

    String keyColumns(String alias) {
        return Sql.list(key, ", ", column -> alias + q(column));
    }

    /// Whether both aliases, with dots, stand at the same key.
    String sameKey(String one, String other) {
        return Sql.list(key, " AND ", column -> one + q(column) + " = " + other + q(column));
    }

    /// Whether the row at an alias with a dot has an overlay.
    String overlaid(String alias) {
        return "EXISTS (SELECT 1 FROM " + q(overlay()) + " x WHERE " + sameKey("x.", alias) + ")";
    }

    String overlayColumns() {
        return keyColumns("")
                + ", \"__key\", \"__inserted\", \"__deleted\""
                + Sql.list(values, "", column -> ", " + q(column) + ", " + seq(column));
    }

    private String createTable(String name, String kind) {
        return "CREATE TABLE "
                + q(name)
                + " ("
                + Sql.list(
                        binding.columns(),
                        ", ",
                        column -> declaration(column) + (column.inKey() ? " NOT NULL" : ""))
                + ", PRIMARY KEY ("
                + keyColumns("")
                + "))"
                + kind;
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
                + keyColumns("")
                + ")) WITHOUT ROWID";
    }

    private String baseSelect() {
        return "SELECT "
                + columns("r.")
                + " FROM "
                + q(rows())
                + " r WHERE NOT "
                + overlaid("r.")
                + " UNION ALL SELECT "
                + columns("")
                + " FROM "
                + q(under());
    }

    private String statusSelect() {
        return "SELECT "
                + columns("r.")
                + ", "
                + overlaid("r.")
                + " AS unsynced FROM "
                + q(rows())
                + " r";
    }

    /// What rows with an overlay look like: `o` is the overlay, `u` what is under it.
    ///
    /// @param condition further, begins with `AND`
    String shownSelect(String condition) {
        String folded =
                Sql.list(
                        binding.columns(),
                        ", ",
                        column ->
                                column.inKey()
                                        ? "o." + q(column)
                                        : "CASE WHEN o."
                                                + seq(column)
                                                + " IS NULL THEN u."
                                                + q(column)
                                                + " ELSE o."
                                                + q(column)
                                                + " END");
        return "SELECT "
                + folded
                + " FROM "
                + q(overlay())
                + " o LEFT JOIN "
                + q(under())
                + " u ON "
                + sameKey("u.", "o.")
                + " WHERE o.\"__deleted\" IS NULL AND (o.\"__inserted\" IS NOT NULL OR u."
                + q(key.getFirst())
                + " IS NOT NULL)"
                + condition;
    }

    /// Per key with pending entries: the last insert and delete, and per column the last entry
    /// since then that set it.
    ///
    /// @param condition on the entries `t` that name the keys, begins with `AND`
    String foldSelect(String condition) {
        String log =
                "SELECT max(l.seq) FROM tidemark_change l WHERE l.tab = "
                        + Sql.text(binding.table())
                        + " AND l.key = k.key AND l.state = 'pending' AND ";
        String keys =
                "SELECT DISTINCT key, (SELECT max(seq) FROM tidemark_change m WHERE m.tab = t.tab"
                        + " AND m.key = t.key AND m.state = 'pending') AS last"
                        + " FROM tidemark_change t WHERE t.tab = "
                        + Sql.text(binding.table())
                        + " AND t.state = 'pending'"
                        + condition;
        Function<ColumnType, String> lastSet =
                column ->
                        "(SELECT max(c.seq) FROM tidemark_cell c JOIN tidemark_change l"
                                + " ON l.seq = c.seq WHERE l.tab = "
                                + Sql.text(binding.table())
                                + " AND l.key = k.key AND l.state = 'pending'"
                                + " AND l.op <> 'delete' AND c.col = "
                                + Sql.text(column.name())
                                + " AND l.seq > k.del AND l.seq >= k.ins)";
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
}
