package dev.tidemark.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
    @Test
    void percentEncodingAndPlusAreResolved() {
        Parameters parameters =
                Objects.requireNonNull(Parameters.parse("where=a+%3E+%27h%C3%A9%27&table=%22T%22"));

        assertThat(parameters.text("where")).isEqualTo("a > 'hé'");
        assertThat(parameters.text("table")).isEqualTo("\"T\"");
    }

    @Test
    void bracketsMakeAMap() {
        Parameters parameters =
                Objects.requireNonNull(Parameters.parse("params%5B1%5D=a&params[2]=b&params[2]=c"));

        assertThat(parameters.map("params")).containsOnly(Map.entry("1", "a"), Map.entry("2", "c"));
    }

    @Test
    void anEmptyTextIsAbsentButAFlagWithoutValueIsSet() {
        Parameters parameters = Objects.requireNonNull(Parameters.parse("where=&live&other=false"));

        assertThat(parameters.text("where")).isNull();
        assertThat(parameters.flag("live")).isTrue();
        assertThat(parameters.flag("other")).isFalse();
        assertThat(parameters.flag("missing")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%ff", "a=%00", "a=%c3", "%ff=1"})
    void whatCantBeDecodedIsRefused(String query) {
        assertThat(Parameters.parse(query)).isNull();
    }

    @Test
    void aFloodOfParametersIsRefused() {
        assertThat(Parameters.parse("a=1&".repeat(8192))).isNotNull();
        assertThat(Parameters.parse("a=1&".repeat(8193))).isNull();
    }
}
