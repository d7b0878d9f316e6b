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
import dev.tidemark.engine.postgres.DatabaseUrl;
import dev.tidemark.protocol.ShapeHandle;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Partitions come and go under a live shape. Nothing here waits for the regular check, which is a
/// minute away, but where it says so.
@ExtendWith(PostgresExtension.class)
final class PartitionsPostgresIT {
    @TempDir Path folder;

    private TestDatabase database;
    private Engine engine;

    @BeforeEach
    void start(TestDatabase fresh) throws Exception {
        database = fresh;
        open();
        database.sql(
                "CREATE TABLE parts (id int PRIMARY KEY, v text) PARTITION BY RANGE (id)",
                "CREATE TABLE parts_a PARTITION OF parts FOR VALUES FROM (0) TO (10)",
                "INSERT INTO parts VALUES (1, 'one')");
    }

    private void open() throws IOException {
        DatabaseUrl url = DatabaseUrl.parse(database.url());
        EngineConfig defaults = EngineConfig.of(url, folder);
        engine =
                Engine.start(
                        new EngineConfig(
                                defaults.database(),
                                new EngineConfig.Stream(
                                        url,
                                        StreamNames.of(database.name()),
                                        defaults.stream().slotLife(),
                                        defaults.stream().publishing()),
                                defaults.log(),
                                defaults.shapes()));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> engine.status() instanceof EngineStatus.Active);
    }

    @AfterEach
    void stop() throws IOException {
        engine.close();
    }

    @Test
    void aNewPartitionSendsWholeRowsSoonAfterItsFirstChange() throws Exception {
        LogFollower all = follow();
        database.sql("CREATE TABLE parts_b PARTITION OF parts FOR VALUES FROM (10) TO (20)");
        database.sql("INSERT INTO parts VALUES (11, 'eleven')");
        awaitRows(all, Map.of("1", "one", "11", "eleven"));

        Awaitility.await().atMost(PATIENCE).until(() -> identity("parts_b").equals("f"));
        database.sql("UPDATE parts SET v = 'elf' WHERE id = 11");

        awaitRows(all, Map.of("1", "one", "11", "elf"));
    }

    @Test
    void aTableThatIsAttachedWithRowsBeginsTheShapeAnew() throws Exception {
        LogFollower all = follow();
        database.sql("CREATE TABLE old (id int PRIMARY KEY, v text)");
        database.sql("INSERT INTO old VALUES (21, 'old')");
        database.sql("ALTER TABLE parts ATTACH PARTITION old FOR VALUES FROM (20) TO (30)");
        database.sql("INSERT INTO parts VALUES (22, 'new')");

        awaitGone(all);

        assertRows(follow(), Map.of("1", "one", "21", "old", "22", "new"));
    }

    @Test
    void aTableThatIsAttachedAndNeverChangedIsFoundByTheRegularCheck() throws Exception {
        LogFollower all = follow();
        database.sql("CREATE TABLE old (id int PRIMARY KEY, v text)");
        database.sql("INSERT INTO old VALUES (21, 'old')");
        database.sql("ALTER TABLE parts ATTACH PARTITION old FOR VALUES FROM (20) TO (30)");

        engine.shapes().tend();

        awaitGone(all);
        assertRows(follow(), Map.of("1", "one", "21", "old"));
    }

    @Test
    void aPartitionThatIsDetachedTakesItsRows() throws Exception {
        LogFollower all = follow();
        database.sql("ALTER TABLE parts DETACH PARTITION parts_a");

        engine.shapes().tend();

        awaitGone(all);
        assertRows(follow(), Map.of());
    }

    @Test
    void aNewPartitionWithoutRowsChangesNothing() throws Exception {
        LogFollower all = follow();
        database.sql("CREATE TABLE parts_b PARTITION OF parts FOR VALUES FROM (10) TO (20)");

        engine.shapes().tend();
        database.sql("INSERT INTO parts VALUES (12, 'twelve')");

        awaitRows(all, Map.of("1", "one", "12", "twelve"));
    }

    @Test
    void aTableThatIsMadeFilledAndAttachedInOneTransactionBeginsTheShapeAnew() throws Exception {
        LogFollower all = follow();
        together(
                "CREATE TABLE filled (id int NOT NULL, v text)",
                "INSERT INTO filled VALUES (21, 'old')",
                "ALTER TABLE parts ATTACH PARTITION filled FOR VALUES FROM (20) TO (30)");

        engine.shapes().tend();

        awaitGone(all);
        assertRows(follow(), Map.of("1", "one", "21", "old"));
    }

    @Test
    void aTableThatIsMadeFromAQueryAndAttachedInOneTransactionBeginsTheShapeAnew()
            throws Exception {
        LogFollower all = follow();
        together(
                "CREATE TABLE filled AS SELECT 21 AS id, 'old'::text AS v",
                "ALTER TABLE filled ALTER id SET NOT NULL",
                "ALTER TABLE parts ATTACH PARTITION filled FOR VALUES FROM (20) TO (30)");

        engine.shapes().tend();

        awaitGone(all);
        assertRows(follow(), Map.of("1", "one", "21", "old"));
    }

    @Test
    void aPartitionThatIsMadeAndFilledInOneTransactionArrivesAsChanges() throws Exception {
        database.sql(
                "ALTER TABLE parts ADD CHECK (id >= 0), ALTER v SET DEFAULT 'none',"
                        + " ALTER v SET NOT NULL",
                "CREATE INDEX ON parts (v)");
        LogFollower all = follow();
        together(
                "CREATE TABLE parts_b PARTITION OF parts (CHECK (id > 10), v DEFAULT 'some')"
                        + " FOR VALUES FROM (10) TO (20)",
                "INSERT INTO parts VALUES (11, 'eleven')");

        engine.shapes().tend();

        awaitRows(all, Map.of("1", "one", "11", "eleven"));
    }

    @Test
    void aPartitionThatLeftAndCameBackChangedBeginsTheShapeAnew() throws Exception {
        LogFollower all = follow();
        database.sql(
                "ALTER TABLE parts DETACH PARTITION parts_a",
                "UPDATE parts_a SET v = 'uno'",
                "ALTER TABLE parts ATTACH PARTITION parts_a FOR VALUES FROM (0) TO (10)");

        engine.shapes().tend();

        awaitGone(all);
        assertRows(follow(), Map.of("1", "uno"));
    }

    @Test
    void aTableThatIsAttachedWhileNobodyFollowsBeginsTheShapeAnew() throws Exception {
        ShapeHandle before = follow().handle();
        engine.close();
        database.sql("CREATE TABLE old (id int PRIMARY KEY, v text)");
        database.sql("INSERT INTO old VALUES (21, 'old')");
        database.sql("ALTER TABLE parts ATTACH PARTITION old FOR VALUES FROM (20) TO (30)");

        open();

        awaitUnknown(before);
        assertRows(follow(), Map.of("1", "one", "21", "old"));
    }

    @Test
    void aPartitionThatIsDetachedWhileNobodyFollowsTakesItsRows() throws Exception {
        LogFollower all = follow();
        database.sql("CREATE TABLE parts_b PARTITION OF parts FOR VALUES FROM (10) TO (20)");
        database.sql("INSERT INTO parts VALUES (11, 'eleven')");
        awaitRows(all, Map.of("1", "one", "11", "eleven"));
        engine.shapes().tend();
        engine.close();
        database.sql("ALTER TABLE parts DETACH PARTITION parts_b");

        open();

        awaitUnknown(all.handle());
        assertRows(follow(), Map.of("1", "one"));
    }

    @Test
    void aPartitionThatIsMadeWhileNobodyFollowsArrivesAsChanges() throws Exception {
        ShapeHandle before = follow().handle();
        engine.close();
        database.sql("CREATE TABLE parts_b PARTITION OF parts FOR VALUES FROM (10) TO (20)");
        database.sql("INSERT INTO parts VALUES (11, 'eleven')");

        open();
        assertThat(engine.shapes().checkPartitions()).isTrue();
        LogFollower after = follow();

        assertThat(after.handle()).isEqualTo(before);
        awaitRows(after, Map.of("1", "one", "11", "eleven"));
    }

    private void together(String... statements) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }

    private void awaitUnknown(ShapeHandle handle) {
        Awaitility.await().atMost(PATIENCE).until(() -> engine.shapes().find(handle).isEmpty());
    }

    private String identity(String table) throws Exception {
        return String.valueOf(
                database.value("SELECT relreplident FROM pg_class WHERE relname = ?", table));
    }

    private LogFollower follow() throws IOException {
        return Following.follow(engine, "parts", null, null);
    }
}
