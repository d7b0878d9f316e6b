package dev.tidemark.engine.value;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The text form of arrays: `{1,NULL,"a b"}`, nested, with bounds `[0:2]={...}` where they are
/// not 1 (section 8.15 of Postgres's manual).
final class ArrayText {
    private static final int DIMENSIONS_MAX = 6;
    private static final Pattern BOUNDS = Pattern.compile("\\[(-?\\d{1,9}):(-?\\d{1,9})\\]");

    private final Type element;
    private final Source source;
    private String text = "";
    private int at;
    private final List<@Nullable Object> elements = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();

    /// Who wrote the text.
    enum Source {
        POSTGRES,
        PERSON
    }

    ArrayText(Type element, Source source) {
        this.element = element;
        this.source = source;
    }

    PgArray parse(String array) {
        text = array;
        at = 0;
        List<Integer> lowers = bounds();
        skipBlanks();
        readLevel(0);
        skipBlanks();
        if (at != text.length()) {
            throw malformed();
        }
        if (elements.isEmpty()) {
            if (lengths.size() > 1) {
                throw malformed();
            }
            return PgArray.EMPTY;
        }
        if (lowers.isEmpty()) {
            lowers = lengths.stream().map(l -> 1).toList();
        }
        if (lowers.size() != lengths.size()) {
            throw malformed();
        }
        return new PgArray(lengths, lowers, elements);
    }

    private List<Integer> bounds() {
        List<Integer> lowers = new ArrayList<>();
        Matcher matcher = BOUNDS.matcher(text);
        while (matcher.region(at, text.length()).lookingAt()) {
            lowers.add(Integer.parseInt(matcher.group(1)));
            at = matcher.end();
        }
        if (!lowers.isEmpty() && (source == Source.PERSON || take() != '=')) {
            throw malformed();
        }
        return lowers;
    }

    /// Reads one pair of braces.
    private void readLevel(int level) {
        if (level >= DIMENSIONS_MAX || take() != '{') {
            throw malformed();
        }
        if (lengths.size() == level) {
            lengths.add(-1);
        }
        int count = 0;
        skipBlanks();
        if (peek() == '}' && level == 0) {
            at++;
            return;
        }
        char next;
        do {
            skipBlanks();
            if (peek() == '{') {
                readLevel(level + 1);
            } else {
                readElement(level);
            }
            count++;
            skipBlanks();
            next = take();
        } while (next == ',');
        if (next != '}') {
            throw malformed();
        }
        int known = lengths.get(level);
        if (known >= 0 && known != count) {
            throw malformed();
        }
        lengths.set(level, count);
    }

    private void readElement(int level) {
        if (lengths.size() != level + 1) {
            throw malformed();
        }
        if (peek() == '"') {
            elements.add(value(quoted()));
            skipBlanks();
            if (peek() != ',' && peek() != '}') {
                throw malformed();
            }
            return;
        }
        int start = at;
        StringBuilder plain = new StringBuilder();
        int end = 0;
        boolean escaped = false;
        while (peek() != ',' && peek() != '}') {
            char c = take();
            if (c == '"' || c == '{') {
                throw malformed();
            }
            if (c == '\\') {
                escaped = true;
                plain.append(take());
                end = plain.length();
            } else {
                plain.append(c);
                end = Texts.isSpace(c) ? end : plain.length();
            }
        }
        if (at == start || end == 0) {
            throw malformed();
        }
        plain.setLength(end);
        boolean isNull = !escaped && "null".equalsIgnoreCase(plain.toString());
        elements.add(isNull ? null : value(plain.toString()));
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (true) {
            char c = take();
            if (c == '"') {
                return value.toString();
            }
            value.append(c == '\\' ? take() : c);
        }
    }

    private Object value(String item) {
        return source == Source.POSTGRES
                ? Values.readText(element, item)
                : Values.parse(element, item);
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
        while (at < text.length() && Texts.isSpace(text.charAt(at))) {
            at++;
        }
    }

    private static InvalidValue malformed() {
        return new InvalidValue("malformed array literal");
    }

    static String format(Type element, PgArray array) {
        if (array.lengths().isEmpty()) {
            return "{}";
        }
        StringBuilder out = new StringBuilder();
        if (array.lowers().stream().anyMatch(lower -> lower != 1)) {
            for (int i = 0; i < array.lengths().size(); i++) {
                int lower = array.lowers().get(i);
                int upper = lower + array.lengths().get(i) - 1;
                out.append('[').append(lower).append(':').append(upper).append(']');
            }
            out.append('=');
        }
        appendLevel(out, element, array, 0, 0);
        return out.toString();
    }

    /// Appends the braces of one level from the element at `first` on; returns the next element.
    private static int appendLevel(
            StringBuilder out, Type element, PgArray array, int level, int first) {
        out.append('{');
        int next = first;
        for (int i = 0; i < array.lengths().get(level); i++) {
            out.append(i > 0 ? "," : "");
            if (level + 1 < array.lengths().size()) {
                next = appendLevel(out, element, array, level + 1, next);
            } else {
                Object value = array.elements().get(next++);
                appendItem(out, value == null ? null : Values.format(element, value));
            }
        }
        out.append('}');
        return next;
    }

    private static void appendItem(StringBuilder out, @Nullable String item) {
        if (item == null) {
            out.append("NULL");
            return;
        }
        boolean plain =
                !item.isEmpty()
                        && !item.equalsIgnoreCase("null")
                        && item.chars()
                                .noneMatch(
                                        c -> "\"\\{},".indexOf(c) >= 0 || Texts.isSpace((char) c));
        if (plain) {
            out.append(item);
            return;
        }
        out.append('"').append(item.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }
}
