package dev.tidemark.engine.log;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32C;

/// What one fsync makes durable: records in memory, and the shapes that show new entries after it.
///
/// Filled under the change log's lock, then handed to whoever flushes; the bytes stay here until
/// they are durable, so that a failed write or fsync can be repeated elsewhere.
final class Batch {
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int FIRST_BYTES = 64 << 10;
    private static final int FIRST_SHAPES = 16;
    private static final int VARINT_MAX = 5;

    private int serial;
    private byte[] bytes = new byte[FIRST_BYTES];
    private int size;
    private long base;
    private int recordAt;
    private int previousId;

    private ShapeLog[] shapes = new ShapeLog[FIRST_SHAPES];
    private long[] counts = new long[FIRST_SHAPES];
    private int shapeCount;

    private boolean commits;
    private long commitLsn;
    private long endLsn;
    private int committedSize;

    /// Forgets everything; the next record will be at position `newBase`.
    ///
    /// @param newSerial another one each time, so that a shape can tell whether it is in this batch
    void restart(long newBase, int newSerial, int keepBytesMax) {
        base = newBase;
        serial = newSerial;
        size = 0;
        commits = false;
        Arrays.fill(shapes, 0, shapeCount, null);
        shapeCount = 0;
        if (bytes.length > keepBytesMax) {
            bytes = new byte[FIRST_BYTES];
        }
    }

    boolean isEmpty() {
        return size == 0 && shapeCount == 0;
    }

    int size() {
        return size;
    }

    long base() {
        return base;
    }

    long end() {
        return base + size;
    }

    /// Whether a transaction ends in it.
    boolean commits() {
        return commits;
    }

    long commitLsn() {
        return commitLsn;
    }

    long endLsn() {
        return endLsn;
    }

    /// Position behind the last commit in it.
    long committedEnd() {
        return base + committedSize;
    }

    int shapeCount() {
        return shapeCount;
    }

    ShapeLog shape(int index) {
        return shapes[index];
    }

    /// How many entries of a shape may be seen once this batch is durable.
    long count(int index) {
        return counts[index];
    }

    /// Notes that `shape` will show `count` entries.
    void touch(ShapeLog shape, long count) {
        int index = shape.batchIndex(serial);
        if (index < 0) {
            if (shapeCount == shapes.length) {
                shapes = Arrays.copyOf(shapes, shapeCount * 2);
                counts = Arrays.copyOf(counts, shapeCount * 2);
            }
            index = shapeCount++;
            shapes[index] = shape;
            shape.joinBatch(serial, index);
        }
        counts[index] = count;
    }

    void begin(long lsn, int xid) {
        start(LogRecord.BEGIN, LogRecord.BEGIN_BODY);
        putLong(lsn);
        putInt(xid);
        finish();
    }

    void commit(long lsn, long end) {
        start(LogRecord.COMMIT, LogRecord.COMMIT_BODY);
        putLong(lsn);
        putLong(end);
        finish();
        commits = true;
        commitLsn = lsn;
        endLsn = end;
        committedSize = size;
    }

    void drop(int shapeId) {
        start(LogRecord.DROP, LogRecord.DROP_BODY);
        putInt(shapeId);
        finish();
    }

    /// Claims that everything before this record was durable when it was written. True of the first
    /// record of a batch, because batches are made durable one after the other.
    void mark() {
        start(LogRecord.MARK, LogRecord.MARK_BODY);
        putLong(base + recordAt);
        finish();
    }

    /// Begins a change with at most `shapesMax` shapes; [#target] for each, then [#endChange].
    ///
    /// @return its position
    long beginChange(
            long lsn, long op, byte[] json, int from, int length, int lastAt, int shapesMax) {
        int body = LogRecord.CHANGE_FIXED_BODY + length;
        start(LogRecord.CHANGE, Math.addExact(body, shapesMax * VARINT_MAX));
        putLong(lsn);
        putLong(op);
        putInt(lastAt);
        putInt(length);
        System.arraycopy(json, from, bytes, size, length);
        size += length;
        previousId = 0;
        return base + recordAt;
    }

    void target(int shapeId) {
        int difference = shapeId - previousId;
        previousId = shapeId;
        int zigzag = (difference << 1) ^ (difference >> 31);
        while ((zigzag & ~0x7F) != 0) {
            bytes[size++] = (byte) (zigzag | 0x80);
            zigzag >>>= 7;
        }
        bytes[size++] = (byte) zigzag;
    }

    void endChange() {
        finish();
    }

    /// The whole records from byte `from` on that fit into `room` bytes, as a byte count.
    int wholeRecords(int from, long room) {
        if (size - from <= room) {
            return size - from;
        }
        int until = from;
        while (until < size && until + recordBytes(until) - from <= room) {
            until += recordBytes(until);
        }
        return until - from;
    }

    int recordBytes(int from) {
        return LogRecord.FRAME_BYTES + (int) INT.get(bytes, from);
    }

    ByteBuffer slice(int from, int length) {
        return ByteBuffer.wrap(bytes, from, length);
    }

    /// A view of the bytes, valid while nothing is appended.
    MemorySegment view() {
        return MemorySegment.ofArray(bytes);
    }

    private void start(byte type, int bodyBytesMax) {
        int needed = Math.addExact(size, LogRecord.FRAME_BYTES + bodyBytesMax);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, needed * 2L));
        }
        recordAt = size;
        size += LogRecord.FRAME_BYTES;
        bytes[size++] = type;
    }

    private void finish() {
        int bodyAt = recordAt + LogRecord.FRAME_BYTES;
        CRC32C crc = new CRC32C();
        crc.update(bytes, bodyAt, size - bodyAt);
        INT.set(bytes, recordAt, size - bodyAt);
        INT.set(bytes, recordAt + 4, (int) crc.getValue());
    }

    private void putInt(int value) {
        INT.set(bytes, size, value);
        size += Integer.BYTES;
    }

    private void putLong(long value) {
        LONG.set(bytes, size, value);
        size += Long.BYTES;
    }
}
