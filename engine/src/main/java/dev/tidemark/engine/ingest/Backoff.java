package dev.tidemark.engine.ingest;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next attempt: 1 s, doubled up to 10 s, each cut by up to a quarter
/// so that many instances do not come back at the same moment. For one thread.
final class Backoff {
    private static final long FIRST_MS = 1_000;
    private static final long LONGEST_MS = 10_000;

    private final RandomGenerator chance;
    private long nextMs = FIRST_MS;

    Backoff(RandomGenerator chance) {
        this.chance = chance;
    }

    Duration next() {
        long wait = nextMs - chance.nextLong(nextMs / 4);
        nextMs = Math.min(LONGEST_MS, 2 * nextMs);
        return Duration.ofMillis(wait);
    }

    void succeeded() {
        nextMs = FIRST_MS;
    }
}
