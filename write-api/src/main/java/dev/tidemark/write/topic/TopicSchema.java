package dev.tidemark.write.topic;

import dev.tidemark.write.sql.Scripts;
import dev.tidemark.write.sql.Sql;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Sets up the tables of topics.
public final class TopicSchema {
    private static final String VERSION = "Tidemark topics, version 1";
    private static final String INSTALLED =
            "SELECT obj_description(to_regclass('tidemark.topic'), 'pg_class')"
                    + " IS NOT DISTINCT FROM ?";
    private static final String WITHOUT_GRANTS =
            """
            SELECT rolname FROM pg_catalog.pg_roles \
            WHERE rolname = ANY (?) AND NOT (has_schema_privilege(oid, 'tidemark', 'USAGE') \
            AND has_table_privilege(oid, 'tidemark.topic_epoch', 'SELECT') \
            AND has_table_privilege(oid, 'tidemark.topic', 'SELECT') \
            AND has_table_privilege(oid, 'tidemark.topic', 'INSERT') \
            AND has_table_privilege(oid, 'tidemark.topic', 'UPDATE'))\
            """;

    private TopicSchema() {}

    /// Creates what is missing, lets `roles` use it, and begins a new epoch if the tables are not
    /// where they were, see [TopicStore#check]; safe to repeat. What is there already stays
    /// untouched, so that a role that may create nothing can go on from what an operator made of
    /// [#script].
    ///
    /// @param roles as which users read and write
    public static void install(Connection connection, Collection<String> roles)
            throws SQLException {
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            // Until the commit: a lock that is given back before it lets the next one in too early.
            execute(connection, "SELECT pg_advisory_xact_lock(hashtext('tidemark.topic'))");
            if (!installed(connection)) {
                execute(connection, script());
            }
            for (String role : withoutGrants(connection, roles)) {
                execute(
                        connection,
                        """
                        GRANT USAGE ON SCHEMA tidemark TO %1$s; \
                        GRANT SELECT ON tidemark.topic_epoch TO %1$s; \
                        GRANT SELECT, INSERT, UPDATE ON tidemark.topic TO %1$s\
                        """
                                .formatted(Sql.quoted(role)));
            }
            // Before anybody reads a revision that a table of the same name had before.
            execute(connection, TopicStore.CHECK);
            connection.commit();
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(before);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The SQL of [#install], for migration tools.
    public static String script() {
        return Scripts.read("topics.sql");
    }

    private static boolean installed(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(INSTALLED)) {
            question.setString(1, VERSION);
            try (ResultSet row = question.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static List<String> withoutGrants(Connection connection, Collection<String> roles)
            throws SQLException {
        List<String> without = new ArrayList<>();
        Array names = connection.createArrayOf("text", roles.toArray());
        try (PreparedStatement question = connection.prepareStatement(WITHOUT_GRANTS)) {
            question.setArray(1, names);
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    without.add(rows.getString(1));
                }
            }
        }
        return without;
    }
}
