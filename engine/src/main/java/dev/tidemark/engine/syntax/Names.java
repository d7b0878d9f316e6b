package dev.tidemark.engine.syntax;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How names are written, in SQL and for people.
public final class Names {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*|\\*");

    private Names() {}

    /// In double quotes unless it is plain lower case.
    public static String shown(String name) {
        return PLAIN.matcher(name).matches() ? name : quoted(name);
    }

    /// A name with its qualifiers.
    public static String shown(List<String> path) {
        return path.stream().map(Names::shown).collect(Collectors.joining("."));
    }

    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// A string constant of SQL, whatever `standard_conforming_strings` is.
    public static String literal(String value) {
        String doubled = value.replace("'", "''");
        return value.indexOf('\\') < 0
                ? "'" + doubled + "'"
                : "E'" + doubled.replace("\\", "\\\\") + "'";
    }
}
