package dev.tidemark.client.database;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Pieces of SQL; the one place where a name becomes part of a statement.
final class Sql {
    private Sql() {}

    /// A name, whatever is in it.
    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// A literal.
    static String text(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    static <T> String list(List<T> items, String between, Function<T, String> each) {
        return items.stream().map(each).collect(Collectors.joining(between));
    }

    /// A value of any storage class as text that gives the same value again.
    static String exact(String value) {
        return "CASE typeof("
                + value
                + ") WHEN 'real' THEN printf('%!.17g', "
                + value
                + ") WHEN 'blob' THEN '\\x' || lower(hex("
                + value
                + ")) ELSE CAST("
                + value
                + " AS TEXT) END";
    }
}
