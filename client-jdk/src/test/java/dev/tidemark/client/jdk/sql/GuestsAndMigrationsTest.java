package dev.tidemark.client.jdk.sql;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.client.database.Binding;
import dev.tidemark.client.database.GuestFate;
import dev.tidemark.client.database.LocalDatabase;
import dev.tidemark.client.database.LocalTransaction;
import dev.tidemark.client.database.LocalTransaction.Refused;
import dev.tidemark.client.database.SyncedDatabase;
import dev.tidemark.client.fake.FakeTime;
import dev.tidemark.client.outbox.OutboxSchema;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.promise.Outcome;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What waits while the program's tables become other ones, and while a guest becomes a user.
final class GuestsAndMigrationsTest {
    private static final SimSql.Faults NONE = new SimSql.Faults(0, 0);
    private static final String UUIDS =
            "{\"id\":{\"type\":\"uuid\",\"pk_index\":0},\"name\":{\"type\":\"text\"}}";
    private static final String CHILDREN =
            "{\"id\":{\"type\":\"uuid\",\"pk_index\":0},\"list\":{\"type\":\"uuid\"},"
                    + "\"title\":{\"type\":\"text\"},\"done\":{\"type\":\"bool\"}}";

    private final FakeTime time = new FakeTime();
    private final Chance chance = Chance.seeded(3, 3);
    private final SimSql.Disk disk;
    private final SimBackend backend = new SimBackend(time, chance, new ArrayList<>());

    GuestsAndMigrationsTest() throws Exception {
        disk = new SimSql.Disk();
        backend.heal();
    }

    @AfterEach
    void close() throws Exception {
        disk.close();
    }

    private LocalDatabase open(String columns, OutboxSchema schema) throws Exception {
        SimSql sql = new SimSql(disk, time, chance, NONE, () -> {});
        return kept(
                LocalDatabase.open(
                        sql, List.of(Binding.declared("lists", "lists", columns)), schema));
    }

    private <T> T kept(Promise<T> promise) {
        time.pass(2_000);
        if (promise.outcome() instanceof Outcome.Kept<T>(T value)) {
            return value;
        }
        throw new AssertionError("" + promise.outcome());
    }

    private static OutboxSchema third(OutboxSchema.Migration first) {
        return new OutboxSchema(3, List.of(), Map.of(1, first, 2, changes -> changes));
    }

    private static List<RowChange> renamed(List<RowChange> changes) {
        return changes.stream()
                .map(
                        change -> {
                            String name = change.values().get("name");
                            if ("odd".equals(name)) {
                                throw new IllegalStateException("nobody knows what this means");
                            }
                            return change.withValues(Cells.of("title", name));
                        })
                .toList();
    }

    @Test
    void whatWaitsIsRewrittenForTheTablesOfNowAndTheRestIsListed() throws Exception {
        open("id int primary key, name text", OutboxSchema.plain());
        for (int i = 0; i < 50; i++) {
            disk.app(
                    List.of(
                            "INSERT INTO lists VALUES ("
                                    + i
                                    + ", '"
                                    + (i == 7 ? "odd" : "n" + i)
                                    + "')"));
        }

        LocalDatabase now =
                open("id int primary key, title text", third(GuestsAndMigrationsTest::renamed));

        List<LocalTransaction> pending = kept(now.pending(0));
        assertThat(pending).hasSize(49);
        assertThat(pending.get(7).changes().getFirst().values()).isEqualTo(Cells.of("title", "n8"));
        assertThat(kept(now.parked(0)))
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).contains("nobody knows"));
        assertThat(disk.rows("SELECT title FROM lists WHERE id IN (6, 7, 8)"))
                .containsExactly("n6", "n8");
        assertThat(BoundDatabase.mistakes(disk::rows, "lists", "id")).isEmpty();

        LocalDatabase again =
                open("id int primary key, title text", third(GuestsAndMigrationsTest::renamed));
        assertThat(kept(again.pending(0))).isEqualTo(pending);
    }

    @Test
    void withoutAMigrationEverythingIsListed() throws Exception {
        open("id int primary key, name text", OutboxSchema.plain());
        disk.app(List.of("INSERT INTO lists VALUES (1, 'a')"));

        LocalDatabase now =
                open("id int primary key, name text", new OutboxSchema(2, List.of(), Map.of()));

        assertThat(kept(now.pending(0))).isEmpty();
        assertThat(kept(now.parked(0))).hasSize(1);
        assertThat(disk.rows("SELECT * FROM lists")).isEmpty();
    }

    @Test
    void whatWasPutAsideCanBeSaidInOtherWords() throws Exception {
        LocalDatabase local = open("id int primary key, name text", OutboxSchema.plain());
        disk.app(List.of("INSERT INTO lists VALUES (1, 'bad')"));
        disk.app(List.of("INSERT INTO lists VALUES (2, 'else')"));
        disk.app(List.of("DELETE FROM lists WHERE id = 1"));
        LocalTransaction bad = kept(local.pending(0)).getFirst();
        kept(local.park(bad.id(), Refused.of("check", "no")));
        assertThat(kept(local.parked(0))).hasSize(2);

        kept(
                local.edit(
                        bad.id(),
                        List.of(
                                RowChange.insert(
                                        "lists", Cells.of("id", "1"), Cells.of("name", "good")))));

        List<LocalTransaction> pending = kept(local.pending(0));
        assertThat(pending)
                .extracting(one -> one.changes().getFirst().operation().word())
                .containsExactly("insert", "insert", "delete");
        assertThat(pending.get(1).changes().getFirst().values())
                .isEqualTo(Cells.of("name", "good"));
        assertThat(BoundDatabase.mistakes(disk::rows, "lists", "id")).isEmpty();
        assertThat(disk.rows("SELECT name FROM lists")).containsExactly("else");
    }

    private SimDevice guest() {
        SimDevice.Around usual = SimDevice.Around.of(backend);
        SimDevice device =
                new SimDevice(
                        time,
                        disk,
                        chance,
                        NONE,
                        new SimDevice.Around(
                                usual.network(),
                                usual.uploader(),
                                List.of(
                                        SimDevice.shape("lists", UUIDS),
                                        SimDevice.shape("todos", CHILDREN)),
                                synced -> synced.follow(Optional.empty())));
        time.pass(2_000);
        return device;
    }

    private void comes(SimDevice device, GuestFate fate) {
        requireNonNull(device.synced()).follow(Optional.of("ann"), transactions -> fate);
        time.pass(60_000);
    }

    private void guestWrites() throws Exception {
        backend.others(
                List.of(
                        RowChange.insert(
                                "lists", Cells.of("id", "a"), Cells.of("name", "theirs"))));
        disk.app(List.of("INSERT INTO lists VALUES ('a', 'mine')"));
        disk.app(List.of("INSERT INTO lists VALUES ('b', 'new')"));
        disk.app(List.of("INSERT INTO todos (id, list, title) VALUES ('t', 'a', 'task')"));
        time.pass(30_000);
        assertThat(backend.table("lists")).hasSize(1);
    }

    @Test
    void movedWorkGetsNewKeysWhereTheAccountHasThem() throws Exception {
        SimDevice device = guest();
        guestWrites();

        comes(device, GuestFate.MOVE);

        assertThat(disk.rows("SELECT name FROM lists ORDER BY name"))
                .containsExactly("mine", "new", "theirs");
        assertThat(disk.rows("SELECT l.name FROM todos t JOIN lists l ON l.id = t.list"))
                .containsExactly("mine");
        assertThat(disk.rows("SELECT * FROM tidemark_change")).isEmpty();
        assertThat(backend.table("lists")).hasSize(3);
        assertThat(backend.table("todos")).hasSize(1);
    }

    @Test
    void mergedWorkChangesTheRowsThatTheAccountHas() throws Exception {
        SimDevice device = guest();
        guestWrites();

        comes(device, GuestFate.MERGE);

        assertThat(disk.rows("SELECT name FROM lists ORDER BY name"))
                .containsExactly("mine", "new");
        assertThat(backend.table("lists")).hasSize(2);
        assertThat(backend.table("todos")).hasSize(1);
    }

    @Test
    void workThatIsKeptAsideIsThereAgainAfterSigningOut() throws Exception {
        SimDevice device = guest();
        guestWrites();

        comes(device, GuestFate.KEEP_ASIDE);
        assertThat(disk.rows("SELECT name FROM lists")).containsExactly("theirs");
        requireNonNull(device.synced()).follow(Optional.empty());
        time.pass(5_000);

        assertThat(disk.rows("SELECT name FROM lists ORDER BY name"))
                .containsExactly("mine", "new");
        assertThat(backend.table("lists")).hasSize(1);
    }

    @Test
    void whoGoesAndComesBackWhileTheyStillComeHasAllTheirRows() throws Exception {
        SimDevice device = guest();
        guestWrites();
        comes(device, GuestFate.KEEP_ASIDE);
        SyncedDatabase synced = requireNonNull(device.synced());
        for (int pauseMs = 0; pauseMs < 60; pauseMs += 2) {
            synced.follow(Optional.empty());
            synced.follow(Optional.of("ann"));
            time.pass(pauseMs);
            synced.follow(Optional.empty());
            synced.follow(Optional.of("ann"));
            time.pass(5_000);

            assertThat(disk.rows("SELECT name FROM lists")).containsExactly("theirs");
        }
    }

    @Test
    void workThatNobodyWantsIsGone() throws Exception {
        SimDevice device = guest();
        guestWrites();

        comes(device, GuestFate.DISCARD);

        assertThat(disk.rows("SELECT * FROM tidemark_change")).isEmpty();
        assertThat(disk.rows("SELECT name FROM lists")).containsExactly("theirs");
    }
}
