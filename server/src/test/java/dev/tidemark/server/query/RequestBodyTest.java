package dev.tidemark.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.server.query.RequestBody.Merged;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyTest {
    private final Parameters parameters =
            Objects.requireNonNull(Parameters.parse("table=items&offset=0_0&handle=1-1"));

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "{}"})
    void anEmptyBodyChangesNothing(String body) {
        assertThat(merge(body)).isEqualTo(new Merged.Done());
        assertThat(parameters.has(Subsets.PRESENT)).isFalse();
        assertThat(parameters.text("offset")).isEqualTo("0_0");
    }

    @Test
    void whereAtTheTopIsTheSubsets() {
        merge("{\"where\":\"n > $1\",\"params\":{\"1\":50},\"offset\":3,\"log\":\"full\"}");

        assertThat(parameters.text("where")).isNull();
        assertThat(parameters.text("subset__where")).isEqualTo("n > $1");
        assertThat(parameters.map("subset__params")).isEqualTo(Map.of("1", "50"));
        assertThat(parameters.text("subset__offset")).isEqualTo("3");
        assertThat(parameters.text("offset")).isEqualTo("0_0");
        assertThat(parameters.text("log")).isEqualTo("full");
    }

    @Test
    void anEmptyNestedSubsetMeansAllRows() {
        merge("{\"subset\":{}}");

        assertThat(Subsets.parse(parameters)).isInstanceOf(Subsets.Parsed.Some.class);
    }

    @Test
    void brokenJsonIsLocated() {
        assertThat(merge("{nope"))
                .isEqualTo(new Merged.NotJson("unexpected byte at position 1: 0x6E (\"n\")"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "1", "\"x\"", "null"})
    void onlyObjectsAreTaken(String body) {
        assertThat(merge(body)).isEqualTo(new Merged.NotAnObject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{\"a\":1", "{\"a\":\"\u0001\"}", "[[[", "tru"})
    void otherTextsAreNoJson(String body) {
        assertThat(merge(body)).isInstanceOf(Merged.NotJson.class);
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(merge("{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}"))
                .isInstanceOf(Merged.NotJson.class);
    }

    private Merged merge(String body) {
        return RequestBody.merge(body.getBytes(StandardCharsets.UTF_8), parameters);
    }
}
