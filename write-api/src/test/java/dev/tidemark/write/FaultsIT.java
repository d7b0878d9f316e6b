package dev.tidemark.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.write.BatchEntry;
import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Rejection;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import dev.tidemark.write.ledger.Isolation;
import dev.tidemark.write.table.TableRules;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Falsifiers of D14 and of what may go wrong between transactions.
@ExtendWith(PostgresExtension.class)
final class FaultsIT {
    private static final int ROWS = 4;

    private TestDatabase database;
    private Site site;

    @BeforeEach
    void tables(TestDatabase given) throws SQLException {
        database = given;
        database.sql(
                "CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 0, title text)",
                "INSERT INTO t SELECT i FROM generate_series(1, " + ROWS + ") AS i");
        site =
                Site.of(
                        database,
                        TableRules.of("t")
                                .columns("n", "title")
                                .validatedBy(
                                        (change, identity) -> {
                                            if ("bug".equals(change.values().get("title"))) {
                                                throw new IllegalStateException("a bug");
                                            }
                                            return Optional.empty();
                                        }));
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void transactionsThatCollideAllComeThrough(Isolation isolation)
            throws SQLException, InterruptedException, ExecutionException {
        database.sql(
                "ALTER DATABASE " + database.name() + " SET deadlock_timeout = '10ms'",
                // Holds each lock for a moment, or the transactions would miss each other.
                "CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN PERFORM pg_sleep(0.002); RETURN NEW; END'",
                "CREATE TRIGGER linger AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION linger()");
        site.with(
                new WritesConfig(
                        isolation,
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(20),
                        Duration.ofMinutes(2),
                        100,
                        Duration.ofMillis(1),
                        0));
        int rounds = 15;
        List<Future<Integer>> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (int client = 0; client < 3; client++) {
                boolean upwards = client % 2 == 0;
                String name = "client " + client;
                clients.add(threads.submit(() -> rounds(name, rounds, upwards)));
            }
        }

        for (Future<Integer> client : clients) {
            assertThat(client.get()).isEqualTo(rounds);
        }
        assertThat(database.value("SELECT string_agg(n::text, ' ' ORDER BY id) FROM t"))
                .isEqualTo((3 * rounds + " ").repeat(ROWS).strip());
    }

    private int rounds(String client, int rounds, boolean upwards) {
        int applied = 0;
        for (int seq = 1; seq <= rounds; seq++) {
            List<RowChange> changes = new ArrayList<>();
            for (int i = 1; i <= ROWS; i++) {
                changes.add(increment(upwards ? i : ROWS + 1 - i));
            }
            ClientTransaction transaction = new ClientTransaction(seq, List.of(), changes);
            WriteOutcome outcome =
                    site.apply(Site.ANN, WriteBatch.of(client, transaction)).getFirst();
            applied += outcome instanceof WriteOutcome.Applied ? 1 : 0;
        }
        return applied;
    }

    @Test
    void aPoisonousEntryDoesNotSpoilItsNeighbours() throws SQLException {
        database.sql(
                """
                CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  CASE NEW.title
                    WHEN 'raise' THEN RAISE 'refused on purpose' USING COLUMN = 'title';
                    WHEN 'collide' THEN RAISE 'again and again' USING ERRCODE = '40001';
                    WHEN 'broken' THEN RAISE 'broken' USING ERRCODE = 'XX000';
                    WHEN 'slow' THEN PERFORM pg_sleep(60);
                    WHEN 'undefined' THEN PERFORM no_such_function();
                    WHEN 'perform' THEN SELECT 1;
                    WHEN 'divide' THEN PERFORM 1 / (NEW.n - NEW.n);
                    WHEN 'kill' THEN PERFORM pg_terminate_backend(pg_backend_pid());
                    ELSE NULL;
                  END CASE;
                  RETURN NEW;
                END $$
                """,
                "CREATE TRIGGER poison BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION poison()");
        site.with(
                new WritesConfig(
                        Isolation.READ_COMMITTED,
                        Duration.ofMillis(200),
                        Duration.ofMillis(1000),
                        Duration.ofMinutes(2),
                        3,
                        Duration.ofMillis(1),
                        0));
        String[] poisons =
                "raise collide broken slow undefined perform divide kill bug".split(" ", -1);
        database.sql("INSERT INTO t SELECT i FROM generate_series(11, 30) AS i");
        List<BatchEntry> entries = new ArrayList<>();
        for (String poison : poisons) {
            int row = 11 + entries.size();
            long seq = entries.size() + 1L;
            entries.add(ClientTransaction.of(seq, increment(row), title(row + 1, poison)));
            entries.add(ClientTransaction.of(seq + 1, increment(3)));
        }

        List<WriteOutcome> outcomes = site.apply(Site.ANN, entries.toArray(BatchEntry[]::new));

        List<String> answers = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i += 2) {
            answers.add(word(outcomes.get(i)));
            assertThat(outcomes.get(i + 1)).isInstanceOf(WriteOutcome.Applied.class);
        }
        assertThat(answers)
                .containsExactly(
                        "rejected refused refused on purpose",
                        "retry collision",
                        "retry server_error",
                        "retry busy",
                        "retry server_error",
                        "retry server_error",
                        "rejected invalid_value division by zero",
                        "retry unavailable",
                        "retry server_error");
        assertThat(database.query("SELECT id, n FROM t WHERE n <> 0"))
                .isEqualTo(List.of(List.of("3", Integer.toString(poisons.length))));
    }

    /// As after a restore of what was there before.
    @Test
    void aLedgerThatIsGoneIsToldToWhoPrepares() throws SQLException {
        AtomicInteger told = new AtomicInteger();
        Writes.Ports ports =
                new Writes.Ports(
                        site.connections().source(),
                        Pause.real(),
                        RandomGenerator.getDefault(),
                        told::incrementAndGet);
        Writes writes = new Writes(ports, WritesConfig.standard(), site.tables());
        database.sql("DROP SCHEMA tidemark CASCADE");
        ClientTransaction one = ClientTransaction.of(1, increment(1));
        WriteBatch batch = new WriteBatch("phone", 1L, 0, 0L, List.of(one));

        List<WriteOutcome> outcomes = Site.outcomes(writes.apply(Site.ANN, batch));

        assertThat(word(outcomes.getFirst())).isEqualTo("retry unavailable");
        assertThat(told).hasPositiveValue();
    }

    @Test
    void aRowThatSomebodyHoldsMakesOnlyItsOwnWriteWait() throws SQLException {
        site.with(
                WritesConfig.standard()
                        .withLimits(
                                Duration.ofMillis(100),
                                Duration.ofSeconds(20),
                                Duration.ofMinutes(2)));
        try (Connection other = database.connection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("UPDATE t SET n = 7 WHERE id = 1");

            List<WriteOutcome> outcomes =
                    site.apply(
                            Site.ANN,
                            ClientTransaction.of(1, increment(1)),
                            ClientTransaction.of(2, increment(2)));

            assertThat(word(outcomes.get(0))).isEqualTo("retry busy");
            assertThat(outcomes.get(1)).isInstanceOf(WriteOutcome.Applied.class);
            other.rollback();
        }
        assertThat(site.applyOne(Site.ANN, 1, increment(1)))
                .isInstanceOf(WriteOutcome.Applied.class);
        assertThat(database.value("SELECT n FROM t WHERE id = 1")).isEqualTo("1");
    }

    /// A client whose rows are all locked would hold a connection for minutes.
    @Test
    void aBatchThatHasTakenItsTimeLeavesTheRestForLater() throws SQLException {
        site.with(
                WritesConfig.standard()
                        .withLimits(
                                Duration.ofMillis(300),
                                Duration.ofSeconds(20),
                                Duration.ofMillis(300)));
        List<BatchEntry> entries = new ArrayList<>();
        for (int seq = 1; seq <= 50; seq++) {
            entries.add(ClientTransaction.of(seq, increment(1)));
        }
        try (Connection other = database.connection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("UPDATE t SET n = 7 WHERE id = 1");

            List<WriteOutcome> outcomes = site.apply(Site.ANN, entries.toArray(BatchEntry[]::new));

            assertThat(outcomes).hasSize(50).allMatch(WriteOutcome.Retry.class::isInstance);
            other.rollback();
        }
        assertThat(database.value("SELECT n FROM t WHERE id = 1")).isEqualTo("0");
        assertThat(site.applyOne(Site.ANN, 1, increment(1)))
                .isInstanceOf(WriteOutcome.Applied.class);
    }

    @Test
    void aRefusalInAGroupOfLikeChangesNamesTheChange() throws SQLException {
        database.sql("ALTER TABLE t ADD CHECK (n < 2)");

        WriteOutcome outcome =
                site.applyOne(Site.ANN, 1, increment(1), increment(2), increment(2), increment(3));

        WriteOutcome.Rejected rejected = (WriteOutcome.Rejected) outcome;
        assertThat(rejected.reason().change()).isEqualTo(2);
        assertThat(rejected.reason().constraint()).isEqualTo("t_n_check");
        assertThat(database.value("SELECT sum(n) FROM t")).isEqualTo("0");
    }

    @Test
    void aConstraintThatIsCheckedAtTheCommitRefusesToo() throws SQLException {
        database.sql(
                "CREATE TABLE c (id int PRIMARY KEY, t int REFERENCES t"
                        + " DEFERRABLE INITIALLY DEFERRED)");
        Site deferred = Site.of(database, TableRules.of("c").columns("t"));
        RowChange insert = RowChange.insert("c", Site.id(1), Cells.of("t", "99"));

        WriteOutcome outcome = deferred.applyOne(Site.ANN, 1, insert);

        assertThat(word(outcome)).startsWith("rejected foreign_key");
        assertThat(deferred.applyOne(Site.ANN, 1, insert))
                .isEqualTo(new WriteOutcome.Duplicate(outcome));
    }

    @Test
    void aChangedTableIsNoticed() throws SQLException {
        site.applyOne(Site.ANN, 1, increment(1));

        database.sql(
                "ALTER TABLE t ALTER n DROP NOT NULL, ALTER n DROP DEFAULT,"
                        + " ALTER n TYPE numeric, ADD extra int NOT NULL DEFAULT 1");
        WriteOutcome nulled =
                site.applyOne(Site.ANN, 2, RowChange.update("t", Site.id(1), Cells.of("n", null)));
        WriteOutcome added =
                site.applyOne(
                        Site.ANN, 3, RowChange.increment("t", Site.id(1), Cells.of("n", "0.5")));
        database.sql("ALTER TABLE t RENAME title TO name");
        WriteOutcome renamed = site.applyOne(Site.ANN, 4, title(1, "x"));

        assertThat(nulled).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(added).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(word(renamed)).isEqualTo("retry server_error");
        assertThat(database.value("SELECT n FROM t WHERE id = 1")).isEqualTo("0.5");
        try (Connection connection = database.connection()) {
            assertThat(site.tables().problems(connection))
                    .containsExactly("table t has no column title");
        }
    }

    private static String word(WriteOutcome outcome) {
        return switch (outcome) {
            case WriteOutcome.Rejected(Rejection reason) ->
                    "rejected " + reason.code() + " " + reason.message();
            case WriteOutcome.Retry retry -> "retry " + retry.code();
            default -> outcome.toString();
        };
    }

    private static RowChange increment(int id) {
        return RowChange.increment("t", Site.id(id), Cells.of("n", "1"));
    }

    private static RowChange title(int id, String title) {
        return RowChange.update("t", Site.id(id), Cells.of("title", title));
    }
}
