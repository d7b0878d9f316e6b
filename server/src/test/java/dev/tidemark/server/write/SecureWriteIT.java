package dev.tidemark.server.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import dev.tidemark.protocol.write.BatchEntry;
import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.protocol.write.WriteBatchJson;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import dev.tidemark.write.table.TableRules;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A server with a secret: writers need a token, whoever they are. Falsifier of D19 on the server.
@ExtendWith(PostgresExtension.class)
@Timeout(120)
class SecureWriteIT {
    private static final String SECRET = "a secret of more than thirty-two bytes";
    private static final int PENDING = 10;
    private static final String EMPTY = "{\"client\": \"phone\", \"transactions\": []}";

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final Handler listener =
            new Handler() {
                @Override
                public void publish(LogRecord line) {
                    logged.add(new SimpleFormatter().format(line));
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    private TestDatabase database;
    private WriteSite site;

    @BeforeEach
    void start(TestDatabase fresh, @TempDir Path folder) throws Exception {
        root.addHandler(listener);
        database = fresh;
        database.sql(
                "CREATE TABLE todos (id int PRIMARY KEY, title text, owner_id text, role text"
                        + " DEFAULT current_user, org text DEFAULT"
                        + " current_setting('request.jwt.claims', true)::json ->> 'org')",
                "GRANT SELECT, INSERT, UPDATE, DELETE ON todos TO PUBLIC");
        site =
                WriteSite.of(
                        WriteSite.builder(database, folder)
                                .secret("the api secret")
                                .set("TIDEMARK_JWT_SECRET", SECRET)
                                .set("TIDEMARK_ACCESS_LOG", "true")
                                .table(TableRules.of("todos").columns("title").owner("owner_id")));
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
        root.removeHandler(listener);
    }

    @Test
    void withoutAGoodTokenNothingIsWritten() throws Exception {
        site.apply(
                token("bob", Duration.ofHours(1)),
                new WriteBatch("phone", 0, 0, 0, List.of(insert(99))));
        String batch = json(batch());

        HttpResponse<String> missing = site.post(WriteSite.WRITES, "", batch);
        HttpResponse<String> guest = site.post(WriteSite.WRITES, "guest.alice", batch);
        HttpResponse<String> expired =
                site.post(WriteSite.WRITES, token("alice", Duration.ofHours(-1)), batch);

        assertThat(missing.statusCode()).isEqualTo(401);
        assertThat(missing.headers().firstValue("www-authenticate"))
                .contains("Bearer realm=\"tidemark\"");
        assertThat(missing.body()).contains("\"code\":\"token_missing\"");
        assertThat(guest.statusCode()).isEqualTo(401);
        assertThat(guest.body()).contains("\"code\":\"token_invalid\"");
        assertThat(expired.statusCode()).isEqualTo(401);
        assertThat(expired.body()).contains("\"code\":\"token_expired\"");
        assertThat(database.query("SELECT DISTINCT owner_id FROM todos"))
                .isEqualTo(List.of(List.of("bob")));
        assertThat(database.value("SELECT count(*) FROM tidemark.write_ledger")).isEqualTo("1");
    }

    @Test
    void theDatabaseSeesRoleAndClaims() throws Exception {
        site.apply(token("alice", Duration.ofHours(1)), insert(1));

        assertThat(database.query("SELECT owner_id, role, org FROM todos"))
                .isEqualTo(List.of(List.of("alice", "authenticated", "acme")));
    }

    @Test
    void aSubjectIsAValueWhateverItSays() throws Exception {
        List<String> subjects =
                List.of(
                        "'; RESET ROLE; DROP TABLE todos; --",
                        "\\'; SELECT 1; --",
                        "$$; RESET ROLE; $$",
                        "%s%n{0}",
                        "\ud83d\ude00");
        for (int i = 0; i < subjects.size(); i++) {
            String escaped = subjects.get(i).replace("\\", "\\\\");

            List<WriteOutcome> outcomes =
                    site.apply(token(escaped, Duration.ofHours(1)), insert(i + 1));

            assertThat(outcomes).allMatch(WriteOutcome::tookEffect);
        }
        assertThat(database.query("SELECT owner_id, role FROM todos ORDER BY id"))
                .isEqualTo(
                        subjects.stream()
                                .map(subject -> List.of(subject, "authenticated"))
                                .toList());
    }

    /// What waits is not refused, and the server looks again by itself.
    @Test
    void aRoleThatIsMadeAnewTakesWhatWaits(@TempDir Path other) throws Exception {
        site.close();
        String role = "role_of_" + database.name();
        String nobody = "nobody_of_" + database.name();
        database.sql("CREATE ROLE " + role, "CREATE ROLE " + nobody);
        site =
                WriteSite.of(
                        WriteSite.insecure(database, other)
                                .set("TIDEMARK_USER_ROLES", role)
                                .set("TIDEMARK_ANONYMOUS_ROLE", nobody)
                                .table(TableRules.of("todos").columns("title")));
        String guest = "guest.alice";
        assertThat(site.apply(guest, insert(1)).getFirst().tookEffect()).isTrue();

        database.sql("DROP ROLE " + role);
        WriteOutcome without = site.apply(guest, insert(2)).getFirst();
        int others = site.post(WriteSite.WRITES, guest, EMPTY).statusCode();
        database.sql("CREATE ROLE " + role);
        Awaitility.await().until(() -> site.apply(guest, insert(2)).getFirst().tookEffect());
        WriteOutcome again = site.apply(guest, insert(2)).getFirst();
        database.sql("DROP ROLE " + role, "DROP ROLE " + nobody);

        assertThat(WriteSite.word(without)).isEqualTo("retry server_error");
        assertThat(others).isEqualTo(200);
        assertThat(WriteSite.word(again)).startsWith("duplicate");
    }

    @Test
    void pendingWritesArriveUnderTheirOwnUserOnly() throws Exception {
        WriteBatch pending = batch();
        assertThat(
                        site.post(
                                        WriteSite.WRITES,
                                        token("alice", Duration.ofHours(-1)),
                                        json(pending))
                                .statusCode())
                .isEqualTo(401);
        site.apply(
                token("bob", Duration.ofHours(1)),
                new WriteBatch("phone", 0, 0, 0, List.of(insert(99))));

        List<WriteOutcome> outcomes = site.apply(token("alice", Duration.ofHours(1)), pending);

        assertThat(outcomes).hasSize(PENDING).allMatch(WriteOutcome::tookEffect);
        assertThat(owners()).isEqualTo(List.of(List.of("alice", "10"), List.of("bob", "1")));
    }

    @Test
    void acknowledgedOutcomesLeaveTheLedger() throws Exception {
        String alice = token("alice", Duration.ofHours(1));
        site.apply(alice, batch());
        assertThat(database.value("SELECT count(*) FROM tidemark.write_ledger")).isEqualTo("10");

        site.apply(alice, new WriteBatch("phone", 0, 0, PENDING, List.of()));

        assertThat(database.value("SELECT count(*) FROM tidemark.write_ledger")).isEqualTo("0");
        assertThat(WriteSite.word(site.apply(alice, insert(1)).getFirst()))
                .isEqualTo("rejected seq_acknowledged");
    }

    @Test
    void neitherTokensNorSecretsAreLogged() throws Exception {
        String token = token("alice", Duration.ofHours(1));
        site.apply(token, insert(1));
        site.post(WriteSite.WRITES, token + "x", "{");
        site.post(WriteSite.WRITES + "?secret=s3cr3t-in-query", token, "{");

        assertThat(logged).anyMatch(line -> line.contains("POST /v1/writes"));
        String signature = token.substring(token.lastIndexOf('.'));
        assertThat(logged)
                .noneMatch(
                        line ->
                                line.contains(signature)
                                        || line.contains(SECRET)
                                        || line.contains("s3cr3t-in-query")
                                        || line.contains("the api secret"));
    }

    private List<?> owners() throws SQLException {
        return database.query("SELECT owner_id, count(*) FROM todos GROUP BY 1 ORDER BY 1");
    }

    private static WriteBatch batch() {
        List<BatchEntry> entries = new ArrayList<>();
        for (int i = 1; i <= PENDING; i++) {
            entries.add(insert(i));
        }
        return new WriteBatch("phone", 0, 0, 0, entries);
    }

    private static String json(WriteBatch batch) {
        return WriteBatchJson.write(batch).toString();
    }

    private static ClientTransaction insert(int number) {
        return ClientTransaction.of(
                number,
                RowChange.insert(
                        "todos", Cells.of("id", Integer.toString(number)), Cells.of("title", "t")));
    }

    private static String token(String user, Duration life) {
        long end = Instant.now().plus(life).getEpochSecond();
        String claims =
                "{\"sub\":\"%s\",\"exp\":%d,\"role\":\"authenticated\",\"org\":\"acme\"}"
                        .formatted(user, end);
        JWSObject token = new JWSObject(new JWSHeader(JWSAlgorithm.HS256), new Payload(claims));
        try {
            token.sign(new MACSigner(SECRET));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }
}
