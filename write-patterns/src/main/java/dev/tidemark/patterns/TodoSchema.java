package dev.tidemark.patterns;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// The example's table in the database.
final class TodoSchema {
    private TodoSchema() {}

    /// Creates what is missing; safe to repeat. Needs the ledger and the roles.
    static void install(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script());
        }
    }

    private static String script() {
        try (InputStream script = TodoSchema.class.getResourceAsStream("todos.sql")) {
            if (script == null) {
                throw new IllegalStateException("todos.sql is missing in this jar");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
