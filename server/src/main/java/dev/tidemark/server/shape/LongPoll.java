package dev.tidemark.server.shape;

import dev.tidemark.server.shape.KnownShapes.Known;
import dev.tidemark.server.waiting.Waiter;

/// A client that waits for the next change.
final class LongPoll implements Waiter {
    private final LiveReads live;
    private final Reading reading;
    private final Known known;

    LongPoll(LiveReads live, Reading reading, Known known) {
        this.live = live;
        this.reading = reading;
        this.known = known;
    }

    @Override
    public Verdict grown() {
        return live.answer(reading, known) ? Verdict.DONE : Verdict.WAITS;
    }

    @Override
    public void removed() {
        live.mustRefetch(reading);
    }

    @Override
    public long expired() {
        live.nothingNew(reading, known);
        return 0;
    }

    @Override
    public void stopped() {
        live.nothingNew(reading, known);
    }
}
