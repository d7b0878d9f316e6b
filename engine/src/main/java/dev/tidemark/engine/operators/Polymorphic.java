package dev.tidemark.engine.operators;

import dev.tidemark.engine.value.ArrayOperators;
import dev.tidemark.engine.value.Conversion;
import dev.tidemark.engine.value.Type;
import dev.tidemark.engine.value.Type.Kind;
import dev.tidemark.engine.value.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Operators of enums and arrays, and of text with anything: made for the types at hand.
public final class Polymorphic {
    private static final Set<String> NAMES =
            Set.of("=", "<>", "<", "<=", ">", ">=", "||", "@>", "<@", "&&");

    private Polymorphic() {}

    public static boolean knows(String operator) {
        return NAMES.contains(operator);
    }

    /// The operators of that name that could take these operands.
    public static List<Function> infix(String operator, Type left, Type right) {
        List<Function> found = new ArrayList<>();
        Type shared = left.is(Kind.UNKNOWN) ? right : left;
        boolean same = left.is(Kind.UNKNOWN) || right.is(Kind.UNKNOWN) || left.equals(right);
        if (same && (shared.is(Kind.ENUM) || shared.is(Kind.ARRAY))) {
            Function comparison = comparison(operator, shared);
            if (comparison != null) {
                found.add(comparison);
            }
        }
        if (same && shared.is(Kind.ARRAY)) {
            found.addAll(containment(operator, shared));
        }
        if (operator.equals("||")) {
            found.addAll(joins(left, right));
        }
        return found;
    }

    private static @Nullable Function comparison(String operator, Type type) {
        for (Function.Comparison comparison : Function.Comparison.values()) {
            if (comparison.operator().equals(operator)
                    && (comparison.isEquality() || isOrdered(type))) {
                return Function.comparison(comparison, type, type, Values.order(type));
            }
        }
        return null;
    }

    private static boolean isOrdered(Type type) {
        Type element = type.element();
        return switch (element == null ? type.kind() : element.kind()) {
            case INTERVAL, JSONB -> false;
            default -> true;
        };
    }

    private static List<Function> containment(String operator, Type array) {
        Type element = array.element();
        if (element == null || !Set.of("@>", "<@", "&&").contains(operator)) {
            return List.of();
        }
        Comparator<Object> order = Values.order(element);
        Function.Binary body =
                switch (operator) {
                    case "@>" -> (a, b) -> ArrayOperators.contains(a, b, order);
                    case "<@" -> (a, b) -> ArrayOperators.contains(b, a, order);
                    default -> (a, b) -> ArrayOperators.overlaps(a, b, order);
                };
        Function.Needs needs = element.isText() ? Function.Needs.EQUALITY : Function.Needs.NOTHING;
        return List.of(Operators.operator(operator, array, array, Type.BOOL, body).needing(needs));
    }

    private static List<Function> joins(Type left, Type right) {
        List<Function> found = new ArrayList<>();
        Type array = left.is(Kind.ARRAY) ? left : right;
        Type element = array.element();
        if (element != null) {
            found.add(join(array, array, array, ArrayOperators::concatenated));
            found.add(join(array, element, array, ArrayOperators::appended));
            found.add(join(element, array, array, ArrayOperators::prepended));
        }
        if (isNoArray(right) && !left.is(Kind.UNKNOWN)) {
            found.add(withText(right, Side.RIGHT));
        }
        if (isNoArray(left) && !right.is(Kind.UNKNOWN)) {
            found.add(withText(left, Side.LEFT));
        }
        if (left.is(Kind.UNKNOWN) && isNoArray(right) && !right.is(Kind.JSONB)) {
            found.add(withText(right, Side.RIGHT));
        }
        if (right.is(Kind.UNKNOWN) && isNoArray(left) && !left.is(Kind.JSONB)) {
            found.add(withText(left, Side.LEFT));
        }
        return found;
    }

    private static Function join(Type left, Type right, Type result, Function.Binary body) {
        return Operators.operator("||", left, right, result, body).seeingNulls();
    }

    private static boolean isNoArray(Type type) {
        return switch (type.kind()) {
            case ARRAY, UNKNOWN, OTHER, TEXT, VARCHAR, BPCHAR, NAME -> false;
            default -> true;
        };
    }

    static boolean knowsFunction(String name, int arguments) {
        return switch (name) {
            case "array_cat", "array_append", "array_prepend" -> arguments == 2;
            case "array_ndims" -> arguments == 1;
            default -> false;
        };
    }

    /// The functions of that name that could take these arguments.
    static List<Function> functions(String name, List<Type> arguments) {
        if (!knowsFunction(name, arguments.size())) {
            return List.of();
        }
        Type left = arguments.getFirst();
        Type right = arguments.getLast();
        Type array = left.is(Kind.ARRAY) ? left : right;
        Type element = array.element();
        if (element == null) {
            return List.of();
        }
        return switch (name) {
            case "array_cat" ->
                    List.of(called(name, List.of(array, array), ArrayOperators::concatenated));
            case "array_append" ->
                    List.of(called(name, List.of(array, element), ArrayOperators::appended));
            case "array_prepend" ->
                    List.of(called(name, List.of(element, array), ArrayOperators::prepended));
            default ->
                    List.of(
                            Functions.call(
                                    name,
                                    List.of(array),
                                    Type.INT4,
                                    (Function.Unary) ArrayOperators::dimensions));
        };
    }

    private static Function called(String name, List<Type> types, Function.Binary body) {
        Type array = types.getFirst().is(Kind.ARRAY) ? types.getFirst() : types.getLast();
        return Functions.call(name, types, array, body).seeingNulls();
    }

    private enum Side {
        LEFT,
        RIGHT
    }

    private static Function withText(Type other, Side side) {
        Conversion.Step text = Conversion.between(other, Type.TEXT);
        if (text == null) {
            throw new IllegalStateException(other + " has no text");
        }
        return switch (side) {
            case LEFT ->
                    Operators.operator(
                            "||",
                            other,
                            Type.TEXT,
                            Type.TEXT,
                            (a, b) -> "" + text.apply(Function.present(a)) + b);
            case RIGHT ->
                    Operators.operator(
                            "||",
                            Type.TEXT,
                            other,
                            Type.TEXT,
                            (a, b) -> a + "" + text.apply(Function.present(b)));
        };
    }
}
