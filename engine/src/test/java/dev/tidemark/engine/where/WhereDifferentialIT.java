package dev.tidemark.engine.where;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.catalog.DatabaseCollations;
import dev.tidemark.engine.postgres.Database;
import dev.tidemark.engine.postgres.DatabaseConfig;
import dev.tidemark.engine.postgres.DatabaseUrl;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is accepted means the same in process and in Postgres, for thousands of random clauses over
/// rows of edge values; `-Dseed=n` repeats one.
@ExtendWith(PostgresExtension.class)
final class WhereDifferentialIT {
    private static final long SEEDS = 6_000;
    private static final long DAMAGED_SEEDS = 2_000;
    private static final long LOCALE_SEEDS = 1_500;
    private static final long BATCH = 50;

    @Test
    void theAnswerIsThatOfPostgres(TestDatabase database) throws Exception {
        Differential differential =
                compared(database, SEEDS, seed -> new Expressions(seed).clause());

        assertThat(differential.failures()).isEmpty();
        assertThat(differential.compared() * 5L).isGreaterThan(seeds(SEEDS) * 4);
    }

    @Test
    void whatIsAcceptedOfDamagedClausesPostgresAcceptsToo(TestDatabase database) throws Exception {
        Differential differential =
                compared(
                        database, DAMAGED_SEEDS, seed -> Mutations.crossed(new Random(seed), seed));

        assertThat(differential.failures()).isEmpty();
    }

    /// Letter case is asked of Postgres, so all operators but those of order are there.
    @Test
    void underEachLocaleOfTheMachineTheAnswerIsThatOfPostgres(TestReporter reporter)
            throws Exception {
        List<String> locales = libraryLocales();
        reporter.publishEntry("locales tried, of C, English and Turkish", locales.toString());
        for (String locale : locales) {
            String options =
                    "TEMPLATE template0 LOCALE_PROVIDER libc LC_COLLATE '%1$s' LC_CTYPE '%1$s'"
                            .formatted(locale);
            try (TestDatabase database = TestDatabase.create(options)) {
                Differential differential = localized(database);

                assertThat(differential.failures()).as(locale).isEmpty();
                assertThat(differential.compared() * 2L).isGreaterThan(seeds(LOCALE_SEEDS));
                assertThat(differential.refusals().keySet())
                        .noneMatch(message -> message.contains("letter case of text under coll"));
            }
        }
    }

    @Test
    void whatIcuAloneKnowsIsRefused() throws Exception {
        String options = "TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US'";
        try (TestDatabase database = TestDatabase.create(options)) {
            Differential differential = localized(database);

            assertThat(differential.failures()).isEmpty();
            assertThat(differential.refusals())
                    .containsKeys(
                            "letter case of text under collation \"en-US\" is not known here;"
                                    + " write COLLATE \"C\"",
                            "the order of text under collation \"en-US\" is not known here;"
                                    + " write COLLATE \"C\"");
        }
    }

    private static Differential localized(TestDatabase database) throws Exception {
        return compared(database, LOCALE_SEEDS, seed -> new Expressions(seed).clause());
    }

    private static List<String> libraryLocales() throws SQLException {
        try (TestDatabase any = TestDatabase.create()) {
            return any
                    .query(
                            "SELECT DISTINCT collctype FROM pg_collation WHERE collprovider = 'c'"
                                    + " AND collctype IN ('C.utf8', 'en_US.utf8', 'en_US.UTF-8',"
                                    + " 'tr_TR.utf8')")
                    .stream()
                    .map(row -> String.valueOf(row.getFirst()))
                    .toList();
        }
    }

    private static long seeds(long all) {
        return Long.getLong("seed") == null ? all : 1;
    }

    private static Differential compared(
            TestDatabase database, long all, LongFunction<String> clauses) throws Exception {
        long from = Long.getLong("seed", 0);
        long until = from + seeds(all);
        try (Connection connection = database.connection();
                Database asked =
                        Database.open(DatabaseConfig.of(DatabaseUrl.parse(database.url())))) {
            Oracle oracle = new Oracle(connection, new DatabaseCollations(asked));
            Differential differential = new Differential(oracle);
            for (long seed = from; seed < until; seed += BATCH) {
                differential.compare(seed, Math.min(until, seed + BATCH), clauses);
            }
            return differential;
        }
    }
}
