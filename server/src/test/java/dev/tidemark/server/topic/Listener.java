package dev.tidemark.server.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.topic.Invalidation;
import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.TopicEvent;
import dev.tidemark.protocol.topic.TopicJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An event stream of topics, read by a thread of its own.
final class Listener implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;
    private static final String EVENT = "event: invalidation";
    private static final String REFUSED = "event: refused";

    private final InputStream in;
    private final BlockingQueue<Invalidation> events = new LinkedBlockingQueue<>();
    private final List<String> faults = new ArrayList<>();
    private final Thread reader;
    private final AtomicInteger comments = new AtomicInteger();
    private final List<TopicEvent.Refused> refused = new CopyOnWriteArrayList<>();

    private Listener(InputStream in) {
        this.in = in;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    static Listener on(HttpResponse<InputStream> response) throws IOException {
        if (response.statusCode() != 200) {
            String body = new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
            throw new IOException(response.statusCode() + " " + body);
        }
        assertThat(response.headers().firstValue("content-type")).contains("text/event-stream");
        return new Listener(response.body());
    }

    /// The next event; fails if none comes.
    Invalidation next() throws InterruptedException {
        Invalidation next = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("an event; unreadable lines: %s", faults).isNotNull();
        return next;
    }

    /// Reads on until a topic has that revision or a later one.
    Invalidation until(String topic, Revision revision) throws InterruptedException {
        Invalidation event = next();
        while (!event.topic().text().equals(topic) || revision.isAfter(event.revision())) {
            event = next();
        }
        return event;
    }

    /// Hands on every event until the stream ends.
    void follow(Consumer<Invalidation> heard) throws InterruptedException {
        while (reader.isAlive() || !events.isEmpty()) {
            Invalidation next = events.poll(100, TimeUnit.MILLISECONDS);
            if (next != null) {
                heard.accept(next);
            }
        }
    }

    /// An event that has come already; null if there is none.
    @Nullable Invalidation poll() {
        return events.poll();
    }

    /// What the stream has said that it does not tell of.
    List<TopicEvent.Refused> refused() {
        return refused;
    }

    int comments() {
        return comments.get();
    }

    /// Waits for the server to end the stream.
    void awaitEnd() throws InterruptedException {
        assertThat(reader.join(Duration.ofSeconds(PATIENCE_SECONDS))).isTrue();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String event = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) {
                    comments.incrementAndGet();
                } else if (line.startsWith("data: ") && event.equals(EVENT)) {
                    events.add(TopicJson.readInvalidation(line.substring("data: ".length())));
                } else if (line.startsWith("data: ") && event.equals(REFUSED)) {
                    refused(TopicJson.readEvent(line.substring("data: ".length())));
                } else if (!line.isEmpty() && !line.equals(EVENT) && !line.equals(REFUSED)) {
                    faults.add(line);
                }
                event = line.startsWith("event:") ? line : "";
            }
        } catch (IOException closed) {
            // The test or the server has ended it.
        } catch (JsonException unreadable) {
            faults.add(String.valueOf(unreadable.getMessage()));
        }
    }

    private void refused(TopicEvent event) {
        switch (event) {
            case TopicEvent.Refused one -> refused.add(one);
            case TopicEvent.Changed changed -> faults.add(changed.toString());
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
