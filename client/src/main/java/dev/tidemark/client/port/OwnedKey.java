package dev.tidemark.client.port;

/// Keys under which a device keeps what is one user's, so that all of it is found when they want to
/// leave nothing behind.
public final class OwnedKey {
    private OwnedKey() {}

    /// What is kept.
    public enum Kind {
        /// Rows of shapes.
        ROWS("rows/"),
        /// Topics, as they were last shown.
        TOPICS("tidemark/topic/kept/");

        private final String start;

        Kind(String start) {
            this.start = start;
        }

        /// What all keys of a user begin with, and no key of another.
        ///
        /// @param user empty for what is nobody's in particular
        public String of(String user) {
            // With the length, so that no two users meet, whatever their keys go on with.
            return start + user.length() + ':' + user;
        }
    }
}
