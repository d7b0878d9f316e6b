package dev.tidemark.client.collection;

import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.query.Live;
import dev.tidemark.client.query.LiveRow;
import dev.tidemark.client.query.Query;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A collection as one view sees it: what the server said, with the view's own writes.
///
/// Closing it forgets what was to be seen, not what was written: that goes on its way.
///
/// @param <T> the record
/// @param <K> its key
public final class Scope<T, K> implements AutoCloseable {
    private final Collection.Parts<T, K, ?> parts;
    private final Consumer<Scope<T, K>> closed;
    private final Fold<T, ?> fold;
    private final Set<String> own = new HashSet<>();
    private final Cancellable listening;

    Scope(Collection.Parts<T, K, ?> parts, Consumer<Scope<T, K>> closed) {
        this.parts = parts;
        this.closed = closed;
        fold = parts.fold();
        listening = parts.writer().log().listen(this::update);
    }

    /// The record of a key.
    public Optional<T> get(K key) {
        return row(key).map(LiveRow::value);
    }

    /// The record of a key, with its status.
    public Optional<LiveRow<T>> row(K key) {
        return Optional.ofNullable(fold.row(parts.writer().type().keyText(key)));
    }

    /// All records, to be asked about.
    public Query<T> query() {
        return Query.of(parts.steps(), fold);
    }

    /// All records by key, kept up to date.
    public Live<T> live() {
        return query().live();
    }

    /// Makes a row.
    public WriteHandle insert(T record) {
        return parts.writer().insert(record, this::wrote);
    }

    /// Changes columns of a row.
    public WriteHandle update(K key, Consumer<Changes<T>> changes) {
        return parts.writer().update(key, changes, this::wrote);
    }

    /// Removes a row.
    public WriteHandle delete(K key) {
        return parts.writer().delete(key, this::wrote);
    }

    /// The view is gone, and what only it saw.
    @Override
    public void close() {
        listening.cancel();
        own.clear();
        fold.close();
        closed.accept(this);
    }

    private void wrote(String id) {
        own.add(id);
        update(parts.writer().log().unsettled());
    }

    private void update(List<Entry> entries) {
        List<Entry> mine = entries.stream().filter(entry -> own.contains(entry.id())).toList();
        if (!mine.isEmpty()) {
            parts.steps().run(() -> fold.update(mine));
            mine.forEach(this::keep);
        }
    }

    /// One that is tried again comes twice: withdrawn, and then with its new number.
    private void keep(Entry entry) {
        if (entry.state().left()) {
            own.remove(entry.id());
        } else {
            own.add(entry.id());
        }
    }
}
