package dev.tidemark.client.database;

import dev.tidemark.client.outbox.OutboxConfig;
import dev.tidemark.client.outbox.OutboxSchema;
import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteBatchJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Chooses what travels together: transactions in the order of their commits, but for those that
/// have to wait and whatever builds upon them.
final class Picking {
    private static final int ENVELOPE_BYTES = 512;
    private static final int BYTES_PER_AFTER = 20;

    private final OutboxSchema schema;
    private final OutboxConfig limits;
    private final List<LocalTransaction> picked = new ArrayList<>();
    private final Set<Row> held = new LinkedHashSet<>();
    private int changes;
    private int bytes = ENVELOPE_BYTES;
    private boolean full;

    /// A row, by its table and key.
    private record Row(String table, Cells key) {}

    /// How a transaction may travel now.
    enum Turn {
        /// With others.
        TOGETHER,
        /// With nobody, so that it becomes clear whose fault a failure is.
        ALONE,
        /// Not now.
        LATER
    }

    Picking(OutboxSchema schema, OutboxConfig limits) {
        this.schema = schema;
        this.limits = limits;
    }

    List<LocalTransaction> picked() {
        return picked;
    }

    /// Whether nothing more travels with what was picked.
    boolean full() {
        return full;
    }

    /// Looks at the next transaction.
    void offer(LocalTransaction next, Turn turn) {
        Set<Row> writes = writes(next);
        boolean free = turn != Turn.LATER && !next.changes().isEmpty() && !touchesHeld(next);
        if (!free || (turn == Turn.ALONE && !picked.isEmpty())) {
            held.addAll(writes);
            return;
        }
        int more = bytes(next.changes()) + BYTES_PER_AFTER * next.changes().size();
        boolean fits =
                changes + next.changes().size() <= limits.batchChangesMax()
                        && bytes + more <= limits.batchBytesMax()
                        && picked.stream()
                                .allMatch(one -> one.mark().version() == next.mark().version());
        if (!picked.isEmpty() && !fits) {
            full = true;
            return;
        }
        changes += next.changes().size();
        bytes += more;
        picked.add(next);
        full = turn == Turn.ALONE;
    }

    private boolean touchesHeld(LocalTransaction next) {
        if (held.isEmpty()) {
            return false;
        }
        Set<Row> touched = writes(next);
        touched.addAll(reads(next));
        return touched.stream().anyMatch(held::contains);
    }

    private static Set<Row> writes(LocalTransaction transaction) {
        Set<Row> rows = new LinkedHashSet<>();
        transaction.changes().forEach(change -> rows.add(new Row(change.table(), change.key())));
        return rows;
    }

    private Set<Row> reads(LocalTransaction transaction) {
        Set<Row> rows = new LinkedHashSet<>();
        for (RowChange change : transaction.changes()) {
            for (OutboxSchema.Reference reference : schema.references()) {
                Row parent = parent(reference, change);
                if (parent != null) {
                    rows.add(parent);
                }
            }
        }
        return rows;
    }

    private static @Nullable Row parent(OutboxSchema.Reference reference, RowChange change) {
        if (!reference.table().equals(change.table())) {
            return null;
        }
        Cells key = Cells.NONE;
        for (int i = 0; i < reference.columns().size(); i++) {
            String column = reference.columns().get(i);
            String text =
                    change.values().has(column)
                            ? change.values().get(column)
                            : change.key().get(column);
            if (text == null) {
                return null;
            }
            key = key.with(reference.parentColumns().get(i), text);
        }
        return new Row(reference.parent(), key);
    }

    /// Earlier ones among `together` that each of them builds upon, by number.
    Map<Long, List<Long>> after(List<LocalTransaction> together) {
        Map<Row, Long> lastWriter = new LinkedHashMap<>();
        Map<Long, List<Long>> all = new LinkedHashMap<>();
        for (LocalTransaction one : together) {
            Set<Long> after = new TreeSet<>();
            Set<Row> touched = writes(one);
            Set<Row> own = new LinkedHashSet<>(touched);
            touched.addAll(reads(one));
            for (Row row : touched) {
                Long writer = lastWriter.get(row);
                if (writer != null) {
                    after.add(writer);
                }
            }
            own.forEach(row -> lastWriter.put(row, one.first()));
            all.put(one.first(), List.copyOf(after));
        }
        return all;
    }

    static int bytes(List<RowChange> changes) {
        JsonBytes json = new JsonBytes(256);
        WriteBatchJson.write(new ClientTransaction(Long.MAX_VALUE, List.of(), changes), json);
        return json.size();
    }
}
