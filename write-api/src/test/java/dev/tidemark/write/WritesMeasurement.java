package dev.tidemark.write;

import dev.tidemark.protocol.write.BatchEntry;
import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteBatch;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.testing.TestDatabase;
import dev.tidemark.write.table.TableRules;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Measures batches of 1, 10 and 100 writes against the same statements by plain JDBC in one
/// transaction, one after the other in the same run; prints medians.
///
/// Not a test: `mvn -pl write-api -am test-compile`, then run it on the test class path.
final class WritesMeasurement {
    private static final int[] SIZES = {1, 10, 100};
    private static final int WARM_UP = 150;
    private static final int ROUNDS = 300;

    private final Site site;
    private final Connection plain;
    private long seq;
    private int id;

    private WritesMeasurement(TestDatabase database) throws SQLException {
        database.sql(
                "CREATE TABLE todos (id int PRIMARY KEY, title text NOT NULL, done bool NOT NULL)");
        site = Site.of(database, TableRules.of("todos").columns("title", "done"));
        plain = database.connection();
        plain.setAutoCommit(false);
    }

    public static void main(String[] arguments) throws SQLException {
        try (TestDatabase database = TestDatabase.create()) {
            WritesMeasurement measurement = new WritesMeasurement(database);
            for (int size : SIZES) {
                measurement.compare(size);
            }
        }
    }

    private void compare(int size) throws SQLException {
        long[][] nanos = new long[4][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long[] times = {
                nanosOf(() -> oneByOne(size)),
                nanosOf(() -> together(size)),
                nanosOf(() -> oneTransaction(size)),
                nanosOf(() -> manyTransactions(size))
            };
            for (int i = 0; i < times.length && round >= 0; i++) {
                nanos[i][round] = times[i];
            }
        }
        double[] micros = new double[nanos.length];
        for (int i = 0; i < nanos.length; i++) {
            Arrays.sort(nanos[i]);
            micros[i] = nanos[i][ROUNDS / 2] / 1000.0;
        }
        System.out.printf(
                "%3d writes: JDBC one by one %8.0f us, JDBC batched %8.0f us,"
                        + " one client transaction %8.0f us (%.2fx, %.2fx),"
                        + " a client transaction each %8.0f us (%.2fx)%n",
                size,
                micros[0],
                micros[1],
                micros[2],
                micros[0] / micros[2],
                micros[1] / micros[2],
                micros[3],
                micros[0] / micros[3]);
    }

    private void oneByOne(int size) throws SQLException {
        for (int i = 0; i < size; i++) {
            try (PreparedStatement insert = insert()) {
                insert.executeUpdate();
            }
        }
        plain.commit();
    }

    private void together(int size) throws SQLException {
        try (PreparedStatement insert = plain.prepareStatement(SQL)) {
            for (int i = 0; i < size; i++) {
                bind(insert);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        plain.commit();
    }

    private void oneTransaction(int size) {
        RowChange[] changes = new RowChange[size];
        Arrays.setAll(changes, i -> change());
        apply(List.of(ClientTransaction.of(++seq, changes)));
    }

    private void manyTransactions(int size) {
        List<BatchEntry> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            entries.add(ClientTransaction.of(++seq, change()));
        }
        apply(entries);
    }

    private void apply(List<BatchEntry> entries) {
        WriteBatch batch = new WriteBatch("phone", 0, 0, 0, entries);
        if (!site.apply(Site.ANN, batch).stream().allMatch(WriteOutcome::tookEffect)) {
            throw new IllegalStateException("not applied");
        }
    }

    private static final String SQL = "INSERT INTO todos (id, title, done) VALUES (?, ?, ?)";

    private PreparedStatement insert() throws SQLException {
        PreparedStatement insert = plain.prepareStatement(SQL);
        bind(insert);
        return insert;
    }

    private void bind(PreparedStatement insert) throws SQLException {
        insert.setInt(1, ++id);
        insert.setString(2, "a title of usual length");
        insert.setBoolean(3, false);
    }

    private RowChange change() {
        return RowChange.insert(
                "todos",
                Site.id(++id),
                Cells.of("title", "a title of usual length").with("done", "false"));
    }

    private static long nanosOf(Work work) throws SQLException {
        long from = System.nanoTime();
        work.run();
        return System.nanoTime() - from;
    }

    private interface Work {
        void run() throws SQLException;
    }
}
