package dev.tidemark.engine.shapes;

import static dev.tidemark.engine.shapes.Following.PATIENCE;
import static dev.tidemark.engine.shapes.Following.assertRows;
import static dev.tidemark.engine.shapes.Following.awaitGone;
import static dev.tidemark.engine.shapes.Following.awaitRows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineConfig;
import dev.tidemark.engine.EngineStatus;
import dev.tidemark.engine.postgres.DatabaseUrl;
import dev.tidemark.postgres.EmbeddedPostgres;
import dev.tidemark.postgres.PostgresConfig;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same on every version of PostgreSQL that is served beside the packaged one: the Maven
/// profile `postgres-versions` fetches them.
@EnabledIfSystemProperty(named = PostgresVersionsIT.FOLDER, matches = ".+")
final class PostgresVersionsIT {
    static final String FOLDER = "postgres.versions";

    /// Of which several writes fall into one.
    private static final Duration IDLE_LIMIT = Duration.ofSeconds(1);

    @TempDir Path folder;

    private String url = "";
    private @Nullable Engine engine;

    static List<Path> versions() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty(FOLDER)))) {
            return jars.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void rowsChangesAndTruncateArrive(Path jar) throws Exception {
        // As root the server runs as another user, who has to get into the folder.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        PostgresConfig config =
                PostgresConfig.in(folder.resolve("pg")).withPrograms(packedPrograms(jar));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(config)) {
            url = postgres.url();
            try (Engine opened =
                    Engine.start(EngineConfig.of(DatabaseUrl.parse(url), folder.resolve("data")))) {
                engine = opened;
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(() -> opened.status() instanceof EngineStatus.Active);
                assertThat(version()).isEqualTo(Integer.parseInt(majorOf(jar)));

                assertChangesArrive();
                assertPartitionsArrive(opened);
                assertGeneratedColumns();
            }
            assertOtherTablesLetItSleep();
        }
    }

    /// Before version 15 the stream has the frames of their transactions.
    private void assertOtherTablesLetItSleep() throws Exception {
        sql("CREATE TABLE unfollowed (id int)");
        DatabaseUrl parsed = DatabaseUrl.parse(url);
        EngineConfig usual = EngineConfig.of(parsed, folder.resolve("data"));
        EngineConfig.Stream stream =
                new EngineConfig.Stream(
                        parsed,
                        usual.stream().names(),
                        usual.stream().slotLife(),
                        usual.stream().publishing(),
                        IDLE_LIMIT);
        EngineConfig resting =
                new EngineConfig(usual.database(), stream, usual.log(), usual.shapes());
        try (Engine opened = Engine.start(resting)) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(
                            () -> {
                                sql("INSERT INTO unfollowed VALUES (1)");
                                return opened.status() instanceof EngineStatus.Asleep;
                            });
        }
    }

    private void assertChangesArrive() throws Exception {
        sql("CREATE TYPE mood AS ENUM ('sad', 'ok')");
        sql("CREATE TABLE items (id int PRIMARY KEY, v text, m mood, n numeric(8,2), j jsonb)");
        sql(
                "INSERT INTO items VALUES (1, 'one', 'ok', 1.5, '{\"a\": 1}'),"
                        + " (2, 'two', 'sad', 2, NULL)");
        LogFollower all = follow("items", null, null);
        LogFollower some = follow("items", "m = 'ok' AND v ILIKE '%O%' AND n < 9", "id,v");
        assertRows(all, Map.of("1", "one", "2", "two"));
        assertRows(some, Map.of("1", "one"));

        sql("INSERT INTO items VALUES (3, 'onion', 'ok', 3)");
        sql("UPDATE items SET v = 'deux', m = 'ok' WHERE id = 2");
        sql("UPDATE items SET id = 10 WHERE id = 1");
        sql("DELETE FROM items WHERE id = 3");
        sql("INSERT INTO items VALUES (4, 'foo', 'ok', 1)");
        awaitRows(all, Map.of("10", "one", "2", "deux", "4", "foo"));
        awaitRows(some, Map.of("10", "one", "4", "foo"));

        sql("TRUNCATE items");
        awaitGone(all);
        awaitGone(some);
        assertRows(follow("items", null, null), Map.of());
    }

    private void assertPartitionsArrive(Engine opened) throws Exception {
        sql("CREATE TABLE parts (id int PRIMARY KEY, v text) PARTITION BY RANGE (id)");
        sql("CREATE TABLE parts1 PARTITION OF parts FOR VALUES FROM (0) TO (10)");
        sql("INSERT INTO parts VALUES (1, 'one')");
        LogFollower all = follow("parts", null, null);

        sql("CREATE TABLE parts2 PARTITION OF parts FOR VALUES FROM (10) TO (20)");
        sql("INSERT INTO parts VALUES (11, 'eleven')");

        awaitRows(all, Map.of("1", "one", "11", "eleven"));

        sql(
                "BEGIN; CREATE TABLE parts3 PARTITION OF parts (CHECK (id > 0))"
                        + " FOR VALUES FROM (20) TO (30);"
                        + " INSERT INTO parts VALUES (21, 'b'); COMMIT");
        opened.shapes().tend();
        awaitRows(all, Map.of("1", "one", "11", "eleven", "21", "b"));

        sql(
                "BEGIN; CREATE TABLE filled (id int NOT NULL, v text);"
                        + " INSERT INTO filled VALUES (31, 'c');"
                        + " ALTER TABLE parts ATTACH PARTITION filled FOR VALUES FROM (30) TO (40);"
                        + " COMMIT");
        opened.shapes().tend();
        awaitGone(all);
    }

    /// The stream carries them from PostgreSQL 18 on.
    private void assertGeneratedColumns() throws Exception {
        sql(
                "CREATE TABLE made (id int PRIMARY KEY, a text,"
                        + " v text GENERATED ALWAYS AS (a || '!') STORED)");
        sql("INSERT INTO made VALUES (1, 'one')");
        if (version() < 18) {
            assertThat(define("made", null, null)).isInstanceOf(Definition.Invalid.class);
            assertRows(follow("made", null, "id"), Map.of("1", "null"));
            return;
        }
        LogFollower all = follow("made", "v <> 'x!'", null);
        assertRows(all, Map.of("1", "one!"));
        sql("UPDATE made SET a = 'uno'");
        sql("INSERT INTO made VALUES (2, 'two'), (3, 'x')");
        awaitRows(all, Map.of("1", "uno!", "2", "two!"));

        sql(
                "ALTER PUBLICATION tidemark_publication_default"
                        + " SET (publish_generated_columns = none)");
        assertThat(define("made", "id > 0", null))
                .isInstanceOfSatisfying(
                        Definition.Misconfigured.class,
                        fault ->
                                assertThat(fault.message()).contains("does not publish generated"));
        assertThat(define("made", "id > 0", "id,a")).isInstanceOf(Definition.Defined.class);
    }

    private static URL packedPrograms(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            String name =
                    file.stream()
                            .map(entry -> entry.getName())
                            .filter(entry -> entry.endsWith(".txz"))
                            .findFirst()
                            .orElseThrow();
            return URI.create("jar:" + jar.toUri() + "!/" + name).toURL();
        }
    }

    private static String majorOf(Path jar) {
        String name = jar.getFileName().toString();
        String version = name.substring(name.lastIndexOf('-') + 1);
        return version.substring(0, version.indexOf('.'));
    }

    private int version() throws SQLException {
        try (Connection connection = connection()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        }
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connection() throws SQLException {
        DatabaseUrl parsed = DatabaseUrl.parse(url);
        return DriverManager.getConnection(parsed.jdbcUrl(), parsed.properties());
    }

    private Definition define(String table, @Nullable String where, @Nullable String columns) {
        return Following.define(Objects.requireNonNull(engine), table, where, columns);
    }

    private LogFollower follow(String table, @Nullable String where, @Nullable String columns)
            throws IOException {
        return Following.follow(Objects.requireNonNull(engine), table, where, columns);
    }
}
