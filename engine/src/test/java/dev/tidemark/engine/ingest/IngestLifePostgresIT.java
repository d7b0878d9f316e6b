package dev.tidemark.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidemark.engine.postgres.DatabaseUrl;
import dev.tidemark.postgres.EmbeddedPostgres;
import dev.tidemark.postgres.PostgresConfig;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// How a stream begins, breaks, goes on and begins anew.
@ExtendWith(PostgresExtension.class)
final class IngestLifePostgresIT {
    private final RecordingHandler handler = new RecordingHandler();
    private final List<Stream> streams = new ArrayList<>();
    private TestDatabase database;
    private Stream stream;

    @BeforeEach
    void prepare(TestDatabase fresh) throws Exception {
        database = fresh;
        stream = stream(fresh.url());
        database.sql(
                "CREATE TABLE items (id int PRIMARY KEY)",
                "ALTER TABLE items REPLICA IDENTITY FULL");
    }

    @AfterEach
    void end() {
        streams.forEach(Stream::close);
    }

    @Test
    void aNewSlotBeginsWithAReset() throws Exception {
        start();

        assertThat(handler.resets())
                .containsExactly(
                        "the publication " + stream.names().publication() + " did not exist");
    }

    @Test
    void theSameSlotGoesOnWhereItEnded() throws Exception {
        start();
        database.sql("INSERT INTO items VALUES (1)");
        handler.awaitLines(1);
        stream.close();
        database.sql("INSERT INTO items VALUES (2)");

        stream.start(handler);

        handler.awaitLines(2);
        assertThat(handler.lines()).containsExactly("insert items [1]", "insert items [2]");
        assertThat(handler.resets()).hasSize(1);
    }

    @Test
    void aCutConnectionLosesAndRepeatsNothing() throws Exception {
        start();
        for (int i = 1; i <= 60; i++) {
            database.sql("INSERT INTO items VALUES (" + i + ")");
            if (i % 20 == 0) {
                cut();
            }
        }

        handler.awaitLines(60);
        assertThat(handler.lines()).hasSize(60).doesNotHaveDuplicates();
        assertThat(handler.lines().getLast()).isEqualTo("insert items [60]");
        assertThat(handler.resets()).hasSize(1);
    }

    @Test
    void aDroppedSlotIsMadeAnew() throws Exception {
        start();
        database.sql("INSERT INTO items VALUES (1)");
        handler.awaitLines(1);

        dropSlot();

        await().atMost(Stream.PATIENCE).until(() -> handler.resets().size() == 2);
        assertThat(handler.resets().getLast())
                .isEqualTo("the replication slot " + stream.names().slot() + " did not exist");
        stream.awaitStatus(IngestStatus.Streaming.class);
        database.sql("INSERT INTO items VALUES (2)");
        handler.awaitLines(1);
        assertThat(handler.lines()).containsExactly("insert items [2]");
    }

    @Test
    void aSlotThatSomebodyElseMadeIsNotTrusted() throws Exception {
        start();
        database.sql("INSERT INTO items VALUES (1)");
        handler.awaitLines(1);
        stream.close();
        dropSlot();
        database.sql(
                "INSERT INTO items VALUES (2)",
                "SELECT pg_create_logical_replication_slot('"
                        + stream.names().slot()
                        + "', 'test_decoding')");

        stream.begin(handler);

        stream.awaitStatus(IngestStatus.Failed.class);
        assertThat(failure()).contains("belongs to another database or plugin");
    }

    @Test
    void aDroppedPublicationIsMadeAnew() throws Exception {
        start();

        database.sql(
                "DROP PUBLICATION " + stream.names().publication(), "INSERT INTO items VALUES (1)");

        await().atMost(Stream.PATIENCE).until(() -> handler.resets().size() == 2);
        stream.awaitStatus(IngestStatus.Streaming.class);
        publish();
        database.sql("INSERT INTO items VALUES (2)");
        handler.awaitLines(1);
        assertThat(handler.lines()).containsExactly("insert items [2]");
    }

    @Test
    void anotherTimelineIsAnotherStream() throws Exception {
        start();
        stream.close();
        StreamIdentity identity = stream.identities().load().orElseThrow();
        stream.identities()
                .save(
                        new StreamIdentity(
                                identity.systemId(), "0", identity.database(), identity.slot()));

        stream.start(handler);

        assertThat(handler.resets()).hasSize(2);
        assertThat(handler.resets().getLast()).startsWith("the database is another one: ");
        assertThat(stream.identities().load()).contains(identity);
    }

    @Test
    void itCanBeToldToStartFromScratch() throws Exception {
        start();

        stream.ingest().restartFromScratch("an update came without its old row");

        await().atMost(Stream.PATIENCE).until(() -> handler.resets().size() == 2);
        assertThat(handler.resets().getLast()).isEqualTo("an update came without its old row");
        stream.awaitStatus(IngestStatus.Streaming.class);
        database.sql("INSERT INTO items VALUES (1)");
        handler.awaitLines(1);
    }

    @Test
    void aTemporarySlotGoesWithItsConnection() throws Exception {
        stream = new Stream(database.url(), database.name(), SlotLife.TEMPORARY);
        streams.add(stream);
        start();
        stream.close();

        await().atMost(Stream.PATIENCE).until(() -> slots().equals("0"));
    }

    @Test
    void aSecondInstanceWaitsAndTakesOver() throws Exception {
        start();
        database.sql("INSERT INTO items VALUES (1)");
        handler.awaitLines(1);
        RecordingHandler secondHandler = new RecordingHandler();
        Stream second = stream(database.url());
        second.identities().save(stream.identities().load().orElseThrow());
        second.begin(secondHandler);
        second.awaitStatus(IngestStatus.WaitingForLock.class);
        assertThat(second.ingest().status().waitingFor()).isEqualTo("Postgres lock acquisition");

        stream.close();

        second.awaitStatus(IngestStatus.Streaming.class);
        database.sql("INSERT INTO items VALUES (2)");
        secondHandler.awaitLines(1);
        assertThat(secondHandler.lines()).endsWith("insert items [2]");
        assertThat(secondHandler.resets()).isEmpty();
    }

    @Test
    void anOpenTransactionDelaysTheSlotAndNothingElse() throws Exception {
        try (Connection open = database.connection();
                Statement statement = open.createStatement()) {
            open.setAutoCommit(false);
            statement.execute("INSERT INTO items VALUES (1)");
            stream.begin(handler);
            stream.awaitStatus(IngestStatus.CreatingSlot.class);
            assertThat(stream.ingest().status().waitingFor())
                    .startsWith(
                            "replication client to be ready. Check that you don't have pending");
            open.commit();
        }

        stream.awaitStatus(IngestStatus.Streaming.class);
    }

    @Test
    void closingDoesNotWaitForTheSlot() throws Exception {
        try (Connection open = database.connection();
                Statement statement = open.createStatement()) {
            open.setAutoCommit(false);
            statement.execute("INSERT INTO items VALUES (1)");
            stream.begin(handler);
            stream.awaitStatus(IngestStatus.CreatingSlot.class);

            stream.close();

            assertThat(stream.ingest().status()).isInstanceOf(IngestStatus.Connecting.class);
        }
    }

    @Test
    void aRoleThatMayNotReplicateIsToldWhatItNeeds() throws Exception {
        String role = "plain_" + database.name();
        database.sql("CREATE ROLE " + role + " LOGIN PASSWORD 'secret'");
        stream = stream(as(role, "secret"));

        stream.begin(handler);

        stream.awaitStatus(IngestStatus.Failed.class);
        assertThat(failure()).contains("ALTER ROLE \"" + role + "\" WITH REPLICATION;");
    }

    @Test
    void aWrongPasswordIsAMatterForAPerson() throws Exception {
        stream = stream(as("nobody", "hunter2"));

        stream.begin(handler);

        stream.awaitStatus(IngestStatus.Failed.class);
        assertThat(failure()).contains("password authentication failed").doesNotContain("hunter2");
    }

    @Test
    void aLoginThatIsRefusedForAWhileEndsNothing() throws Exception {
        String role = "turned_" + database.name();
        database.sql("CREATE ROLE " + role + " LOGIN SUPERUSER PASSWORD 'secret'");
        stream = stream(as(role, "secret"));
        start();

        database.sql("ALTER ROLE " + role + " NOLOGIN");
        cut();
        await().atMost(Stream.PATIENCE)
                .until(() -> lastError().contains("is not permitted to log in"));
        database.sql("ALTER ROLE " + role + " LOGIN", "INSERT INTO items VALUES (1)");

        handler.awaitLines(1);
        assertThat(handler.resets()).hasSize(1);
    }

    @Test
    void anErrorOfTheProgramIsSaidAndTheStreamGoesOn() throws Exception {
        start();
        handler.plant(new StackOverflowError("planted"));

        database.sql("INSERT INTO items VALUES (1)");

        stream.awaitStatus(IngestStatus.Failed.class);
        assertThat(failure()).contains("planted");
        handler.awaitLines(1);
    }

    @Test
    void anUnknownDatabaseIsAMatterForAPerson() {
        stream = stream(database.url().replace(database.name(), "nowhere"));

        stream.begin(handler);

        stream.awaitStatus(IngestStatus.Failed.class);
        assertThat(failure()).contains("database \"nowhere\" does not exist");
    }

    @Test
    void aPublicationOfSomebodyElseMustBeComplete() throws Exception {
        String role = "repl_" + database.name();
        database.sql(
                "CREATE ROLE " + role + " LOGIN REPLICATION PASSWORD 'secret'",
                "CREATE PUBLICATION "
                        + stream.names().publication()
                        + " WITH (publish = 'insert, update')");
        stream = stream(as(role, "secret"));

        stream.begin(handler);

        stream.awaitStatus(IngestStatus.Failed.class);
        assertThat(failure())
                .startsWith(
                        "Publication \""
                                + stream.names().publication()
                                + "\" does not publish all required operations: INSERT, UPDATE,"
                                + " DELETE, TRUNCATE");
    }

    @Test
    void aRestartedServerIsFollowedOn(@TempDir Path folder) throws Exception {
        PostgresConfig config = PostgresConfig.in(openToServer(folder));
        EmbeddedPostgres server = EmbeddedPostgres.start(config);
        try {
            stream = stream(server.url());
            stream.start(handler);
            sql(
                    server,
                    "CREATE TABLE items (id int)",
                    "ALTER PUBLICATION " + stream.names().publication() + " ADD TABLE items",
                    "INSERT INTO items VALUES (1)");
            handler.awaitLines(1);
            int port = server.port();
            server.close();
            stream.awaitStatus(IngestStatus.Connecting.class);
            server = EmbeddedPostgres.start(config.withPort(port));
            sql(server, "INSERT INTO items VALUES (2)");

            handler.awaitLines(2);
            assertThat(handler.lines()).containsExactly("insert items [1]", "insert items [2]");
            assertThat(handler.resets()).hasSize(1);
        } finally {
            stream.close();
            server.close();
        }
    }

    @Test
    void aSlotThatFellTooFarBehindIsMadeAnew(@TempDir Path folder) throws Exception {
        PostgresConfig config =
                PostgresConfig.in(openToServer(folder))
                        .withSetting("max_slot_wal_keep_size", "1MB")
                        .withSetting("max_wal_size", "32MB");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(config)) {
            stream = stream(server.url());
            stream.start(handler);
            stream.close();
            for (int i = 0; i < 4; i++) {
                sql(server, "CREATE TABLE t" + i + " (id int)", "SELECT pg_switch_wal()");
            }
            sql(server, "CHECKPOINT");

            stream.start(handler);

            assertThat(handler.resets().getLast()).startsWith("Postgres has invalidated the");
            stream.close();
        }
    }

    @Test
    void aServerWithoutLogicalWalIsRefused(@TempDir Path folder) throws Exception {
        PostgresConfig config =
                PostgresConfig.in(openToServer(folder)).withSetting("wal_level", "replica");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(config)) {
            stream = stream(server.url());
            stream.begin(handler);

            stream.awaitStatus(IngestStatus.Failed.class);
            assertThat(failure())
                    .isEqualTo(
                            "Tidemark requires wal_level >= logical; this server has replica. Run:"
                                    + " ALTER SYSTEM SET wal_level = 'logical'; and restart"
                                    + " Postgres");
            stream.close();
        }
    }

    private Stream stream(String url) {
        Stream made = new Stream(url, database.name());
        streams.add(made);
        return made;
    }

    private void start() throws SQLException {
        stream.start(handler);
        publish();
    }

    private void publish() throws SQLException {
        database.sql("ALTER PUBLICATION " + stream.names().publication() + " ADD TABLE items");
    }

    private void cut() throws SQLException {
        database.sql(
                "SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots"
                        + " WHERE active_pid IS NOT NULL AND slot_name = '"
                        + stream.names().slot()
                        + "'");
    }

    /// The stream reconnects meanwhile, so it takes a try or two.
    private void dropSlot() {
        await().atMost(Stream.PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> {
                            cut();
                            database.sql(
                                    "SELECT pg_drop_replication_slot('"
                                            + stream.names().slot()
                                            + "')");
                            return true;
                        });
    }

    private String slots() throws SQLException {
        return String.valueOf(
                database.value(
                        "SELECT count(*) FROM pg_replication_slots WHERE slot_name = ?",
                        stream.names().slot()));
    }

    private String lastError() {
        return stream.ingest().status() instanceof IngestStatus.Connecting(String error)
                ? error
                : "";
    }

    private String failure() {
        return ((IngestStatus.Failed) stream.ingest().status()).reason();
    }

    private String as(String role, String password) {
        int credentials = database.url().indexOf("//") + 2;
        int host = database.url().indexOf('@');
        return database.url().substring(0, credentials)
                + role
                + ":"
                + password
                + database.url().substring(host);
    }

    private static void sql(EmbeddedPostgres server, String... statements) throws SQLException {
        DatabaseUrl url = DatabaseUrl.parse(server.url());
        try (Connection connection = DriverManager.getConnection(url.jdbcUrl(), url.properties());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /// As root, the server runs as another user, who has to get into the folder.
    private static Path openToServer(Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        return folder.resolve("pg");
    }
}
