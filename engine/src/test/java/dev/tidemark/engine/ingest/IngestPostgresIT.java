package dev.tidemark.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidemark.engine.postgres.DatabaseUrl;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
final class IngestPostgresIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RecordingHandler handler = new RecordingHandler();
    private final MemoryIdentity identities = new MemoryIdentity();
    private TestDatabase database;
    private IngestConfig config;

    @BeforeEach
    void prepare(TestDatabase fresh) throws Exception {
        database = fresh;
        StreamNames names = StreamNames.of(fresh.name());
        config =
                new IngestConfig(
                        DatabaseUrl.parse(fresh.url()),
                        names,
                        SlotLife.KEPT,
                        identities,
                        Clock.systemUTC(),
                        System::nanoTime,
                        new Random(1));
        database.sql(
                "CREATE TABLE items (id int PRIMARY KEY, title text)",
                "ALTER TABLE items REPLICA IDENTITY FULL");
    }

    @Test
    void changesArriveInTheirOrder() throws Exception {
        try (Ingest _ = started()) {
            database.sql(
                    "INSERT INTO items VALUES (1, 'one'), (2, null)",
                    "UPDATE items SET title = 'two' WHERE id = 2",
                    "DELETE FROM items WHERE id = 1",
                    "TRUNCATE items");

            await().atMost(PATIENCE).until(() -> handler.lines().size() == 5);
        }

        assertThat(handler.lines())
                .containsExactly(
                        "insert items [1, one]",
                        "insert items [2, null]",
                        "update items [2, null] to [2, two]",
                        "delete items [1, one]",
                        "truncate items");
    }

    private Ingest started() throws Exception {
        Ingest ingest = Ingest.start(config, handler);
        await().atMost(PATIENCE).until(() -> ingest.status() instanceof IngestStatus.Streaming);
        database.sql("ALTER PUBLICATION " + config.names().publication() + " ADD TABLE items");
        return ingest;
    }
}
