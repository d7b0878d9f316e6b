package dev.tidemark.server.shape;

import java.time.Duration;
import java.time.Instant;

/// On what terms a client reads.
///
/// @param keeping who may keep the answers
/// @param until when the permission ends; no answer waits longer
public record Terms(Keeping keeping, Instant until) {
    /// Answers for everybody, for ever.
    public static final Terms OPEN = new Terms(Keeping.SHARED, Instant.MAX);

    private static final String VARY = "vary: authorization\r\n";

    /// Who may keep an answer.
    public enum Keeping {
        /// Any cache on the way, for everybody who asks the same.
        SHARED,
        /// The client alone: somebody else who asks the same may not get it.
        PRIVATE
    }

    /// The word of `cache-control`.
    String word() {
        return keeping == Keeping.SHARED ? "public" : "private";
    }

    /// What tells caches that the answer depends on who asks.
    String varyLines() {
        return keeping == Keeping.SHARED ? "" : VARY;
    }

    /// How much of `nanos` is left until the permission ends.
    long within(long nanos, Instant now) {
        if (until.equals(Instant.MAX)) {
            return nanos;
        }
        Duration left = Duration.between(now, until);
        if (left.isNegative()) {
            return 0;
        }
        return left.compareTo(Duration.ofNanos(nanos)) < 0 ? left.toNanos() : nanos;
    }
}
