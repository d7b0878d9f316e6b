package dev.tidemark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.PGConnection;
import org.postgresql.replication.PGReplicationStream;

@ExtendWith(PostgresExtension.class)
final class TestDatabaseIT {
    @Test
    void valuesAreAsPostgresWritesThem(TestDatabase database) throws SQLException {
        database.sql(
                "CREATE TABLE t (id int, at timestamptz, ok bool)",
                "INSERT INTO t VALUES (1, '2026-01-02 03:04:05.6+02', true), (2, NULL, NULL)");

        assertThat(database.query("SELECT * FROM t ORDER BY id"))
                .isEqualTo(
                        List.of(
                                List.of("1", "2026-01-02 01:04:05.6+00", "t"),
                                Arrays.asList("2", null, null)));
        assertThat(database.value("SELECT id FROM t WHERE id > ?", 1)).isEqualTo("2");
    }

    @Test
    void eachTestHasItsOwnDatabase(TestDatabase database) throws SQLException {
        assertThat(database.value("SELECT to_regclass('t')::text")).isNull();
        assertThat(database.value("SELECT current_database()::text")).isEqualTo(database.name());
        assertThat(database.url()).endsWith("/" + database.name());
    }

    @Test
    void aDatabaseGoesAlsoWhileItIsReplicated() throws SQLException {
        TestDatabase database = TestDatabase.create();
        database.sql("CREATE PUBLICATION p FOR ALL TABLES");
        Connection held = replication(database);
        assertThat(start(held, "slot_of_" + database.name()).isClosed()).isFalse();

        database.close();

        held.abort(Runnable::run);
        try (TestDatabase other = TestDatabase.create()) {
            assertThat(other.query("SELECT FROM pg_database WHERE datname = ?", database.name()))
                    .isEmpty();
            assertThat(other.query("SELECT FROM pg_replication_slots")).isEmpty();
        }
    }

    private static PGReplicationStream start(Connection connection, String slot)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE_REPLICATION_SLOT " + slot + " LOGICAL pgoutput");
        }
        return connection
                .unwrap(PGConnection.class)
                .getReplicationAPI()
                .replicationStream()
                .logical()
                .withSlotName(slot)
                .withSlotOption("proto_version", 1)
                .withSlotOption("publication_names", "p")
                .start();
    }

    private static Connection replication(TestDatabase database) throws SQLException {
        String[] parts = database.url().split("[/:@]", -1);
        Properties properties = new Properties();
        properties.setProperty("user", parts[3]);
        properties.setProperty("password", parts[4]);
        properties.setProperty("replication", "database");
        properties.setProperty("preferQueryMode", "simple");
        properties.setProperty("assumeMinServerVersion", "14");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + parts[6] + "/" + database.name(), properties);
    }
}
