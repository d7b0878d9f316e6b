package dev.tidemark.engine.log;

import dev.tidemark.engine.disk.Disk;
import dev.tidemark.engine.disk.DiskFile;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where the entries of one shape stand in the change log, from ordinal `cold.count()` on; those
/// before are in the shape's own cold file.
///
/// Entries are added under the change log's lock and read without it: an ordinal that was published
/// through [ShapeLog] may be read by anyone. Dropping old positions makes a new object, which takes
/// this one's place in [ShapeLog] before any block is freed. A reader therefore copies what it
/// needs, then looks whether the shape still has the same `Positions`; if not, it may have read
/// blocks that serve somebody else by now, and starts again.
final class Positions {
    private static final long LAST = 1L << 63;
    private static final int BLOCK = Pool.BLOCK_POSITIONS;
    private static final int HEAD_MIN = 2;
    private static final int HEAD_MAX = 16;

    private final Pool pool;
    private final ColdFile.Extent cold;

    /// Ordinal of slot 0; at most `cold.count()`.
    private final long first;

    /// All positions while they are few; then `blocks` has them.
    private volatile long @Nullable [] head;

    private volatile int @Nullable [] blocks;
    private long next;

    private Positions(Pool pool, ColdFile.Extent cold, long first) {
        this.pool = pool;
        this.cold = cold;
        this.first = first;
        this.next = first;
    }

    static Positions after(ColdFile.Extent cold, Pool pool) {
        return new Positions(pool, cold, cold.count());
    }

    /// The entries that need no position any more.
    ColdFile.Extent cold() {
        return cold;
    }

    /// One behind the ordinal of the last entry.
    long next() {
        return next;
    }

    /// Adds the first entry of a transaction, which is also its last so far.
    void addLast(long position) {
        add(position | LAST);
    }

    /// Adds another entry of the same transaction, which is its last from now on.
    void addAfterLast(long position) {
        long slot = next - 1 - first;
        int[] all = blocks;
        long[] few = head;
        if (all != null) {
            pool.set(all[(int) (slot / BLOCK)], (int) (slot % BLOCK), withoutFlag(raw(next - 1)));
        } else if (few != null) {
            few[(int) slot] &= ~LAST;
        }
        add(position | LAST);
    }

    /// Adds a position as [#raw] has it.
    void add(long position) {
        long slot = next - first;
        if (blocks == null && slot < HEAD_MAX) {
            long[] few = head;
            if (few == null) {
                few = new long[HEAD_MIN];
                head = few;
            } else if (slot == few.length) {
                few = Arrays.copyOf(few, few.length * 2);
                head = few;
            }
            few[(int) slot] = position;
        } else {
            addToBlock(slot, position);
        }
        next++;
    }

    private void addToBlock(long slot, long position) {
        int[] all = blocks;
        if (all == null) {
            all = new int[] {pool.allocate()};
            long[] few = head;
            for (int i = 0; few != null && i < slot; i++) {
                pool.set(all[0], i, few[i]);
            }
            blocks = all;
            head = null;
        }
        int index = (int) (slot / BLOCK);
        if (slot % BLOCK == 0) {
            if (index == all.length) {
                all = Arrays.copyOf(all, all.length * 2);
            }
            all[index] = pool.allocate();
            blocks = all;
        }
        pool.set(all[index], (int) (slot % BLOCK), position);
    }

    /// The position of an entry, without its flag.
    long position(long ordinal) {
        return raw(ordinal) & ~LAST;
    }

    /// Position and flag of an entry as one number, for [#position(long)] of a copy.
    long raw(long ordinal) {
        long slot = ordinal - first;
        int[] all = blocks;
        if (all == null) {
            long[] few = head;
            if (few != null) {
                return few[(int) slot];
            }
            all = blocks;
        }
        if (all == null) {
            throw new IndexOutOfBoundsException("no entry " + ordinal);
        }
        return pool.get(all[(int) (slot / BLOCK)], (int) (slot % BLOCK));
    }

    /// Whether any entry stands before a position.
    boolean isBefore(long position) {
        return next > cold.count() && position(cold.count()) < position;
    }

    /// The entries that stand before a position, as [#raw] has them.
    long[] before(long position) {
        long low = cold.count();
        long high = next;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (position(middle) < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        long[] raws = new long[Math.toIntExact(low - cold.count())];
        for (int i = 0; i < raws.length; i++) {
            raws[i] = raw(cold.count() + i);
        }
        return raws;
    }

    static long withoutFlag(long raw) {
        return raw & ~LAST;
    }

    static boolean flagged(long raw) {
        return raw < 0;
    }

    /// The same without the positions of the entries that are in `newCold`. The blocks that only
    /// this object has must be freed by [#freeBefore], once nobody new can find it.
    Positions after(ColdFile.Extent newCold) {
        int[] all = blocks;
        long[] few = head;
        long gone = newCold.count() - first;
        if (all == null || newCold.count() == next) {
            Positions rest = new Positions(pool, newCold, newCold.count());
            for (long ordinal = newCold.count(); few != null && ordinal < next; ordinal++) {
                rest.add(few[(int) (ordinal - first)]);
            }
            return rest;
        }
        int goneBlocks = (int) (gone / BLOCK);
        Positions rest = new Positions(pool, newCold, first + goneBlocks * (long) BLOCK);
        rest.next = next;
        rest.blocks = Arrays.copyOfRange(all, goneBlocks, usedBlocks());
        return rest;
    }

    /// Frees the blocks that `successor`, made by [#after(ColdFile.Extent)], does not have.
    void freeBefore(Positions successor) {
        int kept = successor.usedBlocks();
        freeFirst(usedBlocks() - kept);
    }

    /// Frees everything.
    void freeAll() {
        freeFirst(usedBlocks());
    }

    private void freeFirst(int count) {
        int[] all = blocks;
        for (int i = 0; all != null && i < count; i++) {
            pool.free(all[i]);
        }
    }

    private int usedBlocks() {
        return blocks == null ? 0 : (int) ((next - first + BLOCK - 1) / BLOCK);
    }

    /// Room for the positions of shapes that have more than a few: blocks of longs outside the
    /// heap.
    ///
    /// The first regions are plain memory. A transaction of millions of rows that match many shapes
    /// needs more than a small machine has, so the regions behind the budget are mapped from a
    /// scratch file whose pages the kernel can write out. (Not all of them from the start: dirty
    /// pages of a scratch file would make every fsync of the log wait for them on ext4.)
    ///
    /// Allocating and freeing happen under the change log's lock. Reading needs none: memory is
    /// never given back to the system, so a reader that lost a race reads nonsense, notices and
    /// starts again.
    static final class Pool {
        static final int BLOCK_POSITIONS = 128;

        private static final System.Logger LOG = System.getLogger(Pool.class.getName());
        private static final int REGION_BLOCKS = 1024;
        private static final long BLOCK_BYTES = BLOCK_POSITIONS * (long) Long.BYTES;
        private static final long REGION_BYTES = REGION_BLOCKS * BLOCK_BYTES;

        private final int plainRegions;
        private final Disk disk;
        private final Path scratch;
        private volatile MemorySegment[] regions = {};
        private int used;
        private int[] free = new int[16];
        private int freeCount;

        /// @param memoryBytes plain memory to take before the scratch file
        Pool(long memoryBytes, Disk disk, Path directory) {
            this.plainRegions = (int) Math.min(Integer.MAX_VALUE, memoryBytes / REGION_BYTES);
            this.disk = disk;
            this.scratch = directory.resolve("positions.scratch");
        }

        int allocate() {
            if (freeCount > 0) {
                return free[--freeCount];
            }
            if (used == regions.length * REGION_BLOCKS) {
                MemorySegment[] more = Arrays.copyOf(regions, regions.length + 1);
                more[regions.length] = region(regions.length);
                regions = more;
            }
            return used++;
        }

        void free(int block) {
            if (freeCount == free.length) {
                free = Arrays.copyOf(free, freeCount * 2);
            }
            free[freeCount++] = block;
        }

        long get(int block, int slot) {
            return regions[block / REGION_BLOCKS].get(ValueLayout.JAVA_LONG, at(block, slot));
        }

        void set(int block, int slot, long position) {
            regions[block / REGION_BLOCKS].set(ValueLayout.JAVA_LONG, at(block, slot), position);
        }

        /// Bytes of blocks that hold something.
        long usedBytes() {
            return (used - freeCount) * BLOCK_BYTES;
        }

        private static long at(int block, int slot) {
            return (block % REGION_BLOCKS) * BLOCK_BYTES + slot * (long) Long.BYTES;
        }

        /// A range of the scratch file, written first: touching a mapped page for which the disk
        /// has no room would kill the process.
        private MemorySegment scratch(int number) throws IOException {
            long from = number * REGION_BYTES;
            try (DiskFile file = number == 0 ? disk.create(scratch) : disk.open(scratch)) {
                file.write(ByteBuffer.allocate((int) REGION_BYTES), from);
                return file.mapToWrite(from, REGION_BYTES);
            }
        }

        private MemorySegment region(int number) {
            if (number >= plainRegions) {
                try {
                    return scratch(number - plainRegions);
                } catch (IOException e) {
                    LOG.log(System.Logger.Level.WARNING, "no scratch file, taking memory: " + e);
                }
            }
            return Arena.ofAuto().allocate(REGION_BYTES, Long.BYTES);
        }
    }
}
