package dev.tidemark.engine.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Files by name.
public interface Disk {
    /// Makes an empty file, in place of any other of that name.
    DiskFile create(Path path) throws IOException;

    /// Opens a file that exists, for reading and writing.
    ///
    /// @throws java.nio.file.NoSuchFileException if there is none
    DiskFile open(Path path) throws IOException;

    /// Opens a file that exists, for reading.
    ///
    /// @throws java.nio.file.NoSuchFileException if there is none
    DiskFile openToRead(Path path) throws IOException;

    /// The names in a directory, sorted; none if it does not exist.
    List<String> list(Path directory) throws IOException;

    /// Makes a directory and those above it; durable when it returns.
    void createDirectories(Path directory) throws IOException;

    /// Renames atomically, in place of any other file of that name.
    void rename(Path from, Path to) throws IOException;

    /// Deletes a file, if there is one. Whoever has it open or mapped keeps it.
    void delete(Path path) throws IOException;

    /// Makes the names in a directory durable: what was created, renamed and deleted in it.
    void forceDirectory(Path directory) throws IOException;

    /// Takes the lock of that name, until closed or until the process ends.
    ///
    /// @throws IOException if another process has it
    Closeable lock(Path path) throws IOException;
}
