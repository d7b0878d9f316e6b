package dev.tidemark.engine.log;

import dev.tidemark.engine.disk.DiskFile;
import dev.tidemark.protocol.LogOffset;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// The entries of one shape that are no longer in the change log: in one file the messages, each
/// with a comma behind it, so that a run of entries is a file range that can be sent as it is; in
/// another an index with a record of fixed size for each. The index is not kept in memory and
/// opened when first asked.
final class ColdFile implements Closeable {
    /// An index record: commit LSN, operation, end in the file of entries with the comma behind it.
    static final int INDEX_BYTES = 24;

    private final ShapeFiles files;
    private final int id;
    private final Extent cold;
    private @Nullable DiskFile index;

    ColdFile(ShapeFiles files, int id, Extent cold) {
        this.files = files;
        this.id = id;
        this.cold = cold;
    }

    LogOffset offset(long ordinal) throws IOException {
        if (ordinal == cold.count() - 1) {
            return cold.last();
        }
        ByteBuffer entry = entry(ordinal);
        return new LogOffset(entry.getLong(), entry.getLong());
    }

    /// The bytes of some entries with commas between.
    Body.Region range(long from, long until) throws IOException {
        long start = end(from - 1);
        return new Body.Region(files.entries(id), start, end(until - 1) - 1 - start);
    }

    private long end(long ordinal) throws IOException {
        if (ordinal < 0) {
            return 0;
        }
        return ordinal == cold.count() - 1 ? cold.bytes() : entry(ordinal).getLong(16);
    }

    private ByteBuffer entry(long ordinal) throws IOException {
        DiskFile open = index;
        if (open == null) {
            open = files.disk().openToRead(files.index(id));
            index = open;
        }
        ByteBuffer bytes = ByteBuffer.allocate(INDEX_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        long at = ordinal * INDEX_BYTES;
        while (bytes.hasRemaining()) {
            if (open.read(bytes, at + bytes.position()) < 0) {
                throw new IOException("the index of shape " + id + " is too short");
            }
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        DiskFile open = index;
        if (open != null) {
            open.close();
        }
    }

    /// How much of the files counts: the shape's first `count` entries.
    ///
    /// @param count entries
    /// @param bytes of the file of entries; what lies behind is left over from a crash
    /// @param last offset of the last entry; of no meaning if there is none
    /// @param openBytes JSON bytes since the last closed chunk
    record Extent(long count, long bytes, LogOffset last, long openBytes) {
        static final Extent NONE = new Extent(0, 0, LogOffset.SNAPSHOT_END, 0);
    }
}
