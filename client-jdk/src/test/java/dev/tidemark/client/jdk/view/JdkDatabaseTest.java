package dev.tidemark.client.jdk.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidemark.client.database.Binding.BindingException;
import dev.tidemark.client.database.LocalTransaction;
import dev.tidemark.client.database.SqlDatabase.SqlFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Plain SQL of a guest: no server is needed, so this one's address leads nowhere.
@Timeout(60)
final class JdkDatabaseTest {
    private static final String URL = "http://127.0.0.1:9";
    private static final String TASKS =
            "id uuid primary key, title text not null, done boolean, price numeric(10, 2)";

    @TempDir private Path folder;
    private JdkClient client;

    @BeforeEach
    void open() throws Exception {
        client = await(JdkClient.inFiles(folder).open(with -> with.server(URL)));
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void plainSqlIsKeptAsTheTransactionsThatItWas() throws Exception {
        Path file = folder.resolve("app.db");
        String id = UUID.randomUUID().toString();

        JdkDatabase db = await(client.database(file, with -> with.bind("todos", TASKS)));
        try (Connection app = db.connect()) {
            app.setAutoCommit(false);
            execute(app, "INSERT INTO todos (id, title, price) VALUES (?, 'milk', 0.10)", id);
            execute(app, "UPDATE todos SET done = NOT coalesce(done, FALSE) WHERE id = ?", id);
            app.commit();
            assertThat(first(app, "SELECT title || done FROM todos")).isEqualTo("milk1");
            assertThat(first(app, "SELECT unsynced FROM todos__status")).isEqualTo("1");
        }
        List<LocalTransaction> waiting = await(db.ask(synced -> synced.local().pending(0)));

        assertThat(waiting).hasSize(1);
        assertThat(waiting.getFirst().changes()).hasSize(2);
        db.close();
    }

    @Test
    void whatCannotBeBoundIsSaidAndTheFileIsLeftAlone() throws Exception {
        Path noDatabase = folder.resolve("text.txt");
        Files.writeString(
                noDatabase, "this is a text and no database, of more than a page\n".repeat(99));
        Path file = folder.resolve("app.db");

        assertThatThrownBy(() -> client.database(noDatabase, with -> with.bind("todos", TASKS)))
                .isInstanceOf(SqlFailure.class)
                .hasMessageContaining("not a database");
        assertThat(Files.readString(noDatabase)).startsWith("this is a text");
        for (String columns :
                List.of(
                        "id float8 primary key",
                        "id uuid",
                        "id",
                        "",
                        "id uuid primary key, ID text")) {
            assertThatThrownBy(
                            () -> await(client.database(file, with -> with.bind("todos", columns))))
                    .hasCauseInstanceOf(BindingException.class);
        }
    }

    private static List<String> contents(Path file) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection plain = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = plain.createStatement()) {
            for (String question :
                    List.of(
                            "SELECT group_concat(name || sql) FROM sqlite_schema"
                                    + " WHERE name NOT LIKE 'tidemark%'"
                                    + " AND name NOT LIKE 'sqlite%'",
                            "SELECT group_concat(title) FROM Todos",
                            "SELECT group_concat(what) FROM diary")) {
                try (ResultSet row = statement.executeQuery(question)) {
                    all.add(row.next() ? String.valueOf(row.getString(1)) : "nothing");
                }
            }
        }
        return all;
    }

    private static void ofTheApp(Path file) throws SQLException {
        try (Connection plain = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = plain.createStatement()) {
            for (String sql :
                    List.of(
                            "CREATE TABLE Todos (id TEXT PRIMARY KEY, title TEXT)",
                            "CREATE TABLE diary (what TEXT)",
                            "CREATE TRIGGER writes AFTER INSERT ON Todos"
                                    + " BEGIN INSERT INTO diary VALUES (NEW.title); END",
                            "CREATE INDEX by_title ON Todos (title)",
                            "INSERT INTO Todos VALUES ('1', 'milk'), ('2', 'bread')")) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void aTableOfTheAppWithTheSameNameIsLeftAsItIs() throws Exception {
        Path file = folder.resolve("app.db");
        ofTheApp(file);
        List<String> before = contents(file);

        assertThatThrownBy(() -> await(client.database(file, with -> with.bind("todos", TASKS))))
                .hasCauseInstanceOf(BindingException.class)
                .hasMessageContaining("todos")
                .hasMessageContaining("bind the shape to another name");
        assertThatThrownBy(
                        () ->
                                await(
                                        client.database(
                                                file,
                                                with ->
                                                        with.bind("notes", TASKS)
                                                                .bind("diary", TASKS))))
                .hasCauseInstanceOf(BindingException.class);

        // Nor was the table made whose name is free.
        assertThat(contents(file)).isEqualTo(before);
        JdkDatabase db = await(client.database(file, with -> with.bind("notes", TASKS)));
        assertThat(contents(file).subList(1, 3)).isEqualTo(before.subList(1, 3));
        db.close();
    }

    @Test
    void aLockedDatabaseIsSaidAndOpensOnceItIsFree() throws Exception {
        Path file = folder.resolve("app.db");
        ofTheApp(file);
        List<String> before = contents(file);
        try (Connection locking = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = locking.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");

            assertThatThrownBy(
                            () -> await(client.database(file, with -> with.bind("notes", TASKS))))
                    .hasStackTraceContaining("database is locked");
            statement.execute("ROLLBACK");
        }
        assertThat(contents(file)).isEqualTo(before);

        JdkDatabase db = await(client.database(file, with -> with.bind("notes", TASKS)));
        try (Connection app = db.connect()) {
            execute(app, "INSERT INTO notes (id, title) VALUES (?, 'tea')", "a");
            assertThat(first(app, "SELECT title FROM notes")).isEqualTo("tea");
        }
        db.close();
    }

    @Test
    void aCorruptDatabaseIsSaidAndLeftAsItIs() throws Exception {
        Path file = folder.resolve("app.db");
        ofTheApp(file);
        byte[] bytes = Files.readAllBytes(file);
        // The header says that this is a database, and its list of tables is not one.
        Arrays.fill(bytes, 100, 4096, (byte) 0xee);
        Files.write(file, bytes);

        assertThatThrownBy(() -> await(client.database(file, with -> with.bind("notes", TASKS))))
                .hasStackTraceContaining("malformed");

        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    private static void execute(Connection of, String sql, String value) throws SQLException {
        try (PreparedStatement statement = of.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.execute();
        }
    }

    private static String first(Connection of, String sql) throws SQLException {
        try (PreparedStatement statement = of.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getString(1) : "nothing";
        }
    }

    private static <T> T await(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
