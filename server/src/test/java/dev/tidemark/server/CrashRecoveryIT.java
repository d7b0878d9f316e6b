package dev.tidemark.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The server is killed again and again while the table changes. A client that keeps its handle and
/// offset sees every change once and ends with the table's rows.
@ExtendWith(PostgresExtension.class)
final class CrashRecoveryIT {
    private static final int KILLS = 20;
    private static final long MESSAGES_BETWEEN_KILLS = 40;
    private static final long RETRY_NANOS = 20_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path folder;

    @Test
    void clientSurvivesTwentyKillsOfTheServer(TestDatabase database) throws Exception {
        database.sql("CREATE TABLE accounts (id int PRIMARY KEY, grp int, n int)");
        database.sql("INSERT INTO accounts SELECT i, i % 5, 0 FROM generate_series(1, 50) i");
        StrictClient all = new StrictClient("table=accounts");
        StrictClient some =
                new StrictClient("table=accounts&where=" + StrictClient.encode("grp = 1"));
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong writes = new AtomicLong();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                ServerProcess server = new ServerProcess(database, folder)) {
            server.start();
            Future<?> first = threads.submit(() -> follow(all, server.url(), stop));
            Future<?> second = threads.submit(() -> follow(some, server.url(), stop));
            Awaitility.await().atMost(PATIENCE).until(() -> all.upToDate() && some.upToDate());
            Future<?> writer = threads.submit(() -> write(database, stop, writes));
            for (int i = 0; i < KILLS; i++) {
                long seen = all.messages();
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(
                                () ->
                                        first.isDone()
                                                || all.messages() > seen + MESSAGES_BETWEEN_KILLS);
                server.kill();
                server.start();
            }
            stop.set(true);
            writer.get();
            first.get();
            second.get();

            catchUp(all, server.url(), rows(database, "true"));
            catchUp(some, server.url(), rows(database, "grp = 1"));
        }
        assertThat(writes.get()).isGreaterThan(KILLS * MESSAGES_BETWEEN_KILLS / 2);
        assertThat(all.rows()).isEqualTo(rows(database, "true"));
        assertThat(some.rows()).isEqualTo(rows(database, "grp = 1"));
    }

    private static @Nullable Void follow(StrictClient client, String url, AtomicBoolean stop)
            throws InterruptedException {
        while (!stop.get()) {
            try {
                client.poll(url);
            } catch (IOException down) {
                // As a client's back-off does; the next request finds the server again.
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
        return null;
    }

    private static void catchUp(
            StrictClient client, String url, Map<String, Map<String, String>> expected) {
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(
                        () -> {
                            client.poll(url);
                            return client.rows().equals(expected);
                        });
    }

    /// Small transactions of inserts, counted updates, moves between groups, key changes, deletes.
    private static @Nullable Void write(
            TestDatabase database, AtomicBoolean stop, AtomicLong writes) throws SQLException {
        Random random = new Random(7);
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            int next = 1000;
            while (!stop.get()) {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    next++;
                    String sql = statement(random, next);
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        writes.addAndGet(statement.executeUpdate());
                    }
                }
                connection.commit();
            }
        }
        return null;
    }

    private static String statement(Random random, int next) {
        String any = "(SELECT id FROM accounts ORDER BY random() LIMIT 1)";
        return switch (random.nextInt(6)) {
            case 0 -> "INSERT INTO accounts VALUES (%d, %d, 0)".formatted(next, next % 5);
            case 1 -> "UPDATE accounts SET grp = (grp + 1) %% 5 WHERE id = %s".formatted(any);
            case 2 -> "UPDATE accounts SET id = %d WHERE id = %s".formatted(next, any);
            case 3 -> "DELETE FROM accounts WHERE id = %s AND id > 500".formatted(any);
            default -> "UPDATE accounts SET n = n + 1 WHERE id = %s".formatted(any);
        };
    }

    private static Map<String, Map<String, String>> rows(TestDatabase database, String where)
            throws SQLException {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        for (List<@Nullable String> row :
                database.query(
                        "SELECT id::text, grp::text, n::text FROM accounts WHERE " + where)) {
            Map<String, String> values = new TreeMap<>();
            values.put("id", String.valueOf(row.get(0)));
            values.put("grp", String.valueOf(row.get(1)));
            values.put("n", String.valueOf(row.get(2)));
            rows.put("\"public\".\"accounts\"/\"" + row.get(0) + "\"", values);
        }
        return rows;
    }
}
