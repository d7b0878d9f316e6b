package dev.tidemark.engine.shapes;

import static dev.tidemark.engine.shapes.Following.assertRows;
import static dev.tidemark.engine.shapes.Following.awaitRows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.Engine;
import dev.tidemark.engine.EngineConfig;
import dev.tidemark.engine.EngineStatus;
import dev.tidemark.engine.postgres.DatabaseUrl;
import dev.tidemark.postgres.EmbeddedPostgres;
import dev.tidemark.postgres.PostgresConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Postgres sends a transaction before others see it: for a moment mostly, and for as long as a
/// standby that has to confirm it is away. Here there is no such standby at all.
final class UnseenTransactionIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// The common pool may have one thread only, and these wait.
    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    private static final String NEW_PARTITION =
            "CREATE TABLE parts2 PARTITION OF parts FOR VALUES FROM (10) TO (20);"
                    + " INSERT INTO parts VALUES (11, 'eleven')";

    @TempDir Path folder;

    private String url = "";

    @Test
    void rowsOfAPartitionThatNobodySeesYetAreNotLost() throws Exception {
        run(
                engine -> {
                    makeParts();
                    LogFollower all = Following.follow(engine, "parts", null, null);
                    assertRows(all, Map.of("1", "one"));

                    CompletableFuture<Void> commit = commitUnseen(NEW_PARTITION);
                    awaitBreakOff(engine);
                    show(commit);

                    awaitRows(all, Map.of("1", "one", "11", "eleven"));
                });
    }

    @Test
    void aShapeThatIsMadeBeforeAStreamedColumnIsSeenBeginsAnew() throws Exception {
        run(
                engine -> {
                    sql("CREATE TABLE items (id int PRIMARY KEY, v text)");
                    sql("INSERT INTO items VALUES (1, 'one')");
                    LogFollower two = Following.follow(engine, "items", null, "id,v");

                    CompletableFuture<Void> commit =
                            commitUnseen(
                                    "ALTER TABLE items ADD COLUMN w text;"
                                            + " INSERT INTO items VALUES (2, 'two', 'deux')");
                    awaitRows(two, Map.of("1", "one", "2", "two"));
                    ShapeDefinition old = defined(engine, "items");
                    assertThat(old.table().columns()).hasSize(2);
                    CompletableFuture<Resolution> making = make(engine, old);
                    show(commit);

                    assertThat(making.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                            .isInstanceOf(Resolution.Vanished.class);
                    LogFollower all = Following.follow(engine, "items", null, null);
                    assertThat(all.rows().values()).anyMatch(row -> "deux".equals(row.get("w")));
                });
    }

    @Test
    void aShapeThatIsMadeBeforeAStreamedPartitionIsSeenGetsItsLaterRows() throws Exception {
        run(
                engine -> {
                    makeParts();
                    // Nobody has a shape of it any more, but it is still published.
                    LogFollower earlier = Following.follow(engine, "parts", null, null);
                    engine.shapes().delete(engine.shapes().find(earlier.handle()).orElseThrow());
                    sql("CREATE TABLE other (id int PRIMARY KEY, v text)");
                    LogFollower others = Following.follow(engine, "other", null, null);

                    CompletableFuture<Void> commit =
                            commitUnseen(NEW_PARTITION + "; INSERT INTO other VALUES (1, 'one')");
                    awaitRows(others, Map.of("1", "one"));
                    CompletableFuture<Resolution> making = make(engine, defined(engine, "parts"));
                    show(commit);

                    assertThat(making.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                            .isInstanceOf(Resolution.Vanished.class);
                    LogFollower all = Following.follow(engine, "parts", null, null);
                    sql("INSERT INTO parts VALUES (12, 'twelve')");
                    awaitRows(all, Map.of("1", "one", "11", "eleven", "12", "twelve"));
                });
    }

    /// What a test does with an engine.
    private interface Story {
        void with(Engine engine) throws Exception;
    }

    private void run(Story story) throws Exception {
        // As root the server runs as another user, who has to get into the folder.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.start(PostgresConfig.in(folder.resolve("pg")))) {
            url = postgres.url();
            try (Engine engine =
                    Engine.start(EngineConfig.of(DatabaseUrl.parse(url), folder.resolve("data")))) {
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(() -> engine.status() instanceof EngineStatus.Active);
                story.with(engine);
            }
        }
    }

    private void makeParts() throws SQLException {
        sql("CREATE TABLE parts (id int PRIMARY KEY, v text) PARTITION BY RANGE (id)");
        sql("CREATE TABLE parts1 PARTITION OF parts FOR VALUES FROM (0) TO (10)");
        sql("INSERT INTO parts VALUES (1, 'one')");
    }

    private static ShapeDefinition defined(Engine engine, String table) {
        return ((Definition.Defined) Following.define(engine, table, null, null)).definition();
    }

    /// Returns once the shape is registered.
    private static CompletableFuture<Resolution> make(Engine engine, ShapeDefinition definition) {
        CompletableFuture<Resolution> making =
                CompletableFuture.supplyAsync(
                        () -> engine.shapes().resolve(null, definition), THREADS);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> engine.shapes().find(definition).isPresent());
        assertThat(making).isNotDone();
        return making;
    }

    /// Commits what Postgres streams but shows to nobody before [#show].
    private CompletableFuture<Void> commitUnseen(String statements) throws SQLException {
        sql("ALTER SYSTEM SET synchronous_standby_names = 'nobody'", "SELECT pg_reload_conf()");
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        sql("BEGIN; " + statements + "; COMMIT");
                    } catch (SQLException failed) {
                        throw new CompletionException(failed);
                    }
                },
                THREADS);
    }

    /// Returns once the stream has broken off at a transaction that nobody sees.
    private static void awaitBreakOff(Engine engine) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !(engine.status() instanceof EngineStatus.Active));
    }

    private void show(CompletableFuture<Void> commit) throws SQLException {
        assertThat(commit).isNotDone();
        sql("ALTER SYSTEM RESET synchronous_standby_names", "SELECT pg_reload_conf()");
        commit.join();
    }

    private void sql(String... statements) throws SQLException {
        DatabaseUrl parsed = DatabaseUrl.parse(url);
        try (Connection connection =
                        DriverManager.getConnection(parsed.jdbcUrl(), parsed.properties());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
