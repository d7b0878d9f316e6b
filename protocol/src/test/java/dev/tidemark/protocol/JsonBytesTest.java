package dev.tidemark.protocol;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonBytesTest {
    @Test
    void controlCharactersQuotesAndBackslashesAreEscaped() {
        JsonBytes json = new JsonBytes(1).text("a\"b\\c\n\t\r\b\f\u0001\u001fé💡");

        assertThat(json).hasToString("\"a\\\"b\\\\c\\n\\t\\r\\b\\f\\u0001\\u001fé💡\"");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, -1, 10, 1234567890123L, Long.MAX_VALUE, Long.MIN_VALUE})
    void numbersPrintAsDecimals(long value) {
        assertThat(new JsonBytes(1).number(value)).hasToString(Long.toString(value));
    }

    @Test
    void longTextsSurviveTheBlocksThatTheyAreEscapedIn() {
        String text = "x\"y".repeat(10_000);

        assertThat(new JsonBytes(1).text(text))
                .hasToString("\"" + text.replace("\"", "\\\"") + "\"");
    }

    @Test
    void truncatingForgetsTheTail() {
        JsonBytes json = new JsonBytes(4).raw("[1,2").truncate(2).raw(']');

        assertThat(json).hasToString("[1]");
    }

    @Test
    void wideningTakesWhatIsAskedForAndKeepsWhatWasWritten() {
        JsonBytes json = new JsonBytes(4).raw('[').raw('1').widen(9);

        assertThat(json.array()).hasSize(9);
        assertThat(json.widen(3).raw(",2,3,4]".getBytes(US_ASCII)).array()).hasSize(9);
        assertThat(json).hasToString("[1,2,3,4]");
    }
}
