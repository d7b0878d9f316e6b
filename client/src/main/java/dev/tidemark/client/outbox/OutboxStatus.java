package dev.tidemark.client.outbox;

import java.util.List;
import java.util.Optional;

/// How the outbox is, for people.
///
/// @param role what this process does
/// @param pause why nothing is sent; empty if it is
/// @param counts writes by state
/// @param sent figures since this outbox was opened
/// @param trouble the last failure of network, server or disk, in words; empty after a success
/// @param quarantined stored texts that this program can't read
/// @param unopened names of ways that stored writes wait for, because no collection declares them
public record OutboxStatus(
        Role role,
        Optional<Pause> pause,
        Counts counts,
        Sent sent,
        Optional<String> trouble,
        List<Quarantined> quarantined,
        List<String> unopened) {
    public OutboxStatus {
        quarantined = List.copyOf(quarantined);
        unopened = List.copyOf(unopened);
    }

    /// Which process uploads.
    public enum Role {
        /// This one.
        UPLOADER,
        /// Another one does, or none yet.
        OBSERVER
    }

    /// Why nothing is sent.
    public enum Pause {
        /// A guest's writes stay here.
        GUEST,
        /// The person has to sign in (again).
        SIGN_IN,
        /// The server wants a newer program.
        PROGRAM_TOO_OLD,
        /// The device says that there is no network.
        OFFLINE
    }

    /// Writes of this user by state, and of others.
    public record Counts(
            int storing,
            int waiting,
            int sending,
            int accepted,
            int slow,
            int parked,
            int blocked,
            int ofOthers) {}

    /// What was done so far.
    public record Sent(long uploads, long accepted, long refused, long settled) {}

    /// A stored write that this program can't read: of a newer version, without a migration, or
    /// damaged. It is kept.
    ///
    /// @param seq its number
    /// @param why what to do
    /// @param text as stored
    public record Quarantined(long seq, String why, String text) {}
}
