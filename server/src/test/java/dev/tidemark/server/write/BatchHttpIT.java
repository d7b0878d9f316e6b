package dev.tidemark.server.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import dev.tidemark.write.table.ConflictPolicy;
import dev.tidemark.write.table.TableRules;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// `POST /api/writes/batch` from a client's side.
@ExtendWith(PostgresExtension.class)
@Timeout(120)
class BatchHttpIT {
    private static final String PATH = "/api/writes/batch";
    private static final String ALICE = "guest.alice";

    private TestDatabase database;
    private WriteSite site;

    @BeforeEach
    void start(TestDatabase fresh, @TempDir Path folder) throws Exception {
        database = fresh;
        database.sql(
                "CREATE TABLE works (id int PRIMARY KEY, title text NOT NULL, published_at date,"
                        + " meta jsonb, owner_id text, updated_at timestamptz)",
                "GRANT SELECT, INSERT, UPDATE, DELETE ON works TO PUBLIC",
                "INSERT INTO works VALUES (9, 'theirs', NULL, NULL, 'bob')");
        site =
                WriteSite.of(
                        WriteSite.insecure(database, folder)
                                .table(
                                        TableRules.of("works")
                                                .columns(
                                                        "title",
                                                        "published_at",
                                                        "meta",
                                                        "updated_at")
                                                .owner("owner_id")
                                                .onConflict(
                                                        new ConflictPolicy.LastWriteWins(
                                                                "updated_at"))));
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
    }

    @Test
    void eachChangeStandsAlone() throws Exception {
        String body =
                """
                {"changes": [
                  {"id": "a", "table": "works", "op": "insert", "status": "pending",
                   "retry_count": 3, "created_at": 1795000000000, "payload": {"id": 1,
                   "title": "Faust", "publishedAt": "1808-01-01", "meta": {"pages": [1.50]}}},
                  {"id": "b", "table": "works", "op": "update", "created_at": 1795000000000,
                   "payload": {"id": 9, "title": "x"}},
                  7,
                  {"id": "c"},
                  {"id": "d", "table": "works", "op": "upsert", "payload": {}},
                  {"id": "k", "table": "works", "op": "delete", "payload": {"id": 1}},
                  {"id": "l", "table": "works", "op": "insert", "created_at": 1795000000000,
                   "payload": {"id": 5, "title": "\\udc00"}},
                  {"id": "e", "table": "users", "op": "delete", "created_at": 1795000000000,
                   "payload": {"id": 1}},
                  {"id": "f', 'x", "table": "works", "op": "insert",
                   "created_at": 1795000000000, "payload": {"id": 2, "title": null}},
                  {"id": "g", "table": "works", "op": "delete", "created_at": 1795000000000,
                   "payload": {"id": 77}},
                  {"id": "h", "table": "works", "op": "insert", "created_at": "yesterday",
                   "payload": {"id": 3, "title": "t"}},
                  {"id": "i", "table": "works", "op": "insert", "created_at": 1000,
                   "payload": {"id": 4, "title": "t"}},
                  {"id": "j", "table": "works", "op": "update", "created_at": 1795000000000,
                   "payload": {"id": 1, "title": "Faust II"}}]}
                """
                        .replace("1795000000000", Long.toString(Instant.now().toEpochMilli()));

        HttpResponse<String> response = site.post(PATH, ALICE, body);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body())
                .startsWith("{\"success\":true,\"applied\":[\"a\",\"g\",\"j\"],\"responses\":[{")
                .contains("\"published_at\":\"1808-01-01\"", "},null,{", "\"owner_id\":\"alice\"")
                .contains(
                        "{\"id\":\"b\",\"error\":\"the row is not there\",\"code\":\"gone\","
                                + "\"retryable\":false}")
                .contains("{\"id\":null,\"error\":\"the change is not an object\"")
                .contains("\"id\":\"c\",\"error\":\"table is not a string\"")
                .contains("\"id\":\"d\",\"error\":\"op is not insert, update, delete\"")
                .contains("\"id\":\"k\",\"error\":\"created_at is missing\"")
                .contains("\"id\":\"l\",\"error\":\"half a character")
                .contains("\"id\":\"h\",\"error\":\"created_at is not a time\"");
        assertThat(codes(response.body()))
                .containsExactly(
                        "gone",
                        "unknown_table",
                        "not_null",
                        "expired",
                        "malformed",
                        "malformed",
                        "malformed",
                        "malformed",
                        "malformed",
                        "malformed");
        assertThat(database.query("SELECT id, title, meta, owner_id FROM works ORDER BY id"))
                .isEqualTo(
                        List.of(
                                List.of("1", "Faust II", "{\"pages\": [1.50]}", "alice"),
                                java.util.Arrays.asList("9", "theirs", null, "bob")));
    }

    /// As many columns as a body has room for were copied for each of them once.
    @Test
    void aChangeOfMoreColumnsThanATableHasIsRefusedWhileItIsRead() throws Exception {
        String columns =
                IntStream.range(0, 20_000)
                        .mapToObj(i -> "\"c" + i + "\":1")
                        .collect(Collectors.joining(","));
        String many =
                """
                {"changes": [{"id": "a", "table": "works", "op": "update", "created_at": %d,
                  "payload": {%s}}]}
                """
                        .formatted(Instant.now().toEpochMilli(), columns);

        assertThat(site.post(PATH, ALICE, many).body())
                .contains("\"error\":\"payload has more than 1664 columns\"");
    }

    @Test
    void aBatchThatComesAgainIsSettledAndNothingIsDoneTwice() throws Exception {
        String body =
                """
                {"changes": [{"id": "a", "table": "works", "op": "insert", "created_at": %d,
                  "payload": {"id": 1, "title": "t"}}]}
                """
                        .formatted(Instant.now().toEpochMilli());
        site.post(PATH, ALICE, body);
        String stamp = database.value("SELECT xmin::text FROM works WHERE id = 1");

        HttpResponse<String> again = site.post(PATH, ALICE, body);

        assertThat(again.body()).contains("\"applied\":[\"a\"]", "\"errors\":[]");
        assertThat(database.value("SELECT xmin::text FROM works WHERE id = 1")).isEqualTo(stamp);
    }

    @Test
    void whoForgesAnOwnerIsRefusedHereToo() throws Exception {
        String body =
                """
                {"changes": [
                  {"id": "a", "table": "works", "op": "insert", "created_at": %1$d,
                   "payload": {"id": 1, "title": "t", "owner_id": "bob"}},
                  {"id": "b", "table": "works", "op": "insert", "created_at": %1$d,
                   "payload": {"id": 2, "title": "t", "ownerId": "bob"}},
                  {"id": "c", "table": "works", "op": "update", "created_at": %1$d,
                   "payload": {"id": 9, "title": "x", "owner_id": "alice"}},
                  {"id": "d", "table": "works", "op": "insert", "created_at": %1$d,
                   "payload": {"id": 3, "title": "t", "owner_id": "alice"}}]}
                """
                        .formatted(Instant.now().toEpochMilli());

        HttpResponse<String> response = site.post(PATH, ALICE, body);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(database.query("SELECT id, owner_id FROM works WHERE id <> 3 ORDER BY id"))
                .isEqualTo(List.of(List.of("9", "bob")));
        assertThat(codes(response.body())).containsExactly("forged_owner", "forged_owner", "gone");
    }

    @Test
    void anEnvelopeThatCantBeReadIsNoServerError() throws Exception {
        assertThat(site.post(PATH, ALICE, "").statusCode()).isEqualTo(400);
        assertThat(site.post(PATH, ALICE, "[]").statusCode()).isEqualTo(400);
        assertThat(site.post(PATH, ALICE, "{\"changes\":{}}").statusCode()).isEqualTo(400);
        assertThat(site.post(PATH, ALICE, "{\"changes\":[]}").body())
                .isEqualTo("{\"success\":true,\"applied\":[],\"responses\":[],\"errors\":[]}");
        String many = IntStream.range(0, 101).mapToObj(i -> "{}").collect(Collectors.joining(","));
        assertThat(site.post(PATH, ALICE, "{\"changes\":[" + many + "]}").statusCode())
                .isEqualTo(413);
        assertThat(site.send(site.to(PATH).GET()).statusCode()).isEqualTo(405);
    }

    private static List<String> codes(String body) {
        return java.util.regex.Pattern.compile("\"code\":\"(\\w+)\"")
                .matcher(body)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
