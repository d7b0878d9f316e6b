package dev.tidemark.engine.where;

import dev.tidemark.engine.catalog.Collation;
import dev.tidemark.engine.operators.Function;
import dev.tidemark.engine.syntax.Node;
import dev.tidemark.engine.value.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An expression whose types are settled: every implicit cast is a node, every operator is one
/// [Function].
sealed interface Typed {
    Type type();

    /// A constant; null is SQL's null.
    record Constant(Type type, @Nullable Object value) implements Typed {}

    /// A literal or parameter that has no type yet.
    ///
    /// @param text null for NULL
    /// @param parameter the parameter's number, null for a literal
    record Untyped(int position, @Nullable String text, @Nullable String parameter)
            implements Typed {
        @Override
        public Type type() {
            return Type.UNKNOWN;
        }
    }

    record ColumnOf(Type type, int index, String name, Collation collation) implements Typed {}

    /// @param body the function's code for the collation that applies
    record Apply(Function function, List<Typed> arguments, Function.Body body) implements Typed {
        public Apply {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Type type() {
            return function.signature().result();
        }
    }

    record Logic(Node.Logic.Connective connective, List<Typed> operands) implements Typed {
        @Override
        public Type type() {
            return Type.BOOL;
        }
    }

    record IsTest(Typed operand, Node.IsTest.Test test, Node.Polarity polarity) implements Typed {
        @Override
        public Type type() {
            return Type.BOOL;
        }
    }

    /// `IS [NOT] DISTINCT FROM` over an equality.
    record Distinct(Apply equality, Node.Polarity polarity) implements Typed {
        @Override
        public Type type() {
            return Type.BOOL;
        }
    }

    /// `operand IN (items)`; NOT IN is a NOT around it.
    ///
    /// @param equalities one `operand = item` for each item
    record InList(List<Apply> equalities) implements Typed {
        @Override
        public Type type() {
            return Type.BOOL;
        }
    }

    /// `left operator ANY (array)` or ALL, where `function` compares with one element.
    record Quantified(
            Function function,
            Node.Quantified.Quantifier quantifier,
            Typed left,
            Typed array,
            Function.Body body)
            implements Typed {
        @Override
        public Type type() {
            return Type.BOOL;
        }
    }

    /// COALESCE, GREATEST, LEAST and `concat`, whose arguments share a type.
    record Choice(Type type, String function, List<Typed> arguments) implements Typed {}

    /// The conditions are boolean, also for a CASE that was written with an operand.
    record Case(Type type, List<When> whens, Typed otherwise) implements Typed {
        record When(Typed condition, Typed result) {}
    }

    record ArrayOf(Type type, List<Typed> items) implements Typed {}

    record Element(Type type, Typed array, List<Typed> subscripts) implements Typed {}

    record Slice(Typed array, @Nullable Typed from, @Nullable Typed until) implements Typed {
        @Override
        public Type type() {
            return array.type();
        }
    }

    /// `operand COLLATE "C"`.
    record Collate(Typed operand) implements Typed {
        @Override
        public Type type() {
            return operand.type();
        }
    }
}
