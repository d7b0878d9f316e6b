package dev.tidemark.client.database;

import dev.tidemark.client.row.ColumnType;
import dev.tidemark.client.row.RowSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A shape and the local table that shows it.
///
/// @param table name of the local table, which is a view
/// @param remote the table as the server's write API calls it
/// @param columns of the shape
/// @param indexes of the local table, each by its columns
public record Binding(
        String table, String remote, List<ColumnType> columns, List<List<String>> indexes) {
    /// More than that makes triggers that SQLite may refuse.
    private static final int COLUMNS_MAX = 200;

    private static final int NAME_MAX = 100;
    private static final String OURS = "__";
    private static final List<String> RESERVED = List.of("sqlite_", "tidemark_");

    public Binding {
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
    }

    /// Why a shape can't be bound.
    public static final class BindingException extends Exception {
        private static final long serialVersionUID = 1;

        /// What to do about it, for people.
        public BindingException(String message) {
            super(message);
        }
    }

    /// Binds a shape to a local table.
    ///
    /// @throws BindingException if SQLite has no form for it; nothing was touched
    public static Binding of(String table, String remote, RowSchema schema)
            throws BindingException {
        Binding binding =
                new Binding(table, remote, List.copyOf(schema.columns().values()), List.of());
        binding.check();
        return binding;
    }

    /// Binds a shape whose columns the program knows.
    ///
    /// @param columns as in `CREATE TABLE`, with Postgres's types, such as `id uuid primary key,
    ///     title text not null, tags text[]`
    /// @throws BindingException if SQLite has no form for it, or it can't be read
    public static Binding declared(String table, String remote, String columns)
            throws BindingException {
        return of(table, remote, ColumnsText.parse(table, columns));
    }

    /// The same with an index on the local table.
    ///
    /// @throws BindingException if a column is not there
    public Binding index(String... of) throws BindingException {
        List<String> names = List.of(of);
        for (String name : names) {
            if (columns.stream().noneMatch(column -> column.name().equals(name))) {
                throw new BindingException(table + " has no column " + name + " for an index");
            }
        }
        if (names.isEmpty() || indexes.contains(names)) {
            throw new BindingException("an index of " + table + " without columns, or twice");
        }
        List<List<String>> more = new ArrayList<>(indexes);
        more.add(names);
        return new Binding(table, remote, columns, more);
    }

    private void check() throws BindingException {
        checkName("table", table);
        if (columns.size() > COLUMNS_MAX) {
            throw new BindingException(
                    table + " has more than " + COLUMNS_MAX + " columns; bind a shape with fewer");
        }
        Set<String> names = new HashSet<>();
        for (ColumnType column : columns) {
            checkName("column", column.name());
            if (!names.add(column.name().toLowerCase(Locale.ROOT))) {
                throw new BindingException(
                        table
                                + " has two columns "
                                + column.name()
                                + " that SQLite can't tell"
                                + " apart; bind a shape without one of them");
            }
            if (column.inKey() && !ColumnForm.of(column).fitsKey()) {
                throw new BindingException(
                        table
                                + " has "
                                + column.type()
                                + " in its key, which two databases never"
                                + " write alike; use another type");
            }
        }
        if (key().isEmpty()) {
            throw new BindingException(
                    table + " has no primary key, so its rows can't be told apart");
        }
    }

    private static void checkName(String what, String name) throws BindingException {
        boolean reserved = RESERVED.stream().anyMatch(name.toLowerCase(Locale.ROOT)::startsWith);
        if (name.isEmpty() || name.length() > NAME_MAX || name.indexOf(0) >= 0) {
            throw new BindingException(
                    "the name of a " + what + " has 1 to " + NAME_MAX + " characters");
        }
        if (reserved || name.contains(OURS)) {
            throw new BindingException(
                    "the "
                            + what
                            + " "
                            + name
                            + " has a name that is used inside; `"
                            + OURS
                            + "`, `sqlite_` and `tidemark_` are");
        }
    }

    /// Columns of the primary key, in its order.
    List<ColumnType> key() {
        return new RowSchema(byName()).key();
    }

    /// The others.
    List<ColumnType> values() {
        return columns.stream().filter(column -> !column.inKey()).toList();
    }

    private Map<String, ColumnType> byName() {
        Map<String, ColumnType> byName = new LinkedHashMap<>();
        columns.forEach(column -> byName.put(column.name(), column));
        return byName;
    }

    boolean inKey(String column) {
        return key().stream().anyMatch(one -> one.name().equals(column));
    }

    /// The form of a column; that of text if it is no column any more.
    ColumnForm form(String column) {
        return columns.stream()
                .filter(one -> one.name().equals(column))
                .map(ColumnForm::of)
                .findFirst()
                .orElse(ColumnForm.TEXT);
    }

    /// One line that differs when the objects in the database must.
    String definition() {
        List<String> parts = new ArrayList<>();
        for (ColumnType column : columns) {
            parts.add(
                    column.name().length()
                            + ":"
                            + column.name()
                            + " "
                            + ColumnForm.of(column)
                            + " "
                            + column.keyIndex()
                            + (column.notNull() ? " not null" : ""));
        }
        indexes.forEach(index -> parts.add("index " + index));
        return String.join(", ", parts);
    }
}
