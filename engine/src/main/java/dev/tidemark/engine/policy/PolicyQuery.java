package dev.tidemark.engine.policy;

import dev.tidemark.engine.policy.PolicySet.Extent;
import dev.tidemark.engine.postgres.Database;
import dev.tidemark.engine.postgres.DatabaseException;
import dev.tidemark.engine.postgres.DisplaySettings;
import dev.tidemark.engine.postgres.Session;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads which policies count for a role, as Postgres's planner decides it
/// (`src/backend/utils/misc/rls.c`, `src/backend/rewrite/rowsecurity.c`).
///
/// With `pg_catalog` alone on the search path Postgres qualifies every name that is not its own, so
/// that no text means something else here than there. A policy with WITH CHECK but without USING
/// shows nothing and hides nothing.
final class PolicyQuery {
    private static final String BEGIN =
            "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;"
                    + DisplaySettings.SET_LOCAL
                    + ";SET LOCAL search_path = pg_catalog";

    private static final String STANDING =
            """
            SELECT c.relrowsecurity AS enabled, n.nspname, c.relname, r.oid::bigint AS role,
              coalesce(r.rolsuper OR r.rolbypassrls
                OR (NOT c.relforcerowsecurity AND pg_has_role(r.oid, c.relowner, 'USAGE')), false)
                AS free,
              has_schema_privilege(r.oid, n.oid, 'USAGE') AS enters,
              ARRAY(SELECT a.attname FROM pg_attribute a
                WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                AND has_column_privilege(r.oid, c.oid, a.attnum, 'SELECT'))::text[] AS readable
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_roles r ON r.rolname = ?
            WHERE c.oid = CAST(? AS bigint)::oid
            """;

    private static final String POLICIES =
            """
            SELECT p.polname, p.polpermissive, pg_get_expr(p.polqual, p.polrelid) AS expression
            FROM pg_policy p
            WHERE p.polrelid = CAST(? AS bigint)::oid AND p.polcmd IN ('*', 'r')
              AND p.polqual IS NOT NULL
              AND (0 = ANY (p.polroles) OR EXISTS (SELECT FROM unnest(p.polroles) AS m(member)
                WHERE pg_has_role(CAST(? AS bigint)::oid, m.member, 'USAGE')))
            ORDER BY p.polname
            """;

    private static final String FUNCTIONS =
            """
            SELECT n.nspname || '.' || p.proname AS name, p.prosrc,
              p.prosqlbody IS NOT NULL AS parsed, pg_get_function_sqlbody(p.oid) AS body,
              l.lanname = 'sql' AND p.prokind = 'f' AND NOT p.proretset AS plain, p.prosecdef,
              has_function_privilege(CAST(? AS bigint)::oid, p.oid, 'EXECUTE')
                AND has_schema_privilege(CAST(? AS bigint)::oid, n.oid, 'USAGE') AS allowed,
              format_type(p.prorettype, NULL) AS type
            FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
            JOIN pg_language l ON l.oid = p.prolang
            WHERE p.pronargs = 0 AND n.nspname || '.' || p.proname = ANY (?)
            """;

    /// `schema.name()`; what is found inside a text constant as well does no harm.
    private static final Pattern CALL =
            Pattern.compile("([a-z_][\\w$]*|\"[^\"]+\")\\.([a-z_][\\w$]*|\"[^\"]+\")\\(\\)");

    private static final int NESTING_MAX = 4;

    private final Database database;

    PolicyQuery(Database database) {
        this.database = database;
    }

    PolicyLookup read(int oid, String role) {
        try (Session session = database.admin()) {
            Connection connection = session.connection();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(BEGIN);
                return read(connection, oid, role);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException | DatabaseException away) {
            return new PolicyLookup.Unavailable();
        }
    }

    private static PolicyLookup read(Connection connection, int oid, String role)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STANDING)) {
            statement.setString(1, role);
            statement.setLong(2, Integer.toUnsignedLong(oid));
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return new PolicyLookup.Refused("the table is gone");
                }
                String table = row.getString("nspname") + "." + row.getString("relname");
                long roleOid = row.getLong("role");
                if (row.wasNull()) {
                    return new PolicyLookup.Refused("there is no role " + role);
                }
                if (!row.getBoolean("enabled")) {
                    return new PolicyLookup.Refused(
                            "row-level security is not enabled on %s: ALTER TABLE %s ENABLE ROW"
                                    .concat(" LEVEL SECURITY, or take rls out of the")
                                    .concat(" definition")
                                    .formatted(table, table));
                }
                Set<String> readable = names(row.getArray("readable"));
                if (!row.getBoolean("enters") || readable.isEmpty()) {
                    return new PolicyLookup.Denied("the role may not read " + table);
                }
                Extent extent = row.getBoolean("free") ? Extent.ALL_ROWS : Extent.POLICIES;
                return policies(connection, oid, new Standing(role, roleOid, extent, readable));
            }
        }
    }

    private record Standing(String role, long roleOid, Extent extent, Set<String> readable) {}

    private static PolicyLookup policies(Connection connection, int oid, Standing standing)
            throws SQLException {
        List<Policy> permissive = new ArrayList<>();
        List<Policy> restrictive = new ArrayList<>();
        Set<String> called = new TreeSet<>();
        if (standing.extent() == Extent.POLICIES) {
            try (PreparedStatement statement = connection.prepareStatement(POLICIES)) {
                statement.setLong(1, Integer.toUnsignedLong(oid));
                statement.setLong(2, standing.roleOid());
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        String expression = row.getString("expression");
                        (row.getBoolean("polpermissive") ? permissive : restrictive)
                                .add(new Policy(row.getString("polname"), expression));
                        called.addAll(called(expression));
                    }
                }
            }
        }
        return new PolicyLookup.Found(
                new PolicySet(
                        oid,
                        standing.role(),
                        standing.extent(),
                        standing.readable(),
                        permissive,
                        restrictive,
                        functions(connection, standing.roleOid(), called)));
    }

    private static Map<String, SqlFunction> functions(
            Connection connection, long role, Set<String> called) throws SQLException {
        Map<String, SqlFunction> known = new HashMap<>();
        Set<String> wanted = called;
        for (int level = 0; level < NESTING_MAX && !wanted.isEmpty(); level++) {
            Set<String> next = new TreeSet<>();
            try (PreparedStatement statement = connection.prepareStatement(FUNCTIONS)) {
                statement.setLong(1, role);
                statement.setLong(2, role);
                statement.setArray(3, connection.createArrayOf("text", wanted.toArray()));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        SqlFunction function = function(row);
                        known.put(row.getString("name"), function);
                        if (function instanceof SqlFunction.Inline(String select, String _)) {
                            next.addAll(called(select));
                        }
                    }
                }
            }
            next.removeAll(known.keySet());
            wanted = next;
        }
        return known;
    }

    private static SqlFunction function(ResultSet row) throws SQLException {
        if (!row.getBoolean("allowed")) {
            return new SqlFunction.Opaque("the role may not call it");
        }
        if (!row.getBoolean("plain")) {
            return new SqlFunction.Opaque("only functions in SQL with one result are looked into");
        }
        if (row.getBoolean("prosecdef")) {
            return new SqlFunction.Opaque("it runs as another role (SECURITY DEFINER)");
        }
        String body = row.getBoolean("parsed") ? row.getString("body") : row.getString("prosrc");
        String select = body.strip();
        if (select.regionMatches(true, 0, "return ", 0, "return ".length())) {
            select = "SELECT " + select.substring("return ".length());
        }
        if (select.endsWith(";")) {
            select = select.substring(0, select.length() - 1);
        }
        return new SqlFunction.Inline(select, row.getString("type"));
    }

    private static Set<String> called(@Nullable String expression) {
        Set<String> names = new TreeSet<>();
        if (expression != null) {
            Matcher matcher = CALL.matcher(expression);
            while (matcher.find()) {
                names.add(unquoted(matcher.group(1)) + "." + unquoted(matcher.group(2)));
            }
        }
        return names;
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1) : name;
    }

    private static Set<String> names(Array array) throws SQLException {
        Set<String> names = new HashSet<>();
        for (String name : (String[]) array.getArray()) {
            names.add(name);
        }
        return names;
    }
}
