package dev.tidemark.engine.operators;

import dev.tidemark.engine.value.CaseMapping;
import dev.tidemark.engine.value.LikePattern;
import dev.tidemark.engine.value.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The operators that match a text against a pattern.
final class Patterns {
    private Patterns() {}

    /// LIKE is `~~`, ILIKE `~~*`, a regular expression `~` or `~*`; `!` in front negates.
    static Function operator(String name, Type subject) {
        boolean negated = name.startsWith("!");
        boolean anyCase = name.endsWith("*");
        boolean like = name.contains("~~");
        Function function =
                Function.plain(
                        name,
                        Function.Notation.OPERATOR,
                        List.of(subject, Type.TEXT),
                        Type.BOOL,
                        (Function.Binary) (a, b) -> null);
        Function bound =
                function.bound(
                        mapping ->
                                (Function.Binary)
                                        (a, b) ->
                                                negated
                                                        != matches(
                                                                folded(anyCase, mapping, a),
                                                                folded(anyCase, mapping, b),
                                                                like));
        Function.Needs needs = anyCase ? Function.Needs.CASE : Function.Needs.EQUALITY;
        return bound.needing(like ? needs : Function.Needs.CLASSES);
    }

    private static String folded(boolean anyCase, CaseMapping mapping, @Nullable Object text) {
        String plain = (String) Function.present(text);
        return anyCase ? mapping.lower(plain) : plain;
    }

    private static boolean matches(String text, String pattern, boolean like) {
        if (!like) {
            throw new IllegalStateException("regular expressions are compiled before use");
        }
        return LikePattern.parse(pattern).matches(text);
    }
}
