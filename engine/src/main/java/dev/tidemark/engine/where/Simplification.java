package dev.tidemark.engine.where;

import dev.tidemark.engine.syntax.Node.Logic.Connective;
import dev.tidemark.engine.value.Type;
import java.util.ArrayList;
import java.util.List;

/// What Postgres's planner leaves out because of constants: an operand that it drops cannot end the
/// query in an error, so it must be dropped here too.
final class Simplification {
    private static final Typed.Constant UNKNOWN = new Typed.Constant(Type.BOOL, null);

    private Simplification() {}

    static boolean isNull(Typed typed) {
        return typed instanceof Typed.Constant(_, Object value) && value == null;
    }

    private static boolean is(Typed typed, Boolean truth) {
        return typed instanceof Typed.Constant(_, Object value) && truth.equals(value);
    }

    /// An AND with a false is false, an OR with a true is true; the others of the two are dropped.
    static Typed logic(Connective connective, List<Typed> operands) {
        if (connective == Connective.NOT) {
            return not(operands.getFirst());
        }
        Boolean decisive = connective == Connective.OR;
        List<Typed> kept = new ArrayList<>();
        boolean unknown = false;
        for (Typed operand : operands) {
            if (is(operand, decisive)) {
                return operand;
            }
            if (isNull(operand)) {
                unknown = true;
            } else if (!is(operand, !decisive)) {
                kept.add(operand);
            }
        }
        if (unknown) {
            kept.add(UNKNOWN);
        }
        return switch (kept.size()) {
            case 0 -> new Typed.Constant(Type.BOOL, !decisive);
            case 1 -> kept.getFirst();
            default -> new Typed.Logic(connective, kept);
        };
    }

    private static Typed not(Typed operand) {
        if (operand instanceof Typed.Constant(_, Object value)) {
            return value == null ? operand : new Typed.Constant(Type.BOOL, !(Boolean) value);
        }
        return new Typed.Logic(Connective.NOT, List.of(operand));
    }

    /// Branches whose condition is false or unknown go; one that is true is the last.
    static Typed cases(Type type, List<Typed.Case.When> whens, Typed otherwise) {
        List<Typed.Case.When> kept = new ArrayList<>();
        for (Typed.Case.When when : whens) {
            if (is(when.condition(), true)) {
                return kept.isEmpty() ? when.result() : new Typed.Case(type, kept, when.result());
            }
            if (!isNull(when.condition()) && !is(when.condition(), false)) {
                kept.add(when);
            }
        }
        return kept.isEmpty() ? otherwise : new Typed.Case(type, kept, otherwise);
    }

    /// COALESCE without nulls, and with nothing after the first constant.
    static Typed coalesce(Type type, List<Typed> arguments) {
        List<Typed> kept = new ArrayList<>();
        for (Typed argument : arguments) {
            if (isNull(argument)) {
                continue;
            }
            kept.add(argument);
            if (argument instanceof Typed.Constant) {
                break;
            }
        }
        return switch (kept.size()) {
            case 0 -> new Typed.Constant(type, null);
            case 1 -> kept.getFirst();
            default -> new Typed.Choice(type, "coalesce", kept);
        };
    }
}
