package dev.tidemark.server.waiting;

import dev.tidemark.engine.shapes.Shape;
import dev.tidemark.server.http.Exchange;
import io.netty.channel.EventLoop;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Who waits for one shape on one event loop.
///
/// The shape tells of a change on the log's thread; that thread only leaves a task on the loop, and
/// none if one is there already. So a change costs the log one task per loop, however many wait.
final class ShapeQueue implements Shape.Listener {
    private final WaitingRoom room;
    private final EventLoop loop;
    private final Shape shape;
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile boolean gone;
    private Shape.@Nullable Subscription subscription;
    private @Nullable Ticket first;
    private int size;
    private int idleRounds;

    ShapeQueue(WaitingRoom room, EventLoop loop, Shape shape) {
        this.room = room;
        this.loop = loop;
        this.shape = shape;
    }

    /// Begins to listen; the shape may call at once.
    void open() {
        subscription = shape.subscribe(this);
    }

    WaitingRoom room() {
        return room;
    }

    Shape shape() {
        return shape;
    }

    @Override
    public void grown() {
        tell();
    }

    @Override
    public void removed() {
        gone = true;
        tell();
    }

    boolean gone() {
        return gone || shape.removed();
    }

    void add(Ticket ticket) {
        ticket.next = first;
        if (first != null) {
            first.previous = ticket;
        }
        first = ticket;
        size++;
        idleRounds = 0;
    }

    void remove(Ticket ticket) {
        Ticket before = ticket.previous;
        Ticket after = ticket.next;
        if (before != null) {
            before.next = after;
        } else {
            first = after;
        }
        if (after != null) {
            after.previous = before;
        }
        ticket.previous = null;
        ticket.next = null;
        size--;
    }

    /// Whether nobody waited in two rounds: then listening costs more than it saves.
    boolean outlived() {
        return size == 0 && ++idleRounds >= 2;
    }

    void close() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    @Nullable Ticket first() {
        return first;
    }

    private void tell() {
        if (told.compareAndSet(false, true)) {
            Exchange.runOn(loop, this::hear);
        }
    }

    private void hear() {
        told.set(false);
        if (gone()) {
            room.end(this);
        }
        for (Ticket each = first; each != null; ) {
            Ticket after = each.next;
            room.wake(each);
            each = after;
        }
    }
}
