package dev.tidemark.engine.log;

import dev.tidemark.engine.disk.Disk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntPredicate;

/// The files that belong to one shape alone, named by shape id, in one flat directory: every file
/// system in use today finds a name among a million quickly, and one directory is one fsync.
final class ShapeFiles {
    private static final String SNAPSHOT = ".snapshot";
    private static final String ENTRIES = ".entries";
    private static final String INDEX = ".index";

    private final Disk disk;
    private final Path directory;

    ShapeFiles(Disk disk, Path directory) throws IOException {
        this.disk = disk;
        this.directory = directory;
        disk.createDirectories(directory);
    }

    /// Chunks of the snapshot, back to back.
    Path snapshot(int id) {
        return path(id, SNAPSHOT);
    }

    /// Entries that are no longer in the change log: messages, each with a comma behind it.
    Path entries(int id) {
        return path(id, ENTRIES);
    }

    /// One fixed-size record for each of the entries.
    Path index(int id) {
        return path(id, INDEX);
    }

    Disk disk() {
        return disk;
    }

    /// Makes the names of files durable.
    void forceNames() throws IOException {
        disk.forceDirectory(directory);
    }

    void delete(int id) throws IOException {
        disk.delete(snapshot(id));
        disk.delete(entries(id));
        disk.delete(index(id));
    }

    /// Deletes the files of shapes that `keep` does not know: leftovers of a crash.
    void deleteOthers(IntPredicate keep) throws IOException {
        for (String name : disk.list(directory)) {
            int dot = name.indexOf('.');
            int id = dot > 0 ? Integer.parseInt(name, 0, dot, 10) : -1;
            if (!keep.test(id)) {
                disk.delete(directory.resolve(name));
            }
        }
    }

    private Path path(int id, String suffix) {
        return directory.resolve(id + suffix);
    }
}
