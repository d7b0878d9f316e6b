package dev.tidemark.engine.operators;

import dev.tidemark.engine.value.Lengths;
import dev.tidemark.engine.value.Type;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What the numbers behind a type's name do to a value that is cast to it: `varchar(3)` cuts,
/// `char(3)` cuts and fills, `numeric(6, 2)` and `timestamp(3)` round.
public final class TypeModifiers {
    private static final int CHARACTERS_MAX = 10_485_760;
    private static final int DIGITS_MAX = 1000;
    private static final int FRACTION_DIGITS_MAX = 6;

    private TypeModifiers() {}

    /// From a value of the type to one with these modifiers; null if they are not understood here.
    public static @Nullable Function function(Type type, List<Integer> modifiers) {
        int first = modifiers.getFirst();
        return switch (type.kind()) {
            case VARCHAR ->
                    characters(modifiers)
                            ? of(type, "varchar(" + first + ')', v -> Lengths.cut(v, first))
                            : null;
            case BPCHAR ->
                    characters(modifiers)
                            ? of(type, "bpchar(" + first + ')', v -> Lengths.filled(v, first))
                            : null;
            case NUMERIC -> numeric(modifiers);
            case TIME, TIMESTAMP, TIMESTAMPTZ ->
                    modifiers.size() == 1 && first >= 0 && first <= FRACTION_DIGITS_MAX
                            ? of(type, type.name() + '(' + first + ')', v -> moment(v, first))
                            : null;
            default -> null;
        };
    }

    private static boolean characters(List<Integer> modifiers) {
        int first = modifiers.getFirst();
        return modifiers.size() == 1 && first >= 1 && first <= CHARACTERS_MAX;
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
        return known ? of(Type.NUMERIC, name, v -> Lengths.fitted(v, precision, scale)) : null;
    }

    private static Object moment(Object value, int digits) {
        return Lengths.rounded((Long) value, digits);
    }

    private static Function of(Type type, String name, UnaryOperator<Object> code) {
        Function.Unary body = value -> code.apply(Function.present(value));
        return Function.plain(name, Function.Notation.CAST, List.of(type), type, body);
    }
}
