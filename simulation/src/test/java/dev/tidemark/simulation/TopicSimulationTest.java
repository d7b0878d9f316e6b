package dev.tidemark.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TopicSimulationTest {
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void allWindowsAgreeAndNoWriteIsLostOrDoubled(long seed) {
        new TopicWorld(seed).play();
    }

    static LongStream seeds() {
        Long only = Long.getLong("seed");
        return only != null ? LongStream.of(only) : LongStream.range(0, 200);
    }

    @Test
    void oneSeedIsOneStory() {
        assertThat(new TopicWorld(3).play()).isEqualTo(new TopicWorld(3).play());
    }
}
