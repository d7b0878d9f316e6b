package dev.tidemark.client.topicstore;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.topic.Invalidation;
import dev.tidemark.protocol.topic.TopicName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/// Who listens to which topic.
final class Listeners {
    private final List<One> all = new ArrayList<>();

    private record One(TopicName topic, Subscriber.Listener listener, Object itself) {}

    Cancellable add(TopicName topic, Subscriber.Listener listener) {
        // The same listener may subscribe twice; each subscription is its own.
        One one = new One(topic, listener, new Object());
        all.add(one);
        return () -> all.remove(one);
    }

    /// Each topic that somebody listens to, once.
    List<TopicName> topics() {
        return all.stream().map(One::topic).distinct().toList();
    }

    void tell(Invalidation event) {
        each(
                one -> {
                    if (one.topic().equals(event.topic())) {
                        one.listener().invalidated(event);
                    }
                });
    }

    /// Who listens to one of these is told of garbage.
    void garbage(Collection<TopicName> topics, JsonException what) {
        each(
                one -> {
                    if (topics.contains(one.topic())) {
                        one.listener().garbage(what);
                    }
                });
    }

    void missed(TopicName topic) {
        each(
                one -> {
                    if (one.topic().equals(topic)) {
                        one.listener().missed();
                    }
                });
    }

    /// Who listens to one of these hears nothing for now.
    void cut(Collection<TopicName> topics, Throwable why) {
        each(
                one -> {
                    if (topics.contains(one.topic())) {
                        one.listener().cut(why);
                    }
                });
    }

    private void each(Consumer<One> call) {
        for (One one : List.copyOf(all)) {
            if (all.contains(one)) {
                call.accept(one);
            }
        }
    }
}
