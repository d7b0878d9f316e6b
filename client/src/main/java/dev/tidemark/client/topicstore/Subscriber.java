package dev.tidemark.client.topicstore;

import dev.tidemark.client.port.Broadcast;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.topic.Invalidation;
import dev.tidemark.protocol.topic.TopicJson;
import dev.tidemark.protocol.topic.TopicName;

/// Where the word comes from that a topic changed.
@FunctionalInterface
public interface Subscriber {
    /// The channel of a broadcast on which topics speak.
    String CHANNEL = "tidemark-topic";

    /// Who listens. Called on the core's thread, never from inside [#subscribe].
    interface Listener {
        /// A topic may have another revision; also one that is not the listener's.
        void invalidated(Invalidation event);

        /// Words may have been lost.
        void missed();

        /// Something came that is no invalidation.
        void garbage(JsonException what);

        /// No words come for now; the subscription goes on by itself.
        void cut(Throwable why);
    }

    /// Calls `listener` from now on, until cancelled. May throw, if it can't begin.
    Cancellable subscribe(TopicName topic, Listener listener);

    /// Words of the other windows and processes of the same store, as [Announcer#to] says them.
    static Subscriber from(Broadcast broadcast) {
        return (topic, listener) ->
                broadcast.subscribe(
                        CHANNEL,
                        text -> {
                            try {
                                Invalidation event = TopicJson.readInvalidation(text);
                                if (event.topic().equals(topic)) {
                                    listener.invalidated(event);
                                }
                            } catch (JsonException garbage) {
                                listener.garbage(garbage);
                            }
                        });
    }
}
