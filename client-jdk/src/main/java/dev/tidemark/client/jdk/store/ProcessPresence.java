package dev.tidemark.client.jdk.store;

import dev.tidemark.client.port.Storage.StorageException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// A file for each process that has the store open, locked as long as it lives: the operating
/// system lets the lock go when the process ends, however it ends, and keeps it while the process
/// is stopped.
///
/// Whoever finds a file without its lock knows that the process has ended, and takes the file away.
/// Used by the store's own thread.
final class ProcessPresence implements Closeable {
    private static final String SUFFIX = ".alive";
    private static final int NAME_LENGTH = 36;

    /// Of this process: to look at a file of one's own would let its lock go.
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final String name;
    private final Path file;
    private final FileChannel channel;

    private ProcessPresence(Path directory, String name, Path file, FileChannel channel) {
        this.directory = directory;
        this.name = name;
        this.file = file;
        this.channel = channel;
    }

    /// Says from now on that this process lives.
    static ProcessPresence in(Path directory) throws StorageException {
        String name = UUID.randomUUID().toString();
        try {
            Path real = Files.createDirectories(directory).toRealPath();
            Path file = real.resolve(name + SUFFIX);
            ProcessPresence here = new ProcessPresence(real, name, file, locked(file));
            here.tidyUp();
            return here;
        } catch (IOException failure) {
            throw new StorageException(
                    StorageException.Reason.BROKEN,
                    "files can't be locked beside the store: " + failure.getMessage());
        }
    }

    private static FileChannel locked(Path file) throws IOException {
        OWN.add(file);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null || !Files.exists(file)) {
                throw new IOException("somebody took the file for one of an ended process");
            }
            return channel;
        } catch (IOException failure) {
            channel.close();
            OWN.remove(file);
            throw failure;
        }
    }

    /// Takes away what killed processes left.
    private void tidyUp() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
            for (Path left : files) {
                String text = String.valueOf(left.getFileName());
                ended(text.substring(0, text.length() - SUFFIX.length()));
            }
        }
    }

    String name() {
        return name;
    }

    /// Whether a process has ended.
    ///
    /// @param process as it calls itself; what is no such name has not
    boolean ended(String process) throws IOException {
        Path other = directory.resolve(process + SUFFIX);
        // The name comes from the store, which others write.
        if (!isName(process) || OWN.contains(other)) {
            return false;
        }
        if (!Files.exists(other)) {
            return true;
        }
        try (FileChannel look = FileChannel.open(other, StandardOpenOption.WRITE);
                FileLock free = look.tryLock()) {
            if (free == null) {
                return false;
            }
            // Under its lock: whoever is about to lock it finds it gone, or the lock taken.
            Files.deleteIfExists(other);
        } catch (NoSuchFileException takenAway) {
            return true;
        }
        return true;
    }

    private static boolean isName(String process) {
        return process.length() == NAME_LENGTH
                && process.chars()
                        .allMatch(
                                c -> c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
        OWN.remove(file);
    }
}
