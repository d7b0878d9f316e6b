package dev.tidemark.client.outbox;

import java.util.List;

/// What became of a wish to cancel, retry, edit or discard a write.
public sealed interface ControlResult {
    /// It was done, and is durable.
    ///
    /// @param ids the write and those that had to share its fate, in order
    record Done(List<String> ids) implements ControlResult {
        public Done {
            ids = List.copyOf(ids);
        }
    }

    /// Nothing was done: it was sent, and may have arrived. Wait for the answer, then make a new
    /// write that undoes it.
    record MayHaveArrived() implements ControlResult {}

    /// Nothing was done: the server has done it already, or the wish does not fit its state.
    record TooLate() implements ControlResult {}

    /// There is no such write (any more).
    record Unknown() implements ControlResult {}
}
