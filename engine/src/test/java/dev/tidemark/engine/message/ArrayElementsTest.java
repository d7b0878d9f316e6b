package dev.tidemark.engine.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ArrayElementsTest {
    @Test
    void plainAndQuotedElementsAreFoundAndNullsLeftOut() {
        assertThat(elements("{1,\"two, 2\",NULL,\"NULL\",\"\"}"))
                .containsExactly("1", "two, 2", "NULL", "");
    }

    @Test
    void escapesInsideQuotesAreUndone() {
        assertThat(elements("{\"q\\\"x\",\"back\\\\slash\"}"))
                .containsExactly("q\"x", "back\\slash");
    }

    @Test
    void nestedArraysAreFlattened() {
        assertThat(elements("{{1,2},{3,4}}")).containsExactly("1", "2", "3", "4");
    }

    @Test
    void explicitBoundsAreSkipped() {
        assertThat(elements("[0:1]={7,8}")).containsExactly("7", "8");
    }

    @Test
    void emptyArrayHasNoElements() {
        assertThat(elements("{}")).isEmpty();
    }

    private static List<String> elements(String text) {
        byte[] bytes = ("##" + text + "##").getBytes(StandardCharsets.UTF_8);
        ArrayElements elements = new ArrayElements(bytes, 2, bytes.length - 4);
        List<String> found = new ArrayList<>();
        while (elements.next()) {
            found.add(
                    new String(
                            elements.bytes(),
                            elements.start(),
                            elements.length(),
                            StandardCharsets.UTF_8));
        }
        return found;
    }
}
