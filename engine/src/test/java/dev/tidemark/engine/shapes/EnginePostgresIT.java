package dev.tidemark.engine.shapes;

import static dev.tidemark.engine.shapes.Following.PATIENCE;
import static dev.tidemark.engine.shapes.Following.assertRows;
import static dev.tidemark.engine.shapes.Following.awaitGone;
import static dev.tidemark.engine.shapes.Following.awaitRows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineConfig;
import dev.tidemark.engine.EngineStatus;
import dev.tidemark.engine.ingest.StreamNames;
import dev.tidemark.engine.log.LogRead;
import dev.tidemark.engine.postgres.DatabaseUrl;
import dev.tidemark.protocol.LogMode;
import dev.tidemark.protocol.LogOffset;
import dev.tidemark.protocol.Replica;
import dev.tidemark.protocol.ShapeHandle;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The engine as a library: shapes of a real database, read without HTTP.
@ExtendWith(PostgresExtension.class)
final class EnginePostgresIT {
    @TempDir Path folder;

    private TestDatabase database;
    private Engine engine;

    @BeforeEach
    void start(TestDatabase fresh) throws IOException {
        database = fresh;
        open();
    }

    private void open() throws IOException {
        DatabaseUrl url = DatabaseUrl.parse(database.url());
        EngineConfig defaults = EngineConfig.of(url, folder);
        EngineConfig.Stream stream =
                new EngineConfig.Stream(
                        url,
                        StreamNames.of(database.name()),
                        defaults.stream().slotLife(),
                        defaults.stream().publishing());
        engine =
                Engine.start(
                        new EngineConfig(
                                defaults.database(),
                                stream,
                                defaults.log(),
                                new ShapesConfig(
                                        5, Duration.ofSeconds(10), Duration.ofMillis(200))));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> engine.status() instanceof EngineStatus.Active);
    }

    @AfterEach
    void stop() throws IOException {
        engine.close();
    }

    @Test
    void theEngineAloneServesALibraryThatKnowsNothingElse(@TempDir Path folder) throws Exception {
        database.sql("CREATE TABLE items (id int PRIMARY KEY, done bool)");
        database.sql("INSERT INTO items VALUES (1, false), (2, true)");
        String url = database.url();
        ShapeRequest request =
                new ShapeRequest(
                        "items", "NOT done", Map.of(), null, null, Replica.DEFAULT, LogMode.FULL);

        try (Engine engine = Engine.start(EngineConfig.of(DatabaseUrl.parse(url), folder))) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> engine.status() instanceof EngineStatus.Active);
            Shapes shapes = engine.shapes();
            ShapeDefinition open = ((Definition.Defined) shapes.define(request)).definition();
            Shape shape = ((Resolution.Found) shapes.resolve(null, open)).shape();
            LogRead rows = shape.log().read(LogOffset.BEFORE_ALL);

            assertThat(rows).isNotInstanceOf(LogRead.Removed.class);
            assertRows(Following.follow(engine, "items", "NOT done", "id"), Map.of("1", "null"));
        }
    }

    @Test
    void rowsAndLaterChangesArrive() throws Exception {
        database.sql("CREATE TABLE items (id int PRIMARY KEY, v text, done bool)");
        database.sql("INSERT INTO items VALUES (1, 'one', false), (2, 'two', true)");
        LogFollower open = follow("items", "done = false", null);
        assertRows(open, Map.of("1", "one"));

        database.sql("INSERT INTO items VALUES (3, 'three', false), (4, 'four', true)");
        database.sql("UPDATE items SET v = 'uno' WHERE id = 1");
        database.sql("UPDATE items SET done = NOT done WHERE id IN (2, 3)");
        database.sql("UPDATE items SET id = 10 WHERE id = 1");

        awaitRows(open, Map.of("10", "uno", "2", "two"));
    }

    @Test
    void oneTransactionIsSeenWholeAndInOrder() throws Exception {
        database.sql("CREATE TABLE items (id int PRIMARY KEY, v text)");
        LogFollower all = follow("items", null, null);

        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("INSERT INTO items SELECT i, 'a' FROM generate_series(1, 500) i");
            statement.execute("UPDATE items SET v = 'b' WHERE id % 2 = 0");
            statement.execute("DELETE FROM items WHERE id > 100");
            connection.commit();
        }

        Map<String, String> expected = new TreeMap<>();
        for (int i = 1; i <= 100; i++) {
            expected.put(Integer.toString(i), i % 2 == 0 ? "b" : "a");
        }
        awaitRows(all, expected);
    }

    @Test
    void largeValueThatAnUpdateLeftAloneIsKept() throws Exception {
        database.sql("CREATE TABLE items (id int PRIMARY KEY, v text, big text)");
        database.sql("ALTER TABLE items ALTER big SET STORAGE EXTERNAL");
        database.sql("INSERT INTO items VALUES (1, 'a', repeat('x', 100000))");
        LogFollower all = follow("items", "v <> 'z'", null);

        database.sql("UPDATE items SET v = 'b'");

        awaitRows(all, Map.of("1", "b"));
        assertThat(all.rows().values().iterator().next().get("big")).hasSize(100_000);
    }

    @Test
    void letterCaseOfTheDatabasesLocaleSurvivesARestart() throws Exception {
        String locale =
                database.value(
                        "SELECT min(collname) FROM pg_collation WHERE collprovider = 'c'"
                                + " AND collctype NOT IN ('C', 'POSIX')");
        database.sql("CREATE TABLE items (id int PRIMARY KEY, v text COLLATE \"" + locale + "\")");
        LogFollower before = follow("items", "v ILIKE '\u00e9%'", null);
        engine.close();
        open();
        LogFollower after = follow("items", "v ILIKE '\u00e9%'", null);
        assertThat(after.handle()).isEqualTo(before.handle());

        database.sql("INSERT INTO items VALUES (1, '\u00c9t\u00e9'), (2, 'ete')");

        awaitRows(after, Map.of("1", "\u00c9t\u00e9"));
    }

    @Test
    void figuresOfDiskAndWalAreThere() throws Exception {
        database.sql("CREATE TABLE items (id int PRIMARY KEY, v text)");
        database.sql("INSERT INTO items VALUES (1, 'one')");
        follow("items", null, null);

        assertThat(engine.shapes().gauges().bytes()).isPositive();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(engine.retainedWalBytes()).isPresent());
    }

    @Test
    void truncateRotates() throws Exception {
        database.sql("CREATE TABLE items (id int PRIMARY KEY, v text)");
        database.sql("INSERT INTO items VALUES (1, 'one')");
        LogFollower all = follow("items", null, null);

        database.sql("TRUNCATE items");

        awaitGone(all);
        assertRows(follow("items", null, null), Map.of());
    }

    @Test
    void newColumnRotatesShapesOfAllColumnsOnly() throws Exception {
        database.sql("CREATE TABLE items (id int PRIMARY KEY, v text)");
        LogFollower all = follow("items", null, null);
        LogFollower listed = follow("items", null, "id,v");

        database.sql("ALTER TABLE items ADD COLUMN w int");
        database.sql("INSERT INTO items VALUES (1, 'one', 7)");

        awaitGone(all);
        awaitRows(listed, Map.of("1", "one"));
    }

    @Test
    void droppedListedColumnRotates() throws Exception {
        database.sql("CREATE TABLE items (id int PRIMARY KEY, v text, w int)");
        LogFollower listed = follow("items", null, "id,v");

        database.sql("ALTER TABLE items DROP COLUMN v");
        database.sql("INSERT INTO items VALUES (1, 7)");

        awaitGone(listed);
    }

    @Test
    void renamedAndDroppedTablesRotateWithoutAnyWrite() throws Exception {
        database.sql("CREATE TABLE renamed (id int PRIMARY KEY, v text)");
        database.sql("CREATE TABLE dropped (id int PRIMARY KEY, v text)");
        LogFollower first = follow("renamed", null, null);
        LogFollower second = follow("dropped", null, null);

        database.sql("ALTER TABLE renamed RENAME TO other");
        database.sql("DROP TABLE dropped");

        awaitGone(first);
        awaitGone(second);
        assertThat(define("dropped", null, null)).isInstanceOf(Definition.Invalid.class);
    }

    @Test
    void lostReplicaIdentityRotatesInsteadOfGuessing() throws Exception {
        database.sql("CREATE TABLE items (id int PRIMARY KEY, v text)");
        database.sql("INSERT INTO items VALUES (1, 'one')");
        LogFollower all = follow("items", "v = 'one'", null);
        assertRows(all, Map.of("1", "one"));

        database.sql("ALTER TABLE items REPLICA IDENTITY DEFAULT");
        database.sql("UPDATE items SET v = 'two'");

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertRows(follow("items", "v = 'two'", null), Map.of("1", "two")));
    }

    @Test
    void partitionedRootGetsAllAndLeafItsOwn() throws Exception {
        database.sql(
                "CREATE TABLE part (id int, v text, PRIMARY KEY (id)) PARTITION BY RANGE (id)",
                "CREATE TABLE part_a PARTITION OF part FOR VALUES FROM (0) TO (100)",
                "INSERT INTO part VALUES (1, 'one')");
        LogFollower root = follow("part", null, null);
        LogFollower leaf = follow("part_a", null, null);

        database.sql("CREATE TABLE part_b PARTITION OF part FOR VALUES FROM (100) TO (200)");
        database.sql("INSERT INTO part VALUES (2, 'two'), (101, 'hundred')");
        database.sql("UPDATE part SET v = 'deux' WHERE id = 2");

        awaitRows(leaf, Map.of("1", "one", "2", "deux"));
        awaitRows(root, Map.of("1", "one", "2", "deux", "101", "hundred"));
        assertThat(root.rows().keySet()).allMatch(key -> key.startsWith("\"public\".\"part\"/"));
    }

    @Test
    void restartKeepsHandlesAndGoesOn() throws Exception {
        database.sql("CREATE TABLE items (id int PRIMARY KEY, v text)");
        database.sql("INSERT INTO items VALUES (1, 'one')");
        LogFollower all = follow("items", null, null);
        database.sql("INSERT INTO items VALUES (2, 'two')");
        awaitRows(all, Map.of("1", "one", "2", "two"));
        ShapeHandle handle = all.handle();

        engine.close();
        database.sql("INSERT INTO items VALUES (3, 'three')");
        open();

        all.on(engine.shapes().find(handle).orElseThrow());
        awaitRows(all, Map.of("1", "one", "2", "two", "3", "three"));
    }

    @Test
    void longestUnusedShapesGoWhenThereAreTooMany() throws Exception {
        database.sql("CREATE TABLE items (id int PRIMARY KEY, v text)");
        LogFollower first = follow("items", "id = 0", null);

        for (int i = 1; i <= 5; i++) {
            follow("items", "id = " + i, null);
        }

        awaitGone(first);
        assertThat(engine.shapes().count()).isEqualTo(5);
    }

    @Test
    void aTableLeavesThePublicationAfterItsLastShape() throws Exception {
        database.sql("CREATE TABLE items (id int PRIMARY KEY, v text)");
        LogFollower first = follow("items", null, null);
        engine.shapes().deleteIf(_ -> true, "the test");
        Awaitility.await().atMost(PATIENCE).until(() -> "0".equals(publishedTables()));

        database.sql("INSERT INTO items VALUES (1, 'one')");
        LogFollower second = follow("items", null, null);
        database.sql("INSERT INTO items VALUES (2, 'two')");

        awaitGone(first);
        awaitRows(second, Map.of("1", "one", "2", "two"));
    }

    private @Nullable String publishedTables() throws Exception {
        return database.value(
                "SELECT count(*) FROM pg_publication_tables WHERE pubname = ?",
                StreamNames.of(database.name()).publication());
    }

    @Test
    void sameDefinitionSharesOneShape() throws Exception {
        database.sql("CREATE TABLE items (id int PRIMARY KEY, v text)");

        LogFollower first = follow("items", "id = 1", "id,v");
        LogFollower second = follow("public.items", "ID  =  1", "v,id");

        assertThat(second.handle()).isEqualTo(first.handle());
    }

    private Definition define(String table, @Nullable String where, @Nullable String columns) {
        return Following.define(engine, table, where, columns);
    }

    private LogFollower follow(String table, @Nullable String where, @Nullable String columns)
            throws IOException {
        return Following.follow(engine, table, where, columns);
    }
}
