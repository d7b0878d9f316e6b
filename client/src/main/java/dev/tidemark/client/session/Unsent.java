package dev.tidemark.client.session;

/// Work that would wait on this device if its user went.
///
/// @param waiting writes that the server has not decided about
/// @param refused writes that it refused, and those that build upon them
public record Unsent(int waiting, int refused) {
    /// Whether there is none.
    public boolean isEmpty() {
        return waiting == 0 && refused == 0;
    }
}
