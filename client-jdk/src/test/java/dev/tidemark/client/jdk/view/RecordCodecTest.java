package dev.tidemark.client.jdk.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.client.topic.TopicCodec;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonValue;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordCodecTest {
    enum Theme {
        LIGHT,
        DARK
    }

    record Window(int width, int height) {}

    record Settings(
            Theme theme,
            String name,
            boolean open,
            long count,
            double zoom,
            BigDecimal price,
            Window window,
            JsonValue more) {}

    private static final Settings EMPTY =
            new Settings(
                    Theme.LIGHT,
                    "",
                    false,
                    0,
                    1,
                    BigDecimal.ZERO,
                    new Window(800, 600),
                    new JsonValue.Members(Map.of()));
    private static final TopicCodec<Settings> CODEC = RecordCodec.of(MethodHandles.lookup(), EMPTY);

    @Test
    void whatIsWrittenIsReadAlike() throws JsonException {
        Settings settings =
                new Settings(
                        Theme.DARK,
                        "é \"x\"",
                        true,
                        Long.MIN_VALUE,
                        0.1,
                        new BigDecimal("12345678901234567890.10"),
                        new Window(1, 2),
                        new JsonValue.Items(List.of(new JsonValue.Null())));

        assertThat(CODEC.parse(CODEC.write(settings).toJson())).isEqualTo(settings);
    }

    @Test
    void whatIsMissingIsAsInTheEmptyRecord() throws JsonException {
        assertThat(CODEC.parse("{\"name\":\"a\",\"window\":{\"width\":5},\"unknown\":1}"))
                .isEqualTo(
                        new Settings(
                                EMPTY.theme(),
                                "a",
                                EMPTY.open(),
                                EMPTY.count(),
                                EMPTY.zoom(),
                                EMPTY.price(),
                                new Window(5, 600),
                                EMPTY.more()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"theme\":\"BLUE\"}",
                "{\"name\":1}",
                "{\"open\":null}",
                "{\"count\":1.5}",
                "{\"count\":9223372036854775808}",
                "{\"price\":1e999999999}",
                "{\"window\":7}"
            })
    void anythingElseIsRefused(String data) {
        assertThatThrownBy(() -> CODEC.parse(data)).isInstanceOf(JsonException.class);
    }

    @Test
    void aKindThatNoTopicHoldsIsRefusedAtOnce() {
        record Odd(Thread thread) {}

        assertThatThrownBy(
                        () ->
                                RecordCodec.of(
                                        MethodHandles.lookup(), new Odd(Thread.currentThread())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Thread");
    }
}
