package dev.tidemark.engine.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.engine.postgres.Database;
import dev.tidemark.engine.postgres.DatabaseConfig;
import dev.tidemark.engine.postgres.DatabaseUrl;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
final class RetainedWalIT {
    private static final long MESSAGE_BYTES = 1_000_000;

    @Test
    void whatASlotHoldsGrowsWithTheWalAndEndsWithTheSlot(TestDatabase postgres) throws Exception {
        String slot = postgres.name() + "_held";
        postgres.query("SELECT pg_create_logical_replication_slot(?, 'pgoutput')", slot);
        DatabaseConfig config = DatabaseConfig.of(DatabaseUrl.parse(postgres.url()));
        try (Database database = Database.open(config)) {
            RetainedWal retained = new RetainedWal(database, slot);
            assertThat(retained.bytes()).isEmpty();

            retained.sample();
            long before = retained.bytes().orElseThrow();
            postgres.query(
                    "SELECT pg_logical_emit_message(true, 'test', repeat('x', ?))",
                    (int) MESSAGE_BYTES);
            retained.sample();
            assertThat(retained.bytes().orElseThrow() - before).isGreaterThan(MESSAGE_BYTES);

            postgres.query("SELECT pg_drop_replication_slot(?)", slot);
            retained.sample();
            assertThat(retained.bytes()).isEqualTo(OptionalLong.empty());
        }
    }
}
