package dev.tidemark.client.topicstore;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Ports;
import dev.tidemark.client.port.Transport;
import dev.tidemark.client.port.Transport.Reply;
import dev.tidemark.client.port.Transport.Request;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.retry.RetryAfter;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.protocol.topic.TopicJson;
import dev.tidemark.protocol.topic.TopicName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Topics on a server: pulled with `GET`, written with `PUT` and `PATCH`, heard of by one stream of
/// events for all topics of this store. `docs/formats/topics.md` has the requests.
///
/// A status that is an error is one: its promise breaks with a [TopicRefusedException].
public final class HttpTopics implements TopicStore {
    private static final long PATIENCE_MS = 30_000;
    private static final int ANSWER_MAX = Snapshot.DATA_LENGTH_MAX + 16 * 1024;

    private final Ports ports;
    private final TopicAddress address;
    private final Supplier<Promise<Optional<Map<String, String>>>> proof;
    private final TopicEvents events;
    private final Map<TopicName, Snapshot> last = new HashMap<>();

    /// Topics of a server. One for all topics of a program, so that there is one stream.
    ///
    /// @param url such as `https://example.org/v1/topics`
    /// @param proof headers that prove who asks; empty while nobody is there to ask for
    public HttpTopics(
            Ports ports, String url, Supplier<Promise<Optional<Map<String, String>>>> proof) {
        this.ports = ports;
        this.proof = proof;
        address = new TopicAddress(url);
        events = new TopicEvents(ports, address, proof);
    }

    /// Somebody else is here now, or has another proof.
    public void renew() {
        last.clear();
        events.renew();
    }

    /// Ends the stream of events.
    public void close() {
        events.close();
    }

    @Override
    public Cancellable subscribe(TopicName topic, Listener listener) {
        return events.subscribe(topic, listener);
    }

    @Override
    public Promise<Snapshot> pull(TopicName topic) {
        Snapshot known = last.get(topic);
        Map<String, String> headers = new LinkedHashMap<>();
        if (known != null) {
            headers.put("if-none-match", '"' + known.revision().toString() + '"');
        }
        return ask(topic, new Asked("GET", headers, Optional.empty()))
                .then(
                        reply ->
                                reply.head().status() == 304 && known != null
                                        ? Promise.kept(known)
                                        : snapshot(topic, reply, 200));
    }

    @Override
    public Promise<Stored> write(Write write) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("tidemark-source", write.sourceId());
        write.expected()
                .ifPresent(revision -> headers.put("if-match", '"' + revision.toString() + '"'));
        String method =
                switch (write.form()) {
                    case REPLACE -> "PUT";
                    case MERGE -> "PATCH";
                };
        headers.put(
                "content-type",
                write.form() == Form.MERGE ? "application/merge-patch+json" : "application/json");
        return ask(write.topic(), new Asked(method, headers, Optional.of(write.data())))
                .then(
                        reply ->
                                reply.head().status() == 412
                                        ? snapshot(write.topic(), reply, 412)
                                                .map(Stored.Conflict::new)
                                        : snapshot(write.topic(), reply, 200)
                                                .map(Stored.Written::new));
    }

    private record Asked(String method, Map<String, String> headers, Optional<String> body) {}

    private Promise<Reply> ask(TopicName topic, Asked asked) {
        return Promise.from(proof)
                .then(
                        who -> {
                            if (who.isEmpty()) {
                                return Promise.broken(
                                        new IllegalStateException("nobody is signed in"));
                            }
                            Map<String, String> headers = new LinkedHashMap<>(asked.headers());
                            headers.putAll(who.get());
                            return send(
                                    new Request(
                                            asked.method(),
                                            address.of(topic),
                                            headers,
                                            asked.body()));
                        });
    }

    private Promise<Reply> send(Request request) {
        Promise<Reply> reply = new Promise<>();
        Cancellable alarm =
                ports.time()
                        .after(
                                PATIENCE_MS,
                                () ->
                                        reply.fail(
                                                new Transport.TransportException(
                                                        "no answer in time")));
        ports.transport()
                .exchange(request, ANSWER_MAX)
                .whenEnded(
                        whole -> {
                            alarm.cancel();
                            reply.keep(whole);
                        },
                        failed -> {
                            alarm.cancel();
                            reply.fail(failed);
                        });
        return reply;
    }

    private Promise<Snapshot> snapshot(TopicName topic, Reply reply, int status) {
        if (reply.head().status() != status) {
            return Promise.broken(refusal(topic, reply));
        }
        try {
            Snapshot snapshot = TopicJson.readSnapshot(topic, reply.body());
            last.put(topic, snapshot);
            return Promise.kept(snapshot);
        } catch (JsonException garbage) {
            return Promise.broken(
                    new JsonException("topic " + topic + ": " + garbage.getMessage(), garbage));
        }
    }

    private TopicRefusedException refusal(TopicName topic, Reply reply) {
        int status = reply.head().status();
        long waitMs = RetryAfter.ms(reply.head().header("retry-after"), ports.time().wallMs());
        return new TopicRefusedException(
                status, waitMs, "topic " + topic + ": the server answers " + status);
    }
}
