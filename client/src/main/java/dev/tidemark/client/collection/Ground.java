package dev.tidemark.client.collection;

import dev.tidemark.client.port.Log;
import dev.tidemark.client.query.Steps;
import dev.tidemark.client.record.RecordType;
import dev.tidemark.client.row.RowOps;

/// What all collections of a client stand on: one sequence of steps, one open transaction, one kind
/// of rows.
///
/// @param <R> a row
public final class Ground<R> {
    private final RowOps<R> ops;
    private final Steps steps;
    private final Transactions transactions;

    /// No collection stands here yet.
    public Ground(RowOps<R> ops, Log log) {
        this.ops = ops;
        steps = new Steps(log);
        transactions = new Transactions(steps);
    }

    /// A collection and the way of the server's rows into it.
    public record Opened<T, K, R>(Collection<T, K> collection, Inflow<R> inflow) {}

    /// Opens a collection without rows.
    ///
    /// @param log keeps its writes
    public <T, K> Opened<T, K, R> open(RecordType<T, K> type, Pattern pattern, WriteLog log) {
        SyncedRows<T, R> synced = new SyncedRows<>(steps, type, ops);
        Writer<T, K> writer = new Writer<>(type, transactions, log, synced::seen);
        Collection<T, K> collection =
                new Collection<>(new Collection.Parts<>(steps, pattern, writer, synced));
        return new Opened<>(collection, new Inflow<>(steps, synced, log.view(type.table())));
    }

    /// The steps in which everything changes.
    public Steps steps() {
        return steps;
    }

    /// The way to write to several collections at once.
    public Transactions transactions() {
        return transactions;
    }

    /// What may be done with a row.
    public RowOps<R> ops() {
        return ops;
    }
}
