package dev.tidemark.client.jdk.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.client.CollectionBuilder;
import dev.tidemark.client.SyncClient;
import dev.tidemark.client.collection.Collection;
import dev.tidemark.client.collection.Scope;
import dev.tidemark.client.collection.WriteHandle;
import dev.tidemark.client.collection.Writes;
import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.NotAppliedException;
import dev.tidemark.client.outbox.OutboxStatus;
import dev.tidemark.client.query.Live;
import dev.tidemark.client.query.Query;
import dev.tidemark.client.query.RowStatus;
import dev.tidemark.client.record.Column;
import dev.tidemark.client.row.Row;
import dev.tidemark.client.session.GuestChoice;
import dev.tidemark.client.shape.Subset;
import dev.tidemark.server.Tidemark;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each way of writing from the program's line to Postgres and back, under a token, on a server
/// with a secret.
@ExtendWith(PostgresExtension.class)
@Timeout(180)
final class PatternsIT {
    record Todo(UUID id, String title, boolean done, long votes) {}

    private static final RecordSchema<Todo, UUID> SCHEMA =
            RecordSchema.of(MethodHandles.lookup(), Todo.class, "todos", "id", UUID.class);
    private static final Column<Todo, String> TITLE = SCHEMA.text("title");
    private static final Column<Todo, Boolean> DONE = SCHEMA.bool("done");
    private static final Column<Todo, Long> VOTES = SCHEMA.column("votes", Long.class);
    private static final Todo MILK = new Todo(UUID.randomUUID(), "milk", false, 0);
    private static final Todo BREAD = new Todo(UUID.randomUUID(), "bread", false, 0);

    private final Tokens tokens = new Tokens();
    private final List<JdkClient> devices = new ArrayList<>();
    @TempDir private Path folder;
    private TestDatabase database;
    private Tidemark server;
    private String url;

    /// Where a device keeps what it has.
    enum Kept {
        FILES,
        SQLITE;

        JdkClient.Opening at(Path place) {
            return switch (this) {
                case FILES -> JdkClient.inFiles(place);
                case SQLITE ->
                        JdkClient.inSqlite(place.resolveSibling(place.getFileName() + ".db"));
            };
        }
    }

    @BeforeEach
    void serve(TestDatabase fresh) throws Exception {
        database = fresh;
        TokenServer.makeTodos(
                database, "done boolean NOT NULL DEFAULT false, votes bigint NOT NULL DEFAULT 0");
        server = serveAt(0);
        url = server.url();
    }

    private Tidemark serveAt(int port) throws Exception {
        return TokenServer.ofTodos(database, folder, port, "title", "done", "votes").start();
    }

    @AfterEach
    void stop() throws Exception {
        devices.forEach(JdkClient::close);
        server.close();
    }

    /// A program that was started on a device.
    private final class Device {
        private final JdkClient client;
        private final Collection<Todo, UUID> todos;

        private Device(JdkClient.Opening opening, String at, Writes writes) throws Exception {
            client = await(opening.bearer(tokens::of).open(with -> with.server(at).user("ada")));
            devices.add(client);
            todos = await(client.call(c -> my(c).writes(writes).open()));
        }

        private Device(String name, Writes writes) throws Exception {
            this(JdkClient.inFiles(folder.resolve(name)), url, writes);
        }

        private WriteHandle insert(Todo todo) {
            return await(client.call(c -> todos.insert(todo)));
        }

        private WriteHandle set(Todo todo, UnaryOperator<Todo> to) {
            Todo after = to.apply(todo);
            return await(
                    client.call(
                            c ->
                                    todos.update(
                                            todo.id(),
                                            u ->
                                                    u.set(TITLE, after.title())
                                                            .set(DONE, after.done()))));
        }

        private void settled(WriteHandle write) {
            await(client.ask(c -> write.settled()));
        }

        private List<Todo> rows() {
            return await(client.call(c -> todos.query().orderBy(TITLE).live().now()));
        }

        private RowStatus status(Todo todo) {
            return await(client.call(c -> todos.status(todo.id())));
        }

        private List<Entry> unsent() {
            return await(client.call(c -> c.outbox().unsettled()));
        }

        private void shows(Todo... expected) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(rows()).containsExactly(expected));
        }

        private void leave() {
            client.close();
        }
    }

    private static CollectionBuilder<Todo, UUID> my(SyncClient client) {
        return client.collection(SCHEMA.type()).named("my_todos");
    }

    private static <T> T await(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private List<List<@Nullable String>> table() throws Exception {
        return database.query("SELECT title, done::text, owner_id FROM todos ORDER BY title");
    }

    private static Todo titled(Todo todo, String title) {
        return new Todo(todo.id(), title, todo.done(), todo.votes());
    }

    @Test
    void allPatternsLieOverOneTable() throws Exception {
        JdkClient.Opening phone = JdkClient.inFiles(folder.resolve("phone")).bearer(tokens::of);
        JdkClient client = await(phone.open(with -> with.server(url).user("ada")));
        devices.add(client);
        Collection<Todo, UUID> online;
        Collection<Todo, UUID> optimistic;
        Collection<Todo, UUID> shared;
        online = await(client.call(c -> my(c).writes(Writes.online()).open()));
        optimistic = await(client.call(c -> my(c).writes(Writes.optimistic()).open()));
        shared = await(client.call(c -> my(c).writes(Writes.shared()).open()));

        Todo milk = MILK;
        await(client.ask(c -> online.insert(milk).settled()));
        Scope<Todo, UUID> view = await(client.call(c -> optimistic.scope()));
        await(client.call(c -> view.update(milk.id(), u -> u.set(DONE, true))));
        await(client.ask(c -> shared.update(milk.id(), u -> u.add(VOTES, 1L)).settled()));

        Todo wanted = new Todo(milk.id(), "milk", true, 1);
        for (Collection<Todo, UUID> each : List.of(online, optimistic, shared)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(40))
                    .until(
                            () ->
                                    await(client.call(c -> each.get(milk.id())))
                                            .equals(Optional.of(wanted)));
        }
    }

    @Test
    void onlineRowsChangeWhenTheServerSaysSo() throws Exception {
        Device device = new Device("phone", Writes.online());

        WriteHandle write = device.insert(MILK);
        List<Todo> before = device.rows();
        device.settled(write);

        assertThat(before).isEmpty();
        assertThat(device.rows()).containsExactly(MILK);
        assertThat(table()).containsExactly(List.of("milk", "false", "ada"));
    }

    @Test
    void anOnlineWriteThatIsRefusedIsTheFormsToTell() throws Exception {
        Device device = new Device("phone", Writes.online());

        WriteHandle write = device.insert(titled(MILK, "beer"));

        assertThatThrownBy(() -> device.settled(write))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(NotAppliedException.class)
                .hasMessageContaining("check");
        assertThat(device.rows()).isEmpty();
    }

    @Test
    void anOptimisticWriteIsSeenInItsViewAndLaterByAll() throws Exception {
        Device device = new Device("phone", Writes.optimistic());
        Scope<Todo, UUID> view = await(device.client.call(c -> device.todos.scope()));

        WriteHandle write = await(device.client.call(c -> view.insert(MILK)));
        List<Todo> inView = await(device.client.call(c -> view.query().live().now()));
        List<Todo> elsewhere = device.rows();
        device.settled(write);

        assertThat(inView).containsExactly(MILK);
        assertThat(elsewhere).isEmpty();
        assertThat(device.rows()).containsExactly(MILK);
    }

    @ParameterizedTest
    @EnumSource
    void aSharedWriteIsSeenAtOnceAndSettles(Kept kept) throws Exception {
        Device device = new Device(kept.at(folder.resolve("phone")), url, Writes.shared());

        WriteHandle write = device.insert(MILK);
        List<Todo> atOnce = device.rows();
        device.settled(write);

        assertThat(atOnce).containsExactly(MILK);
        assertThat(device.status(MILK)).isEqualTo(new RowStatus.Synced());
        assertThat(device.unsent()).isEmpty();
        assertThat(table()).containsExactly(List.of("milk", "false", "ada"));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasWrittenWithoutAServerOutlivesTheProgramAndArrivesOnce(Kept kept) throws Exception {
        Path store = folder.resolve("phone");
        Device first = new Device(kept.at(store), url, Writes.shared());
        first.settled(first.insert(BREAD));
        int port = server.port();
        server.close();
        first.insert(MILK);
        await(
                first.client.ask(
                        c -> first.todos.update(MILK.id(), u -> u.set(DONE, true)).stored()));
        first.leave();

        Device second = new Device(kept.at(store), url, Writes.shared());
        Todo done = new Todo(MILK.id(), "milk", true, 0);
        second.shows(BREAD, done);
        assertThat(second.status(MILK)).isEqualTo(new RowStatus.Stored());
        server = serveAt(port);

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(second.unsent()).isEmpty());
        second.shows(BREAD, done);
        assertThat(table())
                .containsExactly(List.of("bread", "false", "ada"), List.of("milk", "true", "ada"));
    }

    @Test
    void aRefusalTakesBackItsWriteAloneAndAPersonDecides() throws Exception {
        Device device = new Device("phone", Writes.shared());
        device.settled(device.insert(MILK));
        WriteHandle good = device.insert(BREAD);
        WriteHandle bad = device.set(MILK, todo -> titled(todo, "beer"));
        List<Todo> atOnce = device.rows();

        assertThatThrownBy(() -> device.settled(bad)).hasCauseInstanceOf(NotAppliedException.class);
        device.settled(good);

        assertThat(atOnce).containsExactly(titled(MILK, "beer"), BREAD);
        device.shows(BREAD, MILK);
        assertThat(device.status(MILK)).isInstanceOf(RowStatus.Rejected.class);
        String refused = device.unsent().getFirst().id();
        await(device.client.ask(c -> c.outbox().discard(refused)));
        assertThat(device.status(MILK)).isEqualTo(new RowStatus.Synced());
        assertThat(device.unsent()).isEmpty();
    }

    @Test
    void lostAnswersMakeNothingHappenTwice() throws Exception {
        try (LossyProxy proxy = new LossyProxy(server.port(), 4)) {
            Device device =
                    new Device(
                            JdkClient.inFiles(folder.resolve("phone")),
                            proxy.url(),
                            Writes.shared());
            device.settled(device.insert(MILK));
            List<WriteHandle> writes = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                writes.add(
                        await(
                                device.client.call(
                                        c ->
                                                device.todos.update(
                                                        MILK.id(), u -> u.add(VOTES, 1L)))));
            }
            writes.forEach(device::settled);

            device.shows(new Todo(MILK.id(), "milk", false, 20));
            assertThat(database.value("SELECT votes FROM todos")).isEqualTo("20");
            assertThat(proxy.left()).isZero();
        }
    }

    @Test
    void twoDevicesSeeEachOther() throws Exception {
        Device phone = new Device("phone", Writes.shared());
        Device laptop = new Device("laptop", Writes.shared());

        phone.insert(MILK);
        laptop.insert(BREAD);
        phone.shows(BREAD, MILK);
        laptop.shows(BREAD, MILK);
        laptop.set(MILK, todo -> titled(todo, "oat milk"));
        phone.set(BREAD, todo -> titled(todo, "bagels"));

        phone.shows(titled(BREAD, "bagels"), titled(MILK, "oat milk"));
        laptop.shows(titled(BREAD, "bagels"), titled(MILK, "oat milk"));
    }

    @ParameterizedTest
    @EnumSource
    void twoProgramsOfOneStoreSeeEachOtherAtOnceAndOneSends(Kept kept) throws Exception {
        Path store = folder.resolve("shared");
        Device one = new Device(kept.at(store), url, Writes.shared());
        Device other = new Device(kept.at(store), url, Writes.shared());
        int port = server.port();
        server.close();

        one.insert(MILK);
        other.insert(BREAD);
        one.shows(BREAD, MILK);
        other.shows(BREAD, MILK);
        server = serveAt(port);

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> {
                            assertThat(one.unsent()).isEmpty();
                            assertThat(other.unsent()).isEmpty();
                        });
        assertThat(table()).hasSize(2);
        assertThat(List.of(status(one).role(), status(other).role()))
                .containsExactlyInAnyOrder(OutboxStatus.Role.UPLOADER, OutboxStatus.Role.OBSERVER);
    }

    private static OutboxStatus status(Device device) {
        return await(device.client.call(c -> c.outbox().status()));
    }

    @Test
    void writesWaitForATokenAndGoOnWithIt() throws Exception {
        Device device = new Device("phone", Writes.shared());
        device.settled(device.insert(BREAD));
        tokens.expire();
        WriteHandle write = device.insert(MILK);
        Awaitility.await()
                .until(
                        () ->
                                status(device)
                                        .pause()
                                        .equals(Optional.of(OutboxStatus.Pause.SIGN_IN)));

        tokens.renew();
        await(device.client.ask(c -> c.session().signIn("ada", writes -> GuestChoice.KEEP_ASIDE)));
        device.settled(write);

        assertThat(table()).hasSize(2);
    }

    @Test
    void severalWritesAreOneTransactionInPostgres() throws Exception {
        Device device = new Device("phone", Writes.shared());

        WriteHandle both =
                await(
                        device.client.call(
                                c ->
                                        c.transaction(
                                                () -> {
                                                    device.todos.insert(MILK);
                                                    device.todos.insert(BREAD);
                                                })));
        device.settled(both);

        assertThat(database.value("SELECT count(DISTINCT xmin::text) FROM todos")).isEqualTo("1");
        assertThat(device.rows()).containsExactly(BREAD, MILK);
    }

    @Test
    void rowsOfALargeTableComeForWhoLooksAndAreFollowed() throws Exception {
        Device phone = new Device("phone", Writes.shared());
        phone.settled(phone.insert(MILK));
        phone.settled(phone.insert(BREAD));
        JdkClient client = new Device("tablet", Writes.shared()).client;

        Collection<Todo, UUID> large = await(client.call(c -> my(c).onDemand().open()));
        Subset open = Subset.where("NOT done").first(20, "title ASC");
        Query<Todo> query = large.query(open).where(todo -> !todo.done()).orderBy(TITLE);
        Live<Todo> first = await(client.call(c -> query.live()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> await(client.call(c -> first.now())).equals(List.of(BREAD, MILK)));
        phone.settled(phone.set(MILK, milk -> new Todo(milk.id(), "milk", true, 0)));

        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> await(client.call(c -> first.now())).equals(List.of(BREAD)));
    }

    @Test
    void aWrongDeclarationLeavesNothingBehind() throws Exception {
        UnaryOperator<SyncClient.Builder<Row>> nowhere = with -> with;

        assertThatThrownBy(() -> await(JdkClient.inFiles(folder.resolve("no")).open(nowhere)))
                .hasMessageContaining("needs a server");
        Device device = new Device("no", Writes.shared());
        assertThat(device.rows()).isEmpty();
    }
}
