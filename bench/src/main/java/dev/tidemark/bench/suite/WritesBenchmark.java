package dev.tidemark.bench.suite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tidemark.bench.report.Figure;
import dev.tidemark.bench.report.Figure.Baseline;
import dev.tidemark.bench.report.Row;
import dev.tidemark.bench.report.Samples;
import dev.tidemark.bench.report.Target;
import dev.tidemark.bench.rig.Rig;
import dev.tidemark.bench.rig.Site;
import dev.tidemark.engine.postgres.DatabaseUrl;
import dev.tidemark.protocol.write.BatchEntry;
import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.write.BatchAnswer;
import dev.tidemark.write.Pause;
import dev.tidemark.write.Writes;
import dev.tidemark.write.WritesConfig;
import dev.tidemark.write.identity.Identity;
import dev.tidemark.write.ledger.LedgerSchema;
import dev.tidemark.write.table.TableRules;
import dev.tidemark.write.table.Tables;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Batches of 1, 10 and 100 inserts by the write API, as one client transaction and as one each,
/// against the same statements one by one over JDBC in one transaction.
final class WritesBenchmark implements Benchmark {
    private static final List<Integer> SIZES = List.of(1, 10, 100);
    private static final int WARM_UP = 100;
    private static final int ROUNDS = 150;
    private static final Identity USER = new Identity("ann", null, "{}");
    private static final String INSERT = "INSERT INTO todos (id, title, done) VALUES (?, ?, ?)";
    private static final String TITLE = "a title of usual length";

    @Override
    public String name() {
        return "writes";
    }

    @Override
    public String meaning() {
        return "batches through the write API, against plain JDBC in one transaction";
    }

    @Override
    public List<Row> run(Rig rig) throws IOException, SQLException {
        try (Site site = rig.site()) {
            site.sql(
                    "CREATE TABLE todos"
                            + " (id int PRIMARY KEY, title text NOT NULL, done bool NOT NULL)");
            try (Connection connection = site.connect()) {
                LedgerSchema.install(connection);
            }
            try (HikariDataSource pool = pool(site);
                    Connection plain = site.connect()) {
                plain.setAutoCommit(false);
                Writer writer = new Writer(pool, plain);
                List<Row> rows = new ArrayList<>();
                for (int size : SIZES) {
                    rows.addAll(writer.compare(size));
                }
                return rows;
            }
        }
    }

    private static HikariDataSource pool(Site site) {
        DatabaseUrl url = DatabaseUrl.parse(site.url());
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url.jdbcUrl());
        config.setDataSourceProperties(url.properties());
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    /// Writes the same rows in three ways.
    private static final class Writer {
        private final Writes writes;
        private final Connection plain;
        private long seq;
        private int id;

        Writer(HikariDataSource pool, Connection plain) {
            this.plain = plain;
            writes =
                    new Writes(
                            new Writes.Ports(pool, Pause.real(), RandomGenerator.getDefault()),
                            WritesConfig.standard(),
                            Tables.of(TableRules.of("todos").columns("title", "done")));
        }

        List<Row> compare(int size) throws SQLException {
            Samples jdbc = new Samples();
            Samples together = new Samples();
            Samples each = new Samples();
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                double byJdbc = rate(size, () -> byJdbc(size));
                double inOne = rate(size, () -> inOneTransaction(size));
                double apart = rate(size, () -> inOneEach(size));
                if (round >= 0) {
                    jdbc.add(byJdbc);
                    together.add(inOne);
                    each.add(apart);
                }
            }
            Baseline baseline = new Baseline("JDBC", jdbc.median());
            Target target = size == 100 ? new Target.AtLeast(0.7) : new Target.None();
            return List.of(
                    new Figure(
                            "writes.%d.together".formatted(size),
                            "writes/s",
                            together.median(),
                            baseline,
                            target),
                    new Figure(
                            "writes.%d.each".formatted(size),
                            "writes/s",
                            each.median(),
                            baseline,
                            new Target.None()));
        }

        private void byJdbc(int size) throws SQLException {
            for (int i = 0; i < size; i++) {
                try (PreparedStatement insert = plain.prepareStatement(INSERT)) {
                    insert.setInt(1, ++id);
                    insert.setString(2, TITLE);
                    insert.setBoolean(3, false);
                    insert.executeUpdate();
                }
            }
            plain.commit();
        }

        private void inOneTransaction(int size) {
            RowChange[] changes = new RowChange[size];
            Arrays.setAll(changes, i -> change());
            apply(List.of(ClientTransaction.of(++seq, changes)));
        }

        private void inOneEach(int size) {
            List<BatchEntry> entries = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                entries.add(ClientTransaction.of(++seq, change()));
            }
            apply(entries);
        }

        private void apply(List<BatchEntry> entries) {
            WriteBatch batch = new WriteBatch("phone", 0, 0, 0, entries);
            boolean applied =
                    writes.apply(USER, batch) instanceof BatchAnswer.Answered answered
                            && answered.reply().results().stream()
                                    .allMatch(result -> result.outcome().tookEffect());
            if (!applied) {
                throw new IllegalStateException("a batch was not applied");
            }
        }

        private RowChange change() {
            return RowChange.insert(
                    "todos",
                    Cells.of("id", Integer.toString(++id)),
                    Cells.of("title", TITLE).with("done", "false"));
        }

        private static double rate(int size, Work work) throws SQLException {
            long start = System.nanoTime();
            work.run();
            return size / ((System.nanoTime() - start) / 1e9);
        }
    }

    private interface Work {
        void run() throws SQLException;
    }
}
