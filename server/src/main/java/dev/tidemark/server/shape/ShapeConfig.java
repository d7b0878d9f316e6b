package dev.tidemark.server.shape;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Settings of the shape route.
///
/// @param live waiting for changes
/// @param cache what HTTP caches may do
/// @param admission how many requests at once
/// @param access who may do what
/// @param hotBytesMax room for rendered chunks, outside the heap: in memory, large ones in files
public record ShapeConfig(
        Live live, Cache cache, AdmissionLimits admission, Access access, long hotBytesMax) {
    private static final long HOT_BYTES = 32L << 20;

    public ShapeConfig {
        if (hotBytesMax < 0) {
            throw new IllegalArgumentException("the memory for hot chunks can't be negative");
        }
    }

    /// The defaults with that access.
    public static ShapeConfig of(Access access) {
        return new ShapeConfig(
                Live.DEFAULT, Cache.DEFAULT, AdmissionLimits.DEFAULT, access, HOT_BYTES);
    }

    /// Waiting for changes.
    ///
    /// @param pollTimeout how long a long poll waits
    /// @param streamTimeout how long an event stream stays open
    /// @param keepAlive how long an event stream may be silent
    public record Live(Duration pollTimeout, Duration streamTimeout, Duration keepAlive) {
        private static final Duration MAX = Duration.ofSeconds(90);

        /// 20 s, 60 s, 21 s.
        public static final Live DEFAULT =
                new Live(Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofSeconds(21));

        public Live {
            if (pollTimeout.isNegative() || pollTimeout.compareTo(MAX) > 0) {
                throw new IllegalArgumentException("the long-poll timeout must be 0 to 90 s");
            }
            if (!streamTimeout.isPositive() || !keepAlive.isPositive()) {
                throw new IllegalArgumentException("event streams need positive durations");
            }
        }
    }

    /// What HTTP caches may do with catch-up responses.
    ///
    /// @param maxAgeSeconds how long a response is fresh
    /// @param staleAgeSeconds how long it may be used while it is renewed
    /// @param headers whether to send `cache-control` at all
    public record Cache(long maxAgeSeconds, long staleAgeSeconds, boolean headers) {
        /// 60 s fresh, 300 s stale.
        public static final Cache DEFAULT = new Cache(60, 300, true);

        public Cache {
            if (maxAgeSeconds < 0 || staleAgeSeconds < 0) {
                throw new IllegalArgumentException("cache ages can't be negative");
            }
        }
    }

    /// How many requests may be under way.
    ///
    /// @param initial of clients that begin
    /// @param existing of clients that know their shape
    public record AdmissionLimits(int initial, int existing) {
        /// 300 and 10,000.
        public static final AdmissionLimits DEFAULT = new AdmissionLimits(300, 10_000);

        public AdmissionLimits {
            if (initial < 1 || existing < 1) {
                throw new IllegalArgumentException("admission limits start at 1");
            }
        }
    }

    /// Who may do what.
    ///
    /// @param secret what requests must bring; null if anybody may read
    /// @param deletion whether shapes may be deleted
    public record Access(@Nullable String secret, boolean deletion) {
        /// Anybody may read, nobody may delete.
        public static final Access OPEN = new Access(null, false);

        @Override
        public String toString() {
            return "Access[secret=%s, deletion=%s]"
                    .formatted(secret == null ? "none" : "***", deletion);
        }
    }
}
