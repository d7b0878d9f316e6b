package dev.tidemark.engine.syntax;

import dev.tidemark.engine.syntax.Node.Select.Tail;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads selects inside an expression: enough to say which of them could ever be allowed.
final class Selects {
    private static final Set<String> JOINS =
            Set.of("cross", "full", "inner", "join", "left", "natural", "right", "tablesample");

    private final Tokens tokens;
    private final Parser parser;

    Selects(Tokens tokens, Parser parser) {
        this.tokens = tokens;
        this.parser = parser;
    }

    Node.@Nullable Select readIfAny() {
        Token token = tokens.peek();
        if (token.isWord("with") || token.isWord("values") || token.isWord("table")) {
            throw Refusal.innerSelect(
                    token.start(), "SELECT statement must not contain any clauses");
        }
        if (token.isMark("(") && tokens.second().isWord("select")) {
            return nested();
        }
        return token.isWord("select") ? select() : null;
    }

    /// `((SELECT ...))`; the caller has the outer parenthesis.
    private Node.Select nested() {
        tokens.take();
        Node.Select select = select();
        tokens.expectMark(")");
        return select;
    }

    private Node.Select select() {
        Token start = tokens.take();
        Tail tail = Tail.NONE;
        if (tokens.acceptWord("distinct")) {
            tail = Tail.OTHER;
        } else {
            tokens.acceptWord("all");
        }
        List<Node> targets = targets();
        boolean selectsFrom = tokens.acceptWord("from");
        Node.TableName source = selectsFrom ? source() : null;
        Node where = tokens.acceptWord("where") ? parser.expression() : null;
        Token next = tokens.peek();
        if (next.kind() == Token.Kind.WORD && Keywords.continuesStatement(next.text())) {
            tail = next.isWord("limit") && tail == Tail.NONE ? Tail.LIMIT : Tail.OTHER;
            skip();
        }
        return new Node.Select(start.start(), targets, source, where, selectsFrom, tail);
    }

    private List<Node> targets() {
        List<Node> targets = new ArrayList<>();
        do {
            if (tokens.peek().isOperator("*")) {
                targets.add(new Node.ColumnRef(tokens.take().start(), List.of("*")));
                continue;
            }
            targets.add(parser.expression());
            if (tokens.acceptWord("as")) {
                tokens.expectLabel();
            } else if (tokens.peek().isName()) {
                tokens.take();
            }
        } while (tokens.acceptMark(","));
        return targets;
    }

    private Node.@Nullable TableName source() {
        Token first = tokens.peek();
        if (!first.isName()) {
            if (!first.isMark("(") && !first.isWord("lateral") && !first.isWord("only")) {
                throw tokens.unexpected();
            }
            skip();
            return null;
        }
        List<String> parts = new ArrayList<>();
        parts.add(tokens.take().text());
        while (tokens.acceptMark(".")) {
            parts.add(tokens.expectLabel().text());
        }
        if (tokens.acceptWord("as") || tokens.peek().isName()) {
            tokens.expectLabel();
        }
        Token next = tokens.peek();
        boolean several =
                next.isMark(",")
                        || next.isMark("(")
                        || (next.kind() == Token.Kind.WORD && JOINS.contains(next.text()));
        if (several) {
            skip();
        }
        return several ? null : new Node.TableName(first.start(), parts);
    }

    /// Goes to the parenthesis that closes the select, or to its WHERE.
    private void skip() {
        int open = 0;
        while (true) {
            Token token = tokens.peek();
            if (token.kind() == Token.Kind.END) {
                throw tokens.unexpected();
            }
            if (open == 0 && (token.isMark(")") || token.isWord("where"))) {
                return;
            }
            open += token.isMark("(") ? 1 : 0;
            open -= token.isMark(")") ? 1 : 0;
            tokens.take();
        }
    }
}
