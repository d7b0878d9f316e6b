package dev.tidemark.server.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TermsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void nobodyWaitsBeyondTheEndOfThePermission() {
        Terms terms = new Terms(Terms.Keeping.PRIVATE, NOW.plusNanos(50));

        assertThat(terms.within(100, NOW)).isEqualTo(50);
        assertThat(terms.within(20, NOW)).isEqualTo(20);
        assertThat(terms.within(100, NOW.plusSeconds(1))).isZero();
        assertThat(terms.within(100, Instant.MIN)).isEqualTo(100);
        assertThat(Terms.OPEN.within(Long.MAX_VALUE, NOW)).isEqualTo(Long.MAX_VALUE);
    }
}
