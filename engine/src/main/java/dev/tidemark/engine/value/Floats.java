package dev.tidemark.engine.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// `float4` and `float8`: their shortest text forms and their order.
final class Floats {
    private static final int DOUBLE_DIGITS = 15;
    private static final int FLOAT_DIGITS = 6;

    private Floats() {}

    /// NaN is equal to itself and above everything; both zeros are equal.
    static int compare(double a, double b) {
        if (a < b) {
            return -1;
        }
        if (a > b) {
            return 1;
        }
        return a == b ? 0 : Boolean.compare(Double.isNaN(a), Double.isNaN(b));
    }

    static String format(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value) || value == 0) {
            return special(value);
        }
        String java = Double.toString(Math.abs(value));
        return plainOrScientific(value < 0, shortest(java, Math.abs(value)), DOUBLE_DIGITS);
    }

    static String format(float value) {
        if (Float.isNaN(value) || Float.isInfinite(value) || value == 0) {
            return special(value);
        }
        BigDecimal digits = new BigDecimal(Float.toString(Math.abs(value))).stripTrailingZeros();
        if (digits.precision() == 2) {
            for (BigDecimal candidate : oneDigit(digits)) {
                if (candidate.floatValue() == Math.abs(value)) {
                    digits = candidate;
                }
            }
        }
        return plainOrScientific(value < 0, digits, FLOAT_DIGITS);
    }

    private static String special(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        return 1 / value < 0 ? "-0" : "0";
    }

    /// Java always gives two digits, Postgres the shortest: `5e-324`, not `4.9E-324`.
    private static BigDecimal shortest(String java, double value) {
        BigDecimal digits = new BigDecimal(java).stripTrailingZeros();
        if (digits.precision() == 2) {
            for (BigDecimal candidate : oneDigit(digits)) {
                if (candidate.doubleValue() == value) {
                    return candidate;
                }
            }
        }
        return digits;
    }

    private static BigDecimal[] oneDigit(BigDecimal digits) {
        BigDecimal down = digits.round(new MathContext(1, RoundingMode.DOWN));
        BigDecimal up = digits.round(new MathContext(1, RoundingMode.UP));
        return new BigDecimal[] {down, up};
    }

    private static String plainOrScientific(boolean negative, BigDecimal digits, int plainDigits) {
        String unscaled = digits.unscaledValue().toString();
        int exponent = unscaled.length() - 1 - digits.scale();
        StringBuilder text = new StringBuilder(negative ? "-" : "");
        if (exponent >= -4 && exponent < plainDigits) {
            return text.append(digits.toPlainString()).toString();
        }
        text.append(unscaled.charAt(0));
        if (unscaled.length() > 1) {
            text.append('.').append(unscaled, 1, unscaled.length());
        }
        int size = Math.abs(exponent);
        return text.append('e')
                .append(exponent < 0 ? '-' : '+')
                .append(size < 10 ? "0" : "")
                .append(size)
                .toString();
    }

    /// Reads a literal as `strtod` does, without hexadecimal forms.
    static double parseDouble(String text) {
        String special = special(text);
        if (special != null) {
            return Double.parseDouble(special);
        }
        requireDecimal(text);
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value) || (value == 0 && new BigDecimal(text).signum() != 0)) {
            throw InvalidValue.outOfRange("double precision");
        }
        return value;
    }

    static float parseFloat(String text) {
        String special = special(text);
        if (special != null) {
            return Float.parseFloat(special);
        }
        requireDecimal(text);
        float value = Float.parseFloat(text);
        if (Float.isInfinite(value) || (value == 0 && new BigDecimal(text).signum() != 0)) {
            throw InvalidValue.outOfRange("real");
        }
        return value;
    }

    private static @Nullable String special(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan" -> "NaN";
            case "infinity", "+infinity", "inf", "+inf" -> "Infinity";
            case "-infinity", "-inf" -> "-Infinity";
            default -> null;
        };
    }

    private static void requireDecimal(String text) {
        Texts.requireDecimal(text);
    }
}
