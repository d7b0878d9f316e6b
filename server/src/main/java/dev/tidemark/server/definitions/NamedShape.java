package dev.tidemark.server.definitions;

import dev.tidemark.protocol.Replica;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A shape that clients ask for by name, so that they choose among what is offered here and nothing
/// else.
///
///     NamedShape.of("todos").where("owner_id = $1", Map.of(1, Binding.claim("sub")))
///
/// @param table `[schema.]table`, quoted where needed
/// @param rows which of its rows
/// @param columns which of its columns
/// @param replica how much of a row updates carry
/// @param audience who may read it
/// @param role the Postgres role whose row-level security policies narrow the rows; null if the
///   policies don't count here
public record NamedShape(
        String table,
        Rows rows,
        Columns columns,
        Replica replica,
        Audience audience,
        @Nullable String role) {
    public NamedShape {
        if (table.isBlank()) {
            throw new DefinitionsException("a shape needs a table");
        }
        if (role != null && (role.isEmpty() || role.equals("public") || role.equals("none"))) {
            throw new DefinitionsException("the role must be the name of a Postgres role");
        }
        if (audience == Audience.PUBLIC && rows.bindsClaims()) {
            throw new DefinitionsException(
                    "a public shape has readers without claims and can't bind any");
        }
    }

    /// Which rows.
    ///
    /// @param where condition, null for all rows
    /// @param params what its placeholders `$1`, `$2`... stand for
    public record Rows(@Nullable String where, Map<Integer, Binding> params) {
        static final Rows ALL = new Rows(null, Map.of());

        public Rows {
            params = Map.copyOf(params);
            for (int number = 1; number <= params.size(); number++) {
                if (!params.containsKey(number)) {
                    throw new DefinitionsException(
                            "params are numbered from 1 without gaps; there is no " + number);
                }
            }
            if (where == null && !params.isEmpty()) {
                throw new DefinitionsException("params without where have no effect");
            }
        }

        boolean bindsClaims() {
            return params.values().stream().anyMatch(Binding.Claim.class::isInstance);
        }
    }

    /// Which columns.
    ///
    /// @param names plain names, neither quoted nor in another case; empty for all
    /// @param choice whether a client may ask for fewer
    public record Columns(List<String> names, Choice choice) {
        static final Columns ALL = new Columns(List.of(), Choice.FIXED);

        public Columns {
            names = List.copyOf(names);
        }
    }

    /// Whether clients may narrow the columns.
    public enum Choice {
        FIXED,
        NARROWER
    }

    /// Who may read it.
    public enum Audience {
        /// Whoever has a valid token.
        TOKEN,
        /// Everybody, with or without.
        PUBLIC
    }

    /// All rows and columns of a table, for whoever has a valid token.
    public static NamedShape of(String table) {
        return new NamedShape(table, Rows.ALL, Columns.ALL, Replica.DEFAULT, Audience.TOKEN, null);
    }

    /// With the rows that satisfy a condition.
    public NamedShape where(String condition, Map<Integer, Binding> params) {
        return new NamedShape(table, new Rows(condition, params), columns, replica, audience, role);
    }

    /// With these columns only.
    public NamedShape columns(String... names) {
        Columns some = new Columns(List.of(names), columns.choice());
        return new NamedShape(table, rows, some, replica, audience, role);
    }

    /// Where clients may ask for fewer columns.
    public NamedShape narrowable() {
        Columns some = new Columns(columns.names(), Choice.NARROWER);
        return new NamedShape(table, rows, some, replica, audience, role);
    }

    /// With updates that carry that much.
    public NamedShape replica(Replica wanted) {
        return new NamedShape(table, rows, columns, wanted, audience, role);
    }

    /// For everybody.
    public NamedShape publicly() {
        return new NamedShape(table, rows, columns, replica, Audience.PUBLIC, role);
    }

    /// Narrowed to what the policies of the table's row-level security show to `postgresRole`.
    public NamedShape rowSecurity(String postgresRole) {
        return new NamedShape(table, rows, columns, replica, audience, postgresRole);
    }

    /// Whether two readers may see different rows.
    public boolean differsByReader() {
        return role != null || rows.bindsClaims();
    }

    /// Never shows literals: one may be something that is not for logs.
    @Override
    public String toString() {
        return "NamedShape[table=%s, where=%s, params=%s]"
                .formatted(table, rows.where(), new TreeMap<>(rows.params()).keySet());
    }
}
