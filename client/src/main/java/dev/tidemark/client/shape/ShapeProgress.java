package dev.tidemark.client.shape;

import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.PgSnapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which transactions are part of the rows: what a write needs to settle.
///
/// A transaction is in if one of three says so: its number came with a change, a snapshot of the
/// log saw it, or the watermark passed its commit. Each alone may fail: a write that leaves no row
/// in the shape has no change, a stream that resumes has no snapshot, and a server may be late with
/// its watermark. All are taken over only at the end of the log, because before, what was delivered
/// is not shown. Answers to subset queries don't count: they speak of their rows only.
public final class ShapeProgress {
    /// Older numbers are forgotten; by then the watermark has passed them.
    private static final int TXIDS_MAX = 10_000;

    private static final int SNAPSHOTS_MAX = 16;

    private final Set<Integer> txids = new LinkedHashSet<>();
    private final Deque<PgSnapshot> snapshots = new ArrayDeque<>();
    private final Set<Integer> arrivedTxids = new LinkedHashSet<>();
    private final List<PgSnapshot> arrivedSnapshots = new ArrayList<>();
    private Lsn arrivedLsn = Lsn.ZERO;
    private Lsn watermark;

    private ShapeProgress(Lsn watermark) {
        this.watermark = watermark;
    }

    /// Nothing is in yet.
    public static ShapeProgress none() {
        return new ShapeProgress(Lsn.ZERO);
    }

    /// What was in at `checkpoint`.
    public static ShapeProgress at(Checkpoint checkpoint) {
        return new ShapeProgress(checkpoint.watermark());
    }

    /// Whether the effect of a committed transaction is part of the rows.
    ///
    /// @param txid its number; the low 32 bits count
    /// @param commit a position at or after its commit; [Lsn#ZERO] if unknown
    public boolean includes(long txid, Lsn commit) {
        int xid = (int) txid;
        return txids.contains(xid)
                || (commit.value() != 0 && watermark.compareTo(commit) >= 0)
                || snapshots.stream().anyMatch(snapshot -> snapshot.sees(xid));
    }

    /// Transactions that committed up to here are part of the rows.
    public Lsn watermark() {
        return watermark;
    }

    /// Takes a batch into account, after its rows were applied.
    public void accept(ShapeBatch<?> batch) {
        if (batch.subset().isPresent()) {
            return;
        }
        for (ShapeMessage<?> message : batch.messages()) {
            arrived(message);
        }
        if (batch.upToDate()) {
            takeOver();
        }
    }

    /// Everything up to `lsn` was delivered, as somebody else knows who follows this shape too.
    public void upTo(Lsn lsn) {
        watermark = lsn.compareTo(watermark) > 0 ? lsn : watermark;
    }

    /// The rows are void: what half arrived with them is too. What was in stays in, because the new
    /// snapshot is younger.
    public void mustRefetch() {
        arrivedTxids.clear();
        arrivedSnapshots.clear();
        arrivedLsn = Lsn.ZERO;
    }

    private void arrived(ShapeMessage<?> message) {
        switch (message) {
            case ShapeMessage.Change<?> change ->
                    change.origin()
                            .ifPresent(
                                    origin -> {
                                        arrivedTxids.addAll(origin.txids());
                                        passed(origin.lsn());
                                    });
            case ShapeMessage.Move<?> move -> arrivedTxids.addAll(move.txids());
            case ShapeMessage.SnapshotEnd<?> end -> arrivedSnapshots.add(end.snapshot());
            case ShapeMessage.UpToDate<?> upToDate -> passed(upToDate.watermark());
        }
    }

    private void passed(Lsn lsn) {
        arrivedLsn = lsn.compareTo(arrivedLsn) > 0 ? lsn : arrivedLsn;
    }

    private void takeOver() {
        txids.addAll(arrivedTxids);
        Iterator<Integer> oldest = txids.iterator();
        while (txids.size() > TXIDS_MAX) {
            oldest.next();
            oldest.remove();
        }
        snapshots.addAll(arrivedSnapshots);
        while (snapshots.size() > SNAPSHOTS_MAX) {
            snapshots.removeFirst();
        }
        // It may seem to go back: an old server says little while rows move in.
        watermark = arrivedLsn.compareTo(watermark) > 0 ? arrivedLsn : watermark;
        mustRefetch();
    }
}
