package dev.tidemark.write.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":[1,-2.50,true,false,null,\"x\"]}",
                "{\"é\":\"漢😀\"}",
                "[0.1,{\"b\":{}},[]]",
            })
    void sizeIsAboutThatOfTheText(String json) throws JsonException {
        JsonValue value = JsonReader.read(json, 10);
        int bytes = json.getBytes(StandardCharsets.UTF_8).length;

        assertThat(TopicText.bytes(value)).isBetween((long) bytes, bytes + 4L);
        assertThat(TopicText.fault(value)).isNull();
    }

    @Test
    void numbersCountWithTheDigitsThatTheyWillHave() throws JsonException {
        assertThat(TopicText.bytes(JsonReader.read("1e300", 1))).isGreaterThan(300);
        assertThat(TopicText.bytes(JsonReader.read("1E-300", 1))).isGreaterThan(300);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\u0000\"",
                "{\"a\\u0000\":1}",
                "[[1e309]]",
                "1e-309",
                "1e+99999999999999999999",
            })
    void whatJsonbCantHoldIsNamed(String json) throws JsonException {
        assertThat(TopicText.fault(JsonReader.read(json, 10))).isNotNull();
    }
}
