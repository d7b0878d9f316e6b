package dev.tidemark.server.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.postgres.DatabaseUrl;
import dev.tidemark.postgres.EmbeddedPostgres;
import dev.tidemark.protocol.write.BatchEntry;
import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.server.Tidemark;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import dev.tidemark.write.table.TableRules;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Falsifiers of D2 and D13 over HTTP: whatever happens to replies, connections, the server and the
/// database, each write takes effect once, and its sender learns so.
@ExtendWith(PostgresExtension.class)
@Timeout(300)
class DeliveryIT {
    private static final String ALICE = "guest.alice";
    private static final String BOB = "guest.bob";

    @TempDir Path folder;

    @Test
    void aReplyMayBeCutAfterEachOfItsBytes(TestDatabase database) throws Exception {
        AtomicInteger kept = new AtomicInteger();
        AtomicInteger length = new AtomicInteger(Integer.MAX_VALUE);
        try (WriteSite site = counters(database);
                CuttingProxy proxy =
                        new CuttingProxy(
                                site.port(),
                                whole -> {
                                    length.set(whole);
                                    return Math.min(kept.get(), whole);
                                })) {
            int seq = 0;
            int cuts = 0;
            while (kept.get() <= length.get()) {
                seq++;
                WriteBatch batch = increments("phone", seq, 1);
                boolean whole = arrives(proxy.port(), batch);
                assertThat(whole).as("%s bytes", kept).isEqualTo(kept.get() >= length.get());
                cuts += whole ? 0 : 1;

                WriteOutcome again = RawPost.insist(site.port(), ALICE, batch).getFirst();

                assertThat(WriteSite.word(again)).isEqualTo("duplicate applied");
                kept.incrementAndGet();
            }
            assertThat(cuts).isGreaterThan(300).isEqualTo(length.get());
            assertThat(sum(database)).isEqualTo(Integer.toString(seq));
        }
    }

    @Test
    void theSameNumberOnSeveralConnectionsAtOnceTakesEffectOnce(TestDatabase database)
            throws Exception {
        int rounds = 40;
        try (WriteSite site = counters(database);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int seq = 1; seq <= rounds; seq++) {
                WriteBatch batch = increments("phone", seq, 1);
                Callable<List<WriteOutcome>> send = () -> RawPost.insist(site.port(), ALICE, batch);

                List<String> words = new ArrayList<>();
                for (Future<List<WriteOutcome>> one :
                        threads.invokeAll(List.of(send, send, send, send))) {
                    words.add(WriteSite.word(one.get().getFirst()));
                }

                assertThat(words)
                        .containsExactlyInAnyOrder(
                                "applied",
                                "duplicate applied",
                                "duplicate applied",
                                "duplicate applied");
            }
        }
        assertThat(sum(database)).isEqualTo(Integer.toString(rounds));
    }

    @Test
    void collidingTransactionsAndFailuresToSerializeAllComeThrough(TestDatabase database)
            throws Exception {
        database.sql(
                "ALTER DATABASE " + database.name() + " SET deadlock_timeout = '10ms'",
                "CREATE SEQUENCE attempts");
        int rounds = 15;
        try (WriteSite site = counters(database);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            database.sql(
                    """
                    CREATE FUNCTION collide() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN
                      PERFORM pg_sleep(0.002);
                      IF nextval('attempts') % 13 = 0 THEN
                        RAISE 'could not serialize access' USING ERRCODE = '40001';
                      END IF;
                      RETURN NEW;
                    END $$
                    """,
                    "GRANT USAGE ON SEQUENCE attempts TO PUBLIC",
                    "CREATE TRIGGER collide AFTER UPDATE ON counters FOR EACH ROW"
                            + " EXECUTE FUNCTION collide()");
            List<Future<Integer>> clients = new ArrayList<>();
            for (int client = 0; client < 3; client++) {
                boolean upwards = client % 2 == 0;
                String name = "client " + client;
                clients.add(threads.submit(() -> rounds(site.port(), name, rounds, upwards)));
            }
            for (Future<Integer> client : clients) {
                assertThat(client.get()).isEqualTo(rounds);
            }
        }
        assertThat(database.value("SELECT string_agg(n::text, ' ' ORDER BY id) FROM counters"))
                .isEqualTo((3 * rounds + " ").repeat(4).strip());
    }

    private static int rounds(int port, String client, int rounds, boolean upwards) {
        int applied = 0;
        for (int seq = 1; seq <= rounds; seq++) {
            List<RowChange> changes = new ArrayList<>();
            for (int i = 1; i <= 4; i++) {
                changes.add(increment(upwards ? i : 5 - i));
            }
            WriteBatch batch =
                    WriteBatch.of(client, new ClientTransaction(seq, List.of(), changes));
            WriteOutcome outcome = RawPost.insist(port, ALICE, batch).getFirst();
            applied += outcome.tookEffect() ? 1 : 0;
        }
        return applied;
    }

    /// Two users with two devices each. Replies are cut anywhere, requests are repeated, sent twice
    /// at once and out of order, and outcomes are acknowledged now and then.
    @Test
    void twentySeedsOfABadNetworkEndAsIfItHadBeenGood(TestDatabase database) throws Exception {
        try (WriteSite site = counters(database)) {
            for (long seed : seeds()) {
                database.sql("UPDATE counters SET n = 0");
                BadNetwork network = new BadNetwork(site.port(), seed);

                network.run(ALICE, "phone " + seed, 15);
                network.run(BOB, "phone " + seed, 15);
                network.run(ALICE, "tablet " + seed, 15);

                assertThat(sum(database)).as("seed %d", seed).isEqualTo("45");
            }
            assertThat(database.value("SELECT count(*) <= 20 * 45 / 2 FROM tidemark.write_ledger"))
                    .isEqualTo("t");
        }
    }

    private static long[] seeds() {
        Long only = Long.getLong("seed");
        return only != null ? new long[] {only} : LongStream.range(0, 20).toArray();
    }

    /// A client behind a network that does what a seed says.
    private record BadNetwork(int port, long seed) {
        void run(String token, String client, int writes) throws Exception {
            Random random = new Random(seed * 31 + client.hashCode() + token.hashCode());
            long acknowledged = 0;
            for (int from = 1; from <= writes; ) {
                int count = Math.min(1 + random.nextInt(4), writes - from + 1);
                List<BatchEntry> entries = new ArrayList<>();
                for (int seq = from; seq < from + count; seq++) {
                    entries.add(ClientTransaction.of(seq, increment(1 + random.nextInt(4))));
                }
                Collections.shuffle(entries, random);
                WriteBatch batch = new WriteBatch(client, 0, 0, acknowledged, entries);
                spoil(random, token, batch);
                List<WriteOutcome> outcomes = RawPost.insist(port, token, batch);
                assertThat(outcomes).allMatch(WriteOutcome::tookEffect);
                from += count;
                acknowledged = random.nextBoolean() ? from - 1 : acknowledged;
            }
            RawPost.insist(port, token, new WriteBatch(client, 0, 0, writes, List.of()));
        }

        private void spoil(Random random, String token, WriteBatch batch) throws Exception {
            int kept = random.nextInt(500);
            switch (random.nextInt(3)) {
                case 0 -> {
                    try (CuttingProxy proxy =
                            new CuttingProxy(port, whole -> Math.min(kept, whole - 1))) {
                        for (int i = random.nextInt(3); i >= 0; i--) {
                            arrives(proxy.port(), token, batch);
                        }
                    }
                }
                case 1 -> {
                    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                        Callable<List<WriteOutcome>> send =
                                () -> RawPost.insist(port, token, batch);
                        threads.invokeAll(List.of(send, send));
                    }
                }
                default -> RawPost.insist(port, token, batch);
            }
        }
    }

    @Test
    void aServerKilledBetweenCommitAndReplyLosesAndDoublesNothing(TestDatabase database)
            throws Exception {
        makeCounters(database::sql);
        try (ServerProcess server = new ServerProcess(database, folder)) {
            server.start();
            RawPost.insist(server.port(), ALICE, new WriteBatch("phone", 0, 0, 0, List.of()));
            for (int round = 1; round <= 5; round++) {
                int writes = 60;
                WriteBatch batch = increments("phone " + round, 1, writes);
                int visible = round * 9;
                database.sql("UPDATE counters SET n = 0");
                Thread client = Thread.startVirtualThread(() -> arrives(server.port(), batch));
                Awaitility.await()
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> Integer.parseInt(sum(database)) >= visible);
                server.kill();
                client.join();
                String before = sum(database);

                server.start();
                List<WriteOutcome> outcomes = RawPost.insist(server.port(), ALICE, batch);

                assertThat(outcomes).allMatch(WriteOutcome::tookEffect);
                assertThat(outcomes.stream().filter(WriteOutcome.Duplicate.class::isInstance))
                        .hasSize(Integer.parseInt(before));
                assertThat(sum(database)).isEqualTo(Integer.toString(writes));
            }
        }
    }

    @Test
    void aDatabaseKilledBetweenCommitAndReplyLosesAndDoublesNothing() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder.resolve("postgres"))) {
            makeCounters(statements -> sql(postgres, statements));
            try (Tidemark tidemark =
                    Tidemark.builder()
                            .database(postgres.url())
                            .data(folder.resolve("data"))
                            .port(0)
                            .host("127.0.0.1")
                            .insecure()
                            .set("TIDEMARK_GUEST_TOKENS", "true")
                            .table(TableRules.of("counters").columns("n"))
                            .start()) {
                int writes = 60;
                for (int round = 1; round <= 3; round++) {
                    WriteBatch batch = increments("phone " + round, 1, writes);
                    int visible = round * 15;
                    sql(postgres, "UPDATE counters SET n = 0");
                    Thread client =
                            Thread.startVirtualThread(() -> arrives(tidemark.port(), batch));
                    Awaitility.await()
                            .pollInterval(Duration.ofMillis(1))
                            .until(() -> sum(postgres) >= visible);
                    kill(postgres);
                    client.join();

                    List<WriteOutcome> outcomes = RawPost.insist(tidemark.port(), ALICE, batch);
                    assertThat(outcomes).allMatch(WriteOutcome::tookEffect);
                    assertThat(sum(postgres)).isEqualTo(writes);
                }
            }
        }
    }

    private static void kill(EmbeddedPostgres postgres) {
        ProcessHandle server = ProcessHandle.of(postgres.pid()).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(server.descendants().toList());
        all.add(server);
        all.forEach(ProcessHandle::destroyForcibly);
        server.onExit().join();
    }

    private WriteSite counters(TestDatabase database) throws IOException, SQLException {
        makeCounters(database::sql);
        return WriteSite.of(
                WriteSite.insecure(database, folder).table(TableRules.of("counters").columns("n")));
    }

    /// Runs statements.
    private interface Sql {
        void run(String... statements) throws SQLException;
    }

    private static void makeCounters(Sql sql) throws SQLException {
        sql.run(
                "CREATE TABLE counters (id int PRIMARY KEY, n int NOT NULL DEFAULT 0)",
                "INSERT INTO counters SELECT i FROM generate_series(1, 4) AS i",
                "GRANT SELECT, UPDATE ON counters TO PUBLIC");
    }

    private static boolean arrives(int port, WriteBatch batch) {
        return arrives(port, ALICE, batch);
    }

    private static boolean arrives(int port, String token, WriteBatch batch) {
        try {
            RawPost.send(port, token, batch);
            return true;
        } catch (IOException | IndexOutOfBoundsException cut) {
            return false;
        }
    }

    private static WriteBatch increments(String client, int firstSeq, int count) {
        List<BatchEntry> entries = new ArrayList<>();
        for (int seq = firstSeq; seq < firstSeq + count; seq++) {
            entries.add(ClientTransaction.of(seq, increment(1 + seq % 4)));
        }
        return new WriteBatch(client, 0, 0, 0, entries);
    }

    private static RowChange increment(int id) {
        return RowChange.increment(
                "counters", Cells.of("id", Integer.toString(id)), Cells.of("n", "1"));
    }

    private static String sum(TestDatabase database) throws SQLException {
        return String.valueOf(database.value("SELECT sum(n) FROM counters"));
    }

    private static void sql(EmbeddedPostgres postgres, String... statements) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int sum(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT sum(n) FROM counters")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        DatabaseUrl url = DatabaseUrl.parse(postgres.url());
        return DriverManager.getConnection(url.jdbcUrl(), url.properties());
    }
}
