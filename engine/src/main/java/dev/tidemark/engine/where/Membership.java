package dev.tidemark.engine.where;

import dev.tidemark.engine.operators.Casts;
import dev.tidemark.engine.syntax.Node.Logic.Connective;
import dev.tidemark.engine.value.Type;
import java.util.ArrayList;
import java.util.List;

/// Types `operand IN (items)`.
///
/// Postgres takes two or more items without columns for an array: they get one type together with
/// the operand, and are looked up before the other items are evaluated.
final class Membership {
    private final Applications applications;

    Membership(Applications applications) {
        this.applications = applications;
    }

    Typed in(Typed operand, List<Typed> items, int position) {
        List<Typed> fixed = new ArrayList<>();
        List<Typed> others = new ArrayList<>();
        for (Typed item : items) {
            boolean isFixed = item instanceof Typed.Constant || item instanceof Typed.Untyped;
            (isFixed ? fixed : others).add(item);
        }
        if (fixed.size() < 2) {
            return anyOf(operand, items, position);
        }
        List<Typed> ordered = new ArrayList<>(alike(operand, fixed, position));
        ordered.addAll(others);
        return anyOf(operand, ordered, position);
    }

    private List<Typed> alike(Typed operand, List<Typed> fixed, int position) {
        List<Type> types = new ArrayList<>();
        types.add(operand.type());
        fixed.forEach(item -> types.add(item.type()));
        Type common = Casts.common(types);
        if (common == null || common.is(Type.Kind.OTHER)) {
            return fixed;
        }
        return fixed.stream().map(item -> applications.coerce(item, common, position)).toList();
    }

    private Typed anyOf(Typed operand, List<Typed> items, int position) {
        List<Typed.Apply> equalities = new ArrayList<>();
        List<Typed> settled = new ArrayList<>();
        for (Typed item : items) {
            Typed.Apply equality = applications.operation("=", operand, item, position);
            if (equality.arguments().getFirst() instanceof Typed.Constant) {
                settled.add(applications.folded(equality, position));
            } else {
                equalities.add(equality);
            }
        }
        if (!equalities.isEmpty()) {
            settled.add(new Typed.InList(equalities));
        }
        return Simplification.logic(Connective.OR, settled);
    }
}
