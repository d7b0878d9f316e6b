package dev.tidemark.engine.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Makes clauses that are nearly right, and heaps of tokens that are not.
final class Mutations {
    private static final Pattern WORD = Pattern.compile("'[^']*'|\\w+|\\W");
    private static final List<String> PIECES =
            List.of(
                    "i4",
                    "t",
                    "jb",
                    "ia",
                    "d",
                    "ts",
                    "e",
                    "ch",
                    "(",
                    ")",
                    "[",
                    "]",
                    ",",
                    ".",
                    ";",
                    ":",
                    "::",
                    "'",
                    "\"",
                    "$1",
                    "$2",
                    "$",
                    "$$",
                    "--",
                    "/*",
                    "*/",
                    "\n",
                    "\u0000",
                    "\ud800",
                    "💡",
                    "é",
                    "\\",
                    "E'",
                    "U&'\\0041'",
                    "1",
                    "-1",
                    "1e400",
                    "1e-400",
                    ".5",
                    "99999999999999999999999999",
                    "'NaN'::float8",
                    "'infinity'::timestamp",
                    "NULL",
                    "true",
                    " AND ",
                    " OR ",
                    " NOT ",
                    " IN (",
                    " IS ",
                    " DISTINCT FROM ",
                    " LIKE ",
                    " ESCAPE ",
                    " ~ ",
                    " ~* ",
                    " BETWEEN ",
                    " SYMMETRIC ",
                    " ANY(",
                    " ALL(",
                    "CASE",
                    " WHEN ",
                    " THEN ",
                    " ELSE ",
                    " END",
                    "CAST(",
                    " AS ",
                    "int4",
                    "numeric",
                    "time",
                    "timestamp with time zone",
                    "interval '1 day'",
                    "ARRAY[",
                    "ROW(",
                    "SELECT ",
                    " FROM ",
                    " WHERE ",
                    "EXISTS (",
                    "COLLATE \"C\"",
                    " AT TIME ZONE 'UTC'",
                    "=",
                    "<>",
                    "<",
                    ">=",
                    "+",
                    "-",
                    "*",
                    "/",
                    "%",
                    "^",
                    "||",
                    "->",
                    "->>",
                    "@>",
                    "?",
                    "#>",
                    "substring(",
                    " for ",
                    "trim(",
                    "position(",
                    "concat(",
                    "coalesce(",
                    "nullif(",
                    "greatest(",
                    "'{1,2}'",
                    "'{\"a\":1}'",
                    "'[a-z]+'",
                    "'a{1,255}'",
                    "'%_'",
                    " ");

    private Mutations() {}

    static String pieces(Random random) {
        StringBuilder clause = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            clause.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return clause.toString();
    }

    static String mutated(Random random, long seed) {
        StringBuilder clause = new StringBuilder(new Expressions(seed).clause());
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(clause.length() + 1);
            int end = Math.min(clause.length(), at + random.nextInt(4));
            clause.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
        }
        return clause.toString();
    }

    /// A clause with one word exchanged for one of another clause.
    static String crossed(Random random, long seed) {
        List<String> words = new ArrayList<>(words(new Expressions(seed).clause()));
        List<String> others = words(new Expressions(random.nextLong()).clause());
        words.set(random.nextInt(words.size()), others.get(random.nextInt(others.size())));
        return String.join("", words);
    }

    private static List<String> words(String clause) {
        return WORD.matcher(clause).results().map(MatchResult::group).toList();
    }
}
