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
import dev.tidemark.write.table.TableRules;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Falsifiers of D5 and the server's part of D6: what builds upon a write never overtakes it.
@ExtendWith(PostgresExtension.class)
final class OrderIT {
    private static final int CHAINS = 40;

    private TestDatabase database;
    private Site site;

    @BeforeEach
    void tables(TestDatabase given) throws SQLException {
        database = given;
        database.sql(
                "CREATE TABLE projects (id int PRIMARY KEY, name text)",
                "CREATE TABLE tasks (id int PRIMARY KEY, project int REFERENCES projects)",
                "CREATE TABLE steps (id int PRIMARY KEY, task int, at bigserial)",
                "INSERT INTO projects VALUES (1, 'Q')");
        site =
                Site.of(
                        database,
                        TableRules.of("projects")
                                .columns("name")
                                .validatedBy(
                                        (change, identity) ->
                                                "bad".equals(change.values().get("name"))
                                                        ? Optional.of(Rejection.of("bad", "bad"))
                                                        : Optional.empty()),
                        TableRules.of("tasks").columns("project"),
                        TableRules.of("steps").columns("task"));
    }

    @Test
    void whatBuildsUponARefusedWriteIsBlockedAndNothingElse() throws SQLException {
        List<WriteOutcome> outcomes =
                site.apply(
                        Site.ANN,
                        ClientTransaction.of(1, project(10, "bad")),
                        ClientTransaction.of(2, task(20, 10)),
                        ClientTransaction.of(
                                3, RowChange.update("projects", Site.id(1), name("Q2"))),
                        new ClientTransaction(4, List.of(2L), List.of(step(30, 20))),
                        ClientTransaction.of(
                                5, RowChange.update("projects", Site.id(10), name("P"))),
                        ClientTransaction.of(6, project(11, "P")));

        assertThat(outcomes.get(0)).isInstanceOf(WriteOutcome.Rejected.class);
        assertThat(outcomes.get(1)).isEqualTo(new WriteOutcome.Blocked(List.of(1L)));
        assertThat(outcomes.get(2)).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(outcomes.get(3)).isEqualTo(new WriteOutcome.Blocked(List.of(2L)));
        assertThat(outcomes.get(4)).isEqualTo(new WriteOutcome.Blocked(List.of(1L)));
        assertThat(outcomes.get(5)).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(database.query("SELECT id, name FROM projects ORDER BY id"))
                .isEqualTo(List.of(List.of("1", "Q2"), List.of("11", "P")));
    }

    @Test
    void aBlockIsNoDecision() {
        site.apply(Site.ANN, ClientTransaction.of(1, project(10, "bad")));

        ClientTransaction child = new ClientTransaction(2, List.of(1L), List.of(task(20, 1)));
        ClientTransaction edited = new ClientTransaction(2, List.of(), List.of(task(20, 1)));

        assertThat(site.apply(Site.ANN, child).getFirst())
                .isEqualTo(new WriteOutcome.Blocked(List.of(1L)));
        assertThat(site.apply(Site.ANN, edited).getFirst())
                .isInstanceOf(WriteOutcome.Applied.class);
    }

    @Test
    void aGapIsNamedAndClosesItself() {
        ClientTransaction child = new ClientTransaction(3, List.of(1L, 2L), List.of(task(20, 10)));

        WriteOutcome early = site.apply(Site.ANN, child).getFirst();
        site.apply(Site.ANN, ClientTransaction.of(1, project(10, "P")));
        WriteOutcome stillEarly = site.apply(Site.ANN, child).getFirst();
        site.apply(Site.ANN, ClientTransaction.of(2, project(11, "R")));
        WriteOutcome inOrder = site.apply(Site.ANN, child).getFirst();

        assertThat(early).isInstanceOf(WriteOutcome.Retry.class);
        assertThat(((WriteOutcome.Retry) early).code()).isEqualTo("missing");
        assertThat(((WriteOutcome.Retry) early).missing()).containsExactly(1L, 2L);
        assertThat(((WriteOutcome.Retry) stillEarly).missing()).containsExactly(2L);
        assertThat(inOrder).isInstanceOf(WriteOutcome.Applied.class);
    }

    @Test
    void anAcknowledgedEarlierWriteIsNoGap() {
        site.apply(Site.ANN, ClientTransaction.of(1, project(10, "P")));
        site.apply(Site.ANN, new WriteBatch("phone", 0, 0, 1, List.of()));

        ClientTransaction child = new ClientTransaction(2, List.of(1L), List.of(task(20, 10)));

        assertThat(site.apply(Site.ANN, child).getFirst()).isInstanceOf(WriteOutcome.Applied.class);
    }

    @Test
    void aBatchIsAppliedByNumberAndAnsweredInItsOwnOrder() {
        List<WriteOutcome> outcomes =
                site.apply(
                        Site.ANN,
                        ClientTransaction.of(2, task(20, 10)),
                        new BatchEntry.Malformed(null, "what is this"),
                        ClientTransaction.of(1, project(10, "P")));

        assertThat(outcomes.get(0)).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(outcomes.get(1)).isInstanceOf(WriteOutcome.Rejected.class);
        assertThat(outcomes.get(2)).isInstanceOf(WriteOutcome.Applied.class);
    }

    @Test
    void aLostLeaseStopsTheOldProcessAndOnlyIt() {
        ClientTransaction one = ClientTransaction.of(1, project(10, "P"));
        ClientTransaction two = ClientTransaction.of(2, project(11, "P"));

        site.apply(Site.ANN, new WriteBatch("phone", 1, 0, 0, List.of(one)));
        site.apply(Site.ANN, new WriteBatch("phone", 2, 0, 0, List.of(two)));
        BatchAnswer old =
                site.writes().apply(Site.ANN, new WriteBatch("phone", 1, 0, 0, List.of(two)));
        BatchAnswer other =
                site.writes().apply(Site.ANN, new WriteBatch("tablet", 1, 0, 0, List.of(two)));

        assertThat(old).isEqualTo(new BatchAnswer.LeaseLost(2));
        assertThat(other).isInstanceOf(BatchAnswer.Answered.class);
    }

    @Test
    void aBatchThatIsTooLargeOrTooOldIsNotTouched() throws SQLException {
        List<BatchEntry> many = new ArrayList<>();
        for (int i = 1; i <= WriteBatch.CHANGES_MAX + 1; i++) {
            many.add(ClientTransaction.of(i, project(100 + i, "P")));
        }

        BatchAnswer large = site.writes().apply(Site.ANN, new WriteBatch("phone", 0, 0, 0, many));
        BatchAnswer old =
                site.with(WritesConfig.standard().withSchemaVersionMin(3))
                        .writes()
                        .apply(Site.ANN, new WriteBatch("phone", 0, 2, 0, many.subList(0, 1)));

        assertThat(large).isEqualTo(new BatchAnswer.TooLarge(WriteBatch.CHANGES_MAX));
        assertThat(old).isEqualTo(new BatchAnswer.SchemaTooOld(3));
        assertThat(database.value("SELECT count(*) FROM projects")).isEqualTo("1");
    }

    /// Chains of parent, child and grandchild, some with refused parents, sent in batches that are
    /// cut anywhere and come in any order.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aChildNeverComesBeforeItsParentAndOtherChainsFlow(long seed) throws SQLException {
        Random random = new Random(seed);
        List<ClientTransaction> unsent = new ArrayList<>();
        Map<Integer, Boolean> good = new HashMap<>();
        for (int chain = 1; chain <= CHAINS; chain++) {
            good.put(chain, random.nextInt(4) > 0);
            long seq = 3L * chain - 2;
            String name = good.getOrDefault(chain, false) ? "P" : "bad";
            unsent.add(ClientTransaction.of(seq, project(1000 + chain, name)));
            unsent.add(
                    new ClientTransaction(
                            seq + 1, List.of(seq), List.of(task(chain, 1000 + chain))));
            unsent.add(
                    new ClientTransaction(seq + 2, List.of(seq + 1), List.of(step(chain, chain))));
        }

        Map<Long, WriteOutcome> decided = new HashMap<>();
        while (!unsent.isEmpty()) {
            Collections.shuffle(unsent, random);
            List<ClientTransaction> batch =
                    unsent.subList(0, Math.min(unsent.size(), 1 + random.nextInt(30)));
            List<WriteOutcome> outcomes = site.apply(Site.ANN, batch.toArray(BatchEntry[]::new));
            List<ClientTransaction> done = new ArrayList<>();
            for (int i = 0; i < batch.size(); i++) {
                if (!(outcomes.get(i) instanceof WriteOutcome.Retry)) {
                    decided.put(batch.get(i).seq(), outcomes.get(i));
                    done.add(batch.get(i));
                }
            }
            unsent.removeAll(blockedToo(decided, unsent));
            unsent.removeAll(done);
        }

        for (int chain = 1; chain <= CHAINS; chain++) {
            boolean applied = good.getOrDefault(chain, false);
            assertThat(database.query("SELECT FROM steps WHERE id = ?", chain))
                    .hasSize(applied ? 1 : 0);
            assertThat(database.query("SELECT FROM tasks WHERE id = ?", chain))
                    .hasSize(applied ? 1 : 0);
        }
    }

    /// What the client itself holds back: it builds upon something blocked.
    private static List<ClientTransaction> blockedToo(
            Map<Long, WriteOutcome> decided, List<ClientTransaction> unsent) {
        return unsent.stream()
                .filter(
                        transaction ->
                                transaction.after().stream()
                                        .map(decided::get)
                                        .anyMatch(WriteOutcome.Blocked.class::isInstance))
                .toList();
    }

    static LongStream seeds() {
        Long only = Long.getLong("seed");
        return only != null ? LongStream.of(only) : LongStream.range(0, 5);
    }

    private static RowChange project(int id, String name) {
        return RowChange.insert("projects", Site.id(id), name(name));
    }

    private static RowChange task(int id, int project) {
        return RowChange.insert(
                "tasks", Site.id(id), Cells.of("project", Integer.toString(project)));
    }

    private static RowChange step(int id, int task) {
        return RowChange.insert("steps", Site.id(id), Cells.of("task", Integer.toString(task)));
    }

    private static Cells name(String name) {
        return Cells.of("name", name);
    }
}
