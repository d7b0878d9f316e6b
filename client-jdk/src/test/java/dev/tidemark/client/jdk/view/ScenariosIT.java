package dev.tidemark.client.jdk.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.client.SyncClient;
import dev.tidemark.client.collection.Collection;
import dev.tidemark.client.collection.WriteHandle;
import dev.tidemark.client.jdk.CoreThread;
import dev.tidemark.client.jdk.JdkPorts;
import dev.tidemark.client.jdk.store.JdkStorage;
import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.EntryState;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.record.Column;
import dev.tidemark.client.row.Rows;
import dev.tidemark.client.upload.Credentials;
import dev.tidemark.server.Tidemark;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the simulation plays, against the real server and Postgres: two processes of one store that
/// crash, answers that are lost, a server that restarts, writes that are refused. When the dust has
/// settled, each process shows what a query says, and each addition counts once.
@ExtendWith(PostgresExtension.class)
@Timeout(300)
final class ScenariosIT {
    record Todo(UUID id, String title, long votes) {}

    private static final RecordSchema<Todo, UUID> SCHEMA =
            RecordSchema.of(MethodHandles.lookup(), Todo.class, "todos", "id", UUID.class);
    private static final Column<Todo, String> TITLE = SCHEMA.text("title");
    private static final Column<Todo, Long> VOTES = SCHEMA.column("votes", Long.class);
    private static final String REFUSED = "beer";
    private static final int STEPS = 60;
    private static final int CRASH_EVERY = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Tokens tokens = new Tokens();
    private final List<Program> processes = new ArrayList<>();
    private final Map<UUID, Long> votes = new LinkedHashMap<>();
    private final List<UUID> made = new ArrayList<>();
    @TempDir private Path folder;
    private TestDatabase database;
    private Tidemark server;

    @BeforeEach
    void serve(TestDatabase fresh) throws Exception {
        database = fresh;
        TokenServer.makeTodos(database, "votes bigint NOT NULL");
        server = serveAt(0);
    }

    private Tidemark serveAt(int port) throws Exception {
        return TokenServer.ofTodos(database, folder, port, "title", "votes").start();
    }

    @AfterEach
    void stop() throws Exception {
        processes.forEach(Program::end);
        server.close();
    }

    /// A program over the one store, as others are.
    private final class Program {
        private final CoreThread core = CoreThread.with(Runnable::run);
        private final JdkStorage storage;
        private final SyncClient client;
        private final Collection<Todo, UUID> todos;

        private Program(String url) throws Exception {
            storage = JdkStorage.inFiles(folder.resolve("store"), core::run);
            client =
                    await(
                            core.ask(
                                    () ->
                                            SyncClient.builder(
                                                            JdkPorts.shared(core, storage),
                                                            new Rows())
                                                    .credentials(proof())
                                                    .server(url)
                                                    .user("ada")
                                                    .open()));
            todos = call(c -> c.collection(SCHEMA.type()).named("my_todos").open());
        }

        private <T> T call(Function<SyncClient, T> question) {
            return ask(c -> Promise.kept(question.apply(c)));
        }

        private <T> T ask(Function<SyncClient, Promise<T>> question) {
            return await(core.ask(() -> question.apply(client)));
        }

        private void stored(Function<SyncClient, WriteHandle> write) {
            ask(c -> write.apply(c).stored());
        }

        private List<Entry> unsettled() {
            return call(c -> c.outbox().unsettled());
        }

        private List<Todo> rows() {
            return call(c -> todos.query().live().now());
        }

        /// Without a word to anybody, as a killed one.
        private void end() {
            core.close();
            storage.close();
        }
    }

    private Credentials proof() {
        return Credentials.bearer(
                user -> Promise.kept(tokens.of(user).toCompletableFuture().join()));
    }

    private static <T> T await(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void whenTheDustHasSettledAllShowWhatAQuerySays(long seed) throws Exception {
        Random random = new Random(seed);
        int port = server.port();
        try (LossyProxy proxy = new LossyProxy(port, 4)) {
            processes.add(new Program(proxy.url()));
            processes.add(new Program(proxy.url()));
            for (int step = 1; step <= STEPS; step++) {
                write(processes.get(random.nextInt(processes.size())), random);
                if (step % CRASH_EVERY == 0) {
                    processes.remove(random.nextInt(processes.size())).end();
                    processes.add(new Program(proxy.url()));
                }
                if (step == STEPS / 2) {
                    server.close();
                    server = serveAt(port);
                }
            }
            processes.forEach(process -> process.call(c -> flushed(c)));

            Awaitility.await().atMost(PATIENCE).until(this::onlyRefusedAreLeft);
            discardRefused();
            Awaitility.await().atMost(PATIENCE).until(this::nothingIsLeft);

            assertThat(proxy.left()).isZero();
            Awaitility.await().atMost(PATIENCE).untilAsserted(this::allShowTheTable);
            assertThat(votesInTable()).isEqualTo(votes);
        }
    }

    private static boolean flushed(SyncClient client) {
        client.outbox().flush();
        return true;
    }

    private void write(Program process, Random random) {
        UUID row = made.isEmpty() ? UUID.randomUUID() : made.get(random.nextInt(made.size()));
        switch (made.isEmpty() ? 0 : random.nextInt(5)) {
            case 0, 1 -> {
                boolean refused = !made.isEmpty() && random.nextInt(4) == 0;
                UUID id = new UUID(random.nextLong(), random.nextLong());
                Todo todo = new Todo(id, refused ? REFUSED : "todo", 0);
                process.stored(c -> process.todos.insert(todo));
                made.add(id);
                if (!refused) {
                    votes.put(id, 0L);
                }
            }
            case 2 -> {
                String title = "title " + random.nextInt(100);
                process.stored(c -> process.todos.update(row, u -> u.set(TITLE, title)));
            }
            default -> {
                process.stored(c -> process.todos.update(row, u -> u.add(VOTES, 1L)));
                votes.computeIfPresent(row, (id, sum) -> sum + 1);
            }
        }
    }

    private boolean onlyRefusedAreLeft() {
        return processes.stream()
                .flatMap(process -> process.unsettled().stream())
                .allMatch(
                        entry ->
                                entry.state() instanceof EntryState.Parked
                                        || entry.state() instanceof EntryState.Blocked);
    }

    private void discardRefused() {
        Program process = processes.getFirst();
        for (Entry entry : process.unsettled()) {
            process.ask(c -> c.outbox().discard(entry.id()));
        }
    }

    private boolean nothingIsLeft() {
        return processes.stream().allMatch(process -> process.unsettled().isEmpty());
    }

    private void allShowTheTable() throws Exception {
        List<List<@Nullable String>> table =
                database.query("SELECT id::text, title, votes::text FROM todos ORDER BY id::text");
        for (Program process : processes) {
            List<List<@Nullable String>> shown = new ArrayList<>();
            List<Todo> rows = new ArrayList<>(process.rows());
            rows.sort(Comparator.comparing(todo -> todo.id().toString()));
            rows.forEach(todo -> shown.add(row(todo)));
            assertThat(shown).isEqualTo(table);
        }
    }

    private static List<@Nullable String> row(Todo todo) {
        return List.of(todo.id().toString(), todo.title(), Long.toString(todo.votes()));
    }

    private Map<UUID, Long> votesInTable() throws Exception {
        Map<UUID, Long> found = new LinkedHashMap<>();
        for (List<@Nullable String> row : database.query("SELECT id::text, votes FROM todos")) {
            found.put(
                    UUID.fromString(String.valueOf(row.getFirst())),
                    Long.parseLong(String.valueOf(row.getLast())));
        }
        return found;
    }
}
