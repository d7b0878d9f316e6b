package dev.tidemark.client.collection;

import dev.tidemark.client.record.Column;
import dev.tidemark.client.record.RecordType;
import dev.tidemark.protocol.write.Cells;
import java.math.BigDecimal;

/// The columns that an update changes; all others keep whatever they have by then.
///
/// @param <T> the record
public final class Changes<T> {
    private final RecordType<T, ?> type;
    private Cells values = Cells.NONE;
    private Cells increments = Cells.NONE;

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
        BigDecimal sum = new BigDecimal(number.toString());
        if (before != null) {
            sum = sum.add(new BigDecimal(before));
        }
        increments = increments.with(column.name(), sum.toPlainString());
        return this;
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
