package dev.tidemark.server.named;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.server.definitions.Binding;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingsTest {
    private static final String CLAIMS =
            """
            {"sub": "alice", "n": 1.50, "yes": true, "no": null, "o": {"t": {"x/y": "deep"}},
             "teams": ["a", "b\\"c\\\\d", 7], "empty": [], "nested": [[1]], "nul": "\\u0000",
             "https://example.com/tenant": "t1"}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sub | alice",
                "n | 1.50",
                "yes | true",
                "/o/t/x~1y | deep",
                "teams | {\"a\",\"b\\\"c\\\\d\",\"7\"}",
                "empty | {}",
                "https://example.com/tenant | t1",
            })
    void aClaimIsBoundAsItsText(String path, String expected) throws Exception {
        assertThat(bind(path)).isEqualTo(new Bound.Values(Map.of(1, expected)));
    }

    @ParameterizedTest
    @CsvSource({"none", "no", "/o/none", "/sub/x", "o/t"})
    void aMissingClaimIsNamed(String path) throws Exception {
        assertThat(bind(path)).isEqualTo(new Bound.Missing(path));
    }

    @ParameterizedTest
    @CsvSource({"o", "nested", "nul"})
    void whatIsNoValueIsRefused(String path) throws Exception {
        assertThat(bind(path)).isEqualTo(new Bound.Unusable(path));
    }

    @Test
    void literalsAreTheSameForAll() throws Exception {
        Map<Integer, Binding> params = Map.of(1, Binding.literal("x"), 2, Binding.claim("sub"));

        assertThat(Bindings.bind(params, claims()))
                .isEqualTo(new Bound.Values(Map.of(1, "x", 2, "alice")));
    }

    private static Bound bind(String path) throws Exception {
        return Bindings.bind(Map.of(1, Binding.claim(path)), claims());
    }

    private static JsonValue.Members claims() throws Exception {
        return (JsonValue.Members) JsonReader.read(CLAIMS, 16);
    }
}
