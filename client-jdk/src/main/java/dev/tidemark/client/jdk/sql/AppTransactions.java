package dev.tidemark.client.jdk.sql;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.Function;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;

/// Gives each transaction of one connection a number, which entries of the change log carry.
///
/// SQLite has no number of its own for a transaction. A trigger of this connection only asks a
/// function of this connection only, and both end of a transaction forget the number.
final class AppTransactions extends Function implements SQLiteCommitListener {
    private static final String TRIGGER =
            "CREATE TEMP TRIGGER IF NOT EXISTS tidemark_number AFTER INSERT ON main.tidemark_fresh"
                    + " BEGIN UPDATE tidemark_fresh SET txn = tidemark_txn()"
                    + " WHERE seq = NEW.seq; END";

    private final SecureRandom random = new SecureRandom();
    private final Runnable committed;
    private long number;

    private AppTransactions(Runnable committed) {
        this.committed = committed;
    }

    /// Prepares a connection.
    ///
    /// @param committed is called when it commits
    static void on(Connection connection, Runnable committed) throws SQLException {
        AppTransactions transactions = new AppTransactions(committed);
        Function.create(connection, "tidemark_txn", transactions);
        connection.unwrap(SQLiteConnection.class).addCommitListener(transactions);
        try (Statement statement = connection.createStatement()) {
            statement.execute(TRIGGER);
        }
    }

    @Override
    protected void xFunc() throws SQLException {
        while (number == 0) {
            number = random.nextLong() >>> 1;
        }
        result(number);
    }

    @Override
    public void onCommit() {
        number = 0;
        committed.run();
    }

    @Override
    public void onRollback() {
        number = 0;
    }
}
