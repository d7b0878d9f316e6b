package dev.tidemark.protocol.topic;

import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Invalidations and snapshots as JSON; `docs/formats/topics.md` draws both. Members that are not
/// known are passed over.
public final class TopicJson {
    /// How many objects and arrays of data may be inside each other.
    public static final int DEPTH_MAX = 64;

    /// The greatest whole number that each JSON reader keeps exactly: 2^53 - 1.
    static final long EXACT_MAX = (1L << 53) - 1;

    private static final int EXACT_DIGITS_MAX = 16;

    /// Names and ids in their longest escaped form, and room for what is not known yet.
    private static final int EVENT_LENGTH_MAX = 4096;

    private static final int ENVELOPE_LENGTH_MAX = 4096;

    private TopicJson() {}

    /// Reads `{"topic": …, "revision": …, "sourceId"?: …, "timestampMs"?: …}`.
    ///
    /// @throws JsonException if `json` is something else
    public static Invalidation readInvalidation(String json) throws JsonException {
        return invalidation(event(json));
    }

    /// Reads what an event stream says: an invalidation, or
    /// `{"topic": …, "code": …, "message": …}`.
    ///
    /// @throws JsonException if `json` is something else
    public static TopicEvent readEvent(String json) throws JsonException {
        Map<String, JsonValue> members = event(json);
        return members.containsKey("code")
                ? new TopicEvent.Refused(
                        topic(members),
                        text("code", members.get("code")),
                        text("message", members.get("message")))
                : new TopicEvent.Changed(invalidation(members));
    }

    private static Map<String, JsonValue> event(String json) throws JsonException {
        if (json.length() > EVENT_LENGTH_MAX) {
            throw new JsonException(
                    "an event of a topic has more than " + EVENT_LENGTH_MAX + " characters");
        }
        return members("event", JsonReader.read(json, DEPTH_MAX));
    }

    private static Invalidation invalidation(Map<String, JsonValue> members) throws JsonException {
        TopicName topic = topic(members);
        Revision revision = revision(members);
        JsonValue source = members.get("sourceId");
        Optional<String> sourceId =
                absent(source) ? Optional.empty() : Optional.of(text("sourceId", source));
        Optional<Long> timestampMs = timestamp(members.get("timestampMs"));
        return checked(() -> new Invalidation(topic, revision, sourceId, timestampMs));
    }

    /// Reads `{"topic": …, "revision": …, "data": …}`.
    ///
    /// @throws JsonException if `json` is something else, larger than a snapshot may be, or about
    ///   another topic
    public static Snapshot readSnapshot(TopicName topic, String json) throws JsonException {
        if (json.length() > Snapshot.DATA_LENGTH_MAX + ENVELOPE_LENGTH_MAX) {
            throw new JsonException(
                    "a snapshot has more than " + Snapshot.DATA_LENGTH_MAX + " characters");
        }
        Map<String, JsonValue> members = members("snapshot", JsonReader.read(json, DEPTH_MAX + 1));
        if (!topic(members).equals(topic)) {
            throw new JsonException("the snapshot is of another topic");
        }
        JsonValue data = members.get("data");
        if (data == null) {
            throw new JsonException("snapshot.data is missing");
        }
        String compact = data.toJson();
        if (compact.length() > Snapshot.DATA_LENGTH_MAX) {
            throw new JsonException(
                    "snapshot.data has more than " + Snapshot.DATA_LENGTH_MAX + " characters");
        }
        return new Snapshot(revision(members), compact);
    }

    /// Reads data, with the limits of a snapshot.
    ///
    /// @throws JsonException if `data` is not JSON, too large or too deep
    public static JsonValue readData(String data) throws JsonException {
        if (data.length() > Snapshot.DATA_LENGTH_MAX) {
            throw new JsonException(
                    "the data has more than " + Snapshot.DATA_LENGTH_MAX + " characters");
        }
        return JsonReader.read(data, DEPTH_MAX);
    }

    /// An invalidation on one line.
    public static JsonBytes write(Invalidation invalidation) {
        JsonBytes to = new JsonBytes(128);
        to.raw("{\"topic\":").text(invalidation.topic().text());
        to.raw(",\"revision\":").text(invalidation.revision().toString());
        if (invalidation.sourceId().isPresent()) {
            to.raw(",\"sourceId\":").text(invalidation.sourceId().get());
        }
        if (invalidation.timestampMs().isPresent()) {
            to.raw(",\"timestampMs\":").number(invalidation.timestampMs().get());
        }
        return to.raw('}');
    }

    /// A refusal on one line.
    public static JsonBytes write(TopicEvent.Refused refused) {
        JsonBytes to = new JsonBytes(128).raw("{\"topic\":").text(refused.topic().text());
        to.raw(",\"code\":").text(refused.code());
        return to.raw(",\"message\":").text(refused.message()).raw('}');
    }

    /// A snapshot; its data goes in as it is.
    public static JsonBytes write(TopicName topic, Snapshot snapshot) {
        JsonBytes to = new JsonBytes(snapshot.data().length() + 128);
        to.raw("{\"topic\":").text(topic.text());
        to.raw(",\"revision\":").text(snapshot.revision().toString());
        return to.raw(",\"data\":").raw(snapshot.data()).raw('}');
    }

    private static Map<String, JsonValue> members(String what, JsonValue value)
            throws JsonException {
        if (value instanceof JsonValue.Members(Map<String, JsonValue> byName)) {
            return byName;
        }
        throw new JsonException("the " + what + " is not an object");
    }

    private static TopicName topic(Map<String, JsonValue> members) throws JsonException {
        String text = text("topic", members.get("topic"));
        return checked(() -> new TopicName(text));
    }

    private static Revision revision(Map<String, JsonValue> members) throws JsonException {
        String text = text("revision", members.get("revision"));
        return checked(() -> Revision.parse(text));
    }

    private static String text(String name, @Nullable JsonValue value) throws JsonException {
        if (value instanceof JsonValue.Text(String text)) {
            return text;
        }
        throw new JsonException(name + " is not a string");
    }

    private static Optional<Long> timestamp(@Nullable JsonValue value) throws JsonException {
        if (value == null || value instanceof JsonValue.Null) {
            return Optional.empty();
        }
        if (value instanceof JsonValue.Digits(String literal)
                && literal.length() <= EXACT_DIGITS_MAX
                && literal.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Long.parseLong(literal));
        }
        throw new JsonException("timestampMs is not a whole number");
    }

    private static boolean absent(@Nullable JsonValue value) {
        return value == null || value instanceof JsonValue.Null;
    }

    private static <T> T checked(Supplier<T> value) throws JsonException {
        try {
            return value.get();
        } catch (IllegalArgumentException wrong) {
            throw new JsonException(String.valueOf(wrong.getMessage()), wrong);
        }
    }
}
