package dev.tidemark.client.jdk.sql;

import static dev.tidemark.client.jdk.sql.BoundDatabase.cells;
import static dev.tidemark.client.jdk.sql.BoundDatabase.todo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.client.database.LocalTransaction.Refused;
import dev.tidemark.client.database.ServerChange;
import dev.tidemark.client.database.SqlDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The power fails at any moment: between two commits the file and its log are put together as a
/// disk may leave them, and opened again. What the app wrote in its own table, the row that people
/// see, its overlay and its entry in the change log are all there, or none is.
final class PowerCutTest {
    private static final String A = "00000000-0000-0000-0000-00000000000a";
    private static final String B = "00000000-0000-0000-0000-00000000000b";
    private static final int LOG_HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int PAGE = 4096;
    private static final int FRAME = FRAME_HEADER + PAGE;
    private static final List<String> TABLES =
            List.of(
                    "SELECT * FROM diary ORDER BY 1",
                    "SELECT * FROM todos ORDER BY 1",
                    "SELECT * FROM lists ORDER BY 1, 2",
                    "SELECT * FROM tidemark_fresh ORDER BY 1",
                    "SELECT * FROM todos__base ORDER BY 1",
                    "SELECT * FROM todos__overlay ORDER BY 1",
                    "SELECT * FROM todos__next ORDER BY 1",
                    "SELECT seq, tab, op, key, state FROM tidemark_change ORDER BY 1",
                    "SELECT * FROM tidemark_cell ORDER BY 1, 2",
                    "SELECT * FROM tidemark_state ORDER BY 1");

    @TempDir private Path directory;
    private Path file;
    private Path copy;
    private BoundDatabase bound;
    private Disk disk;
    private int states;

    /// What is on the disk once all was waited for.
    private static final class Disk {
        private final byte[] database;
        private final byte[] log;
        private final List<String> rows;

        Disk(byte[] database, byte[] log, List<String> rows) {
            this.database = database;
            this.log = log;
            this.rows = rows;
        }
    }

    @BeforeEach
    void open() throws Exception {
        file = directory.resolve("app.db");
        copy = Files.createDirectory(directory.resolve("after")).resolve("app.db");
        bound = BoundDatabase.in(file);
        bound.run("CREATE TABLE diary (number INTEGER PRIMARY KEY, what TEXT)");
        disk = disk();
    }

    @AfterEach
    void close() throws Exception {
        bound.close();
    }

    private static Path log(Path database) {
        return database.resolveSibling(database.getFileName() + "-wal");
    }

    private Disk disk() throws Exception {
        return new Disk(Files.readAllBytes(file), Files.readAllBytes(log(file)), rows(bound.app()));
    }

    private static List<String> rows(Connection connection) throws SQLException {
        List<String> all = new ArrayList<>();
        for (String sql : TABLES) {
            all.add(sql);
            all.addAll(rows(connection, sql));
        }
        return all;
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
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

    private interface Commit {
        void run() throws Exception;
    }

    /// Does one commit, and then cuts the power at each moment of it.
    private void step(Commit commit) throws Exception {
        Disk before = disk;
        commit.run();
        Disk after = disk();
        assertThat(after.rows).isNotEqualTo(before.rows);
        int end = after.log.length;
        for (int cut : cuts(before.log, after.log)) {
            byte[] torn = Arrays.copyOf(after.log, Math.max(cut, before.log.length));
            if (before.log.length > cut) {
                System.arraycopy(before.log, cut, torn, cut, before.log.length - cut);
            }
            opens(before.database, torn, before.rows, after.rows);
        }
        for (int frame = frame(before.log, after.log); frame < end; frame += FRAME) {
            byte[] holed = after.log.clone();
            Arrays.fill(holed, frame, Math.min(end, frame + FRAME), (byte) 0);
            opens(before.database, holed, before.rows, after.rows);
        }
        // Whoever was told that it is done finds it.
        opens(before.database, after.log, after.rows, after.rows);
        opens(after.database, after.log, after.rows, after.rows);
        disk = after;
    }

    /// Lengths up to which the new log may be on the disk.
    private static SortedSet<Integer> cuts(byte[] before, byte[] after) {
        SortedSet<Integer> cuts = new TreeSet<>(List.of(0, 1, LOG_HEADER - 1, LOG_HEADER));
        for (int frame = frame(before, after); frame < after.length; frame += FRAME) {
            cuts.addAll(List.of(frame, frame + FRAME_HEADER + PAGE / 2, frame + FRAME - 1));
        }
        int same = Arrays.mismatch(before, after);
        return cuts.tailSet(Math.max(0, same));
    }

    /// The first frame that differs.
    private static int frame(byte[] before, byte[] after) {
        int same = Math.max(LOG_HEADER, Arrays.mismatch(before, after));
        return LOG_HEADER + (same - LOG_HEADER) / FRAME * FRAME;
    }

    /// Brings the log into the database, and cuts the power while its pages are written.
    private void checkpoint() throws Exception {
        Disk before = disk;
        bound.rows("PRAGMA wal_checkpoint(PASSIVE)");
        Disk after = disk();
        byte[] growing = Arrays.copyOf(before.database, after.database.length);
        byte[] backwards = growing.clone();
        int pages = growing.length / PAGE;
        for (int page = 0; page < pages; page++) {
            int at = page * PAGE;
            System.arraycopy(after.database, at, growing, at, PAGE / 2);
            opens(growing, before.log, before.rows, before.rows);
            System.arraycopy(after.database, at, growing, at, PAGE);
            int last = (pages - 1 - page) * PAGE;
            System.arraycopy(after.database, last, backwards, last, PAGE);
            opens(backwards, before.log, before.rows, before.rows);
        }
        assertThat(growing).isEqualTo(after.database);
        disk = after;
    }

    private void opens(byte[] database, byte[] log, List<String> one, List<String> other)
            throws IOException, SQLException {
        states++;
        Files.deleteIfExists(copy.resolveSibling("app.db-shm"));
        Files.write(copy, database);
        Files.write(log(copy), log);
        try (Connection again = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
            assertThat(rows(again, "PRAGMA integrity_check")).containsExactly("ok");
            List<String> found = rows(again);
            try (Statement gathering = again.createStatement()) {
                gathering.execute(BoundDatabase.GATHER);
            }
            assertThat(BoundDatabase.mistakes(sql -> rows(again, sql), "todos", "id")).isEmpty();
            if (!found.equals(one)) {
                assertThat(found).isEqualTo(other);
            }
        }
    }

    @Test
    void aStatementItsOverlayAndItsEntryAreAllThereOrNone() throws Exception {
        step(() -> bound.server(List.of(todo(A, "milk", "f"), todo(B, "bread", "f"))));
        step(
                () ->
                        bound.together(
                                "INSERT INTO diary VALUES (1, 'oat milk')",
                                "UPDATE todos SET title = 'oat milk' WHERE id = '" + A + "'",
                                "INSERT INTO lists VALUES (7, 'home', 'red')"));
        step(() -> bound.run("DELETE FROM todos WHERE id = '" + B + "'"));
        checkpoint();
        step(bound::gather);
        step(
                () ->
                        bound.together(
                                "INSERT INTO diary VALUES (2, 'rye')",
                                "INSERT INTO todos (id, title) VALUES ('" + B + "', 'rye')"));
        step(() -> bound.run("UPDATE todos SET done = NOT coalesce(done, 0), note = 'x'"));
        step(bound::gather);
        long first = bound.pending().getFirst().id();
        step(
                () ->
                        bound.settle(
                                bound.pending().getFirst(),
                                new ServerChange.Update(
                                        cells("id", A), cells("title", "oat milk"))));
        assertThat(bound.pending()).noneMatch(one -> one.id() == first);
        step(
                () ->
                        bound.kept(
                                bound.local()
                                        .park(
                                                bound.pending().getFirst().id(),
                                                Refused.of("check", "no"))));
        long parked = bound.kept(bound.local().parked(0)).getFirst().id();
        checkpoint();
        step(() -> bound.kept(bound.local().retry(parked)));
        step(() -> bound.kept(bound.local().addAnew("todos", List.of(todo(A, "tea", "t")))));
        step(() -> bound.kept(bound.local().swap("todos", Map.of("todos", "here"))));

        assertThat(states).isGreaterThan(300);
    }

    @Test
    void everyConnectionWaitsForTheDisk() throws Exception {
        List<SqlDatabase.Statement> questions =
                List.of(
                        SqlDatabase.Statement.of("PRAGMA synchronous"),
                        SqlDatabase.Statement.of("PRAGMA journal_mode"));

        assertThat(bound.kept(bound.database().read(questions, 1)))
                .extracting(answer -> answer.rows().getFirst().getFirst())
                .containsExactly("2", "wal");
        assertThat(bound.rows("PRAGMA synchronous")).containsExactly("2");
        assertThat(bound.rows("PRAGMA journal_mode")).containsExactly("wal");
    }
}
