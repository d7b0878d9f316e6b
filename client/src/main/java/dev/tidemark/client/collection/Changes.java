package dev.tidemark.client.collection;

import dev.tidemark.client.outbox.OutboxSchema;
import dev.tidemark.client.record.Column;
import dev.tidemark.client.record.RecordType;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Decimals;
import dev.tidemark.protocol.write.Intent;
import org.jspecify.annotations.Nullable;

/// The columns that an update changes; all others keep whatever they have by then.
///
/// @param <T> the record
public final class Changes<T> {
    private final RecordType<T, ?> type;
    private Cells values = Cells.NONE;
    private Cells increments = Cells.NONE;
    private @Nullable Intent intent;

    Changes(RecordType<T, ?> type) {
        this.type = type;
    }

    /// Gives the column a value.
    public <V> Changes<T> set(Column<T, V> column, V value) {
        values = values.with(checked(column), column.kind().write(value));
        increments = increments.without(column.name());
        return this;
    }

    /// Makes the column NULL.
    public Changes<T> setNull(Column<T, ?> column) {
        values = values.with(checked(column), null);
        increments = increments.without(column.name());
        return this;
    }

    /// Adds to the column whatever it has by then, so that what others add counts too.
    ///
    /// @throws IllegalStateException if the column was set in the same update
    public <N extends Number> Changes<T> add(Column<T, N> column, N number) {
        if (values.has(checked(column))) {
            throw new IllegalStateException(column.name() + " is set, so nothing can be added");
        }
        String before = increments.get(column.name());
        String sum = Decimals.sum(before == null ? "0" : before, number.toString());
        increments = increments.with(column.name(), sum);
        return this;
    }

    /// Has function `name` of the program's ([OutboxSchema#meaning]) change the row, whatever it is
    /// by then, beside what else this update does. A server is told the columns to which it comes
    /// when it travels first.
    ///
    /// @throws IllegalStateException if there is an intent already
    public Changes<T> intend(String name, Cells arguments) {
        if (intent != null) {
            throw new IllegalStateException("one update has one intent, and this one has two");
        }
        intent = new Intent(name, arguments);
        return this;
    }

    /// The same without arguments.
    public Changes<T> intend(String name) {
        return intend(name, Cells.NONE);
    }

    /// What an intent makes of a record, for [OutboxSchema#meaning].
    ///
    /// @param <T> the record
    @FunctionalInterface
    public interface Typed<T> {
        /// Says by `changes` what becomes of `row`.
        void of(T row, Changes<T> changes, Cells arguments);
    }

    /// The meaning of an intent for rows of a type.
    public static <T> OutboxSchema.Meaning meaning(RecordType<T, ?> type, Typed<T> body) {
        return (row, arguments) -> {
            Changes<T> changes = new Changes<>(type);
            body.of(type.read(row), changes, arguments);
            return changes.values;
        };
    }

    @Nullable Intent intent() {
        return intent;
    }

    boolean isEmpty() {
        return values.isEmpty() && increments.isEmpty() && intent == null;
    }

    Cells values() {
        return values;
    }

    Cells increments() {
        return increments;
    }

    private String checked(Column<T, ?> column) {
        if (type.inKey(column)) {
            throw new IllegalArgumentException(
                    "a key stays: delete the row and insert another instead of setting "
                            + column.name());
        }
        return column.name();
    }
}
