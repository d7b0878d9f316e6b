package dev.tidemark.engine.publication;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Settings of a [Publication].
///
/// @param name of the publication, unquoted
/// @param publishing who changes it
/// @param writersMax longest wait for transactions that wrote to a table before it was published
/// @param nanoTime monotonic nanoseconds
public record PublicationConfig(
        String name, Publishing publishing, Duration writersMax, LongSupplier nanoTime) {
    private static final Duration WRITERS_MAX = Duration.ofSeconds(20);

    public PublicationConfig {
        if (!writersMax.isPositive()) {
            throw new IllegalArgumentException("the wait for writers must be above zero");
        }
    }

    /// The defaults: 20 s for writers.
    public static PublicationConfig of(String name, Publishing publishing) {
        return new PublicationConfig(name, publishing, WRITERS_MAX, System::nanoTime);
    }
}
