package dev.tidemark.client;

import dev.tidemark.client.port.Ports;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.session.Session;
import dev.tidemark.client.topic.Topic;
import dev.tidemark.client.topic.TopicBuilder;
import dev.tidemark.client.topic.TopicCodec;
import dev.tidemark.client.topicstore.HttpTopics;
import dev.tidemark.client.topicstore.StoredTopics;
import dev.tidemark.client.upload.Credentials;
import dev.tidemark.protocol.topic.TopicName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All topics of a client: those of the server are of the one who is here. A guest has none there:
/// nothing is asked until somebody comes.
final class OwnTopics implements SyncClient.Part {
    private final Ports ports;
    private final Credentials credentials;
    private final Optional<HttpTopics> server;
    private final StoredTopics device;
    private final List<Topic<?>> opened = new ArrayList<>();
    private Optional<String> reader = Optional.empty();

    /// @param url of the server's topics; empty if there are none
    OwnTopics(Ports ports, String url, Credentials credentials) {
        this.ports = ports;
        this.credentials = credentials;
        server =
                url.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new HttpTopics(ports, url, this::proof));
        device = new StoredTopics(ports.storage(), ports.time());
    }

    private Promise<Optional<Map<String, String>>> proof() {
        return reader.map(credentials::of).orElseGet(() -> Promise.kept(Optional.empty()));
    }

    <T> TopicBuilder<T> declare(String name, TopicCodec<T> codec) {
        TopicBuilder<T> builder =
                new TopicBuilder<>(ports, new TopicName(name), codec)
                        .owner(() -> reader.orElse(""))
                        .whenBuilt(opened::add);
        server.ifPresent(builder::store);
        return builder;
    }

    StoredTopics device() {
        return device;
    }

    /// Shows the topics of whoever is here by now.
    @Override
    public void follow(Session session) {
        Optional<String> before = reader;
        reader = session.reader();
        server.ifPresent(HttpTopics::renew);
        opened.removeIf(topic -> topic.state() == Topic.State.STOPPED);
        if (before.filter(session::erases).isPresent()) {
            List.copyOf(opened).forEach(Topic::erase);
        } else if (!before.equals(reader)) {
            List.copyOf(opened).forEach(Topic::forget);
        }
    }

    @Override
    public void close() {
        List.copyOf(opened).forEach(Topic::stop);
        server.ifPresent(HttpTopics::close);
    }
}
