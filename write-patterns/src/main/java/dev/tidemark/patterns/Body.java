package dev.tidemark.patterns;

import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonReader;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.server.http.Request;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A JSON object from a client, read member by member. What is not asked for is passed over.
record Body(String where, Map<String, JsonValue> members) {
    private static final int DEPTH_MAX = 8;
    private static final int TITLE_LENGTH_MAX = 10_000;
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /// The whole body as JSON.
    static JsonValue json(Request request) throws BadBodyException {
        if (request.body().length > WriteBatch.BYTES_MAX) {
            throw BadBodyException.tooLarge("the body has more than 256 KiB");
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(request.body());
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return JsonReader.read(text, DEPTH_MAX);
        } catch (CharacterCodingException notUtf8) {
            throw BadBodyException.malformed("the body is not UTF-8");
        } catch (JsonException malformed) {
            throw BadBodyException.malformed(String.valueOf(malformed.getMessage()));
        }
    }

    static Body of(Request request) throws BadBodyException {
        return of("body", json(request));
    }

    static Body of(String where, @Nullable JsonValue value) throws BadBodyException {
        if (value instanceof JsonValue.Members(Map<String, JsonValue> members)) {
            return new Body(where, members);
        }
        throw BadBodyException.malformed(where + " is not an object");
    }

    List<JsonValue> items(String name) throws BadBodyException {
        if (members.get(name) instanceof JsonValue.Items(List<JsonValue> values)) {
            return values;
        }
        throw wrong(name, "an array");
    }

    String text(String name) throws BadBodyException {
        if (members.get(name) instanceof JsonValue.Text(String value)) {
            return value;
        }
        throw wrong(name, "a string");
    }

    String uuid(String name) throws BadBodyException {
        String text = text(name);
        if (!isUuid(text)) {
            throw wrong(name, "a UUID");
        }
        return text;
    }

    Optional<String> optionalUuid(String name) throws BadBodyException {
        JsonValue value = members.get(name);
        return value == null || value instanceof JsonValue.Null
                ? Optional.empty()
                : Optional.of(uuid(name));
    }

    String title() throws BadBodyException {
        String title = text("title");
        if (title.isEmpty() || title.length() > TITLE_LENGTH_MAX || title.indexOf('\0') >= 0) {
            throw wrong("title", "1 to 10000 characters");
        }
        return title;
    }

    String truth(String name) throws BadBodyException {
        if (members.get(name) instanceof JsonValue.Truth(boolean value)) {
            return value ? "true" : "false";
        }
        throw wrong(name, "true or false");
    }

    String time(String name) throws BadBodyException {
        String text = text(name);
        try {
            return OffsetDateTime.parse(text).toString();
        } catch (DateTimeException notATime) {
            throw wrong(name, "a time such as 2026-01-31T12:00:00Z");
        }
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    /// What a new row has: a title, when it was made, and that it is not completed, whatever the
    /// client says.
    Cells newRow() throws BadBodyException {
        return Cells.of("title", title())
                .with("completed", "false")
                .with("created_at", time("created_at"));
    }

    static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }

    private BadBodyException wrong(String name, String expected) {
        return BadBodyException.malformed("%s.%s is not %s".formatted(where, name, expected));
    }
}
