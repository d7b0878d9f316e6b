package dev.tidemark.page.card;

import java.util.Optional;

/// A line of a card: a todo, or one that the server refused.
///
/// @param key different for each line of a card
/// @param mark how final it is
/// @param say that in words; empty for what is settled
/// @param parked the refused write that is to be retried or discarded, if there is one
record Line(String key, Todo todo, Mark mark, String say, Optional<String> parked) {
    /// How final a line is.
    enum Mark {
        /// It is what the database says.
        SETTLED,
        /// The server took the write; its effect has not come back.
        ACCEPTED,
        /// The write waits here, or is under way.
        WAITING,
        /// The write found no room on the device; it is in this page, and tried again.
        UNSTORED,
        /// The server refused it.
        REFUSED
    }
}
