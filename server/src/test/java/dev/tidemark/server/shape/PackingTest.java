package dev.tidemark.server.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import dev.tidemark.server.http.Encoding;
import dev.tidemark.server.shape.Packing.Effort;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackingTest {
    private static final byte[] PLAIN =
            "{\"key\":\"value\"},".repeat(1000).getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource(Effort.class)
    void gzipGivesTheBytesBack(Effort effort) throws IOException {
        ByteBuffer packed = Packing.pack(ByteBuffer.wrap(PLAIN), Encoding.GZIP, effort);

        assertThat(packed.remaining()).isLessThan(PLAIN.length / 10);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes(packed)))) {
            assertThat(in.readAllBytes()).isEqualTo(PLAIN);
        }
    }

    @ParameterizedTest
    @EnumSource(Effort.class)
    void zstdGivesTheBytesBack(Effort effort) {
        ByteBuffer packed = Packing.pack(ByteBuffer.wrap(PLAIN), Encoding.ZSTD, effort);

        assertThat(Zstd.decompress(bytes(packed), PLAIN.length)).isEqualTo(PLAIN);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
