package dev.tidemark.server.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.topic.Invalidation;
import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.server.definitions.TopicRules;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Topics from a client's side, on a server for guests.
@ExtendWith(PostgresExtension.class)
@Timeout(120)
class TopicHttpIT {
    private static final String ALICE = "guest.alice";
    private static final String BOB = "guest.bob";
    private static final String NOBODY = "";

    private TestDatabase database;
    private TopicSite site;

    @BeforeEach
    void start(TestDatabase fresh, @TempDir Path folder) throws Exception {
        database = fresh;
        site =
                TopicSite.of(
                        TopicSite.insecure(database, folder)
                                .topic("board", TopicRules.shared())
                                .topic("theme", TopicRules.perUser())
                                .topic("tiny", TopicRules.shared().bytesMax(20))
                                .topic("news", TopicRules.shared().readOnly())
                                .topic("edited", TopicRules.shared().writtenBy("editor")));
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
    }

    @Test
    void aChangeIsReadAndToldToAllWhoListen() throws Exception {
        Snapshot before = site.read("board", NOBODY);
        assertThat(before.revision().counter()).isZero();
        assertThat(before.data()).isEqualTo("{}");
        try (Listener first = site.listen("board", NOBODY);
                Listener second = site.listen("board", ALICE)) {
            assertThat(first.next().revision()).isEqualTo(before.revision());
            assertThat(second.next().revision()).isEqualTo(before.revision());

            Snapshot now =
                    site.put("board", ALICE, "{\"n\": 1}", "tidemark-source", "window 7 \"x\"");

            assertThat(now.revision()).isEqualTo(before.revision().next());
            assertThat(now.data()).isEqualTo("{\"n\":1}");
            Invalidation told = first.next();
            assertThat(told.topic().text()).isEqualTo("board");
            assertThat(told.revision()).isEqualTo(now.revision());
            assertThat(told.sourceId()).contains("window 7 \"x\"");
            assertThat(second.next()).isEqualTo(told);
            assertThat(site.read("board", BOB)).isEqualTo(now);
        }
    }

    @Test
    void whoeverWritesTheRowMakesARevisionAndAnEvent() throws Exception {
        try (Listener listener = site.listen("board,theme", ALICE)) {
            Revision board = listener.next().revision();
            assertThat(listener.next().topic().text()).isEqualTo("theme");
            site.put("board", ALICE, "{\"n\":1}", "tidemark-source", "alice");
            assertThat(listener.next().sourceId()).contains("alice");

            database.sql(
                    "UPDATE tidemark.topic SET data = '{\"n\":2}', counter = 1, epoch = 1"
                            + " WHERE topic = 'board'",
                    "INSERT INTO tidemark.topic (topic, owner, data, counter)"
                            + " VALUES ('theme', 'alice', '{\"dark\":true}', 99)",
                    "INSERT INTO tidemark.topic (topic, owner, data) VALUES ('theme', 'bob', '{}')",
                    "UPDATE tidemark.topic SET data = '{\"n\":3}' WHERE topic = 'board'");

            Invalidation second = listener.next();
            assertThat(second.revision()).isEqualTo(board.next().next());
            assertThat(second.sourceId()).isEqualTo(Optional.empty());
            Invalidation theme = listener.next();
            assertThat(theme.topic().text()).isEqualTo("theme");
            assertThat(theme.revision().counter()).isEqualTo(1);
            assertThat(listener.next().revision()).isEqualTo(second.revision().next());
            assertThat(site.read("board", NOBODY).data()).isEqualTo("{\"n\":3}");
            assertThat(site.read("theme", ALICE).data()).isEqualTo("{\"dark\":true}");
        }
    }

    @Test
    void aDeletedStateWasNeverWrittenInANewEpoch() throws Exception {
        Snapshot written = site.put("board", ALICE, "{\"n\":1}");
        Snapshot other = site.put("tiny", ALICE, "{\"n\":1}");
        try (Listener listener = site.listen("board,tiny", ALICE)) {
            listener.next();
            listener.next();

            database.sql("DELETE FROM tidemark.topic WHERE topic = 'board'");

            Invalidation told = listener.next();
            assertThat(told.topic().text()).isEqualTo("board");
            assertThat(told.revision().isAfter(written.revision())).isTrue();
            assertThat(told.revision().counter()).isZero();
            assertThat(site.read("board", BOB)).isEqualTo(new Snapshot(told.revision(), "{}"));
            assertThat(site.read("tiny", BOB)).isEqualTo(other);
            Snapshot again = site.put("board", ALICE, "{\"n\":2}");
            assertThat(again.revision()).isEqualTo(told.revision().next());
            assertThat(listener.next().revision()).isEqualTo(again.revision());

            database.sql("TRUNCATE tidemark.topic");

            Revision board = listener.until("board", again.revision().next()).revision();
            assertThat(board.isAfter(again.revision())).isTrue();
            assertThat(site.read("board", BOB).revision()).isEqualTo(board);
            assertThat(site.read("tiny", BOB).revision()).isEqualTo(board);
        }
    }

    @Test
    void eachUserHasAStateOfTheirOwn() throws Exception {
        try (Listener alice = site.listen("theme", ALICE);
                Listener bob = site.listen("theme", BOB)) {
            alice.next();
            bob.next();

            Snapshot hers = site.put("theme", ALICE, "{\"dark\":true}");

            assertThat(alice.next().revision()).isEqualTo(hers.revision());
            assertThat(site.read("theme", BOB).data()).isEqualTo("{}");
            Snapshot his = site.put("theme", BOB, "{\"dark\":false}");
            assertThat(bob.next().revision()).isEqualTo(his.revision());
            assertThat(bob.poll()).isNull();
            assertThat(alice.poll()).isNull();
            assertThat(site.read("theme", ALICE)).isEqualTo(hers);
            assertThat(site.get("theme", NOBODY).statusCode()).isEqualTo(401);
            assertThat(site.change("PUT", "theme", NOBODY, "{}").statusCode()).isEqualTo(401);
            assertThat(site.refusedListener("?topics=board,theme", NOBODY).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void aConditionThatDoesNotHoldChangesNothing() throws Exception {
        Snapshot first = site.put("board", ALICE, "{\"n\":1}");
        String tag = "\"" + first.revision() + "\"";
        Snapshot second = site.put("board", ALICE, "{\"n\":2}", "if-match", tag);

        HttpResponse<String> late = site.change("PUT", "board", BOB, "{\"n\":3}", "if-match", tag);
        HttpResponse<String> patch =
                site.change("PATCH", "board", BOB, "{\"n\":3}", "if-match", "W/" + tag);
        HttpResponse<String> foreign =
                site.change("PUT", "board", BOB, "{\"n\":3}", "if-match", "\"abc\"");

        for (HttpResponse<String> refused : List.of(late, patch, foreign)) {
            assertThat(refused.statusCode()).isEqualTo(412);
            assertThat(TopicSite.snapshot("board", refused)).isEqualTo(second);
        }
        String either = tag + ", \"" + second.revision() + "\"";
        site.put("board", BOB, "{\"n\":3}", "if-match", either);
        site.put("board", BOB, "{\"n\":4}", "if-match", "*");
        assertThat(site.read("board", BOB).data()).isEqualTo("{\"n\":4}");
    }

    @Test
    void whoHasTheStateIsTold304() throws Exception {
        Snapshot now = site.put("board", ALICE, "{\"n\":1}");
        String tag = "\"" + now.revision() + "\"";

        HttpRequest.Builder known =
                site.to("/v1/topics/board", ALICE).header("if-none-match", "\"1-1\", W/" + tag);
        HttpResponse<String> same = site.send(known);
        site.put("board", ALICE, "{\"n\":1}");
        HttpResponse<String> other = site.send(known);

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.headers().firstValue("etag")).contains(tag);
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.headers().firstValue("cache-control").orElse("")).startsWith("private");
        assertThat(other.headers().allValues("vary")).contains("authorization");
    }

    @Test
    void aPatchMergesIntoWhatIsThere() throws Exception {
        site.put("board", ALICE, "{\"a\":{\"b\":1,\"c\":[1]},\"d\":2}");
        HttpResponse<String> response =
                site.send(
                        site.to("/v1/topics/board", ALICE)
                                .header("content-type", "application/merge-patch+json")
                                .method(
                                        "PATCH",
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"a\":{\"b\":null,\"c\":[2],\"e\":{\"f\":null}},"
                                                        + "\"d\":3}")));

        assertThat(TopicSite.snapshot("board", response).data())
                .isEqualTo("{\"a\":{\"c\":[2],\"e\":{}},\"d\":3}");
        assertThat(TopicSite.snapshot("theme", site.change("PATCH", "theme", ALICE, "{\"x\":1}")))
                .extracting(Snapshot::data)
                .isEqualTo("{\"x\":1}");
    }
}
