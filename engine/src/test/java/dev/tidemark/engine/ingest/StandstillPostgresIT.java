package dev.tidemark.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.PGConnection;

/// What keeps a stream from beginning is found after some ten seconds: who is in the way is ended
/// if it is of no use, else named.
@ExtendWith(PostgresExtension.class)
final class StandstillPostgresIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RecordingHandler handler = new RecordingHandler();
    private final Messages messages = new Messages();
    private final Logger log = Logger.getLogger("dev.tidemark.engine.ingest");
    private TestDatabase database;
    private Stream stream;

    @BeforeEach
    void prepare(TestDatabase fresh) {
        database = fresh;
        stream = stream();
        log.addHandler(messages);
    }

    @AfterEach
    void end() {
        log.removeHandler(messages);
        stream.close();
    }

    @Test
    void anOrphanThatHoldsTheLockWithoutReplicatingIsEnded() throws Exception {
        stream.start(handler);
        stream.close();
        String slot = stream.names().slot();
        try (Connection orphan = database.connection()) {
            String pid = lock(orphan, slot);
            stream = stream();
            stream.begin(handler);
            stream.awaitStatus(IngestStatus.WaitingForLock.class);

            await().atMost(PATIENCE)
                    .until(() -> stream.ingest().status() instanceof IngestStatus.Streaming);
            assertThat(orphan.isValid(1)).isFalse();
            assertThat(messages.all())
                    .anyMatch(text -> text.contains("backend " + pid + " held the replication"));
        }
    }

    @Test
    void whoDelaysTheSlotIsNamed() throws Exception {
        try (Connection open = database.connection();
                Statement statement = open.createStatement()) {
            open.setAutoCommit(false);
            statement.execute("CREATE TABLE held (id int)");
            String pid = pidOf(open);
            stream.begin(handler);

            await().atMost(PATIENCE)
                    .until(
                            () ->
                                    messages.all().stream()
                                            .anyMatch(text -> text.contains("{" + pid + "}")));
            assertThat(stream.ingest().status()).isInstanceOf(IngestStatus.CreatingSlot.class);
            open.rollback();
        }

        stream.awaitStatus(IngestStatus.Streaming.class);
    }

    private Stream stream() {
        return new Stream(database.url(), database.name());
    }

    private static String lock(Connection connection, String slot) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(hashtext('" + slot + "'))");
        }
        return pidOf(connection);
    }

    private static String pidOf(Connection connection) throws SQLException {
        return Integer.toString(connection.unwrap(PGConnection.class).getBackendPID());
    }

    /// What the package logged.
    private static final class Messages extends Handler {
        private final List<String> texts = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            texts.add(new SimpleFormatter().formatMessage(record));
        }

        List<String> all() {
            return texts;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
