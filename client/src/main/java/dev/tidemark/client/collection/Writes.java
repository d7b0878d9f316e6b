package dev.tidemark.client.collection;

/// How a collection is written: where its writes are kept until they settle, and who sees them.
///
/// @param pattern who sees them
/// @param kept where they are
public record Writes(Pattern pattern, Kept kept) {
    /// Where writes are until they settle.
    public enum Kept {
        /// In memory: they are sent as long as the program runs.
        MEMORY,
        /// In the outbox on the device.
        DEVICE
    }

    /// Online: a form is busy until the server has answered, and rows change when it says so.
    public static Writes online() {
        return new Writes(Pattern.ONLINE, Kept.MEMORY);
    }

    /// Optimistic within a view: see [Collection#scope].
    public static Writes optimistic() {
        return new Writes(Pattern.OPTIMISTIC, Kept.MEMORY);
    }

    /// Shared and persistent: seen at once by all, kept over restarts, sent some time.
    public static Writes shared() {
        return new Writes(Pattern.SHARED, Kept.DEVICE);
    }
}
