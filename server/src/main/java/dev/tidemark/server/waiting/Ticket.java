package dev.tidemark.server.waiting;

import org.jspecify.annotations.Nullable;

/// A place in a room: a link in its shape's list and in the wheel's list. One object, because there
/// are as many as waiting clients.
public final class Ticket {
    final ShapeQueue queue;
    final Waiter waiter;
    boolean valid = true;

    @Nullable Ticket previous;
    @Nullable Ticket next;

    /// Tick at which the time is up.
    long dueTick;

    @Nullable Ticket previousDue;
    @Nullable Ticket nextDue;

    Ticket(ShapeQueue queue, Waiter waiter) {
        this.queue = queue;
        this.waiter = waiter;
    }

    /// Gives the place back; on the room's event loop.
    public void cancel() {
        queue.room().leave(this);
    }

    /// Waits `nanos` from now, whatever was agreed before; on the room's event loop.
    public void postpone(long nanos) {
        queue.room().postpone(this, nanos);
    }
}
