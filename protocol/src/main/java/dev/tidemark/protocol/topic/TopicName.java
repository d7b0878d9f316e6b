package dev.tidemark.protocol.topic;

/// What a topic is called. Names are equal if each character is.
///
/// @param text not blank, 1 to [#LENGTH_MAX] characters
public record TopicName(String text) {
    /// The longest name, in UTF-16 units.
    public static final int LENGTH_MAX = 200;

    /// @throws IllegalArgumentException if `text` is blank or too long
    public TopicName {
        if (text.strip().isEmpty()) {
            throw new IllegalArgumentException("the name of a topic is blank");
        }
        if (text.length() > LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "the name of a topic has more than " + LENGTH_MAX + " characters");
        }
    }

    /// The name itself.
    @Override
    public String toString() {
        return text;
    }
}
