package dev.tidemark.engine.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// How clients write names of tables and columns, and how SQL quotes them.
///
/// An identifier is quoted (`"` around it, doubled inside, case kept) or plain (a letter or `_`,
/// then letters, marks, digits, `_`, `$`; `A` to `Z` become lower case, as Postgres does it). At
/// most 63 characters. Nothing is trimmed.
public final class Identifiers {
    private static final String DEFAULT_SCHEMA = "public";
    private static final int MAX_LENGTH = 63;
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{Nd}_$]*");

    private Identifiers() {}

    /// Reads `table` or `schema.table`; the schema is `public` if it is left out.
    public static Parsed<RelationName> relation(String text) {
        List<String> parts = split(text, '.');
        if (parts.size() > 2) {
            return new Parsed.Invalid<>(
                    "Invalid relation identifier, too many delimiters: " + text);
        }
        return switch (all(parts)) {
            case Parsed.Invalid<List<String>>(String message) -> new Parsed.Invalid<>(message);
            case Parsed.Valid<List<String>>(List<String> names) ->
                    new Parsed.Valid<>(
                            names.size() == 1
                                    ? new RelationName(DEFAULT_SCHEMA, names.get(0))
                                    : new RelationName(names.get(0), names.get(1)));
        };
    }

    /// Reads a list of columns with commas between them, in the order given.
    public static Parsed<List<String>> columns(String text) {
        return all(split(text, ','));
    }

    /// Quotes a name for SQL.
    public static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /// Quotes a table's full name for SQL.
    public static String quoted(Table table) {
        return quoted(table.schema()) + "." + quoted(table.name());
    }

    private static Parsed<List<String>> all(List<String> parts) {
        List<String> names = new ArrayList<>();
        for (String part : parts) {
            switch (identifier(part)) {
                case Parsed.Invalid<String>(String message) -> {
                    return new Parsed.Invalid<>(message);
                }
                case Parsed.Valid<String>(String name) -> names.add(name);
            }
        }
        return new Parsed.Valid<>(List.copyOf(names));
    }

    private static Parsed<String> identifier(String text) {
        if (text.startsWith("\"") && text.endsWith("\"")) {
            String inside = text.length() < 2 ? "" : text.substring(1, text.length() - 1);
            String name = inside.replace("\"\"", "");
            if (name.indexOf('"') >= 0) {
                return new Parsed.Invalid<>("Invalid identifier with unescaped quote: " + inside);
            }
            return checked(inside.replace("\"\"", "\""));
        }
        if (!text.isEmpty() && !PLAIN.matcher(text).matches()) {
            return new Parsed.Invalid<>(
                    "Invalid unquoted identifier contains special characters: " + text);
        }
        return checked(lowerCaseAscii(text));
    }

    private static Parsed<String> checked(String name) {
        if (name.isEmpty()) {
            return new Parsed.Invalid<>("Invalid zero-length delimited identifier");
        }
        if (name.codePointCount(0, name.length()) > MAX_LENGTH) {
            return new Parsed.Invalid<>("Identifier is too long (max length is 63)");
        }
        return new Parsed.Valid<>(name);
    }

    private static String lowerCaseAscii(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return lower.toString();
    }

    /// A delimiter counts if an even number of quotes follows it: so a text with an unclosed quote
    /// is refused whole, as clients' tests expect.
    private static List<String> split(String text, char delimiter) {
        List<String> reversed = new ArrayList<>();
        boolean evenQuotesFollow = true;
        int end = text.length();
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c == '"') {
                evenQuotesFollow = !evenQuotesFollow;
            } else if (c == delimiter && evenQuotesFollow) {
                reversed.add(text.substring(i + 1, end));
                end = i;
            }
        }
        reversed.add(text.substring(0, end));
        return reversed.reversed();
    }
}
