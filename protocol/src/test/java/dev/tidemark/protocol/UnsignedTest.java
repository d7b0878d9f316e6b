package dev.tidemark.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsignedTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 9, 10, Long.MAX_VALUE, Long.MIN_VALUE, -1, -2, -10})
    void whatIsWrittenIsReadAgain(long value) {
        assertThat(Lsn.parseDecimal(new Lsn(value).toString()).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "+1",
                "1a",
                " 1",
                "18446744073709551616",
                "18446744073709551620",
                "184467440737095516150"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Unsigned.parse(text)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void zerosInFrontDoNotMatter() {
        assertThat(Unsigned.parse("000000000000000000000000042")).isEqualTo(42);
    }
}
