package dev.tidemark.client.query;

import dev.tidemark.client.port.Cancellable;
import java.util.List;

/// Rows, and what becomes of them.
///
/// @param <T> the record
public interface Source<T> {
    /// Who is told.
    ///
    /// @param <T> the record
    @FunctionalInterface
    interface Sink<T> {
        /// What a step did, in order; a key may come twice.
        void accept(List<Delta<T>> deltas);
    }

    /// Tells `sink` the rows that there are, at once and as if they had just come, then whatever
    /// becomes of them, at the end of each step.
    Cancellable open(Sink<T> sink);
}
