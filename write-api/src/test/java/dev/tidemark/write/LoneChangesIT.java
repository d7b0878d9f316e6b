package dev.tidemark.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Operation;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import dev.tidemark.write.table.ConflictPolicy;
import dev.tidemark.write.table.TableRules;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
final class LoneChangesIT {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration RETENTION = Duration.ofDays(90);

    private TestDatabase database;
    private Site site;

    @BeforeEach
    void tables(TestDatabase given) throws SQLException {
        database = given;
        database.sql(
                "CREATE TABLE works (id int PRIMARY KEY, title text NOT NULL, owner text,"
                        + " updated_at timestamptz)",
                "INSERT INTO works VALUES (1, 'one', 'ann', '2020-01-01Z')",
                "INSERT INTO works VALUES (2, 'two', 'bob', NULL)");
        site =
                Site.of(
                        database,
                        TableRules.of("works")
                                .columns("title")
                                .owner("owner")
                                .onConflict(new ConflictPolicy.LastWriteWins("updated_at")));
    }

    @Test
    void eachChangeHasAResultOfItsOwn() throws SQLException {
        List<LoneResult> results =
                apply(
                        change("a", Operation.INSERT, row(3).with("title", "three")),
                        change("b", Operation.INSERT, row(4)),
                        change("c", Operation.UPDATE, row(1).with("title", "uno")),
                        change("d", Operation.UPDATE, row(2).with("title", "stolen")),
                        change("e", Operation.DELETE, row(99)),
                        new LoneChange("f", "nope", Operation.DELETE, row(1), NOW),
                        change(
                                "g",
                                Operation.UPDATE,
                                row(3).with("title", "old").with("updated_at", "2001-01-01Z")));

        assertThat(results.stream().map(LoneResult::done).toList())
                .containsExactly(true, false, true, false, true, false, true);
        assertThat(results.stream().map(LoneChangesIT::title).toList())
                .containsExactly("three", "-", "uno", "-", "-", "-", "three");
        assertThat(database.query("SELECT id, title, owner FROM works ORDER BY id"))
                .isEqualTo(
                        List.of(
                                List.of("1", "uno", "ann"),
                                List.of("2", "two", "bob"),
                                List.of("3", "three", "ann")));
    }

    @Test
    void aChangeThatComesAgainIsNotAppliedAgain() throws SQLException {
        LoneChange update = change("a", Operation.UPDATE, row(1).with("title", "first"));

        apply(update);
        apply(change("b", Operation.UPDATE, row(1).with("title", "second")));
        LoneResult again = apply(update).getFirst();

        assertThat(again.outcome()).isInstanceOf(WriteOutcome.Duplicate.class);
        assertThat(again.done()).isTrue();
        assertThat(title(again)).isEqualTo("second");
    }

    @Test
    void aChangeThatTheLedgerMayHaveForgottenIsRefused() {
        LoneChange old =
                new LoneChange(
                        "a",
                        "works",
                        Operation.DELETE,
                        row(1),
                        NOW.minus(RETENTION).minusMillis(1));

        assertThat(apply(old).getFirst().outcome()).isInstanceOf(WriteOutcome.Rejected.class);
    }

    @Test
    void aTableWithVersionsTakesInsertsOnly() throws SQLException {
        database.sql(
                "CREATE TABLE plans (id int PRIMARY KEY, title text, version int)",
                "INSERT INTO plans VALUES (1, 'one', 7)");
        site =
                Site.of(
                        database,
                        TableRules.of("plans")
                                .columns("title")
                                .onConflict(new ConflictPolicy.VersionMatch("version")));
        Cells uno = row(1).with("title", "uno");

        List<LoneResult> results =
                apply(
                        new LoneChange("a", "plans", Operation.UPDATE, uno, NOW),
                        new LoneChange("b", "plans", Operation.DELETE, row(1), NOW),
                        new LoneChange("c", "plans", Operation.INSERT, row(2), NOW));

        assertThat(code(results.get(0))).isEqualTo("base_missing");
        assertThat(code(results.get(1))).isEqualTo("base_missing");
        assertThat(results.get(2).done()).isTrue();
        assertThat(database.query("SELECT id, title, version FROM plans WHERE id = 1"))
                .isEqualTo(List.of(List.of("1", "one", "7")));
    }

    /// A clock that is ahead must not make a change outlive the ledger's memory of it.
    @Test
    void aChangeFromTheFutureIsRefusedUnlessItExpiresBeforeItIsForgotten() throws SQLException {
        Cells three = row(3).with("title", "three");
        LoneChange farAhead = insertMadeAt("a", three, NOW.plus(Duration.ofHours(25)));
        LoneChange ahead = insertMadeAt("b", three, NOW.plus(Duration.ofHours(23)));

        assertThat(code(apply(farAhead).getFirst())).isEqualTo("clock_ahead");
        assertThat(apply(ahead).getFirst().done()).isTrue();

        database.sql("DELETE FROM works", "DELETE FROM tidemark.write_ledger");
        assertThat(code(applyAt(NOW.plus(RETENTION), ahead).getFirst())).isEqualTo("expired");
        assertThat(database.value("SELECT count(*) FROM works")).isEqualTo("0");
    }

    @Test
    void forgettingLoneChangesLeavesNothingBehind() throws SQLException {
        apply(change("a", Operation.UPDATE, row(1).with("title", "x")));
        database.sql("UPDATE tidemark.write_ledger SET decided_at = '2020-01-01'");

        assertThat(site.writes().forgetOlderThan(RETENTION)).isEqualTo(1);

        assertThat(database.value("SELECT count(*) FROM tidemark.write_client")).isEqualTo("0");
    }

    private List<LoneResult> apply(LoneChange... changes) {
        return applyAt(NOW, changes);
    }

    private List<LoneResult> applyAt(Instant now, LoneChange... changes) {
        return new LoneChanges(site.writes(), InstantSource.fixed(now), RETENTION)
                .apply(Site.ANN, List.of(changes));
    }

    private static LoneChange insertMadeAt(String id, Cells row, Instant madeAt) {
        return new LoneChange(id, "works", Operation.INSERT, row, madeAt);
    }

    private static String code(LoneResult result) {
        assertThat(result.outcome()).isInstanceOf(WriteOutcome.Rejected.class);
        return ((WriteOutcome.Rejected) result.outcome()).reason().code();
    }

    private static LoneChange change(String id, Operation operation, Cells row) {
        return new LoneChange(id, "works", operation, row, NOW);
    }

    private static Cells row(int id) {
        return Site.id(id);
    }

    private static String title(LoneResult result) {
        Cells row = result.row();
        return row == null ? "-" : String.valueOf(row.get("title"));
    }
}
