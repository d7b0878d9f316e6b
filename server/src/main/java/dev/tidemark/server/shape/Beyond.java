package dev.tidemark.server.shape;

import dev.tidemark.server.query.FieldErrors;
import dev.tidemark.server.shape.KnownShapes.Known;
import dev.tidemark.server.waiting.Waiter;

/// A client whose position the log has not reached: it may have talked to a server that was ahead
/// of this one.
final class Beyond implements Waiter {
    private final LiveReads live;
    private final Reading reading;
    private final Known known;

    Beyond(LiveReads live, Reading reading, Known known) {
        this.live = live;
        this.reading = reading;
        this.known = known;
    }

    @Override
    public Verdict grown() {
        if (reading.query().start().offset().isAfter(known.shape().log().latest())) {
            return Verdict.WAITS;
        }
        live.serve(reading, known);
        return Verdict.DONE;
    }

    @Override
    public void removed() {
        live.mustRefetch(reading);
    }

    @Override
    public long expired() {
        live.refuse(
                reading,
                new Refusal.Invalid(FieldErrors.of("offset", "out of bounds for this shape")));
        return 0;
    }

    @Override
    public void stopped() {
        live.refuse(reading, new Refusal.Stopping());
    }
}
