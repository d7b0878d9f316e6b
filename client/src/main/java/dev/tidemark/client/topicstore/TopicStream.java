package dev.tidemark.client.topicstore;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Surroundings;
import dev.tidemark.client.port.Transport;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.retry.Backoff;
import dev.tidemark.client.retry.RetryAfter;
import dev.tidemark.client.stream.SseFrames;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.topic.Invalidation;
import dev.tidemark.protocol.topic.TopicEvent;
import dev.tidemark.protocol.topic.TopicJson;
import dev.tidemark.protocol.topic.TopicName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// One stream of events, for some topics.
///
/// The server begins it with the revision of each topic, so what was missed while there was no
/// stream is heard of then. A stream that ends, is silent for too long or says what is no event is
/// begun anew, with backoff.
final class TopicStream {
    /// The server says something every 21 s at the latest, if only that it is there.
    private static final long SILENCE_MS = 45_000;

    private static final long RETRY_FIRST_MS = 500;
    private static final long RETRY_CAP_MS = 10_000;
    private static final int EVENT_LENGTH_MAX = 16 * 1024;

    private final Ports ports;
    private final TopicAddress address;
    private final Supplier<Promise<Optional<Map<String, String>>>> proof;
    private final Listeners listeners;
    private final Backoff backoff;
    private Cancellable watching = () -> {};
    private Cancellable alarm = () -> {};
    private Cancellable silence = () -> {};
    private Cancellable connection = () -> {};
    private List<TopicName> followed = List.of();
    private long turn;

    TopicStream(
            Ports ports,
            TopicAddress address,
            Supplier<Promise<Optional<Map<String, String>>>> proof,
            Listeners listeners) {
        this.ports = ports;
        this.address = address;
        this.proof = proof;
        this.listeners = listeners;
        backoff = new Backoff(RETRY_FIRST_MS, RETRY_CAP_MS, ports.chance());
    }

    /// What it tells of.
    List<TopicName> topics() {
        return followed;
    }

    /// Begins anew, as somebody else.
    void renew() {
        List<TopicName> same = followed;
        backoff.reset();
        followed = List.of();
        follow(same);
    }

    void close() {
        turn++;
        alarm.cancel();
        silence.cancel();
        connection.cancel();
        watching.cancel();
    }

    /// Tells of these from now on.
    void follow(List<TopicName> wanted) {
        if (wanted.equals(followed)) {
            return;
        }
        close();
        followed = List.copyOf(wanted);
        if (!wanted.isEmpty()) {
            watching = ports.surroundings().watch(this::surroundings);
            // Soon, not now: topics that are started one after the other need one stream.
            alarm = ports.time().after(0, this::connect);
        }
    }

    private void surroundings(Surroundings.Event event) {
        switch (event) {
            case ONLINE, WOKE -> {
                backoff.reset();
                begin();
            }
            case OFFLINE, SHOWN, HIDDEN -> {}
        }
    }

    private void begin() {
        alarm.cancel();
        silence.cancel();
        connection.cancel();
        connect();
    }

    private void connect() {
        long mine = ++turn;
        List<TopicName> topics = followed;
        Promise.from(proof)
                .whenEnded(
                        who -> {
                            if (mine == turn && who.isPresent()) {
                                send(mine, topics, who.get());
                            }
                        },
                        why -> lost(mine, why, 0));
    }

    private void send(long mine, List<TopicName> topics, Map<String, String> who) {
        Map<String, String> headers = new LinkedHashMap<>(who);
        headers.put("accept", "text/event-stream");
        Transport.Request request =
                new Transport.Request("GET", address.events(topics), headers, Optional.empty());
        listen(mine);
        connection = ports.transport().send(request, new Stream(mine));
    }

    private void listen(long mine) {
        silence.cancel();
        silence =
                ports.time()
                        .after(
                                SILENCE_MS,
                                () ->
                                        lost(
                                                mine,
                                                new IllegalStateException("the stream is silent"),
                                                0));
    }

    private void lost(long mine, Throwable why, long waitMs) {
        if (mine != turn) {
            return;
        }
        turn++;
        silence.cancel();
        connection.cancel();
        alarm = ports.time().after(backoff.failedMs(waitMs), this::connect);
        if (backoff.failures() > 1) {
            // An end now and then is how streams are; only what does not heal is a fault.
            listeners.cut(followed, why);
        }
    }

    private final class Stream implements Transport.Receiver {
        private final SseFrames frames = new SseFrames(EVENT_LENGTH_MAX);
        private final long mine;
        private boolean accepted;

        private Stream(long mine) {
            this.mine = mine;
        }

        @Override
        public void head(Transport.Head head) {
            accepted = head.status() == 200;
            if (!accepted && mine == turn) {
                long waitMs = RetryAfter.ms(head.header("retry-after"), ports.time().wallMs());
                lost(
                        mine,
                        new TopicRefusedException(
                                head.status(), waitMs, "events: status " + head.status()),
                        waitMs);
            }
        }

        @Override
        public void text(String part) {
            if (mine != turn || !accepted) {
                return;
            }
            listen(mine);
            for (String event : frames.feed(part)) {
                if (mine == turn) {
                    heard(event);
                }
            }
            if (frames.tooLong()) {
                JsonException endless = new JsonException("an event does not end");
                listeners.garbage(followed, endless);
                lost(mine, endless, 0);
            }
        }

        private void heard(String event) {
            try {
                switch (TopicJson.readEvent(event)) {
                    case TopicEvent.Changed(Invalidation word) -> listeners.tell(word);
                    case TopicEvent.Refused(TopicName topic, String code, String message) ->
                            listeners.cut(
                                    List.of(topic),
                                    new IllegalStateException(
                                            "events of " + topic + ": " + code + ", " + message));
                }
                backoff.reset();
            } catch (JsonException garbage) {
                listeners.garbage(followed, garbage);
            }
        }

        @Override
        public void end() {
            lost(mine, new IllegalStateException("the stream ended"), 0);
        }

        @Override
        public void failed(Transport.TransportException failure) {
            lost(mine, failure, 0);
        }
    }
}
