package dev.tidemark.engine.syntax;

import java.util.ArrayDeque;
import java.util.Deque;

/// A cursor over a clause's tokens with the look-ahead that the grammar needs.
final class Tokens {
    private final Lexer lexer;
    private final Deque<Token> ahead = new ArrayDeque<>();

    Tokens(String clause) {
        lexer = new Lexer(clause);
    }

    Token peek() {
        if (ahead.isEmpty()) {
            ahead.add(lexer.next());
        }
        return ahead.getFirst();
    }

    /// The token after [#peek].
    Token second() {
        peek();
        if (ahead.size() < 2) {
            ahead.add(lexer.next());
        }
        return ahead.getLast();
    }

    Token take() {
        Token token = peek();
        ahead.removeFirst();
        return token;
    }

    boolean acceptWord(String word) {
        boolean found = peek().isWord(word);
        if (found) {
            take();
        }
        return found;
    }

    boolean acceptMark(String mark) {
        boolean found = peek().isMark(mark);
        if (found) {
            take();
        }
        return found;
    }

    Token expectWord(String word) {
        if (!peek().isWord(word)) {
            throw unexpected();
        }
        return take();
    }

    Token expectMark(String mark) {
        if (!peek().isMark(mark)) {
            throw unexpected();
        }
        return take();
    }

    /// Any word or quoted name: what may follow a dot.
    Token expectLabel() {
        Token token = peek();
        if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.QUOTED) {
            throw unexpected();
        }
        return take();
    }

    Token expectName() {
        if (!peek().isName()) {
            throw unexpected();
        }
        return take();
    }

    /// The error that Postgres gives for the next token.
    Refusal unexpected() {
        return unexpected(peek());
    }

    static Refusal unexpected(Token token) {
        return token.kind() == Token.Kind.END
                ? Refusal.syntax(token.start(), "syntax error at end of input")
                : Refusal.syntax(token.start(), "syntax error at or near \"" + token.raw() + '"');
    }
}
