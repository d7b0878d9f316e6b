package dev.tidemark.engine.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Reads one quoted thing of a clause: Postgres's standard, escape, Unicode and dollar forms.
final class StringReading {
    private final String text;
    private final int start;
    private int at;

    /// @param start index of the opening quote
    StringReading(String text, int start) {
        this.text = text;
        this.start = start;
        this.at = start;
    }

    /// What was read.
    ///
    /// @param value unescaped
    /// @param end index after the closing quote
    record Read(String value, int end) {}

    /// `'...'`, with the continuation on further lines that SQL allows.
    Read standard() {
        StringBuilder value = new StringBuilder();
        do {
            readUntil('\'', value, "unterminated quoted string");
        } while (continues());
        return new Read(value.toString(), at);
    }

    /// `"..."`.
    Read quoted() {
        StringBuilder value = new StringBuilder();
        readUntil('"', value, "unterminated quoted identifier");
        return new Read(value.toString(), at);
    }

    private void readUntil(char quote, StringBuilder value, String unterminated) {
        at++;
        while (true) {
            int close = text.indexOf(quote, at);
            if (close < 0) {
                throw broken(unterminated);
            }
            value.append(text, at, close);
            at = close + 1;
            if (at >= text.length() || text.charAt(at) != quote) {
                return;
            }
            value.append(quote);
            at++;
        }
    }

    /// After a closing quote: whether blanks with a line break and another quote follow.
    private boolean continues() {
        int look = at;
        boolean newline = false;
        while (look < text.length()) {
            char c = text.charAt(look);
            if (c == '\n' || c == '\r') {
                newline = true;
            } else if (newline && text.startsWith("--", look)) {
                look = endOfLine(look);
                continue;
            } else if (" \t\f\u000b".indexOf(c) < 0) {
                break;
            }
            look++;
        }
        if (newline && look < text.length() && text.charAt(look) == '\'') {
            at = look;
            return true;
        }
        return false;
    }

    private int endOfLine(int from) {
        int look = from;
        while (look < text.length() && text.charAt(look) != '\n' && text.charAt(look) != '\r') {
            look++;
        }
        return look;
    }

    /// `E'...'`; the escapes are bytes, so they are collected as such.
    Read escaped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        do {
            at++;
            readEscapes(bytes);
        } while (continues());
        try {
            String value =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes.toByteArray()))
                            .toString();
            if (value.indexOf('\0') >= 0) {
                throw Refusal.at(start, "invalid byte sequence for encoding \"UTF8\": 0x00");
            }
            return new Read(value, at);
        } catch (CharacterCodingException e) {
            throw Refusal.at(start, "invalid byte sequence for encoding \"UTF8\"");
        }
    }

    private void readEscapes(ByteArrayOutputStream bytes) {
        while (true) {
            if (at >= text.length()) {
                throw broken("unterminated quoted string");
            }
            int c = text.codePointAt(at);
            if (c == '\'' && text.startsWith("''", at)) {
                bytes.write('\'');
                at += 2;
            } else if (c == '\'') {
                at++;
                return;
            } else if (c == '\\') {
                readEscape(bytes);
            } else {
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(c);
            }
        }
    }

    private void readEscape(ByteArrayOutputStream bytes) {
        at++;
        if (at >= text.length()) {
            throw broken("unterminated quoted string");
        }
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        switch (c) {
            case 'b' -> bytes.write('\b');
            case 'f' -> bytes.write('\f');
            case 'n' -> bytes.write('\n');
            case 'r' -> bytes.write('\r');
            case 't' -> bytes.write('\t');
            case 'v' -> bytes.write(0x0b);
            case 'x' -> readHexByte(bytes);
            case 'u' -> writeCodePoint(bytes, fixedHex(4));
            case 'U' -> writeCodePoint(bytes, fixedHex(8));
            case '0', '1', '2', '3', '4', '5', '6', '7' -> readOctalByte(bytes);
            default -> bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void readHexByte(ByteArrayOutputStream bytes) {
        int end = at;
        while (end < text.length() && end < at + 2 && digit(end, 16) >= 0) {
            end++;
        }
        if (end == at) {
            bytes.write('x');
            return;
        }
        bytes.write(Integer.parseInt(text, at, end, 16));
        at = end;
    }

    private void readOctalByte(ByteArrayOutputStream bytes) {
        at--;
        int end = at;
        while (end < text.length() && end < at + 3 && digit(end, 8) >= 0) {
            end++;
        }
        bytes.write(Integer.parseInt(text, at, end, 8) & 0xff);
        at = end;
    }

    private int fixedHex(int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = digit(at + i, 16);
            if (digit < 0 || value > Character.MAX_CODE_POINT) {
                throw broken("invalid Unicode escape");
            }
            value = value * 16 + digit;
        }
        at += digits;
        return value;
    }

    private void writeCodePoint(ByteArrayOutputStream bytes, int codePoint) {
        int whole = codePoint;
        if (isHigh(codePoint) && text.startsWith("\\u", at)) {
            at += 2;
            int low = fixedHex(4);
            if (!isLow(low)) {
                throw broken("invalid Unicode surrogate pair");
            }
            whole = Character.toCodePoint((char) codePoint, (char) low);
        }
        bytes.writeBytes(Character.toString(valid(whole)).getBytes(StandardCharsets.UTF_8));
    }

    /// `U&'...'` and `U&"..."`, with the UESCAPE that may follow.
    Read unicode() {
        Read plain = text.charAt(start) == '"' ? quoted() : standard();
        char escape = '\\';
        Lexer rest = new Lexer(text.substring(plain.end()));
        Token word = rest.next();
        int end = plain.end();
        if (word.isWord("uescape")) {
            Token character = rest.next();
            if (character.kind() != Token.Kind.STRING || !isEscape(character.text())) {
                throw broken("invalid Unicode escape character");
            }
            escape = character.text().charAt(0);
            end += character.start() + character.raw().length();
        }
        return new Read(unescaped(plain.value(), escape), end);
    }

    private static boolean isEscape(String text) {
        return text.length() == 1
                && Character.digit(text.charAt(0), 16) < 0
                && "+'\" \t\n\r\f\u000b".indexOf(text.charAt(0)) < 0;
    }

    private String unescaped(String value, char escape) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < value.length()) {
            char c = value.charAt(i);
            if (c != escape) {
                out.append(c);
                i++;
            } else if (i + 1 < value.length() && value.charAt(i + 1) == escape) {
                out.append(escape);
                i += 2;
            } else {
                boolean six = i + 1 < value.length() && value.charAt(i + 1) == '+';
                int from = six ? i + 2 : i + 1;
                int until = from + (six ? 6 : 4);
                out.append(Character.toChars(hex(value, from, until)));
                i = until;
            }
        }
        // Surrogate halves written as two escapes meet here; a lone one has no UTF-8 form.
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(out) || out.indexOf("\0") >= 0) {
            throw broken("invalid Unicode escape value");
        }
        return out.toString();
    }

    private int hex(String value, int from, int until) {
        if (until > value.length()) {
            throw broken("invalid Unicode escape");
        }
        int result = 0;
        for (int i = from; i < until; i++) {
            int digit = Character.digit(value.charAt(i), 16);
            if (digit < 0 || value.charAt(i) >= 0x80) {
                throw broken("invalid Unicode escape");
            }
            result = result * 16 + digit;
        }
        if (result > Character.MAX_CODE_POINT) {
            throw broken("invalid Unicode escape value");
        }
        return result;
    }

    /// `$tag$...$tag$`; a read of nothing if there is no such opening.
    Read dollarQuoted() {
        int end = start + 1;
        while (end < text.length()
                && text.charAt(end) != '$'
                && Lexer.continuesName(text.charAt(end))) {
            end++;
        }
        boolean opens = end < text.length() && text.charAt(end) == '$';
        if (!opens || (end > start + 1 && !Lexer.startsName(text.charAt(start + 1)))) {
            return new Read("", start);
        }
        String fence = text.substring(start, end + 1);
        int close = text.indexOf(fence, end + 1);
        if (close < 0) {
            throw broken("unterminated dollar-quoted string");
        }
        return new Read(text.substring(end + 1, close), close + fence.length());
    }

    private int digit(int index, int radix) {
        return index < text.length() && text.charAt(index) < 0x80
                ? Character.digit(text.charAt(index), radix)
                : -1;
    }

    private int valid(int codePoint) {
        if (codePoint == 0
                || codePoint > Character.MAX_CODE_POINT
                || isHigh(codePoint)
                || isLow(codePoint)) {
            throw broken("invalid Unicode escape value");
        }
        return codePoint;
    }

    private static boolean isHigh(int codePoint) {
        return codePoint >= 0xd800 && codePoint < 0xdc00;
    }

    private static boolean isLow(int codePoint) {
        return codePoint >= 0xdc00 && codePoint < 0xe000;
    }

    private Refusal broken(String what) {
        return Refusal.syntax(start, what + " at or near \"" + text.substring(start) + '"');
    }
}
