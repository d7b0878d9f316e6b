package dev.tidemark.server.waiting;

/// Something that waits for a shape. Called on the event loop of its room.
public interface Waiter {
    /// The log has new entries.
    Verdict grown();

    /// The shape is gone; the wait is over.
    void removed();

    /// The time is up.
    ///
    /// @return how many more nanoseconds to wait; 0 if the wait is over
    long expired();

    /// The server stops; the wait is over.
    void stopped();

    /// Whether the wait goes on.
    enum Verdict {
        WAITS,
        DONE
    }
}
