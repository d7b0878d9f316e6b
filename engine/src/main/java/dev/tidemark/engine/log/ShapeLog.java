package dev.tidemark.engine.log;

import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.PgSnapshot;
import dev.tidemark.protocol.ShapeHandle;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The log of one shape: snapshot chunks, then entries.
///
/// An entry is a position in the shared [ChangeLog]. It is added when it is appended, counted when
/// its transaction commits, and visible when that is durable. Until [#snapshotTaken] nothing is
/// visible, because it is unknown which of the entries the snapshot contains.
///
/// There may be 100,000 of these, so the fields are few, and lists are made when first needed.
public final class ShapeLog {
    private static final VarHandle VISIBLE;

    static {
        try {
            VISIBLE = MethodHandles.lookup().findVarHandle(ShapeLog.class, "visible", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final ShapeLogs logs;
    private final Manifest.Identity identity;

    // Of the identity too; here because each append needs them.
    private final int id;
    private final long chunkBytes;

    private final SnapshotChunks chunks;

    // These change only under the change log's lock.
    private Filter filter;
    private @Nullable PgSnapshot snapshot;
    private long walEnd;
    private @Nullable Pending pending;
    private volatile Positions positions;
    private volatile @Nullable ChunkEnds chunkEnds;
    private volatile boolean removed;
    private long count;
    private long committed;
    private long openBytes;
    private long transaction;
    private int batch;
    private int batchIndex;

    // These change only under the catalog's lock.
    private volatile byte @Nullable [] note;
    private boolean cataloged;

    /// Entries that readers may see. Only grows.
    private volatile long visible;

    private ShapeLog(
            ShapeLogs logs, Manifest.Identity identity, SnapshotChunks chunks, Filter filter) {
        this.logs = logs;
        this.identity = identity;
        this.id = identity.id();
        this.chunkBytes = identity.chunkBytes();
        this.chunks = chunks;
        this.filter = filter;
        this.positions = Positions.after(ColdFile.Extent.NONE, logs.pool());
    }

    /// A new shape, whose snapshot is still to be taken.
    static ShapeLog create(ShapeLogs logs, Manifest.Identity identity) {
        ShapeLog log = new ShapeLog(logs, identity, SnapshotChunks.unwritten(), Filter.PENDING);
        log.pending = new Pending();
        return log;
    }

    /// A shape of an earlier run, before its entries are replayed.
    static ShapeLog recover(
            ShapeLogs logs, Manifest manifest, CatalogState.Cold cold, byte @Nullable [] note) {
        SnapshotChunks chunks = SnapshotChunks.complete(manifest.endsArray());
        ShapeLog log = new ShapeLog(logs, manifest.identity(), chunks, Filter.PASSING);
        log.snapshot = manifest.snapshot();
        log.walEnd = manifest.walEnd();
        log.note = note;
        log.cataloged = true;
        log.filter = cold.settled() ? Filter.OFF : Filter.PASSING;
        log.positions = Positions.after(cold.extent(), logs.pool());
        log.count = cold.extent().count();
        log.committed = log.count;
        log.openBytes = cold.extent().openBytes();
        List<Long> ends = cold.chunkEnds();
        for (int i = 0; i < ends.size(); i += 3) {
            log.closeChunk(ends.get(i), ends.get(i + 1), ends.get(i + 2));
        }
        return log;
    }

    /// Its name on the wire.
    public ShapeHandle handle() {
        return identity.handle();
    }

    /// The bytes given at creation.
    public byte[] definition() {
        return identity.definition();
    }

    /// What [ShapeLogs#note] noted last; null if nothing was.
    public byte @Nullable [] note() {
        byte[] last = note;
        return last == null ? null : last.clone();
    }

    /// Whether [#note] is this.
    public boolean noted(byte[] what) {
        return Arrays.equals(note, what);
    }

    /// Takes a note, null if it is unknown whether the last one is durable. Under the catalog's
    /// lock.
    void takeNote(byte @Nullable [] newNote) {
        note = newNote;
    }

    /// What the catalog gets with the shape itself. Under the catalog's lock.
    List<Catalog.Entry> intoCatalog(Catalog.Entry shape) {
        cataloged = true;
        byte[] last = note;
        return last == null
                ? List.of(shape)
                : List.of(shape, CatalogState.noteEntry(last, List.of(id)));
    }

    /// Whether the catalog has it, or is about to. Under the catalog's lock.
    boolean cataloged() {
        return cataloged;
    }

    /// The end of the log as readers see it; [LogOffset#SNAPSHOT_END] while it has no entries.
    public LogOffset latest() {
        return logs.reader().latest(this);
    }

    /// Begins the snapshot's chunk files. Once per log.
    public SnapshotWriter writeSnapshot() throws IOException {
        return logs.writeSnapshot(this);
    }

    /// Says which transactions the snapshot contains: their entries are dropped, those appended
    /// already and those to come. Called like the appending methods, by one thread at a time.
    ///
    /// @param newWalEnd the database's log ended there when the snapshot had been taken: no
    ///   transaction that commits behind it is in the snapshot
    public void snapshotTaken(PgSnapshot taken, Lsn newWalEnd) {
        logs.snapshotTaken(this, taken, newWalEnd.value());
    }

    /// Reads what follows `after`, up to the end of one chunk.
    ///
    /// @throws IOException if the disk fails; [java.nio.file.NoSuchFileException] also if the shape
    ///   was removed meanwhile
    public LogRead read(LogOffset after) throws IOException {
        return logs.reader().read(this, after);
    }

    /// Runs `action` once, as soon as another snapshot chunk is closed, the snapshot is complete or
    /// the log is removed: at once if chunk `seen + 1` is closed already. Runs on the writing
    /// thread.
    public void onSnapshotProgress(long seen, Runnable action) {
        chunks.await(seen + 1, action);
    }

    /// Whether the snapshot is complete and durable.
    public boolean snapshotComplete() {
        return chunks.isComplete();
    }

    /// Whether [ShapeLogs#remove] was called.
    public boolean removed() {
        return removed;
    }

    /// Bytes on disk that belong to this log alone.
    public long ownBytes() {
        return chunks.bytes() + positions.cold().bytes();
    }

    int id() {
        return id;
    }

    long chunkBytes() {
        return chunkBytes;
    }

    SnapshotChunks chunks() {
        return chunks;
    }

    Positions positions() {
        return positions;
    }

    @Nullable ChunkEnds chunkEnds() {
        return chunkEnds;
    }

    long visible() {
        return visible;
    }

    Filter filter() {
        return filter;
    }

    /// What is written down once the snapshot is complete. Under the change log's lock.
    Manifest manifest() {
        PgSnapshot taken = snapshot;
        if (taken == null) {
            throw new IllegalStateException("snapshotTaken comes before complete");
        }
        return new Manifest(identity, taken, walEnd, chunks.toList());
    }

    /// Whether the filter may still drop something, now that transaction `xid` begins. Its number
    /// alone does not tell that all later ones are missing in the snapshot too, because commits do
    /// not become visible in the order in which they are in the log.
    boolean begin(int xid, long commitLsn) {
        PgSnapshot taken = snapshot;
        if (taken == null || removed) {
            return !removed;
        }
        if (Long.compareUnsigned(commitLsn, walEnd) >= 0) {
            filter = Filter.OFF;
            return false;
        }
        filter = taken.sees(xid) ? Filter.SKIPPING : Filter.PASSING;
        return true;
    }

    /// Adds an entry of the open transaction.
    ///
    /// @return whether it is the transaction's first in this shape
    boolean add(long position, int length, OpenTransaction open, long op) {
        Filter now = filter;
        if (now == Filter.SKIPPING) {
            return false;
        }
        boolean first = transaction != open.serial;
        transaction = open.serial;
        if (now == Filter.PENDING) {
            addPending(open, first);
        }
        if (first) {
            positions.addLast(position);
        } else {
            positions.addAfterLast(position);
        }
        count = positions.next();
        if (now != Filter.PENDING) {
            account(length, open.commitLsn, op);
        }
        return first;
    }

    /// Adds an entry of a transaction of an earlier run.
    ///
    /// @return whether it is the transaction's first in this shape
    boolean replay(long position, int length, OpenTransaction open, long op) {
        if (filter != Filter.OFF && transaction != open.serial) {
            begin(open.xid, open.commitLsn);
        }
        return add(position, length, open, op);
    }

    private void addPending(OpenTransaction open, boolean first) {
        Pending held = pending;
        if (first && held != null) {
            held.begin(open.xid, positions.next());
        }
    }

    private void account(int length, long tx, long op) {
        openBytes += length;
        if (openBytes >= chunkBytes) {
            closeChunk(tx, op, count - 1);
            openBytes = 0;
        }
    }

    private void closeChunk(long tx, long op, long ordinal) {
        ChunkEnds ends = chunkEnds;
        if (ends == null) {
            ends = new ChunkEnds();
            chunkEnds = ends;
        }
        ends.add(tx, op, ordinal);
    }

    /// Ends the transaction for this shape.
    ///
    /// @return how many entries may be seen once it is durable, -1 if it adds none to be seen
    long commit() {
        if (removed || count == committed) {
            return -1;
        }
        committed = count;
        return filter == Filter.PENDING ? -1 : committed;
    }

    /// Applies the snapshot to what was added so far, in the open transaction too.
    ///
    /// @return how many entries may be seen once all that was appended is durable
    long settle(Taken taken, @Nullable OpenTransaction open, ChangeLog changes) {
        Pending held = pending;
        if (held == null) {
            throw new IllegalStateException("snapshotTaken was called before");
        }
        Positions all = positions;
        long wereCommitted = committed;
        snapshot = taken.snapshot;
        walEnd = taken.walEnd;
        pending = null;
        filter = Filter.PASSING;
        positions = Positions.after(ColdFile.Extent.NONE, logs.pool());
        committed = 0;
        count = 0;
        for (int i = 0; i < held.count; i++) {
            if (filter != Filter.OFF) {
                long first = Positions.withoutFlag(all.raw(held.starts[i]));
                begin(held.xids[i], LogRecord.lsn(changes.record(first), 0));
            }
            long until = i + 1 < held.count ? held.starts[i + 1] : all.next();
            for (long n = held.starts[i]; filter != Filter.SKIPPING && n < until; n++) {
                addAgain(all.raw(n), changes);
                committed = n < wereCommitted ? positions.next() : committed;
            }
        }
        all.freeAll();
        if (open != null && filter != Filter.OFF) {
            begin(open.xid, open.commitLsn);
        }
        return committed;
    }

    private void addAgain(long raw, ChangeLog changes) {
        MemorySegment record = changes.record(Positions.withoutFlag(raw));
        positions.add(raw);
        count = positions.next();
        account(LogRecord.jsonLength(record, 0), LogRecord.lsn(record, 0), LogRecord.op(record, 0));
    }

    /// Shows the first `count` entries to readers.
    ///
    /// @return whether there are more than before
    boolean publish(long count) {
        // Only one thread publishes, so that it may read its own last value plainly.
        if (removed || count <= (long) VISIBLE.get(this)) {
            return false;
        }
        VISIBLE.setRelease(this, count);
        return true;
    }

    /// Shows all committed entries, which are known to be durable.
    void publishRecovered() {
        visible = committed;
    }

    /// Lets go of the positions of entries that are in the cold file now.
    void retire(CatalogState.Cold cold) {
        if (!removed) {
            Positions old = positions;
            Positions rest = old.after(cold.extent());
            positions = rest;
            old.freeBefore(rest);
        }
    }

    /// Takes it out of use; its positions are free for others.
    void markRemoved() {
        Positions all = positions;
        removed = true;
        positions = Positions.after(ColdFile.Extent.NONE, logs.pool());
        all.freeAll();
    }

    /// Where this shape stands in a batch, -1 if it is not in it.
    int batchIndex(int serial) {
        return batch == serial ? batchIndex : -1;
    }

    void joinBatch(int serial, int index) {
        batch = serial;
        batchIndex = index;
    }

    /// What of a transaction gets into the log.
    enum Filter {
        /// Unknown until the snapshot is taken; everything is kept, nothing shown.
        PENDING,
        /// The open transaction is in the snapshot.
        SKIPPING,
        /// The open transaction is not in the snapshot, later ones may be.
        PASSING,
        /// No transaction can be in the snapshot any more.
        OFF
    }

    /// What a shape's snapshot contains.
    ///
    /// @param walEnd see [#snapshotTaken]
    record Taken(PgSnapshot snapshot, long walEnd) {}

    /// The transaction that is being appended.
    ///
    /// @param serial counts transactions, from 1
    record OpenTransaction(long serial, long commitLsn, int xid) {}

    /// Where the transactions begin among the entries of a shape without snapshot.
    private static final class Pending {
        private int[] xids = new int[2];
        private long[] starts = new long[2];
        private int count;

        void begin(int xid, long start) {
            if (count == xids.length) {
                xids = Arrays.copyOf(xids, count * 2);
                starts = Arrays.copyOf(starts, count * 2);
            }
            xids[count] = xid;
            starts[count++] = start;
        }
    }

    /// Which entries close the chunks of one shape's log. Added to under the change log's lock,
    /// searched by anyone.
    static final class ChunkEnds {
        private static final int FIELDS = 3;
        private static final int TX = 0;
        private static final int OP = 1;
        private static final int ORDINAL = 2;

        private volatile long[] ends = new long[FIELDS];
        private volatile int count;

        void add(long tx, long op, long ordinal) {
            int at = count * FIELDS;
            if (at == ends.length) {
                ends = Arrays.copyOf(ends, ends.length * 2);
            }
            ends[at + TX] = tx;
            ends[at + OP] = op;
            ends[at + ORDINAL] = ordinal;
            publish(count + 1);
        }

        private void publish(int newCount) {
            count = newCount;
        }

        int count() {
            return count;
        }

        LogOffset offset(int chunk) {
            long[] all = ends;
            return new LogOffset(all[chunk * FIELDS + TX], all[chunk * FIELDS + OP]);
        }

        /// Ordinal of the entry that closes a chunk.
        long ordinal(int chunk) {
            return ends[chunk * FIELDS + ORDINAL];
        }

        /// The first chunk that ends after an offset; [#count] if none does.
        int firstAfter(LogOffset offset) {
            int low = 0;
            int high = count;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (offset(middle).isAfter(offset)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }
    }
}
