package dev.tidemark.server.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.log.Body;
import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.server.http.Content.PieceReader;
import dev.tidemark.server.shape.Serving.Form;
import dev.tidemark.server.shape.Serving.Part;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ARRAY | [1] | false | [1]",
                "MESSAGES | 1,2 | false | [1,2]",
                "MESSAGES | '' | false | []",
                "MESSAGES | 1 | true | [1,{\"headers\":{\"control\":\"up-to-date\","
                        + "\"global_last_seen_lsn\":\"7\"}}]",
                "MESSAGES | '' | true | [{\"headers\":{\"control\":\"up-to-date\","
                        + "\"global_last_seen_lsn\":\"7\"}}]",
            })
    void bodiesAreTheSameWholeAndInPieces(
            Form form, String messages, boolean upToDate, String expected) throws IOException {
        Part part =
                new Part(LogOffset.SNAPSHOT_END, body(messages), form, new Lsn(7), upToDate, false);

        assertThat(StandardCharsets.UTF_8.decode(Bodies.bytes(part)).toString())
                .isEqualTo(expected);
        assertThat(Bodies.length(part)).isEqualTo(expected.length());
        assertThat(inPiecesOf(3, part)).isEqualTo(expected);
    }

    private static String inPiecesOf(int size, Part part) throws IOException {
        StringBuilder out = new StringBuilder();
        ByteBuffer piece = ByteBuffer.allocate(size);
        try (PieceReader reader = Bodies.pieces(part)) {
            while (reader.read(piece) >= 0) {
                out.append(StandardCharsets.UTF_8.decode(piece.flip()));
                piece.clear();
            }
        }
        return out.toString();
    }

    private static Body body(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Body() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public Reader open() {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                return new Reader() {
                    @Override
                    public int read(ByteBuffer into) {
                        if (!left.hasRemaining()) {
                            return -1;
                        }
                        int count = Math.min(left.remaining(), into.remaining());
                        into.put(left.slice(left.position(), count));
                        left.position(left.position() + count);
                        return count;
                    }

                    @Override
                    public void close() {}
                };
            }

            @Override
            public Optional<Region> region() {
                return Optional.empty();
            }
        };
    }
}
