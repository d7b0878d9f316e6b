package dev.tidemark.client.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A column of a table and the part of a record that stands in it.
///
/// @param <T> the record
/// @param <V> the part
public final class Column<T, V> {
    private final String name;
    private final Kind<V> kind;
    private final Getter<T, V> getter;

    private Column(String name, Kind<V> kind, Getter<T, V> getter) {
        this.name = name;
        this.kind = kind;
        this.getter = getter;
    }

    /// Reads a part off a record.
    ///
    /// @param <T> the record
    /// @param <V> the part
    @FunctionalInterface
    public interface Getter<T, V> {
        /// The part; null is NULL.
        @Nullable V of(T record);
    }

    /// A column called `name` in the database.
    public static <T, V> Column<T, V> of(String name, Kind<V> kind, Getter<T, V> getter) {
        return new Column<>(name, kind, getter);
    }

    /// A column of text, or of a type that the program treats as text.
    public static <T> Column<T, String> text(String name, Getter<T, String> getter) {
        return of(name, Kind.TEXT, getter);
    }

    /// A column of type `bool`.
    public static <T> Column<T, Boolean> bool(String name, Getter<T, Boolean> getter) {
        return of(name, Kind.BOOL, getter);
    }

    /// A column of type `int4`.
    public static <T> Column<T, Integer> integer(String name, Getter<T, Integer> getter) {
        return of(name, Kind.INTEGER, getter);
    }

    /// A column of type `int8`.
    public static <T> Column<T, Long> bigint(String name, Getter<T, Long> getter) {
        return of(name, Kind.BIGINT, getter);
    }

    /// A column of type `float8`.
    public static <T> Column<T, Double> real(String name, Getter<T, Double> getter) {
        return of(name, Kind.real(), getter);
    }

    /// A column of type `numeric`.
    public static <T> Column<T, BigDecimal> decimal(String name, Getter<T, BigDecimal> getter) {
        return of(name, Kind.decimal(), getter);
    }

    /// A column of type `uuid`.
    public static <T> Column<T, UUID> id(String name, Getter<T, UUID> getter) {
        return of(name, Kind.ID, getter);
    }

    /// A column of type `timestamptz`.
    public static <T> Column<T, Instant> time(String name, Getter<T, Instant> getter) {
        return of(name, Kind.time(), getter);
    }

    /// A column of type `date`.
    public static <T> Column<T, LocalDate> date(String name, Getter<T, LocalDate> getter) {
        return of(name, Kind.date(), getter);
    }

    /// What the database calls it.
    public String name() {
        return name;
    }

    /// How its values are written.
    public Kind<V> kind() {
        return kind;
    }

    /// The record's part; null is NULL.
    public @Nullable V of(T record) {
        return getter.of(record);
    }

    /// The text of the record's part; null is NULL.
    public @Nullable String text(T record) {
        V value = getter.of(record);
        return value == null ? null : kind.write(value);
    }

    @Override
    public String toString() {
        return name;
    }
}
