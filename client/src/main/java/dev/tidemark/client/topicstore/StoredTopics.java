package dev.tidemark.client.topicstore;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.topic.Invalidation;
import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.protocol.topic.TopicJson;
import dev.tidemark.protocol.topic.TopicName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Topics of all processes that share a store: one text a topic, `{"topic", "revision", "data"}`,
/// under the key `tidemark/topic/state/<name>`.
///
/// A revision is minted by the commit that writes it, which expects the text that was read; so two
/// writers never mint the same. Others look into the store when it tells of a commit, at the latest
/// 250 ms later, so there is no word that could be lost.
public final class StoredTopics implements TopicStore {
    private static final String PREFIX = "tidemark/topic/state/";
    private static final int TRIES_MAX = 100;

    private final Storage storage;
    private final Time time;
    private final Listeners listeners = new Listeners();
    private final Map<TopicName, Revision> told = new HashMap<>();
    private final Map<TopicName, Look> looks = new HashMap<>();
    private Cancellable watching = () -> {};
    private int listening;

    /// Whether a topic is being looked at.
    private enum Look {
        ONCE,
        AND_AGAIN
    }

    /// Topics in `storage`. One for all topics of a process.
    public StoredTopics(Storage storage, Time time) {
        this.storage = storage;
        this.time = time;
    }

    @Override
    public Promise<Snapshot> pull(TopicName topic) {
        return storage.get(key(topic)).then(text -> read(topic, text));
    }

    @Override
    public Promise<Stored> write(Write write) {
        return attempt(write, TRIES_MAX);
    }

    @Override
    public Cancellable subscribe(TopicName topic, Listener listener) {
        Cancellable one = listeners.add(topic, listener);
        if (listening++ == 0) {
            watching = storage.watch(this::lookAtAll);
        }
        // Where it stands now is what the next looks are compared with.
        look(topic);
        boolean[] ended = new boolean[1];
        return () -> {
            one.cancel();
            if (!ended[0]) {
                ended[0] = true;
                end();
            }
        };
    }

    private void end() {
        if (--listening == 0) {
            watching.cancel();
            told.clear();
        }
    }

    private static String key(TopicName topic) {
        return PREFIX + topic;
    }

    private static Promise<Snapshot> read(TopicName topic, Optional<String> text) {
        if (text.isEmpty()) {
            return Promise.kept(Snapshot.nothing(0));
        }
        try {
            return Promise.kept(TopicJson.readSnapshot(topic, text.get()));
        } catch (JsonException garbage) {
            return Promise.broken(
                    new JsonException("topic " + topic + ": " + garbage.getMessage(), garbage));
        }
    }

    private Promise<Stored> attempt(Write write, int triesLeft) {
        return storage.get(key(write.topic()))
                .then(
                        text ->
                                read(write.topic(), text)
                                        .then(current -> put(write, text, current, triesLeft)));
    }

    private Promise<Stored> put(
            Write write, Optional<String> before, Snapshot current, int triesLeft) {
        if (write.expected().filter(other -> !other.equals(current.revision())).isPresent()) {
            return Promise.kept(new Stored.Conflict(current));
        }
        Snapshot next;
        try {
            next = new Snapshot(next(before, current), write.onto(current.data()));
        } catch (JsonException garbage) {
            return Promise.broken(garbage);
        }
        String key = key(write.topic());
        String text = TopicJson.write(write.topic(), next).toString();
        return storage.commit(
                        List.of(
                                new Storage.Edit.Expect(key, before),
                                new Storage.Edit.Put(key, text)))
                .then(
                        committed ->
                                switch (committed) {
                                    case Storage.Committed.Durable durable -> {
                                        tell(write, next);
                                        yield Promise.kept(new Stored.Written(next));
                                    }
                                    case Storage.Committed.Conflict quicker ->
                                            again(write, triesLeft - 1);
                                });
    }

    /// A store that has never had the topic, or was made anew, begins an epoch.
    private Revision next(Optional<String> before, Snapshot current) {
        return before.isPresent()
                ? current.revision().next()
                : Revision.begin(time.wallMs()).next();
    }

    private Promise<Stored> again(Write write, int triesLeft) {
        return triesLeft > 0
                ? attempt(write, triesLeft)
                : Promise.broken(
                        new IllegalStateException(
                                "topic " + write.topic() + ": others are always quicker"));
    }

    private void tell(Write write, Snapshot now) {
        Invalidation event = Invalidation.by(write.sourceId(), write.topic(), now.revision());
        told.merge(write.topic(), now.revision(), (one, two) -> one.isAfter(two) ? one : two);
        time.after(0, () -> listeners.tell(event));
    }

    private void lookAtAll() {
        listeners.topics().forEach(this::look);
    }

    private void look(TopicName topic) {
        if (looks.containsKey(topic)) {
            looks.put(topic, Look.AND_AGAIN);
            return;
        }
        looks.put(topic, Look.ONCE);
        pull(topic)
                .whenEnded(
                        snapshot -> {
                            found(topic, snapshot.revision());
                            looked(topic);
                        },
                        failed -> {
                            // Who pulls finds out what is wrong, says so, and tries again.
                            listeners.missed(topic);
                            looked(topic);
                        });
    }

    private void found(TopicName topic, Revision now) {
        Revision before = told.put(topic, now);
        if (!now.equals(before)) {
            listeners.tell(Invalidation.of(topic, now));
        }
    }

    private void looked(TopicName topic) {
        if (looks.remove(topic) == Look.AND_AGAIN) {
            look(topic);
        }
    }
}
