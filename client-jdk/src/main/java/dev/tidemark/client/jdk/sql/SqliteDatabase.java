package dev.tidemark.client.jdk.sql;

import dev.tidemark.client.database.SqlDatabase;
import dev.tidemark.client.database.SqlDatabase.SqlFailure.Reason;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.promise.Promise;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// An SQLite database that the app and the sync share. Methods of the port are called on the core's
/// thread, the others on any.
public final class SqliteDatabase implements SqlDatabase, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SqliteDatabase.class.getName());
    private static final int BUSY_WAIT_MS = 10_000;
    private static final int CACHE_KB = 16_000;
    private static final long LOOK_MS = 100;

    /// A commit is announced just before it happens.
    private static final long LOOK_SOON_MS = 1;

    private static final int LOOKS_SOON = 30;
    private static final int WAITING_MAX = 10_000;

    private final Path file;
    private final Executor core;
    private final Connection connection;
    private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>(WAITING_MAX);
    private final List<Watcher> watchers = new ArrayList<>();
    private final Thread thread;
    private long seenVersion;
    private int looksSoon;
    private volatile boolean closed;

    private record Watcher(Runnable committed) {}

    private interface Work {
        void run() throws SQLException;
    }

    /// @param refused is told why, on the core's thread
    private record Job(Work work, Refused refused) {}

    private interface Refused {
        void because(SqlFailure failure);
    }

    private SqliteDatabase(Path file, Executor core) throws SQLException {
        this.file = file;
        this.core = core;
        connection = config().createConnection("jdbc:sqlite:" + file);
        seenVersion = version();
        thread = new Thread(this::work, "tidemark-sql");
        thread.setDaemon(true);
        thread.start();
    }

    /// Opens the database in `file`, or makes it. Waits for the disk.
    ///
    /// @param core runs on the core's thread, in order
    /// @throws SqlFailure if it can't be opened; a file that is no database is left as it is
    public static SqliteDatabase open(Path file, Executor core) throws SqlFailure {
        Path absolute = file.toAbsolutePath();
        if (absolute.toString().indexOf('?') >= 0) {
            throw new SqlFailure(Reason.REFUSED, "the path of a database has no '?'");
        }
        try {
            return new SqliteDatabase(absolute, core);
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_WAIT_MS);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        // A trigger's statement keeps what it would undo; in a file that took half of a write.
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setCacheSize(-CACHE_KB);
        return config;
    }

    /// A new connection for the app, which closes it. What it commits in one transaction is sent as
    /// one, and at once. Only for a database whose shapes are bound.
    public Connection connect() throws SQLException {
        Connection own = config().createConnection("jdbc:sqlite:" + file);
        try {
            AppTransactions.on(own, this::wake);
            return own;
        } catch (SQLException failure) {
            own.close();
            throw failure;
        }
    }

    /// Another connection of this process is about to commit.
    private void wake() {
        jobs.offer(new Job(() -> looksSoon = LOOKS_SOON, failure -> {}));
    }

    @Override
    public Promise<List<Answer>> write(List<Statement> statements) {
        return ask("BEGIN IMMEDIATE", statements, Integer.MAX_VALUE);
    }

    @Override
    public Promise<List<Answer>> read(List<Statement> statements, int rowsMax) {
        return ask("BEGIN", statements, rowsMax);
    }

    private Promise<List<Answer>> ask(String begin, List<Statement> statements, int rowsMax) {
        Promise<List<Answer>> promise = new Promise<>();
        List<Statement> asked = List.copyOf(statements);
        Job job =
                new Job(
                        () -> {
                            List<Answer> answers = transaction(begin, asked, rowsMax);
                            onCore(() -> promise.keep(answers));
                        },
                        failure -> onCore(() -> promise.fail(failure)));
        if (!jobs.offer(job)) {
            job.refused().because(new SqlFailure(Reason.BUSY, "too much waits for the database"));
        } else if (closed && jobs.remove(job)) {
            job.refused().because(closedFailure());
        }
        return promise;
    }

    @Override
    public Cancellable watch(Runnable committed) {
        // The same runnable may watch twice; each time is its own.
        Watcher watcher = new Watcher(() -> committed.run());
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /// Does what was asked before, then closes its own connection; those of the app stay open.
    @Override
    public void close() {
        closed = true;
        wake();
        boolean interrupted = false;
        while (thread.isAlive() && !Thread.currentThread().equals(thread)) {
            try {
                thread.join();
            } catch (InterruptedException asked) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (!closed || !jobs.isEmpty()) {
                long waitMs = looksSoon > 0 ? LOOK_SOON_MS : LOOK_MS;
                Job job = jobs.poll(waitMs, TimeUnit.MILLISECONDS);
                if (job != null) {
                    run(job);
                }
                look();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } finally {
            closed = true;
            List<Job> left = new ArrayList<>();
            jobs.drainTo(left);
            left.forEach(job -> job.refused().because(closedFailure()));
            try {
                connection.close();
            } catch (SQLException failure) {
                LOG.log(System.Logger.Level.DEBUG, "closing the database", failure);
            }
        }
    }

    private static void run(Job job) {
        try {
            job.work().run();
        } catch (SQLException failure) {
            job.refused().because(failed(failure));
        } catch (RuntimeException failure) {
            job.refused().because(new SqlFailure(Reason.REFUSED, String.valueOf(failure)));
        }
    }

    private static SqlFailure closedFailure() {
        return new SqlFailure(Reason.BROKEN, "the database was closed");
    }

    private List<Answer> transaction(String begin, List<Statement> statements, int rowsMax)
            throws SQLException {
        execute(begin);
        try {
            List<Answer> answers = runAll(statements, rowsMax);
            execute("COMMIT");
            return answers;
        } catch (SQLException | RuntimeException failure) {
            try {
                execute("ROLLBACK");
            } catch (SQLException already) {
                // Some errors roll back by themselves.
                LOG.log(System.Logger.Level.DEBUG, "rolling back", already);
            }
            throw failure;
        }
    }

    private List<Answer> runAll(List<Statement> statements, int rowsMax) throws SQLException {
        List<Answer> answers = new ArrayList<>();
        int next = 0;
        while (next < statements.size()) {
            String sql = statements.get(next).sql();
            try (PreparedStatement prepared = connection.prepareStatement(sql)) {
                // Thousands of rows come as thousands of the same statement.
                while (next < statements.size() && statements.get(next).sql().equals(sql)) {
                    answers.add(run(prepared, statements.get(next).values(), rowsMax));
                    next++;
                }
            }
        }
        return answers;
    }

    private static Answer run(PreparedStatement prepared, List<@Nullable String> values, int max)
            throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (value == null) {
                prepared.setNull(i + 1, Types.NULL);
            } else {
                prepared.setString(i + 1, value);
            }
        }
        if (!prepared.execute()) {
            return new Answer(List.of(), List.of());
        }
        try (ResultSet rows = prepared.getResultSet()) {
            return answer(rows, max);
        }
    }

    private static Answer answer(ResultSet rows, int max) throws SQLException {
        ResultSetMetaData about = rows.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= about.getColumnCount(); column++) {
            columns.add(about.getColumnLabel(column));
        }
        List<List<@Nullable String>> all = new ArrayList<>();
        while (rows.next()) {
            if (all.size() == max) {
                throw new IllegalStateException("the answer has more than " + max + " rows");
            }
            List<@Nullable String> row = new ArrayList<>();
            for (int column = 1; column <= columns.size(); column++) {
                row.add(text(rows.getObject(column)));
            }
            all.add(row);
        }
        return new Answer(columns, all);
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof byte[] bytes
                ? "\\x" + HexFormat.of().formatHex(bytes)
                : value.toString();
    }

    private void look() {
        try {
            long version = version();
            if (version == seenVersion) {
                looksSoon = Math.max(0, looksSoon - 1);
                return;
            }
            looksSoon = 0;
            seenVersion = version;
        } catch (SQLException failure) {
            LOG.log(System.Logger.Level.DEBUG, "looking for others' commits", failure);
            return;
        }
        onCore(
                () -> {
                    for (Watcher watcher : List.copyOf(watchers)) {
                        if (watchers.contains(watcher)) {
                            watcher.committed().run();
                        }
                    }
                });
    }

    private long version() throws SQLException {
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA data_version")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void onCore(Runnable end) {
        try {
            core.execute(end);
        } catch (RejectedExecutionException ended) {
            // The core is gone, and with it whoever waited.
            LOG.log(System.Logger.Level.DEBUG, "the core's thread has ended");
        }
    }

    private static SqlFailure failed(SQLException failure) {
        Reason reason = Reason.BROKEN;
        if (failure instanceof SQLiteException known) {
            int code = known.getResultCode().code & 0xFF;
            if (code == SQLiteErrorCode.SQLITE_BUSY.code
                    || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
                reason = Reason.BUSY;
            } else if (code == SQLiteErrorCode.SQLITE_FULL.code) {
                reason = Reason.FULL;
            } else if (code == SQLiteErrorCode.SQLITE_ERROR.code
                    || code == SQLiteErrorCode.SQLITE_CONSTRAINT.code
                    || code == SQLiteErrorCode.SQLITE_MISMATCH.code
                    || code == SQLiteErrorCode.SQLITE_RANGE.code
                    || code == SQLiteErrorCode.SQLITE_TOOBIG.code) {
                reason = Reason.REFUSED;
            }
        }
        return new SqlFailure(reason, String.valueOf(failure.getMessage()));
    }
}
