package dev.tidemark.engine.where;

import dev.tidemark.engine.operators.Function;
import dev.tidemark.engine.syntax.Node;
import dev.tidemark.engine.value.PgArray;
import dev.tidemark.engine.value.Type;
import dev.tidemark.engine.value.Type.Kind;
import dev.tidemark.engine.value.Values;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The comparisons that nearly every clause consists of, column against constant, on the row's
/// bytes and without allocation.
final class Comparisons {
    private Comparisons() {}

    /// A column under casts that keep its bytes, or null if it is something else.
    static Typed.@Nullable ColumnOf column(Typed typed) {
        return switch (typed) {
            case Typed.ColumnOf column -> column;
            case Typed.Apply apply when keepsBytes(apply) -> column(apply.arguments().getFirst());
            case Typed.Collate collate -> column(collate.operand());
            default -> null;
        };
    }

    private static boolean keepsBytes(Typed.Apply apply) {
        Type to = apply.type();
        Type from = apply.function().signature().parameters().getFirst();
        return apply.function().signature().notation() == Function.Notation.CAST
                && apply.function().signature().name().isEmpty()
                && (from.is(Kind.VARCHAR) || from.is(Kind.TEXT) || from.is(Kind.NAME))
                && (to.is(Kind.TEXT) || to.is(Kind.VARCHAR));
    }

    static @Nullable Eval compile(Typed.Apply apply) {
        Function.Relation relation = apply.function().relation();
        if (relation == null) {
            return null;
        }
        Typed left = apply.arguments().getFirst();
        Typed right = apply.arguments().getLast();
        Function.Comparison comparison = relation.comparison();
        if (right instanceof Typed.Constant constant) {
            return compile(comparison, column(left), constant);
        }
        return left instanceof Typed.Constant constant
                ? compile(comparison.mirrored(), column(right), constant)
                : null;
    }

    private static @Nullable Eval compile(
            Function.Comparison comparison,
            Typed.@Nullable ColumnOf column,
            Typed.Constant constant) {
        Object value = constant.value();
        if (column == null) {
            return null;
        }
        if (value == null) {
            return row -> null;
        }
        int index = column.index();
        if (column.type().isInteger() && value instanceof Long number) {
            return integer(comparison, index, number);
        }
        boolean text =
                switch (column.type().kind()) {
                    case TEXT, VARCHAR, NAME -> !constant.type().is(Kind.BPCHAR);
                    default -> false;
                };
        if (comparison.isEquality() && comparesByText(column, constant.type())) {
            return equality(comparison, index, bytes(constant.type(), value));
        }
        return text ? order(comparison, index, bytes(constant.type(), value)) : null;
    }

    /// Whether the column equals a constant of `type` exactly if the texts are the same bytes.
    private static boolean comparesByText(Typed.ColumnOf column, Type type) {
        Type own = column.type();
        boolean alike =
                own.equals(type)
                        || (own.isText() && type.isText() && !type.is(Kind.BPCHAR))
                        || (own.isInteger() && type.isInteger());
        // A boolean is `t` in a change and `true` in JSON.
        return alike && own.equalTextsMeanEqualValues() && !own.is(Kind.BOOL);
    }

    private static byte[] bytes(Type type, Object value) {
        return Values.format(type, value).getBytes(StandardCharsets.UTF_8);
    }

    private static Eval integer(Function.Comparison comparison, int index, long number) {
        return row ->
                row.isNull(index)
                        ? null
                        : (Object)
                                comparison.holds(
                                        Long.compare(
                                                Values.readLong(
                                                        row.bytes(index),
                                                        row.start(index),
                                                        row.length(index)),
                                                number));
    }

    private static Eval equality(Function.Comparison comparison, int index, byte[] wanted) {
        boolean equal = comparison == Function.Comparison.EQUAL;
        return row -> row.isNull(index) ? null : (Object) (matches(row, index, wanted) == equal);
    }

    private static boolean matches(Row row, int index, byte[] wanted) {
        int length = row.length(index);
        if (length != wanted.length) {
            return false;
        }
        int start = row.start(index);
        return Arrays.equals(row.bytes(index), start, start + length, wanted, 0, length);
    }

    private static Eval order(Function.Comparison comparison, int index, byte[] bound) {
        return row -> {
            if (row.isNull(index)) {
                return null;
            }
            int start = row.start(index);
            int end = start + row.length(index);
            return comparison.holds(
                    Arrays.compareUnsigned(row.bytes(index), start, end, bound, 0, bound.length));
        };
    }

    static @Nullable Eval compile(Typed.InList list) {
        List<Typed.Constant> constants = new ArrayList<>();
        Typed.ColumnOf column = null;
        for (Typed.Apply equality : list.equalities()) {
            Typed.ColumnOf left = column(equality.arguments().getFirst());
            boolean fits =
                    left != null
                            && (column == null || column.equals(left))
                            && equality.arguments().getLast() instanceof Typed.Constant constant
                            && comparesByText(left, constant.type())
                            && constants.add(constant);
            if (!fits) {
                return null;
            }
            column = left;
        }
        return column == null ? null : among(column.index(), constants);
    }

    static @Nullable Eval compile(Typed.Quantified quantified) {
        Function.Relation relation = quantified.function().relation();
        Typed.ColumnOf column = column(quantified.left());
        boolean any =
                quantified.quantifier() == Node.Quantified.Quantifier.ANY
                        && relation != null
                        && relation.comparison() == Function.Comparison.EQUAL;
        if (!any
                || column == null
                || !(quantified.array() instanceof Typed.Constant(Type type, Object value))
                || !(value instanceof PgArray array)
                || array.elements().isEmpty()) {
            return null;
        }
        Type element = type.element();
        if (element == null || !comparesByText(column, element)) {
            return null;
        }
        List<Typed.Constant> constants = new ArrayList<>();
        for (Object item : array.elements()) {
            constants.add(new Typed.Constant(element, item));
        }
        return among(column.index(), constants);
    }

    private static Eval among(int index, List<Typed.Constant> constants) {
        List<byte[]> texts = new ArrayList<>();
        for (Typed.Constant constant : constants) {
            Object value = constant.value();
            if (value != null) {
                texts.add(bytes(constant.type(), value));
            }
        }
        ByteTexts set = new ByteTexts(texts);
        Boolean otherwise = texts.size() < constants.size() ? null : Boolean.FALSE;
        return row -> {
            if (row.isNull(index)) {
                return null;
            }
            return set.contains(row.bytes(index), row.start(index), row.length(index))
                    ? Boolean.TRUE
                    : otherwise;
        };
    }
}
