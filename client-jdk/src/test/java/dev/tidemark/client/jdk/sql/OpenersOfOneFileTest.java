package dev.tidemark.client.jdk.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidemark.client.database.Binding;
import dev.tidemark.client.database.LocalDatabase;
import dev.tidemark.client.database.SqlDatabase;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.row.RowSchema;
import dev.tidemark.client.row.WireException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs that bind tables of their own in a file which others have bound: what is written to
/// any of them is gathered.
final class OpenersOfOneFileTest {
    private static final String GATHERED = "SELECT tab FROM tidemark_change ORDER BY seq";

    @TempDir private Path directory;
    private BoundDatabase bound;

    @BeforeEach
    void open() throws Exception {
        bound = BoundDatabase.in(directory.resolve("app.db"));
    }

    @AfterEach
    void close() throws Exception {
        bound.close();
    }

    /// Others bind a table each just before this one writes what it found missing.
    private final class Overtaken implements SqlDatabase {
        private final Deque<String> others;

        Overtaken(String... others) {
            this.others = new ArrayDeque<>(List.of(others));
        }

        @Override
        public Promise<List<Answer>> write(List<Statement> statements) {
            boolean binds =
                    statements.stream()
                            .anyMatch(one -> one.sql().startsWith("DROP TRIGGER IF EXISTS"));
            String other = binds ? others.poll() : null;
            return other == null
                    ? bound.database().write(statements)
                    : bind(bound.database(), other)
                            .then(done -> bound.database().write(statements));
        }

        @Override
        public Promise<List<Answer>> read(List<Statement> statements, int rowsMax) {
            return bound.database().read(statements, rowsMax);
        }

        @Override
        public Cancellable watch(Runnable committed) {
            return bound.database().watch(committed);
        }
    }

    private static Promise<LocalDatabase> bind(SqlDatabase database, String table) {
        try {
            return LocalDatabase.open(
                    database,
                    List.of(Binding.of(table, table, RowSchema.parse(BoundDatabase.LISTS))));
        } catch (Binding.BindingException | WireException failure) {
            return Promise.broken(failure);
        }
    }

    private void write(String... tables) throws Exception {
        for (String table : tables) {
            bound.run("INSERT INTO " + table + " VALUES (1, 'home', 'red')");
        }
        bound.gather();
    }

    @Test
    void twoThatBindDifferentTablesAtOnceLoseNoneOfThem() throws Exception {
        bound.kept(bind(new Overtaken("people"), "places"));

        write("people", "places", "lists");

        assertThat(bound.rows(GATHERED)).containsExactly("people", "places", "lists");
    }

    @Test
    void whoIsOvertakenAgainLooksAgain() throws Exception {
        bound.kept(bind(new Overtaken("people", "plants", "pets"), "places"));

        write("people", "plants", "pets", "places");

        assertThat(bound.rows(GATHERED)).containsExactly("people", "plants", "pets", "places");
    }

    @Test
    void aTableThatDroppedOutComesBackWhenTheFileIsOpenedAgain() throws Exception {
        bound.run("DROP TRIGGER tidemark_gathered");
        bound.run(
                "CREATE TRIGGER tidemark_gathered INSTEAD OF INSERT ON tidemark_gather"
                        + " BEGIN INSERT INTO todos__gather (base) VALUES (NEW.base); END");
        write("lists");
        assertThat(bound.rows(GATHERED)).isEmpty();

        close();
        open();
        bound.gather();

        assertThat(bound.rows(GATHERED)).containsExactly("lists");
    }

    @Test
    void aFileInWhichAllIsRightIsLeftAsItIs() throws Exception {
        List<String> before = bound.rows("PRAGMA schema_version");

        close();
        open();

        assertThat(bound.rows("PRAGMA schema_version")).isEqualTo(before);
    }

    @Test
    void aTableWithoutNotesIsNotAskedForAny() throws Exception {
        bound.run("DROP TRIGGER todos__gathered");
        bound.run(
                "CREATE TRIGGER todos__gathered INSTEAD OF INSERT ON todos__gather"
                        + " BEGIN SELECT RAISE(ABORT, 'asked'); END");

        write("lists");

        assertThat(bound.rows(GATHERED)).containsExactly("lists");
    }
}
