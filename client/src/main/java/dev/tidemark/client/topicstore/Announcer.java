package dev.tidemark.client.topicstore;

import dev.tidemark.client.port.Broadcast;
import dev.tidemark.protocol.topic.Invalidation;
import dev.tidemark.protocol.topic.TopicJson;

/// Tells other windows of what was written here, if the store does not do so by itself.
@FunctionalInterface
public interface Announcer {
    /// Tells of it, as well as can be.
    void announce(Invalidation event);

    /// Tells the other windows and processes of the same store; [Subscriber#from] hears it.
    static Announcer to(Broadcast broadcast) {
        return event -> broadcast.publish(Subscriber.CHANNEL, TopicJson.write(event).toString());
    }

    /// The store tells everybody.
    static Announcer none() {
        return event -> {};
    }
}
