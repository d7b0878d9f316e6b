package dev.tidemark.engine.value;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// JSON as Postgres reads and writes it. Nesting is bounded, as a value may come from any row.
final class JsonText {
    private static final int DEPTH_MAX = 500;
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d{1,4})?");

    /// Shorter keys first, then by bytes: the order in which Postgres keeps them.
    private static final Comparator<String> KEYS =
            Comparator.comparingInt((String key) -> key.getBytes(StandardCharsets.UTF_8).length)
                    .thenComparing(Texts::compareBytes);

    private final String text;
    private final int exponentMax;
    private int at;

    JsonText(String text, int exponentMax) {
        this.text = text;
        this.exponentMax = exponentMax;
    }

    Json parse() {
        Json value = value(0);
        skipBlanks();
        if (at != text.length()) {
            throw malformed();
        }
        return value;
    }

    private Json value(int depth) {
        if (depth > DEPTH_MAX) {
            throw new InvalidValue("JSON is nested too deeply");
        }
        skipBlanks();
        return switch (peek()) {
            case '{' -> members(depth);
            case '[' -> items(depth);
            case '"' -> new Json.Text(string());
            case 't' -> word("true", new Json.Bool(true));
            case 'f' -> word("false", new Json.Bool(false));
            case 'n' -> word("null", new Json.Null());
            default -> number();
        };
    }

    private Json members(int depth) {
        TreeMap<String, Json> members = new TreeMap<>(KEYS);
        at++;
        skipBlanks();
        if (peek() == '}') {
            at++;
            return new Json.Members(members);
        }
        char next;
        do {
            skipBlanks();
            if (peek() != '"') {
                throw malformed();
            }
            String key = string();
            skipBlanks();
            if (take() != ':') {
                throw malformed();
            }
            members.put(key, value(depth + 1));
            skipBlanks();
            next = take();
        } while (next == ',');
        if (next != '}') {
            throw malformed();
        }
        return new Json.Members(Collections.unmodifiableSequencedMap(members));
    }

    private Json items(int depth) {
        List<Json> items = new ArrayList<>();
        at++;
        skipBlanks();
        if (peek() == ']') {
            at++;
            return new Json.Items(List.of());
        }
        char next;
        do {
            items.add(value(depth + 1));
            skipBlanks();
            next = take();
        } while (next == ',');
        if (next != ']') {
            throw malformed();
        }
        return new Json.Items(List.copyOf(items));
    }

    private Json number() {
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw malformed();
        }
        at = matcher.end();
        BigDecimal value = new BigDecimal(matcher.group());
        if (Math.abs(value.scale()) > exponentMax) {
            throw new InvalidValue("too many digits");
        }
        return new Json.Decimal(Numeric.of(value));
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw malformed();
        }
        at += word.length();
        return value;
    }

    private String string() {
        StringBuilder value = new StringBuilder();
        at++;
        while (true) {
            char c = take();
            if (c == '"') {
                break;
            }
            if (c < ' ') {
                throw malformed();
            }
            value.append(c == '\\' ? escape() : c);
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw malformed();
        }
        return value.toString();
    }

    private char escape() {
        char c = take();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex();
            default -> throw malformed();
        };
    }

    private char hex() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            char c = take();
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw malformed();
            }
            value = value * 16 + digit;
        }
        if (value == 0) {
            throw new InvalidValue("\\u0000 cannot be converted to text");
        }
        return (char) value;
    }

    private char peek() {
        if (at >= text.length()) {
            throw malformed();
        }
        return text.charAt(at);
    }

    private char take() {
        char c = peek();
        at++;
        return c;
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private static InvalidValue malformed() {
        return new InvalidValue("malformed JSON");
    }

    static String format(Json json) {
        StringBuilder out = new StringBuilder();
        append(out, json);
        return out.toString();
    }

    private static void append(StringBuilder out, Json json) {
        switch (json) {
            case Json.Text(String value) -> appendString(out, value);
            case Json.Items(List<Json> items) -> {
                out.append('[');
                String separator = "";
                for (Json item : items) {
                    out.append(separator);
                    append(out, item);
                    separator = ", ";
                }
                out.append(']');
            }
            case Json.Members(SequencedMap<String, Json> members) -> {
                out.append('{');
                String separator = "";
                for (Map.Entry<String, Json> member : members.entrySet()) {
                    out.append(separator);
                    appendString(out, member.getKey());
                    out.append(": ");
                    append(out, member.getValue());
                    separator = ", ";
                }
                out.append('}');
            }
            case Json.Null _, Json.Bool _, Json.Decimal _ -> out.append(json);
        }
    }

    private static void appendString(StringBuilder out, String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
