package dev.tidemark.engine.where;

import dev.tidemark.engine.operators.Function;
import dev.tidemark.engine.syntax.Node;
import dev.tidemark.engine.value.PgArray;
import dev.tidemark.engine.value.Type;
import dev.tidemark.engine.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds conditions that an index can look up and without which a clause is never true.
final class Routing {
    private static final int KEYS_MAX = 10_000;

    private Routing() {}

    /// Alternatives of which one must hold, or none if the clause has no such condition.
    static List<RoutingKey> keys(Typed clause) {
        return alternatives(clause).stream().flatMap(List::stream).distinct().toList();
    }

    private static Optional<List<RoutingKey>> alternatives(Typed typed) {
        Optional<List<RoutingKey>> found =
                switch (typed) {
                    case Typed.Apply apply -> ofApply(apply);
                    case Typed.Logic logic ->
                            switch (logic.connective()) {
                                case AND -> best(logic.operands());
                                case OR -> union(logic.operands());
                                case NOT -> Optional.empty();
                            };
                    case Typed.InList list -> union(list.equalities());
                    case Typed.Quantified quantified -> ofQuantified(quantified);
                    default -> Optional.empty();
                };
        return found.filter(keys -> !keys.isEmpty() && keys.size() <= KEYS_MAX);
    }

    /// Of the operands of an AND each is necessary: the one with the fewest alternatives selects
    /// best, and equality better than membership.
    private static Optional<List<RoutingKey>> best(List<Typed> operands) {
        Optional<List<RoutingKey>> best = Optional.empty();
        for (Typed operand : operands) {
            Optional<List<RoutingKey>> keys = alternatives(operand);
            if (keys.isPresent() && (best.isEmpty() || cost(keys.get()) < cost(best.get()))) {
                best = keys;
            }
        }
        return best;
    }

    private static int cost(List<RoutingKey> keys) {
        boolean equal = keys.stream().allMatch(k -> k.kind() == RoutingKey.Kind.EQUALS);
        return keys.size() * 2 + (equal ? 0 : 1);
    }

    private static Optional<List<RoutingKey>> union(List<? extends Typed> operands) {
        List<RoutingKey> all = new ArrayList<>();
        for (Typed operand : operands) {
            Optional<List<RoutingKey>> keys = alternatives(operand);
            if (keys.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(keys.get());
        }
        return Optional.of(all);
    }

    private static Optional<List<RoutingKey>> ofApply(Typed.Apply apply) {
        if (apply.arguments().size() != 2) {
            return Optional.empty();
        }
        Typed left = apply.arguments().getFirst();
        Typed right = apply.arguments().getLast();
        return switch (apply.function().signature().name()) {
            case "=" ->
                    right instanceof Typed.Constant constant
                            ? equal(left, constant)
                            : left instanceof Typed.Constant constant
                                    ? equal(right, constant)
                                    : Optional.empty();
            case "@>" -> contains(left, right);
            case "<@" -> contains(right, left);
            default -> Optional.empty();
        };
    }

    private static Optional<List<RoutingKey>> equal(Typed typed, Typed.Constant constant) {
        Typed.ColumnOf column = Comparisons.column(typed);
        Object value = constant.value();
        return column != null && value != null && isIndexable(column.type(), constant.type())
                ? Optional.of(List.of(key(column, RoutingKey.Kind.EQUALS, constant.type(), value)))
                : Optional.empty();
    }

    private static RoutingKey key(
            Typed.ColumnOf column, RoutingKey.Kind kind, Type type, Object value) {
        return new RoutingKey(column.index(), kind, Values.format(type, value));
    }

    /// Whether values of the two types are equal exactly if their texts are.
    private static boolean isIndexable(Type column, Type constant) {
        return switch (column.kind()) {
            case INT2, INT4, INT8 -> constant.isInteger();
            case TEXT, VARCHAR, NAME -> constant.isText() && !constant.is(Type.Kind.BPCHAR);
            case UUID, BYTEA, DATE, ENUM -> column.equals(constant);
            default -> false;
        };
    }

    private static Optional<List<RoutingKey>> contains(Typed whole, Typed part) {
        Typed.ColumnOf column = Comparisons.column(whole);
        Type element = whole.type().element();
        if (column == null
                || element == null
                || !isIndexable(element, element)
                || !(part instanceof Typed.Constant(_, Object value))
                || !(value instanceof PgArray array)) {
            return Optional.empty();
        }
        // Each element is necessary, so any one will do.
        return array.elements().isEmpty() || array.elements().contains(null)
                ? Optional.empty()
                : Optional.of(List.of(member(column, element, array.elements().getFirst())));
    }

    private static RoutingKey member(Typed.ColumnOf column, Type element, @Nullable Object value) {
        return key(column, RoutingKey.Kind.CONTAINS, element, Function.present(value));
    }

    private static Optional<List<RoutingKey>> ofQuantified(Typed.Quantified quantified) {
        boolean equality =
                quantified.quantifier() == Node.Quantified.Quantifier.ANY
                        && quantified.function().signature().name().equals("=");
        Type element = quantified.array().type().element();
        if (!equality || element == null) {
            return Optional.empty();
        }
        if (quantified.array() instanceof Typed.Constant(_, PgArray array)) {
            return among(quantified.left(), element, array);
        }
        Typed.ColumnOf column = Comparisons.column(quantified.array());
        return column != null
                        && quantified.left() instanceof Typed.Constant(Type type, Object value)
                        && value != null
                        && isIndexable(element, type)
                ? Optional.of(List.of(key(column, RoutingKey.Kind.CONTAINS, type, value)))
                : Optional.empty();
    }

    private static Optional<List<RoutingKey>> among(Typed left, Type element, PgArray array) {
        List<Typed> equalities = new ArrayList<>();
        List<RoutingKey> keys = new ArrayList<>();
        for (Object item : array.elements()) {
            if (item == null) {
                continue;
            }
            Typed.Constant constant = new Typed.Constant(element, item);
            equalities.add(constant);
            equal(left, constant).ifPresent(keys::addAll);
        }
        return keys.size() == equalities.size() ? Optional.of(keys) : Optional.empty();
    }
}
