package dev.tidemark.client.outbox;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Log;
import dev.tidemark.client.promise.Done;
import dev.tidemark.protocol.write.Rejection;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Changes the book in steps: all that follows from one event is one step, and listeners see its
/// end only. Tickets end after the listeners were told.
final class Steps {
    /// A listener that writes in answer to each change never ends; others have to get their turn.
    private static final int ROUNDS_MAX = 1000;

    private final Book book;
    private final Log log;
    private final Set<Consumer<List<Entry>>> listeners = new LinkedHashSet<>();
    private final Map<String, WriteTicket> tickets = new LinkedHashMap<>();
    private final Deque<Runnable> endings = new ArrayDeque<>();
    private Runnable afterwards = () -> {};
    private boolean statusChanged;
    private int depth;

    Steps(Book book, Log log) {
        this.book = book;
        this.log = log;
    }

    Book book() {
        return book;
    }

    /// Calls `next` at the end of each step, when all are told.
    void afterwards(Runnable next) {
        afterwards = next;
    }

    Cancellable listen(Consumer<List<Entry>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    WriteTicket ticket(String id) {
        return tickets.computeIfAbsent(id, WriteTicket::of);
    }

    /// Listeners are told even if no write changed in this step.
    void statusChanged() {
        statusChanged = true;
    }

    /// Runs a step, or a part of the one that runs already.
    void run(Runnable step) {
        depth++;
        try {
            step.run();
        } finally {
            depth--;
            if (depth == 0) {
                tell();
            }
        }
    }

    private void tell() {
        depth++;
        try {
            for (int round = 0; round < ROUNDS_MAX; round++) {
                Collection<Write> touched = book.takeTouched();
                boolean telling = !touched.isEmpty() || statusChanged;
                if (!telling && endings.isEmpty()) {
                    break;
                }
                statusChanged = false;
                if (telling && !listeners.isEmpty()) {
                    List<Entry> pictures = touched.stream().map(Write::picture).toList();
                    List.copyOf(listeners)
                            .forEach(listener -> guarded(() -> listener.accept(pictures)));
                }
                for (int left = endings.size(); left > 0; left--) {
                    guarded(endings.remove());
                }
            }
        } finally {
            depth--;
        }
        afterwards.run();
    }

    /// What listeners throw is theirs and stops nobody else.
    private void guarded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException thrown) {
            log.log(
                    Log.Level.ERROR,
                    "a listener of the outbox failed",
                    Map.of("why", thrown.toString()));
        }
    }

    /// Gives a write another state and ends what was promised of it.
    void set(Write write, EntryState state) {
        book.set(write, state);
        tell(write, state);
    }

    /// The book has put a write to its place; what was promised of it ends.
    void placed(Write write) {
        if (!tickets.isEmpty()) {
            tell(write, write.state);
        }
    }

    private void tell(Write write, EntryState state) {
        WriteTicket ticket = tickets.get(write.id());
        if (ticket == null) {
            return;
        }
        switch (state) {
            case EntryState.Storing storing -> {}
            case EntryState.Stored stored -> endings.add(() -> ticket.stored().keep(Done.DONE));
            case EntryState.Sending sending -> {}
            case EntryState.Waiting waiting -> {}
            case EntryState.Accepted accepted -> endings.add(() -> accept(ticket));
            case EntryState.Settled settled -> {
                tickets.remove(write.id());
                endings.add(
                        () -> {
                            accept(ticket);
                            ticket.settled().keep(Done.DONE);
                        });
            }
            case EntryState.Parked parked ->
                    fail(ticket, new NotAppliedException(parked.refusal()));
            case EntryState.Blocked blocked ->
                    fail(ticket, NotAppliedException.of("blocked", "builds upon " + blocked.by()));
            case EntryState.Withdrawn withdrawn ->
                    fail(ticket, NotAppliedException.of("withdrawn", "nobody wants it any more"));
        }
    }

    private static void accept(WriteTicket ticket) {
        ticket.stored().keep(Done.DONE);
        ticket.accepted().keep(Done.DONE);
    }

    private void fail(WriteTicket ticket, NotAppliedException reason) {
        tickets.remove(ticket.id());
        endings.add(
                () -> {
                    if (reason.refusal().reason().code().equals("withdrawn")) {
                        ticket.stored().fail(reason);
                    } else {
                        ticket.stored().keep(Done.DONE);
                    }
                    ticket.accepted().fail(reason);
                    ticket.settled().fail(reason);
                });
    }

    /// A write that can't be taken at all.
    WriteTicket refused(String id, Rejection reason) {
        WriteTicket ticket = WriteTicket.of(id);
        NotAppliedException why = NotAppliedException.of(reason.code(), reason.message());
        ticket.stored().fail(why);
        ticket.accepted().fail(why);
        ticket.settled().fail(why);
        return ticket;
    }
}
