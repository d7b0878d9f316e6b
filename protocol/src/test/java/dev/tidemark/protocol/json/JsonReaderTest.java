package dev.tidemark.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "[true,false,null,-0.50e+10,12345678901234567890.000]",
                "{\"a\":{\"b\":[\"\\u0000\\\"\\\\ä😀\"]}}",
            })
    void compactJsonIsWrittenAsItWasRead(String json) throws JsonException {
        assertThat(JsonReader.read(json, 4).toJson()).isEqualTo(json);
    }

    @Test
    void escapesAndSpaceAreUnderstood() throws JsonException {
        JsonValue read = JsonReader.read(" [ \"\\b\\f\\n\\r\\t\\/\\uD83D\\uDE00\" , { } ]\r\n", 2);

        assertThat(read.toJson()).isEqualTo("[\"\\b\\f\\n\\r\\t/😀\",{}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[",
                "[1",
                "[1,",
                "[1,]",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,}",
                "{a:1}",
                "{\"a\":1,\"a\":2}",
                "[] []",
                "tru",
                "nulL",
                "01",
                "-",
                "1.",
                "1e",
                ".5",
                "+1",
                "NaN",
                "\"",
                "\"\\",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12G4\"",
                "\"\\uD800\"",
                "\"\\uDC00\\uD800\"",
                "\"\n\"",
                "[[[[[1]]]]]",
            })
    void everythingElseIsRefused(String json) {
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> JsonReader.read(json, 4));
    }

    @Test
    void aPrefixIsNeverADocument() {
        String json = "{\"a\":[1,\"\\u00e4\",true,null,{\"b\":-1.5e3}]}";

        for (int length = 0; length < json.length(); length++) {
            String prefix = json.substring(0, length);
            assertThatExceptionOfType(JsonException.class)
                    .isThrownBy(() -> JsonReader.read(prefix, 8));
        }
    }
}
