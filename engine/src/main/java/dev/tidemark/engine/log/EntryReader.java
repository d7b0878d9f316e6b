package dev.tidemark.engine.log;

import dev.tidemark.protocol.LogOffset;
import java.io.IOException;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/// Answers reads of shapes' logs, for any number of threads and without locks.
///
/// A read works on what it finds published, and looks at the end whether the shape still has the
/// same [Positions]; if not, a compaction or a removal came between, and it starts again.
final class EntryReader {
    private final ChangeLog changes;
    private final ShapeFiles files;

    EntryReader(ChangeLog changes, ShapeFiles files) {
        this.changes = changes;
        this.files = files;
    }

    LogOffset latest(ShapeLog shape) {
        while (true) {
            Positions positions = shape.positions();
            long visible = shape.visible();
            if (visible == 0 || shape.removed()) {
                return LogOffset.SNAPSHOT_END;
            }
            try {
                LogOffset found =
                        visible == positions.cold().count()
                                ? positions.cold().last()
                                : hotOffset(positions, visible - 1);
                if (unchanged(shape, positions)) {
                    return found;
                }
            } catch (IndexOutOfBoundsException raced) {
                rethrowIfUnchanged(shape, positions, raced);
            }
        }
    }

    LogRead read(ShapeLog shape, LogOffset after) throws IOException {
        if (after.inSnapshot() && after.op() != LogOffset.INFINITE_OP && !shape.removed()) {
            // In this order: once it is complete, the count is final.
            boolean complete = shape.chunks().isComplete();
            long next = after.op() + 1;
            if (next < shape.chunks().count()) {
                return snapshotChunk(shape, next);
            }
            if (!complete) {
                return new LogRead.SnapshotPending();
            }
        }
        while (!shape.removed()) {
            Positions positions = shape.positions();
            try {
                LogRead read = entries(shape, positions, after);
                if (unchanged(shape, positions)) {
                    return read;
                }
            } catch (IndexOutOfBoundsException raced) {
                rethrowIfUnchanged(shape, positions, raced);
            }
        }
        return new LogRead.Removed();
    }

    private LogRead snapshotChunk(ShapeLog shape, long number) {
        SnapshotChunks chunks = shape.chunks();
        long from = chunks.from(number);
        Body.Region range =
                new Body.Region(files.snapshot(shape.id()), from, chunks.until(number) - from);
        return new LogRead.SnapshotChunk(
                LogOffset.ofSnapshotChunk(number), Bodies.file(files.disk(), range));
    }

    private LogRead entries(ShapeLog shape, Positions positions, LogOffset after)
            throws IOException {
        long visible = shape.visible();
        if (visible == 0) {
            return after.inSnapshot() ? nothingAfter(LogOffset.SNAPSHOT_END) : outOfBounds();
        }
        try (ColdFile cold = new ColdFile(files, shape.id(), positions.cold())) {
            LogOffset latest = offset(positions, cold, visible - 1);
            if (!latest.isAfter(after)) {
                return latest.equals(after) ? nothingAfter(latest) : outOfBounds();
            }
            Chunk chunk = chunkAfter(shape.chunkEnds(), after, visible, latest);
            long first = firstAfter(positions, cold, after, chunk);
            Body body = body(positions, cold, first, chunk.until);
            return new LogRead.Entries(chunk.end, body, chunk.closed, chunk.until == visible);
        }
    }

    private static LogRead nothingAfter(LogOffset latest) {
        return new LogRead.Entries(latest, Bodies.EMPTY, false, true);
    }

    private static LogRead outOfBounds() {
        return new LogRead.OutOfBounds();
    }

    private static Chunk chunkAfter(
            ShapeLog.@Nullable ChunkEnds ends, LogOffset after, long visible, LogOffset latest) {
        if (ends == null) {
            return new Chunk(0, visible, latest, false);
        }
        int number = ends.firstAfter(after);
        long from = number == 0 ? 0 : ends.ordinal(number - 1) + 1;
        if (number < ends.count() && ends.ordinal(number) < visible) {
            return new Chunk(from, ends.ordinal(number) + 1, ends.offset(number), true);
        }
        return new Chunk(from, visible, latest, false);
    }

    /// The first entry of the chunk that is after an offset. There is one. Looks near the end
    /// first: who follows the log asks for what has just been added.
    private long firstAfter(Positions positions, ColdFile cold, LogOffset after, Chunk chunk)
            throws IOException {
        if (after.inSnapshot()) {
            return chunk.from;
        }
        long low = chunk.from;
        long high = chunk.until - 1;
        for (long step = 1; high - step >= low; step *= 2) {
            if (!offset(positions, cold, high - step).isAfter(after)) {
                low = high - step + 1;
                break;
            }
            high -= step;
        }
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (offset(positions, cold, middle).isAfter(after)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private LogOffset offset(Positions positions, ColdFile cold, long ordinal) throws IOException {
        return ordinal < positions.cold().count()
                ? cold.offset(ordinal)
                : hotOffset(positions, ordinal);
    }

    private LogOffset hotOffset(Positions positions, long ordinal) {
        long position = positions.position(ordinal);
        Segment[] all = changes.segments();
        Segment segment = all[Segment.find(all, position)];
        long at = segment.at(position);
        return new LogOffset(LogRecord.lsn(segment.bytes(), at), LogRecord.op(segment.bytes(), at));
    }

    private Body body(Positions positions, ColdFile cold, long from, long until)
            throws IOException {
        long coldUntil = Math.min(until, positions.cold().count());
        if (coldUntil <= from) {
            return hotBody(positions, from, until);
        }
        Body first = Bodies.file(files.disk(), cold.range(from, coldUntil));
        return coldUntil == until
                ? first
                : Bodies.joined(first, hotBody(positions, coldUntil, until));
    }

    private Body hotBody(Positions positions, long from, long until) {
        long[] raws = new long[Math.toIntExact(until - from)];
        for (int i = 0; i < raws.length; i++) {
            raws[i] = positions.raw(from + i);
        }
        return Bodies.entries(changes.segments(), raws);
    }

    private static boolean unchanged(ShapeLog shape, Positions positions) {
        VarHandle.acquireFence();
        return shape.positions() == positions;
    }

    private static void rethrowIfUnchanged(
            ShapeLog shape, Positions positions, IndexOutOfBoundsException e) {
        if (unchanged(shape, positions)) {
            throw e;
        }
    }

    /// A range of entries: what one answer may hold.
    private record Chunk(long from, long until, LogOffset end, boolean closed) {}
}
