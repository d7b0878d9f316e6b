package dev.tidemark.client.jdk.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.topic.Keeping;
import dev.tidemark.client.topic.Topic;
import dev.tidemark.client.topic.TopicCodec;
import dev.tidemark.client.topic.TopicWrite;
import dev.tidemark.client.topic.Written;
import dev.tidemark.client.topicstore.TopicRefusedException;
import dev.tidemark.protocol.topic.Revision;
import dev.tidemark.server.Tidemark;
import dev.tidemark.server.definitions.TopicRules;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A topic from the program's line to Postgres and to the other devices.
@ExtendWith(PostgresExtension.class)
@Timeout(180)
final class TopicsIT {
    record Settings(String theme, int size) {
        Settings withTheme(String other) {
            return new Settings(other, size);
        }

        Settings withSize(int other) {
            return new Settings(theme, other);
        }
    }

    private static final Settings PLAIN = new Settings("light", 12);

    private TopicCodec<Settings> codec;
    private final Tokens tokens = new Tokens();
    private final List<JdkClient> devices = new ArrayList<>();
    @TempDir private Path folder;
    private TestDatabase database;
    private Tidemark server;

    @BeforeEach
    void serve(TestDatabase fresh) throws Exception {
        database = fresh;
        server = serveAt(0);
        codec = RecordCodec.of(MethodHandles.lookup(), new Settings("light", 12));
    }

    private Tidemark serveAt(int port) throws Exception {
        return TokenServer.of(database, folder, port)
                .topic("settings", TopicRules.perUser().bytesMax(1024))
                .start();
    }

    @AfterEach
    void stop() throws Exception {
        devices.forEach(JdkClient::close);
        server.close();
    }

    private JdkClient device(String name, String user) throws Exception {
        JdkClient client =
                await(
                        JdkClient.inFiles(folder.resolve(name))
                                .bearer(tokens::of)
                                .open(with -> with.server(server.url()).user(user)));
        devices.add(client);
        return client;
    }

    private Topic<Settings> settings(JdkClient client) {
        Topic<Settings> topic =
                await(client.call(c -> c.topic("settings", codec).keep(Keeping.usual()).build()));
        await(client.ask(c -> topic.start()));
        return topic;
    }

    private static Settings shown(JdkClient client, Topic<Settings> topic) {
        return await(client.call(c -> topic.visible()));
    }

    private static void shows(JdkClient client, Topic<Settings> topic, Settings settings) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(shown(client, topic)).isEqualTo(settings));
    }

    @Test
    void whatOneDeviceWritesAllOfThatUserShowInEachPattern() throws Exception {
        JdkClient phone = device("phone", "ada");
        JdkClient laptop = device("laptop", "ada");
        JdkClient others = device("others", "bob");
        Topic<Settings> onPhone = settings(phone);
        Topic<Settings> onLaptop = settings(laptop);
        Topic<Settings> ofBob = settings(others);
        assertThat(shown(phone, onPhone)).isEqualTo(PLAIN);

        await(phone.ask(c -> onPhone.put(onPhone.visible().withTheme("dark"))));
        assertThat(shown(phone, onPhone)).isEqualTo(new Settings("dark", 12));
        shows(laptop, onLaptop, new Settings("dark", 12));

        for (int i = 0; i < 5; i++) {
            phone.call(c -> onPhone.compareAndPublish(s -> s.withSize(s.size() + 1)));
            laptop.call(c -> onLaptop.compareAndPublish(s -> s.withSize(s.size() + 1)));
        }
        shows(phone, onPhone, new Settings("dark", 22));
        shows(laptop, onLaptop, new Settings("dark", 22));

        TopicWrite refused =
                await(
                        phone.call(
                                c ->
                                        onPhone.overlay(
                                                s -> s.withTheme("neon"),
                                                s ->
                                                        Promise.broken(
                                                                new TopicRefusedException(
                                                                        422, 0, "no neon")))));
        assertThat(refused.settled().outcome()).hasToString(broken("no neon"));
        assertThat(shown(phone, onPhone)).isEqualTo(new Settings("dark", 22));
        assertThat(shown(others, ofBob)).isEqualTo(PLAIN);
    }

    @Test
    void theReadmesLinesDoWhatItSays() throws Exception {
        JdkClient client = device("phone", "ada");
        List<Settings> screen = new CopyOnWriteArrayList<>();
        Topic<Settings> settings;

        settings = await(client.call(c -> c.topic("settings", codec).apply(screen::add).build()));
        await(client.ask(c -> settings.start()));
        await(client.ask(c -> settings.put(settings.visible().withTheme("dark"))));
        await(client.ask(c -> settings.compareAndPublish(s -> s.withTheme("grey")).settled()));
        await(client.ask(c -> settings.overlay(s -> s.withTheme("red"), this::save).settled()));

        assertThat(screen)
                .startsWith(PLAIN, new Settings("dark", 12))
                .contains(new Settings("grey", 12), new Settings("red", 12))
                .endsWith(new Settings("grey", 12));
    }

    /// A backend of the program's own, which answers that all is there already.
    private Promise<Written> save(Settings wanted) {
        assertThat(wanted.theme()).isEqualTo("red");
        return Promise.kept(new Written.As(Revision.begin(0)));
    }

    private static String broken(String message) {
        return "Broken[reason=" + TopicRefusedException.class.getName() + ": " + message + "]";
    }

    @Test
    void whateverWritesTheRowItIsShown() throws Exception {
        JdkClient phone = device("phone", "ada");
        Topic<Settings> settings = settings(phone);

        database.sql(
                "INSERT INTO tidemark.topic (topic, owner, data)"
                        + " VALUES ('settings', 'ada', '{\"theme\": \"psql\"}')");
        shows(phone, settings, new Settings("psql", 12));

        database.sql("DELETE FROM tidemark.topic");
        shows(phone, settings, PLAIN);
    }

    @Test
    void whatWasMissedWhileTheServerWasAwayIsCaughtUpWith() throws Exception {
        JdkClient phone = device("phone", "ada");
        Topic<Settings> settings = settings(phone);
        int port = server.port();
        server.close();

        database.sql(
                "INSERT INTO tidemark.topic (topic, owner, data)"
                        + " VALUES ('settings', 'ada', '{\"size\": 99}')");
        server = serveAt(port);

        shows(phone, settings, new Settings("light", 99));
    }

    static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
