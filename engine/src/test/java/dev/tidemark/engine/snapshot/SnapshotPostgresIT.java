package dev.tidemark.engine.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidemark.engine.catalog.Catalog;
import dev.tidemark.engine.catalog.RelationName;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.catalog.TableLookup;
import dev.tidemark.engine.message.SchemaJson;
import dev.tidemark.engine.postgres.Database;
import dev.tidemark.engine.postgres.DatabaseConfig;
import dev.tidemark.engine.postgres.DatabaseUrl;
import dev.tidemark.engine.postgres.Session;
import dev.tidemark.protocol.LogMode;
import dev.tidemark.protocol.PgSnapshot;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(PostgresExtension.class)
final class SnapshotPostgresIT {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final ScheduledExecutorService timer =
            Executors.newScheduledThreadPool(1, Thread.ofVirtual().factory());
    private final RecordingSink sink = new RecordingSink();

    private TestDatabase postgres;
    private Database database;

    @BeforeEach
    void open(TestDatabase testDatabase) {
        postgres = testDatabase;
        database = Database.open(new DatabaseConfig(url(), url(), 2));
    }

    @AfterEach
    void close() {
        timer.shutdownNow();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "items, items",
        "empty_t, empty_t",
        "all_types, all_types",
        "nopk, nopk",
        "comp, comp",
        "MixedCase, mixed_case"
    })
    void bodiesAreThoseOfTheRecordedServer(String table, String recorded) throws Exception {
        postgres.sql(Golden.setUp());

        take(table(table), null);

        assertThat(Golden.masked(sink.body())).isEqualTo(Golden.body(recorded));
    }

    @Test
    void theSchemaHeaderIsThatOfTheRecordedServer() throws Exception {
        postgres.sql(Golden.setUp());
        ObjectMapper json = new ObjectMapper();
        Table table = table("all_types");

        String schema = SchemaJson.of(table, all(table));

        assertThat(json.readTree(schema)).isEqualTo(json.readTree(Golden.body("all_types-schema")));
    }

    @Test
    void aPartitionedTableHasTheRowsOfItsPartitionsUnderItsOwnName() throws Exception {
        postgres.sql(Golden.setUp());

        take(table("part"), null);

        assertThat(sink.messages).hasSize(3);
        assertThat(sink.messages.get(1))
                .contains("\"\\\"public\\\".\\\"part\\\"/\\\"2\\\"/\\\"us\\\"\"");
    }

    @Test
    void theWhereClauseAndTheColumnsLimitWhatIsRead() throws Exception {
        postgres.sql(Golden.setUp());
        Table items = table("items");

        snapshot(new SnapshotQuery(items, List.of(1, 0), "\"priority\" > 10"), defaults()).take();

        assertThat(sink.messages.getFirst()).contains("\"value\":{\"id\":\"2\",\"value\":\"two\"}");
        assertThat(sink.messages).hasSize(2);
    }

    @Test
    void generatedColumnsAreRead() throws Exception {
        postgres.sql(Golden.setUp());

        take(table("gen_t"), null);

        assertThat(sink.messages.getFirst()).contains("{\"a\":\"5\",\"g\":\"10\",\"id\":\"1\"}");
    }

    @Test
    void oddNamesAreQuotedAndEscaped() throws Exception {
        postgres.sql(
                "CREATE SCHEMA \"s.1\"",
                "CREATE TABLE \"s.1\".\"t/\"\"x\\ 'é\" (\"c\"\" \\'\" int PRIMARY KEY,"
                        + " \"%s {fn ?}\" text)",
                "INSERT INTO \"s.1\".\"t/\"\"x\\ 'é\" VALUES (1, 'v')");
        Table table = table("s.1", "t/\"x\\ 'é");

        SnapshotOutcome outcome = take(table, "\"c\"\" \\'\" = 1");

        assertThat(outcome).isInstanceOf(SnapshotOutcome.Completed.class);
        assertThat(sink.messages.getFirst())
                .isEqualTo(
                        "{\"key\":\"\\\"s..1\\\".\\\"t//\\\"x\\\\ 'é\\\"/\\\"1\\\"\",\"value\":"
                                + "{\"%s {fn ?}\":\"v\",\"c\\\" \\\\'\":\"1\"},\"headers\":{"
                                + "\"relation\":[\"s.1\",\"t/\\\"x\\\\ 'é\"],"
                                + "\"operation\":\"insert\"}}");
    }

    @Test
    void rowsOfInheritingTablesAreNotThoseOfTheTable() throws Exception {
        postgres.sql(
                "CREATE TABLE base (id int PRIMARY KEY)",
                "CREATE TABLE heir () INHERITS (base)",
                "INSERT INTO base VALUES (1)",
                "INSERT INTO heir VALUES (2)");

        take(table("base"), "id > 0");

        assertThat(sink.messages).hasSize(2);
    }

    @Test
    void displaySettingsOfTheServerDoNotMatter() throws Exception {
        postgres.sql(
                "ALTER DATABASE " + postgres.name() + " SET DateStyle = 'SQL, MDY'",
                "ALTER DATABASE " + postgres.name() + " SET IntervalStyle = 'postgres'",
                "ALTER DATABASE " + postgres.name() + " SET bytea_output = 'escape'",
                "ALTER DATABASE " + postgres.name() + " SET TimeZone = 'Asia/Tokyo'",
                "ALTER DATABASE " + postgres.name() + " SET extra_float_digits = 0",
                "CREATE TABLE t (id int PRIMARY KEY, d timestamptz, i interval, b bytea, f float8)",
                "INSERT INTO t VALUES (1, '2024-01-02 03:04:05+00', '1 day', '\\x00',"
                        + " 0.1::float8 + 0.2)");

        take(table("t"), null);

        assertThat(sink.messages.getFirst())
                .contains(
                        "{\"b\":\"\\\\x00\",\"d\":\"2024-01-02 03:04:05+00\","
                                + "\"f\":\"0.30000000000000004\",\"i\":\"P1D\",\"id\":\"1\"}");
    }

    @Test
    void changesOnlyWritesNothingButTheEnd() throws Exception {
        postgres.sql(Golden.setUp());
        SnapshotQuery query = new SnapshotQuery(table("items"), List.of(0), null);

        SnapshotOutcome outcome =
                new SnapshotReader(database, timer, defaults())
                        .prepare(query, LogMode.CHANGES_ONLY, sink)
                        .take();

        assertThat(outcome).isInstanceOf(SnapshotOutcome.Completed.class);
        assertThat(Golden.masked(sink.body())).isEqualTo(Golden.body("empty_t"));
    }

    @Test
    void aSnapshotHasExactlyTheTransactionsItSays() throws Exception {
        postgres.sql("CREATE TABLE t (id bigserial PRIMARY KEY, x text)");
        AtomicBoolean writing = new AtomicBoolean(true);
        List<RecordingSink> sinks = new ArrayList<>();
        try (Connection open = postgres.connection();
                Statement statement = open.createStatement()) {
            open.setAutoCommit(false);
            statement.execute("INSERT INTO t (x) VALUES (pg_current_xact_id()::text)");
            CompletableFuture<Void> writer =
                    CompletableFuture.runAsync(() -> write(writing), Thread::startVirtualThread);
            await().until(() -> !postgres.query("SELECT FROM t").isEmpty());
            for (int i = 0; i < 30; i++) {
                sinks.add(takeAgain("t"));
            }
            writing.set(false);
            writer.join();
            open.commit();
        }

        List<Long> xids = new ArrayList<>();
        for (List<@Nullable String> row : postgres.query("SELECT x FROM t")) {
            xids.add(Long.valueOf(Objects.requireNonNull(row.getFirst())));
        }
        assertThat(sinks)
                .allSatisfy(
                        taken -> {
                            PgSnapshot snapshot = Objects.requireNonNull(taken.snapshot);
                            long seen =
                                    xids.stream().filter(x -> snapshot.sees(x.intValue())).count();
                            assertThat(taken.messages).hasSize((int) seen + 1);
                            assertThat(taken.messages)
                                    .filteredOn(m -> m.contains("\"x\""))
                                    .allMatch(m -> snapshot.sees((int) xid(m)));
                        });
        assertThat(sinks).allMatch(s -> !Objects.requireNonNull(s.snapshot).running().isEmpty());
    }

    @Test
    void aQueryWithoutDataInTimeIsCancelled() throws Exception {
        postgres.sql(Golden.setUp());
        SnapshotLimits limits = limits(Duration.ofMillis(100), LONG);

        SnapshotOutcome outcome = snapshot(query("items", "pg_sleep(600) IS NULL"), limits).take();

        assertThat(outcome)
                .isEqualTo(
                        new SnapshotOutcome.Failed(
                                "Snapshot query took too long to return data (cancelled after"
                                        + " 100ms)."
                                        + " Please ensure snapshot queries are using an index to"
                                        + " avoid taking up all database connections."));
        assertThat(takeAgain("items").messages).hasSize(4);
    }

    @Test
    void aTableThatIsLockedIsNotWaitedForLong() throws Exception {
        postgres.sql(Golden.setUp());
        SnapshotQuery query = query("items", null);
        try (Connection other = postgres.connection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE items");

            SnapshotOutcome outcome = snapshot(query, limits(LONG, Duration.ofMillis(50))).take();

            assertThat(outcome)
                    .isEqualTo(
                            new SnapshotOutcome.Failed(
                                    "Snapshot timed out while waiting for a table lock"));
        }
    }

    @Test
    void aSnapshotCanBeCancelledByAnotherThread() throws Exception {
        postgres.sql(Golden.setUp());
        Snapshot snapshot = snapshot(query("items", "pg_sleep(600) IS NULL"), defaults());
        CompletableFuture<SnapshotOutcome> outcome =
                CompletableFuture.supplyAsync(() -> takeUnchecked(snapshot));
        await().until(
                        () ->
                                postgres.query(
                                                        "SELECT FROM pg_stat_activity"
                                                                + " WHERE wait_event = 'PgSleep'")
                                                .size()
                                        == 1);

        snapshot.cancel();

        assertThat(outcome.join()).isEqualTo(new SnapshotOutcome.Cancelled());
        assertThat(takeAgain("items").messages).hasSize(4);
    }

    @Test
    void aSnapshotCancelledBeforeItBeginsReadsNothing() throws Exception {
        postgres.sql(Golden.setUp());
        Snapshot snapshot = snapshot(query("items", null), defaults());

        snapshot.cancel();

        assertThat(snapshot.take()).isEqualTo(new SnapshotOutcome.Cancelled());
        assertThat(sink.messages).isEmpty();
    }

    @Test
    void rowsThatComeSlowlyAreSealedOnTheWay() throws Exception {
        postgres.sql(
                "CREATE TABLE slow (id int PRIMARY KEY, pad text)",
                "INSERT INTO slow SELECT i, repeat('x', 9000) FROM generate_series(1, 20) i");

        take(table("slow"), "pg_sleep(0.02) IS NOT NULL");

        assertThat(sink.messages).hasSize(21);
        assertThat(sink.seals).isPositive();
    }

    @Test
    void aFailingSinkEndsTheSnapshotAndSparesTheConnection() throws Exception {
        postgres.sql(Golden.setUp());
        Snapshot snapshot = snapshot(query("big_t", null), defaults());
        sink.failure = new IOException("disk full");

        assertThatThrownBy(snapshot::take).hasMessage("disk full");

        assertThat(takeAgain("big_t").messages).hasSize(201);
    }

    @Test
    void aBusyPoolIsSaidSo() throws Exception {
        postgres.sql(Golden.setUp());
        SnapshotLimits limits =
                new SnapshotLimits(Duration.ofMillis(1), LONG, LONG, Duration.ofSeconds(1));
        SnapshotQuery query = query("items", null);
        try (Session held = database.snapshot(Duration.ZERO)) {
            assertThat(held.connection()).isNotNull();

            assertThat(snapshot(query, limits).take())
                    .isEqualTo(
                            new SnapshotOutcome.Failed(
                                    "Snapshot creation failed because of a connection pool queue"
                                            + " timeout"));
        }
    }

    @Test
    void aChangedTableIsNoticed() throws Exception {
        postgres.sql("CREATE TABLE t (id int PRIMARY KEY, v text)");
        SnapshotQuery before = query("t", null);
        postgres.sql("ALTER TABLE t DROP COLUMN v");
        assertThat(snapshot(before, defaults()).take())
                .isEqualTo(
                        new SnapshotOutcome.SchemaChanged(
                                "column \"v\" of relation \"t\" does not exist"));

        postgres.sql("DROP TABLE t", "CREATE TABLE t (id int PRIMARY KEY, v text)");
        assertThat(snapshot(before, defaults()).take())
                .isInstanceOf(SnapshotOutcome.SchemaChanged.class);
        postgres.sql("DROP TABLE t");
        assertThat(snapshot(before, defaults()).take())
                .isInstanceOf(SnapshotOutcome.SchemaChanged.class);
    }

    @Test
    void missingPrivilegesAreSaidSo() throws Exception {
        postgres.sql("CREATE TABLE t (id int PRIMARY KEY)");

        assertThat(takeAsRestricted("REVOKE ALL ON t FROM PUBLIC"))
                .isEqualTo(
                        new SnapshotOutcome.Failed(
                                "Unable to create initial snapshot: permission denied for"
                                        + " table t"));
    }

    @Test
    void aPolicyThatHidesRowsIsRefused() throws Exception {
        postgres.sql("CREATE TABLE t (id int PRIMARY KEY)", "INSERT INTO t VALUES (1), (2)");

        SnapshotOutcome outcome =
                takeAsRestricted(
                        "GRANT SELECT ON t TO PUBLIC",
                        "CREATE POLICY one ON t USING (id = 1)",
                        "ALTER TABLE t ENABLE ROW LEVEL SECURITY");

        assertThat(outcome).isInstanceOf(SnapshotOutcome.Failed.class);
        assertThat(((SnapshotOutcome.Failed) outcome).message())
                .startsWith(
                        "Unable to create initial snapshot: query would be affected by row-level"
                                + " security policy for table \"t\". ")
                .containsPattern("ALTER ROLE \"\\w+\" BYPASSRLS$");
    }

    @Test
    void anErrorOfTheClauseIsUnexpected() throws Exception {
        postgres.sql(Golden.setUp());

        assertThat(take(table("items"), "1 / (\"id\" - 1) > 0"))
                .isEqualTo(
                        new SnapshotOutcome.Unexpected(
                                "Unexpected error while creating snapshot: division by zero"));
    }

    @Test
    void aDatabaseThatIsAwayIsUnavailable() throws Exception {
        postgres.sql(Golden.setUp());
        SnapshotQuery query = query("items", null);
        DatabaseUrl nowhere = DatabaseUrl.parse("postgres://a@127.0.0.1:1/d");
        try (Database away = Database.open(DatabaseConfig.of(nowhere))) {
            SnapshotReader reader = new SnapshotReader(away, timer, defaults());

            assertThat(reader.prepare(query, LogMode.FULL, sink).take())
                    .isInstanceOf(SnapshotOutcome.Unavailable.class);
        }
    }

    private SnapshotOutcome takeAsRestricted(String... privileges) throws Exception {
        String role = "role_of_" + postgres.name();
        postgres.sql("CREATE ROLE " + role + " LOGIN PASSWORD 'p'");
        postgres.sql(privileges);
        SnapshotQuery query = query("t", null);
        DatabaseUrl admin = url();
        DatabaseUrl restricted =
                DatabaseUrl.parse(
                        "postgresql://%s:p@%s:%d/%s"
                                .formatted(role, admin.host(), admin.port(), admin.database()));
        try (Database asRole = Database.open(DatabaseConfig.of(restricted))) {
            return new SnapshotReader(asRole, timer, defaults())
                    .prepare(query, LogMode.FULL, sink)
                    .take();
        } finally {
            postgres.sql("DROP OWNED BY " + role, "DROP ROLE " + role);
        }
    }

    private void write(AtomicBoolean writing) {
        try (Connection connection = postgres.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            while (writing.get()) {
                statement.execute(
                        "INSERT INTO t (x) VALUES (pg_current_xact_id()::text),"
                                + " (pg_current_xact_id()::text)");
                connection.commit();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long xid(String message) {
        int from = message.indexOf("\"x\":\"") + 5;
        return Long.parseLong(message.substring(from, message.indexOf('"', from)));
    }

    private SnapshotOutcome take(Table table, @Nullable String where) throws IOException {
        return snapshot(new SnapshotQuery(table, all(table), where), defaults()).take();
    }

    private RecordingSink takeAgain(String table) throws IOException {
        RecordingSink second = new RecordingSink();
        new SnapshotReader(database, timer, defaults())
                .prepare(query(table, null), LogMode.FULL, second)
                .take();
        return second;
    }

    private static SnapshotOutcome takeUnchecked(Snapshot snapshot) {
        try {
            return snapshot.take();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Snapshot snapshot(SnapshotQuery query, SnapshotLimits limits) {
        return new SnapshotReader(database, timer, limits).prepare(query, LogMode.FULL, sink);
    }

    private SnapshotQuery query(String table, @Nullable String where) {
        Table found = table(table);
        return new SnapshotQuery(found, all(found), where);
    }

    private static SnapshotLimits defaults() {
        return new SnapshotLimits(LONG, LONG, LONG, Duration.ofMillis(20));
    }

    private static SnapshotLimits limits(Duration firstData, Duration lock) {
        return new SnapshotLimits(LONG, firstData, lock, Duration.ofSeconds(1));
    }

    private Table table(String name) {
        return table("public", name);
    }

    private Table table(String schema, String name) {
        Catalog catalog = new Catalog(database, Clock.systemUTC(), Duration.ZERO);
        TableLookup lookup = catalog.find(new RelationName(schema, name));
        assertThat(lookup).isInstanceOf(TableLookup.Found.class);
        return ((TableLookup.Found) lookup).table();
    }

    private static List<Integer> all(Table table) {
        return IntStream.range(0, table.columns().size()).boxed().toList();
    }

    private DatabaseUrl url() {
        return DatabaseUrl.parse(postgres.url());
    }
}
