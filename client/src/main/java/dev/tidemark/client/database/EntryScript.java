package dev.tidemark.client.database;

import dev.tidemark.client.database.SqlDatabase.Statement;
import dev.tidemark.client.row.ColumnType;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Operation;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Entries of the change log that no trigger wrote: what a migration or a person made of others.
///
/// @param binding of the table
/// @param owner whose they are
/// @param version of the program's tables
/// @param state of the entries
record EntryScript(Binding binding, String owner, int version, String state) {
    /// Adds a change at the end of the log, without an overlay.
    ///
    /// @return empty if the table has no such row or column
    Optional<List<Statement>> append(long txn, RowChange change) {
        List<@Nullable String> values = new ArrayList<>();
        values.add(Long.toString(txn));
        values.add(binding.table());
        values.add(change.operation().word());
        for (ColumnType column : binding.key()) {
            String key = change.key().get(column.name());
            if (key == null) {
                return Optional.empty();
            }
            values.add(key);
        }
        values.add(owner);
        values.add(Integer.toString(version));
        values.add(state);
        List<Statement> script = new ArrayList<>();
        script.add(
                new Statement(
                        "INSERT INTO tidemark_change (txn, tab, op, key, owner, version, state,"
                                + " root) VALUES (CAST(? AS INTEGER), ?, ?, "
                                + Sql.list(
                                        binding.key(),
                                        " || ',' || ",
                                        column -> "quote(" + ColumnForm.of(column).keyed("?") + ")")
                                + ", ?, CAST(? AS INTEGER), ?, "
                                + ChangeLog.RETURNING
                                + ")",
                        values));
        for (ColumnType column : binding.key()) {
            String key = change.key().get(column.name());
            script.add(cell(column.name(), ColumnForm.of(column), key, key));
        }
        Cells before = change.base();
        Cells after = change.operation() == Operation.DELETE ? before : change.values();
        for (String name : after.columns()) {
            if (binding.values().stream().noneMatch(column -> column.name().equals(name))) {
                return Optional.empty();
            }
            ColumnForm form = binding.form(name);
            script.add(
                    cell(
                            name,
                            form,
                            form.stored(before.get(name)),
                            change.operation() == Operation.DELETE
                                    ? null
                                    : form.stored(after.get(name))));
        }
        return Optional.of(script);
    }

    /// As a trigger would have written it: a whole number is one, not its text.
    private static Statement cell(
            String column, ColumnForm form, @Nullable String before, @Nullable String after) {
        String value =
                switch (form) {
                    case WHOLE, TRUTH -> form.keyed("?");
                    case REAL, UUID, TEXT -> "?";
                };
        return Statement.of(
                "INSERT INTO tidemark_cell (seq, col, before, after) SELECT max(seq), ?, "
                        + value
                        + ", "
                        + value
                        + " FROM tidemark_change",
                column,
                before,
                after);
    }
}
