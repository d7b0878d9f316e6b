package dev.tidemark.engine.where;

import static org.assertj.core.api.Assertions.fail;

import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.where.Where.Purpose;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Nothing that a client can send ends in anything but an answer; `-Dseed=n` repeats one.
final class WhereFuzzTest {
    private static final int CLAUSES = 100;
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

    static LongStream seeds() {
        Long only = Long.getLong("seed");
        return only != null ? LongStream.of(only) : LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyTextGetsAnAnswer(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CLAUSES; i++) {
            String clause =
                    random.nextBoolean() ? pieces(random) : mutated(random, seed * CLAUSES + i);
            requireAnswer(clause, random);
        }
    }

    private static void requireAnswer(String clause, Random random) {
        Table table = Tables.ALL_TYPES;
        try {
            for (Purpose purpose : Purpose.values()) {
                Compilation compilation =
                        Tables.compile(purpose, table, clause, "1", pieces(random));
                if (compilation instanceof Compilation.Compiled(Where where)
                        && purpose == Purpose.SHAPE) {
                    where.test(new TextRow(new String[table.columns().size()]));
                }
            }
            OrderBy.compile(clause, table, Tables.names(table));
        } catch (RuntimeException | StackOverflowError e) {
            fail("clause: " + clause, e);
        }
    }

    private static String pieces(Random random) {
        StringBuilder clause = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            clause.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return clause.toString();
    }

    private static String mutated(Random random, long seed) {
        StringBuilder clause = new StringBuilder(new Expressions(seed).clause());
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(clause.length() + 1);
            int end = Math.min(clause.length(), at + random.nextInt(4));
            clause.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
        }
        return clause.toString();
    }
}
