package dev.tidemark.client.outbox;

import dev.tidemark.client.upload.Receipt;
import dev.tidemark.client.upload.Refusal;
import java.util.List;
import java.util.Optional;

/// Where a write stands.
///
/// ```
/// storing -> stored -> sending -> accepted -> settled
///              ^         |  '-> waiting (back-off) -> sending
///              |         '--> parked --- its closure ---> blocked
///              '----- retry, edit ------'------------------'
///   withdrawn: cancelled or discarded by a person or a declared policy
/// ```
public sealed interface EntryState {
    /// On its way to the disk.
    ///
    /// @param trouble why it takes longer: the disk refuses it, it is kept in memory and tried
    ///   again
    record Storing(Optional<String> trouble) implements EntryState {}

    /// Safe on this device; waits for its turn, a network, or somebody to sign in.
    record Stored() implements EntryState {}

    /// Under way.
    record Sending() implements EntryState {}

    /// Was sent in vain and will be sent again.
    record Waiting(String why) implements EntryState {}

    /// The server has done it; its effect is not in the synced rows yet.
    record Accepted(Receipt receipt, Pace pace) implements EntryState {}

    /// Its effect is in the synced rows. It has left.
    record Settled() implements EntryState {}

    /// Refused, or given up on as poison. Kept until a person retries, edits or discards it.
    record Parked(Refusal refusal) implements EntryState {}

    /// Builds upon parked writes; kept with them.
    ///
    /// @param by their numbers
    record Blocked(List<Long> by) implements EntryState {
        public Blocked {
            by = List.copyOf(by);
        }
    }

    /// Cancelled or discarded. It has left.
    record Withdrawn() implements EntryState {}

    /// A label for people; nothing is decided by it.
    enum Pace {
        /// As long as usual.
        USUAL,
        /// Longer than usual: slow to confirm.
        SLOW
    }

    /// Whether a write in this state is part of what people see.
    default boolean visible() {
        return switch (this) {
            case Storing storing -> true;
            case Stored stored -> true;
            case Sending sending -> true;
            case Waiting waiting -> true;
            case Accepted accepted -> true;
            case Settled settled -> false;
            case Parked parked -> false;
            case Blocked blocked -> false;
            case Withdrawn withdrawn -> false;
        };
    }

    /// Whether the server's answer is still to come.
    default boolean undecided() {
        return switch (this) {
            case Storing storing -> true;
            case Stored stored -> true;
            case Sending sending -> true;
            case Waiting waiting -> true;
            case Accepted accepted -> false;
            case Settled settled -> false;
            case Parked parked -> false;
            case Blocked blocked -> false;
            case Withdrawn withdrawn -> false;
        };
    }

    /// Whether the write has left the outbox.
    default boolean left() {
        return this instanceof Settled || this instanceof Withdrawn;
    }
}
