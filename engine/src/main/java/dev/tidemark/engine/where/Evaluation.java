package dev.tidemark.engine.where;

import dev.tidemark.engine.operators.Function;
import dev.tidemark.engine.syntax.Node;
import dev.tidemark.engine.syntax.Node.Logic.Connective;
import dev.tidemark.engine.syntax.Node.Polarity;
import dev.tidemark.engine.syntax.Node.Quantified.Quantifier;
import dev.tidemark.engine.value.InvalidValue;
import dev.tidemark.engine.value.PgArray;
import dev.tidemark.engine.value.Type;
import dev.tidemark.engine.value.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compiles typed expressions to closures.
///
/// Operands are evaluated in Postgres's order: all arguments of a function before it, AND, OR, CASE
/// and COALESCE only as far as needed. So an error happens here exactly if it happens there.
final class Evaluation {
    private static final Row NO_ROW =
            new Row() {
                @Override
                public boolean isNull(int column) {
                    throw new IllegalStateException("a constant has no columns");
                }

                @Override
                public byte[] bytes(int column) {
                    throw new IllegalStateException("a constant has no columns");
                }

                @Override
                public int start(int column) {
                    throw new IllegalStateException("a constant has no columns");
                }

                @Override
                public int length(int column) {
                    throw new IllegalStateException("a constant has no columns");
                }
            };

    /// The value of an expression without columns.
    ///
    /// @throws InvalidValue if it has none
    @Nullable Object constant(Typed typed) {
        return compile(typed).value(NO_ROW);
    }

    Eval compile(Typed typed) {
        return switch (typed) {
            case Typed.Constant(_, Object value) -> row -> value;
            case Typed.Untyped _ -> throw new IllegalStateException("a literal without type");
            case Typed.ColumnOf column -> column(column);
            case Typed.Apply apply -> apply(apply);
            case Typed.Logic logic -> logic(logic);
            case Typed.IsTest test -> isTest(test);
            case Typed.Distinct distinct -> distinct(distinct);
            case Typed.InList list -> inList(list);
            case Typed.Quantified quantified -> quantified(quantified);
            case Typed.Choice choice -> choice(choice);
            case Typed.Case cases -> caseOf(cases);
            case Typed.ArrayOf array -> arrayOf(array);
            case Typed.Element element -> element(element);
            case Typed.Slice slice -> slice(slice);
            case Typed.Collate collate -> compile(collate.operand());
        };
    }

    private List<Eval> compile(List<Typed> operands) {
        List<Eval> compiled = new ArrayList<>();
        for (Typed operand : operands) {
            compiled.add(compile(operand));
        }
        return compiled;
    }

    private static Eval column(Typed.ColumnOf column) {
        int index = column.index();
        Type type = column.type();
        return row ->
                row.isNull(index)
                        ? null
                        : Values.read(type, row.bytes(index), row.start(index), row.length(index));
    }

    private Eval apply(Typed.Apply apply) {
        Eval fast = Comparisons.compile(apply);
        if (fast != null) {
            return fast;
        }
        if (apply.body() instanceof Function.Matching matching
                && apply.arguments().getLast() instanceof Typed.Constant(_, Object pattern)) {
            return matching(apply, matching, pattern);
        }
        List<Eval> arguments = compile(apply.arguments());
        boolean strict = apply.function().signature().nulls() == Function.Nulls.STRICT;
        Eval first = arguments.getFirst();
        return switch (apply.body()) {
            case Function.Unary unary ->
                    row -> {
                        Object a = first.value(row);
                        return strict && a == null ? null : unary.apply(a);
                    };
            case Function.Binary binary -> {
                Eval second = arguments.get(1);
                yield row -> {
                    Object a = first.value(row);
                    Object b = second.value(row);
                    return strict && (a == null || b == null) ? null : binary.apply(a, b);
                };
            }
            case Function.Ternary ternary -> {
                Eval second = arguments.get(1);
                Eval third = arguments.get(2);
                yield row -> {
                    Object a = first.value(row);
                    Object b = second.value(row);
                    Object c = third.value(row);
                    return strict && (a == null || b == null || c == null)
                            ? null
                            : ternary.apply(a, b, c);
                };
            }
        };
    }

    private Eval matching(Typed.Apply apply, Function.Matching matching, @Nullable Object pattern) {
        Eval text = compile(apply.arguments().getFirst());
        if (pattern == null) {
            return row -> {
                text.value(row);
                return null;
            };
        }
        Function.Unary test = matching.with(pattern);
        return row -> {
            Object value = text.value(row);
            return value == null ? null : test.apply(value);
        };
    }

    private Eval logic(Typed.Logic logic) {
        Eval[] operands = compile(logic.operands()).toArray(new Eval[0]);
        if (logic.connective() == Connective.NOT) {
            Eval operand = operands[0];
            return row -> {
                Object value = operand.value(row);
                return value == null ? null : (Object) !(Boolean) value;
            };
        }
        // AND ends at the first false, OR at the first true; a null only counts if none is met.
        Boolean decisive = logic.connective() == Connective.OR;
        return row -> {
            boolean unknown = false;
            for (Eval operand : operands) {
                Object value = operand.value(row);
                if (value == null) {
                    unknown = true;
                } else if (value.equals(decisive)) {
                    return decisive;
                }
            }
            return unknown ? null : (Object) !decisive;
        };
    }

    private Eval isTest(Typed.IsTest test) {
        boolean plain = test.polarity() == Polarity.PLAIN;
        if (test.operand() instanceof Typed.ColumnOf column
                && test.test() == Node.IsTest.Test.NULL) {
            int index = column.index();
            return row -> row.isNull(index) == plain;
        }
        Eval operand = compile(test.operand());
        return switch (test.test()) {
            case NULL, UNKNOWN -> row -> (operand.value(row) == null) == plain;
            case TRUE -> row -> Boolean.TRUE.equals(operand.value(row)) == plain;
            case FALSE -> row -> Boolean.FALSE.equals(operand.value(row)) == plain;
        };
    }

    private Eval distinct(Typed.Distinct distinct) {
        Typed.Apply equality = distinct.equality();
        Eval left = compile(equality.arguments().getFirst());
        Eval right = compile(equality.arguments().getLast());
        Function.Binary equal = (Function.Binary) equality.body();
        boolean plain = distinct.polarity() == Polarity.PLAIN;
        return row -> {
            Object a = left.value(row);
            Object b = right.value(row);
            boolean same =
                    (a == null && b == null)
                            || (a != null && b != null && Boolean.TRUE.equals(equal.apply(a, b)));
            return same != plain;
        };
    }

    private Eval inList(Typed.InList list) {
        Eval fast = Comparisons.compile(list);
        if (fast != null) {
            return fast;
        }
        return logic(new Typed.Logic(Connective.OR, List.copyOf(list.equalities())));
    }

    private Eval quantified(Typed.Quantified quantified) {
        Eval fast = Comparisons.compile(quantified);
        if (fast != null) {
            return fast;
        }
        Eval left = compile(quantified.left());
        Eval items = compile(quantified.array());
        Function.Binary test = (Function.Binary) quantified.body();
        Boolean decisive = quantified.quantifier() == Quantifier.ANY;
        return row -> {
            Object a = left.value(row);
            PgArray array = (PgArray) items.value(row);
            if (array == null) {
                return null;
            }
            // Postgres looks into the array first: none of nothing is false even for null.
            boolean unknown = false;
            for (Object b : array.elements()) {
                Object value = a == null || b == null ? null : test.apply(a, b);
                if (value == null) {
                    unknown = true;
                } else if (value.equals(decisive)) {
                    return decisive;
                }
            }
            return unknown ? null : (Object) !decisive;
        };
    }

    private Eval choice(Typed.Choice choice) {
        Eval[] arguments = compile(choice.arguments()).toArray(new Eval[0]);
        return switch (choice.function()) {
            case "coalesce" ->
                    row -> {
                        for (Eval argument : arguments) {
                            Object value = argument.value(row);
                            if (value != null) {
                                return value;
                            }
                        }
                        return null;
                    };
            case "greatest" -> extreme(arguments, Values.order(choice.type()));
            case "least" -> extreme(arguments, Values.order(choice.type()).reversed());
            case "concat" -> concat(choice, arguments);
            default -> throw new IllegalStateException(choice.function());
        };
    }

    private static Eval extreme(Eval[] arguments, Comparator<Object> order) {
        return row -> {
            Object best = null;
            for (Eval argument : arguments) {
                Object value = argument.value(row);
                if (value != null && (best == null || order.compare(value, best) > 0)) {
                    best = value;
                }
            }
            return best;
        };
    }

    private static Eval concat(Typed.Choice choice, Eval[] arguments) {
        List<Type> types = choice.arguments().stream().map(Typed::type).toList();
        return row -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < arguments.length; i++) {
                Object value = arguments[i].value(row);
                if (value != null) {
                    text.append(Values.format(types.get(i), value));
                }
            }
            return text.toString();
        };
    }

    private Eval caseOf(Typed.Case cases) {
        int size = cases.whens().size();
        Eval[] conditions = new Eval[size];
        Eval[] results = new Eval[size];
        for (int i = 0; i < size; i++) {
            conditions[i] = compile(cases.whens().get(i).condition());
            results[i] = compile(cases.whens().get(i).result());
        }
        Eval otherwise = compile(cases.otherwise());
        return row -> {
            for (int i = 0; i < conditions.length; i++) {
                if (Boolean.TRUE.equals(conditions[i].value(row))) {
                    return results[i].value(row);
                }
            }
            return otherwise.value(row);
        };
    }

    private Eval arrayOf(Typed.ArrayOf array) {
        List<Eval> items = compile(array.items());
        boolean nested =
                !array.items().isEmpty() && array.items().getFirst().type().element() != null;
        return row -> {
            List<@Nullable Object> values = new ArrayList<>(items.size());
            for (Eval item : items) {
                values.add(item.value(row));
            }
            return nested ? PgArray.ofArrays(values) : PgArray.of(values);
        };
    }

    private Eval element(Typed.Element element) {
        Eval array = compile(element.array());
        List<Eval> subscripts = compile(element.subscripts());
        return row -> {
            PgArray value = (PgArray) array.value(row);
            if (value == null) {
                return null;
            }
            List<Long> numbers = new ArrayList<>(subscripts.size());
            boolean missing = false;
            for (Eval subscript : subscripts) {
                Long number = (Long) subscript.value(row);
                if (number == null) {
                    missing = true;
                } else {
                    numbers.add(number);
                }
            }
            return missing ? null : value.at(numbers);
        };
    }

    private Eval slice(Typed.Slice slice) {
        Eval array = compile(slice.array());
        Eval from = slice.from() == null ? null : compile(slice.from());
        Eval until = slice.until() == null ? null : compile(slice.until());
        return row -> {
            PgArray value = (PgArray) array.value(row);
            if (value == null) {
                return null;
            }
            Long first = from == null ? null : (Long) from.value(row);
            Long last = until == null ? null : (Long) until.value(row);
            boolean missing = (from != null && first == null) || (until != null && last == null);
            return missing ? null : value.slice(first, last);
        };
    }
}
