package dev.tidemark.server.shape;

import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.ShapeHandle;
import dev.tidemark.server.http.Content;
import dev.tidemark.server.http.Encoding;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.util.IllegalReferenceCountException;
import java.io.Closeable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Answers to catch-up requests for closed chunks, rendered and packed once: header lines and body
/// in one direct buffer.
///
/// A chunk never changes, so an entry is only ever dropped for room: by a clock that gives each
/// entry used since its last round another one. Finding takes no lock. A buffer that is dropped
/// while it is being sent lives on until the last sender is done.
final class HotChunks implements Closeable {
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
        private final ByteBuf headAndBody;
        private final int headBytes;
        private final String etag;
        private final String schema;
        private volatile boolean used = true;

        private Hot(ByteBuf headAndBody, int headBytes, String etag, String schema) {
            this.headAndBody = headAndBody;
            this.headBytes = headBytes;
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
                headAndBody.retain();
            } catch (IllegalReferenceCountException dropped) {
                return null;
            }
            return new Content.Rendered(headAndBody, headBytes);
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
        ByteBuf whole = allocator.directBuffer(head.length + body.remaining());
        whole.writeBytes(head).writeBytes(body.duplicate());
        Hot hot = new Hot(whole, head.length, etag, schema);
        whole.retain();
        if (!insert(key, hot)) {
            whole.release();
        }
        return new Content.Rendered(whole, head.length);
    }

    /// Bytes in use.
    synchronized long bytes() {
        return bytes;
    }

    @Override
    public synchronized void close() {
        round.clear();
        chunks.forEach((key, hot) -> hot.headAndBody.release());
        chunks.clear();
        bytes = 0;
    }

    private synchronized boolean insert(Key key, Hot hot) {
        int size = hot.headAndBody.capacity();
        if (size > bytesMax / 4) {
            return false;
        }
        Hot before = chunks.put(key, hot);
        bytes += size;
        if (before != null) {
            bytes -= before.headAndBody.capacity();
            before.headAndBody.release();
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
        bytes -= hot.headAndBody.capacity();
        hot.headAndBody.release();
    }
}
