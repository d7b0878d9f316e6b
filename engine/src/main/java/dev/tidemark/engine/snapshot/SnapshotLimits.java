package dev.tidemark.engine.snapshot;

import java.time.Duration;

/// How long a snapshot may wait for what.
///
/// @param queue for one of our connections to be free
/// @param firstData for the first data after the query was sent, at least a millisecond
/// @param lock for the table's lock, part of the time for the first data
/// @param seal the longest that read rows wait for others before readers get them
public record SnapshotLimits(Duration queue, Duration firstData, Duration lock, Duration seal) {
    public SnapshotLimits {
        for (Duration limit : new Duration[] {queue, firstData, lock, seal}) {
            if (limit.toMillis() < 1) {
                throw new IllegalArgumentException("a snapshot's time limit must be at least 1 ms");
            }
        }
    }

    /// 30 s in the queue, 30 s to the first data, 10 s for the lock, sealed after 1 s.
    public static SnapshotLimits defaults() {
        return new SnapshotLimits(
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofSeconds(1));
    }
}
