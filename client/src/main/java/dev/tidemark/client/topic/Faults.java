package dev.tidemark.client.topic;

import dev.tidemark.client.port.Log;
import dev.tidemark.protocol.topic.TopicName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Tells the log and the program what went wrong; a program that throws at that is contained.
final class Faults {
    private final Log log;
    private final TopicName topic;
    private final Consumer<TopicFault> listener;

    Faults(Log log, TopicName topic, Consumer<TopicFault> listener) {
        this.log = log;
        this.topic = topic;
        this.listener = listener;
    }

    void report(
            TopicFault.Phase phase,
            Throwable cause,
            TopicFault.Place place,
            Optional<TopicFault.Again> next) {
        log.log(level(next), "topic", fields(phase, cause, place, next));
        try {
            listener.accept(new TopicFault(phase, topic, cause, place, next));
        } catch (RuntimeException thrown) {
            log.log(
                    Log.Level.ERROR,
                    "a listener of a topic's faults threw",
                    Map.of("topic", topic.text(), "what", String.valueOf(thrown)));
        }
    }

    /// What is worth a line at most.
    void note(String event, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("topic", topic.text());
        fields.putAll(more);
        log.log(Log.Level.DEBUG, event, fields);
    }

    /// A server that is away for an hour is one line, not a thousand.
    private static Log.Level level(Optional<TopicFault.Again> next) {
        return next.isPresent() && next.get().attempt() > 1 ? Log.Level.DEBUG : Log.Level.WARNING;
    }

    private Map<String, String> fields(
            TopicFault.Phase phase,
            Throwable cause,
            TopicFault.Place place,
            Optional<TopicFault.Again> next) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("topic", topic.text());
        fields.put("phase", phase.name());
        fields.put("why", String.valueOf(cause.getMessage()));
        place.local().ifPresent(local -> fields.put("local", local.toString()));
        place.snapshot().ifPresent(snapshot -> fields.put("snapshot", snapshot.toString()));
        place.event()
                .ifPresent(
                        event -> {
                            fields.put("event", event.revision().toString());
                            event.sourceId().ifPresent(source -> fields.put("source", source));
                        });
        next.ifPresent(
                again -> {
                    fields.put("attempt", Integer.toString(again.attempt()));
                    fields.put("nextMs", Long.toString(again.delayMs()));
                });
        return fields;
    }
}
