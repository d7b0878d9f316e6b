package dev.tidemark.engine.value;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Values of `bytea` as the hexadecimal text that Postgres writes, `\x00ff`: its order is that of
/// the bytes.
///
/// @see <a href="https://www.postgresql.org/docs/current/datatype-binary.html">Binary Data Types</a>
final class Bytea {
    private static final String HEX = "\\x";

    private Bytea() {}

    /// Reads both forms of a literal.
    static String parse(String literal) {
        return literal.startsWith(HEX) ? fromHex(literal) : fromEscapes(literal);
    }

    private static String fromHex(String literal) {
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

    private static String fromEscapes(String literal) {
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
