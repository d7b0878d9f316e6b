package dev.tidemark.engine.where;

import dev.tidemark.engine.operators.Function;
import java.util.List;

/// Tells which expressions can never end in an error, so that the order of evaluation is free.
final class Failures {
    private Failures() {}

    static boolean isImpossible(Typed typed) {
        return switch (typed) {
            case Typed.Constant _, Typed.Untyped _, Typed.ColumnOf _ -> true;
            case Typed.Apply apply -> isHarmless(apply) && areImpossible(apply.arguments());
            case Typed.Logic logic -> areImpossible(logic.operands());
            case Typed.IsTest test -> isImpossible(test.operand());
            case Typed.Distinct distinct -> isImpossible(distinct.equality());
            case Typed.InList list -> areImpossible(list.equalities());
            case Typed.Quantified quantified ->
                    quantified.function().relation() != null
                            && isImpossible(quantified.left())
                            && isImpossible(quantified.array());
            case Typed.Choice choice -> areImpossible(choice.arguments());
            case Typed.Collate collate -> isImpossible(collate.operand());
            case Typed.Case _, Typed.ArrayOf _, Typed.Element _, Typed.Slice _ -> false;
        };
    }

    private static boolean areImpossible(List<? extends Typed> list) {
        return list.stream().allMatch(Failures::isImpossible);
    }

    private static boolean isHarmless(Typed.Apply apply) {
        Function.Signature signature = apply.function().signature();
        if (apply.function().relation() != null) {
            return true;
        }
        return signature.notation() == Function.Notation.CAST
                && signature.parameters().getFirst().isText()
                && signature.result().isText();
    }
}
