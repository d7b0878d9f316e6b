package dev.tidemark.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SmallMapTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 16, 17, 100})
    void itEqualsALinkedMapInItsOrder(int size) {
        Map<String, Integer> linked = numbers(size);

        Map<String, Integer> small = SmallMap.of(linked);

        assertThat(small).isEqualTo(linked).hasSameHashCodeAs(linked);
        assertThat(linked).isEqualTo(small);
        assertThat(small.keySet()).containsExactlyElementsOf(linked.keySet());
        assertThat(small.values()).containsExactlyElementsOf(linked.values());
        assertThat(small.get("none")).isNull();
        assertThat(small.containsKey("n" + (size - 1))).isEqualTo(size > 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16, 17})
    void laterChangesDontShow(int size) {
        Map<String, Integer> linked = numbers(size);
        Map<String, Integer> small = SmallMap.of(linked);

        linked.put("n0", -1);

        assertThat(small).isEqualTo(numbers(size));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> small.put("n0", 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 16, 17})
    void aNameIsTakenOnce(int size) {
        SmallMap.Making<Integer> making = new SmallMap.Making<>(1);
        numbers(size).forEach(making::add);

        assertThat(making.add("n1", -1)).isFalse();
        assertThat(making.made()).isEqualTo(numbers(size));
    }

    private static Map<String, Integer> numbers(int size) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            numbers.put("n" + i, i);
        }
        return numbers;
    }
}
