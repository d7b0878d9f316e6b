package dev.tidemark.engine.disk;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// A disk in memory that keeps exactly what POSIX promises and loses everything else.
///
/// At a power cut each write since the last good force survives whole, in part or not at all, on
/// its own; of the names since the last force of their directory the first few survive. A force
/// that fails loses what it should have made durable, although it can still be read, and later
/// forces succeed all the same.
public final class SimulatedDisk implements Disk {
    private final Random random;
    private Map<Path, Contents> names = new TreeMap<>();
    private Map<Path, Contents> durableNames = new TreeMap<>();
    private final List<NameChange> nameChanges = new ArrayList<>();
    private final Set<Path> locks = new HashSet<>();
    private double faults;
    private boolean full;
    private boolean refusing;

    public SimulatedDisk(Random random) {
        this.random = random;
    }

    /// From now on so many of the operations fail, 0 to 1.
    public void failing(double probability) {
        faults = probability;
    }

    /// Whether every force of a file fails.
    public void refusingForces(boolean nowRefusing) {
        refusing = nowRefusing;
    }

    /// Whether writing fails for want of room.
    public void full(boolean nowFull) {
        full = nowFull;
    }

    /// The power fails: what was not durable may be gone.
    public void cutPower() {
        for (NameChange change : nameChanges) {
            if (random.nextInt(4) == 0) {
                break;
            }
            change.applyTo(durableNames);
        }
        nameChanges.clear();
        IdentityHashMap<Contents, Contents> survivors = new IdentityHashMap<>();
        Map<Path, Contents> after = new TreeMap<>();
        durableNames.forEach(
                (path, contents) ->
                        after.put(
                                path,
                                survivors.computeIfAbsent(
                                        contents, old -> old.afterCrash(random))));
        names = after;
        durableNames = new TreeMap<>(after);
        locks.clear();
    }

    /// The process ends, the machine goes on: everything that was written can be read.
    public void killProcess() {
        locks.clear();
    }

    /// Flips a bit in the durable contents of a file.
    public void corrupt(Path path, long at) {
        Contents contents = names.get(path);
        if (contents != null) {
            contents.cache[(int) at] ^= 0x10;
            contents.durable = Arrays.copyOf(contents.cache, contents.size);
        }
    }

    /// Bytes in a file now.
    public long size(Path path) {
        Contents contents = names.get(path);
        return contents == null ? -1 : contents.size;
    }

    /// A checksum of everything that can be read.
    public long digest() {
        CRC32C crc = new CRC32C();
        names.forEach(
                (path, contents) -> {
                    crc.update(path.toString().getBytes(StandardCharsets.UTF_8));
                    crc.update(contents.cache, 0, contents.size);
                });
        return crc.getValue();
    }

    @Override
    public DiskFile create(Path path) throws IOException {
        mayFail("create", path);
        Contents contents = new Contents();
        rename(new NameChange(path, contents, null));
        return new Open(path, contents);
    }

    @Override
    public DiskFile open(Path path) throws IOException {
        Contents contents = names.get(path);
        if (contents == null) {
            throw new NoSuchFileException(path.toString());
        }
        return new Open(path, contents);
    }

    @Override
    public DiskFile openToRead(Path path) throws IOException {
        return open(path);
    }

    @Override
    public List<String> list(Path directory) {
        return names.keySet().stream()
                .filter(path -> directory.equals(path.getParent()))
                .map(path -> path.getFileName().toString())
                .sorted()
                .toList();
    }

    @Override
    public void createDirectories(Path directory) {}

    @Override
    public void rename(Path from, Path to) throws IOException {
        mayFail("rename", from);
        Contents contents = names.get(from);
        if (contents == null) {
            throw new NoSuchFileException(from.toString());
        }
        rename(new NameChange(to, contents, from));
    }

    @Override
    public void delete(Path path) throws IOException {
        mayFail("delete", path);
        if (names.containsKey(path)) {
            rename(new NameChange(path, null, null));
        }
    }

    private void rename(NameChange change) {
        change.applyTo(names);
        nameChanges.add(change);
    }

    @Override
    public void forceDirectory(Path directory) throws IOException {
        mayFail("force", directory);
        nameChanges.removeIf(
                change -> {
                    boolean mine = directory.equals(change.path.getParent());
                    if (mine) {
                        change.applyTo(durableNames);
                    }
                    return mine;
                });
    }

    @Override
    public Closeable lock(Path path) throws IOException {
        if (!locks.add(path)) {
            throw new IOException("locked: " + path);
        }
        return () -> locks.remove(path);
    }

    private void mayFail(String operation, Path path) throws IOException {
        if (faults > 0 && random.nextDouble() < faults) {
            throw new IOException("simulated: " + operation + " " + path);
        }
    }

    /// A name given or taken away.
    ///
    /// @param contents null if the name is taken away
    /// @param from the name that the contents lose
    private record NameChange(Path path, @Nullable Contents contents, @Nullable Path from) {
        void applyTo(Map<Path, Contents> all) {
            if (from != null) {
                all.remove(from);
            }
            if (contents == null) {
                all.remove(path);
            } else {
                all.put(path, contents);
            }
        }
    }

    private static final class Contents {
        private byte[] cache = new byte[0];
        private int size;
        private byte[] durable = new byte[0];
        private final List<Change> dirty = new ArrayList<>();

        void write(byte[] bytes, int at) {
            dirty.add(new Change(at, bytes));
            setSize(Math.max(size, at + bytes.length));
            System.arraycopy(bytes, 0, cache, at, bytes.length);
        }

        void resize(int newSize) {
            dirty.add(new Change(newSize, null));
            if (newSize < size) {
                Arrays.fill(cache, newSize, size, (byte) 0);
            }
            setSize(newSize);
        }

        private void setSize(int newSize) {
            size = newSize;
            if (cache.length < newSize) {
                cache = Arrays.copyOf(cache, Math.max(newSize, cache.length * 2));
            }
        }

        void force() {
            dirty.forEach(change -> durable = change.applyTo(durable, Integer.MAX_VALUE));
            dirty.clear();
        }

        Contents afterCrash(Random random) {
            for (Change change : dirty) {
                int fate = random.nextInt(3);
                if (fate > 0) {
                    int part = fate == 1 ? Integer.MAX_VALUE : random.nextInt(64);
                    durable = change.applyTo(durable, part);
                }
            }
            Contents after = new Contents();
            after.durable = durable;
            after.cache = durable.clone();
            after.size = durable.length;
            return after;
        }
    }

    /// A write, or a new size if there are no bytes.
    private static final class Change {
        private final int at;
        private final byte @Nullable [] bytes;

        Change(int at, byte @Nullable [] bytes) {
            this.at = at;
            this.bytes = bytes;
        }

        byte[] applyTo(byte[] target, int part) {
            if (bytes == null) {
                return Arrays.copyOf(target, at);
            }
            int length = Math.min(bytes.length, part);
            byte[] result = Arrays.copyOf(target, Math.max(target.length, at + length));
            System.arraycopy(bytes, 0, result, at, length);
            return result;
        }
    }

    private final class Open implements DiskFile {
        private final Path path;
        private final Contents contents;

        Open(Path path, Contents contents) {
            this.path = path;
            this.contents = contents;
        }

        @Override
        public int read(ByteBuffer into, long at) {
            if (at >= contents.size) {
                return -1;
            }
            int length = Math.min(into.remaining(), contents.size - (int) at);
            into.put(contents.cache, (int) at, length);
            return length;
        }

        @Override
        public void write(ByteBuffer bytes, long at) throws IOException {
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            if (full || (faults > 0 && random.nextDouble() < faults)) {
                contents.write(Arrays.copyOf(copy, random.nextInt(copy.length + 1)), (int) at);
                throw new IOException("simulated: write " + path);
            }
            contents.write(copy, (int) at);
        }

        @Override
        public long size() {
            return contents.size;
        }

        @Override
        public void resize(long size) throws IOException {
            mayFail("resize", path);
            contents.resize((int) size);
        }

        @Override
        public void force() throws IOException {
            if (refusing || (faults > 0 && random.nextDouble() < faults)) {
                contents.dirty.clear();
                throw new IOException("simulated: force " + path);
            }
            contents.force();
        }

        @Override
        public MemorySegment map(long length) {
            return MemorySegment.ofArray(contents.cache).asSlice(0, length);
        }

        @Override
        public MemorySegment mapToWrite(long from, long length) {
            return Arena.ofAuto().allocate(length, Long.BYTES);
        }

        @Override
        public void close() {}
    }
}
