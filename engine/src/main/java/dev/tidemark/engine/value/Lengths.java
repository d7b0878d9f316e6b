package dev.tidemark.engine.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Brings values to the length that a type's modifiers say, as explicit casts do.
public final class Lengths {
    private static final int MICROS_DIGITS = 6;

    private Lengths() {}

    /// The first `characters` of a text.
    public static Object cut(Object text, int characters) {
        String all = (String) text;
        return all.codePointCount(0, all.length()) <= characters
                ? all
                : all.substring(0, all.offsetByCodePoints(0, characters));
    }

    /// The same, filled with blanks up to that length.
    public static Object filled(Object text, int characters) {
        String all = (String) cut(text, characters);
        return all + " ".repeat(characters - all.codePointCount(0, all.length()));
    }

    /// A number rounded to `scale` digits behind the point.
    ///
    /// @throws InvalidValue if it has more than `precision - scale` digits before it
    public static Object fitted(Object number, int precision, int scale) {
        Numeric value = (Numeric) number;
        if (value.special() == Numeric.Special.NAN) {
            return value;
        }
        BigDecimal rounded = value.decimal().setScale(scale, RoundingMode.HALF_UP);
        if (value.special() != null
                || rounded.abs().compareTo(BigDecimal.ONE.movePointRight(precision - scale)) >= 0) {
            throw InvalidValue.outOfRange("numeric field");
        }
        return Numeric.of(rounded);
    }

    /// Microseconds rounded to `digits` digits of a second, half a unit away from zero.
    public static Object rounded(long micros, int digits) {
        if (digits == MICROS_DIGITS || Dates.isInfinite(micros)) {
            return micros;
        }
        long unit = 1;
        for (int i = digits; i < MICROS_DIGITS; i++) {
            unit *= 10;
        }
        long magnitude = (Math.abs(micros) + unit / 2) / unit * unit;
        return micros < 0 ? -magnitude : magnitude;
    }
}
