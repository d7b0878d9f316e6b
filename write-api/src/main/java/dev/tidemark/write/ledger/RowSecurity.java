package dev.tidemark.write.ledger;

import dev.tidemark.write.sql.Scripts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/// Sets up roles and row-level security for tables whose rows belong to users; `row-security.sql`
/// in this jar says what exactly.
public final class RowSecurity {
    /// The role of connections: it may use the ledger and become one of the others.
    public static final String CONNECTION_ROLE = "authenticator";

    /// The role of users who are signed in.
    public static final String USER_ROLE = "authenticated";

    /// The role of others.
    public static final String NOBODY_ROLE = "anon";

    private RowSecurity() {}

    /// Creates the roles and the procedure; safe to repeat. Needs the ledger, and a role that may
    /// create roles.
    public static void install(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(Scripts.read("row-security.sql"));
        }
    }

    /// Lets each user see and write only rows of their own.
    ///
    /// @param table as Postgres reads it, such as `public.todos`; from the program, not a client
    /// @param ownerColumn its name
    public static void protect(Connection connection, String table, String ownerColumn)
            throws SQLException {
        try (PreparedStatement call =
                connection.prepareStatement(
                        "CALL tidemark.protect(CAST(? AS regclass), CAST(? AS name))")) {
            call.setString(1, table);
            call.setString(2, ownerColumn);
            call.execute();
        }
    }
}
