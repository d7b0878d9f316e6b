package dev.tidemark.engine.shapes;

import dev.tidemark.engine.catalog.Column;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.snapshot.SubsetOutcome;
import dev.tidemark.engine.snapshot.SubsetReader;
import dev.tidemark.engine.snapshot.SubsetSql;
import dev.tidemark.engine.where.Compilation;
import dev.tidemark.engine.where.OrderBy;
import dev.tidemark.engine.where.Where;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Checks subset queries and runs them. Safe for any thread.
final class Subsets {
    private final SubsetReader reader;

    Subsets(SubsetReader reader) {
        this.reader = reader;
    }

    Subset.@Nullable Invalid check(ShapeDefinition definition, SubsetQuery query) {
        return new Check(definition, query).fault;
    }

    Subset run(ShapeDefinition definition, SubsetQuery query) {
        Check check = new Check(definition, query);
        if (check.fault != null) {
            return check.fault;
        }
        SubsetSql sql =
                new SubsetSql(
                        PostgresBackend.query(definition),
                        check.where,
                        check.orderBy,
                        query.limit(),
                        query.offset());
        return switch (reader.read(sql)) {
            case SubsetOutcome.Rows rows -> new Subset.Rows(rows.body(), rows.share());
            case SubsetOutcome.NoRoom noRoom -> new Subset.NoRoom();
            case SubsetOutcome.Rejected(String field, String message) ->
                    new Subset.Rejected(field, message);
            case SubsetOutcome.TooLarge(String message) ->
                    new Subset.Invalid("limit", List.of(message));
            case SubsetOutcome.Failed(String message) -> new Subset.Failed(message);
            case SubsetOutcome.SchemaChanged changed -> new Subset.Vanished();
            case SubsetOutcome.Unavailable unavailable -> new Subset.DatabaseUnreachable();
            case SubsetOutcome.Unexpected(String message) -> new Subset.Failed(message);
        };
    }

    /// One query against one shape; the first stage that finds fault answers.
    private static final class Check {
        private final Table table;
        private final Set<String> columns;
        private Subset.@Nullable Invalid fault;
        private @Nullable String where;
        private @Nullable String orderBy;

        Check(ShapeDefinition definition, SubsetQuery query) {
            table = definition.table();
            columns =
                    definition.queryable().stream()
                            .map(c -> table.columns().get(c))
                            .map(Column::name)
                            .collect(Collectors.toSet());
            compileWhere(query);
            compileOrderBy(query);
            checkLimits(query);
        }

        private void compileWhere(SubsetQuery query) {
            String clause = query.where();
            if (clause == null) {
                return;
            }
            Where.Scope scope = new Where.Scope(Where.Purpose.SUBSET, columns);
            switch (Where.compile(clause, query.params(), table, scope)) {
                case Compilation.Compiled(Where compiled) -> where = compiled.sql();
                case Compilation.Refused(String message) -> blame("where", message);
                case Compilation.UnknownTable unknown ->
                        blame("where", "Subqueries are not allowed in subsets");
            }
        }

        private void compileOrderBy(SubsetQuery query) {
            String keys = query.orderBy();
            if (keys == null || fault != null) {
                return;
            }
            switch (OrderBy.compile(keys, table, columns)) {
                case OrderBy.Sorted(String sql) -> orderBy = sql;
                case OrderBy.Refused(String message) -> blame("order_by", message);
            }
        }

        private void checkLimits(SubsetQuery query) {
            Long limit = query.limit();
            Long offset = query.offset();
            if (fault != null) {
                return;
            }
            if (limit != null && limit < 1) {
                blame("limit", "must be greater than 0");
            } else if (offset != null && offset < 0) {
                blame("offset", "must be greater than or equal to 0");
            } else if ((limit != null || offset != null) && query.orderBy() == null) {
                blame("order_by", "order_by is required when limit or offset is present");
            }
        }

        private void blame(String field, String message) {
            fault = new Subset.Invalid(field, List.of(message));
        }
    }
}
