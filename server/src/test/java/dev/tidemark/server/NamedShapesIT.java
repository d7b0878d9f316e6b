package dev.tidemark.server;

import static dev.tidemark.server.NamedReader.header;
import static dev.tidemark.server.NamedReader.position;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.server.definitions.Binding;
import dev.tidemark.server.definitions.NamedShape;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Shapes by name from a client's side, on a server with a secret.
@ExtendWith(PostgresExtension.class)
@Timeout(120)
class NamedShapesIT {
    private static final String ALICE = Token.of("alice", "");
    private static final String BOB = Token.of("bob", ",\"teams\":[\"red\",\"bl\\\"ue\"]");

    private TestDatabase database;
    private Tidemark server;
    private NamedReader reader;

    @BeforeEach
    void start(TestDatabase fresh, @TempDir Path folder) throws IOException, SQLException {
        database = fresh;
        NamedShape own =
                NamedShape.of("todos").where("owner = $1", Map.of(1, Binding.claim("sub")));
        server =
                NamedReader.server(database, folder)
                        .set("TIDEMARK_JWT_LEEWAY", "0s")
                        .shape("mine", own)
                        .shape("titles", own.columns("id", "title").narrowable())
                        .shape("everything", NamedShape.of("todos"))
                        .shape("news", NamedShape.of("news").publicly())
                        .shape(
                                "team",
                                NamedShape.of("todos")
                                        .where(
                                                "team = ANY ($1) AND done = $2",
                                                Map.of(
                                                        1, Binding.claim("teams"),
                                                        2, Binding.literal("false"))))
                        .start();
        reader = new NamedReader(server);
        database.sql(
                "CREATE TABLE todos (id int PRIMARY KEY, owner text, title text, team text,"
                        + " done boolean DEFAULT false)",
                "INSERT INTO todos VALUES (1, 'alice', 'hers', 'red'), (2, 'bob', 'his', 'bl\"ue'),"
                        + " (3, 'carol', 'other', 'green')",
                "CREATE TABLE news (id int PRIMARY KEY, text text)",
                "INSERT INTO news VALUES (1, 'for all')");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void twoUsersSeeTheirOwnRowsAndChangesOnly() throws Exception {
        HttpResponse<String> alice = reader.get("mine", "offset=-1", ALICE);
        HttpResponse<String> bob = reader.get("mine", "offset=-1", BOB);
        assertThat(alice.statusCode()).isEqualTo(200);
        assertThat(alice.body()).contains("hers").doesNotContain("his\"", "other");
        assertThat(bob.body()).contains("his").doesNotContain("hers", "other");

        CompletableFuture<HttpResponse<String>> live =
                reader.live("mine", follow("mine", alice, ALICE), ALICE);
        database.sql(
                "INSERT INTO todos VALUES (4, 'bob', 'his second', NULL)",
                "INSERT INTO todos VALUES (5, 'alice', 'her second', NULL)");

        assertThat(live.get(30, TimeUnit.SECONDS).body())
                .contains("her second")
                .doesNotContain("his second");
    }

    @Test
    void equalClaimsShareOneLogAndAnothersHandleIsOfNoUse() throws Exception {
        HttpResponse<String> alice = reader.get("mine", "offset=-1", ALICE);
        HttpResponse<String> again = reader.get("mine", "offset=-1", Token.of("alice", ",\"x\":1"));
        HttpResponse<String> bob = reader.get("mine", "offset=-1", BOB);
        assertThat(header(again, "electric-handle")).isEqualTo(header(alice, "electric-handle"));
        assertThat(header(bob, "electric-handle")).isNotEqualTo(header(alice, "electric-handle"));

        HttpResponse<String> stolen =
                reader.get("mine", "offset=0_0&handle=" + header(bob, "electric-handle"), ALICE);

        assertThat(stolen.statusCode()).isEqualTo(409);
        assertThat(header(stolen, "electric-handle")).isEqualTo(header(alice, "electric-handle"));
        assertThat(header(stolen, "cache-control")).startsWith("private");
    }

    @Test
    void whatDependsOnTheTokenIsKeptByNobodyElse() throws Exception {
        for (String name : new String[] {"mine", "everything"}) {
            HttpResponse<String> first = reader.get(name, "offset=-1", ALICE);
            HttpResponse<String> hot = reader.get(name, "offset=-1", ALICE);

            assertThat(header(first, "cache-control"))
                    .startsWith("private")
                    .doesNotContain("s-max");
            assertThat(header(hot, "cache-control")).startsWith("private").doesNotContain("s-max");
            assertThat(first.headers().allValues("vary")).contains("authorization");
            assertThat(hot.headers().allValues("vary")).contains("authorization");
        }
        HttpResponse<String> raw = raw("table=todos&offset=-1&secret=s3cr3t");
        assertThat(header(raw, "cache-control")).startsWith("public");
        HttpResponse<String> open = reader.get("news", "offset=-1", "");
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.body()).contains("for all");
        assertThat(header(open, "cache-control")).startsWith("public");
        assertThat(open.headers().allValues("vary")).doesNotContain("authorization");
    }

    @ParameterizedTest
    @CsvSource({
        "mine,table=news,table",
        "mine,where=true,where",
        "mine,params[1]=bob,params",
        "mine,columns=id,columns",
        "mine,queryable_columns=id,queryable_columns",
        "mine,replica=full,replica",
        "titles,where=true,where",
        "news,where=true,where"
    })
    void whatTheDefinitionFixesIsNotTheClientsToSay(String name, String parameter, String field)
            throws Exception {
        HttpResponse<String> refused =
                reader.get(
                        name,
                        "offset=-1&" + parameter.replace("[", "%5B").replace("]", "%5D"),
                        ALICE);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .isEqualTo(
                        "{\"message\":\"Invalid request\",\"errors\":{\"%s\":"
                                .concat("[\"is fixed by the shape's definition\"]}}")
                                .formatted(field));
    }

    @Test
    void columnsMayBeNarrowerWhereTheDefinitionSaysSo() throws Exception {
        HttpResponse<String> all = reader.get("titles", "offset=-1", ALICE);
        HttpResponse<String> narrower = reader.get("titles", "offset=-1&columns=id", ALICE);
        HttpResponse<String> wider = reader.get("titles", "offset=-1&columns=id,owner", ALICE);

        assertThat(all.body()).contains("\"title\"").doesNotContain("\"owner\"");
        assertThat(narrower.body()).contains("\"id\"").doesNotContain("\"title\"");
        assertThat(wider.statusCode()).isEqualTo(400);
    }

    @Test
    void aSubsetStaysInsideTheShape() throws Exception {
        HttpResponse<String> own = post("titles", "offset=-1", "{\"where\":\"id > 0\"}");
        HttpResponse<String> probing = post("titles", "offset=-1", "{\"where\":\"owner > 'a'\"}");
        HttpResponse<String> sorting =
                post("titles", "offset=-1", "{\"order_by\":\"owner\",\"limit\":1}");
        HttpResponse<String> escaping =
                post("titles", "offset=-1", "{\"subset\":{},\"table\":\"news\"}");

        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).contains("hers").doesNotContain("his\"", "other", "owner");
        assertThat(probing.statusCode()).isEqualTo(400);
        assertThat(probing.body()).contains("owner");
        assertThat(sorting.statusCode()).isEqualTo(400);
        assertThat(sorting.body()).contains("owner");
        assertThat(escaping.statusCode()).isEqualTo(400);
    }

    @Test
    void aListOfClaimsIsAnArray() throws Exception {
        assertThat(reader.get("team", "offset=-1", BOB).body())
                .contains("hers", "his")
                .doesNotContain("other");
    }

    @Test
    void whoMayNotReadIsToldWhy() throws Exception {
        HttpResponse<String> nobody = reader.get("mine", "offset=-1", "");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.body()).contains("token_missing");
        assertThat(header(nobody, "www-authenticate")).startsWith("Bearer");
        assertThat(header(nobody, "cache-control")).isEqualTo("no-store");
        HttpResponse<String> forged = reader.get("mine", "offset=-1", ALICE + "x");
        assertThat(forged.statusCode()).isEqualTo(401);
        assertThat(forged.body()).contains("token_invalid");
        String old = Token.until(Instant.now().minusSeconds(5), "alice", "");
        assertThat(reader.get("mine", "offset=-1", old).body()).contains("token_expired");
        HttpResponse<String> claimless = reader.get("team", "offset=-1", ALICE);
        assertThat(claimless.statusCode()).isEqualTo(403);
        assertThat(claimless.body())
                .isEqualTo(
                        "{\"code\":\"claim_missing\","
                                + "\"message\":\"The token lacks the claim teams\"}");
        HttpResponse<String> odd =
                reader.get("team", "offset=-1", Token.of("bob", ",\"teams\":{\"a\":1}"));
        assertThat(odd.statusCode()).isEqualTo(403);
        assertThat(odd.body()).contains("claim_unusable");
    }

    @Test
    void aSecretOpensTheRawRouteAndATokenTheNamedOne() throws Exception {
        assertThat(raw("table=todos&offset=-1").statusCode()).isEqualTo(401);
        assertThat(raw("table=todos&offset=-1&secret=s3cr3t").statusCode()).isEqualTo(200);
        HttpRequest withToken = reader.request("/v1/shape?table=todos&offset=-1", ALICE).build();
        assertThat(reader.send(withToken).statusCode()).isEqualTo(401);
        assertThat(reader.get("mine", "offset=-1&secret=s3cr3t", "").statusCode()).isEqualTo(401);
    }

    @Test
    void namesAndMethodsThatAreNotOfferedAreRefused() throws Exception {
        assertThat(reader.get("nothing", "offset=-1", ALICE).statusCode()).isEqualTo(404);
        assertThat(reader.get("", "offset=-1", ALICE).statusCode()).isEqualTo(404);
        assertThat(reader.get("mine/more", "offset=-1", ALICE).statusCode()).isEqualTo(404);
        HttpRequest delete = reader.request("/v1/shapes/mine?handle=1-1", ALICE).DELETE().build();
        assertThat(reader.send(delete).statusCode()).isEqualTo(405);
        HttpRequest head =
                reader.request("/v1/shapes/mine?offset=-1", ALICE)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build();
        HttpResponse<String> headed = reader.send(head);
        assertThat(headed.statusCode()).isEqualTo(200);
        assertThat(headed.body()).isEmpty();
        HttpRequest preflight =
                reader.request("/v1/shapes/mine", "")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .header("access-control-request-headers", "authorization")
                        .build();
        HttpResponse<String> allowed = reader.send(preflight);
        assertThat(allowed.statusCode()).isEqualTo(204);
        assertThat(header(allowed, "access-control-allow-headers")).isEqualTo("authorization");
    }

    @Test
    void aWaitEndsWithTheToken() throws Exception {
        HttpResponse<String> start = follow("mine", reader.get("mine", "offset=-1", ALICE), ALICE);
        String brief = Token.until(Instant.now().plusSeconds(3), "alice", "");

        HttpResponse<String> poll = reader.live("mine", start, brief).get(30, TimeUnit.SECONDS);
        String position = position(start);
        assertThat(poll.statusCode()).isEqualTo(200);
        assertThat(header(poll, "electric-has-data")).isEqualTo("false");
        HttpResponse<String> late = reader.get("mine", position + "&live=true", brief);
        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(late.body()).contains("token_expired");

        String next = Token.until(Instant.now().plusSeconds(3), "alice", "");
        HttpResponse<String> stream =
                reader.get("mine", position + "&live=true&live_sse=true", next);
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(header(stream, "content-type")).isEqualTo("text/event-stream");
    }

    private HttpResponse<String> post(String name, String query, String body) throws Exception {
        HttpRequest request =
                reader.request("/v1/shapes/" + name + "?" + query, ALICE)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .header("content-type", "application/json")
                        .build();
        return reader.send(request);
    }

    private HttpResponse<String> raw(String query) throws Exception {
        return reader.send(reader.request("/v1/shape?" + query, "").build());
    }

    private HttpResponse<String> follow(String name, HttpResponse<String> before, String token)
            throws Exception {
        return reader.get(name, position(before), token);
    }
}
