package dev.tidemark.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":{,\"b\":1}}",
                "{\"a\":{}\"b\":1}",
                "{,\"a\":{}}",
                "{\"a\":{},\"b\":1,}",
                "{\"a\":{},,\"b\":1}",
                "{\"a\":{},\"b\":1,\"b\":1}"
            })
    void whereNamesAreExpectedATextIsReadAsStrictly(String json) throws JsonException {
        Words words = new Words();
        JsonReader.read("{\"a\":{},\"b\":1}", 8, words);
        JsonReader.read("{\"a\":{\"b\":1}}", 8, words);
        JsonReader.read("{\"b\":1}", 8, words);

        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(() -> JsonReader.read(json, 8, words));
    }

    @Test
    void whateverNamesAreExpectedATextMeansTheSame() throws JsonException {
        Words words = new Words();
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            String json = object(random, 3);
            assertThat(JsonReader.read(json, 8, words)).isEqualTo(JsonReader.read(json, 8));
        }
    }

    /// Names with quotes and in any order, spaces here and there.
    private static String object(Random random, int depth) {
        List<String> names =
                new ArrayList<>(List.of("a", "b", "\\\"", "a\\u0022", "c d", "\u00fc".repeat(70)));
        Collections.shuffle(names, random);
        StringBuilder json = new StringBuilder("{");
        for (String name : names.subList(0, random.nextInt(names.size()))) {
            String value = Long.toString(random.nextLong() >> random.nextInt(64));
            json.append(json.length() == 1 ? "" : ",")
                    .append(random.nextInt(9) == 0 ? " " : "")
                    .append('"' + name + "\":")
                    .append(depth == 0 || random.nextBoolean() ? value : object(random, depth - 1));
        }
        return json.append('}').toString();
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
