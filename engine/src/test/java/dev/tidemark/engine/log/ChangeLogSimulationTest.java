package dev.tidemark.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeLogSimulationTest {
    private static final int STEPS = 400;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void readersSeeExactlyWhatIsCommittedAndDurable(long seed) throws IOException {
        LogSimulation simulation = new LogSimulation(seed);

        try {
            simulation.run(STEPS);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + " after\n" + simulation.history(), e);
        }
    }

    @Test
    void sameSeedGivesTheSameBytes() throws IOException {
        assertThat(new LogSimulation(7).run(STEPS)).isEqualTo(new LogSimulation(7).run(STEPS));
    }

    static LongStream seeds() {
        Long only = Long.getLong("seed");
        return only != null ? LongStream.of(only) : LongStream.range(0, Long.getLong("seeds", 200));
    }
}
