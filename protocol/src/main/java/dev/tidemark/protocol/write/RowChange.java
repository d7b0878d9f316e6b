package dev.tidemark.protocol.write;

import org.jspecify.annotations.Nullable;

/// One change of one row.
///
/// @param table as the server declares it: `todos` or `app.todos`
/// @param operation what is done
/// @param key the primary key's columns
/// @param values the columns that are set, without the key's; empty for a delete
/// @param increments numbers to add to columns, so that two devices' additions both count; only in
///   an update
/// @param base what the client saw in some columns when the person decided; which ones, the
///   table's conflict policy says; may be empty
/// @param intent what is done to the newest row, beside the rest; only in an update, and never in
///   one that travels
public record RowChange(
        String table,
        Operation operation,
        Cells key,
        Cells values,
        Cells increments,
        Cells base,
        @Nullable Intent intent) {
    /// A change without intent.
    public RowChange(
            String table,
            Operation operation,
            Cells key,
            Cells values,
            Cells increments,
            Cells base) {
        this(table, operation, key, values, increments, base, null);
    }

    /// Makes a row.
    public static RowChange insert(String table, Cells key, Cells values) {
        return new RowChange(table, Operation.INSERT, key, values, Cells.NONE, Cells.NONE);
    }

    /// Sets columns of a row.
    public static RowChange update(String table, Cells key, Cells values) {
        return new RowChange(table, Operation.UPDATE, key, values, Cells.NONE, Cells.NONE);
    }

    /// Adds to columns of a row.
    public static RowChange increment(String table, Cells key, Cells increments) {
        return new RowChange(table, Operation.UPDATE, key, Cells.NONE, increments, Cells.NONE);
    }

    /// Removes a row.
    public static RowChange delete(String table, Cells key) {
        return new RowChange(table, Operation.DELETE, key, Cells.NONE, Cells.NONE, Cells.NONE);
    }

    /// The same change with what the client saw before it.
    public RowChange basedOn(Cells seen) {
        return new RowChange(table, operation, key, values, increments, seen, intent);
    }

    /// The same change with other columns set.
    public RowChange withValues(Cells newValues) {
        return new RowChange(table, operation, key, newValues, increments, base, intent);
    }

    /// The same change with an intent, or with none.
    public RowChange meaning(@Nullable Intent other) {
        return new RowChange(table, operation, key, values, increments, base, other);
    }
}
