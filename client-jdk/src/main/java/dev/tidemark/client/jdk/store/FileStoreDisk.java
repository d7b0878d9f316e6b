package dev.tidemark.client.jdk.store;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A directory of the file system.
final class FileStoreDisk implements StoreDisk {
    private static final String LOCK = "lock";
    private static final long LOCK_PAUSE_NS = TimeUnit.MILLISECONDS.toNanos(1);

    /// Locks of files are the process's, so stores of one process take turns by these.
    private static final Map<Path, Semaphore> TURNS = new ConcurrentHashMap<>();

    private static final boolean WINDOWS = File.separatorChar == '\\';

    private final Path directory;
    private final Semaphore turn;
    private final FileChannel lock;

    private FileStoreDisk(Path directory, FileChannel lock) {
        this.directory = directory;
        this.turn = TURNS.computeIfAbsent(directory, unknown -> new Semaphore(1, true));
        this.lock = lock;
    }

    static FileStoreDisk in(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path real = directory.toRealPath();
        return new FileStoreDisk(
                real,
                FileChannel.open(
                        real.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    }

    @Override
    public Optional<Closeable> lock(long waitMs) throws IOException {
        long begin = System.nanoTime();
        long waitNs = TimeUnit.MILLISECONDS.toNanos(waitMs);
        try {
            if (!turn.tryAcquire(waitNs, TimeUnit.NANOSECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        FileLock held = null;
        try {
            held = lock.tryLock();
            while (held == null && System.nanoTime() - begin < waitNs) {
                LockSupport.parkNanos(LOCK_PAUSE_NS);
                held = lock.tryLock();
            }
        } finally {
            if (held == null) {
                turn.release();
            }
        }
        if (held == null) {
            return Optional.empty();
        }
        FileLock lease = held;
        return Optional.of(
                () -> {
                    try {
                        lease.release();
                    } finally {
                        turn.release();
                    }
                });
    }

    @Override
    public List<String> list() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
        }
        names.sort(null);
        return names;
    }

    @Override
    public StoreFile open(String name) throws IOException {
        return new OpenFile(
                FileChannel.open(
                        directory.resolve(name),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE));
    }

    @Override
    public long size(String name) throws IOException {
        try {
            return Files.size(directory.resolve(name));
        } catch (NoSuchFileException gone) {
            return -1;
        }
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Files.move(directory.resolve(from), directory.resolve(to), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(directory.resolve(name));
    }

    @Override
    public void forceNames() throws IOException {
        if (WINDOWS) {
            // A directory can't be opened there; its file system keeps a journal of names.
            return;
        }
        try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    @Override
    public String place(String name) {
        return directory.resolve(name).toString();
    }

    @Override
    public void close() throws IOException {
        // Closing any channel of a file ends all locks that the process has on it.
        turn.acquireUninterruptibly();
        try {
            lock.close();
        } finally {
            turn.release();
        }
    }

    private record OpenFile(FileChannel channel) implements StoreFile {
        @Override
        public void read(ByteBuffer into, long at) throws IOException {
            long next = at;
            while (into.hasRemaining()) {
                int count = channel.read(into, next);
                if (count < 0) {
                    return;
                }
                next += count;
            }
        }

        @Override
        public void write(ByteBuffer bytes, long at) throws IOException {
            long next = at;
            while (bytes.hasRemaining()) {
                next += channel.write(bytes, next);
            }
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void cut(long size) throws IOException {
            channel.truncate(size);
        }

        @Override
        public void force() throws IOException {
            channel.force(true);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
