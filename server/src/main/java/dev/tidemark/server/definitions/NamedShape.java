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
/// @param policies whose row-level security narrows the rows; null if policies don't count here
public record NamedShape(
        String table,
        Rows rows,
        Columns columns,
        Replica replica,
        Audience audience,
        @Nullable Policies policies) {
    public NamedShape {
        if (table.isBlank()) {
            throw new DefinitionsException("a shape needs a table");
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

    /// Row-level security as one role has it.
    ///
    /// @param role a Postgres role; null for the one that the reader's token acts as
    public record Policies(@Nullable String role) {
        public Policies {
            if (role != null && (role.isEmpty() || role.equals("public") || role.equals("none"))) {
                throw new DefinitionsException("the role must be the name of a Postgres role");
            }
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
        return new NamedShape(
                table, new Rows(condition, params), columns, replica, audience, policies);
    }

    /// With these columns only.
    public NamedShape columns(String... names) {
        Columns some = new Columns(List.of(names), columns.choice());
        return new NamedShape(table, rows, some, replica, audience, policies);
    }

    /// Where clients may ask for fewer columns.
    public NamedShape narrowable() {
        Columns some = new Columns(columns.names(), Choice.NARROWER);
        return new NamedShape(table, rows, some, replica, audience, policies);
    }

    /// With updates that carry that much.
    public NamedShape replica(Replica wanted) {
        return new NamedShape(table, rows, columns, wanted, audience, policies);
    }

    /// For everybody.
    public NamedShape publicly() {
        return new NamedShape(table, rows, columns, replica, Audience.PUBLIC, policies);
    }

    /// Narrowed to what the policies of the table's row-level security show to the reader, who acts
    /// as the role that the token says.
    public NamedShape rowSecurity() {
        return new NamedShape(table, rows, columns, replica, audience, new Policies(null));
    }

    /// The same where all readers act as `role`.
    public NamedShape rowSecurity(String role) {
        return new NamedShape(table, rows, columns, replica, audience, new Policies(role));
    }

    /// Whether two readers may see different rows.
    public boolean differsByReader() {
        return policies != null || rows.bindsClaims();
    }

    /// Never shows literals: one may be something that is not for logs.
    @Override
    public String toString() {
        return "NamedShape[table=%s, where=%s, params=%s]"
                .formatted(table, rows.where(), new TreeMap<>(rows.params()).keySet());
    }
}
