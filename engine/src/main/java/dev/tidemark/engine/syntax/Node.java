package dev.tidemark.engine.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An expression as it was written, before any meaning.
///
/// Every node knows where Postgres would locate it: most operators at their own token, calls and
/// columns at their first one.
public sealed interface Node {
    /// Index in the clause of the char that error texts point to.
    int position();

    /// What Postgres's raw parse tree calls this; error texts show it.
    String postgresName();

    /// `a`, `t.a`, `s.t.a`; the last part may be `*`.
    record ColumnRef(int position, List<String> path) implements Node {
        @Override
        public String postgresName() {
            return "ColumnRef";
        }
    }

    /// A constant; numbers may carry a sign.
    record Constant(int position, Form form, String text) implements Node {
        public enum Form {
            INTEGER,
            DECIMAL,
            STRING,
            BOOLEAN,
            NULL,
            BITS
        }

        @Override
        public String postgresName() {
            return "A_Const";
        }
    }

    /// `$1`.
    record Param(int position, String number) implements Node {
        @Override
        public String postgresName() {
            return "ParamRef";
        }
    }

    /// A prefix operator if `left` is absent. LIKE is `~~`, ILIKE `~~*`, NOT LIKE `!~~`.
    record Operation(int position, String operator, @Nullable Node left, Node right)
            implements Node {
        @Override
        public String postgresName() {
            return "A_Expr";
        }
    }

    /// `left operator ANY (right)` or ALL.
    record Quantified(int position, String operator, Quantifier quantifier, Node left, Node right)
            implements Node {
        public enum Quantifier {
            ANY,
            ALL
        }

        @Override
        public String postgresName() {
            return "A_Expr";
        }
    }

    /// AND and OR with two or more operands, NOT with one.
    record Logic(int position, Connective connective, List<Node> operands) implements Node {
        public enum Connective {
            AND,
            OR,
            NOT
        }

        @Override
        public String postgresName() {
            return "BoolExpr";
        }
    }

    /// `operand IS NULL`, `IS NOT TRUE`...
    record IsTest(int position, Node operand, Test test, Polarity polarity) implements Node {
        public enum Test {
            NULL,
            TRUE,
            FALSE,
            UNKNOWN
        }

        @Override
        public String postgresName() {
            return test == Test.NULL ? "NullTest" : "BooleanTest";
        }
    }

    /// Whether a test is written with NOT.
    enum Polarity {
        PLAIN,
        NEGATED
    }

    /// `left IS [NOT] DISTINCT FROM right`.
    record Distinct(int position, Node left, Node right, Polarity polarity) implements Node {
        @Override
        public String postgresName() {
            return "A_Expr";
        }
    }

    /// `operand [NOT] BETWEEN [SYMMETRIC] low AND high`.
    record Between(int position, Node operand, Node low, Node high, Order order, Polarity polarity)
            implements Node {
        public enum Order {
            ASYMMETRIC,
            SYMMETRIC
        }

        @Override
        public String postgresName() {
            return "A_Expr";
        }
    }

    /// `operand [NOT] IN (items)`.
    record InList(int position, Node operand, List<Node> items, Polarity polarity) implements Node {
        @Override
        public String postgresName() {
            return "A_Expr";
        }
    }

    /// A select inside the expression; `operand` is what stands before IN or the operator.
    record Sublink(int position, Role role, @Nullable Node operand, Select select) implements Node {
        /// How the select is used.
        public enum Role {
            IN,
            EXISTS,
            SCALAR,
            ARRAY,
            QUANTIFIED
        }

        @Override
        public String postgresName() {
            return "SubLink";
        }
    }

    /// A call in the usual form. `refusal` is set for a form that has no meaning here.
    record Call(int position, List<String> name, List<Node> arguments, @Nullable String refusal)
            implements Node {
        @Override
        public String postgresName() {
            return "FuncCall";
        }
    }

    /// `COALESCE`, `GREATEST`, `LEAST`, `NULLIF`.
    record Choice(int position, String function, List<Node> arguments) implements Node {
        @Override
        public String postgresName() {
            return switch (function) {
                case "coalesce" -> "CoalesceExpr";
                case "nullif" -> "A_Expr";
                default -> "MinMaxExpr";
            };
        }
    }

    /// `CASE [operand] WHEN ... THEN ... [ELSE ...] END`.
    record Case(int position, @Nullable Node operand, List<When> whens, @Nullable Node otherwise)
            implements Node {
        public record When(Node condition, Node result) {}

        @Override
        public String postgresName() {
            return "CaseExpr";
        }
    }

    /// `CAST(operand AS type)`, `operand::type`, `type 'literal'`.
    record Cast(int position, Node operand, TypeName type) implements Node {
        @Override
        public String postgresName() {
            return "TypeCast";
        }
    }

    /// `ARRAY[...]`.
    record ArrayOf(int position, List<Node> items) implements Node {
        @Override
        public String postgresName() {
            return "A_ArrayExpr";
        }
    }

    /// `base[from]`, or `base[from:until]` if `slice` is set; either bound of a slice may be
    /// absent.
    record Subscript(Node base, @Nullable Node from, @Nullable Node until, Extent extent)
            implements Node {
        public enum Extent {
            ELEMENT,
            SLICE
        }

        @Override
        public int position() {
            return base.position();
        }

        @Override
        public String postgresName() {
            return "A_Indirection";
        }
    }

    /// `operand COLLATE name`.
    record Collate(int position, Node operand, List<String> name) implements Node {
        @Override
        public String postgresName() {
            return "CollateClause";
        }
    }

    /// `(a, b)` or `ROW(a, b)`.
    record RowOf(int position, List<Node> items) implements Node {
        @Override
        public String postgresName() {
            return "RowExpr";
        }
    }

    /// Something that the grammar has and the where language does not.
    record Unsupported(int position, String postgresName) implements Node {}

    /// A type as it was written.
    ///
    /// @param name internal name without schema: `int4` for `integer`
    /// @param qualified name with its schema if one was written, else the name
    /// @param modifiers the numbers in parentheses that follow, as in `numeric(10, 2)`
    /// @param dimensions array brackets that follow
    record TypeName(
            int position, String name, String qualified, List<Integer> modifiers, int dimensions) {
        public TypeName {
            modifiers = List.copyOf(modifiers);
        }
    }

    /// The select of a [Sublink].
    ///
    /// @param source the only table after FROM; null if there is none, more than one or a join
    /// @param selectsFrom whether it has FROM
    /// @param tail whether it has DISTINCT, GROUP BY, ORDER BY, LIMIT, WITH or the like
    record Select(
            int position,
            List<Node> targets,
            @Nullable TableName source,
            @Nullable Node where,
            boolean selectsFrom,
            Tail tail) {
        public enum Tail {
            NONE,
            LIMIT,
            OTHER
        }
    }

    /// A table as it was written; one or two parts.
    record TableName(int position, List<String> parts) {}
}
