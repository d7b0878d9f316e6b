package dev.tidemark.client.topic;

import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonValue;
import dev.tidemark.protocol.topic.TopicJson;
import java.util.Map;
import java.util.function.Function;

/// A topic's data as a value of the program.
///
/// @param <T> immutable
public interface TopicCodec<T> {
    /// The value of a topic that was never written, and before anything is known.
    T empty();

    /// Reads data.
    ///
    /// @param data JSON within the limits of a snapshot
    /// @throws JsonException if it is not what this topic holds
    T read(JsonValue data) throws JsonException;

    /// The data of a value.
    JsonValue write(T value);

    /// Reads data, or says what is wrong with it.
    @FunctionalInterface
    interface Reading<T> {
        /// The value of `data`.
        T read(JsonValue data) throws JsonException;
    }

    /// A codec of two functions.
    static <T> TopicCodec<T> of(T empty, Reading<T> reading, Function<T, JsonValue> writing) {
        return new TopicCodec<>() {
            @Override
            public T empty() {
                return empty;
            }

            @Override
            public T read(JsonValue data) throws JsonException {
                return reading.read(data);
            }

            @Override
            public JsonValue write(T value) {
                return writing.apply(value);
            }
        };
    }

    /// Objects as they are, for maps and for programs without a type of their own.
    static TopicCodec<JsonValue.Members> members() {
        return of(
                new JsonValue.Members(Map.of()),
                data -> {
                    if (data instanceof JsonValue.Members members) {
                        return members;
                    }
                    throw new JsonException("the data is not an object");
                },
                value -> value);
    }

    /// Reads text from outside; a mistake of the codec is the data's.
    ///
    /// @throws JsonException if it is too large, no JSON, or not what this topic holds
    default T parse(String data) throws JsonException {
        JsonValue read = TopicJson.readData(data);
        try {
            return read(read);
        } catch (RuntimeException unexpected) {
            throw new JsonException("the data can't be read: " + unexpected, unexpected);
        }
    }
}
