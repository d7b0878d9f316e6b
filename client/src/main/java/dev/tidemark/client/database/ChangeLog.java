package dev.tidemark.client.database;

import dev.tidemark.client.database.SqlDatabase.Answer;
import dev.tidemark.client.database.SqlDatabase.Statement;
import dev.tidemark.client.outbox.OutboxSchema;
import dev.tidemark.client.row.ColumnType;
import dev.tidemark.client.upload.Receipt;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteBatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The log of what the app wrote: statements on it, and what they answer.
final class ChangeLog {
    /// Entries of one transaction that nobody began; well below what a server takes.
    private static final int RUN_MAX = 500;

    /// In place of the root of what comes back.
    static final int RETURNING = -1;

    private final Map<String, Binding> bindings;

    ChangeLog(Map<String, Binding> bindings) {
        this.bindings = bindings;
    }

    /// Brings what the app did since the last time into overlays and log, and gives a number to
    /// what connections wrote that the program did not open itself: what of theirs stands there
    /// without anything between counts as one transaction, up to so many entries.
    ///
    /// All that reads or writes overlays or the log comes after it in the same commit.
    static List<Statement> gather() {
        return List.of(
                Statement.of(
                        "INSERT INTO tidemark_gather (base) SELECT coalesce((SELECT seq"
                                + " FROM sqlite_sequence WHERE name = 'tidemark_change'), 0)"),
                Statement.of(
                        "UPDATE tidemark_change SET txn = run.txn FROM (SELECT seq, -min(seq) OVER"
                                + " (PARTITION BY gap, (rank - 1) / "
                                + RUN_MAX
                                + ") AS txn FROM (SELECT seq, rank, seq - rank AS gap FROM"
                                + " (SELECT seq, row_number() OVER (ORDER BY seq) AS rank"
                                + " FROM tidemark_change WHERE txn IS NULL))) AS run"
                                + " WHERE run.seq = tidemark_change.seq"));
    }

    /// Reads entries behind `after` and their cells.
    static List<Statement> entries(String state, long after, int max) {
        return reading(
                " FROM tidemark_change WHERE state = ?1 AND seq > CAST(?2 AS INTEGER) AND owner ="
                        + " coalesce((SELECT text FROM tidemark_state WHERE name = 'owner'), '')"
                        + " ORDER BY seq LIMIT CAST(?3 AS INTEGER)",
                state,
                Long.toString(after),
                Integer.toString(max));
    }

    /// The same of what a user's server has not taken yet.
    static List<Statement> toSend(String owner, long after, int max) {
        return reading(
                " FROM tidemark_change WHERE state = 'pending' AND owner = ?1"
                        + " AND seq > CAST(?2 AS INTEGER)"
                        + " AND txn NOT IN (SELECT txn FROM tidemark_receipt)"
                        + " ORDER BY seq LIMIT CAST(?3 AS INTEGER)",
                owner,
                Long.toString(after),
                Integer.toString(max));
    }

    /// The same of what was never sent, in the words of older tables.
    static List<Statement> older(String state, int version, long after, int max) {
        return reading(
                " FROM tidemark_change WHERE state = ?1 AND sent = 0"
                        + " AND version < CAST(?2 AS INTEGER) AND seq > CAST(?3 AS INTEGER)"
                        + " ORDER BY seq LIMIT CAST(?4 AS INTEGER)",
                state,
                Integer.toString(version),
                Long.toString(after),
                Integer.toString(max));
    }

    /// Marks one transaction that is in a state.
    static Statement mark(long txn, String state, String mark) {
        return Statement.of(
                "UPDATE tidemark_change SET state = ?3 WHERE txn = CAST(?1 AS INTEGER)"
                        + " AND state = ?2",
                Long.toString(txn),
                state,
                mark);
    }

    /// Fails if nothing of a transaction is put aside.
    static Statement refuseUnlessParked(long txn) {
        return SqlStorage.refuseIf(
                "NOT EXISTS (SELECT 1 FROM tidemark_change WHERE state = 'parked'"
                        + " AND txn = CAST(?1 AS INTEGER))",
                Long.toString(txn));
    }

    /// Fails if one of these has been sent meanwhile, by another process.
    static Statement refuseSent(List<LocalTransaction> transactions) {
        return SqlStorage.refuseIf(
                "EXISTS (SELECT 1 FROM tidemark_change WHERE sent = 1 AND txn IN "
                        + list(transactions.stream().map(LocalTransaction::id).toList())
                        + ")");
    }

    /// Puts one transaction aside, and nothing with it.
    static Statement aside(long txn, LocalTransaction.Refused why) {
        return Statement.of(
                "UPDATE tidemark_change SET state = 'parked', code = ?2, reason = ?3, root = txn"
                        + " WHERE txn = CAST(?1 AS INTEGER)",
                Long.toString(txn),
                why.code(),
                why.message());
    }

    /// Reads one transaction, or of one that is larger than a server takes so much that it shows,
    /// and the number of its last entry.
    static List<Statement> transaction(long txn) {
        List<Statement> script =
                new ArrayList<>(
                        reading(
                                " FROM tidemark_change WHERE txn = CAST(?1 AS INTEGER)"
                                        + " ORDER BY seq LIMIT "
                                        + (WriteBatch.TRANSACTION_CHANGES_MAX + 1),
                                Long.toString(txn)));
        script.add(
                Statement.of(
                        "SELECT max(seq) FROM tidemark_change WHERE txn = CAST(? AS INTEGER)",
                        Long.toString(txn)));
        return script;
    }

    private static List<Statement> reading(String some, String... values) {
        return List.of(
                Statement.of(
                        "SELECT seq, txn, tab, op, owner, version, sent, code, reason, root,"
                                + " tab || '/' || key"
                                + some,
                        values),
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
        Set<String> tables = new LinkedHashSet<>();
        Set<String> rows = new LinkedHashSet<>();
        for (List<@Nullable String> entry : entries) {
            String table = text(entry.get(2));
            tables.add(table);
            rows.add(text(entry.get(10)));
            Binding binding = bindings.get(table);
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
                bindings.keySet().containsAll(tables) ? changes : List.of(),
                tables,
                rows,
                mark(entries.getFirst()));
    }

    private static LocalTransaction.Mark mark(List<@Nullable String> entry) {
        return new LocalTransaction.Mark(
                text(entry.get(4)),
                (int) number(entry.get(5)),
                number(entry.get(6)) != 0,
                new LocalTransaction.Refused(
                        text(entry.get(7)), text(entry.get(8)), number(entry.get(9))));
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
                        "DELETE FROM tidemark_receipt WHERE txn IN (SELECT txn" + own + ")",
                        first,
                        last),
                Statement.of(
                        "DELETE FROM tidemark_cell WHERE seq IN (SELECT seq" + own + ")",
                        first,
                        last),
                Statement.of("DELETE" + own, first, last));
    }

    /// Marks a transaction, and all that came later, touches a row of what is marked, or refers to
    /// one, and was not taken by the server.
    ///
    /// What refers to which row is worked out once for all that waits: a row of a large transaction
    /// that looked through all later ones for itself held the app's database for minutes.
    ///
    /// @param references what [#references] said
    /// @param why its root is ignored: the marked transaction is
    static Statement markClosure(
            long txn, String mark, LocalTransaction.Refused why, String references) {
        String first =
                "closure (txn) AS (SELECT txn FROM (SELECT txn FROM tidemark_change"
                        + " WHERE txn = CAST(?1 AS INTEGER) AND state = 'pending' LIMIT 1)";
        String sameRow =
                builtUpon(
                        "tidemark_change later ON later.tab = mine.tab AND later.key = mine.key"
                                + " AND later.seq > mine.seq");
        String referring =
                builtUpon(
                        "referring ON referring.tab = mine.tab AND referring.key = mine.key"
                                + " AND referring.seq > mine.seq"
                                + " CROSS JOIN tidemark_change later ON later.seq = referring.seq");
        return Statement.of(
                "WITH RECURSIVE "
                        + (references.isEmpty()
                                ? first + sameRow
                                : "referring (seq, tab, key) AS MATERIALIZED ("
                                        + references
                                        + "), "
                                        + first
                                        + sameRow
                                        + referring)
                        + ") UPDATE tidemark_change SET state = ?2, code = ?3, reason = ?4,"
                        + " root = CAST(?1 AS INTEGER)"
                        + " WHERE txn IN (SELECT txn FROM closure)",
                Long.toString(txn),
                mark,
                why.code(),
                why.message());
    }

    private static String builtUpon(String later) {
        return " UNION SELECT later.txn FROM closure"
                // In this order: what is at hand first, the others by their indexes.
                + " CROSS JOIN tidemark_change mine ON mine.txn = closure.txn CROSS JOIN "
                + later
                + " WHERE later.owner = mine.owner AND later.state = 'pending'"
                + " AND later.txn NOT IN (SELECT txn FROM tidemark_receipt)";
    }

    /// Marks all that was put aside together with a transaction.
    static Statement markParked(long txn, String mark) {
        return Statement.of(
                "UPDATE tidemark_change SET state = ?2, root = "
                        + RETURNING
                        + " WHERE state = 'parked' AND root = (SELECT max(root)"
                        + " FROM tidemark_change WHERE txn = CAST(?1 AS INTEGER)"
                        + " AND state = 'parked')",
                Long.toString(txn),
                mark);
    }

    /// Lets what has a mark wait for the server again: at the end of the log, in its order, under
    /// new numbers, because the server has closed the old ones; but for what nobody decided about
    /// and may have arrived.
    static List<Statement> returning(String mark) {
        return List.of(
                Statement.of("DELETE FROM tidemark_moved"),
                Statement.of(
                        "INSERT INTO tidemark_moved (was, becomes) SELECT seq,"
                                + " (SELECT seq FROM sqlite_sequence WHERE name ="
                                + " 'tidemark_change') + row_number() OVER (ORDER BY seq)"
                                + " FROM tidemark_change WHERE state = ?"
                                + " AND coalesce(code, '') NOT IN ('poison', 'too_large')",
                        mark),
                Statement.of(
                        "UPDATE tidemark_cell SET seq = m.becomes FROM tidemark_moved m"
                                + " WHERE m.was = tidemark_cell.seq"),
                Statement.of(
                        "INSERT INTO tidemark_change (seq, txn, tab, op, key, owner, version,"
                                + " state, root) SELECT m.becomes, c.txn, c.tab, c.op, c.key,"
                                + " c.owner, c.version, c.state, c.root FROM tidemark_moved m"
                                + " JOIN tidemark_change c ON c.seq = m.was ORDER BY m.becomes"),
                Statement.of(
                        "DELETE FROM tidemark_change WHERE seq IN"
                                + " (SELECT was FROM tidemark_moved)"),
                Statement.of("DELETE FROM tidemark_moved"),
                Statement.of(
                        "UPDATE tidemark_change SET state = 'pending', code = NULL, reason = NULL"
                                + " WHERE state = ?",
                        mark));
    }

    /// Takes the last trace of [#returning] away.
    static Statement returned() {
        return Statement.of("UPDATE tidemark_change SET root = NULL WHERE root = " + RETURNING);
    }

    /// Notes that transactions may arrive at a server from now on.
    static Statement sent(List<Long> txns) {
        return Statement.of(
                "UPDATE tidemark_change SET sent = 1 WHERE sent = 0 AND txn IN " + list(txns));
    }

    /// Reads transactions that wait for the server.
    static List<Statement> transactions(List<Long> txns) {
        return reading(
                " FROM tidemark_change WHERE state = 'pending' AND txn IN "
                        + list(txns)
                        + " ORDER BY seq");
    }

    private static String list(List<Long> numbers) {
        return "(" + Sql.list(numbers, ", ", String::valueOf) + ")";
    }

    /// Notes that the server has done a transaction.
    static Statement accepted(long txn, Receipt.Committed receipt) {
        return Statement.of(
                "INSERT OR REPLACE INTO tidemark_receipt (txn, txid, lsn)"
                        + " VALUES (CAST(?1 AS INTEGER), ?2, ?3)",
                Long.toString(txn),
                Long.toString(receipt.txid()),
                receipt.commit().toString());
    }

    /// Reads what the server has done and the base does not show yet.
    static Statement receipts(String owner) {
        return Statement.of(
                "SELECT r.txn, r.txid, r.lsn, min(c.seq), max(c.seq),"
                        + " json_group_array(DISTINCT c.tab),"
                        + " json_group_array(DISTINCT c.tab || '/' || c.key)"
                        + " FROM tidemark_receipt r JOIN tidemark_change c ON c.txn = r.txn"
                        + " WHERE c.owner = ? AND c.state = 'pending' GROUP BY r.txn",
                owner);
    }

    /// The greatest number up to which the outcome of each transaction of a user is known.
    static Statement decidedUpTo(String owner) {
        return Statement.of(
                "SELECT coalesce((SELECT min(seq) - 1 FROM tidemark_change WHERE owner = ?1"
                        + " AND txn NOT IN (SELECT txn FROM tidemark_receipt)"
                        + " AND (state <> 'parked' OR code IN ('poison', 'too_large'))),"
                        + " (SELECT seq FROM sqlite_sequence WHERE name = 'tidemark_change'), 0)",
                owner);
    }

    /// Selects number, table and key: which row each entry that waits refers to. Empty if none can.
    String references(OutboxSchema schema) {
        List<String> selects = new ArrayList<>();
        for (OutboxSchema.Reference reference : schema.references()) {
            for (Binding child : bindings.values()) {
                for (Binding parent : bindings.values()) {
                    if (child.remote().equals(reference.table())
                            && parent.remote().equals(reference.parent())) {
                        selects.add(referring(child, parent, reference));
                    }
                }
            }
        }
        return String.join(" UNION ALL ", selects);
    }

    /// Entries of `child` with the rows of `parent` to which they refer.
    private static String referring(
            Binding child, Binding parent, OutboxSchema.Reference reference) {
        List<String> parts = new ArrayList<>();
        for (ColumnType column : parent.key()) {
            int at = reference.parentColumns().indexOf(column.name());
            String value =
                    at < 0
                            ? "NULL"
                            : "(SELECT r.after FROM tidemark_cell r WHERE r.seq = l.seq"
                                    + " AND r.col = "
                                    + Sql.text(reference.columns().get(at))
                                    + " AND r.after IS NOT NULL)";
            parts.add("quote(" + ColumnForm.of(column).keyed(value) + ")");
        }
        // Without the types SQLite makes no index of it.
        return "SELECT l.seq, CAST("
                + Sql.text(parent.table())
                + " AS TEXT), CAST("
                + String.join(" || ',' || ", parts)
                + " AS TEXT) FROM tidemark_change l WHERE l.tab = "
                + Sql.text(child.table())
                + " AND l.state = 'pending' AND l.op <> 'delete'";
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
