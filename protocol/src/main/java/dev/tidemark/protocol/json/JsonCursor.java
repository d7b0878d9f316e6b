package dev.tidemark.protocol.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Goes through a JSON text from its beginning to its end, as strictly as [JsonReader], without
/// making a tree of it: for texts of a known form that come by the hundred thousand.
///
/// ```java
/// from.beginObject();
/// for (String name = from.nextName(); name != null; name = from.nextName()) {
///     switch (name) { ... default -> from.value(); }
/// }
/// from.end();
/// ```
///
/// Whether a member is there twice is for the caller to see. Not for several threads.
public final class JsonCursor {
    private static final int MEMBERS_USUAL = 4;
    private static final int SMALL_DIGITS = 18;
    private static final String HEX = "0123456789abcdefABCDEF";

    private final String json;
    private final int depthMax;
    private final @Nullable Words words;
    private int depth;
    private int at;

    /// The last name, if names are remembered.
    private Names.@Nullable Name named;

    /// Nothing of the innermost array or object was read yet.
    private boolean fresh;

    /// At the beginning of `json`.
    ///
    /// @param depthMax how many arrays and objects may be inside each other
    public JsonCursor(String json, int depthMax) {
        this(json, depthMax, null);
    }

    /// The same, for texts of which many have the same names and words.
    public JsonCursor(String json, int depthMax, @Nullable Words words) {
        this.json = json;
        this.depthMax = depthMax;
        this.words = words;
        this.named = words == null ? null : words.names().none();
    }

    /// Enters an object.
    public void beginObject() throws JsonException {
        begin('{');
    }

    /// Enters an array.
    public void beginArray() throws JsonException {
        begin('[');
    }

    private void begin(char open) throws JsonException {
        skipSpace();
        if (peek() != open) {
            throw expected(String.valueOf(open));
        }
        if (++depth > depthMax) {
            throw new JsonException("more than " + depthMax + " levels at " + at);
        }
        at++;
        fresh = true;
    }

    /// The next member's name; its value is to be read before the next call.
    ///
    /// @return null if there is none: the object was left
    public @Nullable String nextName() throws JsonException {
        Names.Name usual = named == null ? null : named.next(json, at, fresh);
        if (usual != null) {
            named = usual;
            at += usual.length();
            fresh = false;
            return usual.text();
        }
        boolean first = fresh;
        return more('}') ? otherName(first) : null;
    }

    private String otherName(boolean first) throws JsonException {
        skipSpace();
        int from = at;
        String name = string();
        if (words != null && named != null) {
            boolean escaped = at - from != name.length() + 2;
            named = escaped ? null : words.names().after(named, name, first);
        }
        skipSpace();
        if (peek() != ':') {
            throw expected(":");
        }
        at++;
        return name;
    }

    /// Whether there is one more item; if not, the array was left.
    public boolean nextItem() throws JsonException {
        return more(']');
    }

    private boolean more(char end) throws JsonException {
        skipSpace();
        char c = peek();
        boolean first = fresh;
        fresh = false;
        if (c == end) {
            at++;
            depth--;
            return false;
        }
        if (!first) {
            if (c != ',') {
                throw expected(", or " + end);
            }
            at++;
        }
        return true;
    }

    /// A string, unescaped.
    public String text() throws JsonException {
        skipSpace();
        return string();
    }

    /// Whether the next value is a string.
    public boolean atText() throws JsonException {
        skipSpace();
        return peek() == '"';
    }

    /// A whole number.
    public long wholeNumber() throws JsonException {
        skipSpace();
        int from = at;
        long small = 0;
        while (at < json.length() && isDigit(json.charAt(at)) && at - from < SMALL_DIGITS) {
            small = small * 10 + (json.charAt(at++) - '0');
        }
        boolean whole = at - from == 1 || (at > from && json.charAt(from) != '0');
        if (whole && (at == json.length() || ",}] ".indexOf(json.charAt(at)) >= 0)) {
            return small;
        }
        at = from;
        number();
        try {
            return Long.parseLong(json.substring(from, at));
        } catch (NumberFormatException none) {
            throw new JsonException("not a whole number before " + at, none);
        }
    }

    /// The next value as a tree.
    public JsonValue value() throws JsonException {
        skipSpace();
        return switch (peek()) {
            case '{' -> members();
            case '[' -> items();
            case '"' -> new JsonValue.Text(string());
            case 't' -> word("true", new JsonValue.Truth(true));
            case 'f' -> word("false", new JsonValue.Truth(false));
            case 'n' -> word("null", new JsonValue.Null());
            default -> number();
        };
    }

    /// The map of what was read; maps of the same names share them.
    public <V extends @Nullable Object> Map<String, V> made(SmallMap.Making<V> making) {
        return making.made(words);
    }

    /// Where the next value begins.
    Place place() {
        skipSpace();
        return new Place(at, depth);
    }

    /// Goes back to the beginning of an item, or a member's value.
    void backTo(Place place) {
        at = place.at();
        depth = place.depth();
        fresh = false;
    }

    /// A place between two values.
    record Place(int at, int depth) {}

    /// Goes to the end of the next value, an array, an object or a string, by its brackets only.
    void passOver() throws JsonException {
        int open = 0;
        do {
            switch (peek()) {
                case '"' -> passOverString();
                case '{', '[' -> open++;
                case '}', ']' -> {
                    if (open-- == 0) {
                        throw expected("an entry");
                    }
                }
                default -> {
                    if (open == 0) {
                        throw expected("an entry");
                    }
                }
            }
            at++;
        } while (open > 0);
    }

    /// To its last quote.
    private void passOverString() throws JsonException {
        at++;
        while (peek() != '"') {
            at += peek() == '\\' ? 2 : 1;
        }
    }

    /// Nothing may follow.
    public void end() throws JsonException {
        skipSpace();
        if (at < json.length()) {
            throw expected("the end");
        }
    }

    private JsonValue members() throws JsonException {
        begin('{');
        SmallMap.Making<JsonValue> byName = new SmallMap.Making<>(MEMBERS_USUAL);
        for (String name = nextName(); name != null; name = nextName()) {
            if (!byName.add(name, value())) {
                throw new JsonException("a member is there twice before " + at);
            }
        }
        return new JsonValue.Members(made(byName));
    }

    private JsonValue items() throws JsonException {
        begin('[');
        List<JsonValue> values = new ArrayList<>();
        while (nextItem()) {
            values.add(value());
        }
        return new JsonValue.Items(values);
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

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void digits() throws JsonException {
        int from = at;
        while (at < json.length() && isDigit(json.charAt(at))) {
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

    private String string() throws JsonException {
        if (peek() != '"') {
            throw expected("\"");
        }
        int from = at + 1;
        int to = from;
        int hash = 0;
        for (int length = json.length(); to < length; to++) {
            char c = json.charAt(to);
            if (!plain(c)) {
                break;
            }
            hash = 31 * hash + c;
        }
        at = to;
        if (peek() == '"') {
            at++;
            return words == null ? json.substring(from, to) : words.part(json, from, to, hash);
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
            int digit = HEX.indexOf(peek());
            if (digit < 0) {
                throw expected("a hexadecimal digit");
            }
            unit = unit << 4 | (digit < 16 ? digit : digit - 6);
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
        for (; at < json.length(); at++) {
            char c = json.charAt(at);
            if (c > ' ' || " \t\n\r".indexOf(c) < 0) {
                return;
            }
        }
    }

    private JsonException expected(String what) {
        return new JsonException("expected " + what + " at " + at);
    }
}
