package dev.tidemark.engine.shapes;

import static dev.tidemark.engine.shapes.Following.PATIENCE;
import static dev.tidemark.engine.shapes.Following.assertRows;
import static dev.tidemark.engine.shapes.Following.awaitGone;
import static dev.tidemark.engine.shapes.Following.awaitRows;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineConfig;
import dev.tidemark.engine.EngineStatus;
import dev.tidemark.engine.ingest.StreamNames;
import dev.tidemark.engine.postgres.DatabaseUrl;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
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
        database.sql(
                "CREATE TABLE parts (id int PRIMARY KEY, v text) PARTITION BY RANGE (id)",
                "CREATE TABLE parts_a PARTITION OF parts FOR VALUES FROM (0) TO (10)",
                "INSERT INTO parts VALUES (1, 'one')");
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

    private String identity(String table) throws Exception {
        return String.valueOf(
                database.value("SELECT relreplident FROM pg_class WHERE relname = ?", table));
    }

    private LogFollower follow() throws IOException {
        return Following.follow(engine, "parts", null, null);
    }
}
