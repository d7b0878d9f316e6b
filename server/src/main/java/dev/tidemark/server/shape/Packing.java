package dev.tidemark.server.shape;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import dev.tidemark.server.http.Encoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Compresses bodies.
final class Packing {
    /// Smaller bodies fit into one packet anyway.
    static final int WORTHWHILE_BYTES = 1 << 10;

    private static final int ZSTD_LEVEL = 3;

    private Packing() {}

    /// How hard to try.
    enum Effort {
        /// For an answer that is sent once.
        ONCE,
        /// For one that is kept.
        KEPT
    }

    /// Packs a heap buffer's bytes.
    static ByteBuffer pack(ByteBuffer plain, Encoding encoding, Effort effort) {
        return switch (encoding) {
            case IDENTITY -> plain;
            case ZSTD -> zstd(plain);
            case GZIP -> gzip(plain, effort == Effort.KEPT ? Deflater.DEFAULT_COMPRESSION : 1);
        };
    }

    /// The most that [#packToHalf] gives for so many bytes, and the most that it needs besides.
    static int halfOf(int plainBytes) {
        return plainBytes / 2;
    }

    /// Packs a heap buffer's bytes, to be sent once, within memory that is known before.
    ///
    /// @return null if they do not get smaller by half
    static @Nullable ByteBuffer packToHalf(ByteBuffer plain, Encoding encoding) {
        byte[] out = new byte[halfOf(plain.remaining())];
        return switch (encoding) {
            case IDENTITY -> null;
            case ZSTD -> zstdOrNull(plain, out);
            case GZIP -> {
                Narrow narrow = new Narrow(out);
                gzip(plain, narrow, 1);
                yield narrow.overflown ? null : ByteBuffer.wrap(narrow.toByteArray());
            }
        };
    }

    private static @Nullable ByteBuffer zstdOrNull(ByteBuffer plain, byte[] out) {
        try {
            return ByteBuffer.wrap(Arrays.copyOf(out, Math.toIntExact(zstd(plain, out))));
        } catch (ZstdException refused) {
            if (refused.getErrorCode() == Zstd.errDstSizeTooSmall()) {
                return null;
            }
            throw refused;
        }
    }

    private static long zstd(ByteBuffer plain, byte[] out) {
        return Zstd.compressByteArray(
                out,
                0,
                out.length,
                plain.array(),
                plain.arrayOffset() + plain.position(),
                plain.remaining(),
                ZSTD_LEVEL);
    }

    private static ByteBuffer zstd(ByteBuffer plain) {
        byte[] out = new byte[Math.toIntExact(Zstd.compressBound(plain.remaining()))];
        long size = zstd(plain, out);
        if (Zstd.isError(size)) {
            throw new IllegalStateException("zstd: " + Zstd.getErrorName(size));
        }
        // The bound is as large as the plain bytes, and the answer may have to wait for its client.
        return ByteBuffer.wrap(Arrays.copyOf(out, Math.toIntExact(size)));
    }

    private static ByteBuffer gzip(ByteBuffer plain, int level) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.remaining() / 4 + 64);
        gzip(plain, out, level);
        return ByteBuffer.wrap(out.toByteArray());
    }

    private static void gzip(ByteBuffer plain, OutputStream out, int level) {
        try (LeveledGzip gzip = new LeveledGzip(out, level)) {
            gzip.write(plain.array(), plain.arrayOffset() + plain.position(), plain.remaining());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Takes what fits and notes whether that was all.
    private static final class Narrow extends OutputStream {
        private final byte[] room;
        private int size;
        private boolean overflown;

        Narrow(byte[] room) {
            this.room = room;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            overflown |= count > room.length - size;
            if (!overflown) {
                System.arraycopy(bytes, from, room, size, count);
                size += count;
            }
        }

        byte[] toByteArray() {
            return Arrays.copyOf(room, size);
        }
    }

    /// The JDK's stream with a level of one's own.
    private static final class LeveledGzip extends GZIPOutputStream {
        LeveledGzip(OutputStream out, int level) throws IOException {
            super(out, 16 << 10);
            def.setLevel(level);
        }
    }
}
