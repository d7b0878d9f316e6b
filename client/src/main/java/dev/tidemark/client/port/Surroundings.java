package dev.tidemark.client.port;

import java.util.function.Consumer;

/// What the device says about itself: network, visibility, sleep.
///
/// Hints, not truth: `ONLINE` means that trying is worth it, and `OFFLINE` that waiting is.
public interface Surroundings {
    /// What happened.
    enum Event {
        /// There may be a network again.
        ONLINE,
        /// There is no network.
        OFFLINE,
        /// Somebody may be looking.
        SHOWN,
        /// Nobody can be looking.
        HIDDEN,
        /// The device slept; connections are dead though nobody said so.
        WOKE
    }

    /// Whether a network may be there; true if unknown.
    boolean online();

    /// Whether somebody may be looking; true if unknown.
    boolean shown();

    /// Calls `listener` on the core's thread at each event from now on.
    Cancellable watch(Consumer<Event> listener);

    /// Always online, always shown.
    static Surroundings steady() {
        return new Surroundings() {
            @Override
            public boolean online() {
                return true;
            }

            @Override
            public boolean shown() {
                return true;
            }

            @Override
            public Cancellable watch(Consumer<Event> listener) {
                return () -> {};
            }
        };
    }
}
