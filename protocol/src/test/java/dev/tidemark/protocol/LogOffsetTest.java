package dev.tidemark.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LogOffsetTest {
    @ParameterizedTest
    @ValueSource(strings = {"-1", "0_0", "0_7", "0_inf", "26763880_0", "18446744073709551615_12"})
    void wireFormSurvivesParsingAndPrinting(String text) {
        assertThat(LogOffset.parse(text)).map(LogOffset::toString).hasValue(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "_1",
                "1_",
                "1_2_3",
                "0_-1",
                "-2",
                "a_1",
                "1_a",
                "18446744073709551616_0",
                "1_inff",
                "+1_0",
                "1_99999999999999999999"
            })
    void otherFormsAreRefused(String text) {
        assertThat(LogOffset.parse(text)).isEmpty();
    }

    @Test
    void orderIsByUnsignedTransactionThenOperation() {
        assertThat(LogOffset.BEFORE_ALL).isLessThan(LogOffset.ofSnapshotChunk(0));
        assertThat(LogOffset.ofSnapshotChunk(9)).isLessThan(LogOffset.SNAPSHOT_END);
        assertThat(LogOffset.SNAPSHOT_END).isLessThan(new LogOffset(1, 0));
        assertThat(new LogOffset(Long.MAX_VALUE, 0)).isLessThan(new LogOffset(Long.MIN_VALUE, 0));
        assertThat(new LogOffset(5, 2)).isLessThan(new LogOffset(5, LogOffset.INFINITE_OP));
    }
}
