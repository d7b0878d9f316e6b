package dev.tidemark.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// The stream ends while nobody asks, and goes on where it ended.
@ExtendWith(PostgresExtension.class)
@Timeout(120)
final class AsleepPostgresIT {
    /// What the ingest thread does when it next looks at the clock of the demand.
    private final AtomicReference<Runnable> atNextLook = new AtomicReference<>(() -> {});

    private final AtomicLong late = new AtomicLong();
    private final Demand demand = new Demand(Duration.ofMillis(100), this::nanos);
    private final AtomicInteger sleeps = new AtomicInteger();
    private final RecordingHandler handler = new RecordingHandler();
    private TestDatabase database;
    private Stream stream;

    @BeforeEach
    void prepare(TestDatabase fresh) throws Exception {
        database = fresh;
        stream = new Stream(fresh.url(), fresh.name(), SlotLife.KEPT, demand);
        demand.listen(
                new Demand.Listener() {
                    @Override
                    public void ceased() {
                        sleeps.incrementAndGet();
                    }

                    @Override
                    public void resumed() {}
                });
        database.sql(
                "CREATE TABLE items (id int PRIMARY KEY)",
                "ALTER TABLE items REPLICA IDENTITY FULL");
        try (Demand.Hold _ = demand.lasting()) {
            stream.start(handler);
            database.sql(
                    "ALTER PUBLICATION " + stream.names().publication() + " ADD TABLE items",
                    "INSERT INTO items VALUES (1)");
            handler.awaitLines(1);
        }
    }

    @AfterEach
    void end() {
        stream.close();
    }

    @Test
    void nothingIsConnectedWhileNobodyAsksAndTheSlotStays() throws Exception {
        fallAsleep();

        assertThat(value("SELECT active::text FROM pg_replication_slots WHERE slot_name = ?"))
                .isEqualTo("false");
    }

    @Test
    void theStreamCountsAsRunningWhenAllIsThereThatTheDatabaseHad() throws Exception {
        fallAsleep();
        database.sql("INSERT INTO items SELECT generate_series(2, 20000)");

        try (Demand.Hold _ = demand.lasting()) {
            stream.awaitStatus(IngestStatus.Streaming.class);

            assertThat(handler.lines()).hasSize(20_000).doesNotHaveDuplicates();
        }
        assertThat(handler.resets()).hasSize(1);
    }

    @Test
    void whatDoesNotConcernUsIsCaughtUpWithToo() throws Exception {
        fallAsleep();
        database.sql("CREATE TABLE others (id int)", "INSERT INTO others VALUES (1)");

        try (Demand.Hold _ = demand.lasting()) {
            stream.awaitStatus(IngestStatus.Streaming.class);
        }
        assertThat(handler.lines()).containsExactly("insert items [1]");
    }

    @Test
    void whatIsNotDurableKeepsItAwakeAndIsWaitedForAfterTheSleep() throws Exception {
        fallAsleep();
        handler.holdDurability();
        database.sql("INSERT INTO items VALUES (2)");

        demand.once();

        handler.awaitLines(2);
        assertThat(stream.ingest().status()).isInstanceOf(IngestStatus.CatchingUp.class);
    }

    @Test
    void whoComesAndGoesLosesAndRepeatsNothing() throws Exception {
        List<String> expected = new ArrayList<>();
        expected.add("insert items [1]");
        for (int i = 2; i <= 30; i++) {
            if (i % 3 == 0) {
                stream.awaitStatus(IngestStatus.Asleep.class);
            }
            database.sql("INSERT INTO items VALUES (" + i + ")");
            demand.once();
            expected.add("insert items [" + i + "]");
        }

        handler.awaitLines(30);
        assertThat(handler.lines()).isEqualTo(expected);
        assertThat(handler.resets()).hasSize(1);
        assertThat(sleeps).hasPositiveValue();
    }

    @Test
    void aDatabaseThatIsAwayWhenItIsWokenIsTriedUntilItIsThere() throws Exception {
        fallAsleep();
        database.sql("INSERT INTO items VALUES (2)");
        try (TestDatabase elsewhere = TestDatabase.create()) {
            elsewhere.sql("ALTER DATABASE " + database.name() + " ALLOW_CONNECTIONS false");
            try (Demand.Hold _ = demand.lasting()) {
                stream.awaitStatus(IngestStatus.Connecting.class);

                elsewhere.sql("ALTER DATABASE " + database.name() + " ALLOW_CONNECTIONS true");

                stream.awaitStatus(IngestStatus.Streaming.class);
                assertThat(handler.lines()).containsExactly("insert items [1]", "insert items [2]");
            }
        }
    }

    @Test
    void aSlotThatIsLostDuringTheSleepIsMadeAnew() throws Exception {
        fallAsleep();
        database.sql("SELECT pg_drop_replication_slot('" + stream.names().slot() + "')");

        try (Demand.Hold _ = demand.lasting()) {
            stream.awaitStatus(IngestStatus.Streaming.class);

            assertThat(handler.resets()).hasSize(2);
            assertThat(handler.resets().getLast()).endsWith("did not exist");
        }
    }

    @Test
    void itCanBeClosedWhileItSleeps() throws Exception {
        fallAsleep();

        stream.close();

        assertThat(stream.ingest().status()).isEqualTo(new IngestStatus.Connecting(""));
    }

    @Test
    void itCanBeClosedWhileItFallsAsleep() throws Exception {
        CountDownLatch stands = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        fallAsleep();
        try (Demand.Hold _ = demand.lasting()) {
            stream.awaitStatus(IngestStatus.Streaming.class);
            atNextLook.set(
                    () -> {
                        stands.countDown();
                        awaitOpen(goesOn);
                        late.set(Duration.ofHours(1).toNanos());
                    });
        }
        stands.await();

        Thread closer = Thread.ofPlatform().start(stream::close);
        // It has asked and waits for the thread, which stood still for an hour.
        await().atMost(Stream.PATIENCE)
                .until(() -> closer.getState() == Thread.State.TIMED_WAITING);
        goesOn.countDown();
        closer.join();

        assertThat(stream.ingest().status()).isEqualTo(new IngestStatus.Connecting(""));
    }

    private long nanos() {
        if (Thread.currentThread().getName().equals("tidemark-ingest")) {
            atNextLook.getAndSet(() -> {}).run();
        }
        return System.nanoTime() + late.get();
    }

    private static void awaitOpen(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void fallAsleep() {
        stream.awaitStatus(IngestStatus.Asleep.class);
        await().atMost(Stream.PATIENCE)
                .until(
                        () ->
                                "0"
                                        .equals(
                                                database.value(
                                                        "SELECT count(*) FROM pg_stat_activity"
                                                                + " WHERE datname = ?"
                                                                + " AND pid <> pg_backend_pid()",
                                                        database.name())));
    }

    private String value(String sql) throws SQLException {
        return String.valueOf(database.value(sql, stream.names().slot()));
    }
}
