package dev.tidemark.engine.syntax;

import dev.tidemark.engine.syntax.Node.Logic.Connective;
import dev.tidemark.engine.syntax.Node.Polarity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses an expression with Postgres's operator precedence (section 4.1.6 of its manual): a Pratt
/// parser, one loop for everything that follows an operand. [Primaries] reads the operands.
///
/// Depth and size are bounded, so that no text can exhaust the stack or the heap.
public final class Parser {
    public static final int CLAUSE_BYTES_MAX = 1 << 16;

    /// Length of `SELECT 1 WHERE `: Postgres counts positions in there.
    public static final int WHERE_PREFIX = 15;

    /// Length of `SELECT 1 ORDER BY `.
    public static final int ORDER_BY_PREFIX = 18;

    private static final int DEPTH_MAX = 200;
    private static final int NODES_MAX = 1 << 15;

    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int IS = 4;
    private static final int COMPARISON = 5;
    private static final int MEMBERSHIP = 6;
    private static final int OTHER = 8;
    private static final int SUM = 9;
    private static final int PRODUCT = 10;
    private static final int POWER = 11;
    private static final int AT = 12;
    private static final int COLLATE = 13;
    private static final int SIGN = 14;
    private static final int CAST = 17;
    private static final int NONE = -1;

    private final Tokens tokens;
    private final Primaries primaries;
    private final List<Node.Sublink> sublinks = new ArrayList<>();
    private int depth;
    private int nodes;

    Parser(Tokens tokens) {
        this.tokens = tokens;
        this.primaries = new Primaries(tokens, this);
    }

    /// Which of Postgres's two expression grammars applies.
    enum Grammar {
        /// Everything.
        FULL,
        /// `b_expr`: no AND, OR, NOT, IN, LIKE, BETWEEN, IS NULL at its top, as between BETWEEN
        /// and AND.
        RESTRICTED
    }

    /// A whole clause.
    ///
    /// @param sublinks the selects in it, in the order in which they end
    public record Parsed(Node root, List<Node.Sublink> sublinks) {}

    /// Parses a whole list of sort keys.
    public static List<SortItem> sortItems(String text) {
        Tokens tokens = new Tokens(text);
        Parser parser = new Parser(tokens);
        List<SortItem> items = new ArrayList<>();
        do {
            items.add(parser.sortItem());
        } while (tokens.acceptMark(","));
        requireEnd(tokens);
        return items;
    }

    private SortItem sortItem() {
        Node key = expression();
        StringBuilder suffix = new StringBuilder();
        if (tokens.peek().isWord("using")) {
            throw Refusal.at(tokens.peek().start(), "USING is not supported");
        }
        if (tokens.acceptWord("asc")) {
            suffix.append(" ASC");
        } else if (tokens.acceptWord("desc")) {
            suffix.append(" DESC");
        }
        if (tokens.acceptWord("nulls")) {
            if (!tokens.peek().isWord("first") && !tokens.peek().isWord("last")) {
                throw tokens.unexpected();
            }
            suffix.append(tokens.take().isWord("first") ? " NULLS FIRST" : " NULLS LAST");
        }
        return new SortItem(key, suffix.toString());
    }

    /// Parses a whole where clause.
    public static Parsed clause(String clause) {
        Tokens tokens = new Tokens(clause);
        Parser parser = new Parser(tokens);
        Node root = parser.expression();
        requireEnd(tokens);
        return new Parsed(root, parser.sublinks);
    }

    Node.Sublink sublink(
            int position, Node.Sublink.Role role, @Nullable Node operand, Node.Select select) {
        Node.Sublink link = new Node.Sublink(position, role, operand, select);
        sublinks.add(link);
        return link;
    }

    private static void requireEnd(Tokens tokens) {
        Token next = tokens.peek();
        if (next.isMark(";")) {
            throw Refusal.whole("unescaped \";\" causing statement split");
        }
        if (next.kind() == Token.Kind.WORD && Keywords.continuesStatement(next.text())) {
            requireTail(tokens);
            throw Refusal.whole("malformed query ending with SQL clauses");
        }
        if (next.kind() != Token.Kind.END) {
            throw tokens.unexpected();
        }
    }

    private static void requireTail(Tokens tokens) {
        Token word = tokens.take();
        if (word.isWord("order") || word.isWord("group")) {
            tokens.expectWord("by");
        }
        if (tokens.peek().kind() == Token.Kind.END) {
            throw tokens.unexpected();
        }
    }

    Node expression() {
        return expression(0, Grammar.FULL);
    }

    List<Node> expressions() {
        List<Node> list = new ArrayList<>();
        do {
            list.add(expression());
        } while (tokens.acceptMark(","));
        return list;
    }

    Node expression(int minimum, Grammar grammar) {
        if (++depth > DEPTH_MAX) {
            throw Refusal.at(tokens.peek().start(), "expression is nested too deeply");
        }
        Node left = prefix(grammar);
        int closed = NONE;
        int chained = 0;
        while (true) {
            Token token = tokens.peek();
            int precedence = precedence(token, grammar);
            if (precedence < minimum || precedence == NONE) {
                break;
            }
            if (precedence == closed) {
                throw tokens.unexpected();
            }
            count(token);
            if (++chained + depth > DEPTH_MAX && precedence > AND) {
                throw Refusal.at(token.start(), "expression is nested too deeply");
            }
            Node joined = infix(left, precedence, grammar);
            closed = isOpenOnTheRight(joined, precedence) ? precedence : NONE;
            left = joined;
        }
        depth--;
        return left;
    }

    private void count(Token token) {
        if (++nodes > NODES_MAX) {
            throw Refusal.at(token.start(), "expression has too many parts");
        }
    }

    /// Comparisons, LIKE, BETWEEN and DISTINCT do not associate: `a = b = c` is an error, but after
    /// a closing parenthesis, as in `a IN (b) = c`, they may go on.
    private static boolean isOpenOnTheRight(Node node, int precedence) {
        return switch (precedence) {
            case COMPARISON -> node instanceof Node.Operation;
            case MEMBERSHIP -> !(node instanceof Node.InList) && !isClosedMembership(node);
            case IS -> node instanceof Node.Distinct;
            default -> false;
        };
    }

    private static boolean isClosedMembership(Node node) {
        return node instanceof Node.Sublink
                || node instanceof Node.Quantified
                || node instanceof Node.Logic;
    }

    private int precedence(Token token, Grammar grammar) {
        return switch (token.kind()) {
            case OPERATOR -> operatorPrecedence(token.text());
            case WORD -> wordPrecedence(token, grammar);
            case MARK -> token.isMark("::") ? CAST : NONE;
            default -> NONE;
        };
    }

    private static int operatorPrecedence(String operator) {
        return switch (operator) {
            case "=", "<>", "<", ">", "<=", ">=" -> COMPARISON;
            case "+", "-" -> SUM;
            case "*", "/", "%" -> PRODUCT;
            case "^" -> POWER;
            default -> OTHER;
        };
    }

    private int wordPrecedence(Token token, Grammar grammar) {
        boolean full = grammar == Grammar.FULL;
        return switch (token.text()) {
            case "or" -> full ? OR : NONE;
            case "and" -> full ? AND : NONE;
            case "is" -> full || isDistinctNext() ? IS : NONE;
            case "isnull", "notnull" -> full ? IS : NONE;
            case "between", "in", "like", "ilike", "similar" -> full ? MEMBERSHIP : NONE;
            case "not" -> full && isMembership(tokens.second()) ? MEMBERSHIP : NONE;
            case "at" -> full ? AT : NONE;
            case "collate" -> full ? COLLATE : NONE;
            case "operator" -> tokens.second().isMark("(") ? OTHER : NONE;
            default -> NONE;
        };
    }

    private boolean isDistinctNext() {
        Token second = tokens.second();
        return second.isWord("distinct") || second.isWord("not");
    }

    private static boolean isMembership(Token token) {
        return switch (token.kind() == Token.Kind.WORD ? token.text() : "") {
            case "between", "in", "like", "ilike", "similar" -> true;
            default -> false;
        };
    }

    private Node prefix(Grammar grammar) {
        Token token = tokens.peek();
        count(token);
        if (token.isWord("not")) {
            if (grammar == Grammar.RESTRICTED) {
                throw tokens.unexpected();
            }
            tokens.take();
            return new Node.Logic(
                    token.start(), Connective.NOT, List.of(expression(NOT, Grammar.FULL)));
        }
        if (token.kind() != Token.Kind.OPERATOR) {
            return primaries.read();
        }
        return switch (token.text()) {
            case "+", "-" -> signed(tokens.take(), grammar);
            case "=", "<>", "<", ">", "<=", ">=", "*", "/", "%", "^" -> throw tokens.unexpected();
            default -> {
                tokens.take();
                yield new Node.Operation(
                        token.start(), token.text(), null, expression(OTHER + 1, grammar));
            }
        };
    }

    private Node signed(Token sign, Grammar grammar) {
        Node operand = expression(SIGN, grammar);
        if (sign.isOperator("-")
                && operand instanceof Node.Constant(int position, Node.Constant.Form form, String t)
                && (form == Node.Constant.Form.INTEGER || form == Node.Constant.Form.DECIMAL)
                && position >= 0) {
            String negated = t.startsWith("-") ? t.substring(1) : "-" + t;
            return new Node.Constant(sign.start(), form, negated);
        }
        return new Node.Operation(sign.start(), sign.text(), null, operand);
    }

    private Node infix(Node left, int precedence, Grammar grammar) {
        Token token = tokens.take();
        if (token.isMark("::")) {
            return new Node.Cast(token.start(), left, primaries.typeName());
        }
        if (token.kind() == Token.Kind.OPERATOR) {
            return operation(left, token.start(), token.text(), precedence, grammar);
        }
        return switch (token.text()) {
            case "or" -> logic(Connective.OR, token, left, expression(OR + 1, grammar));
            case "and" -> logic(Connective.AND, token, left, expression(AND + 1, grammar));
            case "is" -> is(left, token, grammar);
            case "isnull" -> nullTest(token, left, Polarity.PLAIN);
            case "notnull" -> nullTest(token, left, Polarity.NEGATED);
            case "not" -> membership(left, token, tokens.take(), Polarity.NEGATED);
            case "at" -> atTimeZone(left, token);
            case "collate" -> new Node.Collate(token.start(), left, primaries.qualifiedName());
            case "operator" -> {
                String operator = primaries.qualifiedOperator();
                yield operation(left, token.start(), operator, OTHER, grammar);
            }
            default -> membership(left, token, token, Polarity.PLAIN);
        };
    }

    private static Node logic(Connective connective, Token token, Node left, Node right) {
        if (left instanceof Node.Logic(int position, Connective c, List<Node> operands)
                && c == connective
                && operands instanceof ArrayList<Node> growing
                && position >= 0) {
            growing.add(right);
            return left;
        }
        List<Node> operands = new ArrayList<>();
        operands.add(left);
        operands.add(right);
        return new Node.Logic(token.start(), connective, operands);
    }

    private Node operation(
            Node left, int position, String operator, int precedence, Grammar grammar) {
        Token next = tokens.peek();
        if (next.isWord("any") || next.isWord("some") || next.isWord("all")) {
            return quantified(left, position, operator);
        }
        Node right = expression(precedence + 1, grammar);
        return new Node.Operation(position, operator, left, right);
    }

    private Node quantified(Node left, int position, String operator) {
        Node.Quantified.Quantifier quantifier =
                tokens.take().isWord("all")
                        ? Node.Quantified.Quantifier.ALL
                        : Node.Quantified.Quantifier.ANY;
        tokens.expectMark("(");
        Node.@Nullable Select select = primaries.selectIfAny();
        if (select != null) {
            tokens.expectMark(")");
            return sublink(position, Node.Sublink.Role.QUANTIFIED, left, select);
        }
        Node right = expression();
        tokens.expectMark(")");
        return new Node.Quantified(position, operator, quantifier, left, right);
    }

    private Node is(Node left, Token is, Grammar grammar) {
        Polarity polarity = tokens.acceptWord("not") ? Polarity.NEGATED : Polarity.PLAIN;
        Token word = tokens.peek();
        if (word.isWord("distinct")) {
            tokens.take();
            tokens.expectWord("from");
            return new Node.Distinct(is.start(), left, expression(IS + 1, grammar), polarity);
        }
        if (grammar == Grammar.RESTRICTED) {
            throw tokens.unexpected();
        }
        Node.IsTest.Test test =
                switch (word.kind() == Token.Kind.WORD ? word.text() : "") {
                    case "null" -> Node.IsTest.Test.NULL;
                    case "true" -> Node.IsTest.Test.TRUE;
                    case "false" -> Node.IsTest.Test.FALSE;
                    case "unknown" -> Node.IsTest.Test.UNKNOWN;
                    case "document", "normalized", "nfc", "nfd", "nfkc", "nfkd", "json" ->
                            throw Refusal.at(is.start(), "IS " + word.raw() + " is not supported");
                    default -> throw tokens.unexpected();
                };
        tokens.take();
        return new Node.IsTest(is.start(), left, test, polarity);
    }

    private static Node nullTest(Token token, Node operand, Polarity polarity) {
        return new Node.IsTest(token.start(), operand, Node.IsTest.Test.NULL, polarity);
    }

    private Node atTimeZone(Node left, Token at) {
        if (tokens.acceptWord("local")) {
            throw Refusal.at(at.start(), "AT LOCAL is not supported");
        }
        tokens.expectWord("time");
        tokens.expectWord("zone");
        Node zone = expression(AT + 1, Grammar.FULL);
        return new Node.Call(at.start(), List.of("timezone"), List.of(zone, left), null);
    }

    private Node membership(Node left, Token start, Token word, Polarity polarity) {
        return switch (word.text()) {
            case "in" -> in(left, start, polarity);
            case "between" -> between(left, start, polarity);
            case "similar" -> throw Refusal.at(start.start(), "SIMILAR TO is not supported");
            default -> like(left, start, word, polarity);
        };
    }

    private Node in(Node left, Token start, Polarity polarity) {
        tokens.expectMark("(");
        Node.@Nullable Select select = primaries.selectIfAny();
        if (select != null) {
            tokens.expectMark(")");
            Node link = sublink(start.start(), Node.Sublink.Role.IN, left, select);
            return polarity == Polarity.PLAIN
                    ? link
                    : new Node.Logic(start.start(), Connective.NOT, List.of(link));
        }
        List<Node> items = expressions();
        tokens.expectMark(")");
        return new Node.InList(start.start(), left, items, polarity);
    }

    private Node between(Node left, Token start, Polarity polarity) {
        Node.Between.Order order = Node.Between.Order.ASYMMETRIC;
        if (tokens.acceptWord("symmetric")) {
            order = Node.Between.Order.SYMMETRIC;
        } else {
            tokens.acceptWord("asymmetric");
        }
        Node low = expression(0, Grammar.RESTRICTED);
        tokens.expectWord("and");
        Node high = expression(MEMBERSHIP + 1, Grammar.FULL);
        return new Node.Between(start.start(), left, low, high, order, polarity);
    }

    private Node like(Node left, Token start, Token word, Polarity polarity) {
        String operator =
                (polarity == Polarity.NEGATED ? "!" : "") + (word.isWord("like") ? "~~" : "~~*");
        Token next = tokens.peek();
        if (next.isWord("any") || next.isWord("some") || next.isWord("all")) {
            return quantified(left, start.start(), operator);
        }
        Node pattern = expression(MEMBERSHIP + 1, Grammar.FULL);
        Token escape = tokens.peek();
        if (tokens.acceptWord("escape")) {
            Node character = expression(MEMBERSHIP + 2, Grammar.FULL);
            pattern =
                    new Node.Call(
                            escape.start(),
                            List.of("like_escape"),
                            List.of(pattern, character),
                            null);
        }
        return new Node.Operation(start.start(), operator, left, pattern);
    }
}
