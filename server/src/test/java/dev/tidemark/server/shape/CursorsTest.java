package dev.tidemark.server.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.server.http.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CursorsTest {
    private static final Instant EPOCH = Instant.parse("2024-10-09T00:00:00Z");
    private static final Duration PERIOD = Duration.ofSeconds(20);

    @Test
    void clientsOfOnePeriodShareACursor() {
        assertThat(at(41, PERIOD).next(0)).isEqualTo(60);
        assertThat(at(60, PERIOD).next(0)).isEqualTo(60);
        assertThat(at(61, PERIOD).next(20)).isEqualTo(80);
    }

    @Test
    void noClientEverGetsACursorAgain() {
        for (long previous : new long[] {60, 61, 5000}) {
            assertThat(at(41, PERIOD).next(previous)).isBetween(previous + 1, previous + 3600);
        }
    }

    @Test
    void withoutWaitingThereIsNoCursor() {
        assertThat(at(41, Duration.ZERO).next(7)).isZero();
    }

    private static Cursors at(long second, Duration period) {
        TimeSource time =
                new TimeSource() {
                    @Override
                    public long nanos() {
                        return 0;
                    }

                    @Override
                    public Instant now() {
                        return EPOCH.plusSeconds(second);
                    }
                };
        return new Cursors(time, new Random(1), period);
    }
}
