package dev.tidemark.server.topic;

import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.topic.TopicJson;
import dev.tidemark.server.http.Request;
import dev.tidemark.write.topic.TopicText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/// The body of a request that changes a topic.
sealed interface TopicBody {
    /// An object that the database can hold.
    record Content(JsonValue.Members members) implements TopicBody {}

    /// Not even that.
    record Unreadable(TopicRefusal refusal) implements TopicBody {}

    /// Reads it.
    ///
    /// @param types the media types that it may have
    static TopicBody of(Request request, Set<String> types, int bytesMax) {
        byte[] body = request.body();
        // White space does not count in the data, which is looked at later.
        if (body.length > 2L * bytesMax + 1024) {
            return new Unreadable(new TopicRefusal.TooLarge(bytesMax));
        }
        String encoding = request.header("content-encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return new Unreadable(new TopicRefusal.Unsupported("the body must not be packed"));
        }
        String type = request.header("content-type");
        if (type == null || !types.contains(plain(type))) {
            return new Unreadable(
                    new TopicRefusal.Unsupported(
                            "the content-type must be application/json, for PATCH perhaps"
                                    + " application/merge-patch+json"));
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return read(TopicJson.readData(text));
        } catch (CharacterCodingException malformed) {
            return malformed("the body is not UTF-8");
        } catch (JsonException malformed) {
            return malformed(String.valueOf(malformed.getMessage()));
        }
    }

    private static TopicBody read(JsonValue value) {
        if (!(value instanceof JsonValue.Members members)) {
            return malformed("the body is not an object");
        }
        String fault = TopicText.fault(members);
        return fault == null ? new Content(members) : malformed(fault);
    }

    private static TopicBody malformed(String message) {
        return new Unreadable(new TopicRefusal.Malformed(message));
    }

    private static String plain(String type) {
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
