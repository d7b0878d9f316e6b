package dev.tidemark.protocol.topic;

import java.util.Optional;

/// Word that a topic has another revision by now. Only a hint: it may be lost, doubled, late or in
/// the wrong order; what counts is the [Snapshot] that is pulled.
///
/// @param revision at least this one is there to be pulled
/// @param sourceId who wrote it, if known; 1 to [#SOURCE_LENGTH_MAX] characters
/// @param timestampMs when, by the writer's clock, in milliseconds since 1970; for display
public record Invalidation(
        TopicName topic, Revision revision, Optional<String> sourceId, Optional<Long> timestampMs) {
    /// The longest source id, in UTF-16 units.
    public static final int SOURCE_LENGTH_MAX = 200;

    /// @throws IllegalArgumentException if the source id is empty or too long, or the time before
    ///   1970 or beyond 2^53-1
    public Invalidation {
        if (sourceId.isPresent() && !fits(sourceId.get())) {
            throw new IllegalArgumentException(
                    "the source id is not 1 to " + SOURCE_LENGTH_MAX + " characters");
        }
        long atMs = timestampMs.orElse(0L);
        if (atMs < 0 || atMs > TopicJson.EXACT_MAX) {
            throw new IllegalArgumentException("the timestamp is not from 0 to 2^53-1");
        }
    }

    private static boolean fits(String source) {
        return !source.isEmpty() && source.length() <= SOURCE_LENGTH_MAX;
    }

    /// Word of a revision, without who and when.
    public static Invalidation of(TopicName topic, Revision revision) {
        return new Invalidation(topic, revision, Optional.empty(), Optional.empty());
    }

    /// Word of what `sourceId` wrote.
    public static Invalidation by(String sourceId, TopicName topic, Revision revision) {
        return new Invalidation(topic, revision, Optional.of(sourceId), Optional.empty());
    }
}
