package dev.tidemark.write.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Sets up the ledger's tables.
public final class LedgerSchema {
    private static final String SCRIPT = "/dev/tidemark/write/ledger.sql";

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
        try (InputStream script = LedgerSchema.class.getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IllegalStateException(SCRIPT + " is missing in this jar");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
