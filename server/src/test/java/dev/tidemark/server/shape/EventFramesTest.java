package dev.tidemark.server.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFramesTest {
    private static final String FIRST = "{\"key\":\"a\\\"}{,\\\\\",\"value\":{\"é\":\"[,]\"}}";
    private static final String SECOND = "{\"headers\":{\"last\":true}}";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void eachMessageIsAFrameHoweverThePiecesAreCut(int size) {
        assertThat(frames(FIRST + "," + SECOND, size))
                .isEqualTo("data: " + FIRST + "\n\ndata: " + SECOND + "\n\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void bracketsAroundAreLeftOut(int size) {
        assertThat(frames("[" + SECOND + "]", size)).isEqualTo("data: " + SECOND + "\n\n");
        assertThat(frames("[]", size)).isEmpty();
    }

    private static String frames(String messages, int size) {
        byte[] bytes = messages.getBytes(StandardCharsets.UTF_8);
        ByteBuf out = Unpooled.buffer();
        EventFrames frames = new EventFrames();
        for (int from = 0; from < bytes.length; from += size) {
            frames.feed(ByteBuffer.wrap(bytes, from, Math.min(size, bytes.length - from)), out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
