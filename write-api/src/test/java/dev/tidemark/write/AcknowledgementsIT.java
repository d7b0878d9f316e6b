package dev.tidemark.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import dev.tidemark.write.ledger.Isolation;
import dev.tidemark.write.ledger.Ledger;
import dev.tidemark.write.sql.Sql;
import dev.tidemark.write.table.TableRules;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Falsifiers of D2 where an acknowledgement forgets a number that comes again at the same moment.
@ExtendWith(PostgresExtension.class)
final class AcknowledgementsIT {
    private static final String WAITING =
            "SELECT count(*) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND wait_event_type = 'Lock'";

    /// The first acknowledgement makes the client's row, which an older snapshot does not see.
    @ParameterizedTest
    @EnumSource(Isolation.class)
    void aDuplicateThatWaitsForTheFirstIsNotAppliedAgain(Isolation isolation, TestDatabase database)
            throws SQLException, InterruptedException, ExecutionException {
        database.sql("CREATE TABLE t (id int PRIMARY KEY, n int)", "INSERT INTO t VALUES (1, 0)");
        Site site =
                Site.of(database, TableRules.of("t").columns("n"))
                        .with(WritesConfig.standard().withIsolation(isolation));
        ClientTransaction transaction =
                ClientTransaction.of(1, RowChange.increment("t", Site.id(1), Cells.of("n", "1")));
        site.apply(Site.ANN, transaction);
        Ledger ledger = new Ledger(isolation, new Sql("SELECT", List.of()), null);

        try (ExecutorService thread = Executors.newSingleThreadExecutor();
                Connection other = database.connection()) {
            other.setAutoCommit(false);
            ledger.acknowledge(other, Site.ANN.user(), "phone", 1);
            Future<List<WriteOutcome>> duplicate =
                    thread.submit(() -> site.apply(Site.ANN, transaction));
            Awaitility.await().until(() -> "1".equals(database.value(WAITING)));
            other.commit();

            assertThat(duplicate.get().getFirst().tookEffect()).isFalse();
        }
        assertThat(database.value("SELECT n FROM t")).isEqualTo("1");
    }
}
