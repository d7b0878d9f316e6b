package dev.tidemark.engine.syntax;

import dev.tidemark.engine.syntax.Node.Constant.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the operands of an expression: constants, columns, calls, CASE, parentheses.
final class Primaries {
    /// Words with a grammar of their own inside their parentheses, which is not read here.
    private static final Set<String> UNSUPPORTED =
            Set.of(
                    "extract",
                    "grouping",
                    "normalize",
                    "overlay",
                    "treat",
                    "xmlconcat",
                    "xmlelement",
                    "xmlexists",
                    "xmlforest",
                    "xmlparse",
                    "xmlpi",
                    "xmlroot",
                    "xmlserialize");

    private static final Set<String> INTERVAL_FIELDS =
            Set.of("year", "month", "day", "hour", "minute", "second");

    private final Tokens tokens;
    private final Parser parser;
    private final TypeNames types;
    private final Selects selects;

    Primaries(Tokens tokens, Parser parser) {
        this.tokens = tokens;
        this.parser = parser;
        this.types = new TypeNames(tokens);
        this.selects = new Selects(tokens, parser);
    }

    Node read() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case INTEGER -> constant(Form.INTEGER);
            case DECIMAL -> constant(Form.DECIMAL);
            case STRING -> constant(Form.STRING);
            case BITS -> constant(Form.BITS);
            case PARAM -> {
                tokens.take();
                yield subscripted(new Node.Param(token.start(), token.text()));
            }
            case QUOTED -> named();
            case WORD -> word(token);
            case MARK -> {
                if (!token.isMark("(")) {
                    throw tokens.unexpected();
                }
                yield parenthesised();
            }
            case OPERATOR, END -> throw tokens.unexpected();
        };
    }

    private Node constant(Form form) {
        Token token = tokens.take();
        return new Node.Constant(token.start(), form, token.text());
    }

    private Node word(Token token) {
        return switch (token.text()) {
            case "true", "false" -> constant(Form.BOOLEAN);
            case "null" -> constant(Form.NULL);
            case "case" -> caseOf();
            case "cast" -> cast();
            case "exists" -> {
                tokens.take();
                yield parser.sublink(token.start(), Node.Sublink.Role.EXISTS, null, select());
            }
            case "array" -> array();
            default ->
                    Keywords.isValueFunction(token.text())
                            ? valueFunction()
                            : specialOrNamed(token);
        };
    }

    private Node specialOrNamed(Token token) {
        if (!tokens.second().isMark("(")) {
            return typedOrNamed(token);
        }
        return switch (token.text()) {
            case "coalesce", "greatest", "least" -> {
                tokens.take();
                yield new Node.Choice(token.start(), token.text(), arguments());
            }
            case "nullif" -> nullIf();
            case "row" -> {
                tokens.take();
                yield row(token);
            }
            case "position" -> position();
            case "substring" -> substring();
            case "trim" -> trim();
            default -> {
                if (UNSUPPORTED.contains(token.text())) {
                    throw Refusal.at(
                            token.start(), token.text() + "() is not supported in this context");
                }
                yield typedOrNamed(token);
            }
        };
    }

    private Node typedOrNamed(Token token) {
        return types.startsBuiltin(token) && !mayBeColumn(token)
                ? typedLiteral(types.readBuiltin())
                : named();
    }

    /// `interval` and the like name columns too, unless a literal or a word of the type follows.
    private boolean mayBeColumn(Token token) {
        Token second = tokens.second();
        return switch (token.text()) {
            case "double" -> !second.isWord("precision");
            case "time", "timestamp" ->
                    second.kind() != Token.Kind.STRING
                            && !second.isMark("(")
                            && !second.isWord("with")
                            && !second.isWord("without");
            case "character", "char", "national", "nchar", "bit" ->
                    second.kind() != Token.Kind.STRING
                            && !second.isMark("(")
                            && !second.isWord("varying");
            default -> second.kind() != Token.Kind.STRING && !second.isMark("(");
        };
    }

    private Node typedLiteral(Node.TypeName type) {
        Token literal = tokens.peek();
        if (literal.kind() != Token.Kind.STRING) {
            throw tokens.unexpected();
        }
        Node constant = constant(Form.STRING);
        Token next = tokens.peek();
        if (type.name().equals("interval")
                && next.kind() == Token.Kind.WORD
                && INTERVAL_FIELDS.contains(next.text())) {
            throw Refusal.at(next.start(), "interval fields are not supported");
        }
        return new Node.Cast(type.position(), constant, type);
    }

    /// A column, a call or a literal with its type in front.
    private Node named() {
        Token first = tokens.take();
        boolean word = first.kind() == Token.Kind.WORD;
        List<String> path = new ArrayList<>();
        path.add(first.text());
        boolean star = false;
        while (!star && tokens.peek().isMark(".")) {
            if (word && !Keywords.mayNameColumn(first.text())) {
                throw Tokens.unexpected(first);
            }
            tokens.take();
            star = tokens.peek().isOperator("*");
            path.add(star ? tokens.take().text() : tokens.expectLabel().text());
        }
        if (!star && tokens.peek().isMark("(")) {
            if (word && path.size() == 1 && !Keywords.mayNameFunction(first.text())) {
                throw Keywords.mayNameColumn(first.text())
                        ? tokens.unexpected()
                        : Tokens.unexpected(first);
            }
            return subscripted(call(first, path));
        }
        if (!star && tokens.peek().kind() == Token.Kind.STRING && mayNameType(first)) {
            return typedLiteral(types.written(first.start(), path, List.of(), 0));
        }
        if (word && !Keywords.mayNameColumn(first.text())) {
            throw Keywords.mayNameFunction(first.text())
                    ? tokens.unexpected()
                    : Tokens.unexpected(first);
        }
        return subscripted(new Node.ColumnRef(first.start(), path));
    }

    private static boolean mayNameType(Token first) {
        return first.kind() == Token.Kind.QUOTED || Keywords.mayNameFunction(first.text());
    }

    private Node call(Token first, List<String> name) {
        tokens.expectMark("(");
        List<Node> arguments = new ArrayList<>();
        String refusal = null;
        if (tokens.peek().isOperator("*")) {
            tokens.take();
            refusal = "aggregation is not supported in this context";
        } else if (!tokens.peek().isMark(")")) {
            if (tokens.acceptWord("distinct")) {
                refusal = "aggregation is not supported in this context";
            }
            do {
                if (tokens.acceptWord("variadic")) {
                    refusal = "VARIADIC calls are not supported";
                }
                arguments.add(parser.expression());
                refuseNamedArgument();
            } while (tokens.acceptMark(","));
        }
        if (tokens.peek().isWord("order")) {
            throw Refusal.at(first.start(), "aggregation is not supported in this context");
        }
        tokens.expectMark(")");
        Token next = tokens.peek();
        if ((next.isWord("filter") || next.isWord("over")) && refusal == null) {
            refusal = "aggregation is not supported in this context";
        }
        if (refusal != null && (next.isWord("filter") || next.isWord("over"))) {
            throw Refusal.at(first.start(), refusal);
        }
        return new Node.Call(first.start(), name, arguments, refusal);
    }

    private void refuseNamedArgument() {
        if (tokens.peek().isMark("=>") || tokens.peek().isMark(":=")) {
            throw Refusal.at(
                    tokens.peek().start(), "NamedArgExpr is not supported in this context");
        }
    }

    private List<Node> arguments() {
        tokens.expectMark("(");
        List<Node> list = parser.expressions();
        tokens.expectMark(")");
        return list;
    }

    private Node nullIf() {
        Token start = tokens.take();
        tokens.expectMark("(");
        Node left = parser.expression();
        tokens.expectMark(",");
        Node right = parser.expression();
        tokens.expectMark(")");
        return new Node.Choice(start.start(), "nullif", List.of(left, right));
    }

    private Node row(Token start) {
        tokens.expectMark("(");
        List<Node> items = tokens.peek().isMark(")") ? List.of() : parser.expressions();
        tokens.expectMark(")");
        return new Node.RowOf(start.start(), items);
    }

    private Node position() {
        Token start = tokens.take();
        tokens.expectMark("(");
        Node needle = parser.expression(0, Parser.Grammar.RESTRICTED);
        tokens.expectWord("in");
        Node text = parser.expression(0, Parser.Grammar.RESTRICTED);
        tokens.expectMark(")");
        return new Node.Call(start.start(), List.of("strpos"), List.of(text, needle), null);
    }

    private Node substring() {
        Token start = tokens.take();
        tokens.expectMark("(");
        List<Node> arguments = new ArrayList<>(parser.expressions());
        if (tokens.peek().isWord("similar")) {
            throw Refusal.at(tokens.peek().start(), "SUBSTRING SIMILAR is not supported");
        }
        if (arguments.size() == 1) {
            Node from = tokens.acceptWord("from") ? parser.expression() : null;
            Node count = tokens.acceptWord("for") ? parser.expression() : null;
            if (from == null && count != null && tokens.acceptWord("from")) {
                from = parser.expression();
            }
            if (from != null) {
                arguments.add(from);
            } else if (count != null) {
                arguments.add(new Node.Constant(start.start(), Form.INTEGER, "1"));
            }
            if (count != null) {
                arguments.add(count);
            }
        }
        tokens.expectMark(")");
        return new Node.Call(start.start(), List.of("substring"), arguments, null);
    }

    private Node trim() {
        Token start = tokens.take();
        tokens.expectMark("(");
        String function = "btrim";
        if (tokens.acceptWord("leading")) {
            function = "ltrim";
        } else if (tokens.acceptWord("trailing")) {
            function = "rtrim";
        } else {
            tokens.acceptWord("both");
        }
        List<Node> arguments = new ArrayList<>();
        if (tokens.acceptWord("from")) {
            arguments.addAll(parser.expressions());
        } else {
            arguments.addAll(parser.expressions());
            if (arguments.size() == 1 && tokens.acceptWord("from")) {
                arguments.addAll(0, parser.expressions());
            }
        }
        tokens.expectMark(")");
        return new Node.Call(start.start(), List.of(function), arguments, null);
    }

    private Node caseOf() {
        Token start = tokens.take();
        Node operand = tokens.peek().isWord("when") ? null : parser.expression();
        List<Node.Case.When> whens = new ArrayList<>();
        do {
            tokens.expectWord("when");
            Node condition = parser.expression();
            tokens.expectWord("then");
            whens.add(new Node.Case.When(condition, parser.expression()));
        } while (tokens.peek().isWord("when"));
        Node otherwise = tokens.acceptWord("else") ? parser.expression() : null;
        tokens.expectWord("end");
        return new Node.Case(start.start(), operand, whens, otherwise);
    }

    private Node cast() {
        Token start = tokens.take();
        tokens.expectMark("(");
        Node operand = parser.expression();
        tokens.expectWord("as");
        Node.TypeName type = typeName();
        tokens.expectMark(")");
        return new Node.Cast(start.start(), operand, type);
    }

    private Node array() {
        Token start = tokens.take();
        if (tokens.peek().isMark("(")) {
            return parser.sublink(start.start(), Node.Sublink.Role.ARRAY, null, select());
        }
        return subscripted(arrayItems(start.start()));
    }

    private Node arrayItems(int start) {
        tokens.expectMark("[");
        List<Node> items = new ArrayList<>();
        if (!tokens.peek().isMark("]")) {
            boolean nested = tokens.peek().isMark("[");
            do {
                items.add(nested ? arrayItems(tokens.peek().start()) : parser.expression());
            } while (tokens.acceptMark(","));
        }
        tokens.expectMark("]");
        return new Node.ArrayOf(start, items);
    }

    private Node parenthesised() {
        Token start = tokens.take();
        // A second parenthesis may close before an operator: `((SELECT a) = b)`.
        Node.@Nullable Select select = tokens.peek().isMark("(") ? null : selectIfAny();
        if (select != null) {
            tokens.expectMark(")");
            return parser.sublink(start.start(), Node.Sublink.Role.SCALAR, null, select);
        }
        List<Node> items = parser.expressions();
        tokens.expectMark(")");
        if (items.size() > 1) {
            return new Node.RowOf(start.start(), items);
        }
        return subscripted(closed(items.getFirst()));
    }

    /// Keeps `(a AND b) AND c` from growing the inner list, whose length the caller may know.
    private static Node closed(Node node) {
        return node instanceof Node.Logic(int position, Node.Logic.Connective c, List<Node> list)
                ? new Node.Logic(position, c, List.copyOf(list))
                : node;
    }

    private Node subscripted(Node base) {
        Node result = base;
        while (tokens.peek().isMark("[")) {
            tokens.take();
            Node from = tokens.peek().isMark(":") ? null : parser.expression();
            if (tokens.acceptMark(":")) {
                Node until = tokens.peek().isMark("]") ? null : parser.expression();
                result = new Node.Subscript(result, from, until, Node.Subscript.Extent.SLICE);
            } else {
                result = new Node.Subscript(result, from, null, Node.Subscript.Extent.ELEMENT);
            }
            tokens.expectMark("]");
        }
        if (tokens.peek().isMark(".") && !(result instanceof Node.ColumnRef)) {
            throw Refusal.at(base.position(), "A_Indirection is not supported in this context");
        }
        return result;
    }

    private Node valueFunction() {
        Token token = tokens.take();
        return new Node.Unsupported(token.start(), "SQLValueFunction");
    }

    private Node.Select select() {
        tokens.expectMark("(");
        Node.@Nullable Select select = selectIfAny();
        if (select == null) {
            throw tokens.unexpected();
        }
        tokens.expectMark(")");
        return select;
    }

    /// The select that starts here, or null if none does.
    Node.@Nullable Select selectIfAny() {
        return selects.readIfAny();
    }

    Node.TypeName typeName() {
        return types.read();
    }

    List<String> qualifiedName() {
        List<String> parts = new ArrayList<>();
        parts.add(tokens.expectName().text());
        while (tokens.acceptMark(".")) {
            parts.add(tokens.expectLabel().text());
        }
        return parts;
    }

    /// `OPERATOR(pg_catalog.=)` after its first word.
    String qualifiedOperator() {
        tokens.expectMark("(");
        if (tokens.peek().kind() != Token.Kind.OPERATOR) {
            Token schema = tokens.expectName();
            if (!schema.text().equals("pg_catalog")) {
                throw Refusal.at(schema.start(), "unknown operator schema " + schema.text());
            }
            tokens.expectMark(".");
        }
        if (tokens.peek().kind() != Token.Kind.OPERATOR) {
            throw tokens.unexpected();
        }
        String operator = tokens.take().text();
        tokens.expectMark(")");
        return operator;
    }
}
