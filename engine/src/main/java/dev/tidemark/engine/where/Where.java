package dev.tidemark.engine.where;

import dev.tidemark.engine.catalog.Collation;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.syntax.Node;
import dev.tidemark.engine.syntax.Parser;
import dev.tidemark.engine.syntax.Refusal;
import dev.tidemark.engine.value.CaseMapping;
import dev.tidemark.engine.value.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A compiled where clause.
///
/// Path of a clause: [Lexer] and [Parser] make [Node]s, [Resolver] makes [Typed] expressions of
/// them by Postgres's typing rules, and from those come the closures of [Evaluation], the text of
/// [SqlText] and the keys of [Routing].
public final class Where {
    private static final int SQL_LENGTH_MAX = 16 * Parser.CLAUSE_BYTES_MAX;

    private final Typed typed;
    private final @Nullable Eval eval;
    private final String sql;
    private final String identity;
    private final List<RoutingKey> routing;
    private final Set<Integer> columns;
    private final Locale locale;

    private Where(Typed typed, Purpose purpose, Set<Integer> columns, Locale locale) {
        this.typed = typed;
        this.eval = purpose == Purpose.SHAPE ? new Evaluation().compile(typed) : null;
        this.sql = bounded(new SqlText(SqlText.Form.EXECUTABLE).of(typed));
        this.identity = new SqlText(SqlText.Form.CANONICAL).of(typed);
        this.routing = Routing.keys(typed);
        this.columns = Set.copyOf(columns);
        this.locale = locale;
    }

    /// Compiles `clause` for rows of `table`, without asking the database anything.
    ///
    /// @param params values of `$1`, `$2`...
    /// @param scope what the clause may use
    public static Compilation compile(
            String clause, Map<Integer, String> params, Table table, Scope scope) {
        return compile(clause, params, table, scope, Surroundings.UNKNOWN);
    }

    /// Compiles `clause` for rows of `table`.
    ///
    /// Never throws, whatever the clause: it is bounded in size, depth and time.
    ///
    /// @param params values of `$1`, `$2`...
    /// @param scope what the clause may use
    /// @param surroundings what its meaning may depend on besides the table
    public static Compilation compile(
            String clause,
            Map<Integer, String> params,
            Table table,
            Scope scope,
            Surroundings surroundings) {
        try {
            requireSize(clause, params);
            Parser.Parsed parsed = Parser.clause(clause);
            if (!parsed.sublinks().isEmpty()) {
                if (scope.purpose() == Purpose.SUBSET) {
                    throw Refusal.whole("Subqueries are not allowed in subsets");
                }
                Sublinks.check(parsed.sublinks());
                Optional<Compilation.UnknownTable> unknown =
                        Sublinks.unknownTable(parsed.sublinks(), surroundings);
                if (unknown.isPresent()) {
                    return unknown.get();
                }
            }
            Collations collations = new Collations(scope.purpose(), surroundings);
            Resolver resolver = new Resolver(table, scope, params, collations);
            Typed typed = resolver.clause(parsed.root());
            return new Compilation.Compiled(
                    new Where(typed, scope.purpose(), resolver.columns(), collations.locale()));
        } catch (Refusal refusal) {
            return new Compilation.Refused(refusal.message(clause, Parser.WHERE_PREFIX));
        }
    }

    /// Compiles a clause that was parsed and worked on before, such as one with values in the place
    /// of names. Errors have no location.
    ///
    /// @param scope what the clause may use
    /// @param surroundings what its meaning may depend on besides the table
    public static Compilation compile(
            Node root, Table table, Scope scope, Surroundings surroundings) {
        try {
            Collations collations = new Collations(scope.purpose(), surroundings);
            Resolver resolver = new Resolver(table, scope, Map.of(), collations);
            Typed typed = resolver.clause(root);
            return new Compilation.Compiled(
                    new Where(typed, scope.purpose(), resolver.columns(), collations.locale()));
        } catch (Refusal refusal) {
            return new Compilation.Refused(String.valueOf(refusal.getMessage()));
        }
    }

    /// The clause and the values of its parameters together.
    private static void requireSize(String clause, Map<Integer, String> params) {
        long left = Parser.CLAUSE_BYTES_MAX - size(clause);
        for (String value : params.values()) {
            left -= size(value);
        }
        if (left < 0) {
            throw tooBig(Parser.CLAUSE_BYTES_MAX);
        }
    }

    /// In bytes, as far as it matters.
    private static long size(String text) {
        return text.length() > Parser.CLAUSE_BYTES_MAX
                ? text.length()
                : text.getBytes(StandardCharsets.UTF_8).length;
    }

    /// A short clause stands for a long one if it repeats a parameter or writes `1e999`.
    private static String bounded(String sql) {
        if (sql.length() > SQL_LENGTH_MAX) {
            throw tooBig(SQL_LENGTH_MAX);
        }
        return sql;
    }

    private static Refusal tooBig(int max) {
        return Refusal.whole("expression is bigger than maximum size of " + max + " bytes");
    }

    /// What a clause may use.
    ///
    /// @param purpose where it will run
    /// @param columns names of the columns it may mention
    public record Scope(Purpose purpose, Set<String> columns) {
        public Scope {
            columns = Set.copyOf(columns);
        }
    }

    /// Where a clause runs.
    public enum Purpose {
        /// In Postgres for the snapshot and in process for each change.
        SHAPE,
        /// In Postgres only, which also checks literals of types unknown here.
        SUBSET
    }

    /// What only the database knows.
    public interface Surroundings {
        /// Knows nothing: every table exists, no collation has a known case mapping.
        Surroundings UNKNOWN = (schema, table) -> true;

        /// Whether a clause may select from that table.
        boolean hasTable(String schema, String table);

        /// The collation of texts that have no other.
        default Optional<Collation> defaultCollation() {
            return Optional.empty();
        }

        /// What `lower` and `upper` do under a collation whose locale is not known here, such as
        /// `en_US.utf8`: for instance read once from Postgres, code point by code point. Without it
        /// ILIKE and the like are refused there.
        default Optional<CaseMapping> caseMapping(Collation collation) {
            return Optional.empty();
        }
    }

    /// What the database said of its collations when the clause was compiled: with it the clause
    /// means the same without asking again.
    ///
    /// @param usual the collation of texts that have no other, if known
    /// @param letters the case mappings that the clause uses
    public record Locale(Optional<Collation> usual, Map<Collation, CaseMapping> letters)
            implements Surroundings {
        public Locale {
            letters = Map.copyOf(letters);
        }

        @Override
        public boolean hasTable(String schema, String table) {
            return true;
        }

        @Override
        public Optional<Collation> defaultCollation() {
            return usual;
        }

        @Override
        public Optional<CaseMapping> caseMapping(Collation collation) {
            return Optional.ofNullable(letters.get(collation));
        }
    }

    /// Evaluates for one row; safe for any number of threads.
    ///
    /// Where Postgres would end the query with an error, such as a division by zero or an overflow,
    /// the result is UNKNOWN: the row is not in the shape. (A snapshot over such a row fails in
    /// Postgres with that error, so a shape that exists had no such row when it was made.)
    public Truth test(Row row) {
        try {
            return evaluate(row);
        } catch (InvalidValue e) {
            return Truth.UNKNOWN;
        }
    }

    /// @throws InvalidValue where Postgres would end the query with an error
    Truth evaluate(Row row) {
        if (eval == null) {
            throw new IllegalStateException("a subset's clause runs in Postgres only");
        }
        Object value = eval.value(row);
        return value == null ? Truth.UNKNOWN : (Boolean) value ? Truth.TRUE : Truth.FALSE;
    }

    /// The clause for Postgres: parameters are quoted literals with a cast, identifiers quoted. It
    /// needs no parameters, and must not be prepared by JDBC: `?` is an operator of `jsonb`.
    public String sql() {
        return sql;
    }

    /// A canonical text: clauses with the same one are the same clause.
    public String identity() {
        return identity;
    }

    /// Alternatives of which at least one holds for each row that the clause admits; empty if there
    /// is no such index.
    public List<RoutingKey> routing() {
        return routing;
    }

    /// Positions of the columns that it mentions.
    public Set<Integer> columns() {
        return columns;
    }

    /// What its meaning depends on besides the table.
    public Locale locale() {
        return locale;
    }

    @Override
    public String toString() {
        return typed.type() + " " + sql;
    }
}
