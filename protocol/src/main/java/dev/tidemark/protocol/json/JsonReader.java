package dev.tidemark.protocol.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads a text as JSON (RFC 8259), strictly: nothing before or after it, no member twice, no
/// unpaired surrogates, no depth beyond the limit.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
public final class JsonReader {
    private final String json;
    private final int depthMax;
    private int at;

    private JsonReader(String json, int depthMax) {
        this.json = json;
        this.depthMax = depthMax;
    }

    /// Reads the whole of `json`.
    ///
    /// @param depthMax how many arrays and objects may be inside each other
    /// @throws JsonException if the text is something else; tell its author
    public static JsonValue read(String json, int depthMax) throws JsonException {
        JsonReader reader = new JsonReader(json, depthMax);
        JsonValue value = reader.value(0);
        reader.skipSpace();
        if (reader.at < json.length()) {
            throw reader.expected("the end");
        }
        return value;
    }

    private JsonValue value(int depth) throws JsonException {
        skipSpace();
        return switch (peek()) {
            case '{' -> members(depth + 1);
            case '[' -> items(depth + 1);
            case '"' -> new JsonValue.Text(text());
            case 't' -> word("true", new JsonValue.Truth(true));
            case 'f' -> word("false", new JsonValue.Truth(false));
            case 'n' -> word("null", new JsonValue.Null());
            default -> number();
        };
    }

    private JsonValue members(int depth) throws JsonException {
        enter(depth);
        Map<String, JsonValue> byName = new LinkedHashMap<>();
        if (closes('}')) {
            return new JsonValue.Members(byName);
        }
        do {
            skipSpace();
            String name = text();
            skipSpace();
            if (peek() != ':') {
                throw expected(":");
            }
            at++;
            if (byName.put(name, value(depth)) != null) {
                throw new JsonException("a member is there twice before " + at);
            }
        } while (another('}'));
        return new JsonValue.Members(byName);
    }

    private JsonValue items(int depth) throws JsonException {
        enter(depth);
        List<JsonValue> values = new ArrayList<>();
        if (closes(']')) {
            return new JsonValue.Items(values);
        }
        do {
            values.add(value(depth));
        } while (another(']'));
        return new JsonValue.Items(values);
    }

    private void enter(int depth) throws JsonException {
        if (depth > depthMax) {
            throw new JsonException("more than " + depthMax + " levels at " + at);
        }
        at++;
    }

    private boolean closes(char end) throws JsonException {
        skipSpace();
        if (peek() != end) {
            return false;
        }
        at++;
        return true;
    }

    private boolean another(char end) throws JsonException {
        if (closes(end)) {
            return false;
        }
        if (peek() != ',') {
            throw expected(", or " + end);
        }
        at++;
        return true;
    }

    private JsonValue word(String word, JsonValue value) throws JsonException {
        if (!json.startsWith(word, at)) {
            throw expected(word);
        }
        at += word.length();
        return value;
    }

    private JsonValue number() throws JsonException {
        int from = at;
        skipIf('-');
        int whole = at;
        digits();
        if (at - whole > 1 && json.charAt(whole) == '0') {
            throw new JsonException("a number begins with 0 at " + whole);
        }
        if (skipIf('.')) {
            digits();
        }
        if (skipIf('e') || skipIf('E')) {
            if (!skipIf('+')) {
                skipIf('-');
            }
            digits();
        }
        return new JsonValue.Digits(json.substring(from, at));
    }

    private void digits() throws JsonException {
        int from = at;
        while (at < json.length() && json.charAt(at) >= '0' && json.charAt(at) <= '9') {
            at++;
        }
        if (at == from) {
            throw expected("a value");
        }
    }

    private boolean skipIf(char wanted) {
        if (at < json.length() && json.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private String text() throws JsonException {
        if (peek() != '"') {
            throw expected("\"");
        }
        int from = ++at;
        while (at < json.length() && plain(json.charAt(at))) {
            at++;
        }
        if (peek() == '"') {
            return json.substring(from, at++);
        }
        StringBuilder unescaped = new StringBuilder(json.substring(from, at));
        while (peek() != '"') {
            character(unescaped);
        }
        at++;
        return paired(unescaped);
    }

    private static boolean plain(char c) {
        return c >= 0x20 && c != '"' && c != '\\' && !Character.isSurrogate(c);
    }

    private void character(StringBuilder to) throws JsonException {
        char c = peek();
        if (c < 0x20) {
            throw expected("an escaped control character");
        }
        at++;
        if (c != '\\') {
            to.append(c);
            return;
        }
        char escape = peek();
        at++;
        switch (escape) {
            case '"', '\\', '/' -> to.append(escape);
            case 'b' -> to.append('\b');
            case 'f' -> to.append('\f');
            case 'n' -> to.append('\n');
            case 'r' -> to.append('\r');
            case 't' -> to.append('\t');
            case 'u' -> to.append(unit());
            default -> throw new JsonException("an unknown escape before " + at);
        }
    }

    private char unit() throws JsonException {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0 || peek() > 'f') {
                throw expected("a hexadecimal digit");
            }
            unit = unit << 4 | digit;
            at++;
        }
        return (char) unit;
    }

    /// Half a character has no UTF-8; it would become a question mark on its way.
    private String paired(StringBuilder text) throws JsonException {
        boolean openHalf = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : 0;
            if (openHalf != Character.isLowSurrogate(c)) {
                throw new JsonException("half a character before " + at);
            }
            openHalf = Character.isHighSurrogate(c);
        }
        return text.toString();
    }

    private char peek() throws JsonException {
        if (at >= json.length()) {
            throw new JsonException("ends too early");
        }
        return json.charAt(at);
    }

    private void skipSpace() {
        while (at < json.length() && " \t\n\r".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
    }

    private JsonException expected(String what) {
        return new JsonException("expected " + what + " at " + at);
    }
}
