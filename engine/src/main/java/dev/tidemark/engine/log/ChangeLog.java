package dev.tidemark.engine.log;

import dev.tidemark.engine.disk.Disk;
import dev.tidemark.engine.disk.DiskFile;
import dev.tidemark.protocol.Lsn;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The shared log of all changes: appended to in memory, made durable batch by batch.
///
///     append thread          flush thread              readers
///     records -> filling --> flushing -> write, force
///                                        publish ----> visible entries, durable LSN
///
/// Three positions matter. `appendedEnd` is where the next record goes. `durableEnd` is how far a
/// power cut can't take the log back. Readers see a shape's entries only when the batch that holds
/// their transaction's commit is durable: an offset that left this server stays valid after a
/// crash, and Postgres is told of nothing that could be lost.
///
/// While a batch is forced, the next one fills: one fsync serves all transactions that arrive
/// meanwhile. A batch whose write or force fails is kept. After a failed fsync the kernel may have
/// dropped the pages, and a second force that succeeds proves nothing; so the file is dead from
/// `durableEnd` on, and the next attempt writes the same bytes to a new one. Positions do not
/// change. A full disk is the same case.
///
/// Threads: appending is for whoever holds [#lock]; [#flush] is for one thread at a time; positions
/// and segments are read by anyone.
final class ChangeLog {
    private static final System.Logger LOG = System.getLogger(ChangeLog.class.getName());

    /// A long transaction goes to disk in pieces of this size before it ends.
    private static final int UNCOMMITTED_FLUSH_BYTES = 1 << 20;

    private final LogConfig config;
    private final Disk disk;
    private final Path directory;
    private final DurabilityListener listener;

    /// Guards everything that appending changes, and the list of segments.
    private final ReentrantLock lock = new ReentrantLock();

    private final Condition work = lock.newCondition();
    private final Condition room = lock.newCondition();

    private Batch filling = new Batch();
    private Batch spare = new Batch();
    private @Nullable Batch flushing;
    private int batchSerial;
    private boolean urgent;
    private boolean closed;

    private volatile long appendedEnd;
    private volatile long durableEnd;
    private volatile long visibleEnd;
    private volatile boolean stalled;
    private volatile Segment[] segments;
    private volatile Lsn durableLsn;
    private volatile Lsn durableEndLsn;

    // Only for the flushing thread.
    private @Nullable DiskFile activeFile;
    private long nextGeneration;

    /// Files that no longer count and are to be deleted, by generation.
    private final TreeMap<Long, Path> dead = new TreeMap<>();

    ChangeLog(LogConfig config, Disk disk, DurabilityListener listener, Recovered recovered) {
        this.config = config;
        this.disk = disk;
        this.directory = recovered.directory;
        this.listener = listener;
        this.segments = recovered.segments.toArray(new Segment[0]);
        this.activeFile = recovered.activeFile;
        this.nextGeneration = recovered.nextGeneration;
        this.durableEnd = recovered.end;
        this.appendedEnd = recovered.end;
        this.visibleEnd = recovered.end;
        this.durableLsn = recovered.commitLsn;
        this.durableEndLsn = recovered.endLsn;
        filling.restart(appendedEnd, ++batchSerial, config.unflushedBytesMax());
    }

    /// What appending needs; held for moments only.
    ReentrantLock lock() {
        return lock;
    }

    /// The batch to append to; its first record is always a mark. Under the lock.
    Batch filling() {
        if (filling.size() == 0) {
            filling.mark();
        }
        return filling;
    }

    /// To be called after each append to [#filling], under the lock.
    ///
    /// @param urgency whether somebody waits for the flush
    void appended(Urgency urgency) {
        appendedEnd = filling.end();
        urgent |= urgency == Urgency.NOW;
        if (flushable()) {
            work.signal();
        }
    }

    /// Notes that `shape` shows `count` entries once all that was appended is durable. Under the
    /// lock.
    void touch(ShapeLog shape, long count) {
        filling.touch(shape, count);
        urgent = true;
        work.signal();
    }

    /// Where the next record will be.
    long appendedEnd() {
        return appendedEnd;
    }

    long durableEnd() {
        return durableEnd;
    }

    /// Behind the last commit that is durable: all entries before are visible.
    long visibleEnd() {
        return visibleEnd;
    }

    Lsn durableLsn() {
        return durableLsn;
    }

    Lsn durableEndLsn() {
        return durableEndLsn;
    }

    /// Sorted by base, without gaps; the last one is being written.
    Segment[] segments() {
        return segments;
    }

    /// The record at a position that was appended, durable or not. Under the lock.
    MemorySegment record(long position) {
        Batch held = flushing;
        if (position >= filling.base()) {
            return filling.view().asSlice(position - filling.base());
        }
        if (held != null && position >= held.base()) {
            return held.view().asSlice(position - held.base());
        }
        Segment[] all = segments;
        Segment segment = all[Segment.find(all, position)];
        return segment.bytes().asSlice(segment.at(position));
    }

    boolean awaitRoom(Duration max) throws InterruptedException {
        if (hasRoom()) {
            return true;
        }
        lock.lockInterruptibly();
        try {
            long nanos = max.toNanos();
            while (!hasRoom()) {
                if (nanos <= 0 || closed) {
                    return false;
                }
                nanos = room.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until everything before `end` is durable.
    ///
    /// @return false if the log was closed before
    boolean awaitDurable(long end) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (durableEnd < end && !closed) {
                room.await();
            }
            return durableEnd >= end;
        } finally {
            lock.unlock();
        }
    }

    private boolean hasRoom() {
        return !stalled && unflushedBytes() < config.unflushedBytesMax();
    }

    long unflushedBytes() {
        return appendedEnd - durableEnd;
    }

    /// Waits until there is something to flush, or until the log is closed.
    ///
    /// @return false if it is closed
    boolean awaitWork() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && !flushable()) {
                work.await();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private boolean flushable() {
        return flushing != null || urgent || filling.size() >= UNCOMMITTED_FLUSH_BYTES;
    }

    /// Lets the waiting threads go.
    void release() {
        lock.lock();
        try {
            closed = true;
            work.signalAll();
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Makes everything durable and closes the file; nothing may be appended any more.
    void close() throws IOException {
        flush();
        lock.lock();
        try {
            filling();
            appended(Urgency.NOW);
        } finally {
            lock.unlock();
        }
        flush();
        closeFile();
    }

    /// Closes the file as it is.
    void closeFile() throws IOException {
        DiskFile file = activeFile;
        activeFile = null;
        if (file != null) {
            file.close();
        }
    }

    /// Makes durable what was appended, then visible, then tells the listener.
    ///
    /// @return false if there was nothing to do
    /// @throws IOException if the disk refuses: nothing is lost, call it again
    boolean flush() throws IOException {
        Batch batch = take();
        if (batch == null) {
            return false;
        }
        try {
            write(batch);
        } catch (IOException e) {
            abandonActive();
            stalled = true;
            listener.stalled("the change log in " + directory + " can't be written: " + e);
            throw e;
        }
        publish(batch);
        return true;
    }

    private @Nullable Batch take() {
        lock.lock();
        try {
            if (flushing == null && !filling.isEmpty()) {
                flushing = filling;
                urgent = false;
                filling = spare;
                filling.restart(flushing.end(), ++batchSerial, config.unflushedBytesMax());
            }
            return flushing;
        } finally {
            lock.unlock();
        }
    }

    private void write(Batch batch) throws IOException {
        int from = 0;
        while (from < batch.size()) {
            if (activeFile == null) {
                openSegment(
                        batch.base() + from,
                        Math.max(config.segmentBytes(), batch.recordBytes(from)));
            }
            Segment active = active();
            int length = batch.wholeRecords(from, active.room());
            if (length == 0) {
                seal(active);
                continue;
            }
            DiskFile file = activeFile;
            if (file != null) {
                file.write(batch.slice(from, length), active.at(active.end()));
            }
            active.end(active.end() + length);
            from += length;
        }
        if (activeFile != null && from > 0) {
            activeFile.force();
        }
    }

    private Segment active() {
        Segment[] all = segments;
        return all[all.length - 1];
    }

    private void openSegment(long base, long capacity) throws IOException {
        long generation = nextGeneration++;
        Path path = Segment.path(directory, base, generation);
        dead.put(generation, path);
        DiskFile file = disk.create(path);
        boolean opened = false;
        try {
            Segment segment = Segment.create(file, path, base, generation, capacity);
            disk.forceDirectory(directory);
            addSegment(segment);
            dead.remove(generation);
            activeFile = file;
            opened = true;
        } finally {
            if (!opened) {
                file.close();
            }
        }
    }

    /// Ends a segment: what it does not use goes back to the disk.
    private void seal(Segment segment) throws IOException {
        DiskFile file = activeFile;
        if (file != null) {
            file.resize(segment.at(segment.end()));
            file.force();
            activeFile = null;
            file.close();
        }
    }

    /// Leaves everything behind `durableEnd` to be written again, elsewhere.
    private void abandonActive() {
        DiskFile file = activeFile;
        activeFile = null;
        lock.lock();
        try {
            List<Segment> kept = new ArrayList<>(Arrays.asList(segments));
            while (!kept.isEmpty() && kept.getLast().base() >= durableEnd) {
                Segment last = kept.removeLast();
                dead.put(last.generation(), last.path());
            }
            if (!kept.isEmpty()) {
                kept.getLast().end(durableEnd);
            }
            segments = kept.toArray(new Segment[0]);
        } finally {
            lock.unlock();
        }
        try {
            if (file != null) {
                file.close();
            }
            deleteDead();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "leaving a dead segment", e);
        }
    }

    /// Deletes void files, the newest first: an older one without a newer one is a log that ends
    /// early, a newer one without an older one would look like a hole.
    private void deleteDead() throws IOException {
        while (!dead.isEmpty()) {
            disk.delete(dead.lastEntry().getValue());
            dead.pollLastEntry();
        }
    }

    private void addSegment(Segment segment) {
        lock.lock();
        try {
            Segment[] more = Arrays.copyOf(segments, segments.length + 1);
            more[segments.length] = segment;
            segments = more;
        } finally {
            lock.unlock();
        }
    }

    /// Forgets the oldest segment, then deletes its file.
    void removeOldest(Segment oldest) throws IOException {
        lock.lock();
        try {
            if (segments[0] == oldest) {
                segments = Arrays.copyOfRange(segments, 1, segments.length);
            }
        } finally {
            lock.unlock();
        }
        disk.delete(oldest.path());
    }

    private void publish(Batch batch) {
        durableEnd = batch.end();
        List<ShapeLog> grown = new ArrayList<>(batch.shapeCount());
        for (int i = 0; i < batch.shapeCount(); i++) {
            if (batch.shape(i).publish(batch.count(i))) {
                grown.add(batch.shape(i));
            }
        }
        if (batch.commits()) {
            durableLsn = new Lsn(batch.commitLsn());
            durableEndLsn = new Lsn(batch.endLsn());
            visibleEnd = batch.committedEnd();
        }
        boolean tells = batch.commits() || !grown.isEmpty();
        lock.lock();
        try {
            flushing = null;
            batch.restart(0, 0, UNCOMMITTED_FLUSH_BYTES * 4);
            spare = batch;
            stalled = false;
            room.signalAll();
        } finally {
            lock.unlock();
        }
        if (tells) {
            listener.durable(durableLsn, durableEndLsn, grown);
        }
    }

    long bytes() {
        Segment[] all = segments;
        return all.length == 0 ? 0 : durableEnd - all[0].base();
    }

    /// Whether a flush should start at once.
    enum Urgency {
        /// A transaction ended.
        NOW,
        /// It may wait for more.
        LATER
    }

    /// Where an opened log goes on.
    ///
    /// @param activeFile of the last segment, open for writing
    record Recovered(
            Path directory,
            List<Segment> segments,
            DiskFile activeFile,
            long nextGeneration,
            long end,
            Lsn commitLsn,
            Lsn endLsn) {}
}
