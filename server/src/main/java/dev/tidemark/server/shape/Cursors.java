package dev.tidemark.server.shape;

import dev.tidemark.server.http.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// Numbers that go into the URL of live requests.
///
/// Clients that poll in the same period get the same number, so that a cache can collapse them into
/// one request; a number never repeats for one client, so that it is never served an old answer.
final class Cursors {
    private static final long EPOCH_SECOND = Instant.parse("2024-10-09T00:00:00Z").getEpochSecond();
    private static final long JUMP_MAX = 3600;

    private final TimeSource time;
    private final RandomGenerator random;
    private final long period;

    Cursors(TimeSource time, RandomGenerator random, Duration pollTimeout) {
        this.time = time;
        this.random = random;
        this.period = pollTimeout.toSeconds();
    }

    /// The cursor for a client whose last one was `previous`.
    long next(long previous) {
        if (period == 0) {
            return 0;
        }
        long elapsed = time.now().getEpochSecond() - EPOCH_SECOND;
        long next = Math.ceilDiv(elapsed, period) * period;
        return next > previous ? next : previous + 1 + random.nextLong(JUMP_MAX);
    }
}
