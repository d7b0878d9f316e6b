package dev.tidemark.client.jdk.view;

import dev.tidemark.client.topic.TopicCodec;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.JsonValue;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A topic's data as a record: one member a component, by its name.
///
/// Components are strings, booleans, `int`, `long`, `double`, [BigDecimal], enums by their names,
/// records of these, and [JsonValue] for anything else. A member that is missing has the value of
/// the empty record, so that a component can be added later; one that no component names is passed
/// over, and lost if the record is written whole.
public final class RecordCodec {
    private static final int DIGITS_MAX = 400;

    private RecordCodec() {}

    /// The codec of the record that `empty` is.
    ///
    /// @param lookup may see the record; `MethodHandles.lookup()` of whoever declares it
    /// @param empty the value of a topic that was never written
    /// @throws IllegalArgumentException if a component is of another kind
    public static <T extends Record> TopicCodec<T> of(MethodHandles.Lookup lookup, T empty) {
        @SuppressWarnings("unchecked") // getClass of a T is a class of T.
        Class<T> type = (Class<T>) empty.getClass();
        Shape shape = Shape.of(lookup, type, empty);
        return TopicCodec.of(
                empty, data -> type.cast(shape.read(data)), value -> shape.write(value));
    }

    private interface Kind {
        Object read(JsonValue value) throws JsonException;

        JsonValue write(Object value);
    }

    private record Part(String name, MethodHandle accessor, Kind kind, Object empty) {}

    /// A record's components and its constructor.
    private record Shape(List<Part> parts, MethodHandle constructor) implements Kind {
        static Shape of(MethodHandles.Lookup lookup, Class<?> type, Object empty) {
            List<Part> parts = new ArrayList<>();
            List<Class<?>> types = new ArrayList<>();
            try {
                for (RecordComponent component : type.getRecordComponents()) {
                    MethodHandle accessor = lookup.unreflect(component.getAccessor());
                    Object value = call(accessor, empty);
                    types.add(component.getType());
                    parts.add(
                            new Part(
                                    component.getName(),
                                    accessor,
                                    kind(lookup, component.getType(), value),
                                    value));
                }
                MethodType signature = MethodType.methodType(void.class, types);
                return new Shape(parts, lookup.findConstructor(type, signature));
            } catch (ReflectiveOperationException hidden) {
                throw new IllegalArgumentException(
                        type.getName() + " can't be seen by the lookup", hidden);
            }
        }

        @Override
        public Object read(JsonValue value) throws JsonException {
            if (!(value instanceof JsonValue.Members(Map<String, JsonValue> members))) {
                throw new JsonException("the data is not an object");
            }
            List<Object> arguments = new ArrayList<>();
            for (Part part : parts) {
                JsonValue member = members.get(part.name());
                try {
                    arguments.add(member == null ? part.empty() : part.kind().read(member));
                } catch (JsonException wrong) {
                    throw new JsonException(part.name() + ": " + wrong.getMessage(), wrong);
                }
            }
            return call(constructor, arguments.toArray());
        }

        @Override
        public JsonValue write(Object value) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            for (Part part : parts) {
                members.put(part.name(), part.kind().write(call(part.accessor(), value)));
            }
            return new JsonValue.Members(members);
        }
    }

    /// A kind of one class of JSON.
    private record Plain<J extends JsonValue>(
            Class<J> json, Reading<J> reading, Function<Object, J> writing) implements Kind {
        @Override
        public Object read(JsonValue value) throws JsonException {
            if (!json.isInstance(value)) {
                throw new JsonException("is not of the class " + json.getSimpleName());
            }
            try {
                return reading.read(json.cast(value));
            } catch (ArithmeticException | IllegalArgumentException wrong) {
                throw new JsonException("is out of range", wrong);
            }
        }

        @Override
        public JsonValue write(Object value) {
            return writing.apply(value);
        }
    }

    private interface Reading<J> {
        Object read(J value);
    }

    private static Kind kind(MethodHandles.Lookup lookup, Class<?> type, @Nullable Object empty) {
        if (empty == null) {
            throw new IllegalArgumentException("a component of the empty record is null");
        }
        if (empty instanceof JsonValue) {
            return new Plain<>(JsonValue.class, own -> own, JsonValue.class::cast);
        }
        if (empty instanceof Record) {
            return Shape.of(lookup, type, empty);
        }
        if (empty instanceof Enum<?> constant) {
            Class<?> enums = constant.getDeclaringClass();
            return new Plain<>(
                    JsonValue.Text.class,
                    text -> constant(enums, text.value()),
                    value -> new JsonValue.Text(((Enum<?>) value).name()));
        }
        return switch (empty) {
            case String text ->
                    new Plain<>(
                            JsonValue.Text.class,
                            JsonValue.Text::value,
                            value -> new JsonValue.Text((String) value));
            case Boolean truth ->
                    new Plain<>(
                            JsonValue.Truth.class,
                            JsonValue.Truth::value,
                            value -> new JsonValue.Truth((Boolean) value));
            case Integer number -> number(BigDecimal::intValueExact);
            case Long number -> number(BigDecimal::longValueExact);
            case Double number -> number(BigDecimal::doubleValue);
            case BigDecimal number -> number(exact -> exact);
            default ->
                    throw new IllegalArgumentException(
                            "no topic holds a component of " + type.getName());
        };
    }

    private static Kind number(Reading<BigDecimal> reading) {
        return new Plain<>(
                JsonValue.Digits.class,
                digits -> reading.read(exact(digits.literal())),
                value -> new JsonValue.Digits(String.valueOf(value)));
    }

    private static BigDecimal exact(String literal) {
        // Before it is read: that takes longer than in proportion to its length.
        if (literal.length() > DIGITS_MAX) {
            throw new ArithmeticException("too many digits");
        }
        BigDecimal number = new BigDecimal(literal);
        // 1e999999999 is a short text and an endless number.
        if (Math.abs((long) number.scale()) > DIGITS_MAX) {
            throw new ArithmeticException("too many digits");
        }
        return number;
    }

    private static Object constant(Class<?> enums, String name) {
        return Arrays.stream(enums.getEnumConstants())
                .filter(one -> ((Enum<?>) one).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such constant"));
    }

    private static Object call(MethodHandle handle, Object... arguments) {
        try {
            return handle.invokeWithArguments(arguments);
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
