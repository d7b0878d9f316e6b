package dev.tidemark.server.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.protocol.topic.Snapshot;
import dev.tidemark.server.definitions.TopicRules;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Many write one state at once. Falsifier of D20: no two writers ever get the same revision.
@ExtendWith(PostgresExtension.class)
@Timeout(240)
class TopicRaceIT {
    private static final String TOPIC = "board";
    private static final int EACH = 20;
    private static final String BUMP =
            "INSERT INTO tidemark.topic (topic, data) VALUES ('board', '{\"m\":1}')"
                    + " ON CONFLICT (topic, owner) DO UPDATE SET data = topic.data"
                    + " || jsonb_build_object('m', coalesce((topic.data ->> 'm')::int, 0) + 1)"
                    + " RETURNING epoch, counter";

    private final Queue<Revision> minted = new ConcurrentLinkedQueue<>();
    private TestDatabase database;
    private TopicSite site;

    @BeforeEach
    void start(TestDatabase fresh, @TempDir Path folder) throws Exception {
        database = fresh;
        site = TopicSite.of(TopicSite.insecure(database, folder).topic(TOPIC, TopicRules.shared()));
        site.read(TOPIC, "");
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
    }

    @Test
    void noTwoWritersMintTheSameRevisionAndNoChangeIsLost() throws Exception {
        Revision begin = site.read(TOPIC, "").revision();
        List<Callable<Void>> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String user = "guest.u" + i;
            writers.add(() -> addOnes(user));
        }
        writers.add(this::bumpBySql);
        writers.add(this::bumpBySql);
        writers.add(() -> patch("guest.p"));
        try (Listener listener = site.listen(TOPIC, "")) {
            assertThat(listener.next().revision()).isEqualTo(begin);

            all(writers);

            int writes = EACH * writers.size();
            assertThat(minted).hasSize(writes).doesNotHaveDuplicates();
            Snapshot end = site.read(TOPIC, "");
            assertThat(end.revision())
                    .isEqualTo(new Revision(begin.epoch(), begin.counter() + writes));
            assertThat(end.data())
                    .contains("\"n\":" + 4 * EACH, "\"m\":" + 2 * EACH, "\"p\":" + EACH);
            Revision told = begin;
            while (!told.equals(end.revision())) {
                Revision next = listener.next().revision();
                assertThat(next.isAfter(told)).isTrue();
                told = next;
            }
        }
    }

    @Test
    void ofManyWhoWriteFirstOneDoes() throws Exception {
        String tag = "\"" + site.read(TOPIC, "").revision() + "\"";
        Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
        List<Callable<Void>> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String user = "guest.u" + i;
            writers.add(
                    () -> {
                        String body = "{\"by\":\"" + user + "\"}";
                        statuses.add(
                                site.change("PUT", TOPIC, user, body, "if-match", tag)
                                        .statusCode());
                        return null;
                    });
        }

        all(writers);

        assertThat(statuses).containsOnly(200, 412);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(site.read(TOPIC, "").revision().counter()).isEqualTo(1);
    }

    @Test
    void deletionsNeverBringARevisionBack() throws Exception {
        List<Callable<Void>> writers = new ArrayList<>();
        writers.add(this::bumpBySql);
        writers.add(this::bumpBySql);
        writers.add(() -> patch("guest.p"));
        writers.add(
                () -> {
                    for (int i = 0; i < EACH; i++) {
                        database.sql("DELETE FROM tidemark.topic");
                    }
                    return null;
                });

        all(writers);

        assertThat(minted).hasSize(3 * EACH).doesNotHaveDuplicates();
        Revision last = site.read(TOPIC, "").revision();
        assertThat(minted).allMatch(one -> !one.isAfter(last));
    }

    private Void addOnes(String user) throws Exception {
        for (int done = 0; done < EACH; ) {
            Snapshot now = site.read(TOPIC, user);
            HttpResponse<String> response =
                    site.change(
                            "PATCH",
                            TOPIC,
                            user,
                            "{\"n\":" + (number(now.data()) + 1) + "}",
                            "if-match",
                            "\"" + now.revision() + "\"");
            if (response.statusCode() == 200) {
                minted.add(TopicSite.snapshot(TOPIC, response).revision());
                done++;
            }
        }
        return null;
    }

    private Void patch(String user) throws Exception {
        for (int i = 1; i <= EACH; i++) {
            HttpResponse<String> response = site.change("PATCH", TOPIC, user, "{\"p\":" + i + "}");
            minted.add(TopicSite.snapshot(TOPIC, response).revision());
        }
        return null;
    }

    private Void bumpBySql() throws Exception {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < EACH; i++) {
                try (ResultSet row = statement.executeQuery(BUMP)) {
                    row.next();
                    minted.add(new Revision(row.getLong(1), row.getLong(2)));
                }
            }
        }
        return null;
    }

    private static int number(String data) {
        int at = data.indexOf("\"n\":");
        return at < 0 ? 0 : Integer.parseInt(data.substring(at + 4).split("[,}]", 2)[0].strip());
    }

    private static void all(List<Callable<Void>> writers) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
        }
    }
}
