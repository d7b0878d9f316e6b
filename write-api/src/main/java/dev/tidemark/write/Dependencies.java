package dev.tidemark.write;

import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.write.effect.ChangePlan;
import dev.tidemark.write.table.CatalogTable.Reference;
import dev.tidemark.write.table.OpenTable;
import dev.tidemark.write.table.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which transactions of a batch have to wait because an earlier one was not applied.
///
/// A transaction builds upon an earlier one if it says so, if both change one row, or if a foreign
/// key of it points to a row that the earlier one changes. Deleted and newer rows hold nobody up:
/// who comes later is told the same of the row itself.
final class Dependencies {
    private final Map<Long, WriteOutcome> outcomes = new HashMap<>();
    private final Map<Row, SortedSet<Long>> heldRows = new HashMap<>();

    /// Notes what became of a transaction.
    void decided(ClientTransaction transaction, WriteOutcome outcome) {
        outcomes.put(transaction.seq(), outcome);
        if (holds(outcome)) {
            for (RowChange change : transaction.changes()) {
                Row row = new Row(TableName.of(change.table()), change.key());
                heldRows.computeIfAbsent(row, ignored -> new TreeSet<>()).add(transaction.seq());
            }
        }
    }

    /// Notes that an entry could not be read.
    void unreadable(long seq, WriteOutcome outcome) {
        outcomes.put(seq, outcome);
    }

    /// The earlier numbers of this batch that were not applied and that hold up `transaction`, by
    /// its own word or by its rows.
    SortedSet<Long> holding(ClientTransaction transaction, List<ChangePlan> plans) {
        SortedSet<Long> holding = new TreeSet<>();
        for (long earlier : transaction.after()) {
            WriteOutcome outcome = outcomes.get(earlier);
            if (outcome != null && holds(outcome)) {
                holding.add(earlier);
            }
        }
        if (!heldRows.isEmpty()) {
            for (Row row : rows(transaction, plans)) {
                holding.addAll(heldRows.getOrDefault(row, new TreeSet<>()));
            }
        }
        holding.remove(transaction.seq());
        return holding;
    }

    /// The outcome of a transaction that is held up: blocked by what was refused, else to be sent
    /// again when that is.
    WriteOutcome heldUp(SortedSet<Long> holding, WriteOutcome.Retry otherwise) {
        List<Long> refused = new ArrayList<>();
        for (long seq : holding) {
            if (!(outcomes.get(seq) instanceof WriteOutcome.Retry)) {
                refused.add(seq);
            }
        }
        return refused.isEmpty() ? otherwise : new WriteOutcome.Blocked(refused);
    }

    /// The numbers that a transaction builds upon and that this batch does not answer.
    List<Long> unanswered(ClientTransaction transaction) {
        return transaction.after().stream().filter(seq -> !outcomes.containsKey(seq)).toList();
    }

    private static boolean holds(WriteOutcome outcome) {
        return switch (outcome.decision()) {
            case WriteOutcome.Rejected rejected -> true;
            case WriteOutcome.Blocked blocked -> true;
            case WriteOutcome.Retry retry -> true;
            case WriteOutcome.Applied applied -> false;
            case WriteOutcome.Merged merged -> false;
            case WriteOutcome.Stale stale -> false;
            case WriteOutcome.Gone gone -> false;
            case WriteOutcome.Duplicate duplicate -> false;
        };
    }

    private static Set<Row> rows(ClientTransaction transaction, List<ChangePlan> plans) {
        Set<Row> rows = new HashSet<>();
        for (RowChange change : transaction.changes()) {
            rows.add(new Row(TableName.of(change.table()), change.key()));
        }
        for (ChangePlan plan : plans) {
            addParents(plan.table(), plan.change(), rows);
        }
        return rows;
    }

    private static void addParents(OpenTable table, RowChange change, Set<Row> rows) {
        for (Reference reference : table.catalog().references()) {
            Map<String, @Nullable String> key = new TreeMap<>();
            for (int i = 0; i < reference.columns().size(); i++) {
                String column = reference.columns().get(i);
                String value =
                        change.values().has(column)
                                ? change.values().get(column)
                                : change.key().get(column);
                if (value != null) {
                    key.put(reference.parentColumns().get(i), value);
                }
            }
            if (key.size() == reference.columns().size()) {
                rows.add(new Row(reference.parent(), Cells.ofAll(key)));
            }
        }
    }

    /// A row by its key, as the client writes it.
    private record Row(TableName table, Cells key) {}
}
