package dev.tidemark.engine.log;

import dev.tidemark.engine.disk.Disk;
import dev.tidemark.engine.disk.DiskFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// The durable list of what exists besides the change log: one append-only file of checked records.
///
/// A file for each shape would cost a restart with 100,000 shapes as many small reads, and each
/// creation two more fsyncs. Here concurrent appends share one: who comes first forces for all that
/// wrote meanwhile. After a failed write or force the file's tail is of doubtful contents, so the
/// next append writes what was durable to a new file first.
///
/// Byte layout: `docs/formats/change-log.md`.
final class Catalog implements Closeable {
    /// A [Manifest].
    static final byte SHAPE = 1;

    /// The id of a shape that is gone.
    static final byte REMOVED = 2;

    /// Written by [CatalogState]: the change log's beginning, and what the cold files hold since.
    static final byte RETIRED = 3;

    /// What [ShapeLogs#note] noted, and of which shapes.
    static final byte NOTE = 4;

    private static final System.Logger LOG = System.getLogger(Catalog.class.getName());
    private static final String NAME = "catalog";
    private static final String NEW_NAME = "catalog.new";
    private static final int FRAME_BYTES = 9;
    private static final long GARBAGE_BYTES_MIN = 1 << 20;

    private final Disk disk;
    private final Path directory;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition forced = lock.newCondition();

    // All guarded by the lock.
    private @Nullable DiskFile file;
    private boolean forcing;
    private long written;
    private long durable;
    private final List<Append> waiting = new ArrayList<>();
    private long liveBytes;

    private Catalog(Disk disk, Path directory) {
        this.disk = disk;
        this.directory = directory;
    }

    /// The records of an earlier run, as far as they are intact.
    static List<Entry> read(Disk disk, Path directory) throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (!disk.list(directory).contains(NAME)) {
            return entries;
        }
        try (DiskFile file = disk.openToRead(directory.resolve(NAME))) {
            ByteBuffer bytes = read(file, file.size());
            for (Entry entry = next(bytes); entry != null; entry = next(bytes)) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static ByteBuffer read(DiskFile file, long length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(length));
        int got = 0;
        while (bytes.hasRemaining() && got >= 0) {
            got = file.read(bytes, bytes.position());
        }
        return bytes.flip();
    }

    private static @Nullable Entry next(ByteBuffer bytes) {
        if (bytes.remaining() < FRAME_BYTES) {
            return null;
        }
        int length = bytes.getInt();
        int crc = bytes.getInt();
        byte type = bytes.get();
        if (length < 0 || length > bytes.remaining()) {
            return null;
        }
        ByteBuffer payload = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return crc == checksum(type, payload) ? new Entry(type, payload) : null;
    }

    /// Begins a new file with what is still true, in place of the old one.
    static Catalog startWith(Disk disk, Path directory, List<Entry> live) throws IOException {
        Catalog catalog = new Catalog(disk, directory);
        catalog.lock.lock();
        try {
            catalog.replace(frames(live));
        } finally {
            catalog.lock.unlock();
        }
        return catalog;
    }

    /// Writes records and returns once they are durable.
    ///
    /// @param wanted asked under the catalog's lock, so in the order in which records stand in the
    ///   file
    /// @return false if there were none
    /// @throws IOException if they may or may not be durable
    boolean append(Supplier<List<Entry>> wanted) throws IOException {
        lock.lock();
        try {
            List<Entry> entries = wanted.get();
            if (entries.isEmpty()) {
                return false;
            }
            write(frames(entries));
            Append mine = new Append();
            waiting.add(mine);
            forceAll(mine);
            if (mine.outcome == Outcome.FAILED) {
                throw new IOException("the catalog could not be forced");
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void forceAll(Append until) throws IOException {
        while (until.outcome == Outcome.WAITING) {
            if (forcing) {
                forced.awaitUninterruptibly();
            } else {
                force();
            }
        }
    }

    /// Writes the file anew if most of it is out of date.
    void shorten() throws IOException {
        lock.lock();
        try {
            if (written <= 2 * liveBytes + GARBAGE_BYTES_MIN) {
                return;
            }
            while (!waiting.isEmpty()) {
                forceAll(waiting.getLast());
            }
            if (file != null) {
                CatalogState state = CatalogState.of(read(disk, directory));
                replace(frames(state.entries()));
            }
        } finally {
            lock.unlock();
        }
    }

    /// Makes sure that a record whose append failed is not in the file, now or after a crash.
    void repair() throws IOException {
        lock.lock();
        try {
            while (forcing && file == null) {
                forced.awaitUninterruptibly();
            }
            if (file == null) {
                replace(durablePart());
            }
        } finally {
            lock.unlock();
        }
    }

    private void write(ByteBuffer frames) throws IOException {
        repair();
        DiskFile target = file;
        if (target == null) {
            throw new IOException("the catalog is closed");
        }
        try {
            int length = frames.remaining();
            target.write(frames, written);
            written += length;
        } catch (IOException e) {
            giveUpFile();
            throw e;
        }
    }

    private void force() throws IOException {
        DiskFile target = file;
        long until = written;
        List<Append> mine = List.copyOf(waiting);
        if (target == null) {
            throw new IOException("the catalog is closed");
        }
        forcing = true;
        lock.unlock();
        boolean done = false;
        try {
            target.force();
            done = true;
        } finally {
            lock.lock();
            forcing = false;
            if (!done) {
                giveUpFile();
            } else if (waiting.removeAll(mine)) {
                durable = until;
                mine.forEach(append -> append.outcome = Outcome.FORCED);
            }
            forced.signalAll();
        }
    }

    private void giveUpFile() {
        waiting.forEach(append -> append.outcome = Outcome.FAILED);
        waiting.clear();
        DiskFile dead = file;
        file = null;
        written = durable;
        forced.signalAll();
        if (dead != null) {
            closeQuietly(dead);
        }
    }

    private static void closeQuietly(DiskFile file) {
        try {
            file.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "closing a file that is not needed any more", e);
        }
    }

    private ByteBuffer durablePart() throws IOException {
        try (DiskFile old = disk.openToRead(directory.resolve(NAME))) {
            return read(old, durable);
        }
    }

    /// Puts a new file in place of the old one. If that fails, what was durable still is, in the
    /// one or the other.
    private void replace(ByteBuffer contents) throws IOException {
        Path temporary = directory.resolve(NEW_NAME);
        int length = contents.remaining();
        DiskFile fresh = disk.create(temporary);
        boolean done = false;
        try {
            fresh.write(contents, 0);
            fresh.force();
            disk.rename(temporary, directory.resolve(NAME));
            giveUpFile();
            written = length;
            durable = length;
            liveBytes = length;
            disk.forceDirectory(directory);
            file = fresh;
            done = true;
        } finally {
            if (!done) {
                closeQuietly(fresh);
            }
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            giveUpFile();
        } finally {
            lock.unlock();
        }
    }

    private static ByteBuffer frames(List<Entry> entries) {
        int length = entries.stream().mapToInt(e -> FRAME_BYTES + e.payload.remaining()).sum();
        ByteBuffer bytes = ByteBuffer.allocate(length);
        for (Entry entry : entries) {
            bytes.putInt(entry.payload.remaining());
            bytes.putInt(checksum(entry.type, entry.payload));
            bytes.put(entry.type);
            bytes.put(entry.payload.duplicate());
        }
        return bytes.flip();
    }

    private static int checksum(byte type, ByteBuffer payload) {
        CRC32C crc = new CRC32C();
        crc.update(type);
        crc.update(payload.duplicate());
        return (int) crc.getValue();
    }

    /// A record of the catalog.
    record Entry(byte type, ByteBuffer payload) {
        static Entry of(byte type, byte[] payload) {
            return new Entry(type, ByteBuffer.wrap(payload));
        }
    }

    /// A thread's records on their way to the disk.
    private static final class Append {
        private Outcome outcome = Outcome.WAITING;
    }

    private enum Outcome {
        WAITING,
        FORCED,
        FAILED
    }
}
