package dev.tidemark.client.record;

import dev.tidemark.client.row.RowOps;
import dev.tidemark.client.row.WireException;
import dev.tidemark.protocol.write.Cells;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A row's columns, while a record is made of them.
public final class Values {
    private final Function<String, @Nullable String> texts;

    private Values(Function<String, @Nullable String> texts) {
        this.texts = texts;
    }

    static <R> Values of(RowOps<R> ops, R row) {
        return new Values(column -> ops.text(row, column));
    }

    static Values of(Cells row) {
        return new Values(row::get);
    }

    /// The value of a column that is never NULL. If it is, or is not of its kind, the row is
    /// reported and kept aside.
    public <V> V get(Column<?, V> column) {
        V value = orNull(column);
        if (value == null) {
            throw new UnreadableException("no value in " + column.name());
        }
        return value;
    }

    /// The value of a column; null if it is NULL or absent.
    public <V> @Nullable V orNull(Column<?, V> column) {
        String text = texts.apply(column.name());
        if (text == null) {
            return null;
        }
        try {
            return column.kind().read(text);
        } catch (WireException bad) {
            throw new UnreadableException("in " + column.name() + ": " + bad.getMessage());
        }
    }

    /// A way out of the program's constructor function; never leaves [RecordType#read].
    static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnreadableException(String message) {
            super(message);
        }
    }
}
