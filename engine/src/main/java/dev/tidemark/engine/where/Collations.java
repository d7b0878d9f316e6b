package dev.tidemark.engine.where;

import dev.tidemark.engine.catalog.Collation;
import dev.tidemark.engine.operators.Function;
import dev.tidemark.engine.syntax.Refusal;
import dev.tidemark.engine.value.CaseMapping;
import dev.tidemark.engine.where.Where.Purpose;
import dev.tidemark.engine.where.Where.Surroundings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Derives the collation of an expression (section 24.2 of Postgres's manual) and refuses what
/// can't be had in process under it.
final class Collations {
    private final Purpose purpose;
    private final Surroundings surroundings;
    private final Map<Collation, CaseMapping> lettersUsed = new HashMap<>();

    Collations(Purpose purpose, Surroundings surroundings) {
        this.purpose = purpose;
        this.surroundings = surroundings;
    }

    /// A collation and why it applies; the database's default if it is null and not in conflict.
    private record Derived(Strength strength, @Nullable Collation collation) {}

    private enum Strength {
        DEFAULT,
        IMPLICIT,
        CONFLICT,
        EXPLICIT
    }

    private static final Derived NOTHING = new Derived(Strength.DEFAULT, null);

    private Derived derived(Typed typed) {
        if (!typed.type().isCollatable() && !(typed instanceof Typed.Apply)) {
            return NOTHING;
        }
        return switch (typed) {
            case Typed.ColumnOf column -> derived(column.collation());
            case Typed.Collate _ -> new Derived(Strength.EXPLICIT, Collation.C);
            case Typed.Apply apply -> derived(apply.arguments());
            case Typed.Choice choice -> derived(choice.arguments());
            case Typed.Case cases -> {
                Derived result = derived(cases.otherwise());
                for (Typed.Case.When when : cases.whens()) {
                    result = combined(result, derived(when.result()));
                }
                yield result;
            }
            case Typed.ArrayOf array -> derived(array.items());
            case Typed.Element element -> derived(element.array());
            case Typed.Slice slice -> derived(slice.array());
            case Typed.Constant _,
                    Typed.Untyped _,
                    Typed.Logic _,
                    Typed.IsTest _,
                    Typed.Distinct _,
                    Typed.InList _,
                    Typed.Quantified _ ->
                    NOTHING;
        };
    }

    /// A column with the database's collation gives way to one that was declared with another.
    private Derived derived(Collation declared) {
        boolean usual = surroundings.defaultCollation().filter(declared::equals).isPresent();
        return new Derived(usual ? Strength.DEFAULT : Strength.IMPLICIT, declared);
    }

    private Derived derived(List<Typed> operands) {
        Derived result = NOTHING;
        for (Typed operand : operands) {
            if (operand.type().isCollatable()) {
                result = combined(result, derived(operand));
            }
        }
        return result;
    }

    private static Derived combined(Derived a, Derived b) {
        if (a.strength != b.strength) {
            return a.strength.compareTo(b.strength) > 0 ? a : b;
        }
        boolean clash = a.strength == Strength.IMPLICIT && !same(a.collation, b.collation);
        return clash ? new Derived(Strength.CONFLICT, null) : a;
    }

    private static boolean same(@Nullable Collation a, @Nullable Collation b) {
        return a != null && a.equals(b);
    }

    /// Checks that `function` can be evaluated on these operands, and gives the case mapping that
    /// its code needs.
    ///
    /// @param position what an error points to
    CaseMapping check(Function function, List<Typed> operands, int position) {
        return check(function.needs(), operands, position);
    }

    CaseMapping check(Function.Needs needs, List<Typed> operands, int position) {
        if (needs == Function.Needs.NOTHING || purpose == Purpose.SUBSET) {
            return CaseMapping.ASCII;
        }
        if (needs == Function.Needs.LUCK) {
            throw Refusal.at(position, "this operator is not supported: its results are not exact");
        }
        requireConstants(needs, operands, position);
        Derived derived = derived(operands);
        if (derived.strength == Strength.CONFLICT) {
            throw Refusal.at(
                    position, "collations of the operands differ; say which by COLLATE \"C\"");
        }
        Optional<Collation> collation =
                derived.collation != null
                        ? Optional.of(derived.collation)
                        : surroundings.defaultCollation();
        return switch (needs) {
            case NOTHING, LUCK, CONSTANT_FIRST -> CaseMapping.ASCII;
            case EQUALITY -> equality(collation, position);
            case PATTERN -> {
                equality(collation, position);
                yield collation.flatMap(CaseMapping::of).orElse(CaseMapping.NONE);
            }
            case ORDER -> order(collation, position);
            case CASE -> letters(collation, operands, position);
            case PATTERN_CASE -> {
                CaseMapping mapping = letters(collation, operands, position);
                // Regular expressions take ASCII letters as English ones, sometimes.
                if (!mapping.plainInAscii()) {
                    throw unknown("letter case in patterns", collation, position);
                }
                yield mapping;
            }
        };
    }

    private static void requireConstants(Function.Needs needs, List<Typed> operands, int position) {
        boolean met =
                switch (needs) {
                    case CONSTANT_FIRST -> operands.getFirst() instanceof Typed.Constant;
                    case PATTERN, PATTERN_CASE -> operands.getLast() instanceof Typed.Constant;
                    case NOTHING, EQUALITY, ORDER, CASE, LUCK -> true;
                };
        if (!met) {
            throw Refusal.at(position, "only a constant is supported as the pattern or zone here");
        }
    }

    private static CaseMapping equality(Optional<Collation> collation, int position) {
        if (collation.isPresent() && !collation.get().deterministic()) {
            throw unknown("equality", collation, position);
        }
        return CaseMapping.ASCII;
    }

    private static CaseMapping order(Optional<Collation> collation, int position) {
        if (collation.isEmpty() || !collation.get().comparesBytes()) {
            throw unknown("the order", collation, position);
        }
        return CaseMapping.ASCII;
    }

    private CaseMapping letters(Optional<Collation> collation, List<Typed> operands, int position) {
        if (collation.isEmpty() && operands.stream().allMatch(Collations::isSameInAnyLocale)) {
            return CaseMapping.ASCII;
        }
        if (collation.isPresent() && isPlain(collation.get())) {
            return CaseMapping.ASCII;
        }
        // The database's word counts more than what is known here: Unicode grows.
        Optional<CaseMapping> asked = collation.flatMap(surroundings::caseMapping);
        Optional<CaseMapping> mapping =
                asked.isPresent() ? asked : collation.flatMap(CaseMapping::of);
        collation.ifPresent(name -> asked.ifPresent(found -> lettersUsed.put(name, found)));
        return mapping.orElseThrow(() -> unknown("letter case", collation, position));
    }

    private static boolean isPlain(Collation collation) {
        return CaseMapping.of(collation).filter(CaseMapping.ASCII::equals).isPresent();
    }

    /// What the clause's meaning depends on besides the table.
    Where.Locale locale() {
        return new Where.Locale(surroundings.defaultCollation(), lettersUsed);
    }

    /// ASCII text without the one letter whose other case depends on the language.
    private static boolean isSameInAnyLocale(Typed operand) {
        return operand instanceof Typed.Constant(_, String text)
                && text.chars().allMatch(c -> c < 0x80 && c != 'i' && c != 'I');
    }

    private static Refusal unknown(String what, Optional<Collation> collation, int position) {
        String name =
                collation
                        .map(c -> "collation \"" + c.locale() + '"')
                        .orElse("the database's default collation");
        return Refusal.at(
                position,
                what + " of text under " + name + " is not known here; write COLLATE \"C\"");
    }
}
