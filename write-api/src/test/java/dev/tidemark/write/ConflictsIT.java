package dev.tidemark.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Operation;
import dev.tidemark.protocol.write.Rejection;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.protocol.write.WriteOutcome.ServerRow;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import dev.tidemark.write.identity.Identity;
import dev.tidemark.write.table.ConflictPolicy;
import dev.tidemark.write.table.ConflictResolver.Resolution;
import dev.tidemark.write.table.TableRules;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Falsifiers of D4, D9 and D12: who wins when a row is not what the client saw.
@ExtendWith(PostgresExtension.class)
final class ConflictsIT {
    private static final Cells KEY = Site.id(1);

    private TestDatabase database;
    private long seq;

    @BeforeEach
    void tables(TestDatabase given) throws SQLException {
        database = given;
        database.sql(
                "CREATE TABLE todos (id int PRIMARY KEY, title text, done bool DEFAULT false,"
                        + " n int, owner text, version int, at timestamptz, deleted timestamptz,"
                        + " hidden bool)",
                "INSERT INTO todos VALUES (1, 'one', false, 0, 'ann', 1,"
                        + " '2020-01-01 00:00:00+00', NULL, false)");
    }

    @Test
    void anUpdateOrDeleteOfAMissingRowSaysGone() throws SQLException {
        Site site = site(rules());
        database.sql("DELETE FROM todos");

        assertThat(apply(site, Site.ANN, update("title", "mine")))
                .isEqualTo(new WriteOutcome.Gone(0));
        assertThat(apply(site, Site.ANN, RowChange.delete("todos", KEY)))
                .isEqualTo(new WriteOutcome.Gone(0));
        assertThat(database.value("SELECT count(*) FROM todos")).isEqualTo("0");
    }

    @Test
    void aTransactionWithAGoneRowHasNoEffectAtAll() throws SQLException {
        Site site = site(rules());

        WriteOutcome outcome =
                site.applyOne(
                        Site.ANN,
                        1,
                        update("title", "new"),
                        RowChange.insert("todos", Site.id(2), Cells.of("title", "two")),
                        RowChange.update("todos", Site.id(9), Cells.of("title", "x")),
                        RowChange.update("todos", Site.id(10), Cells.of("title", "x")));

        assertThat(outcome).isEqualTo(new WriteOutcome.Gone(2));
        assertThat(database.query("SELECT id, title FROM todos"))
                .isEqualTo(List.of(List.of("1", "one")));
    }

    @Test
    void byServerOrderColumnsOfTwoPeopleBothStay() throws SQLException {
        Site site = site(rules());

        apply(site, Site.ANN, update("title", "ann's"));
        apply(site, Site.BOB, update("done", "true"));

        assertThat(row("title, done")).isEqualTo(List.of("ann's", "t"));
    }

    @Test
    void anOlderTimeIsStaleAndShowsTheRow() throws SQLException {
        Site site = site(rules().onConflict(new ConflictPolicy.LastWriteWins("at")));

        WriteOutcome outcome =
                apply(site, Site.ANN, at(update("title", "old"), "2019-12-31T00:00:00Z"));

        assertThat(outcome).isInstanceOf(WriteOutcome.Stale.class);
        ServerRow row = ((WriteOutcome.Stale) outcome).row();
        assertThat(row.change()).isZero();
        assertThat(row.cells())
                .isEqualTo(
                        Cells.of("id", "1")
                                .with("title", "one")
                                .with("done", "false")
                                .with("n", "0")
                                .with("at", "2020-01-01 00:00:00+00"));
        assertThat(row("title")).isEqualTo(List.of("one"));
    }

    @ParameterizedTest
    @ValueSource(longs = {24, 1, 0})
    void aFastClockCannotPinAValue(long hoursAhead) throws SQLException {
        Site site = site(rules().onConflict(new ConflictPolicy.LastWriteWins("at")));
        String fast = Instant.now().plus(hoursAhead, ChronoUnit.HOURS).toString();

        WriteOutcome first = apply(site, Site.ANN, at(update("title", "fast"), fast));
        String correct = String.valueOf(database.value("SELECT clock_timestamp()::text"));
        WriteOutcome second = apply(site, Site.BOB, at(update("title", "later"), correct));

        assertThat(first.tookEffect()).isTrue();
        assertThat(second.tookEffect()).isTrue();
        assertThat(row("title, at <= clock_timestamp()")).isEqualTo(List.of("later", "t"));
    }

    @Test
    void aSlowClockWinsWithWhatItHasSeenAndTimeNeverTurnsBack() throws SQLException {
        Site site = site(rules().onConflict(new ConflictPolicy.LastWriteWins("at")));
        RowChange slow = at(update("title", "slow"), "2001-01-01T00:00:00Z");

        WriteOutcome blind = apply(site, Site.ANN, slow);
        WriteOutcome causal =
                apply(site, Site.ANN, slow.basedOn(Cells.of("at", "2020-01-01 00:00:00+00")));

        assertThat(blind).isInstanceOf(WriteOutcome.Stale.class);
        assertThat(causal.tookEffect()).isTrue();
        assertThat(row("title, at > '2020-01-01 00:00:00+00'")).isEqualTo(List.of("slow", "t"));
    }

    @Test
    void anOldVersionIsStale() throws SQLException {
        Site site = site(rules().onConflict(new ConflictPolicy.VersionMatch("version")));
        Cells seen = Cells.of("version", "1");

        WriteOutcome first = apply(site, Site.ANN, update("title", "a").basedOn(seen));
        WriteOutcome second = apply(site, Site.BOB, update("title", "b").basedOn(seen));
        WriteOutcome delete = apply(site, Site.BOB, RowChange.delete("todos", KEY).basedOn(seen));
        WriteOutcome unbased = apply(site, Site.BOB, update("title", "c"));
        WriteOutcome blind = apply(site, Site.BOB, RowChange.delete("todos", KEY));

        assertThat(first.tookEffect()).isTrue();
        assertThat(second).isInstanceOf(WriteOutcome.Stale.class);
        assertThat(delete).isInstanceOf(WriteOutcome.Stale.class);
        assertThat(code(unbased)).isEqualTo("base_missing");
        assertThat(code(blind)).isEqualTo("base_missing");
        assertThat(row("title, version")).isEqualTo(List.of("a", "2"));
    }

    @Test
    void aMergeKeepsWhatOthersChangedAndSaysSo() throws SQLException {
        Site site = site(rules().onConflict(new ConflictPolicy.MergeByColumn()));
        Cells seen = Cells.of("title", "one").with("done", "f");
        RowChange both =
                RowChange.update("todos", KEY, Cells.of("title", "mine").with("done", "true"))
                        .basedOn(seen);

        database.sql("UPDATE todos SET title = 'theirs'");
        WriteOutcome merged = apply(site, Site.ANN, both);
        WriteOutcome again = site.applyOne(Site.ANN, seq, both);

        assertThat(merged).isInstanceOf(WriteOutcome.Merged.class);
        Cells cells = ((WriteOutcome.Merged) merged).rows().getFirst().cells();
        assertThat(cells.get("title")).isEqualTo("theirs");
        assertThat(cells.get("done")).isEqualTo("true");
        assertThat(((WriteOutcome.Merged) again.decision()).rows().getFirst().cells())
                .isEqualTo(cells);
        assertThat(row("title, done")).isEqualTo(List.of("theirs", "t"));
    }

    @Test
    void aMergeOfNothingIsStaleAndOfNoConflictApplied() throws SQLException {
        Site site = site(rules().onConflict(new ConflictPolicy.MergeByColumn()));
        RowChange rename = update("title", "mine").basedOn(Cells.of("title", "one"));

        assertThat(apply(site, Site.ANN, rename)).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(apply(site, Site.BOB, rename)).isInstanceOf(WriteOutcome.Applied.class);
        database.sql("UPDATE todos SET title = 'theirs'");
        assertThat(apply(site, Site.BOB, rename)).isInstanceOf(WriteOutcome.Stale.class);
        assertThat(row("title")).isEqualTo(List.of("theirs"));
    }

    @Test
    void aProgramDecidesByItself() throws SQLException {
        ConflictPolicy longer =
                new ConflictPolicy.Custom(
                        (change, current, identity) -> {
                            String wanted = String.valueOf(change.values().get("title"));
                            return switch (wanted) {
                                case "keep" -> new Resolution.Keep();
                                case "refuse" -> new Resolution.Refuse(Rejection.of("never", "no"));
                                case "merge" ->
                                        new Resolution.Merge(
                                                Cells.of("title", current.get("title") + "+"));
                                default -> new Resolution.Apply();
                            };
                        });
        Site site = site(rules().onConflict(longer));

        assertThat(apply(site, Site.ANN, update("title", "keep")))
                .isInstanceOf(WriteOutcome.Stale.class);
        assertThat(code(apply(site, Site.ANN, update("title", "refuse")))).isEqualTo("never");
        assertThat(apply(site, Site.ANN, update("title", "merge")))
                .isInstanceOf(WriteOutcome.Merged.class);
        assertThat(row("title")).isEqualTo(List.of("one+"));
        assertThat(apply(site, Site.ANN, update("title", "mine")))
                .isInstanceOf(WriteOutcome.Applied.class);
        assertThat(row("title")).isEqualTo(List.of("mine"));
    }

    @Test
    void aMarkedRowIsGoneAndCanBeMadeAgainByItsOwnerOnly() throws SQLException {
        Site site = site(rules().owner("owner").deletedAt("deleted"));
        RowChange insert = RowChange.insert("todos", KEY, Cells.of("title", "again"));

        assertThat(code(apply(site, Site.ANN, insert))).isEqualTo("id_exists");
        assertThat(apply(site, Site.ANN, RowChange.delete("todos", KEY)).tookEffect()).isTrue();
        assertThat(row("title, deleted IS NOT NULL")).isEqualTo(List.of("one", "t"));
        assertThat(apply(site, Site.ANN, update("title", "late")))
                .isEqualTo(new WriteOutcome.Gone(0));
        assertThat(apply(site, Site.ANN, RowChange.delete("todos", KEY)))
                .isEqualTo(new WriteOutcome.Gone(0));
        assertThat(code(apply(site, Site.BOB, insert))).isEqualTo("id_exists");
        assertThat(apply(site, Site.ANN, insert).tookEffect()).isTrue();
        assertThat(row("title, deleted, n, owner"))
                .isEqualTo(Arrays.asList("again", null, null, "ann"));
    }

    @Test
    void anIdOfSomebodyElseIsAConflictAndTellsNothing() throws SQLException {
        Site site = site(rules().owner("owner"));
        RowChange insert = RowChange.insert("todos", KEY, Cells.of("title", "bob's"));

        WriteOutcome outcome = apply(site, Site.BOB, insert);

        assertThat(code(outcome)).isEqualTo("id_exists");
        assertThat(outcome.toString()).doesNotContain("one").doesNotContain("ann");
        assertThat(apply(site, Site.BOB, update("title", "x"))).isEqualTo(new WriteOutcome.Gone(0));
        assertThat(apply(site, Site.BOB, RowChange.delete("todos", KEY)))
                .isEqualTo(new WriteOutcome.Gone(0));
        assertThat(row("title, owner")).isEqualTo(List.of("one", "ann"));
    }

    @Test
    void aRowCanBeDeletedAndMadeAgain() throws SQLException {
        Site site = site(rules());

        WriteOutcome outcome =
                site.applyOne(
                        Site.ANN,
                        1,
                        RowChange.delete("todos", KEY),
                        RowChange.insert("todos", KEY, Cells.of("title", "again")));

        assertThat(outcome).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(row("title")).isEqualTo(List.of("again"));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aTriggerThatSwallowsAWriteDoesNotMakeItApplied(ConflictPolicy policy) throws SQLException {
        database.sql(
                "CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN RETURN NULL; END'",
                "CREATE TRIGGER swallow BEFORE INSERT OR UPDATE OR DELETE ON todos"
                        + " FOR EACH ROW EXECUTE FUNCTION swallow()");
        Site site = site(rules().onConflict(policy));
        Cells seen =
                policy instanceof ConflictPolicy.VersionMatch
                        ? Cells.of("version", "1")
                        : Cells.of("title", "one");
        RowChange update = at(update("title", "x"), policy).basedOn(seen);
        RowChange delete = RowChange.delete("todos", KEY).basedOn(seen);

        assertThat(code(apply(site, Site.ANN, update))).isEqualTo("no_effect");
        assertThat(site.applyOne(Site.ANN, seq, update)).isInstanceOf(WriteOutcome.Duplicate.class);
        assertThat(code(apply(site, Site.ANN, delete))).isEqualTo("no_effect");
        assertThat(code(apply(site, Site.ANN, RowChange.insert("todos", Site.id(2), Cells.NONE))))
                .isEqualTo("no_effect");
        assertThat(code(site.applyOne(Site.ANN, ++seq, update, update, update)))
                .isEqualTo("no_effect");
    }

    static Stream<ConflictPolicy> policies() {
        return Stream.of(
                new ConflictPolicy.ServerOrder(),
                new ConflictPolicy.LastWriteWins("at"),
                new ConflictPolicy.VersionMatch("version"),
                new ConflictPolicy.MergeByColumn(),
                new ConflictPolicy.Custom((change, current, identity) -> new Resolution.Apply()));
    }

    /// The merge takes effect, and nothing is left to be shown.
    @Test
    void aMergeThatATriggerPutsOutOfSightIsApplied() throws SQLException {
        database.sql(
                "CREATE FUNCTION archive() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN NEW.deleted = now(); RETURN NEW; END'",
                "CREATE TRIGGER archive BEFORE UPDATE ON todos FOR EACH ROW WHEN (NEW.done)"
                        + " EXECUTE FUNCTION archive()",
                "UPDATE todos SET title = 'theirs'");
        Site site =
                site(rules().onConflict(new ConflictPolicy.MergeByColumn()).deletedAt("deleted"));
        RowChange both =
                RowChange.update("todos", KEY, Cells.of("title", "mine").with("done", "true"))
                        .basedOn(Cells.of("title", "one").with("done", "f"));

        assertThat(apply(site, Site.ANN, both)).isInstanceOf(WriteOutcome.Applied.class);
        assertThat(row("title, done, deleted IS NULL")).isEqualTo(List.of("theirs", "t", "f"));
    }

    private static TableRules rules() {
        return TableRules.of("todos")
                .columns("title", "done", "n")
                .operations(Operation.INSERT, Operation.UPDATE, Operation.DELETE);
    }

    private Site site(TableRules rules) throws SQLException {
        return Site.of(database, rules);
    }

    private WriteOutcome apply(Site site, Identity identity, RowChange change) {
        return site.applyOne(identity, ++seq, change);
    }

    private static RowChange update(String column, String value) {
        return RowChange.update("todos", KEY, Cells.of(column, value));
    }

    private static RowChange at(RowChange change, String time) {
        return change.withValues(change.values().with("at", time));
    }

    private static RowChange at(RowChange change, ConflictPolicy policy) {
        return policy instanceof ConflictPolicy.LastWriteWins
                ? at(change, "2021-01-01T00:00:00Z")
                : change;
    }

    private List<@Nullable String> row(String columns) throws SQLException {
        return database.query("SELECT " + columns + " FROM todos WHERE id = 1").getFirst();
    }

    private static String code(WriteOutcome outcome) {
        assertThat(outcome).isInstanceOf(WriteOutcome.Rejected.class);
        return ((WriteOutcome.Rejected) outcome).reason().code();
    }
}
