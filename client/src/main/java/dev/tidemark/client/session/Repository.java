package dev.tidemark.client.session;

import dev.tidemark.client.collection.Changes;
import dev.tidemark.client.collection.Collection;
import dev.tidemark.client.collection.WriteHandle;
import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.EntryState;
import dev.tidemark.client.outbox.Outbox;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.query.Query;
import java.util.List;
import java.util.function.Consumer;

/// A table as an application's module: what is written, what is shown, and what becomes of what was
/// refused, in one declaration.
///
/// Its parts have defaults and can be replaced one by one:
///
/// | part | is | default |
/// | --- | --- | --- |
/// | local | how a person's wish becomes writes | one write a wish |
/// | shape | which rows are synced | declared with the collection |
/// | merged | what is shown of the folded rows | all of them, by key |
/// | cleanup | what becomes of refused writes | they wait for a person |
///
/// @param <T> the record
/// @param <K> its key
public final class Repository<T, K> implements AutoCloseable {
    private final Collection<T, K> collection;
    private final Parts<T, K> parts;
    private final Cancellable cleaning;

    /// What may be replaced.
    ///
    /// @param local makes writes
    /// @param merged says what is shown
    /// @param cleanup decides about refused writes
    public record Parts<T, K>(Local<T, K> local, Merged<T> merged, Cleanup cleanup) {
        /// The defaults.
        public static <T, K> Parts<T, K> usual() {
            return new Parts<>(new OneWrite<>(), all -> all, (entry, outbox) -> {});
        }

        /// The same with other writes.
        public Parts<T, K> local(Local<T, K> other) {
            return new Parts<>(other, merged, cleanup);
        }

        /// The same with another sight.
        public Parts<T, K> merged(Merged<T> other) {
            return new Parts<>(local, other, cleanup);
        }

        /// The same with another end of refused writes.
        public Parts<T, K> cleanup(Cleanup other) {
            return new Parts<>(local, merged, other);
        }
    }

    /// How a person's wish becomes writes; may check, complete, or write other tables too, in a
    /// transaction. Never asks the network.
    public interface Local<T, K> {
        /// Somebody makes a record.
        WriteHandle create(Collection<T, K> rows, T record);

        /// Somebody changes one.
        WriteHandle update(Collection<T, K> rows, K key, Consumer<Changes<T>> changes);

        /// Somebody removes one.
        WriteHandle delete(Collection<T, K> rows, K key);
    }

    /// What is shown. Filters are asked of the folded rows, so a row that a write moved out of the
    /// filter is out at once.
    @FunctionalInterface
    public interface Merged<T> {
        /// The question that [Repository#merged] asks.
        Query<T> of(Query<T> all);
    }

    /// What becomes of a write that was refused.
    @FunctionalInterface
    public interface Cleanup {
        /// Called once for each write to this table that was refused; what it does not retry, edit
        /// or discard waits for a person.
        void refused(Entry entry, Outbox outbox);
    }

    /// A repository over an open collection.
    public static <T, K> Repository<T, K> of(
            Collection<T, K> collection, Outbox outbox, Parts<T, K> parts) {
        return new Repository<>(collection, outbox, parts);
    }

    private Repository(Collection<T, K> collection, Outbox outbox, Parts<T, K> parts) {
        this.collection = collection;
        this.parts = parts;
        cleaning =
                outbox.listen(
                        entries -> {
                            for (Entry entry : entries) {
                                if (entry.state() instanceof EntryState.Parked && concerns(entry)) {
                                    parts.cleanup().refused(entry, outbox);
                                }
                            }
                        });
    }

    /// Makes a record.
    public WriteHandle create(T record) {
        return parts.local().create(collection, record);
    }

    /// Changes a record.
    public WriteHandle update(K key, Consumer<Changes<T>> changes) {
        return parts.local().update(collection, key, changes);
    }

    /// Removes a record.
    public WriteHandle delete(K key) {
        return parts.local().delete(collection, key);
    }

    /// What is shown; rows have their status.
    public Query<T> merged() {
        return parts.merged().of(collection.query());
    }

    /// The rows themselves.
    public Collection<T, K> collection() {
        return collection;
    }

    /// Writes to this table that wait for a person: refused ones, and those that build upon them.
    public List<Entry> refused(Outbox outbox) {
        return outbox.unsettled().stream()
                .filter(entry -> !entry.visible() && concerns(entry))
                .toList();
    }

    @Override
    public void close() {
        cleaning.cancel();
        collection.close();
    }

    private boolean concerns(Entry entry) {
        String table = collection.type().table();
        return entry.changes().stream().anyMatch(change -> change.table().equals(table));
    }

    private static final class OneWrite<T, K> implements Local<T, K> {
        @Override
        public WriteHandle create(Collection<T, K> rows, T record) {
            return rows.insert(record);
        }

        @Override
        public WriteHandle update(Collection<T, K> rows, K key, Consumer<Changes<T>> changes) {
            return rows.update(key, changes);
        }

        @Override
        public WriteHandle delete(Collection<T, K> rows, K key) {
            return rows.delete(key);
        }
    }
}
