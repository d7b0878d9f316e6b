package dev.tidemark.server.shape;

import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.ShapeHandle;
import dev.tidemark.server.http.Content;
import dev.tidemark.server.http.Encoding;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.util.IllegalReferenceCountException;
import io.netty.util.ReferenceCounted;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Answers to catch-up requests for closed chunks, rendered and packed once: header lines and body
/// in one direct buffer, or a large body in a file, which the operating system sends without
/// copying it.
///
/// A chunk never changes, so an entry is only ever dropped for room: by a clock that gives each
/// entry used since its last round another one. Finding takes no lock. A buffer that is dropped
/// while it is being sent lives on until the last sender is done.
final class HotChunks implements Closeable {
    private static final System.Logger LOG = System.getLogger(HotChunks.class.getName());

    /// From here on the operating system's own copy is cheaper to send than ours.
    private static final int IN_FILE_BYTES = 24 << 10;

    private final long bytesMax;
    private final UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(true, true);
    private final Map<Key, Hot> chunks = new ConcurrentHashMap<>();
    private final ArrayDeque<Key> round = new ArrayDeque<>();
    private long bytes;

    HotChunks(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    /// Which answer; what caches may do with it stands in its head.
    record Key(ShapeHandle handle, LogOffset from, Encoding encoding, Terms.Keeping keeping) {}

    /// A rendered answer.
    static final class Hot {
        private final Content content;
        private final ReferenceCounted holder;
        private final int size;
        private final String etag;
        private final String schema;
        private volatile boolean used = true;

        private Hot(
                Content content, ReferenceCounted holder, int size, String etag, String schema) {
            this.content = content;
            this.holder = holder;
            this.size = size;
            this.etag = etag;
            this.schema = schema;
        }

        String etag() {
            return etag;
        }

        /// Whether it is right for a shape with that schema; counts as use.
        boolean fits(String schemaNow) {
            used = true;
            return schema.equals(schemaNow);
        }

        /// The answer's content, null if the entry was dropped just now.
        @Nullable Content content() {
            try {
                holder.retain();
            } catch (IllegalReferenceCountException dropped) {
                return null;
            }
            return content;
        }
    }

    /// The answer of that key.
    ///
    /// @param schema the shape's schema now: an answer with another one is of no use
    @Nullable Hot find(Key key, String schema) {
        Hot hot = chunks.get(key);
        return hot == null || !hot.fits(schema) ? null : hot;
    }

    /// Keeps an answer and gives it back as content; without room it is only given back.
    ///
    /// @param lines all header lines of its own but `content-length`
    Content keep(Key key, String lines, ByteBuffer body, String etag, String schema) {
        byte[] head =
                (lines + "content-length: " + body.remaining() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        Hot hot = rendered(head, body, etag, schema);
        hot.holder.retain();
        if (!insert(key, hot)) {
            hot.holder.release();
        }
        return hot.content;
    }

    private Hot rendered(byte[] head, ByteBuffer body, String etag, String schema) {
        int size = head.length + body.remaining();
        if (body.remaining() >= IN_FILE_BYTES && size <= bytesMax / 4) {
            try {
                Content.SharedFile file = Content.SharedFile.of(head, body);
                return new Hot(new Content.Shared(file), file, size, etag, schema);
            } catch (IOException noRoom) {
                LOG.log(Level.DEBUG, "a chunk is kept in memory, not in a file", noRoom);
            }
        }
        ByteBuf whole = allocator.directBuffer(size);
        whole.writeBytes(head).writeBytes(body.duplicate());
        return new Hot(new Content.Rendered(whole, head.length), whole, size, etag, schema);
    }

    /// Bytes in use.
    synchronized long bytes() {
        return bytes;
    }

    @Override
    public synchronized void close() {
        round.clear();
        chunks.forEach((key, hot) -> hot.holder.release());
        chunks.clear();
        bytes = 0;
    }

    private synchronized boolean insert(Key key, Hot hot) {
        if (hot.size > bytesMax / 4) {
            return false;
        }
        Hot before = chunks.put(key, hot);
        bytes += hot.size;
        if (before != null) {
            bytes -= before.size;
            before.holder.release();
        } else {
            round.add(key);
        }
        while (bytes > bytesMax) {
            dropOne();
        }
        return true;
    }

    private void dropOne() {
        Key key = round.remove();
        Hot hot = chunks.get(key);
        if (hot == null) {
            return;
        }
        if (hot.used && round.size() > 0) {
            hot.used = false;
            round.add(key);
            return;
        }
        chunks.remove(key);
        bytes -= hot.size;
        hot.holder.release();
    }
}
