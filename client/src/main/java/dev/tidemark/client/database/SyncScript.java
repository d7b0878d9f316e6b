package dev.tidemark.client.database;

import dev.tidemark.client.database.SqlDatabase.Statement;
import dev.tidemark.client.row.ColumnType;
import dev.tidemark.protocol.write.Cells;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the sync does to the objects of one bound table, as statements.
final class SyncScript {
    private final Binding binding;
    private final TableScript table;
    private final String base;
    private final String rows;
    private final String under;
    private final String overlay;
    private final String next;
    private final List<ColumnType> columns;
    private final List<ColumnForm> forms;

    /// Said for each of a hundred thousand rows.
    private final String put;

    private final String putAnew;

    SyncScript(Binding binding) {
        this.binding = binding;
        table = new TableScript(binding);
        base = Sql.name(table.base());
        rows = Sql.name(table.rows());
        under = Sql.name(table.under());
        overlay = Sql.name(table.overlay());
        next = Sql.name(table.next());
        columns = binding.columns();
        forms = columns.stream().map(ColumnForm::of).toList();
        put = insertInto("INSERT INTO " + base);
        putAnew = insertInto("INSERT OR REPLACE INTO " + next);
    }

    /// Sets all columns of a row of the base.
    Statement put(Cells row) {
        return insert(put, row);
    }

    /// Adds a row to what is fetched anew.
    Statement putAnew(Cells row) {
        return insert(putAnew, row);
    }

    private Statement insert(String sql, Cells row) {
        List<@Nullable String> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            values.add(forms.get(i).stored(row.get(columns.get(i).name())));
        }
        return new Statement(sql, values);
    }

    private String insertInto(String target) {
        return target
                + " ("
                + table.columns("")
                + ") VALUES ("
                + Sql.list(columns, ", ", column -> "?")
                + ")";
    }

    /// Sets some columns of a row of the base.
    Statement update(Cells key, Cells changed) {
        return update(base, key, changed);
    }

    /// The same of what is fetched anew.
    Statement updateAnew(Cells key, Cells changed) {
        return update(next, key, changed);
    }

    private Statement update(String of, Cells key, Cells changed) {
        List<@Nullable String> values = new ArrayList<>();
        List<ColumnType> set =
                binding.values().stream().filter(one -> changed.has(one.name())).toList();
        for (ColumnType column : set) {
            values.add(ColumnForm.of(column).stored(changed.get(column.name())));
        }
        values.addAll(keyValues(key));
        if (set.isEmpty()) {
            return Statement.of("SELECT 1");
        }
        return new Statement(
                "UPDATE "
                        + of
                        + " SET "
                        + Sql.list(set, ", ", column -> Sql.name(column.name()) + " = ?")
                        + " WHERE "
                        + keyCondition(),
                values);
    }

    /// Takes a row out of the base.
    Statement delete(Cells key) {
        return new Statement("DELETE FROM " + base + " WHERE " + keyCondition(), keyValues(key));
    }

    /// The same of what is fetched anew.
    Statement deleteAnew(Cells key) {
        return new Statement("DELETE FROM " + next + " WHERE " + keyCondition(), keyValues(key));
    }

    private String keyCondition() {
        return Sql.list(binding.key(), " AND ", column -> Sql.name(column.name()) + " = ?");
    }

    private List<@Nullable String> keyValues(Cells key) {
        List<@Nullable String> values = new ArrayList<>();
        for (ColumnType column : binding.key()) {
            values.add(ColumnForm.of(column).stored(key.get(column.name())));
        }
        return values;
    }

    /// Forgets what was fetched anew so far.
    List<Statement> beginAnew() {
        return List.of(Statement.of("DELETE FROM " + next));
    }

    /// Forgets the base; the overlay is to be made anew after it.
    List<Statement> clear() {
        return List.of(
                Statement.of("DELETE FROM " + rows),
                Statement.of("DELETE FROM " + under),
                Statement.of("DELETE FROM " + overlay),
                Statement.of("DELETE FROM " + next));
    }

    /// Puts what was fetched anew in place of the base, touching only rows that differ, and those
    /// that have an overlay.
    List<Statement> swap() {
        String fromNext = " FROM " + next + " n WHERE ";
        String isThere =
                "EXISTS (SELECT 1 FROM " + next + " n WHERE " + table.sameKey("n.", rows + ".");
        List<Statement> script = new ArrayList<>();
        script.add(
                Statement.of(
                        "DELETE FROM "
                                + rows
                                + " WHERE NOT "
                                + isThere
                                + ") AND NOT "
                                + table.overlaid(rows + ".")));
        script.add(
                Statement.of(
                        "INSERT INTO "
                                + rows
                                + " SELECT "
                                + table.columns("n.")
                                + fromNext
                                + "NOT "
                                + table.overlaid("n.")
                                + ifDifferent()));
        script.add(Statement.of("DELETE FROM " + under));
        script.add(
                Statement.of(
                        "INSERT INTO "
                                + under
                                + " SELECT "
                                + table.columns("n.")
                                + fromNext
                                + table.overlaid("n.")));
        script.addAll(showAgain("1", List.of()));
        script.addAll(beginAnew());
        return script;
    }

    private String ifDifferent() {
        List<ColumnType> values = binding.values();
        if (values.isEmpty()) {
            return " ON CONFLICT DO NOTHING";
        }
        return " ON CONFLICT DO UPDATE SET "
                + Sql.list(
                        values, ", ", c -> Sql.name(c.name()) + " = excluded." + Sql.name(c.name()))
                + " WHERE "
                + Sql.list(
                        values,
                        " OR ",
                        c ->
                                rows
                                        + "."
                                        + Sql.name(c.name())
                                        + " IS NOT excluded."
                                        + Sql.name(c.name()));
    }

    /// Shows rows as base and overlay say by now.
    ///
    /// @param which a condition on the overlay `o`
    private List<Statement> showAgain(String which, List<@Nullable String> values) {
        return List.of(
                new Statement("DELETE FROM " + rows + " WHERE " + keyIn(which), values),
                new Statement(
                        "INSERT INTO " + rows + " " + table.shownSelect(" AND " + which), values));
    }

    private String keyIn(String which) {
        return "("
                + table.keyColumns("")
                + ") IN (SELECT "
                + table.keyColumns("o.")
                + " FROM "
                + overlay
                + " o WHERE "
                + which
                + ")";
    }

    /// Notes that rows of the table changed, for live queries.
    Statement touched() {
        return Statement.of(
                "UPDATE tidemark_table SET changes = changes + 1 WHERE name = ?", binding.table());
    }

    /// Takes away what entries `from` to `until`, both inclusive, did and nothing newer did since.
    List<Statement> settle(long from, long until) {
        List<@Nullable String> range = List.of(Long.toString(from), Long.toString(until));
        String own = " BETWEEN CAST(?1 AS INTEGER) AND CAST(?2 AS INTEGER)";
        String touched =
                "\"__key\" IN (SELECT key FROM tidemark_change WHERE tab = "
                        + Sql.text(binding.table())
                        + " AND state = 'pending' AND seq"
                        + own
                        + ")";
        List<String> sets = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (String end : List.of("\"__inserted\"", "\"__deleted\"")) {
            sets.add(end + " = CASE WHEN " + end + own + " THEN NULL ELSE " + end + " END");
            empty.add("o." + end + " IS NULL");
        }
        for (ColumnType column : binding.values()) {
            String seq = TableScript.seq(column);
            String name = Sql.name(column.name());
            sets.add(name + " = CASE WHEN " + seq + own + " THEN NULL ELSE " + name + " END");
            sets.add(seq + " = CASE WHEN " + seq + own + " THEN NULL ELSE " + seq + " END");
            empty.add("o." + seq + " IS NULL");
        }
        String done = "o." + touched + " AND " + String.join(" AND ", empty);
        List<Statement> script = new ArrayList<>();
        script.add(
                new Statement(
                        "UPDATE "
                                + overlay
                                + " SET "
                                + String.join(", ", sets)
                                + " WHERE "
                                + touched,
                        range));
        script.addAll(showAgain("o." + touched, range));
        script.add(new Statement("DELETE FROM " + under + " WHERE " + keyIn(done), range));
        script.add(new Statement("DELETE FROM " + overlay + " AS o WHERE " + done, range));
        return script;
    }

    /// Makes the overlay of all rows that have entries with a condition anew from the log.
    ///
    /// @param entries a condition on `tidemark_change`
    List<Statement> refold(String entries, String value) {
        String keys =
                " IN (SELECT key FROM tidemark_change WHERE tab = "
                        + Sql.text(binding.table())
                        + " AND "
                        + entries
                        + ")";
        return refoldKeys(
                "o.\"__key\"" + keys,
                " AND t.key" + keys,
                value.isEmpty() ? List.of() : List.of(value));
    }

    /// The same for the whole table.
    List<Statement> refoldAll() {
        return refoldKeys("1", "", List.of());
    }

    /// First the base alone is shown, then what is pending is laid over it.
    private List<Statement> refoldKeys(
            String which, String pending, List<@Nullable String> values) {
        List<Statement> script = new ArrayList<>();
        String these = keyIn(which);
        script.add(new Statement("DELETE FROM " + rows + " WHERE " + these, values));
        script.add(
                new Statement(
                        "INSERT INTO " + rows + " SELECT * FROM " + under + " WHERE " + these,
                        values));
        script.add(new Statement("DELETE FROM " + under + " WHERE " + these, values));
        script.add(new Statement("DELETE FROM " + overlay + " AS o WHERE " + which, values));
        script.add(
                new Statement(
                        "INSERT INTO "
                                + overlay
                                + " ("
                                + table.overlayColumns()
                                + ") SELECT "
                                + table.overlayColumns()
                                + " FROM ("
                                + table.foldSelect(pending)
                                + ")",
                        values));
        script.add(
                new Statement(
                        "INSERT INTO " + under + " SELECT * FROM " + rows + " WHERE " + these,
                        values));
        script.addAll(showAgain(which, values));
        return script;
    }

    /// Marks what is pending of one row.
    Statement markRow(Cells key, String mark) {
        List<@Nullable String> values = new ArrayList<>();
        values.add(mark);
        values.addAll(keyValues(key));
        String keyText =
                Sql.list(
                        binding.key(),
                        " || ',' || ",
                        column -> "quote(" + ColumnForm.of(column).keyed("?") + ")");
        return new Statement(
                "UPDATE tidemark_change SET state = ? WHERE state = 'pending' AND tab = "
                        + Sql.text(binding.table())
                        + " AND key = "
                        + keyText,
                values);
    }
}
