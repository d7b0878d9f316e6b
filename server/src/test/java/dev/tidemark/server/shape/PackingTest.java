package dev.tidemark.server.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import dev.tidemark.engine.snapshot.AnswerRoom;
import dev.tidemark.server.http.Content;
import dev.tidemark.server.http.Encoding;
import dev.tidemark.server.http.Headers;
import dev.tidemark.server.http.Response;
import dev.tidemark.server.http.TimeSource;
import dev.tidemark.server.shape.Packing.Effort;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
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

    @Test
    void whatIsPackedWithinHalfOfItsSizeGivesTheBytesBack() throws IOException {
        ByteBuffer zstd = half(Encoding.ZSTD);
        ByteBuffer gzip = half(Encoding.GZIP);

        assertThat(Zstd.decompress(bytes(zstd), PLAIN.length)).isEqualTo(PLAIN);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes(gzip)))) {
            assertThat(in.readAllBytes()).isEqualTo(PLAIN);
        }
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void whatDoesNotGetSmallerByHalfIsNotPacked(Encoding encoding) {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);

        assertThat(Packing.packToHalf(ByteBuffer.wrap(noise), encoding)).isNull();
    }

    @Test
    void anAnswerIsPackedWithinItsRoomOrNotAtAll() {
        LogResponses responses =
                new LogResponses(
                        new CachePolicy(ShapeConfig.of(ShapeConfig.Access.OPEN)),
                        new Etags(0),
                        new Cursors(TimeSource.system(), new Random(1), Duration.ofSeconds(20)),
                        new HotChunks(0));
        AnswerRoom room = new AnswerRoom(PLAIN.length, 3L * PLAIN.length);
        AnswerRoom.Share first = room.enter();
        assertThat(first.takeMore(PLAIN.length)).isTrue();
        AnswerRoom.Share second = room.enter();
        assertThat(second.takeMore(PLAIN.length + 1)).isTrue();

        assertThat(size(responses, first)).isEqualTo(PLAIN.length);
        second.giveBack();
        int packed = size(responses, first);

        assertThat(packed).isLessThan(PLAIN.length / 10);
        assertThat(room.enter().takeMore(3L * PLAIN.length - packed)).isTrue();
        assertThat(room.enter().takeMore(1)).isFalse();
        first.giveBack();
        assertThat(first.takeMore(1)).isFalse();
        assertThat(room.enter().takeMore(packed)).isTrue();
    }

    private static ByteBuffer half(Encoding encoding) {
        return Objects.requireNonNull(Packing.packToHalf(ByteBuffer.wrap(PLAIN), encoding));
    }

    private static int size(LogResponses responses, AnswerRoom.Share share) {
        Response response =
                responses.packed(new Headers(), ByteBuffer.wrap(PLAIN), Encoding.ZSTD, share);
        return ((Content.Bytes) response.content()).buffer().remaining();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
