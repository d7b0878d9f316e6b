package dev.tidemark.engine.where;

import static org.assertj.core.api.Assertions.fail;

import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.where.Where.Purpose;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Nothing that a client can send ends in anything but an answer; `-Dseed=n` repeats one.
final class WhereFuzzTest {
    private static final int CLAUSES = 100;

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
                    random.nextBoolean()
                            ? Mutations.pieces(random)
                            : Mutations.mutated(random, seed * CLAUSES + i);
            requireAnswer(clause, random);
        }
    }

    private static void requireAnswer(String clause, Random random) {
        Table table = Tables.ALL_TYPES;
        try {
            for (Purpose purpose : Purpose.values()) {
                Compilation compilation =
                        Tables.compile(purpose, table, clause, "1", Mutations.pieces(random));
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
}
