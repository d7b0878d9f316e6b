package dev.tidemark.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.write.BatchEntry;
import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Rejection;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.protocol.write.WriteReply;
import dev.tidemark.protocol.write.WriteReplyJson;
import dev.tidemark.protocol.write.WriteResult;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import dev.tidemark.write.LostConnections.Fate;
import dev.tidemark.write.identity.Identity;
import dev.tidemark.write.ledger.Isolation;
import dev.tidemark.write.table.TableRules;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Falsifiers of D2 and D13: however often a write is sent, it takes effect once.
@ExtendWith(PostgresExtension.class)
final class OnceIT {
    private static final int SEEDS = 5;

    private TestDatabase database;
    private Site site;

    @BeforeEach
    void site(TestDatabase given) throws SQLException {
        database = given;
        database.sql(
                "CREATE TABLE todos (id int PRIMARY KEY, title text NOT NULL, n int)",
                "INSERT INTO todos SELECT i, 'row ' || i, 0 FROM generate_series(1, 5) AS i");
        site = Site.of(database, TableRules.of("todos").columns("title", "n"));
    }

    @Test
    void aRepeatedWriteGetsTheFirstAnswer() throws SQLException {
        RowChange insert = RowChange.insert("todos", Site.id(7), Cells.of("title", "seven"));

        WriteOutcome first = site.applyOne(Site.ANN, 1, insert);
        WriteOutcome second = site.applyOne(Site.ANN, 1, insert);

        assertThat(database.value("SELECT xmin::text FROM todos WHERE id = 7"))
                .isEqualTo(Long.toString(txid(first)));
        assertThat(second).isInstanceOf(WriteOutcome.Duplicate.class);
        assertThat(txid(second)).isEqualTo(txid(first));
        assertThat(database.value("SELECT title FROM todos WHERE id = 7")).isEqualTo("seven");
    }

    @Test
    void aPositionIsAtOrAfterTheCommit() throws SQLException {
        Lsn before = position();

        WriteOutcome outcome = site.applyOne(Site.ANN, 1, increment(1));

        Lsn after = position();
        assertThat(((WriteOutcome.Applied) outcome).lsn()).isGreaterThan(before);
        assertThat(((WriteOutcome.Applied) outcome).lsn()).isLessThanOrEqualTo(after);
    }

    @Test
    void aRefusalIsRememberedToo() throws SQLException {
        RowChange insert = RowChange.insert("todos", Site.id(1), Cells.of("title", "again"));

        WriteOutcome first = site.applyOne(Site.ANN, 1, insert);
        database.sql("DELETE FROM todos WHERE id = 1");
        WriteOutcome second = site.applyOne(Site.ANN, 1, insert);

        assertThat(first)
                .isEqualTo(
                        new WriteOutcome.Rejected(
                                new Rejection(
                                        "id_exists",
                                        "duplicate key value violates unique constraint"
                                                + " \"todos_pkey\"",
                                        0,
                                        null,
                                        "todos_pkey")));
        assertThat(second).isEqualTo(new WriteOutcome.Duplicate(first));
        assertThat(database.query("SELECT FROM todos WHERE id = 1")).isEmpty();
    }

    @Test
    void aNumberIsCountedPerUserAndClient() throws SQLException {
        site.applyOne(Site.ANN, 1, increment(1));
        site.applyOne(Site.BOB, 1, increment(1));
        site.apply(Site.ANN, WriteBatch.of("tablet", ClientTransaction.of(1, increment(1))));
        site.applyOne(Site.ANN, 1, increment(1));

        assertThat(database.value("SELECT n FROM todos WHERE id = 1")).isEqualTo("3");
    }

    @Test
    void aNumberThatIsUsedForSomethingElseIsRefused() throws SQLException {
        site.applyOne(Site.ANN, 1, increment(1));

        WriteOutcome outcome = site.applyOne(Site.ANN, 1, increment(2));

        assertThat(code(outcome)).isEqualTo("seq_reused");
        assertThat(database.value("SELECT sum(n) FROM todos")).isEqualTo("1");
    }

    @Test
    void theOrderOfColumnsIsNotPartOfAWrite() {
        Cells key = Site.id(1);
        Cells one = Cells.of("title", "t").with("n", "4");
        Cells other = Cells.of("n", "4").with("title", "t");

        site.applyOne(Site.ANN, 1, RowChange.update("todos", key, one));
        WriteOutcome again = site.applyOne(Site.ANN, 1, RowChange.update("todos", key, other));

        assertThat(again).isInstanceOf(WriteOutcome.Duplicate.class);
    }

    @Test
    void anAcknowledgedNumberIsForgottenAndNeverAppliedAgain() throws SQLException {
        for (int seq = 1; seq <= 4; seq++) {
            site.applyOne(Site.ANN, seq, increment(1));
        }

        site.apply(Site.ANN, new WriteBatch("phone", 0, 0, 3, List.of()));
        WriteOutcome late = site.applyOne(Site.ANN, 3, increment(1));
        WriteOutcome kept = site.applyOne(Site.ANN, 4, increment(1));

        assertThat(code(late)).isEqualTo("seq_acknowledged");
        assertThat(kept).isInstanceOf(WriteOutcome.Duplicate.class);
        assertThat(database.value("SELECT n FROM todos WHERE id = 1")).isEqualTo("4");
        assertThat(database.value("SELECT count(*) FROM tidemark.write_ledger")).isEqualTo("1");
    }

    @Test
    void anAcknowledgementBeyondWhatWasDecidedLocksNobodyOut() throws SQLException {
        site.applyOne(Site.ANN, 1, increment(1));

        site.apply(Site.ANN, new WriteBatch("phone", 0, 0, 1_000_000, List.of()));
        WriteOutcome next = site.applyOne(Site.ANN, 2, increment(1));

        assertThat(next).isInstanceOf(WriteOutcome.Applied.class);
    }

    @Test
    void anAcknowledgementBeyondAnEmptyLedgerLocksNobodyOut() throws SQLException {
        WriteBatch tooFar = new WriteBatch("phone", 0, 0, 1_000_000, List.of());
        site.apply(Site.ANN, tooFar);
        for (int seq = 1; seq <= 3; seq++) {
            assertThat(site.applyOne(Site.ANN, seq, increment(1)))
                    .isInstanceOf(WriteOutcome.Applied.class);
            site.apply(Site.ANN, tooFar);
            site.apply(Site.ANN, tooFar);
        }

        assertThat(code(site.applyOne(Site.ANN, 3, increment(1)))).isEqualTo("seq_acknowledged");
        assertThat(database.value("SELECT floor_seq FROM tidemark.write_client")).isEqualTo("3");
        assertThat(database.value("SELECT n FROM todos WHERE id = 1")).isEqualTo("3");
    }

    @Test
    void whatIsOldIsForgottenButNotItsNumbers() throws SQLException {
        site.applyOne(Site.ANN, 1, increment(1));
        site.applyOne(Site.ANN, 2, increment(1));
        database.sql(
                "UPDATE tidemark.write_ledger SET decided_at = now() - interval '91 days'"
                        + " WHERE seq = 1");

        assertThat(site.writes().forgetOlderThan(Duration.ofDays(90))).isEqualTo(1);

        assertThat(code(site.applyOne(Site.ANN, 1, increment(1)))).isEqualTo("seq_acknowledged");
        assertThat(site.applyOne(Site.ANN, 2, increment(1)))
                .isInstanceOf(WriteOutcome.Duplicate.class);
        assertThat(database.value("SELECT n FROM todos WHERE id = 1")).isEqualTo("2");
    }

    @ParameterizedTest
    @EnumSource(Isolation.class)
    void twoConnectionsWithOneNumberAtOnceGiveOneEffectAndOneAnswer(Isolation isolation)
            throws SQLException, InterruptedException, ExecutionException {
        site.with(WritesConfig.standard().withIsolation(isolation));
        int rounds = 40;
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (int seq = 1; seq <= rounds; seq++) {
                ClientTransaction transaction = ClientTransaction.of(seq, increment(1));
                List<Future<WriteOutcome>> answers = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    answers.add(threads.submit(() -> site.apply(Site.ANN, transaction).getFirst()));
                }
                long txid = txid(answers.getFirst().get());
                for (Future<WriteOutcome> answer : answers) {
                    assertThat(txid(answer.get())).isEqualTo(txid);
                }
            }
        }

        assertThat(database.value("SELECT n FROM todos WHERE id = 1"))
                .isEqualTo(Integer.toString(rounds));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void lostRepliesAndLostCommitsNeverDoubleNorDropAWrite(long seed) throws SQLException {
        Random random = new Random(seed);
        Writes writes = site.writes(LostConnections.source(site, () -> fate(random)));
        int writesMax = 100;
        int[] expected = new int[6];
        List<BatchEntry> unsent = new ArrayList<>();
        for (long seq = 1; seq <= writesMax; seq++) {
            int row = 1 + random.nextInt(5);
            expected[row]++;
            unsent.add(ClientTransaction.of(seq, increment(row)));
        }

        long acknowledged = 0;
        while (!unsent.isEmpty()) {
            List<BatchEntry> entries = unsent.subList(0, Math.min(7, unsent.size()));
            WriteBatch batch = new WriteBatch("phone", 0, 0, acknowledged, entries);
            List<WriteOutcome> outcomes = Site.outcomes(writes.apply(Site.ANN, batch));
            boolean replyArrives = random.nextBoolean();
            if (replyArrives && outcomes.stream().allMatch(WriteOutcome::tookEffect)) {
                acknowledged = ((ClientTransaction) entries.getLast()).seq();
                entries.clear();
            }
        }

        for (int row = 1; row <= 5; row++) {
            assertThat(database.value("SELECT n FROM todos WHERE id = ?", row))
                    .isEqualTo(Integer.toString(expected[row]));
        }
    }

    @Test
    void aReplyCutAtAnyByteCanBeAskedForAgain() throws JsonException, SQLException {
        WriteBatch batch =
                WriteBatch.of(
                        "phone",
                        ClientTransaction.of(1, increment(1)),
                        ClientTransaction.of(
                                2, RowChange.insert("todos", Site.id(1), Cells.of("title", "x"))),
                        ClientTransaction.of(3, RowChange.delete("todos", Site.id(99))));
        String whole = reply(batch);
        List<WriteOutcome> first = decisions(WriteReplyJson.read(whole));

        for (int length = 0; length < whole.length(); length += 1 + length / 20) {
            String cut = whole.substring(0, length);
            assertThat(unreadable(cut)).isTrue();
            assertThat(decisions(WriteReplyJson.read(reply(batch)))).isEqualTo(first);
        }

        assertThat(database.value("SELECT n FROM todos WHERE id = 1")).isEqualTo("1");
        assertThat(database.value("SELECT count(*) FROM todos")).isEqualTo("5");
    }

    @ParameterizedTest
    @EnumSource(Fate.class)
    void aLostCommitIsResolvedByTheLedger(Fate fate) throws SQLException {
        List<Fate> fates = new ArrayList<>(Arrays.asList(fate));
        Writes writes =
                site.writes(
                        LostConnections.source(
                                site, () -> fates.isEmpty() ? Fate.LUCKY : fates.removeFirst()));

        WriteOutcome outcome = outcome(writes, increment(1));

        assertThat(outcome).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(database.value("SELECT n FROM todos WHERE id = 1")).isEqualTo("1");
    }

    @Test
    void aDatabaseThatIsAwayDecidesNothing() {
        Writes writes =
                site.writes(
                        Connections.source(
                                () -> {
                                    throw new SQLException("away", "08001");
                                }));

        WriteOutcome outcome = outcome(writes, increment(1));

        assertThat(outcome).isInstanceOf(WriteOutcome.Retry.class);
        assertThat(((WriteOutcome.Retry) outcome).code()).isEqualTo("unavailable");
    }

    static LongStream seeds() {
        Long only = Long.getLong("seed");
        return only != null ? LongStream.of(only) : LongStream.range(0, SEEDS);
    }

    private static WriteOutcome outcome(Writes writes, RowChange change) {
        BatchAnswer answer =
                writes.apply(Site.ANN, WriteBatch.of("phone", ClientTransaction.of(1, change)));
        return Site.outcomes(answer).getFirst();
    }

    private static Fate fate(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> Fate.KILLED_BEFORE;
            case 1 -> Fate.REPLY_LOST;
            default -> Fate.LUCKY;
        };
    }

    private Lsn position() throws SQLException {
        return Lsn.parse(String.valueOf(database.value("SELECT pg_current_wal_lsn()::text")));
    }

    private String reply(WriteBatch batch) {
        Identity ann = Site.ANN;
        BatchAnswer.Answered answer = (BatchAnswer.Answered) site.writes().apply(ann, batch);
        return WriteReplyJson.write(answer.reply()).toString();
    }

    private static boolean unreadable(String json) {
        try {
            WriteReplyJson.read(json);
            return false;
        } catch (JsonException expected) {
            return true;
        }
    }

    /// What was decided; the position may be a later one.
    private static List<WriteOutcome> decisions(WriteReply reply) {
        List<WriteOutcome> decisions = new ArrayList<>();
        for (WriteResult result : reply.results()) {
            WriteOutcome decision = result.outcome().decision();
            decisions.add(
                    decision instanceof WriteOutcome.Applied applied
                            ? new WriteOutcome.Applied(applied.txid(), Lsn.ZERO)
                            : decision);
        }
        return decisions;
    }

    private static RowChange increment(int row) {
        return RowChange.increment("todos", Site.id(row), Cells.of("n", "1"));
    }

    private static long txid(WriteOutcome outcome) {
        assertThat(outcome.decision()).isInstanceOf(WriteOutcome.Applied.class);
        return ((WriteOutcome.Applied) outcome.decision()).txid();
    }

    private static String code(WriteOutcome outcome) {
        assertThat(outcome).isInstanceOf(WriteOutcome.Rejected.class);
        return ((WriteOutcome.Rejected) outcome).reason().code();
    }
}
