package dev.tidemark.engine.value;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Operations on texts; a character is a code point.
final class Texts {
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,4})?");

    private static final String HEX = "\\x";

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

    /// Reads both forms of a literal of `bytea`, into the hexadecimal text that Postgres writes,
    /// such as `\x00ff`, whose order is that of the bytes. See
    /// [Binary Data Types](https://www.postgresql.org/docs/current/datatype-binary.html).
    static String bytea(String literal) {
        return literal.startsWith(HEX) ? byteaFromHex(literal) : byteaFromEscapes(literal);
    }

    private static String byteaFromHex(String literal) {
        StringBuilder digits = new StringBuilder(HEX);
        for (int i = HEX.length(); i < literal.length(); i++) {
            char c = literal.charAt(i);
            boolean between = digits.length() % 2 == 0;
            if (between && (c == ' ' || c == '\n' || c == '\t' || c == '\r')) {
                continue;
            }
            if (!HexFormat.isHexDigit(c)) {
                throw new InvalidValue("not a hexadecimal digit");
            }
            digits.append(Character.toLowerCase(c));
        }
        if (digits.length() % 2 != 0) {
            throw new InvalidValue("an odd number of hexadecimal digits");
        }
        return digits.toString();
    }

    private static String byteaFromEscapes(String literal) {
        byte[] text = literal.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length);
        for (int i = 0; i < text.length; i++) {
            if (text[i] < 0) {
                throw new InvalidValue("which bytes this is depends on the database's encoding");
            }
            if (text[i] != '\\') {
                bytes.write(text[i]);
            } else if (i + 1 < text.length && text[i + 1] == '\\') {
                bytes.write('\\');
                i++;
            } else {
                bytes.write(octal(text, i + 1));
                i += 3;
            }
        }
        return HEX + HexFormat.of().formatHex(bytes.toByteArray());
    }

    private static int octal(byte[] text, int at) {
        boolean whole =
                at + 2 < text.length
                        && digit(text[at], '3')
                        && digit(text[at + 1], '7')
                        && digit(text[at + 2], '7');
        if (!whole) {
            throw new InvalidValue("invalid input syntax for type bytea");
        }
        return (text[at] - '0') << 6 | (text[at + 1] - '0') << 3 | (text[at + 2] - '0');
    }

    private static boolean digit(byte c, char max) {
        return c >= '0' && c <= max;
    }
}
