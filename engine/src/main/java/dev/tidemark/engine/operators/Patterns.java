package dev.tidemark.engine.operators;

import dev.tidemark.engine.value.CaseMapping;
import dev.tidemark.engine.value.InvalidValue;
import dev.tidemark.engine.value.LikePattern;
import dev.tidemark.engine.value.RegexPattern;
import dev.tidemark.engine.value.Type;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The operators and functions that match a text against a pattern.
final class Patterns {
    private Patterns() {}

    /// What a pattern becomes.
    private interface Syntax {
        Predicate<String> parse(String pattern, CaseMapping mapping);
    }

    /// LIKE is `~~`, ILIKE `~~*`, a regular expression `~` or `~*`; `!` in front negates.
    static Function operator(String name, Type subject) {
        return matching(name, Function.Notation.OPERATOR, name, subject);
    }

    /// The function that does what the operator does.
    static Function function(String name, String operator, Type subject) {
        return matching(name, Function.Notation.CALL, operator, subject);
    }

    private static Function matching(
            String name, Function.Notation notation, String operator, Type subject) {
        boolean negated = operator.startsWith("!");
        String positive = negated ? operator.substring(1) : operator;
        Syntax syntax =
                switch (positive) {
                    case "~~" -> (pattern, mapping) -> LikePattern.parse(pattern)::matches;
                    case "~~*" -> Patterns::ilike;
                    case "~" -> (pattern, mapping) -> exact(pattern, mapping);
                    default -> Patterns::anyCase;
                };
        Function.Needs needs =
                switch (positive) {
                    case "~~" -> Function.Needs.EQUALITY;
                    case "~~*" -> Function.Needs.CASE;
                    case "~" -> Function.Needs.PATTERN;
                    default -> Function.Needs.PATTERN_CASE;
                };
        List<Type> types = List.of(subject, Type.TEXT);
        return Function.plain(name, notation, types, Type.BOOL, (Function.Binary) (a, b) -> null)
                .bound(mapping -> matcher(syntax, mapping, !negated))
                .needing(needs);
    }

    private static Function.Matching matcher(
            Syntax syntax, CaseMapping mapping, Boolean whenFound) {
        return pattern -> {
            Predicate<String> predicate = syntax.parse((String) pattern, mapping);
            return text -> predicate.test((String) Function.present(text)) == whenFound;
        };
    }

    private static Predicate<String> ilike(String pattern, CaseMapping mapping) {
        LikePattern lower = LikePattern.parse(mapping.lower(pattern));
        return text -> lower.matches(mapping.lower(text));
    }

    private static Predicate<String> exact(String pattern, CaseMapping mapping) {
        return RegexPattern.parse(pattern, mapping, RegexPattern.Letters.EXACT)::matches;
    }

    private static Predicate<String> anyCase(String pattern, CaseMapping mapping) {
        return RegexPattern.parse(pattern, mapping, RegexPattern.Letters.ANY_CASE)::matches;
    }

    /// `LIKE ... ESCAPE ...`: rewrites the pattern for the usual escape character.
    static Function escape() {
        Function.Binary body =
                (pattern, escape) ->
                        rewritten(
                                (String) Function.present(pattern),
                                (String) Function.present(escape));
        List<Type> types = List.of(Type.TEXT, Type.TEXT);
        return Functions.call("like_escape", types, Type.TEXT, body);
    }

    private static @Nullable Object rewritten(String pattern, String escape) {
        if (escape.equals("\\")) {
            return pattern;
        }
        if (escape.codePointCount(0, escape.length()) > 1) {
            throw new InvalidValue("invalid escape string");
        }
        int character = escape.isEmpty() ? -1 : escape.codePointAt(0);
        StringBuilder out = new StringBuilder();
        boolean afterEscape = false;
        for (int c : pattern.codePoints().toArray()) {
            if (c == character && !afterEscape) {
                out.append('\\');
                afterEscape = true;
            } else {
                out.append(c == '\\' && !afterEscape ? "\\" : "").appendCodePoint(c);
                afterEscape = false;
            }
        }
        return out.toString();
    }
}
