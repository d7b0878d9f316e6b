package dev.tidemark.server.write;

import dev.tidemark.server.identity.IdentityConfig.Roles;
import dev.tidemark.write.ledger.LedgerSchema;
import dev.tidemark.write.ledger.RowSecurity;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What must be in a database before the first write: the ledger, and the roles of clients.
///
/// What is there stays untouched, so that a role that may create neither can write once an operator
/// has created both.
final class Foundation {
    private static final String LEDGER_THERE =
            "SELECT to_regclass('tidemark.write_ledger') IS NOT NULL"
                    + " AND to_regclass('tidemark.write_client') IS NOT NULL";
    private static final String PROTECTION_THERE =
            "SELECT to_regprocedure('tidemark.protect(regclass, name)') IS NOT NULL";
    private static final String ROLES_OUT_OF_REACH =
            """
            SELECT wanted FROM unnest(?::text[]) AS wanted
            LEFT JOIN pg_catalog.pg_roles r ON r.rolname = wanted
            WHERE r.oid IS NULL OR NOT pg_catalog.pg_has_role(session_user, r.oid, 'MEMBER')
            """;

    private final Roles roles;

    Foundation(Roles roles) {
        this.roles = roles;
    }

    /// Something is missing that a person must add.
    static final class UnfitException extends SQLException {
        private static final long serialVersionUID = 1L;

        UnfitException(String message) {
            super(message);
        }
    }

    void prepare(Connection connection) throws SQLException {
        if (!holds(connection, LEDGER_THERE)) {
            LedgerSchema.install(connection);
        }
        if (roles.users().isEmpty()) {
            return;
        }
        boolean standard = roles.equals(Roles.STANDARD);
        if (standard
                && (!outOfReach(connection).isEmpty() || !holds(connection, PROTECTION_THERE))) {
            RowSecurity.install(connection);
        }
        List<String> missing = outOfReach(connection);
        if (!missing.isEmpty()) {
            throw new UnfitException(
                    "the connection's role may not act as "
                            + String.join(", ", missing)
                            + ": create and GRANT these roles to it, or set TIDEMARK_USER_ROLES");
        }
    }

    private List<String> outOfReach(Connection connection) throws SQLException {
        List<String> wanted = new ArrayList<>(roles.users());
        wanted.add(roles.nobody());
        Array array = connection.createArrayOf("text", wanted.toArray());
        List<String> missing = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ROLES_OUT_OF_REACH)) {
            statement.setArray(1, array);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    missing.add(row.getString(1));
                }
            }
        }
        return missing;
    }

    private static boolean holds(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
