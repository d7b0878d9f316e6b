package dev.tidemark.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BackoffTest {
    private static final List<Integer> LONGEST_SECONDS = List.of(1, 2, 4, 8, 10, 10, 1);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void waitsDoubleUpToTenSecondsLessAQuarter(long seed) {
        Backoff backoff = new Backoff(new Random(seed));
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            waits.add(backoff.next());
        }
        backoff.succeeded();
        waits.add(backoff.next());

        for (int i = 0; i < waits.size(); i++) {
            Duration longest = Duration.ofSeconds(LONGEST_SECONDS.get(i));
            assertThat(waits.get(i)).isBetween(longest.multipliedBy(3).dividedBy(4), longest);
        }
    }
}
