package dev.tidemark.client.record;

import dev.tidemark.client.row.RowOps;
import dev.tidemark.client.row.WireException;
import dev.tidemark.protocol.write.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A table as the program sees it: records with a key, one column for each part.
///
/// A key also has a text, by which everything below the program's types knows the row. It is the
/// text of the key's column; of several columns, each with its length before it.
///
/// @param <T> the record
/// @param <K> its key
public final class RecordType<T, K> {
    private final String table;
    private final KeyForm<T, K> key;
    private final List<Column<T, ?>> columns;
    private final List<Column<T, ?>> seen;
    private final Function<Values, T> making;

    private RecordType(
            String table,
            KeyForm<T, K> key,
            List<Column<T, ?>> columns,
            List<Column<T, ?>> seen,
            Function<Values, T> making) {
        this.table = table;
        this.key = key;
        this.columns = List.copyOf(columns);
        this.seen = List.copyOf(seen);
        this.making = making;
        if (!this.columns.containsAll(key.columns)) {
            throw new IllegalArgumentException("the key is not among the columns of " + table);
        }
        if (this.columns.stream().map(Column::name).distinct().count() != this.columns.size()) {
            throw new IllegalArgumentException("two columns of " + table + " have one name");
        }
    }

    private record KeyForm<T, K>(
            List<Column<T, ?>> columns, Function<T, K> of, Function<K, List<String>> texts) {}

    /// A table whose key is one column.
    ///
    /// @param table as the server declares it for writes
    /// @param columns all of them, the key's too
    /// @param making makes the record of a row's columns; what it throws makes the row a fault
    public static <T, K> RecordType<T, K> of(
            String table,
            Column<T, K> key,
            List<Column<T, ?>> columns,
            Function<Values, T> making) {
        KeyForm<T, K> form =
                new KeyForm<>(
                        List.of(key),
                        row -> present(key, row),
                        value -> List.of(key.kind().write(value)));
        return new RecordType<>(table, form, columns, List.of(), making);
    }

    /// A table whose key is several columns.
    ///
    /// @param keys in the order in which [CompositeKey#parts] has their values
    public static <T> RecordType<T, CompositeKey> composite(
            String table,
            List<Column<T, ?>> keys,
            List<Column<T, ?>> columns,
            Function<Values, T> making) {
        KeyForm<T, CompositeKey> form =
                new KeyForm<>(
                        List.copyOf(keys),
                        row -> compositeOf(keys, row),
                        value -> texts(keys, value));
        return new RecordType<>(table, form, columns, List.of(), making);
    }

    /// The same type, whose updates and deletions tell the server what these columns were when the
    /// person decided, for a conflict policy that asks.
    public RecordType<T, K> basedOn(List<Column<T, ?>> versions) {
        return new RecordType<>(table, key, columns, versions, making);
    }

    /// The table as the server declares it.
    public String table() {
        return table;
    }

    /// All columns, in the order of the declaration.
    public List<Column<T, ?>> columns() {
        return columns;
    }

    /// The columns whose old values the server is told.
    public List<Column<T, ?>> basedOn() {
        return seen;
    }

    /// The key of a record.
    public K keyOf(T record) {
        return key.of.apply(record);
    }

    /// The text of a key.
    public String keyText(K value) {
        return joined(key.texts.apply(value));
    }

    /// The text of a row's key.
    ///
    /// @throws WireException if a part of it is missing
    public <R> String keyText(RowOps<R> ops, R row) throws WireException {
        List<String> texts = new ArrayList<>();
        for (Column<T, ?> column : key.columns) {
            String text = ops.text(row, column.name());
            if (text == null) {
                throw new WireException("a row without " + column.name() + ", a part of its key");
            }
            texts.add(text);
        }
        return joined(texts);
    }

    /// The text of the key in a change that is to be sent.
    public String keyText(Cells keyCells) {
        List<String> texts = new ArrayList<>();
        for (Column<T, ?> column : key.columns) {
            String text = keyCells.get(column.name());
            texts.add(text == null ? "" : text);
        }
        return joined(texts);
    }

    /// The key's columns, to be sent.
    public Cells keyCells(K value) {
        List<String> texts = key.texts.apply(value);
        Cells cells = Cells.NONE;
        for (int i = 0; i < texts.size(); i++) {
            cells = cells.with(key.columns.get(i).name(), texts.get(i));
        }
        return cells;
    }

    /// All columns of a record but the key's, to be sent.
    public Cells valueCells(T record) {
        Cells cells = Cells.NONE;
        for (Column<T, ?> column : columns) {
            if (!key.columns.contains(column)) {
                cells = cells.with(column.name(), column.text(record));
            }
        }
        return cells;
    }

    /// Whether the column is a part of the key.
    public boolean inKey(Column<T, ?> column) {
        return key.columns.contains(column);
    }

    /// Makes a record of a row.
    ///
    /// @throws WireException if the row is not as declared
    public <R> T read(RowOps<R> ops, R row) throws WireException {
        try {
            return making.apply(Values.of(ops, row));
        } catch (Values.UnreadableException bad) {
            throw new WireException(String.valueOf(bad.getMessage()), bad);
        } catch (RuntimeException bad) {
            // The program's own constructor: one row that it refuses must not stop the others.
            throw new WireException("a row that no record can be made of", bad);
        }
    }

    /// Makes a record of a row's columns.
    ///
    /// @throws IllegalArgumentException if they are not as declared
    public T read(Cells row) {
        try {
            return making.apply(Values.of(row));
        } catch (Values.UnreadableException bad) {
            throw new IllegalArgumentException(String.valueOf(bad.getMessage()), bad);
        }
    }

    private static <T, K> K present(Column<T, K> column, T record) {
        K value = column.of(record);
        if (value == null) {
            throw new IllegalArgumentException("a record without " + column.name() + ", its key");
        }
        return value;
    }

    private static <T> CompositeKey compositeOf(List<Column<T, ?>> keys, T record) {
        List<Object> parts = new ArrayList<>();
        for (Column<T, ?> column : keys) {
            parts.add(present(column, record));
        }
        return new CompositeKey(parts);
    }

    private static <T> List<String> texts(List<Column<T, ?>> keys, CompositeKey key) {
        if (key.parts().size() != keys.size()) {
            throw new IllegalArgumentException("a key of " + key.parts().size() + " columns");
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            texts.add(write(keys.get(i), key.parts().get(i)));
        }
        return texts;
    }

    @SuppressWarnings("unchecked") // a part of another kind fails in its Kind, by name
    private static <T, V> String write(Column<T, V> column, Object part) {
        return column.kind().write((V) part);
    }

    private static String joined(List<String> texts) {
        if (texts.size() == 1) {
            return texts.getFirst();
        }
        StringBuilder joined = new StringBuilder();
        for (String part : texts) {
            joined.append(part.length()).append(':').append(part);
        }
        return joined.toString();
    }
}
