package dev.tidemark.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonEntriesTest {
    private static final int DEPTH_MAX = 5;

    private static JsonEntries read(String json) throws JsonException {
        return JsonEntries.read(json, DEPTH_MAX, "list");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"n\":1,\"t\":\"\\ud83d\"} | half a character",
                "{\"n\":1,\"t\":{\"a\":1,\"a\":2}} | twice",
                "{\"n\":1,\"t\":[[[[0]]]]} | levels",
                "{\"n\":1,\"t\":tru} | expected true",
                "{\"n\":1,\"t\":\"]}\\\"\\x\"} | an unknown escape",
            })
    void oneThatCantBeReadSpoilsNoOther(String bad, String why) throws JsonException {
        JsonEntries entries =
                read("{\"list\" : [ {\"n\":0}, " + bad + " ,{\"n\":2}], \"more\":true}");

        assertThat(entries.whole().toJson())
                .isEqualTo("{\"list\":[{\"n\":0},null,{\"n\":2}],\"more\":true}");
        assertThat(entries.broken()).containsOnlyKeys(1);
        JsonEntries.Broken broken = entries.broken().values().iterator().next();
        assertThat(broken.message()).contains(why);
        assertThat(broken.known()).isEqualTo(Map.of("n", new JsonValue.Digits("1")));
    }

    @Test
    void onlyWhatIsBeforeTheBadPlaceIsKnown() throws JsonException {
        JsonEntries entries =
                read("{\"list\":[{\"t\":\"\\udc00\",\"n\":1},{\"n\":1,\"n\":2},\"\\udc00\"]}");

        assertThat(entries.whole().toJson()).isEqualTo("{\"list\":[null,null,null]}");
        assertThat(entries.broken().values())
                .hasSize(3)
                .allMatch(broken -> broken.known().isEmpty());
    }

    @Test
    void whatIsGoodIsReadAsEver() throws JsonException {
        assertThat(read("{\"list\":[{\"n\":0}]}"))
                .isEqualTo(
                        new JsonEntries(
                                JsonReader.read("{\"list\":[{\"n\":0}]}", DEPTH_MAX), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"list\":[{\"t\":\"\\ud83d\"}",
                "{\"list\":[{\"t\":\"\\ud83d\"}]",
                "{\"list\":[{\"t\":\"\\ud83d\"}]}x",
                "{\"list\":[{\"t\":\"\\ud83d\"},]}",
                "{\"list\":[{\"t\":\"\\ud83d],\"more\":1}",
                "{\"list\":[{\"t\":\"\\ud83d\"}],\"more\":\"\\ud83d\"}",
                "{\"list\":[{\"t\":\"\\ud83d\"}],\"list\":[]}",
                "{\"list\":{\"t\":\"\\ud83d\"}}",
                "{\"list\":[nul]}",
                "{\"list\":[{\"t\":\"\\ud83d\"},}]}",
                "{\"list\":[{\"t\":\"\\ud83d\"},]]}",
                "[{\"t\":\"\\ud83d\"}]",
            })
    void aBadPlaceAroundThemIsRefused(String json) {
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> read(json));
    }
}
