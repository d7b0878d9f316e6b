package dev.tidemark.client.collection;

import dev.tidemark.client.record.RecordType;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import java.util.function.Consumer;
import java.util.function.Function;

/// Makes changes of what a program wants, and has them kept.
final class Writer<T, K> {
    private final RecordType<T, K> type;
    private final Transactions transactions;
    private final WriteLog log;
    private final Function<String, Cells> seen;

    /// @param seen what the server said last of the columns that it wants to be told again
    Writer(
            RecordType<T, K> type,
            Transactions transactions,
            WriteLog log,
            Function<String, Cells> seen) {
        this.type = type;
        this.transactions = transactions;
        this.log = log;
        this.seen = seen;
    }

    RecordType<T, K> type() {
        return type;
    }

    WriteLog log() {
        return log;
    }

    WriteHandle insert(T record, Consumer<String> told) {
        Cells key = type.keyCells(type.keyOf(record));
        RowChange insert = RowChange.insert(type.table(), key, type.valueCells(record));
        return transactions.write(log, insert, told);
    }

    /// @throws IllegalArgumentException if it changes nothing
    WriteHandle update(K key, Consumer<Changes<T>> body, Consumer<String> told) {
        Changes<T> changes = new Changes<>(type);
        body.accept(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("an update of " + type.table() + " without changes");
        }
        Cells cells = type.keyCells(key);
        Cells increments = changes.increments();
        RowChange update = RowChange.update(type.table(), cells, changes.values());
        if (!increments.isEmpty()) {
            update =
                    new RowChange(
                            type.table(),
                            update.operation(),
                            cells,
                            changes.values(),
                            increments,
                            Cells.NONE);
        }
        update = update.meaning(changes.intent());
        return transactions.write(log, update.basedOn(seen.apply(type.keyText(key))), told);
    }

    WriteHandle delete(K key, Consumer<String> told) {
        RowChange delete = RowChange.delete(type.table(), type.keyCells(key));
        return transactions.write(log, delete.basedOn(seen.apply(type.keyText(key))), told);
    }
}
