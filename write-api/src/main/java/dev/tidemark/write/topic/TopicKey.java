package dev.tidemark.write.topic;

/// Which state: a topic, and whose.
///
/// @param topic its name
/// @param owner the user; empty if all share it
public record TopicKey(String topic, String owner) {
    /// The owner of what all share.
    public static final String EVERYBODY = "";

    /// The longest owner, in characters.
    public static final int OWNER_LENGTH_MAX = 256;

    /// The state that all share.
    public static TopicKey shared(String topic) {
        return new TopicKey(topic, EVERYBODY);
    }
}
