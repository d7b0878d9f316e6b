package dev.tidemark.client.session;

/// Whose data it is.
public sealed interface Identity {
    /// Nobody's in particular: it stays on this device, and no server is asked.
    record Guest() implements Identity {}

    /// Somebody whom the server knows.
    ///
    /// @param id as the server knows it, never empty
    record User(String id) implements Identity {
        public User {
            if (id.isEmpty()) {
                throw new IllegalArgumentException("a user without id");
            }
        }
    }
}
