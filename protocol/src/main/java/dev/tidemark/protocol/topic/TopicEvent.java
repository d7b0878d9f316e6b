package dev.tidemark.protocol.topic;

/// What a server's event stream says about a topic.
public sealed interface TopicEvent {
    /// It has a revision.
    record Changed(Invalidation invalidation) implements TopicEvent {}

    /// The stream does not tell of it, and why not; it goes on for the others.
    ///
    /// @param code as in the body of a refusal, such as `unknown_topic`
    /// @param message for people
    record Refused(TopicName topic, String code, String message) implements TopicEvent {}
}
