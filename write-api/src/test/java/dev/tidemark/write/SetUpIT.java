package dev.tidemark.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import dev.tidemark.write.ledger.LedgerSchema;
import dev.tidemark.write.ledger.RowSecurity;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Servers that start together set up one database.
@ExtendWith(PostgresExtension.class)
final class SetUpIT {
    private static final int ROUNDS = 10;
    private static final int SERVERS = 4;

    @Test
    void serversThatStartAtOnceDoNotGetInEachOthersWay(TestDatabase database) throws Exception {
        try (ExecutorService servers = Executors.newFixedThreadPool(SERVERS)) {
            for (int round = 0; round < ROUNDS; round++) {
                database.sql("DROP SCHEMA IF EXISTS tidemark CASCADE");
                List<Future<?>> starts = new ArrayList<>();
                for (int i = 0; i < SERVERS; i++) {
                    starts.add(servers.submit(() -> install(database)));
                }
                for (Future<?> start : starts) {
                    start.get();
                }
            }
        }
        assertThat(database.value("SELECT count(*) FROM tidemark.write_ledger")).isEqualTo("0");
    }

    private static Void install(TestDatabase database) throws Exception {
        try (Connection connection = database.connection()) {
            LedgerSchema.install(connection);
            RowSecurity.install(connection);
        }
        return null;
    }
}
