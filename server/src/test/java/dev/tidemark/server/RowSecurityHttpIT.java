package dev.tidemark.server;

import static dev.tidemark.server.NamedReader.position;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.server.definitions.NamedShape;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Reads under row-level security as two users and as nobody.
@ExtendWith(PostgresExtension.class)
@Timeout(120)
class RowSecurityHttpIT {
    private static final String ALICE = Token.of("alice", "");
    private static final String BOB = Token.of("bob", "");

    private TestDatabase database;
    private Tidemark server;
    private NamedReader reader;

    @BeforeEach
    void start(TestDatabase fresh, @TempDir Path folder) throws IOException, SQLException {
        database = fresh;
        String users = fresh.name() + "_users";
        String anon = fresh.name() + "_anon";
        server =
                NamedReader.server(database, folder)
                        .set("TIDEMARK_USER_ROLES", users)
                        .set("TIDEMARK_ANONYMOUS_ROLE", anon)
                        .shape("notes", NamedShape.of("notes").rowSecurity().publicly())
                        .shape("bodies", NamedShape.of("notes").columns("id").rowSecurity())
                        .shape("odd", NamedShape.of("odd").rowSecurity())
                        .start();
        reader = new NamedReader(server);
        database.sql(
                "DROP ROLE IF EXISTS " + users,
                "DROP ROLE IF EXISTS " + anon,
                "CREATE ROLE " + users,
                "CREATE ROLE " + anon,
                "CREATE TABLE notes (id int PRIMARY KEY, owner text, body text, shared boolean)",
                "CREATE TABLE odd (id int PRIMARY KEY)",
                "GRANT SELECT ON notes, odd TO " + users + ", " + anon,
                "ALTER TABLE notes ENABLE ROW LEVEL SECURITY",
                "ALTER TABLE notes FORCE ROW LEVEL SECURITY",
                "ALTER TABLE odd ENABLE ROW LEVEL SECURITY",
                "CREATE POLICY dated ON odd USING (now() > '2020-01-01')",
                "CREATE POLICY own ON notes TO "
                        + users
                        + " USING (owner = (SELECT current_setting('app.user_id', true)))",
                "CREATE POLICY shared ON notes USING (shared)",
                "INSERT INTO notes VALUES (1, 'alice', 'hers', false), (2, 'bob', 'his', false),"
                        + " (3, 'carol', 'for all', true)");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void twoUsersAndNobodySeeWhatThePoliciesShow() throws Exception {
        HttpResponse<String> alice = reader.get("notes", "offset=-1", ALICE);
        HttpResponse<String> bob = reader.get("notes", "offset=-1", BOB);
        HttpResponse<String> nobody = reader.get("notes", "offset=-1", "");

        assertThat(alice.statusCode()).as(alice.body()).isEqualTo(200);
        assertThat(alice.body()).contains("hers", "for all").doesNotContain("\"his\"");
        assertThat(bob.body()).contains("\"his\"", "for all").doesNotContain("hers");
        assertThat(nobody.body()).contains("for all").doesNotContain("hers", "\"his\"");
        assertThat(nobody.headers().firstValue("cache-control").orElse("")).startsWith("private");
        assertThat(reader.get("bodies", "offset=-1", "").statusCode()).isEqualTo(401);
    }

    @Test
    void changesFollowThePoliciesToo() throws Exception {
        HttpResponse<String> alice = settled(ALICE);
        HttpResponse<String> nobody = settled("");
        CompletableFuture<HttpResponse<String>> hers = reader.live("notes", alice, ALICE);
        CompletableFuture<HttpResponse<String>> all = reader.live("notes", nobody, "");

        database.sql(
                "BEGIN; INSERT INTO notes VALUES (4, 'bob', 'another of his', false);"
                        + " INSERT INTO notes VALUES (5, 'alice', 'another of hers', false);"
                        + " INSERT INTO notes VALUES (6, 'bob', 'also for all', true); COMMIT");

        assertThat(hers.get(30, TimeUnit.SECONDS).body())
                .contains("another of hers", "also for all")
                .doesNotContain("another of his");
        assertThat(all.get(30, TimeUnit.SECONDS).body())
                .contains("also for all")
                .doesNotContain("another of");
    }

    @Test
    void whoWaitsBeginsAnewWhenAPolicyChanges() throws Exception {
        HttpResponse<String> start = settled(ALICE);
        CompletableFuture<HttpResponse<String>> live = reader.live("notes", start, ALICE);

        database.sql("DROP POLICY shared ON notes");

        assertThat(live.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(409);
        HttpResponse<String> again = reader.get("notes", "offset=-1", ALICE);
        assertThat(again.body()).contains("hers").doesNotContain("for all");
    }

    @Test
    void aPolicyThatCantBeReadRefusesTheShapeByName() throws Exception {
        HttpResponse<String> odd = reader.get("odd", "offset=-1", ALICE);

        assertThat(odd.statusCode()).isEqualTo(503);
        assertThat(odd.body())
                .contains("rls_unsupported", "Policy \\\"dated\\\" of public.odd can't be read: ");
        assertThat(odd.headers().firstValue("electric-internal-known-error")).contains("true");
    }

    @Test
    void aSubsetSeesNoMoreThanTheShape() throws Exception {
        HttpRequest request =
                reader.request("/v1/shapes/notes?offset=-1", ALICE)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"where\":\"id > 0\"}"))
                        .build();
        HttpResponse<String> subset = reader.send(request);

        assertThat(subset.statusCode()).isEqualTo(200);
        assertThat(subset.body()).contains("hers", "for all").doesNotContain("\"his\"");
    }

    private HttpResponse<String> settled(String token) throws Exception {
        HttpResponse<String> first = reader.get("notes", "offset=-1", token);
        return reader.get("notes", position(first), token);
    }
}
