package dev.tidemark.client.row;

import java.util.LinkedHashMap;
import java.util.Map;

/// How the program calls the database's columns.
///
/// The mapping is one to one: names that it does not know stay as they are, and mapping back gives
/// what was mapped.
public final class ColumnNames {
    private final Map<String, String> toProgram;
    private final Map<String, String> toDatabase;
    private final boolean camel;

    private ColumnNames(Map<String, String> toProgram, boolean camel) {
        this.toProgram = Map.copyOf(toProgram);
        this.camel = camel;
        Map<String, String> back = new LinkedHashMap<>();
        toProgram.forEach(
                (database, program) -> {
                    if (back.put(program, database) != null) {
                        throw new IllegalArgumentException("two columns are called " + program);
                    }
                });
        this.toDatabase = Map.copyOf(back);
    }

    /// Every column keeps its name.
    public static ColumnNames same() {
        return new ColumnNames(Map.of(), false);
    }

    /// Columns are called as `programNames` says, by the database's name.
    ///
    /// @throws IllegalArgumentException if two get one name
    public static ColumnNames of(Map<String, String> programNames) {
        return new ColumnNames(programNames, false);
    }

    /// `created_at` is called `createdAt`, and so on; underscores that are not followed by a small
    /// letter stay, so that no two names become one. For tables whose names have no capitals.
    public static ColumnNames snakeToCamel() {
        return new ColumnNames(Map.of(), true);
    }

    /// Whether nothing has another name.
    public boolean changesNothing() {
        return !camel && toProgram.isEmpty();
    }

    /// The program's name of a column.
    public String toProgram(String database) {
        String named = toProgram.get(database);
        if (named != null) {
            return named;
        }
        return camel ? camel(database) : database;
    }

    /// The database's name of a column.
    public String toDatabase(String program) {
        String named = toDatabase.get(program);
        if (named != null) {
            return named;
        }
        return camel ? snake(program) : program;
    }

    private static String camel(String name) {
        if (!name.equals(lower(name)) || name.startsWith("_")) {
            return name;
        }
        StringBuilder camel = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            boolean joint =
                    name.charAt(i) == '_' && i + 1 < name.length() && small(name.charAt(i + 1));
            camel.append(joint ? (char) (name.charAt(++i) - 'a' + 'A') : name.charAt(i));
        }
        return camel.toString();
    }

    private static String snake(String name) {
        StringBuilder snake = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                snake.append('_').append((char) (c - 'A' + 'a'));
            } else {
                snake.append(c);
            }
        }
        // What did not come from here is left alone.
        return camel(snake.toString()).equals(name) ? snake.toString() : name;
    }

    private static String lower(String name) {
        StringBuilder lower = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c);
        }
        return lower.toString();
    }

    private static boolean small(char c) {
        return c >= 'a' && c <= 'z';
    }
}
