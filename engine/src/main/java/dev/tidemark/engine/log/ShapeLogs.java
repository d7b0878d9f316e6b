package dev.tidemark.engine.log;

import dev.tidemark.engine.disk.Disk;
import dev.tidemark.engine.disk.DiskFile;
import dev.tidemark.engine.disk.FileDisk;
import dev.tidemark.engine.log.ChangeLog.Urgency;
import dev.tidemark.engine.log.ShapeLog.Filter;
import dev.tidemark.engine.log.ShapeLog.OpenTransaction;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.PgSnapshot;
import dev.tidemark.protocol.ShapeHandle;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// All shape logs of one server and the change log that they share.
///
///     <directory>/changes/   the shared change log, see ChangeLog
///     <directory>/catalog    which shapes exist, see Catalog
///     <directory>/shapes/    snapshots and cold entries, see ShapeFiles
///
/// The methods that append ([#begin] to [#commit], [#create], [#remove],
/// [ShapeLog#snapshotTaken]) are for one thread at a time; they never wait for the disk.
public final class ShapeLogs implements Closeable {
    private static final int SNAPSHOT_BUFFER_BYTES = 256 << 10;
    private static final int BUFFERS_KEPT = 8;

    private final LogConfig config;
    private final Closeable directoryLock;
    private final ShapeFiles files;
    private final Catalog catalog;
    private final ChangeLog changes;
    private final Positions.Pool pool;
    private final EntryReader reader;
    private final Compactor compactor;
    private final ConcurrentSkipListMap<Integer, ShapeLog> shapes;
    private final long intactFrom;
    private @Nullable LogLoop loop;

    /// Forces snapshots that are being written; at once, unless there are threads.
    private Executor forcing = Runnable::run;

    // What follows is guarded by the change log's lock.
    private final ReentrantLock lock;
    private final List<ShapeLog> filtering = new ArrayList<>();
    private final ArrayDeque<Removal> removals = new ArrayDeque<>();
    private final ArrayDeque<ByteBuffer> buffers = new ArrayDeque<>();
    private int nextId;
    private long transactions;
    private @Nullable OpenTransaction open;
    private ShapeLog[] touched = new ShapeLog[16];
    private int touchedCount;

    ShapeLogs(LogConfig config, Disk disk, DurabilityListener listener) throws IOException {
        this.config = config;
        Path directory = config.directory();
        disk.createDirectories(directory.resolve("changes"));
        this.directoryLock = disk.lock(directory.resolve("lock"));
        this.files = new ShapeFiles(disk, directory.resolve("shapes"));
        this.pool = new Positions.Pool(config.positionBytesMax(), disk, directory);
        Recovery recovery = Recovery.of(this, disk, directory);
        this.shapes = recovery.shapes();
        // The catalog first: what was read from it may not have been durable, and the segments that
        // it calls retired are deleted next.
        this.catalog = Catalog.startWith(disk, directory, recovery.catalog());
        ChangeLog.Recovered recovered = recovery.goOn(config.segmentBytes());
        this.intactFrom = recovery.intactFrom();
        files.deleteOthers(shapes::containsKey);
        this.changes = new ChangeLog(config, disk, listener, recovered);
        this.reader = new EntryReader(changes, files);
        this.compactor = new Compactor(config, changes, files, catalog, recovery.beginning());
        this.lock = changes.lock();
        this.nextId = recovery.nextId();
        for (ShapeLog shape : shapes.values()) {
            shape.publishRecovered();
            if (shape.filter() != Filter.OFF) {
                filtering.add(shape);
            }
        }
    }

    /// Opens the folder, recovering what was durable; shapes without complete snapshot are gone.
    public static ShapeLogs open(LogConfig config, DurabilityListener listener) throws IOException {
        ShapeLogs logs = new ShapeLogs(config, new FileDisk(), listener);
        logs.loop = LogLoop.start(logs);
        logs.forcing = task -> Thread.ofVirtual().name("snapshot-force").start(task);
        return logs;
    }

    /// The same on any disk and without a thread: the caller runs [#flush] and [#compactOnce], as
    /// simulations do.
    public static ShapeLogs stepped(LogConfig config, Disk disk, DurabilityListener listener)
            throws IOException {
        return new ShapeLogs(config, disk, listener);
    }

    /// The shapes that survived, in order of creation.
    public List<ShapeLog> shapes() {
        return List.copyOf(shapes.values());
    }

    /// Commit LSN of the last durable transaction, [Lsn#ZERO] if there is none.
    public Lsn durableLsn() {
        return changes.durableLsn();
    }

    /// Why a thread of the log ended, so that nothing becomes durable any more; null while all is
    /// well. Any thread.
    public @Nullable String failure() {
        LogLoop running = loop;
        return running == null ? null : running.failure();
    }

    /// How much is kept, for a person to watch.
    public Gauges gauges() {
        return new Gauges(
                changes.bytes(),
                changes.segments().length,
                changes.unflushedBytes(),
                pool.usedBytes(),
                shapes.values().stream().mapToLong(ShapeLog::ownBytes).sum());
    }

    /// Begins the log of a new shape. It takes part in appends from now on; it survives a restart
    /// once its snapshot is complete.
    ///
    /// @param definition opaque bytes, given back by [ShapeLog#definition] after a restart
    public ShapeLog create(ShapeHandle handle, byte[] definition) throws IOException {
        lock.lock();
        try {
            int id = nextId++;
            long createdAt = changes.appendedEnd();
            ShapeLog shape =
                    ShapeLog.create(
                            this,
                            new Manifest.Identity(
                                    id, createdAt, handle, definition, config.chunkBytes()));
            shapes.put(id, shape);
            return shape;
        } finally {
            lock.unlock();
        }
    }

    /// Forgets a shape; its files go away in the background. Reads that are under way may finish.
    ///
    /// Where a transaction is the reason, this comes before its [#commit]: if the transaction
    /// survives a crash, so does the removal.
    public void remove(ShapeLog log) {
        lock.lock();
        try {
            if (log.removed()) {
                return;
            }
            shapes.remove(log.id());
            filtering.remove(log);
            log.markRemoved();
            changes.filling().drop(log.id());
            changes.appended(Urgency.NOW);
            removals.add(new Removal(log.id(), changes.appendedEnd()));
        } finally {
            lock.unlock();
        }
        log.chunks().end();
    }

    /// Waits until there is room for more appends. To be called before each change of a
    /// transaction, not only before each transaction: it costs next to nothing while there is room.
    ///
    /// @return false if there is still none after `max`
    public boolean awaitRoom(Duration max) throws InterruptedException {
        return changes.awaitRoom(max);
    }

    /// Waits until all that was appended or removed so far survives a crash.
    ///
    /// @return false if the logs were closed before
    public boolean awaitDurable() throws InterruptedException {
        return changes.awaitDurable(changes.appendedEnd());
    }

    /// Begins a transaction. Appending methods are for one thread at a time.
    public void begin(Lsn commitLsn, int xid) {
        lock.lock();
        try {
            if (open != null) {
                throw new IllegalStateException("a transaction is open");
            }
            open = new OpenTransaction(++transactions, commitLsn.value(), xid);
            if (!filtering.isEmpty()) {
                filtering.removeIf(shape -> !shape.begin(xid, commitLsn.value()));
            }
            changes.filling().begin(commitLsn.value(), xid);
            changes.appended(Urgency.LATER);
        } finally {
            lock.unlock();
        }
    }

    /// Appends one encoded change of the open transaction to `count` shapes.
    ///
    /// @param op operation number within the transaction; never less than the one before
    /// @param json holds the message from `from` on, `length` bytes
    /// @param lastAt where in the message `"last":true,` belongs for a shape whose last entry of
    ///   the transaction this is
    /// @param targets the first `count` are the shapes that get it; their order does not matter,
    ///   but is kept shortest by order of creation
    public void append(
            long op, byte[] json, int from, int length, int lastAt, ShapeLog[] targets, int count) {
        lock.lock();
        try {
            OpenTransaction now = transaction();
            Batch batch = changes.filling();
            long position =
                    batch.beginChange(now.commitLsn(), op, json, from, length, lastAt, count);
            for (int i = 0; i < count; i++) {
                ShapeLog shape = targets[i];
                if (!shape.removed()) {
                    batch.target(shape.id());
                    if (shape.add(position, length, now, op)) {
                        touch(shape);
                    }
                }
            }
            batch.endChange();
            changes.appended(Urgency.LATER);
        } finally {
            lock.unlock();
        }
    }

    /// Ends the transaction: it becomes visible once it is durable.
    public void commit(Lsn endLsn) {
        lock.lock();
        try {
            OpenTransaction now = transaction();
            changes.filling().commit(now.commitLsn(), endLsn.value());
            for (int i = 0; i < touchedCount; i++) {
                long count = touched[i].commit();
                if (count >= 0) {
                    changes.filling().touch(touched[i], count);
                }
            }
            Arrays.fill(touched, 0, touchedCount, null);
            touchedCount = 0;
            open = null;
            changes.appended(Urgency.NOW);
        } finally {
            lock.unlock();
        }
    }

    private OpenTransaction transaction() {
        OpenTransaction now = open;
        if (now == null) {
            throw new IllegalStateException("no transaction is open");
        }
        return now;
    }

    private void touch(ShapeLog shape) {
        if (touchedCount == touched.length) {
            touched = Arrays.copyOf(touched, touchedCount * 2);
        }
        touched[touchedCount++] = shape;
    }

    void snapshotTaken(ShapeLog shape, PgSnapshot taken, long walEnd) {
        lock.lock();
        try {
            if (shape.removed()) {
                return;
            }
            long count = shape.settle(new ShapeLog.Taken(taken, walEnd), open, changes);
            if (shape.filter() != Filter.OFF) {
                filtering.add(shape);
            }
            if (count > 0) {
                changes.touch(shape, count);
            }
        } finally {
            lock.unlock();
        }
    }

    SnapshotWriter writeSnapshot(ShapeLog shape) throws IOException {
        DiskFile file = files.disk().create(files.snapshot(shape.id()));
        ByteBuffer buffer;
        lock.lock();
        try {
            buffer = buffers.poll();
        } finally {
            lock.unlock();
        }
        return new SnapshotWriter(
                this,
                shape,
                file,
                new EarlyForce(file, forcing),
                buffer == null ? ByteBuffer.allocateDirect(SNAPSHOT_BUFFER_BYTES) : buffer);
    }

    void giveBack(ByteBuffer buffer) {
        lock.lock();
        try {
            if (buffers.size() < BUFFERS_KEPT) {
                buffers.push(buffer);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Makes a shape durable whose snapshot file is forced.
    void complete(ShapeLog shape) throws IOException {
        files.forceNames();
        Manifest manifest;
        lock.lock();
        try {
            manifest = shape.manifest();
        } finally {
            lock.unlock();
        }
        Catalog.Entry entry = Catalog.Entry.of(Catalog.SHAPE, manifest.encode());
        if (!catalog.append(() -> shape.removed() ? List.of() : shape.intoCatalog(entry))) {
            throw new IOException("shape " + shape.handle() + " was removed");
        }
    }

    /// Notes opaque bytes about shapes in place of earlier ones; [ShapeLog#note] gives them back
    /// after a restart. Returns once that is durable; of a shape whose snapshot is not complete it
    /// becomes so with that.
    ///
    /// @param note the caller leaves it as it is
    /// @throws IOException if that failed; nothing is then known to be noted
    public void note(Collection<ShapeLog> about, byte[] note) throws IOException {
        boolean done = false;
        try {
            catalog.append(() -> taken(about, note));
            done = true;
        } finally {
            if (!done) {
                about.forEach(shape -> shape.takeNote(null));
            }
        }
    }

    private static List<Catalog.Entry> taken(Collection<ShapeLog> about, byte[] note) {
        List<Integer> ids = new ArrayList<>();
        for (ShapeLog shape : about) {
            shape.takeNote(note);
            if (shape.cataloged() && !shape.removed()) {
                ids.add(shape.id());
            }
        }
        return ids.isEmpty() ? List.of() : List.of(CatalogState.noteEntry(note, ids));
    }

    boolean awaitWork() throws InterruptedException {
        return changes.awaitWork();
    }

    /// One round of the flush loop.
    public boolean flush() throws IOException {
        return changes.flush();
    }

    /// One step of the work in the background.
    ///
    /// @return whether there may be more to do at once
    public boolean compactOnce() throws IOException {
        boolean deleted = deleteRemoved();
        boolean retired = compactor.retireOldest(shapes.values());
        catalog.shorten();
        return deleted || retired;
    }

    private boolean deleteRemoved() throws IOException {
        List<Removal> due = new ArrayList<>();
        lock.lock();
        try {
            while (!removals.isEmpty() && removals.peek().end <= changes.durableEnd()) {
                due.add(removals.poll());
            }
        } finally {
            lock.unlock();
        }
        if (due.isEmpty()) {
            return false;
        }
        List<Catalog.Entry> entries = new ArrayList<>();
        for (Removal removal : due) {
            byte[] id = ByteBuffer.allocate(Integer.BYTES).putInt(removal.id).array();
            entries.add(Catalog.Entry.of(Catalog.REMOVED, id));
        }
        boolean done = false;
        try {
            catalog.append(() -> entries);
            for (Removal removal : due) {
                files.delete(removal.id);
            }
            done = true;
        } finally {
            if (!done) {
                putBack(due);
            }
        }
        return true;
    }

    private void putBack(List<Removal> due) {
        lock.lock();
        try {
            due.reversed().forEach(removals::addFirst);
        } finally {
            lock.unlock();
        }
    }

    /// Position before which recovery found damage, 0 if it found none.
    long intactFrom() {
        return intactFrom;
    }

    Positions.Pool pool() {
        return pool;
    }

    EntryReader reader() {
        return reader;
    }

    /// Makes everything durable and ends the threads.
    @Override
    public void close() throws IOException {
        changes.release();
        LogLoop running = loop;
        if (running != null) {
            running.stop();
        }
        try (directoryLock;
                catalog) {
            changes.close();
        } catch (IOException e) {
            changes.closeFile();
            throw e;
        }
    }

    /// A removed shape whose files go once the log is durable up to `end`.
    private record Removal(int id, long end) {}

    /// How much a server's logs hold.
    ///
    /// @param changeLogBytes durable bytes of the shared change log
    /// @param segments files of the change log
    /// @param unflushedBytes appended and not yet durable
    /// @param positionBytes memory and scratch file that hold positions, besides a few on the heap
    /// @param ownBytes snapshots and cold entries of all shapes
    public record Gauges(
            long changeLogBytes,
            int segments,
            long unflushedBytes,
            long positionBytes,
            long ownBytes) {
        /// What the logs take of the disk.
        public long bytes() {
            return changeLogBytes + ownBytes;
        }
    }
}
