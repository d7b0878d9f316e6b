package dev.tidemark.client.port;

import java.util.function.Consumer;

/// Short words to the other processes, windows and tabs of the same store.
///
/// Best effort: a word may be lost or late, never garbled, and words of one sender keep their
/// order. So it carries "look again", never the only copy of anything.
public interface Broadcast {
    /// Tells all others that subscribed to `channel`; not this process itself.
    ///
    /// @param text at most 64 KiB
    void publish(String channel, String text);

    /// Calls `listener` on the core's thread with each word of others from now on.
    Cancellable subscribe(String channel, Consumer<String> listener);

    /// Nobody else is there.
    static Broadcast alone() {
        return new Broadcast() {
            @Override
            public void publish(String channel, String text) {}

            @Override
            public Cancellable subscribe(String channel, Consumer<String> listener) {
                return () -> {};
            }
        };
    }
}
