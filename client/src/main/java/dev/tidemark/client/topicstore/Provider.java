package dev.tidemark.client.topicstore;

import dev.tidemark.client.promise.Promise;
import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.protocol.topic.TopicName;

/// Where the state of a topic is pulled from: the truth, or a copy of it that may lag.
@FunctionalInterface
public interface Provider {
    /// The state as it is now.
    ///
    /// @return broken if it can't be had, with a [TopicRefusedException] if a server refuses; asked
    ///   again later. Without an answer in time, it counts as broken too
    Promise<Snapshot> pull(TopicName topic);
}
