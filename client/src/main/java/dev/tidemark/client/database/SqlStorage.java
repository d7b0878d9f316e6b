package dev.tidemark.client.database;

import dev.tidemark.client.database.SqlDatabase.Answer;
import dev.tidemark.client.database.SqlDatabase.SqlFailure;
import dev.tidemark.client.database.SqlDatabase.Statement;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.promise.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A store in the app's own database, in tables whose names begin with `tidemark_`: what the core
/// has to remember of the file goes where the file goes, be it copied, moved or deleted.
///
/// Pages are sorted by code points, which is UTF-16 order for all keys that the core makes.
public final class SqlStorage implements Storage {
    private static final int PAGE_MAX = 100_000;
    private static final List<String> TABLES =
            List.of(
                    """
                    CREATE TABLE IF NOT EXISTS tidemark_guard (
                      stale INTEGER CONSTRAINT tidemark_stale CHECK (stale = 0))
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS tidemark_text (
                      name TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS tidemark_position (
                      log TEXT PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID
                    """,
                    """
                    CREATE TABLE IF NOT EXISTS tidemark_log (
                      log TEXT NOT NULL, position INTEGER NOT NULL, text TEXT NOT NULL,
                      PRIMARY KEY (log, position)) WITHOUT ROWID
                    """);

    private final SqlDatabase database;

    private SqlStorage(SqlDatabase database) {
        this.database = database;
    }

    /// Makes the tables if they are not there.
    ///
    /// @return broken with an [SqlFailure]
    public static Promise<SqlStorage> in(SqlDatabase database) {
        return database.write(TABLES.stream().map(Statement::of).toList())
                .map(made -> new SqlStorage(database));
    }

    /// A statement that fails, and all that is done with it, if a condition holds.
    static Statement refuseIf(String condition, @Nullable String... values) {
        return Statement.of(
                "INSERT INTO tidemark_guard (stale) SELECT 1 WHERE " + condition, values);
    }

    /// Whether it failed because of [#refuseIf].
    static boolean refused(Throwable failure) {
        return failure instanceof SqlFailure known
                && known.reason() == SqlFailure.Reason.REFUSED
                && String.valueOf(known.getMessage()).contains("tidemark_stale");
    }

    @Override
    public Promise<Committed> commit(List<Edit> edits) {
        List<Statement> script = new ArrayList<>();
        List<Integer> appends = new ArrayList<>();
        List<Edit.Expect> expected = new ArrayList<>();
        for (Edit edit : edits) {
            if (edit instanceof Edit.Expect expect) {
                expected.add(expect);
                script.add(
                        refuseIf(
                                "(SELECT text FROM tidemark_text WHERE name = ?) IS NOT ?",
                                expect.key(),
                                expect.text().orElse(null)));
            }
        }
        for (Edit edit : edits) {
            if (edit instanceof Edit.Append) {
                appends.add(script.size());
            }
            script.addAll(statements(edit));
        }
        return database.write(script)
                .map(answers -> durable(answers, appends))
                .recover(
                        failure ->
                                refused(failure) && !expected.isEmpty()
                                        ? conflict(expected)
                                        : Promise.broken(meaning(failure)));
    }

    private static Committed durable(List<Answer> answers, List<Integer> appends) {
        List<Long> positions = new ArrayList<>();
        for (int append : appends) {
            positions.add(number(answers.get(append).rows().getFirst().getFirst()));
        }
        return new Committed.Durable(positions);
    }

    private static List<Statement> statements(Edit edit) {
        return switch (edit) {
            case Edit.Append(String log, String text) ->
                    List.of(
                            Statement.of(
                                    "INSERT INTO tidemark_position (log, last) VALUES (?, 1)"
                                            + " ON CONFLICT DO UPDATE SET last = last + 1"
                                            + " RETURNING last",
                                    log),
                            Statement.of(
                                    "INSERT INTO tidemark_log (log, position, text)"
                                            + " SELECT log, last, ?2 FROM tidemark_position"
                                            + " WHERE log = ?1",
                                    log,
                                    text));
            case Edit.Remove(String log, long position) ->
                    List.of(
                            Statement.of(
                                    "DELETE FROM tidemark_log WHERE log = ?"
                                            + " AND position = CAST(? AS INTEGER)",
                                    log,
                                    Long.toString(position)));
            case Edit.Put(String key, String text) ->
                    List.of(
                            Statement.of(
                                    "INSERT OR REPLACE INTO tidemark_text (name, text)"
                                            + " VALUES (?, ?)",
                                    key,
                                    text));
            case Edit.Delete(String key) ->
                    List.of(Statement.of("DELETE FROM tidemark_text WHERE name = ?", key));
            case Edit.Expect checked -> List.of();
        };
    }

    private Promise<Committed> conflict(List<Edit.Expect> expected) {
        Promise<Committed> first = Promise.kept(new Committed.Conflict(expected.getFirst().key()));
        for (int i = expected.size() - 1; i >= 0; i--) {
            Edit.Expect expect = expected.get(i);
            first =
                    first.then(
                            other ->
                                    get(expect.key())
                                            .map(
                                                    text ->
                                                            text.equals(expect.text())
                                                                    ? other
                                                                    : new Committed.Conflict(
                                                                            expect.key())));
        }
        return first;
    }

    @Override
    public Promise<Optional<String>> get(String key) {
        return rows(Statement.of("SELECT text FROM tidemark_text WHERE name = ?", key), 1)
                .map(rows -> rows.stream().map(row -> text(row.getFirst())).findFirst());
    }

    @Override
    public Promise<List<Pair>> list(String prefix, String after, int max) {
        Statement page =
                Statement.of(
                        "SELECT name, text FROM tidemark_text WHERE name > ?1 AND name >= ?2"
                                + " AND substr(name, 1, length(?2)) = ?2"
                                + " ORDER BY name LIMIT CAST(?3 AS INTEGER)",
                        after,
                        prefix,
                        Integer.toString(max));
        return rows(page, max)
                .map(
                        rows ->
                                rows.stream()
                                        .map(row -> new Pair(text(row.get(0)), text(row.get(1))))
                                        .toList());
    }

    @Override
    public Promise<List<Entry>> read(String log, long from, int max) {
        Statement page =
                Statement.of(
                        "SELECT position, text FROM tidemark_log WHERE log = ?1"
                                + " AND position >= CAST(?2 AS INTEGER)"
                                + " ORDER BY position LIMIT CAST(?3 AS INTEGER)",
                        log,
                        Long.toString(from),
                        Integer.toString(max));
        return rows(page, max)
                .map(
                        rows ->
                                rows.stream()
                                        .map(row -> new Entry(number(row.get(0)), text(row.get(1))))
                                        .toList());
    }

    private Promise<List<List<@Nullable String>>> rows(Statement statement, int max) {
        return database.read(List.of(statement), Math.min(max, PAGE_MAX))
                .map(answers -> answers.getFirst().rows())
                .recover(failure -> Promise.broken(meaning(failure)));
    }

    @Override
    public Cancellable watch(Runnable changed) {
        return database.watch(changed);
    }

    @Override
    public List<Damage> damages() {
        return List.of();
    }

    private static Throwable meaning(Throwable failure) {
        if (!(failure instanceof SqlFailure known)) {
            return failure;
        }
        String message = String.valueOf(known.getMessage());
        return new StorageException(
                switch (known.reason()) {
                    case BUSY -> StorageException.Reason.BUSY;
                    case FULL -> StorageException.Reason.FULL;
                    case REFUSED, BROKEN -> StorageException.Reason.BROKEN;
                },
                message);
    }

    private static long number(@Nullable String text) {
        return text == null ? 0 : Long.parseLong(text);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
