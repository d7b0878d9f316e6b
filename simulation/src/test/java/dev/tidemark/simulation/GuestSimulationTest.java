package dev.tidemark.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class GuestSimulationTest {
    private static final long SEEDS = 1000;
    private static final long CRASHED = 10;

    /// `-Dseed=n` plays one; `./tidemark sim --seed n` shows its log.
    @Test
    void nothingOfAGuestIsLostOrDoneTwice() {
        List<String> broken =
                seeds(SEEDS)
                        .parallel()
                        .mapToObj(
                                seed -> "seed " + seed + ": " + GuestSimulation.run(seed).broken())
                        .filter(result -> !result.endsWith(": null"))
                        .toList();

        assertThat(broken).isEmpty();
    }

    @Test
    void thatHoldsAtWhicheverCommitAProgramEnds() {
        List<String> broken =
                seeds(CRASHED).parallel().boxed().flatMap(seed -> crashed(seed).stream()).toList();

        assertThat(broken).isEmpty();
    }

    private static List<String> crashed(long seed) {
        List<String> broken = new ArrayList<>();
        int commits = GuestSimulation.run(seed, never()).commits();
        for (int commit = 0; commit < commits; commit++) {
            for (GuestSimulation.When when : GuestSimulation.When.values()) {
                GuestSimulation.Crash crash = new GuestSimulation.Crash(commit, when);
                String found = GuestSimulation.run(seed, crash).broken();
                if (found != null) {
                    broken.add("seed " + seed + " with " + crash + ": " + found);
                }
            }
        }
        return broken;
    }

    private static GuestSimulation.Crash never() {
        return new GuestSimulation.Crash(-1, GuestSimulation.When.BEFORE);
    }

    @Test
    void theSameSeedGivesTheSameLog() {
        for (long seed = 0; seed < 20; seed++) {
            assertThat(GuestSimulation.run(seed).log().get())
                    .isEqualTo(GuestSimulation.run(seed).log().get());
        }
    }

    private static LongStream seeds(long many) {
        Long only = Long.getLong("seed");
        return only != null ? LongStream.of(only) : LongStream.range(0, many);
    }
}
