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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Postgres sends a transaction before others see it: for a moment mostly, and for as long as a
/// standby that has to confirm it is away. Here there is no such standby at all.
final class UnseenTransactionIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path folder;

    private String url = "";

    @Test
    void rowsOfAPartitionThatNobodySeesYetAreNotLost() throws Exception {
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
                sql("CREATE TABLE parts (id int PRIMARY KEY, v text) PARTITION BY RANGE (id)");
                sql("CREATE TABLE parts1 PARTITION OF parts FOR VALUES FROM (0) TO (10)");
                sql("INSERT INTO parts VALUES (1, 'one')");
                LogFollower all = Following.follow(engine, "parts", null, null);
                assertRows(all, Map.of("1", "one"));

                CompletableFuture<Void> commit = commitUnseen(engine);
                sql("ALTER SYSTEM RESET synchronous_standby_names", "SELECT pg_reload_conf()");
                commit.join();

                awaitRows(all, Map.of("1", "one", "11", "eleven"));
            }
        }
    }

    /// Returns once the stream has broken off at a transaction that nobody sees.
    private CompletableFuture<Void> commitUnseen(Engine engine) throws SQLException {
        sql("ALTER SYSTEM SET synchronous_standby_names = 'nobody'", "SELECT pg_reload_conf()");
        CompletableFuture<Void> commit =
                CompletableFuture.runAsync(
                        () -> {
                            try {
                                sql(
                                        "BEGIN; CREATE TABLE parts2 PARTITION OF parts"
                                                + " FOR VALUES FROM (10) TO (20);"
                                                + " INSERT INTO parts VALUES (11, 'eleven');"
                                                + " COMMIT");
                            } catch (SQLException failed) {
                                throw new CompletionException(failed);
                            }
                        });
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !(engine.status() instanceof EngineStatus.Active));
        assertThat(commit).isNotDone();
        return commit;
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
