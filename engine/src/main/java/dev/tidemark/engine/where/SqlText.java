package dev.tidemark.engine.where;

import dev.tidemark.engine.operators.Function;
import dev.tidemark.engine.syntax.Names;
import dev.tidemark.engine.syntax.Node.Logic.Connective;
import dev.tidemark.engine.syntax.Node.Polarity;
import dev.tidemark.engine.value.Type;
import dev.tidemark.engine.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes typed expressions as SQL in which nothing is left to guess: every constant has its type,
/// every implicit cast is written, every operation has its parentheses.
final class SqlText {
    private final Form form;

    /// What the text is for.
    enum Form {
        /// To run: keeps the order in which things were written, as errors depend on it.
        EXECUTABLE,
        /// To compare clauses: sorts what may be sorted without changing any result.
        CANONICAL
    }

    SqlText(Form form) {
        this.form = form;
    }

    String of(Typed typed) {
        return switch (typed) {
            case Typed.Constant(Type type, Object value) -> constant(type, value);
            case Typed.Untyped _ -> throw new IllegalStateException("a literal without type");
            case Typed.ColumnOf column -> Names.quoted(column.name());
            case Typed.Apply apply -> apply(apply);
            case Typed.Logic logic -> logic(logic);
            case Typed.IsTest test ->
                    '('
                            + of(test.operand())
                            + (test.polarity() == Polarity.PLAIN ? " IS " : " IS NOT ")
                            + test.test()
                            + ')';
            case Typed.Distinct(Typed.Apply equality, Polarity polarity) ->
                    '('
                            + of(equality.arguments().getFirst())
                            + (polarity == Polarity.PLAIN ? " IS " : " IS NOT ")
                            + "DISTINCT FROM "
                            + of(equality.arguments().getLast())
                            + ')';
            case Typed.InList list -> inList(list);
            case Typed.Quantified quantified ->
                    '('
                            + of(quantified.left())
                            + ' '
                            + quantified.function().signature().name()
                            + ' '
                            + quantified.quantifier()
                            + " ("
                            + of(quantified.array())
                            + "))";
            case Typed.Choice choice ->
                    choice.function().toUpperCase(Locale.ROOT)
                            + '('
                            + list(choice.arguments())
                            + ')';
            case Typed.Case cases -> caseOf(cases);
            case Typed.ArrayOf array -> "ARRAY[" + list(array.items()) + "]::" + array.type().sql();
            case Typed.Element element ->
                    '('
                            + of(element.array())
                            + ')'
                            + element.subscripts().stream()
                                    .map(subscript -> '[' + of(subscript) + ']')
                                    .collect(Collectors.joining());
            case Typed.Slice slice ->
                    '('
                            + of(slice.array())
                            + ")["
                            + optional(slice.from())
                            + ':'
                            + optional(slice.until())
                            + ']';
            case Typed.Collate collate -> '(' + of(collate.operand()) + " COLLATE \"C\")";
        };
    }

    private static String constant(Type type, @Nullable Object value) {
        String text = value == null ? "NULL" : Names.literal(Values.format(type, value));
        return text + "::" + type.sql();
    }

    private String optional(@Nullable Typed typed) {
        return typed == null ? "" : of(typed);
    }

    private String list(List<Typed> typed) {
        return typed.stream().map(this::of).collect(Collectors.joining(", "));
    }

    private String apply(Typed.Apply apply) {
        Function.Signature signature = apply.function().signature();
        List<Typed> arguments = apply.arguments();
        return switch (signature.notation()) {
            case CALL -> signature.name() + '(' + list(arguments) + ')';
            case CAST -> cast(signature, of(arguments.getFirst()));
            case OPERATOR ->
                    arguments.size() == 1
                            ? '(' + signature.name() + ' ' + of(arguments.getFirst()) + ')'
                            : infix(apply);
        };
    }

    /// A null inside JSON becomes none, as from PostgreSQL 18 on; before, that is an error.
    private static String cast(Function.Signature signature, String operand) {
        boolean scalar =
                signature.parameters().getFirst().is(Type.Kind.JSONB)
                        && !signature.result().isText();
        String value = scalar ? "NULLIF(" + operand + ", 'null'::jsonb)" : '(' + operand + ')';
        String type = signature.name().isEmpty() ? signature.result().sql() : signature.name();
        return value + "::" + type;
    }

    private String infix(Typed.Apply apply) {
        Function.Relation relation = apply.function().relation();
        String left = of(apply.arguments().getFirst());
        String right = of(apply.arguments().getLast());
        String operator = apply.function().signature().name();
        if (form == Form.CANONICAL && relation != null && isMirrored(apply, left, right)) {
            return '('
                    + right
                    + ' '
                    + relation.comparison().mirrored().operator()
                    + ' '
                    + left
                    + ')';
        }
        return '(' + left + ' ' + operator + ' ' + right + ')';
    }

    /// Constants go right; else the greater text does.
    private static boolean isMirrored(Typed.Apply apply, String left, String right) {
        boolean constantLeft = apply.arguments().getFirst() instanceof Typed.Constant;
        boolean constantRight = apply.arguments().getLast() instanceof Typed.Constant;
        return constantLeft == constantRight ? left.compareTo(right) > 0 : constantLeft;
    }

    private String logic(Typed.Logic logic) {
        if (logic.connective() == Connective.NOT) {
            return "(NOT " + of(logic.operands().getFirst()) + ')';
        }
        List<Typed> flat = new ArrayList<>();
        flatten(logic, flat);
        List<String> texts = flat.stream().map(this::of).toList();
        if (form == Form.CANONICAL && flat.stream().allMatch(Failures::isImpossible)) {
            texts = List.copyOf(new TreeSet<>(texts));
        }
        return texts.size() == 1
                ? texts.getFirst()
                : '(' + String.join(" " + logic.connective() + ' ', texts) + ')';
    }

    private static void flatten(Typed.Logic logic, List<Typed> into) {
        for (Typed operand : logic.operands()) {
            if (operand instanceof Typed.Logic inner && inner.connective() == logic.connective()) {
                flatten(inner, into);
            } else {
                into.add(operand);
            }
        }
    }

    private String inList(Typed.InList list) {
        List<Typed.Apply> equalities = list.equalities();
        Function first = equalities.getFirst().function();
        boolean alike =
                equalities.stream()
                        .allMatch(
                                e ->
                                        e.function()
                                                .signature()
                                                .parameters()
                                                .equals(first.signature().parameters()));
        if (!alike || equalities.size() == 1) {
            return logic(new Typed.Logic(Connective.OR, List.copyOf(equalities)));
        }
        List<String> items = equalities.stream().map(e -> of(e.arguments().getLast())).toList();
        if (form == Form.CANONICAL && equalities.stream().allMatch(Failures::isImpossible)) {
            items = List.copyOf(new TreeSet<>(items));
        }
        String operand = of(equalities.getFirst().arguments().getFirst());
        return '(' + operand + " IN (" + String.join(", ", items) + "))";
    }

    private String caseOf(Typed.Case cases) {
        StringBuilder text = new StringBuilder("CASE");
        for (Typed.Case.When when : cases.whens()) {
            text.append(" WHEN ")
                    .append(of(when.condition()))
                    .append(" THEN ")
                    .append(of(when.result()));
        }
        return text.append(" ELSE ").append(of(cases.otherwise())).append(" END").toString();
    }
}
