package dev.tidemark.client.collection;

import dev.tidemark.client.query.LiveRow;
import dev.tidemark.client.query.RowStatus;
import dev.tidemark.client.query.Steps;
import dev.tidemark.client.record.Column;
import dev.tidemark.client.record.RecordType;
import dev.tidemark.client.row.RowOps;
import dev.tidemark.client.row.WireException;
import dev.tidemark.protocol.write.Cells;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the server said: rows by key, each with its record. Nothing local touches them.
///
/// @param <T> the record
/// @param <R> a row
final class SyncedRows<T, R> {
    private final Steps steps;
    private final RecordType<T, ?> type;
    private final RowOps<R> ops;
    private final Map<String, Synced<T, R>> rows = new LinkedHashMap<>();
    private final Map<String, RowFault> faults = new LinkedHashMap<>();
    private final Set<Fold<T, R>> folds = new LinkedHashSet<>();
    private final Runnable settle = this::settle;
    private Map<String, @Nullable LiveRow<T>> before = new LinkedHashMap<>();

    private record Synced<T, R>(R row, @Nullable LiveRow<T> shown) {}

    SyncedRows(Steps steps, RecordType<T, ?> type, RowOps<R> ops) {
        this.steps = steps;
        this.type = type;
        this.ops = ops;
    }

    RecordType<T, ?> type() {
        return type;
    }

    RowOps<R> ops() {
        return ops;
    }

    /// Takes a row in, or another version of it.
    void put(R row) {
        try {
            String key = type.keyText(ops, row);
            LiveRow<T> shown = read(key, row);
            touch(key);
            rows.put(key, new Synced<>(row, shown));
        } catch (WireException bad) {
            fault("", bad);
        }
    }

    /// The server does not have the row (any more), or not for us.
    void remove(R row) {
        try {
            String key = type.keyText(ops, row);
            touch(key);
            rows.remove(key);
            faults.remove(key);
        } catch (WireException bad) {
            fault("", bad);
        }
    }

    /// Everything there is now; what was there and is not among it goes. Rows that are the same are
    /// not touched, so nobody sees them go and come back.
    void replaceAll(List<R> all) {
        Map<String, Synced<T, R>> gone = new LinkedHashMap<>(rows);
        for (R row : all) {
            try {
                Synced<T, R> old = gone.remove(type.keyText(ops, row));
                if (old == null || !ops.same(old.row(), row)) {
                    put(row);
                }
            } catch (WireException bad) {
                fault("", bad);
            }
        }
        gone.values().forEach(old -> remove(old.row()));
    }

    /// The record of a row as the server has it.
    @Nullable LiveRow<T> shown(String key) {
        Synced<T, R> synced = rows.get(key);
        return synced == null ? null : synced.shown();
    }

    @Nullable R row(String key) {
        Synced<T, R> synced = rows.get(key);
        return synced == null ? null : synced.row();
    }

    /// What the server said last of the columns that it wants to be told again.
    Cells seen(String key) {
        R row = row(key);
        Cells cells = Cells.NONE;
        if (row != null) {
            for (Column<T, ?> column : type.basedOn()) {
                cells = cells.with(column.name(), ops.text(row, column.name()));
            }
        }
        return cells;
    }

    Set<String> keys() {
        return Collections.unmodifiableSet(rows.keySet());
    }

    List<RowFault> faults() {
        return List.copyOf(faults.values());
    }

    /// The record of `row`; null if none can be made, which is noted.
    @Nullable LiveRow<T> read(String key, R row) {
        try {
            LiveRow<T> read = new LiveRow<>(key, type.read(ops, row), new RowStatus.Synced());
            faults.remove(key);
            return read;
        } catch (WireException bad) {
            fault(key, bad);
            return null;
        }
    }

    void fault(String key, WireException bad) {
        faults.put(key, new RowFault(type.table(), String.valueOf(bad.getMessage())));
    }

    void add(Fold<T, R> fold) {
        folds.add(fold);
    }

    void remove(Fold<T, R> fold) {
        folds.remove(fold);
    }

    /// Has all folds computed at the end of the step.
    void settleAtEnd() {
        steps.atEnd(Steps.Phase.FOLD, settle);
    }

    private void touch(String key) {
        if (!before.containsKey(key)) {
            before.put(key, shown(key));
        }
        settleAtEnd();
    }

    private void settle() {
        // A new map: emptying one costs as much as the greatest step that it ever held.
        Map<String, @Nullable LiveRow<T>> touched = before;
        before = new LinkedHashMap<>();
        for (Fold<T, R> fold : List.copyOf(folds)) {
            fold.settle(touched);
        }
    }
}
