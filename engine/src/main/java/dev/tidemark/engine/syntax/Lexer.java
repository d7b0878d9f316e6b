package dev.tidemark.engine.syntax;

import dev.tidemark.engine.syntax.Token.Kind;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Splits a clause as Postgres's scanner does (`src/backend/parser/scan.l` describes the rules):
/// ASCII-only case folding, standard strings, nested comments, maximal operators that do not
/// swallow comments. Lexes one token at a time, so that the first error in reading order wins.
final class Lexer {
    private static final int IDENTIFIER_BYTES_MAX = 63;
    private static final String SELF = ",()[].;:+-*/%^<>=";
    private static final String OPERATOR_CHARS = "~!@#^&|`?+-*/%<>=";
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\d+(?:\\.(?!\\.)\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");

    private final String text;
    private int at;

    Lexer(String text) {
        this.text = text;
    }

    Token next() {
        skipBlanks();
        int start = at;
        if (start >= text.length()) {
            return new Token(Kind.END, "", "", start);
        }
        char c = text.charAt(start);
        Token prefixed = prefixedString(c);
        if (prefixed != null) {
            return prefixed;
        }
        if (startsName(c)) {
            return word();
        }
        if (isDigit(c) || (c == '.' && isDigit(charAt(start + 1)))) {
            return number();
        }
        return switch (c) {
            case '\'' -> token(Kind.STRING, new StringReading(text, start).standard(), start);
            case '"' -> quotedName(start);
            case '$' -> dollar();
            default -> symbol(c);
        };
    }

    private @Nullable Token prefixedString(char c) {
        char second = charAt(at + 1);
        int start = at;
        if (second == '\'') {
            return switch (c) {
                case 'e', 'E' ->
                        token(Kind.STRING, new StringReading(text, start + 1).escaped(), start);
                case 'b', 'B', 'x', 'X' ->
                        token(Kind.BITS, new StringReading(text, start + 1).standard(), start);
                case 'n', 'N' -> throw Refusal.at(start, "national strings are not supported");
                default -> null;
            };
        }
        if ((c == 'u' || c == 'U') && second == '&') {
            return switch (charAt(at + 2)) {
                case '\'' ->
                        token(Kind.STRING, new StringReading(text, start + 2).unicode(), start);
                case '"' -> token(Kind.QUOTED, new StringReading(text, start + 2).unicode(), start);
                default -> null;
            };
        }
        return null;
    }

    private Token token(Kind kind, StringReading.Read read, int start) {
        at = read.end();
        String value = kind == Kind.QUOTED ? truncated(read.value()) : read.value();
        return new Token(kind, value, text.substring(start, at), start);
    }

    private Token quotedName(int start) {
        StringReading.Read read = new StringReading(text, start).quoted();
        if (read.value().isEmpty()) {
            throw Refusal.syntax(
                    start, "zero-length delimited identifier at or near \"" + "\"\"" + "\"");
        }
        return token(Kind.QUOTED, read, start);
    }

    private Token word() {
        int start = at;
        while (at < text.length() && continuesName(text.charAt(at))) {
            at++;
        }
        String raw = text.substring(start, at);
        return new Token(Kind.WORD, truncated(folded(raw)), raw, start);
    }

    private Token number() {
        int start = at;
        Matcher matcher = NUMBER.matcher(text).region(start, text.length());
        if (!matcher.lookingAt()) {
            throw new IllegalStateException("no number at " + start);
        }
        at = matcher.end();
        String raw = matcher.group();
        if (startsName(charAt(at))) {
            word();
            throw Refusal.syntax(
                    start,
                    "trailing junk after numeric literal at or near \""
                            + text.substring(start, at)
                            + '"');
        }
        boolean whole = raw.chars().allMatch(Lexer::isDigit);
        return new Token(whole ? Kind.INTEGER : Kind.DECIMAL, raw, raw, start);
    }

    private Token dollar() {
        int start = at;
        if (isDigit(charAt(start + 1))) {
            at = start + 1;
            while (isDigit(charAt(at))) {
                at++;
            }
            String digits = text.substring(start + 1, at);
            if (startsName(charAt(at))) {
                word();
                throw Refusal.syntax(
                        start,
                        "trailing junk after parameter at or near \""
                                + text.substring(start, at)
                                + '"');
            }
            return new Token(Kind.PARAM, digits, text.substring(start, at), start);
        }
        StringReading.Read read = new StringReading(text, start).dollarQuoted();
        if (read.end() == start) {
            throw Refusal.syntax(start, "syntax error at or near \"$\"");
        }
        return token(Kind.STRING, read, start);
    }

    private Token symbol(char c) {
        int start = at;
        for (String mark : new String[] {"::", ":=", "..", "=>"}) {
            if (text.startsWith(mark, start) && operatorEnd(start) <= start + 2) {
                at = start + 2;
                return new Token(Kind.MARK, mark, mark, start);
            }
        }
        if (OPERATOR_CHARS.indexOf(c) >= 0) {
            at = operatorEnd(start);
            String raw = text.substring(start, at);
            String operator = raw.equals("!=") ? "<>" : raw;
            return new Token(Kind.OPERATOR, operator, raw, start);
        }
        if (SELF.indexOf(c) >= 0) {
            at = start + 1;
            return new Token(Kind.MARK, String.valueOf(c), String.valueOf(c), start);
        }
        String odd = new String(Character.toChars(text.codePointAt(start)));
        throw Refusal.syntax(start, "syntax error at or near \"" + odd + '"');
    }

    private int operatorEnd(int start) {
        int end = start;
        while (end < text.length()
                && OPERATOR_CHARS.indexOf(text.charAt(end)) >= 0
                && !text.startsWith("--", end)
                && !text.startsWith("/*", end)) {
            end++;
        }
        // So that `a=-1` is two operators: only one with an unusual character may end in a sign.
        while (end - start > 1
                && (text.charAt(end - 1) == '+' || text.charAt(end - 1) == '-')
                && text.substring(start, end)
                        .chars()
                        .noneMatch(c -> "~!@#^&|`?%".indexOf(c) >= 0)) {
            end--;
        }
        return end;
    }

    private void skipBlanks() {
        while (at < text.length()) {
            if (" \t\n\r\f\u000b".indexOf(text.charAt(at)) >= 0) {
                at++;
            } else if (text.startsWith("--", at)) {
                while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                    at++;
                }
            } else if (text.startsWith("/*", at)) {
                skipComment();
            } else {
                return;
            }
        }
    }

    private void skipComment() {
        int start = at;
        int depth = 0;
        do {
            if (text.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else if (at < text.length()) {
                at++;
            } else {
                throw Refusal.syntax(
                        start,
                        "unterminated /* comment at or near \"" + text.substring(start) + '"');
            }
        } while (depth > 0);
    }

    private char charAt(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean startsName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    static boolean continuesName(char c) {
        return startsName(c) || isDigit(c) || c == '$';
    }

    private static String folded(String raw) {
        StringBuilder folded = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return folded.toString();
    }

    private static String truncated(String name) {
        if (name.length() * 3 <= IDENTIFIER_BYTES_MAX) {
            return name;
        }
        int bytes = 0;
        int end = 0;
        while (end < name.length()) {
            int codePoint = name.codePointAt(end);
            bytes += Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > IDENTIFIER_BYTES_MAX) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return name.substring(0, end);
    }
}
