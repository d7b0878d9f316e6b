package dev.tidemark.client.topicstore;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.protocol.topic.TopicName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The event streams for all topics that somebody listens to: one, until there are more topics than
/// a stream or a request's line takes.
///
/// A topic stays with its stream, so that another one that comes or goes leaves most streams as
/// they are.
final class TopicEvents {
    /// What one stream may follow.
    private static final int TOPICS_MAX = 64;

    /// Servers and proxies take lines of 8 KiB.
    private static final int NAMES_LENGTH_MAX = 6_000;

    private final Ports ports;
    private final TopicAddress address;
    private final Supplier<Promise<Optional<Map<String, String>>>> proof;
    private final Listeners listeners = new Listeners();
    private final List<TopicStream> streams = new ArrayList<>();

    TopicEvents(
            Ports ports,
            TopicAddress address,
            Supplier<Promise<Optional<Map<String, String>>>> proof) {
        this.ports = ports;
        this.address = address;
        this.proof = proof;
    }

    Cancellable subscribe(TopicName topic, Subscriber.Listener listener) {
        Cancellable one = listeners.add(topic, listener);
        changed();
        return () -> {
            one.cancel();
            changed();
        };
    }

    /// Begins anew, as somebody else.
    void renew() {
        List.copyOf(streams).forEach(TopicStream::renew);
    }

    void close() {
        streams.forEach(TopicStream::close);
    }

    private void changed() {
        List<TopicName> homeless = new ArrayList<>(listeners.topics());
        for (TopicStream stream : List.copyOf(streams)) {
            List<TopicName> left = stream.topics().stream().filter(homeless::contains).toList();
            homeless.removeAll(left);
            if (left.size() < stream.topics().size()) {
                stream.follow(left);
            }
            if (left.isEmpty()) {
                streams.remove(stream);
            }
        }
        homeless.forEach(this::place);
    }

    private void place(TopicName topic) {
        for (TopicStream stream : streams) {
            if (hasRoom(stream, topic)) {
                follow(stream, topic);
                return;
            }
        }
        TopicStream another = new TopicStream(ports, address, proof, listeners);
        streams.add(another);
        follow(another, topic);
    }

    private static boolean hasRoom(TopicStream stream, TopicName topic) {
        int length = TopicAddress.length(topic);
        for (TopicName other : stream.topics()) {
            length += 1 + TopicAddress.length(other);
        }
        return stream.topics().size() < TOPICS_MAX && length <= NAMES_LENGTH_MAX;
    }

    private static void follow(TopicStream stream, TopicName topic) {
        List<TopicName> more = new ArrayList<>(stream.topics());
        more.add(topic);
        stream.follow(more);
    }
}
