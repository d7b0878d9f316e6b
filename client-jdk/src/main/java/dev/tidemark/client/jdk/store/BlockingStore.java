package dev.tidemark.client.jdk.store;

import dev.tidemark.client.port.Storage.Committed;
import dev.tidemark.client.port.Storage.Damage;
import dev.tidemark.client.port.Storage.Edit;
import dev.tidemark.client.port.Storage.Entry;
import dev.tidemark.client.port.Storage.Pair;
import dev.tidemark.client.port.Storage.StorageException;
import java.util.List;
import java.util.Optional;

/// A store whose calls wait for the disk. Used by one thread.
interface BlockingStore extends AutoCloseable {
    /// Makes commits durable together, each all or nothing.
    ///
    /// @return what became of each, in order
    /// @throws StorageException if none of them is known to be durable
    List<Committed> commitAll(List<List<Edit>> commits) throws StorageException;

    Optional<String> get(String key) throws StorageException;

    List<Pair> list(String prefix, String after, int max) throws StorageException;

    List<Entry> read(String log, long from, int max) throws StorageException;

    /// Takes note of what others committed.
    void look() throws StorageException;

    /// Whether commits of others were noted since it was asked last.
    boolean takeNews();

    List<Damage> damages();

    @Override
    void close();
}
