package dev.tidemark.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidemark.protocol.Lsn;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What arrives while the stream flows.
@ExtendWith(PostgresExtension.class)
final class IngestPostgresIT {
    private final RecordingHandler handler = new RecordingHandler();
    private TestDatabase database;
    private Stream stream;

    @BeforeEach
    void prepare(TestDatabase fresh) throws Exception {
        database = fresh;
        stream = new Stream(fresh.url(), fresh.name());
        database.sql(
                "CREATE TABLE items (id int PRIMARY KEY, title text)",
                "ALTER TABLE items REPLICA IDENTITY FULL");
    }

    @AfterEach
    void end() {
        stream.close();
    }

    @Test
    void changesArriveInTheirOrder() throws Exception {
        start();

        database.sql(
                "INSERT INTO items VALUES (1, 'one'), (2, null)",
                "UPDATE items SET title = 'two' WHERE id = 2",
                "DELETE FROM items WHERE id = 1",
                "TRUNCATE items");

        handler.awaitLines(5);
        assertThat(handler.lines())
                .containsExactly(
                        "insert items [1, one]",
                        "insert items [2, null]",
                        "update items [2, null] to [2, two]",
                        "delete items [1, one]",
                        "truncate items");
    }

    @Test
    void tablesOfOneTransactionKeepTheirOrder() throws Exception {
        database.sql("CREATE TABLE lists (id int)");
        start();
        publish("lists");

        database.sql(
                "DO $$ BEGIN FOR i IN 1..3 LOOP INSERT INTO lists VALUES (i);"
                        + " INSERT INTO items VALUES (i, 'x'); END LOOP; END $$",
                "TRUNCATE lists, items");

        handler.awaitLines(7);
        assertThat(handler.lines())
                .containsExactly(
                        "insert lists [1]",
                        "insert items [1, x]",
                        "insert lists [2]",
                        "insert items [2, x]",
                        "insert lists [3]",
                        "insert items [3, x]",
                        "truncate lists items");
    }

    @Test
    void aLargeValueThatStaysTheSameIsNotSentAgain() throws Exception {
        database.sql("ALTER TABLE items ALTER title SET STORAGE EXTERNAL");
        start();

        String large = "x".repeat(10_000);
        database.sql(
                "INSERT INTO items VALUES (1, '" + large + "')",
                "UPDATE items SET id = 2 WHERE id = 1");

        handler.awaitLines(2);
        assertThat(handler.lines())
                .containsExactly(
                        "insert items [1, " + large + "]",
                        "update items [1, " + large + "] to [2, unchanged]");
    }

    @Test
    void aChangedTableIsDescribedBeforeItsNextChange() throws Exception {
        start();
        database.sql("INSERT INTO items VALUES (1, 'a')");

        database.sql(
                "ALTER TABLE items ADD done bool DEFAULT false",
                "INSERT INTO items VALUES (2, 'b', true)",
                "ALTER TABLE items RENAME TO things",
                "DELETE FROM things WHERE id = 2");

        handler.awaitLines(3);
        assertThat(handler.lines())
                .containsExactly(
                        "insert items [1, a]", "insert items [2, b, t]", "delete things [2, b, t]");
        assertThat(handler.relations().stream().map(relation -> relation.columns().size()))
                .containsSubsequence(2, 3);
        assertThat(handler.relations().getLast().name()).isEqualTo("things");
        assertThat(handler.relations().stream().map(Relation::oid).distinct()).hasSize(1);
    }

    @Test
    void partitionsArriveUnderTheirOwnNames() throws Exception {
        database.sql(
                "CREATE TABLE tree (id int, k int, PRIMARY KEY (id, k)) PARTITION BY LIST (k)",
                "CREATE TABLE leaf PARTITION OF tree FOR VALUES IN (1)",
                "ALTER TABLE leaf REPLICA IDENTITY FULL");
        start();
        publish("tree");

        database.sql(
                "INSERT INTO tree VALUES (1, 1)",
                "CREATE TABLE leaf2 PARTITION OF tree FOR VALUES IN (2)",
                "UPDATE tree SET k = 2");

        handler.awaitLines(3);
        assertThat(handler.lines())
                .containsExactly("insert leaf [1, 1]", "delete leaf [1, 1]", "insert leaf2 [1, 2]");
    }

    @Test
    void valuesPrintInTheWaySnapshotsPrintThem() throws Exception {
        database.sql(
                "CREATE TABLE odd (b bytea, t timestamptz, d date, i interval, f float8, l bool)",
                "ALTER DATABASE " + database.name() + " SET bytea_output = 'escape'",
                "ALTER DATABASE " + database.name() + " SET TimeZone = 'Asia/Tokyo'",
                "ALTER DATABASE " + database.name() + " SET DateStyle = 'German'",
                "ALTER DATABASE " + database.name() + " SET IntervalStyle = 'sql_standard'",
                "ALTER DATABASE " + database.name() + " SET extra_float_digits = -5");
        start();
        publish("odd");

        database.sql(
                "INSERT INTO odd VALUES ('\\x00ff', '2024-02-03T04:05:06Z', '2024-02-03',"
                        + " '1 day 2 hours', 0.1::float8 + 0.2, true)");

        handler.awaitLines(1);
        assertThat(handler.lines())
                .containsExactly(
                        "insert odd [\\x00ff, 2024-02-03 04:05:06+00, 2024-02-03, P1DT2H,"
                                + " 0.30000000000000004, t]");
    }

    @Test
    void aHugeTransactionPassesThroughWithoutBeingKept() throws Exception {
        handler.countOnly();
        start();

        database.sql(
                "INSERT INTO items SELECT i, repeat('x', 200) FROM generate_series(1, 200000) i");

        await().atMost(Stream.PATIENCE).until(() -> handler.count() == 200_000);
        long kept = handler.bytesInUseAtTheEnd() - handler.bytesInUseAtTheBegin();
        assertThat(kept).isLessThan(8 << 20);
    }

    @Test
    void theSlotAdvancesWhileNothingIsPublished() throws Exception {
        start();
        database.sql("CREATE TABLE unpublished (id int)", "INSERT INTO unpublished VALUES (1)");
        Lsn written = Lsn.parse(String.valueOf(database.value("SELECT pg_current_wal_lsn()")));

        await().atMost(Stream.PATIENCE).until(() -> confirmed().compareTo(written) >= 0);
        assertThat(stream.ingest().figures().lagBytes()).isZero();
    }

    @Test
    void nothingIsAcknowledgedThatIsNotDurable() throws Exception {
        start();
        database.sql("INSERT INTO items VALUES (1, 'a')");
        handler.awaitLines(1);
        handler.holdDurability();
        Lsn durable = handler.acknowledgeable();

        database.sql("INSERT INTO items VALUES (2, 'b')", "SELECT pg_switch_wal()");
        handler.awaitLines(2);
        stream.close();

        assertThat(confirmed()).isLessThanOrEqualTo(durable);
    }

    @Test
    void whatIsDurableIsAcknowledgedAtTheEnd() throws Exception {
        start();
        database.sql("INSERT INTO items VALUES (1, 'a')");
        handler.awaitLines(1);
        stream.close();

        await().atMost(Stream.PATIENCE)
                .until(() -> confirmed().compareTo(handler.acknowledgeable()) >= 0);
    }

    @Test
    void theConnectionSurvivesAHandlerWithoutRoom() throws Exception {
        stream =
                new Stream(database.url() + "?options=-c%20wal_sender_timeout=1s", database.name());
        start();
        String sender = sender();
        handler.fill();
        database.sql(
                "INSERT INTO items SELECT i, repeat('x', 5000) FROM generate_series(1, 5000) i");

        await().during(Duration.ofSeconds(4))
                .atMost(Stream.PATIENCE)
                .until(() -> sender().equals(sender));
        handler.empty();

        handler.awaitLines(5000);
        assertThat(sender()).isEqualTo(sender);
    }

    @Test
    void figuresTellHowFarItIs() throws Exception {
        start();
        database.sql("INSERT INTO items VALUES (1, 'a')");
        handler.awaitLines(1);

        await().atMost(Stream.PATIENCE)
                .until(() -> stream.ingest().figures().acknowledged().value() > 0);
        IngestFigures figures = stream.ingest().figures();
        assertThat(figures.messages()).isGreaterThanOrEqualTo(4);
        assertThat(figures.bytes()).isGreaterThan(100);
        assertThat(figures.received()).isGreaterThanOrEqualTo(figures.acknowledged());
        assertThat(figures.lag()).isZero();
    }

    private void start() throws Exception {
        stream.start(handler);
        publish("items");
    }

    private void publish(String table) throws Exception {
        database.sql("ALTER PUBLICATION " + stream.names().publication() + " ADD TABLE " + table);
    }

    private String sender() throws Exception {
        return String.valueOf(
                database.value(
                        "SELECT active_pid FROM pg_replication_slots WHERE slot_name = ?",
                        stream.names().slot()));
    }

    private Lsn confirmed() throws Exception {
        return Lsn.parse(
                String.valueOf(
                        database.value(
                                "SELECT confirmed_flush_lsn FROM pg_replication_slots"
                                        + " WHERE slot_name = ?",
                                stream.names().slot())));
    }
}
