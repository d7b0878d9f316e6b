package dev.tidemark.bench.suite;

import dev.tidemark.bench.report.Figure;
import dev.tidemark.bench.report.Figure.Baseline;
import dev.tidemark.bench.report.Row;
import dev.tidemark.bench.report.Samples;
import dev.tidemark.bench.report.Target;
import dev.tidemark.bench.rig.Commands;
import dev.tidemark.bench.rig.Follower;
import dev.tidemark.bench.rig.Rig;
import dev.tidemark.bench.rig.ServerProcess;
import dev.tidemark.bench.rig.Site;
import dev.tidemark.engine.postgres.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;

/// How fast a backlog is taken in: decoded, matched with 1,000 shapes, durable and visible.
///
/// In each round the server's stream is held up by the lock that a second instance would hold.
/// Meanwhile the slot is copied and a backlog written; then `pg_recvlogical` reads the copy to
/// `/dev/null`, and the server, which has been running all the time, reads its own. Both log in and
/// both decode the same WAL. The server's time ends when a client that waits has the row behind the
/// backlog, which is durable by then.
final class IngestBenchmark implements Benchmark {
    private static final int SHAPES = 1000;
    private static final int ROUNDS = 7;
    private static final int WARM_UP = 2;
    private static final int ROWS = 100_000;
    private static final int TRANSACTIONS = 20_000;
    private static final Duration HOLD_MAX = Duration.ofSeconds(30);
    private static final long LOOK_NANOS = 5_000_000;
    private static final String COPY = "bench_copy";

    private static final String ONE_TRANSACTION =
            "INSERT INTO items (id, owner_id, title)"
                    + " SELECT %1$d + i, i %% "
                    + SHAPES
                    + ", 'title ' || i FROM generate_series(1, "
                    + ROWS
                    + ") i";
    private static final String SMALL_TRANSACTIONS =
            "DO $$ BEGIN FOR i IN 1.."
                    + TRANSACTIONS
                    + " LOOP INSERT INTO items (id, owner_id, title) VALUES (%1$d + i, i %% "
                    + SHAPES
                    + ", 'title ' || i); COMMIT; END LOOP; END $$";

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public String meaning() {
        return "a backlog into 1,000 durable shapes, against pg_recvlogical";
    }

    @Override
    public List<Row> run(Rig rig) throws IOException, SQLException, InterruptedException {
        Optional<Path> receiver = rig.program("pg_recvlogical");
        if (receiver.isEmpty()) {
            return List.of(new Row.Absent(name(), "no pg_recvlogical (postgresql-client)"));
        }
        List<Row> rows = new ArrayList<>();
        try (Site site = rig.site()) {
            site.makeItems();
            site.sql("CREATE TABLE marks (id bigint PRIMARY KEY)");
            ServerProcess server = site.serve(Map.of("TIDEMARK_LONG_POLL_TIMEOUT", "90s"));
            Site.makeOwnerShapes(server.port(), SHAPES);
            try (Follower marks = Follower.upToDate(server.port(), "table=marks");
                    Backlogs backlogs = new Backlogs(site, receiver.get(), marks)) {
                rows.add(
                        backlogs.measure(
                                "ingest.one-transaction", ROWS, ONE_TRANSACTION::formatted));
                rows.add(
                        backlogs.measure(
                                "ingest.small-transactions",
                                TRANSACTIONS,
                                SMALL_TRANSACTIONS::formatted));
            }
        }
        return rows;
    }

    /// Writes backlogs and lets both receivers read them.
    private static final class Backlogs implements AutoCloseable {
        private final Site site;
        private final Path receiver;
        private final Follower marks;
        private final Connection connection;
        private final Connection holder;
        private long nextId;
        private long mark;

        Backlogs(Site site, Path receiver, Follower marks) throws SQLException {
            this.site = site;
            this.receiver = receiver;
            this.marks = marks;
            connection = site.connect();
            holder = site.connect();
            // The orphan that a server ends is idle outside a transaction.
            holder.setAutoCommit(false);
            execute("SET synchronous_commit = off");
        }

        Row measure(String name, int rows, LongFunction<String> backlog)
                throws IOException, SQLException, InterruptedException {
            Samples ours = new Samples();
            Samples theirs = new Samples();
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                hold();
                String end = write(backlog, rows);
                boolean theirsFirst = round % 2 == 0;
                double before = theirsFirst ? baseline(end) : server();
                double after = theirsFirst ? server() : baseline(end);
                if (round >= 0) {
                    theirs.add(rows / (theirsFirst ? before : after));
                    ours.add(rows / (theirsFirst ? after : before));
                }
                execute("SELECT pg_drop_replication_slot('" + COPY + "')");
            }
            return new Figure(
                    name,
                    "rows/s",
                    ours.median(),
                    new Baseline("pg_recvlogical", theirs.median()),
                    new Target.AtLeast(1));
        }

        /// Ends the server's session and keeps it from beginning another.
        private void hold() throws SQLException, InterruptedException {
            Thread taking =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try (Statement statement = holder.createStatement()) {
                                            statement.execute(lock("pg_advisory_lock"));
                                        } catch (SQLException failed) {
                                            throw new IllegalStateException(failed);
                                        }
                                    });
            await("SELECT count(*) > 0 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted");
            execute(
                    "SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots"
                            + " WHERE active AND slot_name = '%s'".formatted(site.slot()));
            taking.join();
            await(
                    "SELECT NOT active FROM pg_replication_slots WHERE slot_name = '%s'"
                            .formatted(site.slot()));
            execute(
                    "SELECT pg_copy_logical_replication_slot('%s', '%s')"
                            .formatted(site.slot(), COPY));
        }

        /// @return where the last row's transaction, which only the server reads, begins
        private String write(LongFunction<String> backlog, int rows) throws SQLException {
            execute(backlog.apply(nextId));
            nextId += rows;
            String end = value("SELECT pg_current_wal_insert_lsn()");
            execute("INSERT INTO marks VALUES (%d)".formatted(++mark));
            // The flush of a commit that nobody waits for comes up to 200 ms later.
            execute("SET synchronous_commit = on; SELECT pg_logical_emit_message(true, 'a', 'b')");
            execute("SET synchronous_commit = off");
            return end;
        }

        private double baseline(String end) throws IOException, InterruptedException {
            DatabaseUrl url = DatabaseUrl.parse(site.url());
            List<String> command =
                    List.of(
                            receiver.toString(),
                            "--dbname=host=%s port=%d user=%s dbname=%s"
                                    .formatted(url.host(), url.port(), url.user(), url.database()),
                            "--slot=" + COPY,
                            "--start",
                            "--no-loop",
                            "--endpos=" + end,
                            "--option=proto_version=1",
                            "--option=publication_names=" + site.publication(),
                            "--file=/dev/null");
            String password = url.properties().getProperty("password", "");
            return Commands.nanosOf(command, Map.of("PGPASSWORD", password)) / 1e9;
        }

        private double server() throws IOException, SQLException {
            long start = System.nanoTime();
            try (Statement statement = holder.createStatement()) {
                statement.execute(lock("pg_advisory_unlock"));
            }
            long end = marks.awaitId(mark);
            holder.rollback();
            return (end - start) / 1e9;
        }

        private String lock(String function) {
            return "SELECT %s(hashtext('%s'))".formatted(function, site.slot());
        }

        private void await(String condition) throws SQLException {
            long deadline = System.nanoTime() + HOLD_MAX.toNanos();
            while (!value(condition).equals("t")) {
                if (System.nanoTime() - deadline > 0) {
                    throw new SQLException("never true: " + condition);
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }

        private void execute(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        private String value(String sql) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                result.next();
                return result.getString(1);
            }
        }

        @Override
        public void close() throws SQLException {
            holder.close();
            connection.close();
        }
    }
}
