package dev.tidemark.engine.operators;

import dev.tidemark.engine.value.CaseMapping;
import dev.tidemark.engine.value.Type;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An operator, function or cast for concrete types.
///
/// @param signature what Postgres knows about it
/// @param needs what it must know about a collation
/// @param binding its code
/// @param relation set for comparisons, which are evaluated in better ways than by `binding`
public record Function(
        Signature signature, Needs needs, Binding binding, @Nullable Relation relation) {

    /// Name, types and how it is written.
    public record Signature(
            String name, Notation notation, List<Type> parameters, Type result, Nulls nulls) {
        public Signature {
            parameters = List.copyOf(parameters);
        }
    }

    public enum Notation {
        /// `name(a, b)`
        CALL,
        /// `(a name b)`, or `(name a)` with one parameter.
        OPERATOR,
        /// `(a)::result`; a name stands for the type's if there are modifiers: `(a)::varchar(3)`.
        CAST
    }

    public enum Nulls {
        /// Null if any argument is.
        STRICT,
        /// The code sees nulls.
        SEEN
    }

    /// What of a collation decides the result.
    public enum Needs {
        NOTHING,
        /// Which texts are equal.
        EQUALITY,
        /// Which text is less.
        ORDER,
        /// What a letter's other case is.
        CASE,
        /// The first argument's value when the clause is compiled.
        CONSTANT_FIRST,
        /// The second argument, a regular expression, when the clause is compiled.
        PATTERN,
        /// The same, and what a letter's other case is.
        PATTERN_CASE,
        /// More than can be had in process: the result may differ in its last digit.
        LUCK
    }

    /// Code for one to three arguments.
    public sealed interface Body permits Unary, Binary, Ternary {}

    public non-sealed interface Unary extends Body {
        @Nullable Object apply(@Nullable Object a);
    }

    public non-sealed interface Binary extends Body {
        @Nullable Object apply(@Nullable Object a, @Nullable Object b);
    }

    public non-sealed interface Ternary extends Body {
        @Nullable Object apply(@Nullable Object a, @Nullable Object b, @Nullable Object c);
    }

    /// A match against a pattern, which is read once if it is a constant.
    @FunctionalInterface
    public interface Matching extends Binary {
        /// @throws dev.tidemark.engine.value.InvalidValue if it is no pattern
        Unary with(Object pattern);

        @Override
        default @Nullable Object apply(@Nullable Object text, @Nullable Object pattern) {
            return with(present(pattern)).apply(text);
        }
    }

    /// Gives the code for a case mapping, which most code ignores.
    public interface Binding {
        Body bind(CaseMapping mapping);
    }

    /// `=`, `<` and their kin over an order of the values.
    ///
    /// @param order compares values of the two parameters' types
    public record Relation(Comparison comparison, Comparator<Object> order) {}

    public enum Comparison {
        EQUAL("="),
        UNEQUAL("<>"),
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">=");

        private final String operator;

        Comparison(String operator) {
            this.operator = operator;
        }

        public String operator() {
            return operator;
        }

        /// Whether it holds when the left value compares to the right one as `order` says.
        public boolean holds(int order) {
            return switch (this) {
                case EQUAL -> order == 0;
                case UNEQUAL -> order != 0;
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case GREATER -> order > 0;
                case AT_LEAST -> order >= 0;
            };
        }

        public boolean isEquality() {
            return this == EQUAL || this == UNEQUAL;
        }

        /// The comparison with its sides exchanged.
        public Comparison mirrored() {
            return switch (this) {
                case EQUAL, UNEQUAL -> this;
                case LESS -> GREATER;
                case AT_MOST -> AT_LEAST;
                case GREATER -> LESS;
                case AT_LEAST -> AT_MOST;
            };
        }
    }

    /// A comparison of values of two types that share an order.
    public static Function comparison(
            Comparison comparison, Type left, Type right, Comparator<Object> order) {
        boolean text = left.isCollatable();
        Needs needs =
                !text ? Needs.NOTHING : comparison.isEquality() ? Needs.EQUALITY : Needs.ORDER;
        Binary body = (a, b) -> comparison.holds(order.compare(present(a), present(b)));
        return new Function(
                new Signature(
                        comparison.operator,
                        Notation.OPERATOR,
                        List.of(left, right),
                        Type.BOOL,
                        Nulls.STRICT),
                needs,
                mapping -> body,
                new Relation(comparison, order));
    }

    /// A strict function whose code ignores collations.
    public static Function plain(
            String name, Notation notation, List<Type> parameters, Type result, Body body) {
        return new Function(
                new Signature(name, notation, parameters, result, Nulls.STRICT),
                Needs.NOTHING,
                mapping -> body,
                null);
    }

    Function needing(Needs other) {
        return new Function(signature, other, binding, relation);
    }

    Function bound(Binding other) {
        return new Function(signature, needs, other, relation);
    }

    /// The same for code that handles nulls itself.
    Function seeingNulls() {
        Signature seen =
                new Signature(
                        signature.name(),
                        signature.notation(),
                        signature.parameters(),
                        signature.result(),
                        Nulls.SEEN);
        return new Function(seen, needs, binding, relation);
    }

    public static Object present(@Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("a strict function met a null");
        }
        return value;
    }
}
