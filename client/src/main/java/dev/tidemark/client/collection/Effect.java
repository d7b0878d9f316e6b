package dev.tidemark.client.collection;

import dev.tidemark.client.row.RowOps;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Decimals;
import dev.tidemark.protocol.write.Intent;
import dev.tidemark.protocol.write.RowChange;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a change makes of a row: what the server will make of it, as far as one can know here.
final class Effect {
    private Effect() {}

    /// @param log knows what intents mean
    /// @param row null if there is none
    /// @return null if there is none any more
    static <R> @Nullable R of(RowOps<R> ops, WriteLog log, @Nullable R row, RowChange change) {
        return switch (change.operation()) {
            // A row of that key may be there already: this very one, or somebody's whom the server
            // will give the preference. Either way it is one row.
            case INSERT -> merged(ops, row, inserted(change));
            // What is gone stays gone; the server will say so.
            case UPDATE ->
                    row == null
                            ? null
                            : meant(ops, log, merged(ops, row, updated(ops, row, change)), change);
            case DELETE -> null;
        };
    }

    private static <R> R meant(RowOps<R> ops, WriteLog log, R row, RowChange change) {
        Intent intent = change.intent();
        if (intent == null) {
            return row;
        }
        Cells columns = log.meaning(intent, cells(ops, row));
        return columns.isEmpty() ? row : ops.merged(row, ops.of(columns.byColumn()));
    }

    /// All columns of a row.
    static <R> Cells cells(RowOps<R> ops, R row) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        ops.columns(row).forEach(column -> texts.put(column, ops.text(row, column)));
        return Cells.ofAll(texts);
    }

    private static <R> R merged(
            RowOps<R> ops, @Nullable R row, Map<String, @Nullable String> columns) {
        R changes = ops.of(columns);
        return row == null ? changes : ops.merged(row, changes);
    }

    private static Map<String, @Nullable String> inserted(RowChange change) {
        Map<String, @Nullable String> columns = new LinkedHashMap<>(change.key().byColumn());
        columns.putAll(change.values().byColumn());
        return columns;
    }

    private static <R> Map<String, @Nullable String> updated(
            RowOps<R> ops, R row, RowChange change) {
        Map<String, @Nullable String> columns = new LinkedHashMap<>(change.values().byColumn());
        change.increments()
                .byColumn()
                .forEach((column, by) -> columns.put(column, sum(ops.text(row, column), by)));
        return columns;
    }

    /// As in SQL, nothing and a number come to nothing; what is no number stays as it is.
    private static @Nullable String sum(@Nullable String number, @Nullable String by) {
        if (number == null || by == null) {
            return null;
        }
        try {
            return Decimals.sum(number, by);
        } catch (NumberFormatException notFinite) {
            return number;
        }
    }
}
