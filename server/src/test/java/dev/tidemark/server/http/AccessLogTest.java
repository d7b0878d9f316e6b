package dev.tidemark.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessLogTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/shape?table=items&secret=hunter2",
                "/v1/shape?api_secret=hunter2&table=items",
                "/v1/shape?%73ecret=hunter2&table=items"
            })
    void secretsStayOut(String uri) {
        assertThat(AccessLog.target("GET", uri)).contains("table=items").doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"where", "params%5B1%5D"})
    void longValuesAreCut(String name) {
        String target = AccessLog.target("GET", "/v1/shape?" + name + "=" + "x".repeat(5000));

        assertThat(target).hasSizeLessThan(200).contains("xxx...");
    }
}
