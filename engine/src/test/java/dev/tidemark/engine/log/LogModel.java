package dev.tidemark.engine.log;

import dev.tidemark.protocol.LogOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the shape logs should hold, said as plainly as possible: a list of transactions in commit
/// order, and shapes that take their share of it.
final class LogModel {
    final Map<String, Shape> shapes = new LinkedHashMap<>();

    /// Everything that was handed to the log, in order; later than `visibleLsn` not yet visible.
    final List<Transaction> transactions = new ArrayList<>();

    long visibleLsn;

    /// A change, known by its number; whether a shape gets it depends on nothing else.
    record Change(long number, long op) {
        String text() {
            return "\"n\":" + number + ",\"pad\":\"" + "p".repeat((int) (number * 37 % 90)) + "\"";
        }

        boolean matches(Shape shape) {
            long mixed = (number * 31 + shape.number) * 0x9E3779B97F4A7C15L;
            return (mixed >>> 60) % 3 == 0;
        }
    }

    /// A transaction of the database.
    static final class Transaction {
        final long lsn;
        final int xid;
        final List<Change> changes;

        Transaction(long lsn, int xid, List<Change> changes) {
            this.lsn = lsn;
            this.xid = xid;
            this.changes = changes;
        }

        long endLsn() {
            return lsn + 1;
        }
    }

    /// A shape as a client knows it.
    static final class Shape {
        final String handle;
        final long number;
        final long chunkBytes;

        final List<String> chunks = new ArrayList<>();
        final StringBuilder openChunk = new StringBuilder();
        long openSum;
        boolean complete;

        /// What the snapshot contains: everything that had committed, up to here; -1 before.
        long snapshotLsn = -1;

        Shape(String handle, long number, long chunkBytes) {
            this.handle = handle;
            this.number = number;
            this.chunkBytes = chunkBytes;
        }

        void message(String text) {
            openChunk.append(openChunk.isEmpty() ? "[" : ",").append(text);
            openSum += text.length() + 1;
            if (openSum >= chunkBytes) {
                seal();
            }
        }

        void seal() {
            if (!openChunk.isEmpty()) {
                chunks.add(openChunk + "]");
                openChunk.setLength(0);
                openSum = 0;
            }
        }
    }

    /// An entry of a shape.
    ///
    /// @param closes whether it closes a chunk
    record Entry(LogOffset offset, String text, boolean closes) {}

    /// The entries that a reader may see.
    List<Entry> entries(Shape shape) {
        List<Entry> entries = new ArrayList<>();
        if (shape.snapshotLsn < 0) {
            return entries;
        }
        long sum = 0;
        for (Transaction transaction : transactions) {
            if (transaction.lsn > visibleLsn || transaction.lsn <= shape.snapshotLsn) {
                continue;
            }
            List<Change> mine =
                    transaction.changes.stream().filter(change -> change.matches(shape)).toList();
            for (Change change : mine) {
                boolean last = change.equals(mine.getLast());
                sum += LogText.message(change.text()).length;
                boolean closes = sum >= shape.chunkBytes;
                sum = closes ? 0 : sum;
                entries.add(
                        new Entry(
                                new LogOffset(transaction.lsn, change.op),
                                last ? LogText.last(change.text()) : LogText.notLast(change.text()),
                                closes));
            }
        }
        return entries;
    }

    /// What a read should find, in words.
    String read(Shape shape, LogOffset after) {
        if (after.inSnapshot() && after.op() != LogOffset.INFINITE_OP) {
            int next = (int) after.op() + 1;
            if (next < shape.chunks.size()) {
                return "chunk " + LogOffset.ofSnapshotChunk(next) + " " + shape.chunks.get(next);
            }
            if (!shape.complete) {
                return "pending";
            }
        }
        List<Entry> entries = entries(shape);
        LogOffset latest = entries.isEmpty() ? LogOffset.SNAPSHOT_END : entries.getLast().offset;
        if (after.isAfter(latest)) {
            return "out of bounds";
        }
        List<String> texts = new ArrayList<>();
        LogOffset end = latest;
        boolean closed = false;
        boolean atEnd = true;
        for (Entry entry : entries) {
            if (entry.offset.isAfter(after)) {
                texts.add(entry.text);
                if (entry.closes) {
                    end = entry.offset;
                    closed = true;
                    atEnd = end.equals(latest);
                    break;
                }
            }
        }
        return "entries "
                + end
                + " closed="
                + closed
                + " atEnd="
                + atEnd
                + " "
                + String.join(",", texts);
    }
}
