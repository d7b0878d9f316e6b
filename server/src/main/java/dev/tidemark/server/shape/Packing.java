package dev.tidemark.server.shape;

import com.github.luben.zstd.Zstd;
import dev.tidemark.server.http.Encoding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

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

    private static ByteBuffer zstd(ByteBuffer plain) {
        byte[] out = new byte[Math.toIntExact(Zstd.compressBound(plain.remaining()))];
        long size =
                Zstd.compressByteArray(
                        out,
                        0,
                        out.length,
                        plain.array(),
                        plain.arrayOffset() + plain.position(),
                        plain.remaining(),
                        ZSTD_LEVEL);
        if (Zstd.isError(size)) {
            throw new IllegalStateException("zstd: " + Zstd.getErrorName(size));
        }
        // The bound is as large as the plain bytes, and the answer may have to wait for its client.
        return ByteBuffer.wrap(Arrays.copyOf(out, Math.toIntExact(size)));
    }

    private static ByteBuffer gzip(ByteBuffer plain, int level) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.remaining() / 4 + 64);
        try (LeveledGzip gzip = new LeveledGzip(out, level)) {
            gzip.write(plain.array(), plain.arrayOffset() + plain.position(), plain.remaining());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return ByteBuffer.wrap(out.toByteArray());
    }

    /// The JDK's stream with a level of one's own.
    private static final class LeveledGzip extends GZIPOutputStream {
        LeveledGzip(ByteArrayOutputStream out, int level) throws IOException {
            super(out, 16 << 10);
            def.setLevel(level);
        }
    }
}
