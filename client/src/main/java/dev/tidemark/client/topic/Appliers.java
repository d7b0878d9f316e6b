package dev.tidemark.client.topic;

import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonValue;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Appliers for what programs keep their state in. Those that need a certain thread are wrapped by
/// who knows it; what has a setter, such as a property or an `AtomicReference`, is an applier by
/// [#to].
public final class Appliers {
    private Appliers() {}

    /// Hands the value to one function, such as `property::set`.
    public static <T> Applier<T> to(Consumer<? super T> screen) {
        return (value, context) -> screen.accept(value);
    }

    /// Hands one part of the value to one function.
    public static <T, P> Applier<T> part(Function<T, P> part, Consumer<? super P> screen) {
        return (value, context) -> screen.accept(part.apply(value));
    }

    /// Applies the fields of an object to a value that has fields of its own: those that `fields`
    /// let through come from the topic, the rest stay as they are.
    ///
    /// @param codec of the value, which is immutable, such as a record
    /// @param current what the value is now, such as `reference::get`
    /// @param screen what takes the new one, such as `reference::set`
    public static <T> Applier<JsonValue.Members> merged(
            TopicCodec<T> codec, Fields fields, Supplier<T> current, Consumer<T> screen) {
        return (value, context) -> {
            JsonValue written = codec.write(current.get());
            if (!(written instanceof JsonValue.Members(Map<String, JsonValue> before))) {
                throw new IllegalArgumentException("the value is not an object");
            }
            try {
                screen.accept(
                        codec.read(new JsonValue.Members(fields.merge(before, value.byName()))));
            } catch (JsonException unfit) {
                throw new IllegalArgumentException(unfit.getMessage(), unfit);
            }
        };
    }

    /// Applies the fields of an object to a map, which stays the same map.
    public static Applier<JsonValue.Members> map(Map<String, JsonValue> target, Fields fields) {
        return (value, context) -> {
            Map<String, JsonValue> after = fields.merge(target, value.byName());
            target.keySet().retainAll(after.keySet());
            target.putAll(after);
        };
    }

    /// Several, in order; if one throws, the value does not count as shown.
    @SafeVarargs
    public static <T> Applier<T> all(Applier<T>... appliers) {
        return (value, context) -> {
            for (Applier<T> one : appliers) {
                one.apply(value, context);
            }
        };
    }

    /// One that also tells why.
    public static <T> Applier<T> told(BiConsumer<? super T, Applier.Context> screen) {
        return screen::accept;
    }
}
