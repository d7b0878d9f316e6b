package dev.tidemark.engine.value;

import java.util.regex.Pattern;

/// Operations on texts; a character is a code point.
final class Texts {
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,4})?");

    private Texts() {}

    static void requireDecimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new InvalidValue("not a number");
        }
    }

    /// Order of the bytes of the two texts in UTF-8, which is the order of their code points.
    static int compareBytes(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                // Halves of a surrogate pair stand for code points above all others.
                boolean high = Character.isSurrogate(x) != Character.isSurrogate(y);
                return high
                        ? Boolean.compare(Character.isSurrogate(x), Character.isSurrogate(y))
                        : Character.compare(x, y);
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /// Without the blanks at its end, which do not count in `bpchar`.
    static String withoutPadding(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }

    /// Without what Postgres skips around literals.
    static String stripped(String text) {
        int from = 0;
        int until = text.length();
        while (from < until && isSpace(text.charAt(from))) {
            from++;
        }
        while (until > from && isSpace(text.charAt(until - 1))) {
            until--;
        }
        return text.substring(from, until);
    }

    static boolean isSpace(char c) {
        return " \t\n\r\f\u000b".indexOf(c) >= 0;
    }
}
