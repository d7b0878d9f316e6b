package dev.tidemark.client.collection;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.query.Live;
import dev.tidemark.client.query.LiveRow;
import dev.tidemark.client.query.Query;
import dev.tidemark.client.query.RowStatus;
import dev.tidemark.client.query.Steps;
import dev.tidemark.client.record.RecordType;
import dev.tidemark.client.shape.Subset;
import dev.tidemark.client.stream.ShapeFault;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Records by key, as people see them, and the way to change them.
///
/// A write changes what is seen here at once if the collection's [Pattern] says so, and never
/// waits. Whether a row of a key is there is for the server to say: a second insert, or an update
/// of what is gone, is taken and then refused.
///
/// @param <T> the record
/// @param <K> its key
public final class Collection<T, K> implements AutoCloseable {
    private final Parts<T, K, ?> parts;
    private final Fold<T, ?> fold;
    private final Set<Scope<T, K>> scopes = new LinkedHashSet<>();
    private final Cancellable listening;
    private Feed feed = Feed.none();

    record Parts<T, K, R>(
            Steps steps, Pattern pattern, Writer<T, K> writer, SyncedRows<T, R> synced) {
        Fold<T, R> fold() {
            return new Fold<>(synced, writer.log());
        }
    }

    Collection(Parts<T, K, ?> parts) {
        this.parts = parts;
        fold = parts.fold();
        if (parts.pattern() == Pattern.SHARED) {
            WriteLog log = parts.writer().log();
            listening = log.listen(entries -> parts.steps().run(() -> fold.update(entries)));
            parts.steps().run(() -> fold.update(log.unsettled()));
        } else {
            listening = () -> {};
        }
    }

    /// The declaration of its records.
    public RecordType<T, K> type() {
        return parts.writer().type();
    }

    /// The record of a key.
    public Optional<T> get(K key) {
        return row(key).map(LiveRow::value);
    }

    /// The record of a key, with its status.
    public Optional<LiveRow<T>> row(K key) {
        return Optional.ofNullable(fold.row(type().keyText(key)));
    }

    /// Where the row of a key stands; synced if there is none.
    public RowStatus status(K key) {
        return row(key).map(LiveRow::status).orElse(new RowStatus.Synced());
    }

    /// All records, to be asked about.
    public Query<T> query() {
        return Query.of(parts.steps(), fold);
    }

    /// The same, for which the server is asked for the rows of `subset` while somebody looks at an
    /// answer: for a collection that is loaded on demand, and for the first rows of a large one.
    ///
    /// `subset` and what the query says should mean the same rows; what came for others is here
    /// too. Rows that came stay and are kept up to date when nobody looks any more.
    public Query<T> query(Subset subset) {
        return Query.of(
                parts.steps(),
                to -> {
                    Cancellable wish = feed.want(subset);
                    Cancellable looking = fold.open(to);
                    return () -> {
                        looking.cancel();
                        wish.cancel();
                    };
                });
    }

    /// All records by key, kept up to date.
    public Live<T> live() {
        return query().live();
    }

    /// Makes a row.
    public WriteHandle insert(T record) {
        return parts.writer().insert(record, Collection::nobody);
    }

    /// Changes columns of a row.
    public WriteHandle update(K key, Consumer<Changes<T>> changes) {
        return parts.writer().update(key, changes, Collection::nobody);
    }

    /// Removes a row.
    public WriteHandle delete(K key) {
        return parts.writer().delete(key, Collection::nobody);
    }

    /// A view that sees its own writes at once; nobody else does.
    ///
    /// @throws IllegalStateException if the collection's pattern is another one
    public Scope<T, K> scope() {
        if (parts.pattern() != Pattern.OPTIMISTIC) {
            throw new IllegalStateException(
                    "scopes are for optimistic collections, and this one is " + parts.pattern());
        }
        Scope<T, K> scope = new Scope<>(parts, scopes::remove);
        scopes.add(scope);
        return scope;
    }

    /// Rows that can't be shown.
    public List<RowFault> faults() {
        return parts.synced().faults();
    }

    /// Kept once there are rows to show, be it those that the device kept; while nobody is signed
    /// in, it waits.
    public Promise<Done> loaded() {
        return feed.loaded();
    }

    /// What keeps newer rows away, in words and with what to do; empty if nothing does.
    public Optional<ShapeFault> trouble() {
        return feed.trouble();
    }

    /// Looks at once what is new on the server.
    public void refresh() {
        feed.refresh();
    }

    /// Says who brings its rows.
    public void fedBy(Feed source) {
        feed = source;
    }

    /// Shows nothing any more; writes that were made go on their way.
    @Override
    public void close() {
        feed.close();
        feed = Feed.none();
        List.copyOf(scopes).forEach(Scope::close);
        listening.cancel();
        fold.close();
    }

    /// Everybody sees what is written here; nobody has to know the write's name.
    private static void nobody(String id) {}
}
