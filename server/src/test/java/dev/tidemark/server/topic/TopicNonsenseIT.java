package dev.tidemark.server.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.server.definitions.TopicRules;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What no client should send: it gets an answer, and changes nothing.
@ExtendWith(PostgresExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class TopicNonsenseIT {
    private static final String ALICE = "guest.alice";

    private TopicSite site;
    private TestDatabase database;

    @BeforeAll
    void start(TestDatabase fresh, @TempDir Path folder) throws Exception {
        database = fresh;
        site =
                TopicSite.of(
                        TopicSite.insecure(database, folder)
                                .topic("board", TopicRules.shared())
                                .topic("checked", TopicRules.shared())
                                .topic("a,b", TopicRules.shared())
                                .topic("tiny", TopicRules.shared().bytesMax(20)));
        site.put("board", ALICE, "{\"n\":1}");
        database.sql(
                "ALTER TABLE tidemark.topic ADD CONSTRAINT no_x"
                        + " CHECK (topic <> 'checked' OR NOT data ? 'x')");
    }

    @AfterAll
    void stop() throws Exception {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "1",
                "null",
                "\"text\"",
                "{\"a\":1}{}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\\u0000\"}",
                "{\"\\u0000\":1}",
                "{\"a\":NaN}",
                "{\"a\":1e309}",
                "{\"a\":[1e-99999999999]}",
                "{'a':1}",
            })
    void aBodyThatCantBeReadChangesNothing(String body) throws Exception {
        Snapshot before = site.read("board", ALICE);
        for (String method : new String[] {"PUT", "PATCH"}) {
            HttpResponse<String> refused = site.change(method, "board", ALICE, body);

            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("\"code\":\"malformed\"");
        }
        assertThat(site.read("board", ALICE)).isEqualTo(before);
    }

    @Test
    void depthAndDigitsAreBounded() throws Exception {
        String deep = "{\"a\":" + "[".repeat(64) + "]".repeat(64) + "}";
        String long_ = "{\"a\":" + "1".repeat(1001) + "}";

        assertThat(site.change("PUT", "board", ALICE, deep).statusCode()).isEqualTo(400);
        assertThat(site.change("PUT", "board", ALICE, long_).statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsNotJsonByItsNameIsNotRead() throws Exception {
        for (String type : new String[] {"text/plain", "application/merge-patch+json", ""}) {
            HttpRequest.Builder put =
                    site.to("/v1/topics/board", ALICE).PUT(BodyPublishers.ofString("{}"));
            HttpResponse<String> refused =
                    site.send(type.isEmpty() ? put : put.header("content-type", type));
            assertThat(refused.statusCode()).isEqualTo(415);
        }
        HttpResponse<String> packed =
                site.change("PUT", "board", ALICE, "{}", "content-encoding", "gzip");
        assertThat(packed.statusCode()).isEqualTo(415);
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws Exception {
        HttpResponse<String> refused =
                site.send(
                        site.to("/v1/topics/board", ALICE)
                                .header("content-type", "application/json")
                                .PUT(
                                        BodyPublishers.ofByteArray(
                                                new byte[] {'{', '"', (byte) 0xff, '"'})));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("UTF-8");
    }

    @Test
    void whatIsTooLargeIsRefusedAlsoInParts() throws Exception {
        site.put("tiny", ALICE, "{\"a\":\"12345678\"}");

        HttpResponse<String> put = site.change("PUT", "tiny", ALICE, "{\"a\":\"1234567890123\"}");
        HttpResponse<String> patch = site.change("PATCH", "tiny", ALICE, "{\"b\":\"12345\"}");
        HttpResponse<String> number = site.change("PUT", "tiny", ALICE, "{\"a\":1e30}");
        HttpResponse<String> huge =
                site.change("PUT", "tiny", ALICE, "{\"a\":\"" + "x".repeat(10_000) + "\"}");

        for (HttpResponse<String> refused : List.of(put, patch, number, huge)) {
            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(refused.body()).contains("too_large", "20 bytes");
        }
        assertThat(site.put("tiny", ALICE, "{ \"a\" : \"1234567890\" }").data())
                .isEqualTo("{\"a\":\"1234567890\"}");
    }

    @ParameterizedTest
    @CsvSource({"GET", "HEAD", "PUT", "PATCH"})
    void aTopicThatIsNotDeclaredIsNotThere(String method) throws Exception {
        for (String name : new String[] {"other", "Board", "board2", "..", "%00", "a%2Fb"}) {
            HttpResponse<String> refused =
                    site.send(
                            site.to("/v1/topics/" + name, ALICE)
                                    .header("content-type", "application/json")
                                    .method(method, BodyPublishers.ofString("{}")));
            assertThat(refused.statusCode()).as(name).isEqualTo(404);
        }
        HttpResponse<String> none = site.refusedListener("?topics=other,none", ALICE);
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("unknown_topic", "there is no topic other");
    }

    @Test
    void otherMethodsAreNamed() throws Exception {
        HttpResponse<String> post = site.change("POST", "board", ALICE, "{}");
        HttpResponse<String> delete = site.change("DELETE", "board", ALICE, "");
        HttpResponse<String> events = site.change("PUT", "events?topics=board", ALICE, "{}");

        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(post.headers().firstValue("allow")).contains("GET, HEAD, PUT, PATCH, OPTIONS");
        assertThat(delete.statusCode()).isEqualTo(405);
        assertThat(events.statusCode()).isEqualTo(405);
    }

    @Test
    void whatAListenerAsksForIsBounded() throws Exception {
        String many =
                IntStream.range(0, 65).mapToObj(i -> "t" + i).collect(Collectors.joining(","));

        for (String query :
                new String[] {"", "?topics=", "?topic=board", "?topics=%ff", "?topics=" + many}) {
            HttpResponse<String> refused = site.refusedListener(query, ALICE);
            assertThat(refused.statusCode()).as(query).isEqualTo(400);
        }
        for (String name : new String[] {"", "%20", "x".repeat(201)}) {
            HttpResponse<String> refused = site.refusedListener("?topics=board," + name, ALICE);
            assertThat(refused.statusCode()).as(name).isEqualTo(400);
        }
    }

    @Test
    void oneTopicThatIsNotThereDoesNotSilenceTheOthers() throws Exception {
        try (Listener listener = site.listen("other,board,%22%0a%0aevent:%20x", ALICE)) {
            assertThat(listener.next().topic().text()).isEqualTo("board");
            assertThat(listener.refused())
                    .extracting(refused -> refused.code() + " " + refused.topic())
                    .containsExactly("unknown_topic other", "unknown_topic \"\n\nevent: x");
        }
    }

    @Test
    void namesMayHaveCommas() throws Exception {
        site.put("a,b", ALICE, "{}");
        try (Listener encoded = site.listen("a%2Cb,board", ALICE);
                Listener list = site.listen("board%2Ctiny", ALICE)) {
            assertThat(List.of(encoded.next().topic().text(), encoded.next().topic().text()))
                    .containsExactlyInAnyOrder("a,b", "board");
            assertThat(List.of(list.next().topic().text(), list.next().topic().text()))
                    .containsExactlyInAnyOrder("board", "tiny");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3-17", "\"", "\"a\" \"b\"", "W/"})
    void aConditionThatCantBeReadIsNotPassedOver(String condition) throws Exception {
        HttpResponse<String> refused =
                site.change("PUT", "board", ALICE, "{}", "if-match", condition);

        assertThat(refused.statusCode()).isEqualTo(400);
    }

    @Test
    void aSourceIsBoundedAndPrintable() throws Exception {
        String longest = "s".repeat(200);

        Revision before = site.read("board", ALICE).revision();
        assertThat(site.put("board", ALICE, "{\"n\":1}", "tidemark-source", longest).revision())
                .isEqualTo(before.next());
        assertThat(
                        site.change("PUT", "board", ALICE, "{}", "tidemark-source", longest + "s")
                                .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aConstraintOfTheOperatorsIsNamed() throws Exception {
        HttpResponse<String> refused = site.change("PUT", "checked", ALICE, "{\"x\":1}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"code\":\"check\"", "no_x");
        assertThat(site.put("checked", ALICE, "{\"y\":1}").data()).isEqualTo("{\"y\":1}");
    }
}
