package dev.tidemark.engine.value;

import dev.tidemark.engine.catalog.Collation;
import dev.tidemark.engine.catalog.Letters;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/// What `lower` and `upper` do under a collation: one code point for another.
public interface CaseMapping {
    /// ASCII letters only, as the C and POSIX locales do it.
    CaseMapping ASCII =
            of(c -> c >= 'A' && c <= 'Z' ? c + 32 : c, c -> c >= 'a' && c <= 'z' ? c - 32 : c);

    /// Unicode's simple mappings, as C.UTF-8 does it in all servers up to PostgreSQL 17 and in
    /// glibc up to 2.40: without the pairs that Unicode 16 added.
    CaseMapping UNICODE =
            of(
                    c -> isSinceUnicode16(c) ? c : Character.toLowerCase(c),
                    c -> isSinceUnicode16(c) ? c : Character.toUpperCase(c));

    private static boolean isSinceUnicode16(int c) {
        return c == 0x19b
                || c == 0x264
                || c == 0x1c89
                || c == 0x1c8a
                || (c >= 0xa7cb && c <= 0xa7cd)
                || (c >= 0xa7da && c <= 0xa7dc)
                || (c >= 0x10d50 && c <= 0x10d65)
                || (c >= 0x10d70 && c <= 0x10d85);
    }

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

    /// The mapping that a database says it has.
    static CaseMapping of(Letters letters) {
        return CaseChanges.of(letters);
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

    /// Where it differs from [#UNICODE]; three numbers for each such code point: itself, its lower
    /// and its upper form. Only for mappings that came from a database, or from [#changed].
    default List<Integer> changes() {
        return List.of();
    }

    /// [#UNICODE] but for `changes`.
    static CaseMapping changed(List<Integer> changes) {
        return changes.isEmpty() ? UNICODE : new CaseChanges(changes);
    }

    /// Whether ASCII letters have the other case that they have in English: they don't in Turkish.
    default boolean plainInAscii() {
        for (int c = 1; c < 0x80; c++) {
            if (lower(c) != ASCII.lower(c) || upper(c) != ASCII.upper(c)) {
                return false;
            }
        }
        return true;
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
