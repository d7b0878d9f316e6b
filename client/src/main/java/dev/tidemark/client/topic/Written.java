package dev.tidemark.client.topic;

import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.Snapshot;

/// What a backend says of a write that it has done. An error status is no such answer: break the
/// promise.
public sealed interface Written {
    /// This is the state by now.
    record Now(Snapshot snapshot) implements Written {}

    /// The write is part of this revision and all that come after; the state is still to be pulled.
    record As(Revision revision) implements Written {}
}
