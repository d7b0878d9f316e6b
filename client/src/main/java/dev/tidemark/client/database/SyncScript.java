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

    SyncScript(Binding binding) {
        this.binding = binding;
        this.table = new TableScript(binding);
    }

    /// Sets all columns of a row of the base, or of the one that is fetched anew.
    Statement put(Cells row, boolean anew) {
        List<@Nullable String> values = new ArrayList<>();
        for (ColumnType column : binding.columns()) {
            values.add(ColumnForm.of(column).stored(row.get(column.name())));
        }
        return new Statement(
                "INSERT OR REPLACE INTO "
                        + Sql.name(anew ? table.next() : table.base())
                        + " ("
                        + Sql.list(binding.columns(), ", ", column -> Sql.name(column.name()))
                        + ") VALUES ("
                        + Sql.list(binding.columns(), ", ", column -> "?")
                        + ")",
                values);
    }

    /// Sets some columns of a row of the base.
    Statement update(Cells key, Cells changed) {
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
                        + Sql.name(table.base())
                        + " SET "
                        + Sql.list(set, ", ", column -> Sql.name(column.name()) + " = ?")
                        + " WHERE "
                        + keyCondition(),
                values);
    }

    /// Takes a row out of the base.
    Statement delete(Cells key) {
        return new Statement(
                "DELETE FROM " + Sql.name(table.base()) + " WHERE " + keyCondition(),
                keyValues(key));
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
        return List.of(Statement.of("DELETE FROM " + Sql.name(table.next())));
    }

    /// Puts what was fetched anew in place of the base, touching only what differs.
    List<Statement> swap() {
        String next = Sql.name(table.next());
        String base = Sql.name(table.base());
        String same =
                Sql.list(
                        binding.key(),
                        " AND ",
                        column ->
                                "n."
                                        + Sql.name(column.name())
                                        + " = "
                                        + base
                                        + "."
                                        + Sql.name(column.name()));
        String columns = Sql.list(binding.columns(), ", ", column -> Sql.name(column.name()));
        return List.of(
                Statement.of(
                        "DELETE FROM "
                                + base
                                + " WHERE NOT EXISTS (SELECT 1 FROM "
                                + next
                                + " n WHERE "
                                + same
                                + ")"),
                Statement.of(
                        "INSERT OR REPLACE INTO "
                                + base
                                + " ("
                                + columns
                                + ") SELECT "
                                + columns
                                + " FROM (SELECT "
                                + columns
                                + " FROM "
                                + next
                                + " EXCEPT SELECT "
                                + columns
                                + " FROM "
                                + base
                                + ")"),
                Statement.of("DELETE FROM " + next));
    }

    /// Notes that rows of the table changed, for live queries.
    Statement touched() {
        return Statement.of(
                "UPDATE tidemark_table SET changes = changes + 1 WHERE name = ?", binding.table());
    }

    /// Takes away what entries `from` to `until`, both inclusive, did and nothing newer did since.
    List<Statement> settle(long from, long until) {
        String first = Long.toString(from);
        String last = Long.toString(until);
        String own = " BETWEEN CAST(?1 AS INTEGER) AND CAST(?2 AS INTEGER)";
        String keys =
                "(SELECT key FROM tidemark_change WHERE tab = "
                        + Sql.text(binding.table())
                        + " AND state = 'pending' AND seq"
                        + own
                        + ")";
        List<String> sets = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (String end : List.of("\"__inserted\"", "\"__deleted\"")) {
            sets.add(end + " = CASE WHEN " + end + own + " THEN NULL ELSE " + end + " END");
            empty.add(end + " IS NULL");
        }
        for (ColumnType column : binding.values()) {
            String seq = TableScript.seq(column);
            String name = Sql.name(column.name());
            sets.add(name + " = CASE WHEN " + seq + own + " THEN NULL ELSE " + name + " END");
            sets.add(seq + " = CASE WHEN " + seq + own + " THEN NULL ELSE " + seq + " END");
            empty.add(seq + " IS NULL");
        }
        String overlay = Sql.name(table.overlay());
        return List.of(
                Statement.of(
                        "UPDATE "
                                + overlay
                                + " SET "
                                + String.join(", ", sets)
                                + " WHERE \"__key\" IN "
                                + keys,
                        first,
                        last),
                Statement.of(
                        "DELETE FROM "
                                + overlay
                                + " WHERE \"__key\" IN "
                                + keys
                                + " AND "
                                + String.join(" AND ", empty),
                        first,
                        last));
    }

    /// Makes the overlay of all rows that have entries with a condition anew from the log.
    ///
    /// @param entries a condition on `tidemark_change`
    List<Statement> refold(String entries, String value) {
        String overlay = Sql.name(table.overlay());
        String keys =
                "(SELECT key FROM tidemark_change WHERE tab = "
                        + Sql.text(binding.table())
                        + " AND "
                        + entries
                        + ")";
        return List.of(
                Statement.of("DELETE FROM " + overlay + " WHERE \"__key\" IN " + keys, value),
                Statement.of(
                        "INSERT INTO "
                                + overlay
                                + " ("
                                + overlayColumns()
                                + ") SELECT "
                                + overlayColumns()
                                + " FROM "
                                + Sql.name(table.fold())
                                + " WHERE \"__key\" IN "
                                + keys,
                        value));
    }

    /// The same for the whole table.
    List<Statement> refoldAll() {
        String overlay = Sql.name(table.overlay());
        return List.of(
                Statement.of("DELETE FROM " + overlay),
                Statement.of(
                        "INSERT INTO "
                                + overlay
                                + " ("
                                + overlayColumns()
                                + ") SELECT "
                                + overlayColumns()
                                + " FROM "
                                + Sql.name(table.fold())));
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

    private String overlayColumns() {
        return Sql.list(binding.key(), ", ", column -> Sql.name(column.name()))
                + ", \"__key\", \"__inserted\", \"__deleted\""
                + Sql.list(
                        binding.values(),
                        "",
                        column -> ", " + Sql.name(column.name()) + ", " + TableScript.seq(column));
    }
}
