package dev.tidemark.client.jdk.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The directory of a store. Tests let it fail and lose power.
interface StoreDisk extends Closeable {
    /// Waits for the one lock of the directory, which ends with the process at the latest.
    ///
    /// @return empty if another process or store has it for longer than `waitMs`
    Optional<Closeable> lock(long waitMs) throws IOException;

    /// Names of its files, sorted.
    List<String> list() throws IOException;

    /// Opens a file, made if there is none.
    StoreFile open(String name) throws IOException;

    /// Bytes of a file; -1 if there is none.
    long size(String name) throws IOException;

    /// Renames atomically.
    void rename(String from, String to) throws IOException;

    /// Deletes a file if there is one; who has it open keeps it.
    void delete(String name) throws IOException;

    /// Makes the names durable: what was made, renamed, deleted.
    void forceNames() throws IOException;

    /// Where a file is, for people.
    String place(String name);
}
