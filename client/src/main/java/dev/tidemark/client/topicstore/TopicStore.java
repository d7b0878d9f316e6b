package dev.tidemark.client.topicstore;

import dev.tidemark.client.promise.Promise;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.topic.MergePatch;
import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.protocol.topic.TopicJson;
import dev.tidemark.protocol.topic.TopicName;
import java.util.Optional;

/// Where topics are: pulled, written by compare-and-set, and told of.
///
/// Each write that takes effect has the next revision; two writers never get the same.
public interface TopicStore extends Provider, Subscriber {
    /// What a write does to the data.
    enum Form {
        /// It becomes the data.
        REPLACE,
        /// A merge patch (RFC 7396) of the data.
        MERGE
    }

    /// A write.
    ///
    /// @param data a JSON object
    /// @param expected refuse, unless this is the revision now; empty: whatever it is
    /// @param sourceId who writes, comes back in the invalidation
    record Write(
            TopicName topic, Form form, String data, Optional<Revision> expected, String sourceId) {
        /// The data after this write.
        ///
        /// @throws JsonException if either is not an object, or the result is too large or too deep
        String onto(String before) throws JsonException {
            JsonValue read = TopicJson.readData(data);
            if (!(read instanceof JsonValue.Members)) {
                throw new JsonException("topic " + topic + ": the data is not an object");
            }
            String after =
                    switch (form) {
                        case REPLACE -> read.toJson();
                        case MERGE -> MergePatch.apply(TopicJson.readData(before), read).toJson();
                    };
            TopicJson.readData(after);
            return after;
        }
    }

    /// What became of a write.
    sealed interface Stored {
        /// It has taken effect.
        record Written(Snapshot now) implements Stored {}

        /// It has not: another revision was there.
        record Conflict(Snapshot current) implements Stored {}
    }

    /// Writes.
    ///
    /// @return broken if it is not known to have taken effect; a server's refusal is a
    ///   [TopicRefusedException]
    Promise<Stored> write(Write write);
}
