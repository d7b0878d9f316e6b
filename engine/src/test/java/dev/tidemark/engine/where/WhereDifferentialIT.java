package dev.tidemark.engine.where;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is accepted means the same in process and in Postgres, for thousands of random clauses over
/// rows of edge values; `-Dseed=n` repeats one.
@ExtendWith(PostgresExtension.class)
final class WhereDifferentialIT {
    private static final long SEEDS = 6_000;
    private static final long DAMAGED_SEEDS = 2_000;
    private static final long BATCH = 50;

    @Test
    void theAnswerIsThatOfPostgres(TestDatabase database) throws SQLException, IOException {
        Differential differential =
                compared(database, SEEDS, seed -> new Expressions(seed).clause());

        assertThat(differential.failures()).isEmpty();
        assertThat(differential.compared() * 5L).isGreaterThan(seeds(SEEDS) * 4);
    }

    @Test
    void whatIsAcceptedOfDamagedClausesPostgresAcceptsToo(TestDatabase database)
            throws SQLException, IOException {
        Differential differential =
                compared(
                        database, DAMAGED_SEEDS, seed -> Mutations.crossed(new Random(seed), seed));

        assertThat(differential.failures()).isEmpty();
    }

    private static long seeds(long all) {
        return Long.getLong("seed") == null ? all : 1;
    }

    private static Differential compared(
            TestDatabase database, long all, LongFunction<String> clauses)
            throws SQLException, IOException {
        long from = Long.getLong("seed", 0);
        long until = from + seeds(all);
        try (Connection connection = database.connection()) {
            Differential differential = new Differential(new Oracle(connection));
            for (long seed = from; seed < until; seed += BATCH) {
                differential.compare(seed, Math.min(until, seed + BATCH), clauses);
            }
            return differential;
        }
    }
}
