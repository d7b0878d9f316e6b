package dev.tidemark.engine.operators;

import dev.tidemark.engine.value.InvalidValue;
import dev.tidemark.engine.value.Numeric;
import dev.tidemark.engine.value.Temporal;
import dev.tidemark.engine.value.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What the numbers behind a type's name do to a value that is cast to it: `varchar(3)` cuts,
/// `char(3)` cuts and fills, `numeric(6, 2)` and `timestamp(3)` round.
public final class TypeModifiers {
    private static final int CHARACTERS_MAX = 10_485_760;

    /// Filling takes memory for each value, however short that is.
    private static final int FILLED_MAX = 1000;

    private static final int DIGITS_MAX = 1000;
    private static final int FRACTION_DIGITS_MAX = 6;

    private TypeModifiers() {}

    /// From a value of the type to one with these modifiers; null if they are not understood here.
    public static @Nullable Function function(Type type, List<Integer> modifiers) {
        int first = modifiers.getFirst();
        return switch (type.kind()) {
            case VARCHAR ->
                    characters(modifiers, CHARACTERS_MAX)
                            ? of(type, "varchar(" + first + ')', v -> cut(v, first))
                            : null;
            case BPCHAR ->
                    characters(modifiers, FILLED_MAX)
                            ? of(type, "bpchar(" + first + ')', v -> filled(v, first))
                            : null;
            case NUMERIC -> numeric(modifiers);
            case TIME, TIMESTAMP, TIMESTAMPTZ ->
                    modifiers.size() == 1 && first >= 0 && first <= FRACTION_DIGITS_MAX
                            ? of(
                                    type,
                                    type.name() + '(' + first + ')',
                                    v -> Temporal.rounded(v, first))
                            : null;
            default -> null;
        };
    }

    private static boolean characters(List<Integer> modifiers, int max) {
        int first = modifiers.getFirst();
        return modifiers.size() == 1 && first >= 1 && first <= max;
    }

    /// Scales below zero and above the precision are from PostgreSQL 15 on.
    private static @Nullable Function numeric(List<Integer> modifiers) {
        int precision = modifiers.getFirst();
        int scale = modifiers.size() > 1 ? modifiers.get(1) : 0;
        boolean known =
                modifiers.size() <= 2
                        && precision >= 1
                        && precision <= DIGITS_MAX
                        && scale >= 0
                        && scale <= precision;
        String name = "numeric(" + precision + ", " + scale + ')';
        return known ? of(Type.NUMERIC, name, v -> fitted(v, precision, scale)) : null;
    }

    /// The first `characters` of a text.
    private static Object cut(Object text, int characters) {
        String all = (String) text;
        return all.codePointCount(0, all.length()) <= characters
                ? all
                : all.substring(0, all.offsetByCodePoints(0, characters));
    }

    /// The same, filled with blanks up to that length.
    private static Object filled(Object text, int characters) {
        String all = (String) cut(text, characters);
        return all + " ".repeat(characters - all.codePointCount(0, all.length()));
    }

    /// A number rounded to `scale` digits behind the point.
    ///
    /// @throws InvalidValue if it has more than `precision - scale` digits before it
    private static Object fitted(Object number, int precision, int scale) {
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

    private static Function of(Type type, String name, UnaryOperator<Object> code) {
        Function.Unary body = value -> code.apply(Function.present(value));
        return Function.plain(name, Function.Notation.CAST, List.of(type), type, body);
    }
}
