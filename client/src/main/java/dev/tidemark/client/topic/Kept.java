package dev.tidemark.client.topic;

import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.protocol.topic.TopicJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A snapshot as the device keeps it: `{"savedAtMs", "schema", "hash", "revision", "data"}`.
///
/// All of it is one text under one key, so that no store can keep the data and lose its age. The
/// hash (FNV-1a, 64 bits) finds damage, not malice.
///
/// @param savedAtMs by the device's clock
record Kept(long savedAtMs, int schema, Snapshot snapshot) {
    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final int DIGITS_MAX = 15;

    String text() {
        JsonBytes to = new JsonBytes(snapshot.data().length() + 128);
        to.raw("{\"savedAtMs\":").number(savedAtMs);
        to.raw(",\"schema\":").number(schema);
        to.raw(",\"hash\":").text(hash(schema, snapshot));
        to.raw(",\"revision\":").text(snapshot.revision().toString());
        return to.raw(",\"data\":").raw(snapshot.data()).raw('}').toString();
    }

    /// Reads a text whose hash is right.
    ///
    /// @throws JsonException if it is anything else
    static Kept parse(String text) throws JsonException {
        JsonValue read = JsonReader.read(text, TopicJson.DEPTH_MAX + 1);
        if (!(read instanceof JsonValue.Members(Map<String, JsonValue> members))) {
            throw new JsonException("what is kept is not an object");
        }
        JsonValue data = members.get("data");
        if (data == null) {
            throw new JsonException("what is kept has no data");
        }
        int schema = (int) number(members.get("schema"));
        Snapshot snapshot = new Snapshot(revision(members.get("revision")), data.toJson());
        if (!(members.get("hash") instanceof JsonValue.Text(String hash))
                || !hash.equals(hash(schema, snapshot))) {
            throw new JsonException("what is kept is damaged: its hash is another");
        }
        return new Kept(number(members.get("savedAtMs")), schema, snapshot);
    }

    private static Revision revision(@Nullable JsonValue value) throws JsonException {
        if (value instanceof JsonValue.Text(String text)) {
            try {
                return Revision.parse(text);
            } catch (IllegalArgumentException wrong) {
                throw new JsonException(String.valueOf(wrong.getMessage()), wrong);
            }
        }
        throw new JsonException("what is kept has no revision");
    }

    private static long number(@Nullable JsonValue value) throws JsonException {
        if (value instanceof JsonValue.Digits(String literal)
                && literal.length() <= DIGITS_MAX
                && literal.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Long.parseLong(literal);
        }
        throw new JsonException("what is kept has no age or schema");
    }

    private static String hash(int schema, Snapshot snapshot) {
        String all = schema + " " + snapshot.revision() + " " + snapshot.data();
        long hash = FNV_BASIS;
        for (int i = 0; i < all.length(); i++) {
            hash = (hash ^ all.charAt(i)) * FNV_PRIME;
        }
        return Long.toUnsignedString(hash);
    }
}
