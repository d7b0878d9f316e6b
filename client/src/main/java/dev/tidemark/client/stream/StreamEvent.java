package dev.tidemark.client.stream;

import dev.tidemark.client.port.Transport;
import dev.tidemark.client.shape.Checkpoint;
import dev.tidemark.client.shape.Subset;
import java.util.Optional;

/// What happens to a stream.
sealed interface StreamEvent {
    /// Begin, or go on from a checkpoint.
    record Start(Optional<Checkpoint> from) implements StreamEvent {}

    /// No more.
    record Stop() implements StreamEvent {}

    /// What is heard of a request.
    sealed interface Heard extends StreamEvent {
        /// Which one.
        long id();
    }

    /// An answer began.
    record Began(long id, Transport.Head head) implements Heard {}

    /// More of it came.
    record Came(long id, String part) implements Heard {}

    /// It is whole.
    record Ended(long id) implements Heard {}

    /// The rest will not come.
    record Broke(long id, String what) implements Heard {}

    /// The alarm that was set last went off.
    record Alarm() implements StreamEvent {}

    /// Wait until this reason is gone.
    record Pause(String reason) implements StreamEvent {}

    /// This reason is gone.
    record Resume(String reason) implements StreamEvent {}

    /// Don't wait: look what is new.
    record Refresh() implements StreamEvent {}

    /// What to do about the refusal.
    record Decided(ShapeListener.Decision decision) implements StreamEvent {}

    /// Rows are wanted now, and again after each refetch.
    record Wanted(long query, Subset subset) implements StreamEvent {}

    /// They are not any more.
    record Unwanted(long query) implements StreamEvent {}
}
