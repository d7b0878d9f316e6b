package dev.tidemark.engine.log;

import dev.tidemark.engine.disk.Disk;
import dev.tidemark.engine.disk.DiskFile;
import dev.tidemark.protocol.Lsn;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds out what an earlier run left in the change log.
///
/// First it checks every record and finds the end: behind the last record outside a transaction, or
/// the last commit. What comes later was never acknowledged and is cut. Then [#replay] tells of
/// each record before that end. A bad record that a later mark claims to have been durable is no
/// torn tail but damage: whatever was written before [#intactFrom] can't be trusted.
///
/// The log goes on in a new file that begins at the last mark: what follows the mark was perhaps
/// never durable although it can be read, so it is written again, and forced, before anybody sees
/// it.
final class LogScan {
    private static final System.Logger LOG = System.getLogger(LogScan.class.getName());
    private static final String NEW_NAME = "new.log";
    private static final int BLOCK_BYTES = 64 << 10;

    private final Disk disk;
    private final Path directory;
    private final CatalogState.Beginning beginning;
    private final long from;
    private final List<Path> voided = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();
    private long nextGeneration;

    private long end;
    private long lastMark;
    private long intactFrom;
    private boolean inTransaction;
    private boolean resuming;
    private long commitLsn;
    private long endLsn;
    private int shapeIdMax = -1;

    private LogScan(Disk disk, Path directory, CatalogState catalog) {
        this.disk = disk;
        this.directory = directory;
        this.beginning = catalog.beginning();
        this.from = beginning.position();
        this.end = from;
        this.lastMark = from;
        this.commitLsn = beginning.commitLsn().value();
        this.endLsn = beginning.endLsn().value();
        this.inTransaction = beginning.openLsn() != 0;
    }

    /// @param catalog says where the log begins; what lies before is no longer needed
    static LogScan of(Disk disk, Path directory, CatalogState catalog) throws IOException {
        LogScan scan = new LogScan(disk, directory, catalog);
        scan.list();
        scan.check();
        return scan;
    }

    /// Position from which on nothing is damaged; a shape with entries before it can't be trusted.
    /// Zero if all is well.
    long intactFrom() {
        return intactFrom;
    }

    /// The greatest shape id that occurs, -1 if none does. None may be used again, not even that of
    /// a dropped shape: its record would drop the new one.
    int shapeIdMax() {
        return shapeIdMax;
    }

    private void list() throws IOException {
        List<long[]> names = new ArrayList<>();
        for (String name : disk.list(directory)) {
            Segment.parse(name).ifPresent(names::add);
        }
        names.sort(Comparator.comparingLong(name -> name[1]));
        for (long[] name : names) {
            long base = name[0];
            nextGeneration = name[1] + 1;
            while (!segments.isEmpty() && segments.getLast().base() >= base) {
                voided.add(segments.removeLast().path());
            }
            if (!segments.isEmpty() && segments.getLast().end() > base) {
                segments.getLast().end(base);
            }
            segments.add(Segment.open(disk, Segment.path(directory, base, name[1]), base, name[1]));
        }
        while (!segments.isEmpty() && segments.getFirst().end() <= from && segments.size() > 1) {
            voided.add(segments.removeFirst().path());
        }
    }

    private void check() throws IOException {
        long expected = from;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            long at = Math.max(segment.base(), from);
            if (at > expected) {
                damaged(expected, at);
            }
            expected = checkRecords(segment, at);
            if (expected < segment.end() && i < segments.size() - 1) {
                damaged(expected, segment.end());
                expected = segment.end();
            } else if (expected < segment.end() && markFollows(segment, expected)) {
                damaged(expected, Long.MAX_VALUE);
            }
        }
        if (resuming) {
            intactFrom = Long.MAX_VALUE;
        }
    }

    private void damaged(long at, long until) {
        LOG.log(
                System.Logger.Level.ERROR,
                "The change log in {0} is damaged at position {1}. Shapes with changes from before"
                        + " {2} are dropped; clients will fetch them again.",
                directory,
                at,
                until == Long.MAX_VALUE ? "now" : until);
        inTransaction = false;
        resuming = true;
    }

    private long checkRecords(Segment segment, long start) {
        MemorySegment bytes = segment.bytes();
        long at = start;
        while (at < segment.end()) {
            long size = LogRecord.intact(bytes, segment.at(at), segment.at(segment.end()));
            if (size == 0) {
                break;
            }
            checkRecord(bytes, segment.at(at), at);
            at += size;
            if (!inTransaction && !resuming) {
                end = at;
            }
        }
        return at;
    }

    private void checkRecord(MemorySegment bytes, long at, long position) {
        switch (LogRecord.type(bytes, at)) {
            case LogRecord.BEGIN -> {
                inTransaction = true;
                if (resuming) {
                    resuming = false;
                    intactFrom = position;
                }
            }
            case LogRecord.CHANGE -> {
                LogRecord.ShapeIds ids = LogRecord.shapes(bytes, at);
                while (ids.hasNext()) {
                    shapeIdMax = Math.max(shapeIdMax, ids.next());
                }
            }
            case LogRecord.COMMIT -> {
                inTransaction = false;
                commitLsn = LogRecord.lsn(bytes, at);
                endLsn = LogRecord.endLsn(bytes, at);
            }
            case LogRecord.DROP ->
                    shapeIdMax = Math.max(shapeIdMax, LogRecord.droppedShape(bytes, at));
            case LogRecord.MARK -> lastMark = position;
            default -> {}
        }
    }

    /// Whether a mark stands somewhere behind a bad record.
    private boolean markFollows(Segment segment, long bad) throws IOException {
        MemorySegment bytes = segment.bytes();
        long until = segment.at(segment.end());
        long whole = LogRecord.FRAME_BYTES + LogRecord.MARK_BODY;
        long last = Math.min(until - whole, written(segment));
        for (long position = bad + 1; segment.at(position) <= last; position++) {
            long at = segment.at(position);
            if (bytes.get(LogRecord.INT, at) == LogRecord.MARK_BODY
                    && LogRecord.type(bytes, at) == LogRecord.MARK
                    && LogRecord.markedPosition(bytes, at) == position
                    && LogRecord.intact(bytes, at, until) > 0) {
                return true;
            }
        }
        return false;
    }

    /// Where a file's closing zeros begin. Read and not mapped: nearly all of the newest file is
    /// zeros, and looking at them in the mapping would keep 64 MiB in memory for good.
    private long written(Segment segment) throws IOException {
        try (DiskFile file = disk.openToRead(segment.path())) {
            ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
            for (long until = file.size(); until > 0; until -= BLOCK_BYTES) {
                long start = Math.max(0, until - BLOCK_BYTES);
                block.clear().limit((int) (until - start));
                while (block.hasRemaining() && file.read(block, start + block.position()) > 0) {
                    // The rest of the block.
                }
                for (int i = block.position() - 1; i >= 0; i--) {
                    if (block.get(i) != 0) {
                        return start + i + 1;
                    }
                }
            }
            return 0;
        }
    }

    /// Tells of every record that counts, in order.
    void replay(Replay replay) {
        if (beginning.openLsn() != 0 && intactFrom == 0) {
            replay.begin(beginning.openLsn(), beginning.openXid());
        }
        for (Segment segment : segments) {
            long at = Math.max(segment.base(), Math.max(from, intactFrom));
            long until = Math.min(segment.end(), end);
            while (at < until) {
                replay(replay, segment.bytes(), segment.at(at), at);
                at += LogRecord.size(segment.bytes(), segment.at(at));
            }
        }
    }

    private static void replay(Replay replay, MemorySegment bytes, long at, long position) {
        switch (LogRecord.type(bytes, at)) {
            case LogRecord.BEGIN ->
                    replay.begin(LogRecord.lsn(bytes, at), LogRecord.xid(bytes, at));
            case LogRecord.CHANGE -> {
                int length = LogRecord.jsonLength(bytes, at);
                LogRecord.ShapeIds ids = LogRecord.shapes(bytes, at);
                replay.change(position, LogRecord.op(bytes, at), length, ids);
            }
            case LogRecord.COMMIT -> replay.commit();
            case LogRecord.DROP -> replay.drop(LogRecord.droppedShape(bytes, at));
            default -> {}
        }
    }

    /// Begins the file in which the log goes on, and deletes those that no longer count.
    ChangeLog.Recovered goOn(long segmentBytes) throws IOException {
        long base =
                Math.min(end, Math.max(lastMark, intactFrom == Long.MAX_VALUE ? 0 : intactFrom));
        long generation = nextGeneration;
        Path path = Segment.path(directory, base, generation);
        Path temporary = directory.resolve(NEW_NAME);
        DiskFile file = disk.create(temporary);
        Segment active =
                Segment.create(file, path, base, generation, Math.max(segmentBytes, end - base));
        for (Segment segment : segments) {
            long copyFrom = Math.max(base, segment.base());
            long copyUntil = Math.min(end, segment.end());
            if (copyFrom < copyUntil) {
                ByteBuffer bytes =
                        segment.bytes()
                                .asSlice(segment.at(copyFrom), copyUntil - copyFrom)
                                .asByteBuffer();
                file.write(bytes, active.at(copyFrom));
            }
        }
        active.end(end);
        file.force();
        disk.rename(temporary, path);
        disk.forceDirectory(directory);
        while (!segments.isEmpty() && segments.getLast().base() >= base) {
            voided.add(segments.removeLast().path());
        }
        if (!segments.isEmpty() && segments.getLast().end() > base) {
            segments.getLast().end(base);
        }
        segments.add(active);
        for (Path dead : voided) {
            disk.delete(dead);
        }
        return new ChangeLog.Recovered(
                directory,
                List.copyOf(segments),
                file,
                generation + 1,
                end,
                new Lsn(commitLsn),
                new Lsn(endLsn));
    }

    /// Hears what the log holds. Only whole transactions come.
    interface Replay {
        void begin(long lsn, int xid);

        void change(long position, long op, int jsonLength, LogRecord.ShapeIds shapes);

        void commit();

        void drop(int shapeId);
    }
}
