package dev.tidemark.client.retry;

import dev.tidemark.client.port.Chance;

/// How long to wait before trying again: doubling, with full jitter, within a cap.
///
/// Full jitter (any time from zero until the step) spreads a crowd that lost its server at one
/// moment better than a step with a little noise. `Retry-After` of the server is a floor.
///
/// @see <a href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">
///   Exponential Backoff And Jitter</a>
public final class Backoff {
    private static final int DOUBLINGS_MAX = 30;

    private final long firstMs;
    private final long capMs;
    private final Chance chance;
    private int failures;

    /// A backoff that nothing has failed under yet.
    ///
    /// @param firstMs the longest first wait, at least 1
    /// @param capMs the longest wait, at least `firstMs`
    public Backoff(long firstMs, long capMs, Chance chance) {
        if (firstMs < 1 || capMs < firstMs) {
            throw new IllegalArgumentException("waits of " + firstMs + " to " + capMs + " ms");
        }
        this.firstMs = firstMs;
        this.capMs = capMs;
        this.chance = chance;
    }

    /// Counts a failure and says how long to wait, at least `floorMs`.
    public long failedMs(long floorMs) {
        long step = Math.min(capMs, firstMs << Math.min(failures, DOUBLINGS_MAX));
        failures++;
        return Math.max(floorMs, (long) (chance.unit() * step));
    }

    /// Failures since the last success.
    public int failures() {
        return failures;
    }

    /// It worked, or there is a new reason to hope.
    public void reset() {
        failures = 0;
    }
}
