package dev.tidemark.client.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import dev.tidemark.client.row.ColumnNames;
import dev.tidemark.client.shape.Subset;
import dev.tidemark.client.stream.ShapeRequest;
import dev.tidemark.client.stream.ShapeStatus;
import dev.tidemark.client.stream.StreamConfig;
import dev.tidemark.protocol.Lsn;
import dev.tidemark.server.Tidemark;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The stream against the real server; what it shows must become what a query says.
@ExtendWith(PostgresExtension.class)
@Timeout(180)
final class ShapeStreamIT {
    private static final StreamConfig POLL = StreamConfig.standard();

    @TempDir private Path folder;
    private TestDatabase database;
    private Tidemark server;

    @BeforeEach
    void serve(TestDatabase empty) throws Exception {
        database = empty;
        database.sql(
                "CREATE TABLE todos (id int PRIMARY KEY, title text NOT NULL, due_at date,"
                        + " list int)",
                "INSERT INTO todos VALUES (1, 'one', NULL, 1), (2, 'two', '2026-01-02', 2)");
        server = serveAt(0);
    }

    private Tidemark serveAt(int port) throws Exception {
        return Tidemark.builder()
                .database(database.url())
                .data(folder)
                .port(port)
                .insecure()
                .set("ELECTRIC_REPLICATION_STREAM_ID", database.name())
                .start();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private ShapeRequest todos() {
        return ShapeRequest.at(server.url() + "/v1/shape").table("todos");
    }

    private void showsTheTable(Follower follower) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () -> {
                            assertThat(follower.ids())
                                    .isEqualTo(
                                            column("SELECT id::text FROM todos ORDER BY id::text"));
                            assertThat(List.copyOf(follower.column("title").values()))
                                    .isEqualTo(column("SELECT title FROM todos ORDER BY id::text"));
                        });
    }

    private List<String> column(String sql) throws Exception {
        return database.query(sql).stream().map(row -> String.valueOf(row.getFirst())).toList();
    }

    static Stream<StreamConfig> waysToWait() {
        return Stream.of(POLL, POLL.events());
    }

    @ParameterizedTest
    @MethodSource("waysToWait")
    void rowsThenChangesArrive(StreamConfig config) throws Exception {
        try (Follower follower = new Follower(todos(), config).start()) {
            showsTheTable(follower);
            assertThat(follower.column("due_at")).contains(entry("2", "2026-01-02"));

            database.sql("INSERT INTO todos VALUES (3, 'three', NULL, 1)");
            showsTheTable(follower);
            database.sql("UPDATE todos SET title = 'zwei' WHERE id = 2");
            showsTheTable(follower);
            assertThat(follower.column("due_at")).contains(entry("2", "2026-01-02"));
            database.sql("DELETE FROM todos WHERE id = 1", "UPDATE todos SET id = 9 WHERE id = 3");
            showsTheTable(follower);

            assertThat(follower.streamStatus()).isEqualTo(ShapeStatus.LIVE);
            assertThat(follower.faults).isEmpty();
            assertThat(follower.refetches()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("waysToWait")
    void aRefetchShowsNetDifferencesOnly(StreamConfig config) throws Exception {
        try (Follower follower = new Follower(todos(), config).start()) {
            showsTheTable(follower);
            follower.changes.clear();

            try (Connection connection = database.connection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("TRUNCATE todos");
                statement.execute(
                        "INSERT INTO todos VALUES (1, 'one', NULL, 1), (3, 'three', NULL, 1)");
                connection.commit();
            }
            showsTheTable(follower);

            assertThat(follower.refetches()).isPositive();
            assertThat(follower.changes)
                    .extracting(change -> change.key())
                    .noneMatch(key -> key.endsWith("\"1\""));
        }
    }

    @ParameterizedTest
    @MethodSource("waysToWait")
    void aRestartOfTheServerLosesNothing(StreamConfig config) throws Exception {
        try (Follower follower = new Follower(todos(), config).start()) {
            showsTheTable(follower);
            int port = server.port();
            server.close();
            database.sql("INSERT INTO todos VALUES (4, 'while it was away', NULL, 1)");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> follower.streamStatus() == ShapeStatus.RETRYING);

            server = serveAt(port);

            showsTheTable(follower);
            assertThat(follower.refetches()).isZero();
        }
    }

    @Test
    void aDeviceGoesOnWhereItWas() throws Exception {
        try (Follower first = new Follower(todos(), POLL).start();
                Follower second = new Follower(todos(), POLL)) {
            showsTheTable(first);
            first.leave();
            database.sql(
                    "UPDATE todos SET title = 'later' WHERE id = 1",
                    "DELETE FROM todos WHERE id = 2");

            second.startFrom(first);

            showsTheTable(second);
            assertThat(second.changes).hasSize(2);
            assertThat(second.refetches()).isZero();
        }
    }

    @Test
    void pausedItIsSilentAndCatchesUp() throws Exception {
        try (Follower follower = new Follower(todos(), POLL).start()) {
            showsTheTable(follower);
            follower.pause();
            await().until(() -> follower.streamStatus() == ShapeStatus.PAUSED);
            database.sql("INSERT INTO todos VALUES (5, 'five', NULL, 1)");

            follower.resume();

            showsTheTable(follower);
        }
    }

    @Test
    void subsetsOfAShapeOfChangesOnlyFollowTheTable() throws Exception {
        ShapeRequest changes = todos().changesOnly();
        try (Follower follower = new Follower(changes, POLL.fromNow()).start()) {
            follower.want(Subset.where("list = $1", "2"))
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
            assertThat(follower.ids()).containsExactly("2");

            database.sql(
                    "UPDATE todos SET title = 'zwei' WHERE id = 2",
                    "UPDATE todos SET title = 'not asked for' WHERE id = 1");
            await().untilAsserted(
                            () ->
                                    assertThat(follower.column("title"))
                                            .containsExactly(entry("2", "zwei")));

            follower.want(Subset.all().first(1, "id"))
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
            assertThat(follower.column("title"))
                    .containsExactly(entry("1", "not asked for"), entry("2", "zwei"));
        }
    }

    @Test
    void aSubsetThatIsWrongFailsAlone() throws Exception {
        try (Follower follower = new Follower(todos().changesOnly(), POLL.fromNow()).start()) {
            assertThat(follower.want(Subset.where("nonsense =")).toCompletableFuture())
                    .failsWithin(Duration.ofSeconds(30));

            follower.want(Subset.all()).toCompletableFuture().get(30, TimeUnit.SECONDS);

            showsTheTable(follower);
        }
    }

    @Test
    void aTransactionIsKnownToBeIn() throws Exception {
        try (Follower follower = new Follower(todos(), POLL).start()) {
            showsTheTable(follower);
            long seen;
            long unseen;
            try (Connection connection = database.connection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("UPDATE todos SET title = 'now' WHERE id = 1");
                seen = xid(statement);
                connection.commit();
                statement.execute("CREATE TABLE elsewhere (id int)");
                unseen = xid(statement);
                connection.commit();
            }
            showsTheTable(follower);

            assertThat(follower.includes(seen, Lsn.ZERO)).isTrue();
            assertThat(follower.includes(unseen, Lsn.ZERO)).isFalse();
            // No change of this shape carries it, but the watermark passes it.
            Lsn now = Lsn.parse(String.valueOf(database.value("SELECT pg_current_wal_lsn()")));
            database.sql("UPDATE todos SET title = 'then' WHERE id = 1");
            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(follower.includes(unseen, now)).isTrue());
        }
    }

    private static long xid(Statement statement) throws Exception {
        try (ResultSet result = statement.executeQuery("SELECT pg_current_xact_id()::xid::text")) {
            result.next();
            return Long.parseLong(result.getString(1));
        }
    }

    @Test
    void columnsHaveTheProgramsNames() throws Exception {
        ShapeRequest named =
                todos().columns("id", "dueAt").names(ColumnNames.snakeToCamel()).fullRows();
        try (Follower follower = new Follower(named, POLL).start()) {
            await().untilAsserted(() -> assertThat(follower.ids()).containsExactly("1", "2"));

            assertThat(follower.column("dueAt")).contains(entry("2", "2026-01-02"));
            assertThat(follower.column("title").values()).containsOnlyNulls();
        }
    }

    @Test
    void aWrongDefinitionIsRefusedWithTheReason() {
        try (Follower follower = new Follower(todos().where("no such thing"), POLL).start()) {
            await().until(() -> !follower.faults.isEmpty());

            assertThat(follower.faults.getFirst().what()).contains("At location");
            assertThat(follower.streamStatus()).isEqualTo(ShapeStatus.STOPPED);
        }
    }
}
