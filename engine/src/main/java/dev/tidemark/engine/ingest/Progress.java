package dev.tidemark.engine.ingest;

import dev.tidemark.protocol.Lsn;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/// Where the ingest thread publishes how far it is, for any thread to read.
final class Progress {
    /// One moment's positions.
    record Point(long received, long acknowledged, long serverEnd, long lagMicros) {}

    private final LongSupplier nanoTime;

    private volatile Point point = new Point(0, 0, 0, 0);
    private volatile long messages;
    private volatile long bytes;
    private volatile long lastMessageNanos;

    // Of connections that have ended; ingest thread only.
    private long earlierMessages;
    private long earlierBytes;

    Progress(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        lastMessageNanos = nanoTime.getAsLong();
    }

    /// @param connectionMessages since this connection began
    /// @param connectionBytes since this connection began
    void publish(Point now, long connectionMessages, long connectionBytes) {
        long allMessages = earlierMessages + connectionMessages;
        if (allMessages != messages) {
            lastMessageNanos = nanoTime.getAsLong();
        }
        point = now;
        messages = allMessages;
        bytes = earlierBytes + connectionBytes;
    }

    void connectionEnded() {
        earlierMessages = messages;
        earlierBytes = bytes;
    }

    Lsn acknowledged() {
        return new Lsn(point.acknowledged());
    }

    IngestFigures figures() {
        Point now = point;
        return new IngestFigures(
                new Lsn(now.received()),
                new Lsn(now.acknowledged()),
                new Lsn(now.serverEnd()),
                Duration.of(now.lagMicros(), ChronoUnit.MICROS),
                messages,
                bytes,
                Duration.ofNanos(nanoTime.getAsLong() - lastMessageNanos));
    }
}
