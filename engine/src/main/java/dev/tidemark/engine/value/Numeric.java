package dev.tidemark.engine.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A `numeric`: an exact decimal with its display scale, or NaN or an infinity.
///
/// Postgres sorts NaN above everything and equal to itself. The scale shows in the text only;
/// `1.0` equals `1.00`.
///
/// @param special null for a finite number
/// @param decimal the number; zero if it is special
public record Numeric(@Nullable Special special, BigDecimal decimal)
        implements Comparable<Numeric> {
    public static final Numeric NAN = new Numeric(Special.NAN, BigDecimal.ZERO);
    public static final Numeric INFINITY = new Numeric(Special.INFINITY, BigDecimal.ZERO);
    public static final Numeric MINUS_INFINITY =
            new Numeric(Special.MINUS_INFINITY, BigDecimal.ZERO);

    private static final int WHOLE_DIGITS_MAX = 131_072;
    private static final int SCALE_MAX = 16_383;
    private static final int DISPLAY_SCALE_MAX = 1000;
    private static final int SIGNIFICANT_DIGITS_MIN = 16;
    private static final int GROUP_DIGITS = 4;

    /// What is no number.
    public enum Special {
        MINUS_INFINITY,
        INFINITY,
        NAN
    }

    public static Numeric of(BigDecimal decimal) {
        long wholeDigits = (long) decimal.precision() - decimal.scale();
        if (wholeDigits > WHOLE_DIGITS_MAX || decimal.scale() > SCALE_MAX) {
            throw new InvalidValue("value overflows numeric format");
        }
        return new Numeric(null, decimal.scale() < 0 ? decimal.setScale(0) : decimal);
    }

    public static Numeric of(long value) {
        return new Numeric(null, BigDecimal.valueOf(value));
    }

    /// Reads what Postgres writes.
    static Numeric parse(String text) {
        return switch (text) {
            case "NaN" -> NAN;
            case "Infinity" -> INFINITY;
            case "-Infinity" -> MINUS_INFINITY;
            default -> of(new BigDecimal(text));
        };
    }

    @Override
    public int compareTo(Numeric other) {
        if (special == null && other.special == null) {
            return decimal.compareTo(other.decimal);
        }
        return Integer.compare(rank(), other.rank());
    }

    private int rank() {
        return switch (special) {
            case MINUS_INFINITY -> -1;
            case null -> 0;
            case INFINITY -> 1;
            case NAN -> 2;
        };
    }

    public Numeric negated() {
        return switch (special) {
            case MINUS_INFINITY -> INFINITY;
            case INFINITY -> MINUS_INFINITY;
            case NAN -> NAN;
            case null -> new Numeric(null, decimal.negate());
        };
    }

    public Numeric absolute() {
        return sign() < 0 ? negated() : this;
    }

    private int sign() {
        return special == null ? decimal.signum() : special == Special.MINUS_INFINITY ? -1 : 1;
    }

    public Numeric plus(Numeric other) {
        if (special == null && other.special == null) {
            return of(decimal.add(other.decimal));
        }
        if (special == Special.NAN || other.special == Special.NAN) {
            return NAN;
        }
        if (special != null && other.special != null && special != other.special) {
            return NAN;
        }
        return special != null ? this : other;
    }

    public Numeric minus(Numeric other) {
        return plus(other.negated());
    }

    public Numeric times(Numeric other) {
        if (special == null && other.special == null) {
            BigDecimal product = decimal.multiply(other.decimal);
            return of(
                    product.scale() > SCALE_MAX
                            ? product.setScale(SCALE_MAX, RoundingMode.HALF_UP)
                            : product);
        }
        if (special == Special.NAN || other.special == Special.NAN) {
            return NAN;
        }
        int sign = sign() * other.sign();
        return sign == 0 ? NAN : sign > 0 ? INFINITY : MINUS_INFINITY;
    }

    /// Divides to the scale that Postgres selects: 16 significant digits at least, and no fewer
    /// decimals than either operand has.
    public Numeric dividedBy(Numeric other) {
        if (special == Special.NAN || other.special == Special.NAN) {
            return NAN;
        }
        if (special != null) {
            if (other.special != null) {
                return NAN;
            }
            requireDivisor(other);
            return sign() * other.sign() > 0 ? INFINITY : MINUS_INFINITY;
        }
        if (other.special != null) {
            return of(0);
        }
        requireDivisor(other);
        int scale = quotientScale(decimal, other.decimal);
        return of(decimal.divide(other.decimal, scale, RoundingMode.HALF_UP));
    }

    private static void requireDivisor(Numeric divisor) {
        if (divisor.decimal.signum() == 0) {
            throw new InvalidValue("division by zero");
        }
    }

    private static int quotientScale(BigDecimal dividend, BigDecimal divisor) {
        int weight = weight(dividend) - weight(divisor);
        if (firstGroup(dividend) <= firstGroup(divisor)) {
            weight--;
        }
        int scale = SIGNIFICANT_DIGITS_MIN - weight * GROUP_DIGITS;
        scale = Math.max(scale, Math.max(dividend.scale(), divisor.scale()));
        return Math.min(Math.max(scale, 0), DISPLAY_SCALE_MAX);
    }

    /// Power of 10000 of the first group of four digits that is not zero, as Postgres stores it.
    private static int weight(BigDecimal value) {
        if (value.signum() == 0) {
            return 0;
        }
        int exponent = value.precision() - value.scale() - 1;
        return Math.floorDiv(exponent, GROUP_DIGITS);
    }

    private static int firstGroup(BigDecimal value) {
        if (value.signum() == 0) {
            return 0;
        }
        BigInteger group =
                value.abs()
                        .movePointLeft(weight(value) * GROUP_DIGITS)
                        .setScale(0, RoundingMode.DOWN)
                        .unscaledValue();
        return group.intValue();
    }

    /// Rounds half away from zero to an integer in the given range.
    long toLong(long min, long max, String type) {
        if (special != null) {
            throw new InvalidValue("cannot convert to " + type);
        }
        BigInteger rounded = decimal.setScale(0, RoundingMode.HALF_UP).unscaledValue();
        if (rounded.compareTo(BigInteger.valueOf(min)) < 0
                || rounded.compareTo(BigInteger.valueOf(max)) > 0) {
            throw InvalidValue.outOfRange(type);
        }
        return rounded.longValue();
    }

    public double toDouble() {
        double value =
                switch (special) {
                    case NAN -> Double.NaN;
                    case INFINITY -> Double.POSITIVE_INFINITY;
                    case MINUS_INFINITY -> Double.NEGATIVE_INFINITY;
                    case null -> decimal.doubleValue();
                };
        boolean lost = value == 0 && decimal.signum() != 0;
        if (special == null && (Double.isInfinite(value) || lost)) {
            throw InvalidValue.outOfRange("double precision");
        }
        return value;
    }

    public float toFloat() {
        float value =
                switch (special) {
                    case NAN -> Float.NaN;
                    case INFINITY -> Float.POSITIVE_INFINITY;
                    case MINUS_INFINITY -> Float.NEGATIVE_INFINITY;
                    case null -> decimal.floatValue();
                };
        boolean lost = value == 0 && decimal.signum() != 0;
        if (special == null && (Float.isInfinite(value) || lost)) {
            throw InvalidValue.outOfRange("real");
        }
        return value;
    }

    /// A number equal to this one, with the same scale for all equal ones.
    Numeric normalized() {
        return special != null
                ? this
                : new Numeric(
                        null,
                        decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros());
    }

    @Override
    public String toString() {
        return switch (special) {
            case NAN -> "NaN";
            case INFINITY -> "Infinity";
            case MINUS_INFINITY -> "-Infinity";
            case null -> decimal.toPlainString();
        };
    }

    /// Equal as Postgres says: the scale does not count.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Numeric numeric && compareTo(numeric) == 0;
    }

    @Override
    public int hashCode() {
        Numeric normal = normalized();
        return Objects.hash(normal.special, normal.decimal);
    }
}
