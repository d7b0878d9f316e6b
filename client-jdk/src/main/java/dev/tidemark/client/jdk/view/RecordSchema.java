package dev.tidemark.client.jdk.view;

import dev.tidemark.client.record.Column;
import dev.tidemark.client.record.Kind;
import dev.tidemark.client.record.RecordType;
import dev.tidemark.client.record.Values;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The declaration of a Java record's columns, read off the record: `createdAt` stands in
/// `created_at`.
///
/// Kinds are those of [Kind]; enums stand in text columns by their names. Components of a reference
/// type may be NULL.
///
/// @param <T> the record
/// @param <K> its key
public final class RecordSchema<T extends Record, K> {
    private final Map<String, Column<T, ?>> byComponent;
    private final RecordType<T, K> type;

    private RecordSchema(Map<String, Column<T, ?>> byComponent, RecordType<T, K> type) {
        this.byComponent = byComponent;
        this.type = type;
    }

    /// The declaration of `record`.
    ///
    /// @param lookup may see the record; `MethodHandles.lookup()` of whoever declares it
    /// @param table as the server declares it
    /// @param key the component that is the primary key
    /// @param keys the class of that component
    /// @throws IllegalArgumentException if a component is of a kind that no column is
    public static <T extends Record, K> RecordSchema<T, K> of(
            MethodHandles.Lookup lookup, Class<T> record, String table, String key, Class<K> keys) {
        Map<String, Column<T, ?>> columns = new LinkedHashMap<>();
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            columns.put(component.getName(), column(lookup, component));
            types.add(component.getType());
        }
        MethodHandle constructor = constructor(lookup, record, types);
        List<Column<T, ?>> all = List.copyOf(columns.values());
        Column<T, K> keyColumn = typed(columns, key, keys);
        RecordType<T, K> type =
                RecordType.of(
                        table,
                        keyColumn,
                        all,
                        values -> make(record, constructor, types, all, values));
        return new RecordSchema<>(columns, type);
    }

    /// What collections want.
    public RecordType<T, K> type() {
        return type;
    }

    /// The column of a component.
    ///
    /// @param kind the component's class, boxed
    public <V> Column<T, V> column(String component, Class<V> kind) {
        return typed(byComponent, component, kind);
    }

    /// The column of a text component.
    public Column<T, String> text(String component) {
        return column(component, String.class);
    }

    /// The column of a boolean component.
    public Column<T, Boolean> bool(String component) {
        return column(component, Boolean.class);
    }

    /// The column of a component that is an `Instant`.
    public Column<T, Instant> time(String component) {
        return column(component, Instant.class);
    }

    @SuppressWarnings("unchecked") // its kind was chosen by the component's class
    private static <T, V> Column<T, V> typed(
            Map<String, Column<T, ?>> columns, String component, Class<V> kind) {
        Column<T, ?> column = columns.get(component);
        if (column == null) {
            throw new IllegalArgumentException("there is no component " + component);
        }
        Kind<?> wanted = kind(kind);
        if (!kind.isEnum() && !column.kind().equals(wanted)) {
            throw new IllegalArgumentException(component + " is no " + kind.getSimpleName());
        }
        return (Column<T, V>) column;
    }

    @SuppressWarnings("unchecked") // a handle of the component gives what the component is
    private static <T> Column<T, ?> column(MethodHandles.Lookup lookup, RecordComponent component) {
        try {
            MethodHandle getter = lookup.unreflect(component.getAccessor());
            Kind<Object> kind = (Kind<Object>) kind(component.getType());
            return Column.of(columnName(component.getName()), kind, record -> call(getter, record));
        } catch (IllegalAccessException hidden) {
            throw new IllegalArgumentException("the lookup can't see " + component, hidden);
        }
    }

    private static <T> MethodHandle constructor(
            MethodHandles.Lookup lookup, Class<T> record, List<Class<?>> types) {
        try {
            Constructor<T> canonical =
                    record.getDeclaredConstructor(types.toArray(new Class<?>[0]));
            return lookup.unreflectConstructor(canonical)
                    .asType(MethodType.genericMethodType(types.size()))
                    .asSpreader(Object[].class, types.size());
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalArgumentException("the lookup can't make a " + record, hidden);
        }
    }

    private static <T> T make(
            Class<T> record,
            MethodHandle constructor,
            List<Class<?>> types,
            List<Column<T, ?>> columns,
            Values values) {
        @Nullable Object[] parts = new @Nullable Object[columns.size()];
        for (int i = 0; i < parts.length; i++) {
            // A primitive can't be null, and nobody is to learn it from a cast.
            parts[i] =
                    types.get(i).isPrimitive()
                            ? values.get(columns.get(i))
                            : values.orNull(columns.get(i));
        }
        return Objects.requireNonNull(record.cast(call(constructor, parts)));
    }

    private static @Nullable Object call(MethodHandle handle, Object argument) {
        try {
            return handle.invoke(argument);
        } catch (RuntimeException | Error own) {
            throw own;
        } catch (Throwable checked) {
            throw new IllegalStateException("a record's own code failed", checked);
        }
    }

    private static Kind<?> kind(Class<?> type) {
        if (type.isEnum()) {
            return words(type);
        }
        Kind<?> kind = KINDS.get(type);
        if (kind == null) {
            throw new IllegalArgumentException("no column holds a " + type.getSimpleName());
        }
        return kind;
    }

    private static Kind<?> words(Class<?> type) {
        return Kind.words(Object::toString, Arrays.asList(type.getEnumConstants()));
    }

    private static final Map<Class<?>, Kind<?>> KINDS =
            Map.ofEntries(
                    Map.entry(String.class, Kind.TEXT),
                    Map.entry(boolean.class, Kind.BOOL),
                    Map.entry(Boolean.class, Kind.BOOL),
                    Map.entry(int.class, Kind.INTEGER),
                    Map.entry(Integer.class, Kind.INTEGER),
                    Map.entry(long.class, Kind.BIGINT),
                    Map.entry(Long.class, Kind.BIGINT),
                    Map.entry(double.class, Kind.real()),
                    Map.entry(Double.class, Kind.real()),
                    Map.entry(BigDecimal.class, Kind.decimal()),
                    Map.entry(UUID.class, Kind.ID),
                    Map.entry(Instant.class, Kind.time()),
                    Map.entry(LocalDate.class, Kind.date()));

    /// `createdAt` becomes `created_at`.
    private static String columnName(String component) {
        return component.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
