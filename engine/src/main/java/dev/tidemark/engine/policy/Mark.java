package dev.tidemark.engine.policy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a clause made of policies begins with: a comment that says of which.
///
/// So a shape tells by its definition alone, after a restart too, whether the policies that it was
/// made of are still so; and clauses of different policies are different shapes.
///
/// @param oid the table
/// @param role whose policies
/// @param fingerprint of the [PolicySet]
record Mark(int oid, String role, String fingerprint) {
    private static final Pattern FORM =
            Pattern.compile("/\\* rls (\\d{1,10}) ([A-Za-z0-9_-]{1,400}) ([0-9a-f]{32}) \\*/");

    static Mark of(PolicySet set) {
        return new Mark(set.oid(), set.role(), set.fingerprint());
    }

    /// The mark of a clause, if it has one.
    static Optional<Mark> of(@Nullable String clause) {
        Matcher matcher = FORM.matcher(clause == null ? "" : clause);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        byte[] role = Base64.getUrlDecoder().decode(matcher.group(2));
        return Optional.of(
                new Mark(
                        (int) Long.parseLong(matcher.group(1)),
                        new String(role, StandardCharsets.UTF_8),
                        matcher.group(3)));
    }

    /// The comment.
    String text() {
        byte[] bytes = role.getBytes(StandardCharsets.UTF_8);
        return "/* rls %s %s %s */"
                .formatted(
                        Integer.toUnsignedString(oid),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                        fingerprint);
    }
}
