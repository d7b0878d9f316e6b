package dev.tidemark.write.ledger;

import dev.tidemark.write.sql.Scripts;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Sets up the ledger's tables.
public final class LedgerSchema {
    private LedgerSchema() {}

    /// Creates what is missing; safe to repeat. The connection's role becomes the owner and must be
    /// the one that applies writes, or grant it schema `tidemark` and its tables.
    public static void install(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script());
        }
    }

    /// The SQL of [#install], for migration tools.
    public static String script() {
        return Scripts.read("ledger.sql");
    }
}
