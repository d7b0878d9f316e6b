package dev.tidemark.client.jdk.store;

import dev.tidemark.client.port.Storage.Committed;
import dev.tidemark.client.port.Storage.Damage;
import dev.tidemark.client.port.Storage.Edit;
import dev.tidemark.client.port.Storage.Entry;
import dev.tidemark.client.port.Storage.Pair;
import dev.tidemark.client.port.Storage.StorageException;
import dev.tidemark.client.port.Storage.StorageException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// A store in an SQLite database of its own; its tables are in `docs/formats/client-store.md`.
///
/// A database that SQLite can't read is put aside as a whole, and a new one begun.
final class SqliteStore implements BlockingStore {
    private static final System.Logger LOG = System.getLogger(SqliteStore.class.getName());
    private static final int BUSY_WAIT_MS = 10_000;
    private static final int VERSION = 1;
    private static final int FREE_PAGES_MAX = 500;
    private static final List<String> MIGRATION_TO_1 =
            List.of(
                    "CREATE TABLE pair (key BLOB PRIMARY KEY, text NOT NULL) WITHOUT ROWID",
                    "CREATE TABLE log (name BLOB PRIMARY KEY, id INTEGER NOT NULL UNIQUE,"
                            + " last_position INTEGER NOT NULL) WITHOUT ROWID",
                    "CREATE TABLE entry (log INTEGER NOT NULL, position INTEGER NOT NULL,"
                            + " text NOT NULL, PRIMARY KEY (log, position)) WITHOUT ROWID",
                    "PRAGMA user_version = 1");

    private final Connection connection;
    private final List<Damage> damages;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private long seenVersion;
    private boolean news;

    private SqliteStore(Connection connection, List<Damage> damages) throws SQLException {
        this.connection = connection;
        this.damages = damages;
        this.seenVersion = number("PRAGMA data_version");
    }

    /// Opens the database in `file`, or makes it.
    static SqliteStore open(Path file) throws StorageException {
        Path absolute = file.toAbsolutePath();
        if (absolute.toString().indexOf('?') >= 0) {
            throw new StorageException(Reason.BROKEN, "the path of a database has no '?'");
        }
        try {
            return connect(absolute, List.of());
        } catch (SQLException failure) {
            if (!damaged(failure)) {
                throw failed("opening the database", failure);
            }
        }
        try {
            return connect(absolute, List.of(putAside(absolute)));
        } catch (SQLException failure) {
            throw failed("opening a new database", failure);
        } catch (IOException failure) {
            throw new StorageException(
                    Reason.BROKEN, "a damaged database can't be put aside: " + failure);
        }
    }

    private static SqliteStore connect(Path file, List<Damage> damages)
            throws SQLException, StorageException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_WAIT_MS);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try {
            SqliteStore store = new SqliteStore(connection, damages);
            if (store.number("PRAGMA page_count") == 0) {
                // Only now can it be said that free pages go back; later it would be one more
                // write.
                store.run("PRAGMA auto_vacuum = INCREMENTAL");
            }
            store.run("PRAGMA journal_mode = WAL");
            store.migrate();
            store.seenVersion = store.number("PRAGMA data_version");
            return store;
        } catch (SQLException | StorageException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    /// Lets the database have so many pages, as a disk that is full does.
    void limitPages(int max) throws SQLException {
        run("PRAGMA max_page_count = " + max);
    }

    private static Damage putAside(Path file) throws IOException {
        Path aside = aside(file);
        for (String suffix : List.of("-wal", "-shm", "")) {
            Path part = Path.of(file + suffix);
            if (Files.exists(part)) {
                Files.move(part, Path.of(aside + suffix));
            }
        }
        Damage damage =
                new Damage(
                        "The database could not be read and a new one was begun. Look whether"
                                + " `sqlite3` can recover the one that was put aside.",
                        aside.toString());
        LOG.log(System.Logger.Level.ERROR, "{0} {1}", damage.what(), damage.keptIn());
        return damage;
    }

    private static Path aside(Path file) {
        for (int number = 1; ; number++) {
            Path aside = Path.of(file + ".damaged-" + number);
            if (Files.notExists(aside)) {
                return aside;
            }
        }
    }

    private void migrate() throws SQLException, StorageException {
        if (number("PRAGMA user_version") == VERSION) {
            return;
        }
        run("BEGIN IMMEDIATE");
        // Only now nobody can migrate beside us.
        long version = number("PRAGMA user_version");
        if (version > VERSION) {
            throw new StorageException(
                    Reason.BROKEN, "a newer program wrote this store; use that one");
        }
        if (version < VERSION) {
            for (String step : MIGRATION_TO_1) {
                run(step);
            }
        }
        run("COMMIT");
    }

    @Override
    public List<Committed> commitAll(List<List<Edit>> commits) throws StorageException {
        try {
            run("BEGIN IMMEDIATE");
            note();
            List<Committed> ends = new ArrayList<>();
            for (List<Edit> edits : commits) {
                ends.add(apply(edits));
            }
            run("COMMIT");
            return ends;
        } catch (SQLException failure) {
            rollBack();
            throw failed("writing to the database", failure);
        }
    }

    private Committed apply(List<Edit> edits) throws SQLException {
        for (Edit edit : edits) {
            if (edit instanceof Edit.Expect(String key, Optional<String> text)
                    && !text(key).equals(text)) {
                return new Committed.Conflict(key);
            }
        }
        List<Long> positions = new ArrayList<>();
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.Append(String log, String text) -> positions.add(append(log, text));
                case Edit.Remove(String log, long position) ->
                        update(
                                "DELETE FROM entry WHERE position = ?"
                                        + " AND log = (SELECT id FROM log WHERE name = ?)",
                                position,
                                TextBytes.utf16(log));
                case Edit.Put(String key, String text) ->
                        update(
                                "INSERT INTO pair (key, text) VALUES (?, ?)"
                                        + " ON CONFLICT (key) DO UPDATE SET text = excluded.text",
                                TextBytes.utf16(key),
                                column(text));
                case Edit.Delete(String key) ->
                        update("DELETE FROM pair WHERE key = ?", (Object) TextBytes.utf16(key));
                case Edit.Expect met -> {}
            }
        }
        return new Committed.Durable(positions);
    }

    private long append(String log, String text) throws SQLException {
        PreparedStatement next =
                prepared(
                        "INSERT INTO log (name, id, last_position) VALUES"
                                + " (?, (SELECT coalesce(max(id), 0) + 1 FROM log), 1)"
                                + " ON CONFLICT (name) DO UPDATE SET"
                                + " last_position = last_position + 1"
                                + " RETURNING id, last_position");
        next.setBytes(1, TextBytes.utf16(log));
        long id;
        long position;
        try (ResultSet row = next.executeQuery()) {
            row.next();
            id = row.getLong(1);
            position = row.getLong(2);
        }
        update(
                "INSERT INTO entry (log, position, text) VALUES (?, ?, ?)",
                id,
                position,
                column(text));
        return position;
    }

    /// Statements stay prepared; there are a dozen.
    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    @Override
    public Optional<String> get(String key) throws StorageException {
        return reading(() -> text(key));
    }

    private Optional<String> text(String key) throws SQLException {
        PreparedStatement select = prepared("SELECT text FROM pair WHERE key = ?");
        select.setBytes(1, TextBytes.utf16(key));
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(text(row, 1)) : Optional.empty();
        }
    }

    @Override
    public List<Pair> list(String prefix, String after, int max) throws StorageException {
        boolean first = after.compareTo(prefix) < 0;
        return reading(
                () -> {
                    List<Pair> page = new ArrayList<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT key, text FROM pair WHERE key "
                                            + (first ? ">=" : ">")
                                            + " ? ORDER BY key LIMIT ?")) {
                        select.setBytes(1, TextBytes.utf16(first ? prefix : after));
                        select.setInt(2, max);
                        try (ResultSet row = select.executeQuery()) {
                            while (row.next()) {
                                String key =
                                        TextBytes.text(
                                                TextBytes.UTF_16, ByteBuffer.wrap(row.getBytes(1)));
                                if (!key.startsWith(prefix)) {
                                    break;
                                }
                                page.add(new Pair(key, text(row, 2)));
                            }
                        }
                    }
                    return page;
                });
    }

    @Override
    public List<Entry> read(String log, long from, int max) throws StorageException {
        return reading(
                () -> {
                    List<Entry> page = new ArrayList<>();
                    try (PreparedStatement select =
                            connection.prepareStatement(
                                    "SELECT position, text FROM entry WHERE position >= ?"
                                            + " AND log = (SELECT id FROM log WHERE name = ?)"
                                            + " ORDER BY position LIMIT ?")) {
                        select.setLong(1, from);
                        select.setBytes(2, TextBytes.utf16(log));
                        select.setInt(3, max);
                        try (ResultSet row = select.executeQuery()) {
                            while (row.next()) {
                                page.add(new Entry(row.getLong(1), text(row, 2)));
                            }
                        }
                    }
                    return page;
                });
    }

    private interface Reading<T> {
        T read() throws SQLException;
    }

    private <T> T reading(Reading<T> reading) throws StorageException {
        try {
            return reading.read();
        } catch (SQLException failure) {
            forgetPrepared();
            throw failed("reading the database", failure);
        }
    }

    @Override
    public void look() throws StorageException {
        reading(
                () -> {
                    note();
                    // What was drained must not stay on the disk.
                    if (number("PRAGMA freelist_count") > FREE_PAGES_MAX) {
                        vacuum();
                    }
                    return news;
                });
    }

    private void vacuum() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // A page a step: only this method of the driver makes all of them.
            statement.executeUpdate("PRAGMA incremental_vacuum(" + FREE_PAGES_MAX + ")");
        }
    }

    private void note() throws SQLException {
        long version = number("PRAGMA data_version");
        news |= version != seenVersion;
        seenVersion = version;
    }

    @Override
    public boolean takeNews() {
        boolean taken = news;
        news = false;
        return taken;
    }

    @Override
    public List<Damage> damages() {
        return damages;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            LOG.log(System.Logger.Level.DEBUG, "closing the database", failure);
        }
    }

    /// After a failure the driver may hold a statement for one that still runs.
    private void forgetPrepared() {
        for (PreparedStatement statement : prepared.values()) {
            try {
                statement.close();
            } catch (SQLException failure) {
                LOG.log(System.Logger.Level.DEBUG, "closing a statement", failure);
            }
        }
        prepared.clear();
    }

    private void rollBack() {
        forgetPrepared();
        try {
            run("ROLLBACK");
        } catch (SQLException failure) {
            // SQLite has rolled back by itself, or there was nothing to roll back.
            LOG.log(System.Logger.Level.DEBUG, "rolling back", failure);
        }
    }

    /// A text as it stands in a column: TEXT, or a BLOB of UTF-16BE if it has what SQLite's texts
    /// have not.
    private static Object column(String text) {
        boolean plain = text.indexOf(0) < 0 && TextBytes.of(text).form() == TextBytes.UTF_8;
        return plain ? text : TextBytes.utf16(text);
    }

    private static String text(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        return value instanceof byte[] bytes
                ? TextBytes.text(TextBytes.UTF_16, ByteBuffer.wrap(bytes))
                : String.valueOf(value);
    }

    private void update(String sql, Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static boolean damaged(SQLException failure) {
        return failure instanceof SQLiteException known
                && (primary(known) == SQLiteErrorCode.SQLITE_NOTADB.code
                        || primary(known) == SQLiteErrorCode.SQLITE_CORRUPT.code);
    }

    private static int primary(SQLiteException failure) {
        return failure.getResultCode().code & 0xFF;
    }

    private static StorageException failed(String doing, SQLException failure) {
        Reason reason = Reason.BROKEN;
        if (failure instanceof SQLiteException known) {
            int code = primary(known);
            if (code == SQLiteErrorCode.SQLITE_FULL.code) {
                reason = Reason.FULL;
            } else if (code == SQLiteErrorCode.SQLITE_BUSY.code
                    || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
                reason = Reason.BUSY;
            }
        }
        return new StorageException(reason, doing + " failed: " + failure.getMessage());
    }
}
