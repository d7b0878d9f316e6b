package dev.tidemark.client.record;

import dev.tidemark.client.row.CellParser;
import dev.tidemark.client.row.WireException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/// How values of a kind are written in a column's text, and read from it.
///
/// @param <V> the values
public final class Kind<V> {
    /// Any text, also that of types that have no kind of their own.
    public static final Kind<String> TEXT = of(value -> value, text -> text);

    /// `bool`.
    public static final Kind<Boolean> BOOL = of(Object::toString, Kind::bool);

    /// `int2` and `int4`.
    public static final Kind<Integer> INTEGER = of(Object::toString, Integer::valueOf);

    /// `int8`.
    public static final Kind<Long> BIGINT = of(Object::toString, Long::valueOf);

    /// `uuid`.
    public static final Kind<UUID> ID = of(UUID::toString, UUID::fromString);

    private final Function<V, String> writing;
    private final CellParser<V> reading;

    private Kind(Function<V, String> writing, CellParser<V> reading) {
        this.writing = writing;
        this.reading = reading;
    }

    /// `float4` and `float8`. These and what follows are methods, not constants, so that a page
    /// that has none of them does not load what knows their texts.
    public static Kind<Double> real() {
        return of(Object::toString, Double::valueOf);
    }

    /// `numeric`, but for its NaN and infinities.
    public static Kind<BigDecimal> decimal() {
        return of(BigDecimal::toPlainString, BigDecimal::new);
    }

    /// `timestamptz`, in microseconds.
    public static Kind<Instant> time() {
        return of(TimeText::write, TimeText::read);
    }

    /// `date`.
    public static Kind<LocalDate> date() {
        return of(LocalDate::toString, LocalDate::parse);
    }

    /// A kind of one's own.
    ///
    /// @param writing makes text that Postgres reads as the column's type
    /// @param reading its inverse; whatever it throws means that the text is not of this kind
    public static <V> Kind<V> of(Function<V, String> writing, Reading<V> reading) {
        return new Kind<>(
                writing,
                text -> {
                    try {
                        return reading.read(text);
                    } catch (RuntimeException bad) {
                        throw new WireException("a text of another kind", bad);
                    }
                });
    }

    /// Makes a value of a column's text.
    ///
    /// @param <V> the value
    @FunctionalInterface
    public interface Reading<V> {
        /// The value of `text`; throws anything if there is none.
        V read(String text);
    }

    /// One of these words, such as an enum's; two words for one value are two values.
    public static <V> Kind<V> words(Function<V, String> word, Iterable<V> values) {
        return of(
                word,
                text -> {
                    for (V value : values) {
                        if (word.apply(value).equals(text)) {
                            return value;
                        }
                    }
                    throw new IllegalArgumentException("not one of the words");
                });
    }

    /// The column's text.
    public String write(V value) {
        return writing.apply(value);
    }

    /// The value of a column's text.
    ///
    /// @throws WireException if the text is not of this kind
    public V read(String text) throws WireException {
        return reading.parse(text);
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "t", "true" -> true;
            case "f", "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
