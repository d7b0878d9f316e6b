package dev.tidemark.client.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Postgres's text of an array: `{1,NULL,"b c"}`, nested, maybe with bounds in front.
///
/// @see <a href="https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO">Array Input and
///   Output Syntax</a>
final class ArrayText {
    /// Postgres has six dimensions at most.
    private static final int DIMENSIONS_MAX = 6;

    private final String text;
    private final CellParser<?> element;
    private int at;

    private ArrayText(String text, CellParser<?> element) {
        this.text = text;
        this.element = element;
    }

    /// The elements, or lists of them; null where it says NULL.
    static List<@Nullable Object> parse(String text, CellParser<?> element) throws WireException {
        ArrayText array = new ArrayText(text, element);
        // Bounds that do not begin at 1 stand in front: [0:1]={a,b}
        if (text.startsWith("[")) {
            array.at = text.indexOf('=') + 1;
        }
        List<@Nullable Object> values = array.list(1);
        if (array.at != text.length()) {
            throw new WireException("an array with something behind it");
        }
        return values;
    }

    private List<@Nullable Object> list(int depth) throws WireException {
        if (depth > DIMENSIONS_MAX || next() != '{') {
            throw new WireException("an array that does not begin with {");
        }
        List<@Nullable Object> values = new ArrayList<>();
        if (peek() == '}') {
            at++;
            return Collections.unmodifiableList(values);
        }
        char after = ',';
        while (after == ',') {
            values.add(value(depth));
            after = next();
        }
        if (after != '}') {
            throw new WireException("an array that does not end with }");
        }
        return Collections.unmodifiableList(values);
    }

    private @Nullable Object value(int depth) throws WireException {
        return switch (peek()) {
            case '{' -> list(depth + 1);
            case '"' -> element.parse(quoted());
            default -> bareValue();
        };
    }

    private @Nullable Object bareValue() throws WireException {
        String bare = bare();
        if (bare.equals("NULL")) {
            return null;
        }
        return element.parse(bare);
    }

    private String quoted() throws WireException {
        StringBuilder unescaped = new StringBuilder();
        at++;
        while (peek() != '"') {
            char c = next();
            unescaped.append(c == '\\' ? next() : c);
        }
        at++;
        return unescaped.toString();
    }

    private String bare() throws WireException {
        StringBuilder unescaped = new StringBuilder();
        while (peek() != ',' && peek() != '}') {
            char c = next();
            unescaped.append(c == '\\' ? next() : c);
        }
        return unescaped.toString();
    }

    private char peek() throws WireException {
        if (at >= text.length()) {
            throw new WireException("an array that ends too early");
        }
        return text.charAt(at);
    }

    private char next() throws WireException {
        char c = peek();
        at++;
        return c;
    }
}
