package dev.tidemark.server.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.server.Tidemark;
import dev.tidemark.server.definitions.TopicRules;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The life of event streams.
@ExtendWith(PostgresExtension.class)
@Timeout(180)
class TopicStreamIT {
    private static final int TOPICS = 60;
    private static final int STATEMENTS_MAX = 3000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir Path folder;

    @Test
    void whoDoesNotReadIsCutOffAndOthersHearOn(TestDatabase database) throws Exception {
        String topics =
                IntStream.range(0, TOPICS).mapToObj(i -> "t" + i).collect(Collectors.joining(","));
        Tidemark.Builder builder = TopicSite.insecure(database, folder);
        for (String topic : topics.split(",", -1)) {
            builder.topic(topic, TopicRules.shared());
        }
        try (TopicSite site = TopicSite.of(builder);
                Listener reader = site.listen("t7", "");
                Socket deaf = deaf(site, topics);
                Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            reader.next();
            Awaitility.await().atMost(PATIENCE).until(() -> figure(site, "streams") == 2);
            statement.execute("SET tidemark.topic_source = '" + "s".repeat(200) + "'");
            statement.execute(
                    "INSERT INTO tidemark.topic (topic, data) SELECT 't' || i, '{}'"
                            + " FROM generate_series(0, 59) i");

            for (int i = 0; i < STATEMENTS_MAX && figure(site, "cut_total") == 0; i++) {
                statement.execute("UPDATE tidemark.topic SET data = data");
            }

            assertThat(figure(site, "cut_total")).isEqualTo(1);
            Awaitility.await().atMost(PATIENCE).until(() -> figure(site, "streams") == 1);
            assertThat(deaf.isConnected()).isTrue();
            statement.execute("UPDATE tidemark.topic SET data = '{\"last\":1}'");
            Revision last = site.read("t7", "").revision();
            assertThat(reader.until("t7", last).revision()).isEqualTo(last);
        }
    }

    @Test
    void aStoppingServerEndsStreamsAndTheNextOneGoesOn(TestDatabase database) throws Exception {
        Revision first;
        Listener listener;
        try (TopicSite site = site(database)) {
            listener = site.listen("board", "");
            listener.next();
            first = site.put("board", "guest.alice", "{\"n\":1}").revision();
            listener.until("board", first);
        }
        listener.awaitEnd();
        database.sql("UPDATE tidemark.topic SET data = '{\"n\":2}'");
        try (TopicSite site = site(database);
                Listener again = site.listen("board", "")) {
            assertThat(again.next().revision()).isEqualTo(first.next());
            assertThat(site.read("board", "").revision()).isEqualTo(first.next());
        }
    }

    @Test
    void aSilentStreamGivesSignsOfLife(TestDatabase database) throws Exception {
        try (TopicSite site = site(database);
                Listener listener = site.listen("board", "")) {
            listener.next();

            Awaitility.await().atMost(PATIENCE).until(() -> listener.comments() > 0);

            Revision now = site.put("board", "guest.alice", "{\"n\":1}").revision();
            assertThat(listener.next().revision()).isEqualTo(now);
        }
    }

    @Test
    void aStreamHasAnEnd(TestDatabase database) throws Exception {
        try (TopicSite site =
                        TopicSite.of(
                                TopicSite.insecure(database, folder)
                                        .set("TIDEMARK_TOPIC_STREAM_TIMEOUT", "2s")
                                        .set("TIDEMARK_TOPIC_STREAMS", "1")
                                        .topic("board", TopicRules.shared()));
                Listener listener = site.listen("board", "")) {
            listener.next();
            assertThat(site.refusedListener("?topics=board", "").statusCode()).isEqualTo(503);

            listener.awaitEnd();

            Awaitility.await().atMost(PATIENCE).until(() -> figure(site, "streams") == 0);
            assertThat(figure(site, "states")).isZero();
            try (Listener next = site.listen("board", "")) {
                next.next();
            }
        }
    }

    @Test
    void aTableThatWasMadeAnewBeginsANewEpoch(TestDatabase database) throws Exception {
        try (TopicSite site = site(database);
                Listener listener = site.listen("board", "")) {
            listener.next();
            Revision before = site.put("board", "guest.alice", "{\"n\":1}").revision();
            listener.until("board", before);

            database.sql("DROP TABLE tidemark.topic");

            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> site.get("board", "").statusCode() == 200);
            Revision after = site.read("board", "").revision();
            assertThat(after.isAfter(before)).isTrue();
            assertThat(after.counter()).isZero();
            listener.until("board", after);
            Revision written = site.put("board", "guest.alice", "{\"n\":2}").revision();
            assertThat(written).isEqualTo(after.next());
            listener.until("board", written);
        }
    }

    @Test
    void aTableThatLeftThePublicationComesBack(TestDatabase database) throws Exception {
        try (TopicSite site =
                        TopicSite.of(
                                TopicSite.insecure(database, folder)
                                        .set("ELECTRIC_TWEAKS_PUBLICATION_REFRESH_PERIOD", "300ms")
                                        .topic("board", TopicRules.shared()));
                Listener listener = site.listen("board", "")) {
            listener.next();
            String publication = database.value("SELECT pubname FROM pg_publication");

            database.sql(
                    "ALTER PUBLICATION " + publication + " DROP TABLE tidemark.topic",
                    "INSERT INTO tidemark.topic (topic, data) VALUES ('board', '{\"n\":1}')");

            Revision unheard = site.read("board", "").revision();
            assertThat(listener.until("board", unheard).revision()).isEqualTo(unheard);
            database.sql("UPDATE tidemark.topic SET data = '{\"n\":2}'");
            listener.until("board", unheard.next());
        }
    }

    private TopicSite site(TestDatabase database) throws Exception {
        return TopicSite.of(
                TopicSite.insecure(database, folder).topic("board", TopicRules.shared()));
    }

    /// A client that asks for a stream and never reads.
    private static Socket deaf(TopicSite site, String topics) throws Exception {
        int port = URI.create(site.url()).getPort();
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream()
                .write(
                        "GET /v1/topics/events?topics=%s HTTP/1.1\r\nhost: test\r\n\r\n"
                                .formatted(topics)
                                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static double figure(TopicSite site, String name) throws Exception {
        String start = "tidemark_topics_" + name + " ";
        return site.send(site.to("/metrics", ""))
                .body()
                .lines()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(start.length())))
                .sum();
    }
}
