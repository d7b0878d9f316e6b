package dev.tidemark.server.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.ShapeHandle;
import dev.tidemark.server.http.Content;
import dev.tidemark.server.http.Encoding;
import dev.tidemark.server.shape.HotChunks.Hot;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HotChunksTest {
    private static final String SCHEMA = "{}";

    @Test
    void aKeptAnswerHasHeadAndBodyInOneBuffer() {
        try (HotChunks chunks = new HotChunks(1 << 20)) {
            keep(chunks, 0, "[1]").release();

            Hot hot = Objects.requireNonNull(chunks.find(key(0), SCHEMA));
            Content.Rendered content = (Content.Rendered) Objects.requireNonNull(hot.content());

            assertThat(content.headAndBody().toString(StandardCharsets.UTF_8))
                    .isEqualTo("etag: \"0\"\r\ncontent-length: 3\r\n\r\n[1]");
            assertThat(
                            content.headAndBody()
                                    .toString(content.headBytes(), 3, StandardCharsets.UTF_8))
                    .isEqualTo("[1]");
            content.release();
        }
    }

    @Test
    void aLargeBodyIsKeptInAFileUntilItIsDroppedAndSent() {
        HotChunks chunks = new HotChunks(1 << 20);
        keep(chunks, 0, "x".repeat(60_000)).release();
        Hot hot = Objects.requireNonNull(chunks.find(key(0), SCHEMA));
        Content.Shared sending = (Content.Shared) Objects.requireNonNull(hot.content());

        chunks.close();

        assertThat(sending.linesAndBody().refCnt()).isEqualTo(1);
        assertThat(hot.content()).isNotNull();
        sending.release();
        sending.release();
        assertThat(hot.content()).isNull();
    }

    @Test
    void anAnswerWithAnOldSchemaIsOfNoUse() {
        try (HotChunks chunks = new HotChunks(1 << 20)) {
            keep(chunks, 0, "[1]").release();

            assertThat(chunks.find(key(0), "{\"id\":{}}")).isNull();
        }
    }

    @Test
    void whatWasNotUsedGoesFirst() {
        try (HotChunks chunks = new HotChunks(1000)) {
            for (int i = 0; i < 4; i++) {
                keep(chunks, i, "x".repeat(180)).release();
            }
            keep(chunks, 4, "x".repeat(180)).release();

            assertThat(chunks.bytes()).isLessThanOrEqualTo(1000);
            chunks.find(key(2), SCHEMA);
            keep(chunks, 5, "x".repeat(180)).release();
            assertThat(chunks.find(key(2), SCHEMA)).isNotNull();
        }
    }

    @Test
    void aDroppedBufferLivesOnUntilItIsSent() {
        HotChunks chunks = new HotChunks(1 << 20);
        Content.Rendered sending = (Content.Rendered) keep(chunks, 0, "[1]");

        chunks.close();

        assertThat(sending.headAndBody().refCnt()).isEqualTo(1);
        sending.release();
        assertThat(sending.headAndBody().refCnt()).isZero();
    }

    @Test
    void whatIsTooLargeIsNotKept() {
        try (HotChunks chunks = new HotChunks(1000)) {
            Content.Rendered content = (Content.Rendered) keep(chunks, 0, "x".repeat(500));

            assertThat(chunks.find(key(0), SCHEMA)).isNull();
            assertThat(content.headAndBody().refCnt()).isEqualTo(1);
            content.release();
        }
    }

    private static Content keep(HotChunks chunks, int number, String body) {
        ByteBuffer bytes = ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8));
        String etag = "\"" + number + "\"";
        return chunks.keep(key(number), "etag: " + etag + "\r\n", bytes, etag, SCHEMA);
    }

    private static HotChunks.Key key(int number) {
        return new HotChunks.Key(
                new ShapeHandle("1-1"),
                LogOffset.ofSnapshotChunk(number),
                Encoding.IDENTITY,
                Terms.Keeping.SHARED);
    }
}
