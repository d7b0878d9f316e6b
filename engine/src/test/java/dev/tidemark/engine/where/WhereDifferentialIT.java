package dev.tidemark.engine.where;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is accepted means the same in process and in Postgres, for thousands of random clauses over
/// rows of edge values; `-Dseed=n` repeats one.
@ExtendWith(PostgresExtension.class)
final class WhereDifferentialIT {
    private static final long SEEDS = 6_000;
    private static final long BATCH = 50;

    @Test
    void theAnswerIsThatOfPostgres(TestDatabase database) throws SQLException, IOException {
        Long only = Long.getLong("seed");
        long from = only == null ? 0 : only;
        long until = only == null ? SEEDS : only + 1;
        try (Connection connection = database.connection()) {
            Differential differential = new Differential(new Oracle(connection));

            for (long seed = from; seed < until; seed += BATCH) {
                differential.compare(seed, Math.min(until, seed + BATCH));
            }

            assertThat(differential.failures()).isEmpty();
            assertThat(differential.compared()).isGreaterThan((int) ((until - from) * 4 / 5));
        }
    }
}
