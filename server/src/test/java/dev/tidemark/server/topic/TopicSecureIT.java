package dev.tidemark.server.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.server.Token;
import dev.tidemark.server.definitions.TopicRules;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Topics on a server with a secret: a token says who may have what.
@ExtendWith(PostgresExtension.class)
@Timeout(120)
class TopicSecureIT {
    private static final String ALICE = Token.of("alice", ",\"team\":7");
    private static final String BOB = Token.of("bob", "");
    private static final String EDITOR = Token.of("carol", ",\"role\":\"topic_editor\"");

    private TestDatabase database;
    private TopicSite site;

    @BeforeEach
    void start(TestDatabase fresh, @TempDir Path folder) throws Exception {
        database = fresh;
        database.sql(
                "DO $$ BEGIN CREATE ROLE topic_editor; EXCEPTION WHEN duplicate_object THEN NULL;"
                        + " END $$");
        site =
                TopicSite.of(
                        TopicSite.builder(database, folder)
                                .secret("the api secret")
                                .set("TIDEMARK_JWT_SECRET", Token.SECRET)
                                .set("TIDEMARK_JWT_LEEWAY", "0s")
                                .set("TIDEMARK_USER_ROLES", "authenticated,topic_editor")
                                .set("TIDEMARK_TOPIC_USER_STREAMS", "2")
                                .topic("theme", TopicRules.perUser())
                                .topic("board", TopicRules.shared())
                                .topic("team", TopicRules.perUser().per("team"))
                                .topic("news", TopicRules.shared().readOnly())
                                .topic("edited", TopicRules.shared().writtenBy("topic_editor")));
        site.read("board", ALICE);
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
    }

    @Test
    void nobodyGetsNothing() throws Exception {
        HttpResponse<String> get = site.get("board", "");
        HttpResponse<String> put = site.change("PUT", "board", "", "{}");
        HttpResponse<String> listen = site.refusedListener("?topics=board", "guest.alice");
        HttpResponse<String> late =
                site.get("board", Token.until(Instant.now().minusSeconds(1), "alice", ""));

        assertThat(get.statusCode()).isEqualTo(401);
        assertThat(get.headers().firstValue("www-authenticate")).isPresent();
        assertThat(put.statusCode()).isEqualTo(401);
        assertThat(put.body()).contains("token_missing");
        assertThat(listen.statusCode()).isEqualTo(401);
        assertThat(listen.body()).contains("token_invalid");
        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(late.body()).contains("token_expired");
        assertThat(database.value("SELECT count(*) FROM tidemark.topic")).isEqualTo("0");
    }

    @Test
    void eachHasTheirOwnAndTheDatabaseSeesToIt() throws Exception {
        site.put("theme", ALICE, "{\"of\":\"alice\"}");
        site.put("theme", BOB, "{\"of\":\"bob\"}");

        assertThat(site.read("theme", ALICE).data()).isEqualTo("{\"of\":\"alice\"}");
        assertThat(site.read("theme", BOB).data()).isEqualTo("{\"of\":\"bob\"}");
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET tidemark.topic_owner = 'alice'; SET ROLE authenticated");
            try (ResultSet row =
                    statement.executeQuery("SELECT string_agg(owner, ',') FROM tidemark.topic")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("alice");
            }
            assertThat(statement.executeUpdate("UPDATE tidemark.topic SET data = '{}'"))
                    .isEqualTo(1);
        }
        assertThat(site.read("theme", BOB).data()).isEqualTo("{\"of\":\"bob\"}");
    }

    @Test
    void aClaimCanTellOwnersApart() throws Exception {
        site.put("team", ALICE, "{\"n\":1}");

        assertThat(site.read("team", Token.of("dave", ",\"team\":\"7\"")).data())
                .isEqualTo("{\"n\":1}");
        for (String claims :
                new String[] {"", ",\"team\":null", ",\"team\":[7]", ",\"team\":\"\""}) {
            HttpResponse<String> refused = site.get("team", Token.of("bob", claims));
            assertThat(refused.statusCode()).as(claims).isEqualTo(403);
            assertThat(refused.body()).contains("\"code\":\"forbidden\"", "team");
        }
        assertThat(site.refusedListener("?topics=team", BOB).statusCode()).isEqualTo(403);
        try (Listener listener = site.listen("board,team", BOB)) {
            assertThat(listener.next().topic().text()).isEqualTo("board");
            assertThat(listener.refused().getFirst().code()).isEqualTo("forbidden");
        }
    }

    @Test
    void whoMayReadMayNotWriteByThat() throws Exception {
        database.sql("INSERT INTO tidemark.topic (topic, data) VALUES ('news', '{\"n\":1}')");

        assertThat(site.read("news", BOB).data()).isEqualTo("{\"n\":1}");
        assertThat(site.change("PUT", "news", BOB, "{}").statusCode()).isEqualTo(403);
        assertThat(site.change("PATCH", "edited", BOB, "{}").statusCode()).isEqualTo(403);
        assertThat(site.put("edited", EDITOR, "{\"n\":1}").data()).isEqualTo("{\"n\":1}");
        assertThat(site.read("edited", BOB).data()).isEqualTo("{\"n\":1}");
    }

    @Test
    void policiesOfTheOperatorsCountToo() throws Exception {
        Snapshot before = site.put("board", ALICE, "{\"n\":1}");
        database.sql(
                "CREATE POLICY staff ON tidemark.topic AS RESTRICTIVE FOR UPDATE TO authenticated"
                        + " USING (current_setting('request.jwt.claims')::jsonb ? 'team')",
                "CREATE POLICY hidden ON tidemark.topic AS RESTRICTIVE FOR SELECT TO authenticated"
                        + " USING (current_setting('app.user_id') <> 'bob')");

        assertThat(site.change("PUT", "board", BOB, "{}").statusCode()).isEqualTo(403);
        assertThat(site.change("PUT", "board", Token.of("dave", ""), "{}").statusCode())
                .isEqualTo(403);
        assertThat(site.read("board", ALICE)).isEqualTo(before);
        assertThat(site.put("board", ALICE, "{\"n\":2}").data()).isEqualTo("{\"n\":2}");
    }

    @Test
    void aStreamEndsWithItsToken() throws Exception {
        String brief = Token.until(Instant.now().plusSeconds(4), "alice", "");
        try (Listener listener = site.listen("board", brief)) {
            listener.next();

            listener.awaitEnd();
        }
        assertThat(site.refusedListener("?topics=board", brief).statusCode()).isEqualTo(401);
    }

    @Test
    void oneUserHasSoManyStreamsOnly() throws Exception {
        try (Listener first = site.listen("board", BOB);
                Listener second = site.listen("theme", BOB);
                Listener other = site.listen("board", ALICE)) {
            first.next();
            second.next();
            other.next();

            HttpResponse<String> third = site.refusedListener("?topics=board", BOB);

            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(third.headers().firstValue("retry-after")).contains("1");
        }
    }

    @Test
    void pagesOfOtherSitesMayUseIt() throws Exception {
        HttpResponse<String> preflight =
                site.send(
                        site.to("/v1/topics/board", "")
                                .header("origin", "https://app.example")
                                .header(
                                        "access-control-request-headers",
                                        "If-Match, Tidemark-Source, Authorization, Content-Type")
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("access-control-allow-methods").orElse(""))
                .contains("PUT", "PATCH");
        assertThat(preflight.headers().firstValue("access-control-allow-headers"))
                .contains("if-match,tidemark-source,authorization,content-type");
    }
}
