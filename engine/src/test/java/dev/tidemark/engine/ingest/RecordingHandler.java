package dev.tidemark.engine.ingest;

import static org.awaitility.Awaitility.await;

import dev.tidemark.protocol.Lsn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A handler that writes down what it is given, one line a call, and skips what it has already.
///
/// A transaction's lines appear at its commit. Everything is durable at once, unless the test
/// holds durability back. Safe for the ingest thread and one test thread.
final class RecordingHandler implements ChangeHandler {
    private final List<String> lines = new ArrayList<>();
    private final List<String> resets = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final Semaphore room = new Semaphore(Integer.MAX_VALUE / 2);

    private List<String> open = new ArrayList<>();
    private Lsn begun = Lsn.ZERO;
    private Lsn last = Lsn.ZERO;
    private Lsn durable = Lsn.ZERO;
    private boolean durabilityHeld;
    private boolean full;
    private boolean countOnly;
    private long count;
    private long bytesAtBegin;
    private long bytesAtEnd;
    private int begins;
    private @Nullable Error planted;

    @Override
    public boolean awaitRoom(Duration max) throws InterruptedException {
        if (room.tryAcquire(max.toMillis(), TimeUnit.MILLISECONDS)) {
            room.release();
            return true;
        }
        return false;
    }

    /// From now on there is no room.
    void fill() {
        full = true;
        room.drainPermits();
    }

    /// From now on there is room again.
    void empty() {
        if (full) {
            full = false;
            room.release(Integer.MAX_VALUE / 2);
        }
    }

    /// The next transaction ends in an error of the program.
    synchronized void plant(Error error) {
        planted = error;
    }

    /// From now on changes are counted and not written down.
    synchronized void countOnly() {
        countOnly = true;
    }

    synchronized long count() {
        return count;
    }

    synchronized int begins() {
        return begins;
    }

    /// Of the heap, when the first change was counted.
    synchronized long bytesInUseAtTheBegin() {
        return bytesAtBegin;
    }

    /// Of the heap, before the commit.
    synchronized long bytesInUseAtTheEnd() {
        return bytesAtEnd;
    }

    /// Waits until so many lines have been written, and are not followed by others at once.
    void awaitLines(int expected) {
        await().atMost(Stream.PATIENCE).until(() -> lines().size() >= expected);
    }

    @Override
    public synchronized void begin(Lsn commitLsn, int xid) {
        begins++;
        Error error = planted;
        planted = null;
        if (error != null) {
            throw error;
        }
        open = new ArrayList<>();
        begun = commitLsn;
        bytesAtBegin = countOnly ? bytesInUse() : 0;
    }

    @Override
    public synchronized void relation(Relation relation) {
        relations.add(relation);
    }

    @Override
    public synchronized void insert(Relation relation, Tuple row) {
        if (countOnly) {
            count++;
            return;
        }
        open.add("insert " + relation.name() + " " + text(row));
    }

    @Override
    public synchronized void update(Relation relation, @Nullable Tuple old, Tuple row) {
        String before = old == null ? "nothing" : text(old);
        open.add("update " + relation.name() + " " + before + " to " + text(row));
    }

    @Override
    public synchronized void delete(Relation relation, Tuple old) {
        open.add("delete " + relation.name() + " " + text(old));
    }

    @Override
    public synchronized void truncate(List<Relation> truncated) {
        open.add("truncate " + String.join(" ", truncated.stream().map(Relation::name).toList()));
    }

    @Override
    public synchronized void commit(Lsn endLsn) {
        bytesAtEnd = countOnly ? bytesInUse() : 0;
        if (begun.compareTo(last) > 0) {
            lines.addAll(open);
            last = begun;
        }
        durable(endLsn);
    }

    @Override
    public synchronized void idle(Lsn walEnd) {
        durable(walEnd);
    }

    @Override
    public synchronized void reset(String reason) {
        resets.add(reason);
        lines.clear();
        last = Lsn.ZERO;
        durable = Lsn.ZERO;
    }

    @Override
    public synchronized Lsn acknowledgeable() {
        return durable;
    }

    synchronized void holdDurability() {
        durabilityHeld = true;
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    synchronized List<String> resets() {
        return List.copyOf(resets);
    }

    synchronized List<Relation> relations() {
        return List.copyOf(relations);
    }

    private static long bytesInUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void durable(Lsn upTo) {
        if (!durabilityHeld && upTo.compareTo(durable) > 0) {
            durable = upTo;
        }
    }

    private static String text(Tuple row) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < row.count(); i++) {
            if (row.isNull(i)) {
                values.add("null");
            } else if (row.isUnchanged(i)) {
                values.add("unchanged");
            } else {
                values.add(
                        new String(
                                row.bytes(), row.start(i), row.length(i), StandardCharsets.UTF_8));
            }
        }
        return values.toString();
    }
}
