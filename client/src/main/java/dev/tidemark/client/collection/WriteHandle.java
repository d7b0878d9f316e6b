package dev.tidemark.client.collection;

import dev.tidemark.client.outbox.WriteTicket;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.query.Steps;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One write, and what is promised of it. All writes of one transaction share one handle.
public final class WriteHandle {
    private final Promise<Done> stored = new Promise<>();
    private final Promise<Done> accepted = new Promise<>();
    private final Promise<Done> settled = new Promise<>();
    private @Nullable String id;

    WriteHandle() {}

    /// Kept once the write is safe on this device; for one that lives in memory, at once.
    public Promise<Done> stored() {
        return stored;
    }

    /// Kept once the server has done it; broken with `outbox.NotAppliedException` if it refuses.
    public Promise<Done> accepted() {
        return accepted;
    }

    /// Kept in the step in which its effect is part of the synced rows; broken like [#accepted].
    public Promise<Done> settled() {
        return settled;
    }

    /// Names the write in the outbox; empty before its transaction ends.
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }

    void becomes(WriteTicket ticket, Steps steps) {
        id = ticket.id();
        follow(ticket.stored(), stored, steps);
        follow(ticket.accepted(), accepted, steps);
        follow(ticket.settled(), settled, steps);
    }

    /// Ends with the step, so that whoever hears of it sees the rows as they are by then.
    private static void follow(Promise<Done> promise, Promise<Done> own, Steps steps) {
        promise.whenEnded(
                done -> steps.atEnd(Steps.Phase.TELL, () -> own.keep(done)),
                reason -> steps.atEnd(Steps.Phase.TELL, () -> own.fail(reason)));
    }

    void nothing() {
        stored.keep(Done.DONE);
        accepted.keep(Done.DONE);
        settled.keep(Done.DONE);
    }

    void failed(Throwable reason) {
        stored.fail(reason);
        accepted.fail(reason);
        settled.fail(reason);
    }
}
