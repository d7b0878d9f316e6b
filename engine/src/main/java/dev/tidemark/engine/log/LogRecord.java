package dev.tidemark.engine.log;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/// The bytes of one record of the change log, as `docs/formats/change-log.md` draws them, and how
/// to read its fields in place. A record is framed by its length and a checksum; `at` is always the
/// byte where the frame begins.
final class LogRecord {
    static final int FRAME_BYTES = 8;

    static final byte BEGIN = 1;
    static final byte CHANGE = 2;
    static final byte COMMIT = 3;
    static final byte DROP = 4;
    static final byte MARK = 5;

    static final int BEGIN_BODY = 13;
    static final int COMMIT_BODY = 17;
    static final int DROP_BODY = 5;
    static final int MARK_BODY = 9;

    /// What a change's body takes besides its JSON and its shapes.
    static final int CHANGE_FIXED_BODY = 25;

    static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private static final int LSN_AT = FRAME_BYTES + 1;
    private static final int SECOND_AT = FRAME_BYTES + 9;
    private static final int LAST_AT_AT = FRAME_BYTES + 17;
    private static final int JSON_LENGTH_AT = FRAME_BYTES + 21;
    private static final int JSON_AT = FRAME_BYTES + CHANGE_FIXED_BODY;

    private LogRecord() {}

    /// Bytes of the whole record if there is an intact one within `until`, else 0.
    static long intact(MemorySegment bytes, long at, long until) {
        if (until - at < FRAME_BYTES + DROP_BODY) {
            return 0;
        }
        int body = bytes.get(INT, at);
        if (body < DROP_BODY || body > until - at - FRAME_BYTES) {
            return 0;
        }
        int expected = bytes.get(INT, at + 4);
        return checksum(bytes, at + FRAME_BYTES, body) == expected ? FRAME_BYTES + (long) body : 0;
    }

    private static int checksum(MemorySegment bytes, long at, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.asSlice(at, length).asByteBuffer());
        return (int) crc.getValue();
    }

    static long size(MemorySegment bytes, long at) {
        return FRAME_BYTES + (long) bytes.get(INT, at);
    }

    static byte type(MemorySegment bytes, long at) {
        return bytes.get(ValueLayout.JAVA_BYTE, at + FRAME_BYTES);
    }

    /// Commit LSN of a begin, change or commit.
    static long lsn(MemorySegment bytes, long at) {
        return bytes.get(LONG, at + LSN_AT);
    }

    static int xid(MemorySegment bytes, long at) {
        return bytes.get(INT, at + SECOND_AT);
    }

    static long endLsn(MemorySegment bytes, long at) {
        return bytes.get(LONG, at + SECOND_AT);
    }

    static int droppedShape(MemorySegment bytes, long at) {
        return bytes.get(INT, at + LSN_AT);
    }

    /// Where a mark says that it stands.
    static long markedPosition(MemorySegment bytes, long at) {
        return bytes.get(LONG, at + LSN_AT);
    }

    static long op(MemorySegment bytes, long at) {
        return bytes.get(LONG, at + SECOND_AT);
    }

    static int lastAt(MemorySegment bytes, long at) {
        return bytes.get(INT, at + LAST_AT_AT);
    }

    static int jsonLength(MemorySegment bytes, long at) {
        return bytes.get(INT, at + JSON_LENGTH_AT);
    }

    static long jsonAt(long at) {
        return at + JSON_AT;
    }

    /// Walks the shapes of a change.
    static ShapeIds shapes(MemorySegment bytes, long at) {
        return new ShapeIds(bytes, jsonAt(at) + jsonLength(bytes, at), at + size(bytes, at));
    }

    /// The ids of the shapes that a change belongs to, as differences from one to the next.
    static final class ShapeIds {
        private final MemorySegment bytes;
        private final long until;
        private long at;
        private int id;

        private ShapeIds(MemorySegment bytes, long at, long until) {
            this.bytes = bytes;
            this.at = at;
            this.until = until;
        }

        boolean hasNext() {
            return at < until;
        }

        int next() {
            int zigzag = 0;
            int shift = 0;
            byte b;
            do {
                b = bytes.get(ValueLayout.JAVA_BYTE, at++);
                zigzag |= (b & 0x7F) << shift;
                shift += 7;
            } while (b < 0);
            id += (zigzag >>> 1) ^ -(zigzag & 1);
            return id;
        }
    }
}
