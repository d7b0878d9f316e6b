package dev.tidemark.client.jdk.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidemark.client.database.LocalTransaction;
import dev.tidemark.client.database.SyncedDatabase;
import dev.tidemark.client.jdk.view.JdkClient;
import dev.tidemark.client.jdk.view.JdkDatabase;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.sharing.StoredLeases;
import dev.tidemark.client.stream.ShapeRequest;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.server.Tidemark;
import dev.tidemark.server.definitions.Binding;
import dev.tidemark.server.definitions.NamedShape;
import dev.tidemark.testing.PostgresExtension;
import dev.tidemark.testing.TestDatabase;
import dev.tidemark.write.table.TableRules;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Plain SQL here, Postgres there, and the real server between, with tokens.
@ExtendWith(PostgresExtension.class)
@Timeout(180)
final class SyncedDatabaseIT {
    private static final String STATES =
            "SELECT state FROM tidemark_change UNION SELECT 'fresh' FROM tidemark_fresh";
    private static final String SECRET = "a secret of more than thirty-two bytes";
    private static final String COLUMNS = "id uuid primary key, title text not null, done boolean";
    private static final StoredLeases.Terms SHORT = new StoredLeases.Terms(2_000, 500);

    @TempDir private Path folder;
    private final List<AutoCloseable> open = new ArrayList<>();
    private TestDatabase postgres;
    private Tidemark server;
    private JdkDatabase database;
    private Connection connection;

    @BeforeEach
    void start(TestDatabase fresh) throws Exception {
        postgres = fresh;
        postgres.sql(
                "CREATE TABLE todos (id uuid PRIMARY KEY, title text NOT NULL CHECK (title <>"
                        + " 'forbidden'), done boolean DEFAULT false, owner_id text)",
                "GRANT SELECT, INSERT, UPDATE, DELETE ON todos TO PUBLIC",
                "INSERT INTO todos VALUES (gen_random_uuid(), 'from the server', false, 'ann'),"
                        + " (gen_random_uuid(), 'of somebody else', false, 'bob')");
        server =
                Tidemark.builder()
                        .database(postgres.url())
                        .data(folder.resolve("server"))
                        .port(0)
                        .secret("the api secret")
                        .set("TIDEMARK_JWT_SECRET", SECRET)
                        .set("ELECTRIC_REPLICATION_STREAM_ID", postgres.name())
                        .shape(
                                "my_todos",
                                NamedShape.of("todos")
                                        .where(
                                                "owner_id = $1",
                                                Map.of(1, Binding.parse("claim:sub")))
                                        .columns("id", "title", "done"))
                        .table(TableRules.of("todos").columns("title", "done").owner("owner_id"))
                        .start();
        database = database(client("one"), "app.db");
        connection = opened(database.connect());
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
        server.close();
    }

    private <T extends AutoCloseable> T opened(T one) {
        open.add(one);
        return one;
    }

    private JdkClient client(String store) throws Exception {
        String url = server.url();
        return opened(
                done(
                        JdkClient.open(
                                folder.resolve(store),
                                Runnable::run,
                                with ->
                                        with.credentials(SyncedDatabaseIT::proof)
                                                .server(url)
                                                .user("ann"))));
    }

    private JdkDatabase database(JdkClient client, String file) throws Exception {
        String shape = server.url() + "/v1/shapes/my_todos";
        return opened(
                done(
                        client.database(
                                folder.resolve(file),
                                with ->
                                        with.lease(SHORT)
                                                .bind(
                                                        "todos",
                                                        COLUMNS,
                                                        whole -> ShapeRequest.at(shape)))));
    }

    private static Promise<Optional<Map<String, String>>> proof(String user) {
        String claims =
                "{\"sub\":\"%s\",\"exp\":%d,\"role\":\"authenticated\"}"
                        .formatted(user, Instant.now().getEpochSecond() + 3600);
        try {
            String text = base64("{\"alg\":\"HS256\"}") + "." + base64(claims);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signature = mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
            String token =
                    text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
            return Promise.kept(Optional.of(Map.of("authorization", "Bearer " + token)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T done(CompletionStage<T> stage) {
        return stage.toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static void soon(ThrowingRunnable so) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(so);
    }

    private static List<String> rows(Connection of, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = of.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(row.getObject(i)));
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }

    private void isLoaded() {
        soon(() -> assertThat(titles(connection)).contains("from the server"));
    }

    private static List<String> titles(Connection of) throws SQLException {
        return rows(of, "SELECT title FROM todos ORDER BY title");
    }

    private static void run(Connection of, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = of.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private static String insert(Connection of, String title) throws SQLException {
        String id = UUID.randomUUID().toString();
        run(of, "INSERT INTO todos (id, title, done) VALUES (?, ?, FALSE)", id, title);
        return id;
    }

    private List<String> there(String sql) throws SQLException {
        return postgres.query(sql).stream().map(row -> String.valueOf(row.getFirst())).toList();
    }

    private void settles() {
        soon(
                () -> {
                    assertThat(rows(connection, "SELECT * FROM tidemark_fresh")).isEmpty();
                    assertThat(rows(connection, "SELECT * FROM tidemark_change")).isEmpty();
                    assertThat(rows(connection, "SELECT * FROM todos__overlay")).isEmpty();
                    assertThat(rows(connection, "SELECT * FROM tidemark_receipt")).isEmpty();
                });
    }

    private List<LocalTransaction> parked() {
        return done(database.ask(synced -> synced.local().parked(0)));
    }

    @Test
    void whatTheAppWritesBySqlIsInPostgresAndComesBack() throws Exception {
        isLoaded();
        assertThat(titles(connection)).containsExactly("from the server");

        connection.setAutoCommit(false);
        String milk = insert(connection, "milk");
        String bread = insert(connection, "bread");
        run(connection, "UPDATE todos SET done = NOT done WHERE title = ?", "from the server");
        assertThat(there("SELECT count(*) FROM todos")).containsExactly("2");
        connection.commit();
        connection.setAutoCommit(true);
        run(connection, "DELETE FROM todos WHERE id = ?", bread);

        settles();
        assertThat(there("SELECT title || done FROM todos WHERE owner_id = 'ann' ORDER BY title"))
                .containsExactly("from the servertrue", "milkfalse");
        assertThat(rows(connection, "SELECT id, title, done, unsynced FROM todos__status"))
                .contains(milk + "|milk|0|0");

        postgres.sql("UPDATE todos SET title = 'oat milk' WHERE title = 'milk'");
        soon(() -> assertThat(titles(connection)).contains("oat milk"));
    }

    @Test
    void aBaseThatIsForgottenComesAnewAndWhatWaitsStays() throws Exception {
        isLoaded();
        insert(connection, "milk");

        assertThat(done(database.ask(SyncedDatabase::forgetBase))).isTrue();

        soon(() -> assertThat(titles(connection)).contains("from the server", "milk"));
        settles();
        postgres.sql("UPDATE todos SET title = 'oat milk' WHERE title = 'milk'");
        soon(() -> assertThat(titles(connection)).contains("oat milk"));
    }

    @Test
    void whatTheServerRefusesGoesFromTheTableAndIsKeptWithWhatBuildsUponIt() throws Exception {
        isLoaded();
        connection.setAutoCommit(false);
        String bad = insert(connection, "forbidden");
        connection.commit();
        run(connection, "UPDATE todos SET done = TRUE WHERE id = ?", bad);
        connection.commit();
        connection.setAutoCommit(true);
        run(connection, "UPDATE todos SET done = TRUE WHERE title = 'from the server'");

        soon(() -> assertThat(parked()).isNotEmpty());
        soon(() -> assertThat(titles(connection)).containsExactly("from the server"));
        settlesButForParked();
        List<LocalTransaction> parked = parked();
        assertThat(parked.getFirst().mark().refused().code()).isEqualTo("check");
        assertThat(parked.getFirst().changes().getFirst().values().get("title"))
                .isEqualTo("forbidden");

        postgres.sql("ALTER TABLE todos DROP CONSTRAINT todos_title_check");
        done(database.ask(synced -> synced.local().retry(parked.getFirst().id())));
        soon(
                () ->
                        assertThat(there("SELECT title || done FROM todos WHERE owner_id = 'ann'"))
                                .contains("forbiddentrue"));
        settles();
    }

    private void settlesButForParked() {
        soon(() -> assertThat(rows(connection, STATES)).containsExactly("parked"));
    }

    @Test
    void anEditOfARowThatSomebodyDeletedIsKeptForThePerson() throws Exception {
        isLoaded();
        done(
                database.ask(
                        synced -> {
                            synced.close();
                            return Promise.done();
                        }));
        database.close();
        run(connection, "UPDATE todos SET title = 'my words' WHERE title = ?", "from the server");
        postgres.sql("DELETE FROM todos WHERE title = 'from the server'");

        database = database(client("again"), "app.db");

        soon(() -> assertThat(parked()).isNotEmpty());
        RowChange kept = parked().getFirst().changes().getFirst();
        assertThat(kept.values().get("title")).isEqualTo("my words");
        assertThat(kept.base().get("title")).isEqualTo("from the server");
        soon(() -> assertThat(titles(connection)).isEmpty());
    }

    @Test
    void oneProcessOfAFileSendsAndAnotherTakesOverWhenItEnds() throws Exception {
        isLoaded();
        JdkClient other = client("two");
        JdkDatabase second = database(other, "app.db");
        Connection elsewhere = opened(second.connect());

        insert(elsewhere, "from the second");
        soon(() -> assertThat(there("SELECT title FROM todos")).contains("from the second"));
        assertThat(sending(database)).isTrue();
        assertThat(sending(second)).isFalse();

        database.close();
        insert(elsewhere, "after the first");

        soon(() -> assertThat(there("SELECT title FROM todos")).contains("after the first"));
        settles();
        assertThat(sending(second)).isTrue();
        assertThat(titles(connection)).hasSize(3);
    }

    private static boolean sending(JdkDatabase of) {
        SyncedDatabase.Status status = done(of.ask(synced -> Promise.kept(synced.status())));
        return status.sending();
    }
}
