package dev.tidemark.server.http;

import java.time.Instant;

/// The clocks that the server may look at.
public interface TimeSource {
    /// Nanoseconds since some moment; never goes back.
    long nanos();

    /// The time of day.
    Instant now();

    /// The machine's clocks.
    static TimeSource system() {
        return new TimeSource() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public Instant now() {
                return Instant.now();
            }
        };
    }
}
