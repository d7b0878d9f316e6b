package dev.tidemark.write.topic;

import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.topic.Revision;
import java.util.List;
import java.util.Optional;

/// A change of a topic's data.
///
/// @param manner what `content` is
/// @param content the new data or a patch; [TopicText#fault] must have nothing to say
/// @param expected the change takes effect only if the present revision is among these; empty:
///   whatever it is
/// @param source who writes, for those who hear of it; empty if that is not known
/// @param bytesMax the size of the data beyond which the change is refused
public record TopicChange(
        Manner manner,
        JsonValue.Members content,
        Optional<List<Revision>> expected,
        String source,
        int bytesMax) {
    /// What a change's content is.
    public enum Manner {
        /// The new data.
        REPLACE,
        /// A merge patch (RFC 7396) of the present data.
        MERGE
    }
}
