package dev.tidemark.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonCursorTest {
    @Test
    void aTextIsReadOnTheWay() throws JsonException {
        JsonCursor from =
                cursor(" {\"n\" : -12, \"list\":[\"a\", \"b\"], \"x\":{\"y\":null}, \"e\":[]} ");
        List<String> seen = new ArrayList<>();

        from.beginObject();
        for (String name = from.nextName(); name != null; name = from.nextName()) {
            switch (name) {
                case "n" -> seen.add("n " + from.wholeNumber());
                case "list", "e" -> {
                    from.beginArray();
                    while (from.nextItem()) {
                        seen.add(name + " " + from.text());
                    }
                }
                default -> seen.add(name + " " + from.value().toJson());
            }
        }
        from.end();

        assertThat(seen).containsExactly("n -12", "list a", "list b", "x {\"y\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e3", "\"1\"", "null", "99999999999999999999", "01"})
    void aWholeNumberIsNothingElse(String json) {
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> cursor(json).wholeNumber());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,]", "[,1]", "[1 2]", "[1", "{}"})
    void anArrayIsReadAsStrictlyAsByTheReader(String json) {
        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(
                        () -> {
                            JsonCursor from = cursor(json);
                            from.beginArray();
                            while (from.nextItem()) {
                                from.wholeNumber();
                            }
                            from.end();
                        });
    }

    @Test
    void equalWordsOfManyTextsAreOne() throws JsonException {
        Words words = new Words();

        JsonValue one = JsonReader.read("[\"title\"]", 1, words);
        JsonValue other = JsonReader.read("[ \"title\" ]", 1, words);

        assertThat(text(one)).isSameAs(text(other));
        assertThat(text(one)).isEqualTo("title");
    }

    private static String text(JsonValue list) {
        return list instanceof JsonValue.Items(List<JsonValue> items)
                        && items.getFirst() instanceof JsonValue.Text(String text)
                ? text
                : "";
    }

    private static JsonCursor cursor(String json) {
        return new JsonCursor(json, 8);
    }
}
