package dev.tidemark.server.topic;

import java.time.Duration;

/// Limits of those who listen to topics.
///
/// @param streamsMax event streams open at once, from 1
/// @param userStreamsMax those of one user, from 1
/// @param streamTimeout how long one stays open, above zero
/// @param keepAlive how long one may be silent, from 1 s
public record TopicConfig(
        int streamsMax, int userStreamsMax, Duration streamTimeout, Duration keepAlive) {
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(21);

    public TopicConfig {
        if (streamsMax < 1 || userStreamsMax < 1) {
            throw new IllegalArgumentException("event streams of topics start at 1");
        }
        if (!streamTimeout.isPositive() || keepAlive.toSeconds() < 1) {
            throw new IllegalArgumentException("event streams of topics need positive durations");
        }
    }

    /// With the usual sign of life, 21 s.
    public static TopicConfig of(int streamsMax, int userStreamsMax, Duration streamTimeout) {
        return new TopicConfig(streamsMax, userStreamsMax, streamTimeout, KEEP_ALIVE);
    }
}
