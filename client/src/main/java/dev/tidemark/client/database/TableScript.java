package dev.tidemark.client.database;

import dev.tidemark.client.database.Binding.BindingException;
import dev.tidemark.client.database.SqlDatabase.Answer;
import dev.tidemark.client.database.SqlDatabase.Statement;
import dev.tidemark.client.row.ColumnType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
/// todos__gather    view without rows, by which notes become entries and overlays
/// todos__fold      view: the overlay as the change log alone gives it
/// todos__next      rows of a base that is being fetched anew
/// ```
///
/// What the app did since the sync last came by stands in `tidemark_fresh` (see [TriggerScript]);
/// only what people see and `todos__status` have it at once.
///
/// A number in `…__seq`, `__inserted` or `__deleted` is that of the last entry of the change log
/// that did it; NULL means that nobody here did. So an entry that is settled takes away what is its
/// own and nothing newer. Whatever happens to a row of the base, an overlay goes only when its
/// entries are settled or put aside.
///
/// Only rows with an overlay are kept twice, so reading costs what it costs without us, indexes and
/// all, and loading is one insert a row.
final class TableScript {
    private static final String VERSION = "5; ";

    /// Before tables had notes; they themselves were the same.
    private static final String SAME_TABLES = "4; ";

    /// Columns of `tidemark_fresh` that are no values.
    private static final int NOTE_COLUMNS = 4;

    /// Ends the name of the table with what people see.
    static final String ROWS = "__rows";

    private static final String GATHER = "__gather";

    /// All that is bound in a file, as one text; NULL if nothing is.
    private static final String BOUND =
            "(SELECT group_concat(quote(name) || quote(definition)) FROM"
                    + " (SELECT name, definition FROM tidemark_table ORDER BY name))";

    private final Binding binding;
    private final List<ColumnType> key;
    private final List<ColumnType> values;

    /// What one look at a file found.
    ///
    /// @param definitions of the tables that are bound
    /// @param names of all that it has
    /// @param noteColumns how many columns `tidemark_fresh` has
    /// @param gathering the trigger that lets all notes be gathered
    /// @param bound what is bound, as one text
    record Found(
            Map<String, String> definitions,
            Set<String> names,
            int noteColumns,
            String gathering,
            @Nullable String bound) {
        /// What has to be asked at one moment.
        static List<Statement> questions() {
            return List.of(
                    Statement.of("SELECT name, definition FROM tidemark_table"),
                    Statement.of("SELECT name FROM sqlite_schema"),
                    Statement.of("SELECT count(*) FROM pragma_table_info('tidemark_fresh')"),
                    Statement.of("SELECT sql FROM sqlite_schema WHERE name = 'tidemark_gathered'"),
                    Statement.of("SELECT " + BOUND));
        }

        /// What was answered to [#questions].
        static Found of(List<Answer> answers) {
            Map<String, String> definitions = new LinkedHashMap<>();
            for (List<@Nullable String> row : answers.get(0).rows()) {
                definitions.put(ChangeLog.text(row.get(0)), ChangeLog.text(row.get(1)));
            }
            Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            answers.get(1).rows().forEach(row -> names.add(ChangeLog.text(row.get(0))));
            StringBuilder gathering = new StringBuilder();
            answers.get(3).rows().forEach(row -> gathering.append(ChangeLog.text(row.get(0))));
            return new Found(
                    definitions,
                    names,
                    (int) ChangeLog.number(answers.get(2).rows().getFirst().getFirst()),
                    gathering.toString(),
                    answers.get(4).rows().getFirst().getFirst());
        }
    }

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
                """,
                // Nothing that could fail: SQLite would keep each page that a statement touches.
                "CREATE TABLE IF NOT EXISTS tidemark_fresh (seq INTEGER PRIMARY KEY,"
                        + " txn INTEGER, tab TEXT, op TEXT)",
                "CREATE VIEW IF NOT EXISTS tidemark_gather AS SELECT 0 AS base WHERE 0",
                "CREATE TRIGGER IF NOT EXISTS tidemark_gathered INSTEAD OF INSERT"
                        + " ON tidemark_gather BEGIN SELECT 1; END");
    }

    /// Makes the objects of all these tables that are not there yet or are others by now. The log
    /// stays. Refused if another process has bound tables since: its notes would be gathered no
    /// more.
    ///
    /// @return nothing if nothing is to be done
    /// @throws BindingException if a name is taken
    static List<Statement> bind(Collection<Binding> bindings, Found found) throws BindingException {
        Set<String> gathered = new TreeSet<>();
        found.definitions()
                .forEach(
                        (name, definition) -> {
                            if (definition.startsWith(VERSION)) {
                                gathered.add(name);
                            }
                        });
        List<Statement> script = new ArrayList<>();
        script.add(SqlStorage.refuseIf(BOUND + " IS NOT ?", found.bound()));
        // A file of which a table has dropped out, or of a program that gathered otherwise.
        boolean right =
                gathered.isEmpty() || gathering(gathered).getLast().equals(found.gathering());
        if (!right) {
            gathering(gathered).forEach(step -> script.add(Statement.of(step)));
        }
        // By the triggers from before, which know what their notes say.
        script.addAll(ChangeLog.gather());
        int before = script.size();
        int room = found.noteColumns() - NOTE_COLUMNS;
        for (Binding binding : bindings) {
            String known = found.definitions().get(binding.table());
            if ((VERSION + binding.definition()).equals(known)) {
                continue;
            }
            TableScript table = new TableScript(binding);
            Optional<String> taken =
                    table.names().stream().filter(found.names()::contains).findFirst();
            if (known == null && taken.isPresent()) {
                throw new BindingException(
                        "the database has a "
                                + taken.get()
                                + " of its own; bind the shape to another name");
            }
            gathered.add(binding.table());
            for (; room < new TriggerScript(binding, table).noted(); room++) {
                String column = TriggerScript.value(room + 1);
                script.add(Statement.of("ALTER TABLE tidemark_fresh ADD COLUMN " + column));
            }
            script.addAll(table.bind(known));
        }
        if (script.size() == before) {
            return right ? List.of() : script;
        }
        gathering(gathered).forEach(step -> script.add(Statement.of(step)));
        return script;
    }

    /// The overlay is made of the log again and the base is fetched anew, unless nothing but the
    /// triggers is different.
    private List<Statement> bind(@Nullable String before) {
        boolean sameTables = (SAME_TABLES + binding.definition()).equals(before);
        List<String> steps = new ArrayList<>();
        if (sameTables) {
            steps.addAll(dropViews());
            steps.addAll(createViews());
        } else {
            steps.addAll(before == null ? List.of() : drop());
            steps.addAll(create());
        }
        List<Statement> script = new ArrayList<>();
        steps.forEach(step -> script.add(Statement.of(step)));
        script.add(
                Statement.of(
                        "INSERT INTO tidemark_table (name, definition, changes) VALUES (?1, ?2, 0)"
                                + " ON CONFLICT DO UPDATE SET definition = ?2,"
                                + " changes = changes + 1",
                        binding.table(),
                        VERSION + binding.definition()));
        if (before != null && !sameTables) {
            script.addAll(new SyncScript(binding).refoldAll());
            script.add(Statement.of("DELETE FROM tidemark_state WHERE name = ?", binding.table()));
        }
        return script;
    }

    /// Lets the notes on all these tables be gathered by one statement, which asks each table that
    /// has any.
    private static List<String> gathering(Collection<String> tables) {
        return List.of(
                "DROP TRIGGER IF EXISTS tidemark_gathered",
                "CREATE TRIGGER tidemark_gathered INSTEAD OF INSERT ON tidemark_gather"
                        + " WHEN EXISTS (SELECT 1 FROM tidemark_fresh) BEGIN\n"
                        + Sql.list(
                                List.copyOf(tables),
                                "",
                                table ->
                                        "INSERT INTO "
                                                + q(table + GATHER)
                                                + " (base) SELECT NEW.base WHERE EXISTS"
                                                + " (SELECT 1 FROM tidemark_fresh WHERE tab = "
                                                + Sql.text(table)
                                                + ");\n")
                        + "END");
    }

    /// Names that must be free before the table is bound for the first time.
    List<String> names() {
        List<String> names =
                new ArrayList<>(
                        List.of(
                                view(), rows(), base(), overlay(), under(), next(), status(),
                                fold(), gather()));
        binding.indexes().forEach(index -> names.add(indexName(index)));
        return names;
    }

    /// What makes the objects that hold nothing but what can be derived.
    List<String> create() {
        List<String> script = new ArrayList<>();
        // With row numbers: other indexes would carry the whole key.
        script.add(createTable(rows(), ""));
        script.add(createTable(under(), " WITHOUT ROWID"));
        // With row numbers: what is swapped in lies as it came, so rows that the server has side by
        // side are so here too, and a transaction over them changes few pages.
        script.add(createTable(next(), ""));
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
        script.addAll(createViews());
        return script;
    }

    /// What makes the objects without rows of their own, triggers and all.
    List<String> createViews() {
        List<String> script = new ArrayList<>();
        script.add("CREATE VIEW " + q(view()) + " AS SELECT " + columns("") + " FROM " + q(rows()));
        script.add("CREATE VIEW " + q(base()) + " AS " + baseSelect());
        script.add("CREATE VIEW " + q(status()) + " AS " + statusSelect());
        script.add("CREATE VIEW " + q(fold()) + " AS " + foldSelect(""));
        script.add("CREATE VIEW " + q(gather()) + " AS SELECT 0 AS base WHERE 0");
        script.addAll(new TriggerScript(binding, this).create());
        return script;
    }

    /// What takes them away again; the change log stays.
    List<String> drop() {
        List<String> script = new ArrayList<>(dropViews());
        for (String table : List.of(rows(), under(), next(), overlay())) {
            script.add("DROP TABLE IF EXISTS " + q(table));
        }
        return script;
    }

    /// Takes what [#createViews] makes away again.
    List<String> dropViews() {
        List<String> script = new ArrayList<>();
        for (String view : List.of(view(), base(), status(), fold(), gather())) {
            script.add("DROP VIEW IF EXISTS " + q(view));
        }
        return script;
    }

    String view() {
        return binding.table();
    }

    String rows() {
        return binding.table() + ROWS;
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

    String gather() {
        return binding.table() + GATHER;
    }

    /// `FROM` and `WHERE` of the notes on this table.
    String fresh(String alias) {
        return " FROM tidemark_fresh "
                + alias
                + " WHERE "
                + alias
                + ".tab = "
                + Sql.text(binding.table());
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
                + ", ("
                + overlaid("r.")
                + " OR ("
                + keyColumns("r.")
                + ") IN (SELECT "
                + new TriggerScript(binding, this).keyNotes()
                + fresh("f")
                + ")) AS unsynced FROM "
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
