package dev.tidemark.simulation;

import dev.tidemark.client.outbox.WriteTicket;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.protocol.write.RowChange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A write that a simulated person made, and what was promised of it.
final class Made {
    private final String id;
    private final String user;
    private final WriteTicket ticket;

    /// Names of processes that have shown it.
    private final Set<String> seenBy = new LinkedHashSet<>();

    private final Set<String> marks = new LinkedHashSet<>();
    private boolean givenUp;
    private boolean mayGo;
    private boolean retried;
    private boolean sent;
    private boolean stored;

    Made(WriteTicket ticket, String user, List<RowChange> changes) {
        this.id = ticket.id();
        this.ticket = ticket;
        this.user = user;
        marks.add(SimTables.mark(changes));
        ticket.stored().whenEnded(done -> stored = true, refused -> {});
    }

    String id() {
        return id;
    }

    String user() {
        return user;
    }

    /// What it says, and what it may say since somebody wanted to edit it.
    Set<String> marks() {
        return marks;
    }

    Set<String> seenBy() {
        return seenBy;
    }

    boolean stored() {
        return stored;
    }

    /// Somebody wants it cancelled or discarded, and may have got that.
    void giveUp() {
        givenUp = true;
    }

    boolean givenUp() {
        return givenUp || mayGo;
    }

    /// Somebody wants that, or wants it of a write that this one may build upon.
    void mayGo() {
        mayGo = true;
    }

    /// Somebody wants it sent again, perhaps under its old number behind newer ones.
    void retry() {
        retried = true;
    }

    /// It may have arrived.
    void sent() {
        sent = true;
    }

    boolean wasSent() {
        return sent;
    }

    boolean retried() {
        return retried;
    }

    void mayBecome(List<RowChange> changes) {
        marks.add(SimTables.mark(changes));
    }

    /// Whether its promises ended in their order.
    boolean promisesInOrder() {
        boolean accepted = ticket.accepted().outcome() instanceof Outcome.Kept;
        boolean settled = ticket.settled().outcome() instanceof Outcome.Kept;
        boolean kept = ticket.stored().outcome() instanceof Outcome.Kept;
        return (!accepted || kept) && (!settled || accepted);
    }
}
