package dev.tidemark.engine.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Converts values from one type to another as Postgres's casts do.
public final class Conversion {
    private static final int DOUBLE_DIGITS = 15;
    private static final int FLOAT_DIGITS = 6;
    private static final int NAME_BYTES_MAX = 63;

    private Conversion() {}

    /// What turns values of one type into those of another.
    public interface Step {
        /// Null where Postgres's cast gives null, as the time of day of an infinite timestamp.
        @Nullable Object apply(Object value);
    }

    /// The conversion, or null if there is none that is exact here.
    public static @Nullable Step between(Type from, Type to) {
        if (from.equals(to)) {
            return value -> value;
        }
        if (to.is(Type.Kind.ARRAY) && from.is(Type.Kind.ARRAY)) {
            return elementwise(from, to);
        }
        if (to.isText()) {
            return toText(from, to);
        }
        if (from.isText()) {
            return fromText(from, to);
        }
        if (from.is(Type.Kind.JSONB)) {
            return fromJson(to);
        }
        return switch (to.kind()) {
            case INT2, INT4, INT8 -> toInteger(from, to);
            case FLOAT4, FLOAT8, NUMERIC -> toFraction(from, to);
            case BOOL -> from.is(Type.Kind.INT4) ? value -> (Long) value != 0 : null;
            case DATE -> from.is(Type.Kind.TIMESTAMP) ? onLong(Dates::timestampToDate) : null;
            case TIME -> from.is(Type.Kind.TIMESTAMP) ? time() : null;
            case TIMESTAMP -> from.is(Type.Kind.DATE) ? onLong(Dates::dateToTimestamp) : null;
            case INTERVAL ->
                    from.is(Type.Kind.TIME) ? value -> new Interval(0, 0, (Long) value) : null;
            default -> null;
        };
    }

    private static Step onLong(LongUnaryOperator step) {
        return value -> step.applyAsLong((Long) value);
    }

    private static Step time() {
        return value -> Dates.isInfinite((Long) value) ? null : Dates.timestampToTime((Long) value);
    }

    private static @Nullable Step elementwise(Type from, Type to) {
        Type source = from.element();
        Type target = to.element();
        Step step = source == null || target == null ? null : between(source, target);
        return step == null ? null : value -> ((PgArray) value).mapped(step);
    }

    private static @Nullable Step toText(Type from, Type to) {
        Step text =
                switch (from.kind()) {
                    case BOOL -> value -> (Boolean) value ? "true" : "false";
                    case BPCHAR ->
                            to.is(Type.Kind.BPCHAR)
                                    ? value -> value
                                    : value -> Texts.withoutPadding((String) value);
                    case OTHER -> null;
                    default -> value -> Values.format(from, value);
                };
        if (text == null || !to.is(Type.Kind.NAME)) {
            return text;
        }
        return value -> truncatedName(String.valueOf(text.apply(value)));
    }

    private static String truncatedName(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int end = Math.min(bytes.length, NAME_BYTES_MAX);
        while (end < bytes.length && end > 0 && (bytes[end] & 0xc0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    /// Only of those types whose whole input syntax is known here.
    private static @Nullable Step fromText(Type from, Type to) {
        Step plain = toText(from, Type.TEXT);
        if (plain == null) {
            return null;
        }
        return switch (to.kind()) {
            case BOOL -> value -> looseBool(Texts.stripped(String.valueOf(plain.apply(value))));
            case INT2, INT4, INT8, NUMERIC, UUID ->
                    value -> Values.parse(to, String.valueOf(plain.apply(value)));
            case FLOAT4, FLOAT8, JSONB ->
                    value -> Values.parse(to, String.valueOf(plain.apply(value)));
            case ENUM -> value -> Values.parse(to, String.valueOf(plain.apply(value)));
            default -> null;
        };
    }

    /// A number or a boolean inside JSON; its null is none.
    private static @Nullable Step fromJson(Type to) {
        return switch (to.kind()) {
            case BOOL ->
                    value ->
                            switch ((Json) value) {
                                case Json.Bool(boolean truth) -> truth;
                                case Json.Null() -> null;
                                default -> throw new InvalidValue("not a boolean in JSON");
                            };
            case INT2, INT4, INT8, FLOAT4, FLOAT8, NUMERIC -> {
                Step fromNumeric = between(Type.NUMERIC, to);
                yield fromNumeric == null
                        ? null
                        : value ->
                                switch ((Json) value) {
                                    case Json.Decimal(Numeric number) -> fromNumeric.apply(number);
                                    case Json.Null() -> null;
                                    default -> throw new InvalidValue("not a number in JSON");
                                };
            }
            default -> null;
        };
    }

    private static Object looseBool(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.equals("o")) {
            throw new InvalidValue("not a boolean");
        }
        for (String yes : new String[] {"true", "yes", "on", "1"}) {
            if (yes.startsWith(word)) {
                return true;
            }
        }
        for (String no : new String[] {"false", "no", "off", "0"}) {
            if (no.startsWith(word)) {
                return false;
            }
        }
        throw new InvalidValue("not a boolean");
    }

    private static @Nullable Step toInteger(Type from, Type to) {
        return switch (from.kind()) {
            case INT2, INT4, INT8 -> value -> Arithmetic.inRange(to, (Long) value);
            case FLOAT4, FLOAT8 -> value -> rounded(to, ((Number) value).doubleValue());
            case NUMERIC ->
                    value ->
                            Arithmetic.inRange(
                                    to,
                                    ((Numeric) value)
                                            .toLong(Long.MIN_VALUE, Long.MAX_VALUE, to.name()));
            case BOOL -> to.is(Type.Kind.INT4) ? value -> (Boolean) value ? 1L : 0L : null;
            default -> null;
        };
    }

    private static Object rounded(Type to, double value) {
        double whole = Math.rint(value);
        if (Double.isNaN(whole) || whole < -0x1p63 || whole >= 0x1p63) {
            throw InvalidValue.outOfRange(to.name());
        }
        return Arithmetic.inRange(to, (long) whole);
    }

    private static @Nullable Step toFraction(Type from, Type to) {
        return switch (to.kind()) {
            case FLOAT8 -> toDouble(from);
            case FLOAT4 -> toFloat(from);
            default -> toNumeric(from);
        };
    }

    private static @Nullable Step toDouble(Type from) {
        return switch (from.kind()) {
            case INT2, INT4, INT8, FLOAT4 -> value -> ((Number) value).doubleValue();
            case NUMERIC -> value -> ((Numeric) value).toDouble();
            default -> null;
        };
    }

    private static @Nullable Step toFloat(Type from) {
        return switch (from.kind()) {
            case INT2, INT4, INT8 -> value -> ((Number) value).floatValue();
            case FLOAT8 -> value -> narrowed((Double) value);
            case NUMERIC -> value -> ((Numeric) value).toFloat();
            default -> null;
        };
    }

    private static Object narrowed(double value) {
        float narrow = (float) value;
        boolean lost = narrow == 0 && value != 0;
        if (lost || (Float.isInfinite(narrow) && !Double.isInfinite(value))) {
            throw InvalidValue.outOfRange("real");
        }
        return narrow;
    }

    private static @Nullable Step toNumeric(Type from) {
        return switch (from.kind()) {
            case INT2, INT4, INT8 -> value -> Numeric.of((Long) value);
            case FLOAT4 -> value -> decimal(((Float) value).doubleValue(), FLOAT_DIGITS);
            case FLOAT8 -> value -> decimal((Double) value, DOUBLE_DIGITS);
            default -> null;
        };
    }

    /// Postgres prints the float with that many digits and reads the text.
    private static Numeric decimal(double value, int digits) {
        if (Double.isNaN(value)) {
            return Numeric.NAN;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? Numeric.INFINITY : Numeric.MINUS_INFINITY;
        }
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        return Numeric.of(rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros());
    }
}
