package dev.tidemark.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathsTest {
    @ParameterizedTest
    @CsvSource({
        "/v1/shape, /v1/shape",
        "/v1/shape/, /v1/shape",
        "/v1//shape, /v1/shape",
        "//v1/shape//, /v1/shape",
        "/v1/%73hape, /v1/shape",
        "/v1%2Fshape, /v1/shape",
        "http://host:1/v1/shape, /v1/shape",
        "http://host, /",
        "/, /",
        "//, /",
        "/%zz, /%zz",
        "/a%, /a%",
        "/v1/../v1/shape, /v1/../v1/shape"
    })
    void allSpellingsOfAPathAreOne(String raw, String path) {
        assertThat(Paths.normalise(raw)).isEqualTo(path);
    }
}
