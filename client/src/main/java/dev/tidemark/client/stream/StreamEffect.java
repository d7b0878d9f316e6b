package dev.tidemark.client.stream;

import dev.tidemark.client.port.Transport;
import dev.tidemark.client.shape.ShapeBatch;

/// What a stream wants done.
///
/// @param <R> a row
sealed interface StreamEffect<R> {
    /// Send this.
    record Send<R>(long id, Transport.Request request) implements StreamEffect<R> {}

    /// Give up this request.
    record Cut<R>(long id) implements StreamEffect<R> {}

    /// Set the alarm, in place of the one set before.
    record SetAlarm<R>(long afterMs) implements StreamEffect<R> {}

    /// No alarm any more.
    record NoAlarm<R>() implements StreamEffect<R> {}

    /// Hand this to the listener.
    record Deliver<R>(ShapeBatch<R> batch) implements StreamEffect<R> {}

    /// Tell the listener that all before is void.
    record Refetch<R>() implements StreamEffect<R> {}

    /// Tell the listener what is wrong.
    record Report<R>(ShapeFault fault) implements StreamEffect<R> {}

    /// Tell the listener what the stream does now.
    record Tell<R>(ShapeStatus status) implements StreamEffect<R> {}

    /// Ask the listener what to do.
    record Ask<R>(ShapeFault.Refused refusal) implements StreamEffect<R> {}

    /// The rows of a query were delivered.
    record Answered<R>(long query) implements StreamEffect<R> {}

    /// They will not be.
    record NotAnswered<R>(long query, String why) implements StreamEffect<R> {}
}
