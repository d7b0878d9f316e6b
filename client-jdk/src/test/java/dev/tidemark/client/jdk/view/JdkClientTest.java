package dev.tidemark.client.jdk.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.client.DatabaseBuilder;
import dev.tidemark.client.collection.Collection;
import dev.tidemark.client.database.SyncedDatabase;
import dev.tidemark.client.jdk.sql.SqliteDatabase;
import dev.tidemark.client.query.LiveRow;
import dev.tidemark.client.query.RowStatus;
import dev.tidemark.client.record.Column;
import dev.tidemark.client.session.GuestChoice;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A guest needs no server, so this one's address leads nowhere.
@Timeout(60)
final class JdkClientTest {
    record Todo(UUID id, String title, boolean done) {}

    private static final String URL = "http://127.0.0.1:9";

    private final RecordSchema<Todo, UUID> schema =
            RecordSchema.of(MethodHandles.lookup(), Todo.class, "todos", "id", UUID.class);

    @TempDir private Path folder;
    private JdkClient client;
    private Collection<Todo, UUID> todos;

    @BeforeEach
    void open() throws Exception {
        client = await(JdkClient.open(folder, Runnable::run, with -> with.server(URL)));
        todos = await(client.call(c -> c.collection(schema.type()).open()));
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void whatAGuestWritesIsStoredAndPublished() {
        Newest<List<Todo>> screen = new Newest<>();
        Todo milk = new Todo(UUID.randomUUID(), "milk", false);

        client.publisher(c -> todos.query().where(todo -> !todo.done())).subscribe(screen);
        await(client.ask(c -> todos.insert(milk).stored()));

        assertThat(screen.until(List.of(milk))).isTrue();

        Column<Todo, Boolean> done = schema.bool("done");
        await(client.ask(c -> todos.update(milk.id(), u -> u.set(done, true)).stored()));

        assertThat(screen.until(List.of())).isTrue();
    }

    @Test
    void aRowSaysThatItWaits() {
        Todo milk = new Todo(UUID.randomUUID(), "milk", false);

        await(client.ask(c -> todos.insert(milk).stored()));

        Optional<LiveRow<Todo>> row = await(client.call(c -> todos.row(milk.id())));
        assertThat(row)
                .contains(new LiveRow<>(row.orElseThrow().key(), milk, new RowStatus.Stored()));
    }

    @Test
    void severalWritesAreOneTransaction() {
        await(
                client.ask(
                        c ->
                                c.transaction(
                                                () -> {
                                                    todos.insert(
                                                            new Todo(
                                                                    UUID.randomUUID(), "a", false));
                                                    todos.insert(
                                                            new Todo(
                                                                    UUID.randomUUID(), "b", false));
                                                })
                                        .stored()));

        int writes = await(client.call(c -> c.outbox().unsettled().size()));
        assertThat(writes).isEqualTo(1);
    }

    @Test
    void aListOfSwingFollows() throws Exception {
        LiveListModel<Todo> list = client.listModel(c -> todos.query());
        BlockingQueue<Integer> sizes = new LinkedBlockingQueue<>();
        list.addListDataListener(new Sizes(list, sizes));

        await(client.ask(c -> todos.insert(new Todo(UUID.randomUUID(), "milk", false)).stored()));

        assertThat(sizes.poll(30, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void aQuestionThatFailsFailsOnSwingsThread() throws Exception {
        BlockingQueue<Throwable> uncaught = new LinkedBlockingQueue<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
        try {
            client.<Todo>listModel(
                    c -> {
                        throw new IllegalStateException("no idea");
                    });

            assertThat(uncaught.poll(30, TimeUnit.SECONDS)).hasMessage("no idea");
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void componentsStandInColumnsWithUnderscores() {
        record Dated(String createdAt, int inList) {}

        RecordSchema<Dated, String> dated =
                RecordSchema.of(
                        MethodHandles.lookup(), Dated.class, "dated", "createdAt", String.class);

        assertThat(dated.type().columns())
                .map(Object::toString)
                .containsExactly("created_at", "in_list");
    }

    @Test
    void aComponentThatNoColumnHoldsIsRefused() {
        record Odd(String id, Thread thread) {}

        assertThatThrownBy(
                        () ->
                                RecordSchema.of(
                                        MethodHandles.lookup(),
                                        Odd.class,
                                        "odd",
                                        "id",
                                        String.class))
                .hasMessage("no column holds a Thread");
    }

    @Test
    void whoOpensItWithoutAServerIsToldWhy(@TempDir Path other) {
        assertThatThrownBy(() -> await(JdkClient.open(other, Runnable::run, with -> with)))
                .hasRootCauseMessage("a client needs a server, or its two halves");
    }

    @Test
    void aDatabaseThatAClosedClientDoesNotOpenIsClosed() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        client.close();

        CompletionStage<JdkDatabase> opening =
                client.database(folder.resolve("app.db"), database -> database);

        assertThatThrownBy(() -> await(opening)).hasMessageContaining("the client is closed");
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> !before.contains(thread))
                .extracting(Thread::getName)
                .doesNotContain("tidemark-sql");
    }

    @Test
    void aDatabaseThatDidNotOpenIsNotTriedBehindOnesBack() throws Exception {
        Path file = folder.resolve("app.db");
        try (JdkDatabase guest = await(client.database(file, JdkClientTest::notes));
                Connection app = guest.connect();
                Statement sql = app.createStatement()) {
            sql.execute("INSERT INTO notes VALUES ('" + UUID.randomUUID() + "', 'mine')");
        }
        await(client.ask(c -> c.session().signIn("ada", writes -> GuestChoice.KEEP_ASIDE)));
        AtomicInteger asked = new AtomicInteger();
        SqliteDatabase own = SqliteDatabase.open(file, this::onCore);
        CompletionStage<SyncedDatabase> opening =
                client.ask(
                        c ->
                                notes(c.database(own))
                                        .guests(
                                                transactions -> {
                                                    asked.incrementAndGet();
                                                    throw new IllegalStateException("no idea");
                                                })
                                        .open());
        assertThatThrownBy(() -> await(opening)).hasRootCauseMessage("no idea");

        await(client.ask(c -> c.session().signIn("ada", writes -> GuestChoice.KEEP_ASIDE)));
        await(client.database(folder.resolve("other.db"), JdkClientTest::notes)).close();

        own.close();

        assertThat(asked).hasValue(1);
    }

    private void onCore(Runnable what) {
        client.call(
                c -> {
                    what.run();
                    return true;
                });
    }

    private static DatabaseBuilder notes(DatabaseBuilder with) {
        return with.bind("notes", "id uuid primary key, text text");
    }

    private static <T> T await(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    /// Remembers what came.
    private static final class Newest<T> implements Flow.Subscriber<T> {
        private final BlockingQueue<T> came = new LinkedBlockingQueue<>();

        boolean until(T wanted) {
            try {
                T next = came.poll(30, TimeUnit.SECONDS);
                while (next != null && !next.equals(wanted)) {
                    next = came.poll(30, TimeUnit.SECONDS);
                }
                return next != null;
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(T item) {
            came.add(item);
        }

        @Override
        public void onError(Throwable failed) {
            throw new IllegalStateException(failed);
        }

        @Override
        public void onComplete() {}
    }
}
