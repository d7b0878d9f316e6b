package dev.tidemark.server.write;

import static dev.tidemark.server.write.WriteSite.WRITES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Rejection;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import dev.tidemark.write.table.ConflictPolicy;
import dev.tidemark.write.table.ConflictResolver.Resolution;
import dev.tidemark.write.table.TableRules;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `POST /v1/writes` from a client's side, as alice, bob and nobody.
@ExtendWith(PostgresExtension.class)
@Timeout(120)
class WriteHttpIT {
    private static final String ALICE = "guest.alice";
    private static final String BOB = "guest.bob";

    @TempDir Path folder;

    private TestDatabase database;
    private WriteSite site;

    @BeforeEach
    void start(TestDatabase fresh) throws Exception {
        database = fresh;
        database.sql(
                "CREATE TABLE todos (id int PRIMARY KEY, title text NOT NULL, n int DEFAULT 0,"
                        + " owner_id text)");
        site =
                WriteSite.of(
                        WriteSite.insecure(database, folder)
                                .table(
                                        TableRules.of("todos")
                                                .columns("title", "n")
                                                .validatedBy(WriteHttpIT::validate)));
        prepared();
        WriteSite.protect(database, "todos");
    }

    private static Optional<Rejection> validate(
            RowChange change, dev.tidemark.write.identity.Identity identity) {
        return switch (String.valueOf(change.values().get("title"))) {
            case "bug" -> throw new IllegalStateException("a bug on purpose");
            case "rude" -> Optional.of(Rejection.of("rude", "mind your words", "title"));
            default -> Optional.empty();
        };
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
    }

    @Test
    void aRowBelongsToWhoMadeItAndIsNobodyElses() throws Exception {
        assertThat(words(site.apply(ALICE, insert(1, 1)))).containsExactly("applied");
        assertThat(words(site.apply(BOB, update(1, 1)))).containsExactly("gone");
        assertThat(words(site.apply(BOB, insert(2, 1)))).containsExactly("rejected id_exists");
        assertThat(words(site.apply("", insert(1, 2)))).containsExactly("rejected forbidden");
        assertThat(words(site.apply("", update(2, 1)))).containsExactly("rejected forbidden");

        assertThat(words(site.apply(ALICE, insert(1, 1)))).containsExactly("duplicate applied");
        assertThat(database.query("SELECT id, title, owner_id FROM todos"))
                .isEqualTo(List.of(List.of("1", "t", "alice")));
    }

    @Test
    void whoForgesAnOwnerIsRefused() throws Exception {
        RowChange forged =
                RowChange.insert("todos", id(1), Cells.of("title", "t").with("owner_id", "bob"));

        assertThat(words(site.apply(ALICE, ClientTransaction.of(1, forged))))
                .containsExactly("rejected unknown_column");
        assertThat(database.value("SELECT count(*) FROM todos")).isEqualTo("0");
    }

    @Test
    void poisonousEntriesGetAnOutcomeAndTheirNeighboursAreApplied() throws Exception {
        String body =
                """
                {"client": "phone", "transactions": [
                  {"seq": 1, "changes": [%1$s]},
                  7,
                  {"seq": "x"},
                  {"seq": 2, "changes": []},
                  {"seq": 3, "changes": [{"table": "users", "op": "delete", "key": {"id": 1}}]},
                  {"seq": 4, "changes": [{"table": "todos; DROP TABLE todos", "op": "delete",
                    "key": {"id": 1}}]},
                  {"seq": 5, "changes": [{"table": "todos", "op": "insert",
                    "key": {"id": "1); DROP TABLE todos; --"}, "values": {"title": "t"}}]},
                  {"seq": 6, "changes": [{"table": "todos", "op": "insert",
                    "key": {"id; --": 1}, "values": {"title": "t"}}]},
                  {"seq": 7, "changes": [{"table": "todos", "op": "insert",
                    "key": {"id": 7}, "values": {"title": "bug"}}]},
                  {"seq": 8, "changes": [{"table": "todos", "op": "insert",
                    "key": {"id": 8}, "values": {"title": "rude"}}]},
                  {"seq": 9, "changes": [{"table": "todos", "op": "insert",
                    "key": {"id": 9}, "values": {"title": null}}]},
                  {"seq": 10, "changes": [{"table": "todos", "op": "insert",
                    "key": {"id": 10}, "values": {"title": "a\\u0000b"}}]},
                  {"seq": 11, "changes": [{"table": "todos", "op": "insert",
                    "key": {"id": 99999999999}, "values": {"title": "t"}}]},
                  {"seq": 12, "changes": [{"table": "todos", "op": "insert",
                    "key": {"id": 12}, "values": {"title": "half \\ud83d"}}]},
                  {"seq": 13, "changes": [{"table": "todos", "op": "insert",
                    "key": {"id": 13}, "values": {"title": "t", "title": "u"}}]},
                  {"seq": 14, "changes": [{"table": "todos", "op": "insert",
                    "key": {"id": 14}, "values": {"title": "good"}}]}]}
                """
                        .formatted(
                                "{\"table\": \"todos\", \"op\": \"insert\", \"key\": {\"id\": 1},"
                                        + " \"values\": {\"title\": \"first\"}}");

        HttpResponse<String> response = site.post(WRITES, ALICE, body);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(words(WriteSite.outcomes(response.body())))
                .containsExactly(
                        "applied",
                        "rejected malformed",
                        "rejected malformed",
                        "rejected malformed",
                        "rejected unknown_table",
                        "rejected unknown_table",
                        "rejected invalid_value",
                        "rejected bad_key",
                        "retry server_error",
                        "rejected rude",
                        "rejected not_null",
                        "rejected invalid_value",
                        "rejected invalid_value",
                        "rejected malformed",
                        "rejected malformed",
                        "applied");
        assertThat(response.body()).contains("{\"seq\":12,", "{\"seq\":13,");
        assertThat(database.query("SELECT id FROM todos ORDER BY id"))
                .isEqualTo(List.of(List.of("1"), List.of("14")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ends too early",
                "{ | ends too early",
                "[] | batch is not an object",
                "{\"client\":\"p\",} | expected \" at 14",
                "{\"client\":\"p\",\"client\":\"q\"} | twice",
                "{\"transactions\":[]} | batch.client",
                "{\"client\":\"\",\"transactions\":[]} | batch.client",
                "{\"client\":\"#x\",\"transactions\":[]} | batch.client",
                "{\"client\":\"p\",\"transactions\":7} | batch.transactions is not an array",
                "{\"client\":\"p\",\"lease\":-1,\"transactions\":[]} | batch.lease",
                "{\"client\":\"p\",\"transactions\":[]}x | expected the end at",
            })
    void aMalformedEnvelopeIsNamedWithItsPlace(String body, String message) throws Exception {
        HttpResponse<String> response = site.post(WRITES, ALICE, body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).startsWith("{\"code\":\"malformed\",\"message\":\"");
        assertThat(response.body().replace("\\\"", "\"")).contains(message);
    }

    @Test
    void whatCantBeReadIsRefusedBeforeAnybodyLooks() throws Exception {
        String deep = "{\"client\":" + "[".repeat(100_000);
        assertThat(site.post(WRITES, ALICE, deep).statusCode()).isEqualTo(400);
        assertThat(site.post(WRITES, ALICE, " ".repeat(WriteBatch.BYTES_MAX + 1)).statusCode())
                .isEqualTo(413);
        assertThat(
                        site.send(
                                        site.to(WRITES)
                                                .header("content-type", "text/plain")
                                                .POST(BodyPublishers.ofString("{}")))
                                .statusCode())
                .isEqualTo(415);
        assertThat(
                        site.send(
                                        site.to(WRITES)
                                                .header("content-type", "application/json")
                                                .header("content-encoding", "gzip")
                                                .POST(BodyPublishers.ofString("{}")))
                                .statusCode())
                .isEqualTo(415);
        byte[] notUtf8 = "{\"client\":\"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(
                        site.send(
                                        site.to(WRITES)
                                                .header("content-type", "application/json")
                                                .POST(BodyPublishers.ofByteArray(notUtf8)))
                                .statusCode())
                .isEqualTo(400);
        assertThat(site.send(site.to(WRITES).GET()).statusCode()).isEqualTo(405);
        assertThat(site.send(site.to(WRITES).DELETE()).statusCode()).isEqualTo(405);
    }

    @Test
    void aBatchThatIsTooLargeIsSplitByTheClientNeverInATransaction() throws Exception {
        List<ClientTransaction> many = new ArrayList<>();
        List<RowChange> changes = new ArrayList<>();
        for (int i = 1; i <= 101; i++) {
            RowChange change = RowChange.insert("todos", id(i), Cells.of("title", "t"));
            changes.add(change);
            many.add(ClientTransaction.of(i, change));
        }
        String batch =
                dev.tidemark.protocol.write.WriteBatchJson.write(
                                WriteBatch.of("phone", many.toArray(ClientTransaction[]::new)))
                        .toString();

        assertThat(site.post(WRITES, ALICE, batch).statusCode()).isEqualTo(413);
        assertThat(database.value("SELECT count(*) FROM todos")).isEqualTo("0");
        assertThat(words(site.apply(ALICE, new ClientTransaction(1, List.of(), changes))))
                .containsExactly("applied");
        assertThat(
                        database.value(
                                "SELECT count(DISTINCT xmin::text) || ' ' || count(*) FROM todos"))
                .isEqualTo("1 101");
    }

    @Test
    void aBatchMayBeAsLargeAsTheLimitsSay() throws Exception {
        List<ClientTransaction> hundred = new ArrayList<>();
        for (int i = 1; i <= WriteBatch.CHANGES_MAX; i++) {
            hundred.add(insert(i, i));
        }
        String batch =
                dev.tidemark.protocol.write.WriteBatchJson.write(
                                WriteBatch.of("phone", hundred.toArray(ClientTransaction[]::new)))
                        .toString();
        String full = batch + " ".repeat(WriteBatch.BYTES_MAX - batch.length());

        assertThat(site.post(WRITES, ALICE, full + " ").statusCode()).isEqualTo(413);
        assertThat(database.value("SELECT count(*) FROM todos")).isEqualTo("0");
        assertThat(site.post(WRITES, ALICE, full).statusCode()).isEqualTo(200);
        assertThat(database.value("SELECT count(*) FROM todos")).isEqualTo("100");
        assertThat(WriteBatch.CHANGES_MAX).isEqualTo(100);
        assertThat(WriteBatch.BYTES_MAX).isEqualTo(256 * 1024);
    }

    @Test
    void aNumberThatComesAgainWithAnotherBodyIsRefusedAndChangesNothing() throws Exception {
        site.apply(ALICE, insert(1, 1));

        assertThat(words(site.apply(ALICE, insert(1, 2), update(2, 1))))
                .containsExactly("rejected seq_reused", "applied");
        assertThat(words(site.apply(BOB, insert(1, 2)))).containsExactly("applied");
        assertThat(database.query("SELECT id, owner_id FROM todos ORDER BY id"))
                .isEqualTo(List.of(List.of("1", "alice"), List.of("2", "bob")));
    }

    @Test
    void aProcessThatLostTheLeaseAndTablesThatAreTooOldAreConflicts() throws Exception {
        String batch = "{\"client\":\"p\",\"lease\":%d,\"schema\":0,\"transactions\":[]}";

        assertThat(site.post(WRITES, ALICE, batch.formatted(5)).statusCode()).isEqualTo(200);
        HttpResponse<String> late = site.post(WRITES, ALICE, batch.formatted(4));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("\"code\":\"lease_lost\"", "\"lease\":5");
        site.close();
        site =
                WriteSite.of(
                        WriteSite.insecure(database, folder)
                                .table(TableRules.of("todos").columns("title"))
                                .set("TIDEMARK_WRITES_SCHEMA_MIN", "3"));
        HttpResponse<String> old = site.post(WRITES, ALICE, batch.formatted(6));
        assertThat(old.statusCode()).isEqualTo(409);
        assertThat(old.body()).contains("\"code\":\"schema_too_old\"", "\"schemaMin\":3");
    }

    @Test
    void aUserWhoCrowdsTheDoorIsTurnedAwayAndOthersAreNot() throws Exception {
        site.apply(ALICE, insert(1, 1));
        try (Connection other = database.connection();
                Statement statement = other.createStatement();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            statement.execute("UPDATE todos SET n = 7 WHERE id = 1");
            List<Future<HttpResponse<String>>> crowd = new ArrayList<>();
            for (int seq = 2; seq <= 20; seq++) {
                String body = json(update(seq, 1));
                crowd.add(threads.submit(() -> site.post(WRITES, ALICE, body)));
            }
            Awaitility.await().until(() -> crowd.stream().filter(Future::isDone).count() == 14);
            assertThat(words(site.apply(BOB, insert(1, 2)))).containsExactly("applied");
            other.rollback();

            List<Integer> statuses = new ArrayList<>();
            for (Future<HttpResponse<String>> one : crowd) {
                HttpResponse<String> response = one.get();
                statuses.add(response.statusCode());
                if (response.statusCode() == 429) {
                    assertThat(response.headers().firstValue("retry-after")).contains("1");
                }
            }
            assertThat(statuses).containsOnly(200, 429);
            assertThat(statuses.stream().filter(status -> status == 200).count()).isEqualTo(5);
        }
    }

    @Test
    void aDatabaseThatIsAwayIsUnavailableAndComesBack() throws Exception {
        String name = database.name();
        try (TestDatabase other = TestDatabase.create()) {
            other.sql(
                    "ALTER DATABASE " + name + " ALLOW_CONNECTIONS false",
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                            + name
                            + "'");
            HttpResponse<String> response = site.post(WRITES, ALICE, json(insert(1, 1)));
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("retry-after")).isPresent();

            other.sql("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
        }
        assertThat(words(site.apply(ALICE, insert(1, 1)))).containsExactly("applied");
    }

    @Test
    void pagesOfOtherSitesMayWriteWithAToken() throws Exception {
        HttpResponse<String> preflight =
                site.send(
                        site.to(WRITES)
                                .header("origin", "https://app.example")
                                .header("access-control-request-method", "POST")
                                .header(
                                        "access-control-request-headers",
                                        "authorization, content-type, x-evil")
                                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("access-control-allow-methods"))
                .contains("POST, OPTIONS");
        assertThat(preflight.headers().firstValue("access-control-allow-headers"))
                .contains("authorization,content-type");
    }

    @Test
    void outcomesAreCounted() throws Exception {
        site.apply(ALICE, insert(1, 1), update(2, 9));
        site.apply(ALICE, insert(1, 1));

        String metrics = site.send(site.to("/metrics").GET()).body();

        assertThat(metrics)
                .contains(
                        "tidemark_writes_total{outcome=\"applied\"} 1.0",
                        "tidemark_writes_total{outcome=\"gone\"} 1.0",
                        "tidemark_writes_total{outcome=\"duplicate\"} 1.0",
                        "route=\"writes\",status=\"200\"");
    }

    @Test
    void tablesCanBeOpenedByTheDefinitionsFile() throws Exception {
        site.close();
        database.sql(
                "CREATE TABLE notes (id int PRIMARY KEY, body text, version int NOT NULL DEFAULT 1,"
                        + " owner_id text, deleted_at timestamptz)",
                "GRANT SELECT, INSERT, UPDATE ON notes TO authenticated",
                "CREATE TABLE staff (id int PRIMARY KEY)");
        Path file = folder.resolve("definitions.json");
        Files.writeString(
                file,
                """
                {"tables": {
                  "notes": {"columns": ["body"], "owner": "owner_id", "deleted": "deleted_at",
                    "operations": ["insert", "update", "delete"], "conflict": "version:version"},
                  "staff": {"columns": [], "roles": ["editor"]}}}
                """);
        site =
                WriteSite.of(
                        WriteSite.insecure(database, folder)
                                .set("TIDEMARK_DEFINITIONS", file.toString()));
        RowChange insert = RowChange.insert("notes", id(1), Cells.of("body", "b"));
        RowChange update = RowChange.update("notes", id(1), Cells.of("body", "c"));

        List<WriteOutcome> outcomes =
                site.apply(
                        ALICE,
                        ClientTransaction.of(1, insert),
                        ClientTransaction.of(2, update.basedOn(Cells.of("version", "1"))),
                        ClientTransaction.of(3, update.basedOn(Cells.of("version", "1"))),
                        ClientTransaction.of(4, RowChange.insert("staff", id(1), Cells.NONE)),
                        ClientTransaction.of(5, RowChange.insert("todos", id(1), Cells.NONE)),
                        ClientTransaction.of(
                                6,
                                RowChange.delete("notes", id(1))
                                        .basedOn(Cells.of("version", "2"))));

        assertThat(words(outcomes))
                .containsExactly(
                        "applied",
                        "applied",
                        "stale",
                        "rejected forbidden",
                        "rejected unknown_table",
                        "applied");
        assertThat(database.value("SELECT body || (deleted_at IS NOT NULL) FROM notes"))
                .isEqualTo("ctrue");
    }

    @Test
    void aProgramMayDecideConflictsItself() throws Exception {
        site.close();
        database.sql(
                "CREATE TABLE tags (id int PRIMARY KEY, names text)",
                "GRANT SELECT, INSERT, UPDATE ON tags TO authenticated",
                "INSERT INTO tags VALUES (1, 'a b')");
        site =
                WriteSite.of(
                        WriteSite.insecure(database, folder)
                                .table(
                                        TableRules.of("tags")
                                                .columns("names")
                                                .onConflict(
                                                        new ConflictPolicy.Custom(
                                                                (change, current, identity) ->
                                                                        union(change, current)))));

        List<WriteOutcome> outcomes =
                site.apply(
                        ALICE,
                        ClientTransaction.of(
                                1, RowChange.update("tags", id(1), Cells.of("names", "c"))));

        assertThat(words(outcomes)).containsExactly("merged");
        assertThat(database.value("SELECT names FROM tags")).isEqualTo("a b c");
    }

    private static Resolution union(RowChange change, Cells current) {
        String both = current.get("names") + " " + change.values().get("names");
        return new Resolution.Merge(Cells.of("names", both));
    }

    @Test
    void aServerWithoutTablesTakesNoWrites() throws Exception {
        site.close();
        site = WriteSite.of(WriteSite.insecure(database, folder));

        assertThat(site.post(WRITES, ALICE, "{}").statusCode()).isEqualTo(404);
    }

    private void prepared() {
        String question = "SELECT to_regprocedure('tidemark.protect(regclass, name)') IS NOT NULL";
        Awaitility.await().until(() -> "t".equals(database.value(question)));
    }

    private static List<String> words(List<WriteOutcome> outcomes) {
        return outcomes.stream().map(WriteSite::word).toList();
    }

    private static String json(ClientTransaction transaction) {
        return dev.tidemark.protocol.write.WriteBatchJson.write(WriteBatch.of("phone", transaction))
                .toString();
    }

    private static ClientTransaction insert(long seq, int row) {
        return ClientTransaction.of(
                seq, RowChange.insert("todos", id(row), Cells.of("title", "t")));
    }

    private static ClientTransaction update(long seq, int row) {
        return ClientTransaction.of(
                seq, RowChange.update("todos", id(row), Cells.of("title", "u")));
    }

    private static Cells id(int id) {
        return Cells.of("id", Integer.toString(id));
    }
}
