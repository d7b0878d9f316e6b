package dev.tidemark.engine.where;

import dev.tidemark.engine.catalog.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A compiled where clause.
public final class Where {
    /// Compiles `clause` for rows of `table`.
    ///
    /// @param params values of `$1`, `$2`...
    /// @param scope what the clause may use
    public static Compilation compile(
            String clause, Map<Integer, String> params, Table table, Scope scope) {
        throw new UnsupportedOperationException();
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

    /// Evaluates for one row.
    public Truth test(Row row) {
        throw new UnsupportedOperationException();
    }

    /// The clause for Postgres: parameters are quoted literals with a cast, identifiers quoted.
    public String sql() {
        throw new UnsupportedOperationException();
    }

    /// A canonical text: clauses with the same one are the same clause.
    public String identity() {
        throw new UnsupportedOperationException();
    }

    /// Alternatives of which at least one holds for each row that the clause admits; empty if there
    /// is no such index.
    public List<RoutingKey> routing() {
        throw new UnsupportedOperationException();
    }

    /// Positions of the columns that it mentions.
    public Set<Integer> columns() {
        throw new UnsupportedOperationException();
    }
}
