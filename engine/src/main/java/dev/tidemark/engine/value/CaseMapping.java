package dev.tidemark.engine.value;

import dev.tidemark.engine.catalog.Collation;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/// What `lower` and `upper` do under a collation: one code point for another.
public interface CaseMapping {
    /// ASCII letters only, as the C and POSIX locales do it.
    CaseMapping ASCII =
            of(c -> c >= 'A' && c <= 'Z' ? c + 32 : c, c -> c >= 'a' && c <= 'z' ? c - 32 : c);

    /// Unicode's simple mappings, as C.UTF-8 does it.
    CaseMapping UNICODE = of(Character::toLowerCase, Character::toUpperCase);

    /// For what needs no mapping.
    CaseMapping NONE = of(CaseMapping::unknown, CaseMapping::unknown);

    private static int unknown(int codePoint) {
        throw new IllegalStateException("no case mapping is known");
    }

    int lower(int codePoint);

    int upper(int codePoint);

    static CaseMapping of(IntUnaryOperator lower, IntUnaryOperator upper) {
        return new CaseMapping() {
            @Override
            public int lower(int codePoint) {
                return lower.applyAsInt(codePoint);
            }

            @Override
            public int upper(int codePoint) {
                return upper.applyAsInt(codePoint);
            }
        };
    }

    /// The mapping of a collation if it is known without asking the database.
    static Optional<CaseMapping> of(Collation collation) {
        boolean plain = collation.locale().equals("C") || collation.locale().equals("POSIX");
        boolean unicode =
                collation.locale().equals("C.UTF-8") || collation.locale().equals("C.utf8");
        return switch (collation.provider()) {
            case LIBC, BUILTIN ->
                    plain ? Optional.of(ASCII) : unicode ? Optional.of(UNICODE) : Optional.empty();
            case NONE, ICU -> Optional.empty();
        };
    }

    default String lower(String text) {
        return mapped(text, this::lower);
    }

    default String upper(String text) {
        return mapped(text, this::upper);
    }

    private static String mapped(String text, IntUnaryOperator mapping) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(mapping).forEach(out::appendCodePoint);
        return out.toString();
    }
}
