package dev.tidemark.engine.log;

import dev.tidemark.engine.disk.Disk;
import dev.tidemark.engine.disk.DiskFile;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;

/// One file of the change log: the positions from `base` on, up to `end`.
///
/// A later generation wins over an earlier one from its base on: that is how a log goes on in a new
/// file after a failed fsync or a crash, without ever writing again to a file of doubtful contents.
/// Records are read in place, in a mapping that outlives the file.
final class Segment {
    static final int HEADER_BYTES = 32;

    private static final long MAGIC = 0x31474f4c454d4954L;
    private static final String SUFFIX = ".log";

    private final Path path;
    private final long generation;
    private final long base;
    private final MemorySegment map;
    private volatile long end;

    private Segment(Path path, long generation, long base, long end, MemorySegment map) {
        this.path = path;
        this.generation = generation;
        this.base = base;
        this.end = end;
        this.map = map;
    }

    static Path path(Path directory, long base, long generation) {
        return directory.resolve("%020d-%010d%s".formatted(base, generation, SUFFIX));
    }

    /// Base and generation of a segment file's name; empty for another file.
    static Optional<long[]> parse(String name) {
        String[] parts = name.split("[-.]", -1);
        if (!name.endsWith(SUFFIX) || parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new long[] {Long.parseLong(parts[0]), Long.parseLong(parts[1])});
        } catch (NumberFormatException foreign) {
            return Optional.empty();
        }
    }

    /// Lays out a new file with room for `capacity` bytes of records; the caller forces it.
    static Segment create(DiskFile file, Path path, long base, long generation, long capacity)
            throws IOException {
        file.resize(HEADER_BYTES + capacity);
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.putLong(MAGIC).putLong(generation).putLong(base).putLong(0).flip();
        file.write(header, 0);
        return new Segment(path, generation, base, base, file.map(HEADER_BYTES + capacity));
    }

    /// Opens a file of an earlier run; its end is as far as the file goes until it is known better.
    static Segment open(Disk disk, Path path, long base, long generation) throws IOException {
        try (DiskFile file = disk.openToRead(path)) {
            long size = file.size();
            if (size < HEADER_BYTES || file.map(size).get(LogRecord.LONG, 0) != MAGIC) {
                return new Segment(path, generation, base, base, MemorySegment.NULL);
            }
            return new Segment(path, generation, base, base + size - HEADER_BYTES, file.map(size));
        }
    }

    Path path() {
        return path;
    }

    long generation() {
        return generation;
    }

    long base() {
        return base;
    }

    long end() {
        return end;
    }

    void end(long newEnd) {
        end = newEnd;
    }

    /// Bytes that may still be written.
    long room() {
        return map.byteSize() - HEADER_BYTES - (end - base);
    }

    /// The file; see [#at] for where a position is in it.
    MemorySegment bytes() {
        return map;
    }

    /// Where a position is in the file.
    long at(long position) {
        return HEADER_BYTES + (position - base);
    }

    /// The segment among `sorted` ones that holds a position, -1 if none does.
    static int find(Segment[] sorted, long position) {
        int low = 0;
        int high = sorted.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle].base > position) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return high >= 0 && position < sorted[high].end ? high : -1;
    }
}
