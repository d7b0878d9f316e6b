package dev.tidemark.server.topic;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/// Counts, for operators. Any thread.
final class HubFigures {
    private final LongAdder changes = new LongAdder();
    private final LongAdder told = new LongAdder();
    private final LongAdder cutOff = new LongAdder();
    private final AtomicInteger subscribers = new AtomicInteger();

    void changed() {
        changes.increment();
    }

    void told() {
        told.increment();
    }

    void cutOff() {
        cutOff.increment();
    }

    void came() {
        subscribers.incrementAndGet();
    }

    void left() {
        subscribers.decrementAndGet();
    }

    long changesSeen() {
        return changes.sum();
    }

    long eventsSent() {
        return told.sum();
    }

    long streamsCut() {
        return cutOff.sum();
    }

    int streamsOpen() {
        return subscribers.get();
    }
}
