package dev.tidemark.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTest {
    private static final int PORT_WITHOUT_SERVER = 1;

    @Test
    void openingSucceedsAndBorrowingFailsWhileTheDatabaseIsAway() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://a:s3cret@127.0.0.1:" + PORT_WITHOUT_SERVER);

        try (Database database = Database.open(DatabaseConfig.of(url))) {
            DatabaseException away =
                    catchThrowableOfType(
                            DatabaseException.class, () -> database.snapshot(Duration.ZERO));

            assertThat(away.failure().kind()).isEqualTo(SqlFailure.Kind.UNREACHABLE);
            assertThat(away.failure().message()).doesNotContain("s3cret");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "08006, UNREACHABLE",
        "57P01, UNREACHABLE",
        "53300, UNREACHABLE",
        "28P01, ACCESS",
        "3D000, ACCESS",
        "42501, PERMISSION",
        "42P01, UNDEFINED",
        "42703, UNDEFINED",
        "57014, CANCELLED",
        "55P03, LOCK_TIMEOUT",
        "22P02, INVALID_VALUE",
        "22003, INVALID_VALUE",
        "XX000, OTHER"
    })
    void errorCodesHaveMeanings(String state, SqlFailure.Kind kind) {
        assertThat(SqlFailure.of(new SQLException("text", state)))
                .isEqualTo(new SqlFailure(kind, "text", state));
    }

    @Test
    void aPoolsTimeOutMeansThatTheDatabaseIsAway() {
        assertThat(SqlFailure.of(new SQLTransientConnectionException("timed out")).kind())
                .isEqualTo(SqlFailure.Kind.UNREACHABLE);
    }

    @ParameterizedTest
    @CsvSource({"2,1,1", "4,1,3", "8,2,6", "20,4,16", "100,4,96"})
    void connectionsAreSharedOut(int total, int admin, int snapshot) {
        DatabaseUrl url = DatabaseUrl.parse("postgres://a@h/d");

        DatabaseConfig config = new DatabaseConfig(url, url, total);

        assertThat(config.adminConnections()).isEqualTo(admin);
        assertThat(config.snapshotConnections()).isEqualTo(snapshot);
    }
}
