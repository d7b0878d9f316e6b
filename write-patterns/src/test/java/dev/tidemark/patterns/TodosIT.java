package dev.tidemark.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.server.Tidemark;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The example's paths from a client's side, as alice, bob and nobody.
@ExtendWith(PostgresExtension.class)
@Timeout(120)
class TodosIT {
    private static final String ALICE = "guest.alice";
    private static final String BOB = "guest.bob";

    private final HttpClient client = HttpClient.newHttpClient();

    private TestDatabase database;
    private Tidemark server;

    @BeforeEach
    void start(TestDatabase fresh, @TempDir Path folder) throws IOException {
        database = fresh;
        server =
                TodoApp.on(Tidemark.builder())
                        .database(database.url())
                        .data(folder)
                        .port(0)
                        .host("127.0.0.1")
                        .insecure()
                        .set("TIDEMARK_GUEST_TOKENS", "true")
                        .set("TIDEMARK_REPLICATION_STREAM_ID", database.name())
                        .start();
        Awaitility.await()
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> "5".equals(database.value("SELECT count(*) FROM todos")));
        // What follows counts from nothing.
        Awaitility.await()
                .ignoreExceptionsInstanceOf(SQLException.class)
                .untilAsserted(() -> database.sql("DELETE FROM todos"));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        client.close();
    }

    @Test
    void aTodoIsMadeChangedAndDeletedByItsOwner() throws Exception {
        assertThat(create(ALICE, 1, 1).statusCode()).isEqualTo(200);
        assertThat(complete(ALICE, 1, 2).statusCode()).isEqualTo(200);
        assertThat(rows()).isEqualTo(List.of(List.of(id(1), "todo 1", "t", "alice", id(2))));

        assertThat(delete(ALICE, 1, "a").statusCode()).isEqualTo(200);
        assertThat(rows()).isEmpty();
    }

    @Test
    void completedIsFalseAtFirstWhateverTheClientSays() throws Exception {
        String body =
                "{\"id\":\"%s\",\"title\":\"t\",\"created_at\":\"2026-01-01T00:00:00Z\","
                                .formatted(id(1))
                        + "\"completed\":true,\"owner_id\":\"bob\",\"extra\":[1]}";

        assertThat(send("POST", "/todos", ALICE, body).statusCode()).isEqualTo(200);

        assertThat(database.query("SELECT completed, owner_id, write_id FROM todos").getFirst())
                .containsExactly("f", "alice", null);
    }

    @Test
    void othersNeitherSeeNorChangeNorTakeIt() throws Exception {
        create(ALICE, 1, 1);

        assertThat(complete(BOB, 1, 2).statusCode()).isEqualTo(404);
        assertThat(delete(BOB, 1, "b").statusCode()).isEqualTo(404);
        assertThat(create(BOB, 1, 3).statusCode()).isEqualTo(409);
        assertThat(create(BOB, 2, 4).statusCode()).isEqualTo(200);
        assertThat(shape(BOB).body()).contains("todo 2").doesNotContain("todo 1", "alice");
        assertThat(shape(ALICE).body()).contains("todo 1").doesNotContain("todo 2", "bob");
    }

    @Test
    void nobodyMayNothing() throws Exception {
        create(ALICE, 1, 1);

        assertThat(create("", 2, 2).statusCode()).isEqualTo(403);
        assertThat(complete("", 1, 3).statusCode()).isEqualTo(403);
        assertThat(delete("", 1, "n").statusCode()).isEqualTo(403);
        assertThat(shape("").statusCode()).isEqualTo(401);
        assertThat(rows()).hasSize(1);
    }

    @Test
    void thePoliciesHoldWithoutTheServerToo() throws Exception {
        create(ALICE, 1, 1);
        create(BOB, 2, 2);

        assertThat(seenBy("authenticated", "alice")).isEqualTo(1);
        assertThat(seenBy("authenticated", "")).isZero();
        String forced = "SELECT relforcerowsecurity FROM pg_class WHERE relname = 'todos'";
        assertThat(database.value(forced)).isEqualTo("t");
        assertThat(database.value("SELECT has_table_privilege('anon', 'todos', 'SELECT')"))
                .isEqualTo("f");
    }

    @Test
    void aRequestThatComesAgainIsDoneOnce() throws Exception {
        HttpResponse<String> first = create(ALICE, 1, 1);
        HttpResponse<String> again = create(ALICE, 1, 1);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(txid(again)).isEqualTo(txid(first));

        complete(ALICE, 1, 2);
        send("PUT", "/todos/" + id(1), ALICE, "{\"completed\":false}");
        assertThat(complete(ALICE, 1, 2).statusCode()).isEqualTo(200);
        assertThat(database.value("SELECT completed FROM todos")).isEqualTo("f");

        assertThat(delete(ALICE, 1, "a").statusCode()).isEqualTo(200);
        assertThat(delete(ALICE, 1, "a").statusCode()).isEqualTo(200);
        assertThat(delete(ALICE, 1, "b").statusCode()).isEqualTo(404);
        assertThat(complete(ALICE, 1, 3).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "POST | /todos | | ends too early",
                "POST | /todos | [] | body is not an object",
                "POST | /todos | {\"id\":\"x\"} | body.id is not a UUID",
                "POST | /todos | {\"id\":7} | body.id is not a string",
                "PUT | /todos/00000000-0000-0000-0000-000000000001 | {\"completed\":1} | completed",
                "POST | /changes | {} | body is not an array",
                "POST | /changes | [7] | transaction 0 is not an object",
                "POST | /changes | [{\"id\":\"1\",\"changes\":[]}] | 1 to 1000 changes",
                "POST | /changes | [{\"id\":\"1\",\"changes\":[{}]}] | write_id",
            })
    void aMalformedBodyIsNamed(String method, String path, String body, String message)
            throws Exception {
        HttpResponse<String> response = send(method, path, ALICE, body == null ? "" : body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).startsWith("{\"errors\":[\"").contains(message);
    }

    @Test
    void otherPathsAndIdsAreNotThere() throws Exception {
        assertThat(
                        send(
                                        "PUT",
                                        "/todos/x'; DROP TABLE todos; --".replace(" ", "%20"),
                                        ALICE,
                                        "{}")
                                .statusCode())
                .isEqualTo(404);
        assertThat(send("PUT", "/todos", ALICE, "{}").statusCode()).isEqualTo(404);
        HttpRequest.Builder otherTable = to("/todos?offset=-1&table=pg_authid", ALICE);
        assertThat(client.send(otherTable.GET().build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "/todos/a/b", ALICE, "{}").statusCode()).isEqualTo(404);
        assertThat(send("POST", "/changes", ALICE, " ".repeat(300_000)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void transactionsAreAppliedInOrderWholeAndOnce() throws Exception {
        String body =
                "[%s,%s]"
                        .formatted(
                                transaction("9", insert(1, 1), update(1, 2)),
                                transaction("10", insert(2, 3), remove(1, 4)));

        HttpResponse<String> first = send("POST", "/changes", ALICE, body);
        HttpResponse<String> again = send("POST", "/changes", ALICE, body);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.body()).contains("\"applied\":[\"9\",\"10\"]");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(rows()).isEqualTo(List.of(List.of(id(2), "todo 2", "f", "alice", id(3))));
    }

    @Test
    void aTransactionThatIsRefusedLeavesNoTraceAndEndsTheRequest() throws Exception {
        create(BOB, 5, 50);
        String good = transaction("1", insert(1, 1));
        String bad = transaction("2", insert(2, 2), insert(5, 3));
        String later = transaction("3", insert(3, 4));

        HttpResponse<String> response =
                send("POST", "/changes", ALICE, "[%s,%s,%s]".formatted(good, bad, later));

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body())
                .contains("\"code\":\"id_exists\"", "\"failed\":\"2\"", "\"applied\":[\"1\"]");
        assertThat(database.value("SELECT count(*) FROM todos WHERE owner_id = 'alice'"))
                .isEqualTo("1");
        HttpResponse<String> gone =
                send("POST", "/changes", ALICE, "[%s]".formatted(transaction("4", update(8, 9))));
        assertThat(gone.statusCode()).isEqualTo(404);
    }

    @Test
    void anUnknownOperationIsAnErrorAndNothingOfTheRequestIsDone() throws Exception {
        String odd = insert(2, 2).replace("insert", "upsert");

        HttpResponse<String> response =
                send(
                        "POST",
                        "/changes",
                        ALICE,
                        "[%s,%s]".formatted(transaction("1", insert(1, 1)), transaction("2", odd)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(rows()).isEmpty();
    }

    @Test
    void theTableCanBeMadeAgain() throws Exception {
        create(ALICE, 1, 1);
        try (Connection connection = database.connection()) {
            TodoSchema.install(connection);
        }
        assertThat(rows()).hasSize(1);
    }

    private HttpResponse<String> create(String token, int id, int writeId) throws Exception {
        String body =
                "{\"id\":\"%s\",\"title\":\"todo %d\",\"created_at\":\"2026-01-01T00:00:00Z\","
                                .formatted(id(id), id)
                        + "\"write_id\":\"%s\"}".formatted(id(writeId));
        return send("POST", "/todos", token, body);
    }

    private HttpResponse<String> complete(String token, int id, int writeId) throws Exception {
        String body = "{\"completed\":true,\"write_id\":\"%s\"}".formatted(id(writeId));
        return send("PUT", "/todos/" + id(id), token, body);
    }

    private HttpResponse<String> delete(String token, int id, String key) throws Exception {
        HttpRequest.Builder request = to("/todos/" + id(id), token);
        return client.send(
                request.header("idempotency-key", key).DELETE().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> shape(String token) throws Exception {
        HttpRequest request = to("/todos?offset=-1", token).GET().build();
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String method, String path, String token, String body)
            throws Exception {
        HttpRequest.Builder request = to(path, token).header("content-type", "application/json");
        return client.send(
                request.method(method, BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path));
        return token.isEmpty() ? request : request.header("authorization", "Bearer " + token);
    }

    private List<List<String>> rows() throws SQLException {
        return database
                .query(
                        "SELECT id, title, completed, owner_id, write_id FROM todos"
                                + " ORDER BY created_at, id")
                .stream()
                .map(row -> row.stream().map(String::valueOf).toList())
                .toList();
    }

    private int seenBy(String role, String user) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE " + role);
            statement.execute("SELECT set_config('app.user_id', '" + user + "', false)");
            try (ResultSet row = statement.executeQuery("SELECT count(*) FROM todos")) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static String transaction(String id, String... changes) {
        return "{\"id\":\"%s\",\"changes\":[%s]}".formatted(id, String.join(",", changes));
    }

    private static String insert(int id, int writeId) {
        return change(
                "insert",
                "\"id\":\"%s\",\"title\":\"todo %d\",\"created_at\":\"2026-01-01T00:00:00Z\""
                        .formatted(id(id), id),
                writeId);
    }

    private static String update(int id, int writeId) {
        return change("update", "\"id\":\"%s\",\"completed\":true".formatted(id(id)), writeId);
    }

    private static String remove(int id, int writeId) {
        return change("delete", "\"id\":\"%s\"".formatted(id(id)), writeId);
    }

    private static String change(String operation, String value, int writeId) {
        return "{\"operation\":\"%s\",\"value\":{%s},\"write_id\":\"%s\"}"
                .formatted(operation, value, id(writeId));
    }

    private static String id(int number) {
        return "00000000-0000-0000-0000-%012d".formatted(number);
    }

    private static String txid(HttpResponse<String> response) {
        return response.body().replaceAll(".*\"txid\":(\\d+).*", "$1");
    }
}
