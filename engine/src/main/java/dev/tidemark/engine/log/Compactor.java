package dev.tidemark.engine.log;

import dev.tidemark.engine.disk.DiskFile;
import dev.tidemark.engine.log.CatalogState.Beginning;
import dev.tidemark.engine.log.CatalogState.Cold;
import dev.tidemark.protocol.LogOffset;
import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Keeps the change log short: copies what the oldest segment holds into the files of the shapes
/// that have it, then deletes the segment.
///
/// The catalog decides. Entries are copied and forced, then one record says, for all shapes at
/// once, how far their files count and where the change log begins; before it the copies are
/// leftovers to be written over, after it the segment is one. Readers do not notice: they find an
/// entry by its position until the shape's [Positions] are replaced, and in the file from then on.
///
/// For one thread. Appending goes on meanwhile; only replacing positions takes its lock, one shape
/// at a time.
final class Compactor {
    private final LogConfig config;
    private final ChangeLog changes;
    private final ShapeFiles files;
    private final Catalog catalog;
    private Beginning beginning;

    Compactor(
            LogConfig config,
            ChangeLog changes,
            ShapeFiles files,
            Catalog catalog,
            Beginning beginning) {
        this.config = config;
        this.changes = changes;
        this.files = files;
        this.catalog = catalog;
        this.beginning = beginning;
    }

    /// Retires the oldest segment if the log is longer than it should be.
    ///
    /// @return whether it did
    boolean retireOldest(Collection<ShapeLog> shapes) throws IOException {
        Segment[] segments = changes.segments();
        long bytesMax = (config.closedSegmentsMax() + 1L) * config.segmentBytes();
        if (segments.length < 2
                || changes.bytes() <= bytesMax
                || segments[0].end() > changes.visibleEnd()) {
            return false;
        }
        Segment oldest = segments[0];
        // After a failure the catalog may say that this very segment is retired, or may not: first
        // make sure that it does not.
        catalog.repair();
        CatalogState retired = new CatalogState();
        Beginning next = after(oldest);
        retired.beginning(next);
        Map<ShapeLog, Cold> copied = new TreeMap<>((a, b) -> Integer.compare(a.id(), b.id()));
        boolean newFiles = false;
        for (ShapeLog shape : shapes) {
            Cold cold = copy(shape, oldest);
            if (cold == null) {
                return false;
            }
            if (cold.extent().count() > 0) {
                newFiles |= shape.positions().cold().count() == 0;
                copied.put(shape, cold);
                retired.cold(shape.id(), cold);
            }
        }
        if (newFiles) {
            files.forceNames();
        }
        catalog.append(() -> List.of(retired.retiredEntry()));
        beginning = next;
        copied.forEach(this::replace);
        changes.removeOldest(oldest);
        return true;
    }

    /// Where the log begins without a segment, perhaps in the middle of a transaction.
    private Beginning after(Segment oldest) {
        long openLsn = beginning.openLsn();
        int openXid = beginning.openXid();
        MemorySegment bytes = oldest.bytes();
        long until = oldest.at(oldest.end());
        for (long at = oldest.at(oldest.base()); at < until; at += LogRecord.size(bytes, at)) {
            byte type = LogRecord.type(bytes, at);
            if (type == LogRecord.BEGIN) {
                openLsn = LogRecord.lsn(bytes, at);
                openXid = LogRecord.xid(bytes, at);
            } else if (type == LogRecord.COMMIT) {
                openLsn = 0;
                openXid = 0;
            }
        }
        return new Beginning(
                oldest.end(), changes.durableLsn(), changes.durableEndLsn(), openLsn, openXid);
    }

    private void replace(ShapeLog shape, Cold cold) {
        changes.lock().lock();
        try {
            shape.retire(cold);
        } finally {
            changes.lock().unlock();
        }
    }

    /// Copies a shape's entries in a segment.
    ///
    /// @return null if that must wait: some are not visible yet, or nobody knows yet whether the
    ///   snapshot contains them
    private @Nullable Cold copy(ShapeLog shape, Segment segment) throws IOException {
        Positions positions;
        long visible;
        boolean settled;
        changes.lock().lock();
        try {
            if (shape.removed()) {
                return Cold.UNCHANGED;
            }
            positions = shape.positions();
            if (shape.filter() == ShapeLog.Filter.PENDING) {
                return positions.isBefore(segment.end()) ? null : Cold.UNCHANGED;
            }
            visible = shape.visible();
            settled = shape.filter() == ShapeLog.Filter.OFF;
        } finally {
            changes.lock().unlock();
        }
        long[] raws = positions.before(segment.end());
        if (raws.length == 0 || shape.positions() != positions) {
            return Cold.UNCHANGED;
        }
        if (positions.cold().count() + raws.length > visible) {
            return null;
        }
        try (Copy copy = new Copy(shape, positions.cold())) {
            for (long raw : raws) {
                copy.add(segment, raw);
            }
            return copy.finish(settled);
        }
    }

    /// Appends entries to a shape's files.
    private final class Copy implements Closeable {
        private static final int BUFFER_BYTES = 64 << 10;

        private final long chunkBytes;
        private final List<Long> chunkEnds = new ArrayList<>();
        private final Output entries;
        private final Output index;
        private long count;
        private long openBytes;
        private LogOffset last;

        Copy(ShapeLog shape, ColdFile.Extent from) throws IOException {
            chunkBytes = shape.chunkBytes();
            count = from.count();
            openBytes = from.openBytes();
            last = from.last();
            entries = new Output(open(files.entries(shape.id()), count), from.bytes());
            boolean done = false;
            try {
                DiskFile indexFile = open(files.index(shape.id()), count);
                index = new Output(indexFile, count * ColdFile.INDEX_BYTES);
                done = true;
            } finally {
                if (!done) {
                    entries.file.close();
                }
            }
        }

        private DiskFile open(Path path, long entriesBefore) throws IOException {
            return entriesBefore == 0 ? files.disk().create(path) : files.disk().open(path);
        }

        void add(Segment segment, long raw) throws IOException {
            MemorySegment bytes = segment.bytes();
            long at = segment.at(Positions.withoutFlag(raw));
            int length = LogRecord.jsonLength(bytes, at);
            entries.put(Bodies.entry(segment, raw));
            last = new LogOffset(LogRecord.lsn(bytes, at), LogRecord.op(bytes, at));
            index.putLong(last.tx());
            index.putLong(last.op());
            index.putLong(entries.end());
            openBytes += length;
            if (openBytes >= chunkBytes) {
                chunkEnds.addAll(List.of(last.tx(), last.op(), count));
                openBytes = 0;
            }
            count++;
        }

        Cold finish(boolean settled) throws IOException {
            entries.force();
            index.force();
            ColdFile.Extent extent = new ColdFile.Extent(count, entries.end(), last, openBytes);
            return new Cold(extent, settled, chunkEnds);
        }

        @Override
        public void close() throws IOException {
            try (DiskFile _ = entries.file;
                    DiskFile _ = index.file) {
                return;
            }
        }
    }

    /// A file that is written from some place on.
    private static final class Output {
        private final DiskFile file;
        private final ByteBuffer buffer =
                ByteBuffer.allocate(Copy.BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        private long flushed;

        Output(DiskFile file, long from) {
            this.file = file;
            this.flushed = from;
        }

        long end() {
            return flushed + buffer.position();
        }

        void putLong(long value) throws IOException {
            if (buffer.remaining() < Long.BYTES) {
                flush();
            }
            buffer.putLong(value);
        }

        /// Appends a body and a comma.
        void put(Body body) throws IOException {
            try (Body.Reader reader = body.open()) {
                while (reader.read(buffer) >= 0) {
                    if (!buffer.hasRemaining()) {
                        flush();
                    }
                }
            }
            buffer.put((byte) ',');
            if (!buffer.hasRemaining()) {
                flush();
            }
        }

        private void flush() throws IOException {
            buffer.flip();
            int length = buffer.remaining();
            file.write(buffer, flushed);
            flushed += length;
            buffer.clear();
        }

        void force() throws IOException {
            flush();
            file.force();
        }
    }
}
