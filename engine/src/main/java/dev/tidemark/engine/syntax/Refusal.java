package dev.tidemark.engine.syntax;

import java.nio.charset.StandardCharsets;

/// Ends a compilation; whoever started it turns it into an answer.
///
/// Postgres counts the position of a syntax error in characters of the whole statement and the
/// location of a parsed node in bytes, so both kinds are kept apart until [#message].
public final class Refusal extends RuntimeException {
    private final Kind kind;
    private final int position;
    private final String text;

    private enum Kind {
        SYNTAX,
        MEANING,
        INNER_SELECT,
        WHOLE
    }

    private Refusal(Kind kind, int position, String text) {
        super(text, null, false, false);
        this.kind = kind;
        this.position = position;
        this.text = text;
    }

    /// A text that is no expression.
    public static Refusal syntax(int position, String text) {
        return new Refusal(Kind.SYNTAX, position, text);
    }

    /// An expression without meaning.
    public static Refusal at(int position, String text) {
        return new Refusal(Kind.MEANING, position, text);
    }

    /// A select inside the expression that is malformed; its location counts as for syntax.
    public static Refusal innerSelect(int position, String text) {
        return new Refusal(Kind.INNER_SELECT, position, text);
    }

    /// Something about the clause as a whole, without a position.
    public static Refusal whole(String text) {
        return new Refusal(Kind.WHOLE, 0, text);
    }

    /// The text for the client.
    ///
    /// @param clause what was compiled
    /// @param prefix characters of the statement that stand before the clause
    public String message(String clause, int prefix) {
        return switch (kind) {
            case SYNTAX ->
                    located(prefix + clause.codePointCount(0, Math.min(position, clause.length())));
            case MEANING -> located(bytesBefore(clause));
            case INNER_SELECT -> located(prefix + bytesBefore(clause));
            case WHOLE -> text;
        };
    }

    /// The text for the client where every location counts from the start of the statement.
    public String messageInStatement(String clause, int prefix) {
        return kind == Kind.MEANING
                ? located(prefix + bytesBefore(clause))
                : message(clause, prefix);
    }

    private String located(int location) {
        return "At location " + location + ": " + text;
    }

    private int bytesBefore(String clause) {
        int end = Math.min(position, clause.length());
        return clause.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
    }
}
