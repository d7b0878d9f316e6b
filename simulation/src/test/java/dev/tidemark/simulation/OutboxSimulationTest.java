package dev.tidemark.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class OutboxSimulationTest {
    private static final long SEEDS = 1000;

    /// `-Dseed=n` plays one; `./tidemark sim --seed n` shows its log.
    @Test
    void everyInvariantHoldsForEverySeed() {
        List<String> broken =
                seeds().parallel()
                        .mapToObj(seed -> "seed " + seed + ": " + Simulation.run(seed).broken())
                        .filter(result -> !result.endsWith(": null"))
                        .toList();

        assertThat(broken).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameLog() {
        for (long seed = 0; seed < 20; seed++) {
            assertThat(Simulation.run(seed).log().get())
                    .isEqualTo(Simulation.run(seed).log().get());
        }
    }

    private static LongStream seeds() {
        Long only = Long.getLong("seed");
        return only != null ? LongStream.of(only) : LongStream.range(0, SEEDS);
    }
}
