package dev.tidemark.engine.where;

import dev.tidemark.engine.operators.Casts;
import dev.tidemark.engine.operators.Function;
import dev.tidemark.engine.operators.Operators;
import dev.tidemark.engine.operators.Overloads;
import dev.tidemark.engine.operators.Polymorphic;
import dev.tidemark.engine.syntax.Refusal;
import dev.tidemark.engine.value.CaseMapping;
import dev.tidemark.engine.value.InvalidValue;
import dev.tidemark.engine.value.Type;
import dev.tidemark.engine.value.Type.Kind;
import dev.tidemark.engine.where.Where.Purpose;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Applies operators and functions to typed operands: chooses the overload, inserts implicit casts,
/// folds constants.
final class Applications {
    private static final String NO_OPERATOR = "Could not select an operator overload";

    private final Literals literals;
    private final Collations collations;
    private final Purpose purpose;

    Applications(Literals literals, Collations collations, Purpose purpose) {
        this.literals = literals;
        this.collations = collations;
        this.purpose = purpose;
    }

    /// The operand as a value of `type`, by an implicit cast.
    Typed coerce(Typed operand, Type type, int position) {
        if (operand instanceof Typed.Untyped untyped) {
            return literals.typed(untyped, type);
        }
        if (operand.type().equals(type)) {
            return operand;
        }
        return Casts.isImplicit(operand.type(), type)
                ? cast(operand, type, position)
                : refuseCast(operand, type, position);
    }

    /// The operand as a value of `type`, by any cast that there is.
    Typed cast(Typed operand, Type type, int position) {
        if (operand instanceof Typed.Untyped untyped) {
            return literals.typed(untyped, type);
        }
        if (operand.type().equals(type)) {
            return operand;
        }
        Function cast = Casts.function(operand.type(), type);
        return cast == null
                ? refuseCast(operand, type, position)
                : folded(bound(cast, List.of(operand), position), position);
    }

    private static Typed refuseCast(Typed operand, Type type, int position) {
        throw Refusal.at(
                position,
                "unknown cast from type " + operand.type().name() + " to type " + type.name());
    }

    Typed prefix(String operator, Typed operand, int position) {
        List<Function> candidates = Operators.prefix(operator);
        if (candidates.isEmpty()) {
            throw Refusal.at(position, "unknown unary operator \"" + operator + '"');
        }
        Function function = Overloads.choose(candidates, List.of(operand.type()));
        if (function == null) {
            throw Refusal.at(position, NO_OPERATOR);
        }
        return apply(function, List.of(operand), position);
    }

    Typed infix(String operator, Typed left, Typed right, int position) {
        return folded(operation(operator, left, right, position), position);
    }

    /// The operator applied, not folded.
    Typed.Apply operation(String operator, Typed left, Typed right, int position) {
        Function function = operator(operator, left.type(), right.type(), position);
        return bound(function, coerced(function, List.of(left, right), position), position);
    }

    Function operator(String operator, Type left, Type right, int position) {
        List<Function> candidates = new ArrayList<>(Operators.infix(operator));
        if (candidates.isEmpty() && !Polymorphic.knows(operator)) {
            throw Refusal.at(position, "unknown binary operator \"" + operator + '"');
        }
        candidates.addAll(Polymorphic.infix(operator, left, right));
        Function function = Overloads.choose(candidates, List.of(left, right));
        if (function == null) {
            throw Refusal.at(position, NO_OPERATOR);
        }
        return function;
    }

    Typed apply(Function function, List<Typed> arguments, int position) {
        return folded(bound(function, coerced(function, arguments, position), position), position);
    }

    private List<Typed> coerced(Function function, List<Typed> arguments, int position) {
        List<Typed> coerced = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Type type = function.signature().parameters().get(i);
            coerced.add(coerce(arguments.get(i), type, position));
        }
        return coerced;
    }

    Typed.Apply bound(Function function, List<Typed> operands, int position) {
        CaseMapping mapping = collations.check(function, operands, position);
        Function.Body body = function.binding().bind(mapping);
        requireReadable(body, operands, position);
        return new Typed.Apply(function, operands, body);
    }

    /// A constant pattern is read now, so that a wrong one is the clause's error.
    private void requireReadable(Function.Body body, List<Typed> operands, int position) {
        boolean constant =
                purpose == Purpose.SHAPE
                        && body instanceof Function.Matching
                        && operands.getLast() instanceof Typed.Constant;
        if (constant) {
            try {
                pattern((Function.Matching) body, (Typed.Constant) operands.getLast());
            } catch (InvalidValue e) {
                throw Refusal.at(position, String.valueOf(e.getMessage()));
            }
        }
    }

    private static void pattern(Function.Matching matching, Typed.Constant constant) {
        Object value = constant.value();
        if (value != null) {
            matching.with(value).apply("");
        }
    }

    /// The constant that an operation on constants gives.
    Typed folded(Typed.Apply apply, int position) {
        boolean constant = apply.arguments().stream().allMatch(Typed.Constant.class::isInstance);
        boolean strict = apply.function().signature().nulls() == Function.Nulls.STRICT;
        if (strict && apply.arguments().stream().anyMatch(Simplification::isNull)) {
            return new Typed.Constant(apply.type(), null);
        }
        boolean known =
                purpose == Purpose.SHAPE || apply.function().needs() == Function.Needs.NOTHING;
        if (!constant || !known) {
            return apply;
        }
        try {
            @Nullable Object value = new Evaluation().constant(apply);
            return new Typed.Constant(apply.type(), value);
        } catch (InvalidValue e) {
            throw Refusal.at(position, String.valueOf(e.getMessage()));
        }
    }

    Typed folded(Typed.IsTest test, int position) {
        return folded(test, List.of(test.operand()), position);
    }

    Typed folded(Typed.Distinct distinct, int position) {
        return folded(distinct, distinct.equality().arguments(), position);
    }

    Typed folded(Typed.Quantified quantified, int position) {
        return folded(quantified, List.of(quantified.left(), quantified.array()), position);
    }

    Typed folded(Typed.Choice choice, int position) {
        return folded(choice, choice.arguments(), position);
    }

    private Typed folded(Typed typed, List<Typed> operands, int position) {
        boolean constant = operands.stream().allMatch(Typed.Constant.class::isInstance);
        if (!constant || purpose == Purpose.SUBSET) {
            return typed;
        }
        try {
            return new Typed.Constant(typed.type(), new Evaluation().constant(typed));
        } catch (InvalidValue e) {
            throw Refusal.at(position, String.valueOf(e.getMessage()));
        }
    }

    /// All operands as values of the type that they have in common.
    List<Typed> unified(List<Typed> operands, int position) {
        Type type = Casts.common(operands.stream().map(Typed::type).toList());
        if (type == null || type.is(Kind.OTHER)) {
            throw Refusal.at(position, "types of the operands cannot be matched");
        }
        List<Typed> unified = new ArrayList<>();
        for (Typed operand : operands) {
            unified.add(coerce(operand, type, position));
        }
        return unified;
    }
}
