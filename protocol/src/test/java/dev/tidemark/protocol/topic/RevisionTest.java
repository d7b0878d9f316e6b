package dev.tidemark.protocol.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RevisionTest {
    private static final String MAX = "18446744073709551615";

    @ParameterizedTest
    @ValueSource(strings = {"0-0", "3-17", "0-" + MAX, MAX + "-0", MAX + "-" + MAX})
    void whatIsCanonicalIsReadAndWrittenAlike(String text) {
        assertThat(Revision.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "3",
                "3-",
                "-3",
                "03-1",
                "3-01",
                "3-00",
                "+3-1",
                "3- 1",
                " 3-1",
                "3-1 ",
                "3-1-1",
                "3--1",
                "3-1e1",
                "3-٣",
                "3-18446744073709551616",
                "99999999999999999999-0",
                "3-000000000000000000001"
            })
    void anythingElseIsRefusedAndSaidWhy(String text) {
        assertThatThrownBy(() -> Revision.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not a revision: ");
    }

    @Test
    void orderIsByEpochThenCounterBothUnsigned() {
        assertThat(
                        Stream.of(MAX + "-0", "1-" + MAX, "2-0", "1-0", "1-9223372036854775808")
                                .map(Revision::parse)
                                .sorted()
                                .map(Revision::toString))
                .containsExactly("1-0", "1-9223372036854775808", "1-" + MAX, "2-0", MAX + "-0");
    }

    @Test
    void aNewEpochIsNewerWhateverItsCounter() {
        assertThat(Revision.parse("2-0").isAfter(Revision.parse("1-17"))).isTrue();
        assertThat(Revision.parse("2-0").sameEpoch(Revision.parse("1-17"))).isFalse();
    }

    @Test
    void theNextOneCountsOnUntilTheCounterIsAtItsEnd() {
        assertThat(Revision.begin(7).next().next()).hasToString("7-2");
        assertThat(Revision.parse("7-9223372036854775807").next())
                .hasToString("7-9223372036854775808");
        assertThatThrownBy(() -> Revision.parse("7-" + MAX).next())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("new epoch");
    }
}
