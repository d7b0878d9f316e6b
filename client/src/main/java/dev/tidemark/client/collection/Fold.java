package dev.tidemark.client.collection;

import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.EntryState;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.query.Delta;
import dev.tidemark.client.query.LiveRow;
import dev.tidemark.client.query.RowStatus;
import dev.tidemark.client.query.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody sees: the synced rows, with some unsettled writes applied.
///
/// Only rows with such writes are kept here; all others are the synced ones themselves. So a fold
/// costs as much as the writes in it, and many may lie over the same rows.
final class Fold<T, R> implements Source<T> {
    private final SyncedRows<T, R> synced;
    private final WriteLog log;
    private final Overlay overlay;
    private final Map<String, Optional<LiveRow<T>>> over = new LinkedHashMap<>();
    private final Set<Sink<T>> sinks = new LinkedHashSet<>();
    private Set<String> dirty = new LinkedHashSet<>();

    Fold(SyncedRows<T, R> synced, WriteLog log) {
        this.synced = synced;
        this.log = log;
        overlay = new Overlay(synced.type());
        synced.add(this);
    }

    /// Takes up what became of writes; seen at the end of the step.
    void update(List<Entry> entries) {
        for (Entry entry : entries) {
            dirty.addAll(overlay.update(entry));
        }
        settleAtEnd();
    }

    /// Sees no writes any more.
    void clear() {
        dirty.addAll(overlay.clear());
        settleAtEnd();
    }

    void close() {
        synced.remove(this);
        sinks.clear();
    }

    /// The row as it was when the last step ended.
    @Nullable LiveRow<T> row(String key) {
        Optional<LiveRow<T>> own = over.get(key);
        return own == null ? synced.shown(key) : own.orElse(null);
    }

    @Override
    public Cancellable open(Sink<T> sink) {
        List<Delta<T>> all = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>(synced.keys());
        keys.addAll(over.keySet());
        for (String key : keys) {
            LiveRow<T> row = row(key);
            if (row != null) {
                all.add(new Delta<>(key, null, row));
            }
        }
        sink.accept(all);
        sinks.add(sink);
        return () -> sinks.remove(sink);
    }

    /// Computes what the step touched.
    ///
    /// @param syncedBefore synced rows that the step touched, as they were before
    void settle(Map<String, @Nullable LiveRow<T>> syncedBefore) {
        dirty.addAll(syncedBefore.keySet());
        List<Delta<T>> deltas = new ArrayList<>();
        for (String key : dirty) {
            Optional<LiveRow<T>> own = over.get(key);
            LiveRow<T> before;
            if (own != null) {
                before = own.orElse(null);
            } else {
                before = syncedBefore.containsKey(key) ? syncedBefore.get(key) : synced.shown(key);
            }
            LiveRow<T> after = fold(key);
            if (!Objects.equals(before, after)) {
                deltas.add(new Delta<>(key, before, after));
            }
        }
        dirty = new LinkedHashSet<>();
        if (!deltas.isEmpty()) {
            List.copyOf(sinks).forEach(sink -> sink.accept(deltas));
        }
    }

    private @Nullable LiveRow<T> fold(String key) {
        List<Overlay.Pending> pending = overlay.of(key);
        if (pending.isEmpty()) {
            over.remove(key);
            return synced.shown(key);
        }
        R row = synced.row(key);
        RowStatus status = new RowStatus.Synced();
        boolean changed = false;
        for (Overlay.Pending one : pending) {
            status = status.and(status(one.entry().state()));
            if (one.entry().visible()) {
                row = Effect.of(synced.ops(), log, row, one.change());
                changed = true;
            }
        }
        LiveRow<T> folded = with(status, changed ? read(key, row) : synced.shown(key));
        over.put(key, Optional.ofNullable(folded));
        return folded;
    }

    private @Nullable LiveRow<T> read(String key, @Nullable R row) {
        return row == null ? null : synced.read(key, row);
    }

    private static <T> @Nullable LiveRow<T> with(RowStatus status, @Nullable LiveRow<T> row) {
        return row == null ? null : new LiveRow<>(row.key(), row.value(), status);
    }

    private static RowStatus status(EntryState state) {
        return switch (state) {
            case EntryState.Storing storing -> new RowStatus.Stored();
            case EntryState.Stored stored -> new RowStatus.Stored();
            case EntryState.Sending sending -> new RowStatus.Stored();
            case EntryState.Waiting waiting -> new RowStatus.Stored();
            case EntryState.Accepted accepted -> new RowStatus.Accepted();
            case EntryState.Settled settled -> new RowStatus.Synced();
            case EntryState.Withdrawn withdrawn -> new RowStatus.Synced();
            case EntryState.Parked parked ->
                    new RowStatus.Rejected(parked.refusal().reason().message());
            case EntryState.Blocked blocked ->
                    new RowStatus.Rejected("builds upon a write that was refused");
        };
    }

    private void settleAtEnd() {
        if (!dirty.isEmpty()) {
            synced.settleAtEnd();
        }
    }
}
