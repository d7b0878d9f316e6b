package dev.tidemark.client.jdk.sql;

import dev.tidemark.client.database.SqlDatabase;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.port.Chance;
import dev.tidemark.client.port.Time;
import dev.tidemark.client.promise.Promise;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The port on one simulated process, over a real SQLite in memory that several processes share.
/// Everything takes simulated time, in order; locks, crashes before and after a commit come as the
/// seed says.
final class SimSql implements SqlDatabase {
    /// What the processes share: the disk.
    static final class Disk implements AutoCloseable {
        private final Connection connection;
        private final List<SimSql> open = new ArrayList<>();
        private final Map<String, PreparedStatement> prepared = new HashMap<>();
        private long transactions;

        /// `BEGIN` and the like are prepared once.
        private static final int KEPT_MAX = 20;

        Disk() throws SQLException {
            connection = DriverManager.getConnection("jdbc:sqlite::memory:");
            connection.setAutoCommit(true);
        }

        /// Statements of the app in one transaction.
        ///
        /// @return whether they were committed
        boolean app(List<String> statements) throws SQLException {
            execute("BEGIN IMMEDIATE");
            try {
                for (String sql : statements) {
                    execute(sql);
                }
                transactions++;
                execute("UPDATE tidemark_fresh SET txn = " + transactions + " WHERE txn IS NULL");
                execute("COMMIT");
            } catch (SQLException refused) {
                execute("ROLLBACK");
                return false;
            }
            List.copyOf(open).forEach(process -> process.committed(process.chance.below(5)));
            return true;
        }

        /// Rows, `|` between columns.
        List<String> rows(String sql) throws SQLException {
            List<String> rows = new ArrayList<>();
            for (List<@Nullable String> row : ask(Statement.of(sql)).rows()) {
                rows.add(String.join("|", row.stream().map(String::valueOf).toList()));
            }
            return rows;
        }

        private void execute(String sql) throws SQLException {
            if (sql.length() < KEPT_MAX) {
                ask(Statement.of(sql));
                return;
            }
            try (java.sql.Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        private Answer ask(Statement asked) throws SQLException {
            PreparedStatement statement = prepared.get(asked.sql());
            if (statement == null) {
                statement = connection.prepareStatement(asked.sql());
                prepared.put(asked.sql(), statement);
            }
            for (int i = 0; i < asked.values().size(); i++) {
                String value = asked.values().get(i);
                if (value == null) {
                    statement.setNull(i + 1, Types.NULL);
                } else {
                    statement.setString(i + 1, value);
                }
            }
            if (!statement.execute()) {
                return new Answer(List.of(), List.of());
            }
            List<List<@Nullable String>> rows = new ArrayList<>();
            List<String> names = new ArrayList<>();
            try (ResultSet row = statement.getResultSet()) {
                int columns = row.getMetaData().getColumnCount();
                for (int i = 1; i <= columns; i++) {
                    names.add(row.getMetaData().getColumnLabel(i));
                }
                while (row.next()) {
                    List<@Nullable String> cells = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        Object cell = row.getObject(i);
                        cells.add(cell == null ? null : cell.toString());
                    }
                    rows.add(cells);
                }
            }
            return new Answer(names, rows);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /// How often something bad happens, in per mille of all commits.
    record Faults(int busy, int crash) {}

    private final Disk disk;
    private final Time time;
    private final Chance chance;
    private final Runnable crash;
    private final List<Runnable> watchers = new ArrayList<>();
    private Faults faults;
    private long lastAtMs;
    private boolean gone;

    /// @param crash ends the process
    SimSql(Disk disk, Time time, Chance chance, Faults faults, Runnable crash) {
        this.disk = disk;
        this.time = time;
        this.chance = chance;
        this.faults = faults;
        this.crash = crash;
        disk.open.add(this);
    }

    void heal() {
        faults = new Faults(0, 0);
    }

    /// The process is gone; what was under way does not happen.
    void end() {
        gone = true;
        disk.open.remove(this);
    }

    @Override
    public Promise<List<Answer>> write(List<Statement> statements) {
        return later(
                promise -> {
                    if (chance.below(1000) < faults.busy()) {
                        promise.fail(new SqlFailure(SqlFailure.Reason.BUSY, "locked"));
                    } else if (chance.below(1000) < faults.crash()) {
                        if (chance.below(2) == 0) {
                            transaction(statements);
                        }
                        end();
                        crash.run();
                    } else {
                        promise.keep(transaction(statements));
                    }
                });
    }

    @Override
    public Promise<List<Answer>> read(List<Statement> statements, int rowsMax) {
        return later(promise -> promise.keep(transaction(statements)));
    }

    private interface Step {
        void run(Promise<List<Answer>> promise) throws SQLException, SqlFailure;
    }

    private Promise<List<Answer>> later(Step step) {
        Promise<List<Answer>> promise = new Promise<>();
        lastAtMs = Math.max(lastAtMs, time.ticksMs() + chance.below(3));
        time.after(
                lastAtMs - time.ticksMs(),
                () -> {
                    if (gone) {
                        return;
                    }
                    try {
                        step.run(promise);
                    } catch (SQLException failure) {
                        promise.fail(
                                new SqlFailure(
                                        SqlFailure.Reason.REFUSED,
                                        String.valueOf(failure.getMessage())));
                    } catch (SqlFailure failure) {
                        promise.fail(failure);
                    }
                });
        return promise;
    }

    private List<Answer> transaction(List<Statement> statements) throws SQLException {
        disk.execute("BEGIN IMMEDIATE");
        List<Answer> answers = new ArrayList<>();
        try {
            for (Statement statement : statements) {
                answers.add(disk.ask(statement));
            }
            disk.execute("COMMIT");
        } catch (SQLException failure) {
            disk.execute("ROLLBACK");
            throw failure;
        }
        for (SimSql other : List.copyOf(disk.open)) {
            if (other != this) {
                other.committed(chance.below(250));
            }
        }
        return answers;
    }

    private void committed(long delayMs) {
        time.after(
                delayMs,
                () -> {
                    if (!gone) {
                        List.copyOf(watchers).forEach(Runnable::run);
                    }
                });
    }

    @Override
    public Cancellable watch(Runnable committed) {
        Runnable own = () -> committed.run();
        watchers.add(own);
        return () -> watchers.remove(own);
    }
}
