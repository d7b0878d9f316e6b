package dev.tidemark.client.jdk.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/// How a commit stands in a file; drawn in `docs/formats/client-store.md`.
///
/// The checksum also covers the file's own random salt and the record's place, so bytes inside a
/// text, or left over from another file, are never taken for a record.
final class Records {
    static final int HEADER = 12;
    static final int PAYLOAD_MAX = 64 * 1024 * 1024;

    static final byte APPEND = 1;
    static final byte REMOVE = 2;
    static final byte PUT = 3;
    static final byte DELETE = 4;
    static final byte LAST = 5;

    private static final int MAGIC = 0x544D_5231;
    private static final int WINDOW = 1 << 20;

    private static final int PLACE_BYTES = 20;

    private final long salt;
    private final ByteBuffer place = ByteBuffer.allocate(PLACE_BYTES);
    private final CRC32C crc = new CRC32C();

    Records(long salt) {
        this.salt = salt;
    }

    /// Reads a payload.
    interface Sink {
        /// @param payloadAt where it begins in the file
        void payload(ByteBuffer payload, long payloadAt);
    }

    /// Bytes that are no record.
    record Gap(long from, long until) {}

    /// What a scan found.
    ///
    /// @param end where the last record ends
    /// @param gaps before the end, in order
    record Scan(long end, List<Gap> gaps) {}

    /// Adds a record that will stand at `at`.
    void write(ByteArrayOutputStream out, byte[] payload, long at) {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.putInt(MAGIC);
        header.putInt(payload.length);
        header.putInt(checksum(at, payload, 0, payload.length));
        out.writeBytes(header.array());
        out.writeBytes(payload);
    }

    /// Reads all records in a range of a file, skipping what is none.
    Scan scan(StoreFile file, long from, long until, Sink sink) throws IOException {
        Window window = new Window(file, until);
        List<Gap> gaps = new ArrayList<>();
        long end = from;
        long at = from;
        while (at < until) {
            int length = payloadLength(window, at);
            if (length < 0) {
                at++;
                continue;
            }
            if (at > end) {
                gaps.add(new Gap(end, at));
            }
            sink.payload(window.at(at + HEADER, length), at + HEADER);
            at += HEADER + length;
            end = at;
        }
        return new Scan(end, gaps);
    }

    private int payloadLength(Window window, long at) throws IOException {
        if (window.until - at < HEADER) {
            return -1;
        }
        int header = window.hold(at, HEADER);
        if (window.bytes.getInt(header) != MAGIC) {
            return -1;
        }
        int length = window.bytes.getInt(header + 4);
        int checksum = window.bytes.getInt(header + 8);
        if (length < 0 || length > PAYLOAD_MAX || length > window.until - at - HEADER) {
            return -1;
        }
        int payload = window.hold(at + HEADER, length);
        return checksum == checksum(at, window.bytes.array(), payload, length) ? length : -1;
    }

    private int checksum(long at, byte[] bytes, int from, int length) {
        place.clear().putLong(salt).putLong(at).putInt(length);
        crc.reset();
        crc.update(place.array());
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    /// A part of a file in memory that moves along.
    private static final class Window {
        private final StoreFile file;
        private final long until;
        private ByteBuffer bytes = ByteBuffer.allocate(0);
        private long from;

        private Window(StoreFile file, long until) {
            this.file = file;
            this.until = until;
        }

        ByteBuffer at(long at, int length) throws IOException {
            return bytes.slice(hold(at, length), length);
        }

        /// Has a range in [#bytes].
        ///
        /// @return where it begins there
        int hold(long at, int length) throws IOException {
            if (at < from || at + length > from + bytes.limit()) {
                int size = (int) Math.min(until - at, Math.max(length, WINDOW));
                bytes = bytes.capacity() >= size ? bytes.clear().limit(size) : fresh(size);
                file.read(bytes, at);
                bytes.flip();
                from = at;
                if (bytes.limit() < length) {
                    throw new IOException("the file became shorter while it was read");
                }
            }
            return (int) (at - from);
        }

        private static ByteBuffer fresh(int size) {
            return ByteBuffer.allocate(size);
        }
    }
}
