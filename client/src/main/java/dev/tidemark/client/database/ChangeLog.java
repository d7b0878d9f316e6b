package dev.tidemark.client.database;

import dev.tidemark.client.database.SqlDatabase.Answer;
import dev.tidemark.client.database.SqlDatabase.Statement;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The log of what the app wrote: statements on it, and what they answer.
final class ChangeLog {
    private final Map<String, Binding> bindings;

    ChangeLog(Map<String, Binding> bindings) {
        this.bindings = bindings;
    }

    /// Gives a number to what connections wrote that the program did not open itself; what such
    /// connections committed between two looks counts as one transaction.
    static Statement seal() {
        return Statement.of(
                "UPDATE tidemark_change SET txn = -(SELECT min(seq) FROM tidemark_change"
                        + " WHERE txn IS NULL) WHERE txn IS NULL");
    }

    /// Reads entries behind `after` and their cells.
    static List<Statement> entries(String state, long after, int max) {
        String some =
                " FROM tidemark_change WHERE state = ?1 AND seq > CAST(?2 AS INTEGER)"
                        + " ORDER BY seq LIMIT CAST(?3 AS INTEGER)";
        return reading(some, state, Long.toString(after), Integer.toString(max));
    }

    /// Reads one transaction.
    static List<Statement> transaction(long txn) {
        return reading(
                " FROM tidemark_change WHERE txn = CAST(?1 AS INTEGER) ORDER BY seq",
                Long.toString(txn));
    }

    private static List<Statement> reading(String some, String... values) {
        return List.of(
                Statement.of("SELECT seq, txn, tab, op, reason" + some, values),
                Statement.of(
                        "SELECT seq, col, "
                                + Sql.exact("before")
                                + ", "
                                + Sql.exact("after")
                                + " FROM tidemark_cell WHERE seq IN (SELECT seq"
                                + some
                                + ") ORDER BY seq",
                        values));
    }

    /// What [#entries] or [#transaction] answered, by transaction.
    List<LocalTransaction> parse(Answer entries, Answer cells) {
        Map<Long, List<List<@Nullable String>>> bySeq = new TreeMap<>();
        for (List<@Nullable String> cell : cells.rows()) {
            bySeq.computeIfAbsent(number(cell.get(0)), unknown -> new ArrayList<>()).add(cell);
        }
        Map<Long, List<List<@Nullable String>>> byTxn = new LinkedHashMap<>();
        for (List<@Nullable String> entry : entries.rows()) {
            byTxn.computeIfAbsent(number(entry.get(1)), unknown -> new ArrayList<>()).add(entry);
        }
        List<LocalTransaction> transactions = new ArrayList<>();
        for (Map.Entry<Long, List<List<@Nullable String>>> txn : byTxn.entrySet()) {
            transactions.add(transaction(txn.getKey(), txn.getValue(), bySeq));
        }
        return transactions;
    }

    private LocalTransaction transaction(
            long txn,
            List<List<@Nullable String>> entries,
            Map<Long, List<List<@Nullable String>>> cells) {
        List<RowChange> changes = new ArrayList<>();
        for (List<@Nullable String> entry : entries) {
            Binding binding = bindings.get(text(entry.get(2)));
            if (binding != null) {
                List<List<@Nullable String>> own =
                        cells.getOrDefault(number(entry.get(0)), List.of());
                changes.add(change(binding, text(entry.get(3)), own));
            }
        }
        return new LocalTransaction(
                txn,
                number(entries.getFirst().get(0)),
                number(entries.getLast().get(0)),
                changes,
                Objects.requireNonNullElse(entries.getFirst().get(4), ""));
    }

    private static RowChange change(
            Binding binding, String operation, List<List<@Nullable String>> cells) {
        Cells key = Cells.NONE;
        Cells before = Cells.NONE;
        Cells after = Cells.NONE;
        for (List<@Nullable String> cell : cells) {
            String column = text(cell.get(1));
            ColumnForm form = binding.form(column);
            if (binding.inKey(column)) {
                key = key.with(column, form.sent(cell.get(3)));
            } else {
                before = before.with(column, form.sent(cell.get(2)));
                after = after.with(column, form.sent(cell.get(3)));
            }
        }
        return switch (operation) {
            case "insert" -> RowChange.insert(binding.remote(), key, after);
            case "delete" -> RowChange.delete(binding.remote(), key).basedOn(before);
            default -> RowChange.update(binding.remote(), key, after).basedOn(before);
        };
    }

    /// Forgets entries that are settled.
    static List<Statement> settle(long from, long until) {
        String own =
                " FROM tidemark_change WHERE state = 'pending'"
                        + " AND seq BETWEEN CAST(?1 AS INTEGER) AND CAST(?2 AS INTEGER)";
        String first = Long.toString(from);
        String last = Long.toString(until);
        return List.of(
                Statement.of(
                        "DELETE FROM tidemark_cell WHERE seq IN (SELECT seq" + own + ")",
                        first,
                        last),
                Statement.of("DELETE" + own, first, last));
    }

    /// Marks a transaction, and all that came later and touches a row of what is marked.
    static Statement markClosure(long txn, String mark, String reason) {
        return Statement.of(
                "WITH RECURSIVE closure (txn) AS (VALUES (CAST(?1 AS INTEGER)) UNION"
                        + " SELECT later.txn FROM closure"
                        + " JOIN tidemark_change mine ON mine.txn = closure.txn"
                        + " JOIN tidemark_change later ON later.tab = mine.tab"
                        + " AND later.key = mine.key AND later.seq > mine.seq)"
                        + " UPDATE tidemark_change SET state = ?2, reason = ?3"
                        + " WHERE txn IN (SELECT txn FROM closure)",
                Long.toString(txn),
                mark,
                reason);
    }

    static Statement restate(String from, String to) {
        return Statement.of("UPDATE tidemark_change SET state = ?2 WHERE state = ?1", from, to);
    }

    /// Forgets all entries with a mark.
    static List<Statement> forget(String mark) {
        return List.of(
                Statement.of(
                        "DELETE FROM tidemark_cell WHERE seq IN"
                                + " (SELECT seq FROM tidemark_change WHERE state = ?)",
                        mark),
                Statement.of("DELETE FROM tidemark_change WHERE state = ?", mark));
    }

    static long number(@Nullable String text) {
        return text == null ? 0 : Long.parseLong(text);
    }

    static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
