package dev.tidemark.engine.shapes;

import dev.tidemark.engine.catalog.Catalog;
import dev.tidemark.engine.catalog.Collation;
import dev.tidemark.engine.catalog.Column;
import dev.tidemark.engine.catalog.DatabaseCollations;
import dev.tidemark.engine.catalog.Identifiers;
import dev.tidemark.engine.catalog.Parsed;
import dev.tidemark.engine.catalog.RelationName;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.catalog.TableLookup;
import dev.tidemark.engine.postgres.DatabaseException;
import dev.tidemark.engine.value.CaseMapping;
import dev.tidemark.engine.where.Compilation;
import dev.tidemark.engine.where.Where;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Checks a [ShapeRequest] against the catalogue, stage by stage; the first stage that finds fault
/// answers. Safe for any thread; may ask Postgres.
final class Definer {
    static final String RETRY =
            "Cannot connect to the database to verify the shape. Please try again later.";

    private final Catalog catalog;
    private final DatabaseCollations collations;

    Definer(Catalog catalog, DatabaseCollations collations) {
        this.catalog = catalog;
        this.collations = collations;
    }

    Definition define(ShapeRequest request) {
        return switch (Identifiers.relation(request.table())) {
            case Parsed.Invalid<RelationName>(String message) -> invalid("table", message);
            case Parsed.Valid<RelationName>(RelationName name) -> define(request, name);
        };
    }

    private Definition define(ShapeRequest request, RelationName name) {
        return switch (catalog.find(name)) {
            case TableLookup.Missing missing -> invalid("table", missingTable(name));
            case TableLookup.Unavailable unavailable -> new Definition.Unavailable(RETRY, 1);
            case TableLookup.Found(Table table) -> {
                Asking asking = new Asking();
                Definition definition = new Check(request, table, asking).run();
                boolean judged = definition instanceof Definition.Defined || !asking.unanswered;
                yield judged ? definition : new Definition.Unavailable(RETRY, 1);
            }
        };
    }

    /// What the database says about the surroundings of one clause.
    private final class Asking implements Where.Surroundings {
        private boolean unanswered;

        @Override
        public boolean hasTable(String schema, String table) {
            return !(catalog.find(new RelationName(schema, table)) instanceof TableLookup.Missing);
        }

        @Override
        public Optional<Collation> defaultCollation() {
            try {
                return Optional.of(collations.usual());
            } catch (DatabaseException away) {
                unanswered = true;
                return Optional.empty();
            }
        }

        @Override
        public Optional<CaseMapping> caseMapping(Collation collation) {
            try {
                return collations.letters(collation).map(CaseMapping::of);
            } catch (DatabaseException away) {
                unanswered = true;
                return Optional.empty();
            }
        }
    }

    static String missingTable(RelationName name) {
        return "Table \"%s\".\"%s\" does not exist. If the table name contains capitals or special"
                        .formatted(name.schema(), name.name())
                + " characters you must quote it.";
    }

    private static Definition.Invalid invalid(String field, String message) {
        return new Definition.Invalid(field, List.of(message));
    }

    /// One request against one table.
    private static final class Check {
        private final ShapeRequest request;
        private final Table table;
        private final Where.Surroundings surroundings;
        private Definition.@Nullable Invalid fault;

        Check(ShapeRequest request, Table table, Where.Surroundings surroundings) {
            this.request = request;
            this.table = table;
            this.surroundings = surroundings;
        }

        Definition run() {
            List<Integer> queryable =
                    columnList(
                            request.queryableColumns(), "queryable_columns", "queryable columns");
            List<Integer> listed =
                    fault == null ? columnList(request.columns(), "columns", "columns") : null;
            List<Integer> columns = listed != null ? listed : queryable;
            if (columns == null) {
                columns = allColumns();
            }
            if (fault == null) {
                checkQueryable(columns, queryable);
            }
            if (fault == null) {
                checkGenerated(columns);
            }
            if (fault == null) {
                checkParams();
            }
            Where where = fault == null ? compileWhere() : null;
            if (fault != null) {
                return fault;
            }
            List<Integer> subsetColumns = queryable != null ? queryable : allColumns();
            return new Definition.Defined(
                    new ShapeDefinition(
                            request,
                            table,
                            where,
                            columns,
                            subsetColumns,
                            identity(where, columns)));
        }

        private List<Integer> allColumns() {
            return IntStream.range(0, table.columns().size()).boxed().toList();
        }

        private @Nullable List<Integer> columnList(
                @Nullable String text, String field, String plural) {
            if (text == null) {
                return null;
            }
            return switch (Identifiers.columns(text)) {
                case Parsed.Invalid<List<String>>(String message) -> {
                    fault = invalid(field, message);
                    yield null;
                }
                case Parsed.Valid<List<String>>(List<String> names) ->
                        positions(names, field, plural);
            };
        }

        private @Nullable List<Integer> positions(List<String> names, String field, String plural) {
            List<String> missing =
                    keyColumns().stream()
                            .map(c -> table.columns().get(c).name())
                            .filter(key -> !names.contains(key))
                            .toList();
            if (!missing.isEmpty()) {
                fault =
                        invalid(
                                field,
                                "The list of %s must include all primary key columns, missing: %s"
                                        .formatted(plural, String.join(", ", missing)));
                return null;
            }
            List<String> unknown = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (String name : names) {
                if (!seen.add(name) || table.indexOf(name) < 0) {
                    unknown.add(name);
                }
            }
            if (!unknown.isEmpty()) {
                fault =
                        invalid(
                                field,
                                "The following %s are not found on the table: %s"
                                        .formatted(plural, String.join(", ", unknown)));
                return null;
            }
            return names.stream().map(table::indexOf).sorted().toList();
        }

        private List<Integer> keyColumns() {
            List<Integer> key = table.keyColumns();
            return key.isEmpty() ? allColumns() : key;
        }

        private void checkQueryable(List<Integer> columns, @Nullable List<Integer> queryable) {
            if (queryable == null) {
                return;
            }
            List<String> outside =
                    columns.stream()
                            .filter(c -> !queryable.contains(c))
                            .map(c -> table.columns().get(c).name())
                            .toList();
            if (!outside.isEmpty()) {
                fault =
                        invalid(
                                "columns",
                                "The following columns are not found on the table: "
                                        + String.join(", ", outside));
            }
        }

        private void checkGenerated(List<Integer> columns) {
            List<String> generated =
                    columns.stream()
                            .map(c -> table.columns().get(c))
                            .filter(column -> !column.replicable())
                            .map(Column::name)
                            .toList();
            if (!generated.isEmpty()) {
                String hint =
                        request.columns() != null
                                ? ""
                                : ". You can exclude them from the shape by explicitly listing"
                                        + " which columns to fetch in the 'columns' query param";
                fault =
                        invalid(
                                "columns",
                                "The following columns are generated and cannot be included in"
                                        + " the shape: "
                                        + String.join(", ", generated)
                                        + hint);
            }
        }

        private void checkParams() {
            Map<Integer, String> params = request.params();
            for (int number = 1; number <= params.size(); number++) {
                if (!params.containsKey(number)) {
                    fault =
                            invalid(
                                    "params",
                                    "Parameters must be numbered sequentially, starting from 1");
                    return;
                }
            }
        }

        private @Nullable Where compileWhere() {
            String clause = request.where();
            if (clause == null) {
                return null;
            }
            Set<String> names =
                    table.columns().stream()
                            .filter(Column::replicable)
                            .map(Column::name)
                            .collect(Collectors.toSet());
            Where.Scope scope = new Where.Scope(Where.Purpose.SHAPE, names);
            return switch (Where.compile(clause, request.params(), table, scope, surroundings)) {
                case Compilation.Compiled(Where where) -> where;
                case Compilation.Refused(String message) -> {
                    fault = invalid("where", message);
                    yield null;
                }
                case Compilation.UnknownTable(String schema, String name) -> {
                    fault = invalid("table", missingTable(new RelationName(schema, name)));
                    yield null;
                }
            };
        }

        private String nameAndType(int column) {
            Column c = table.columns().get(column);
            return c.name() + "\u0002" + Integer.toUnsignedString(c.type().oid());
        }

        /// The clause without what only lays it out, quoted parts aside: a clause that says the
        /// same in other words is another shape, as clients of this protocol expect.
        private static String layout(@Nullable String clause) {
            StringBuilder text = new StringBuilder();
            char quote = 0;
            boolean gap = false;
            for (char c : (clause == null ? "" : clause).toCharArray()) {
                if (quote == 0 && Character.isWhitespace(c)) {
                    gap = !text.isEmpty();
                    continue;
                }
                if (gap) {
                    text.append(' ');
                    gap = false;
                }
                text.append(quote == 0 && c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
                if (c == quote) {
                    quote = 0;
                } else if (quote == 0 && (c == '\'' || c == '"')) {
                    quote = c;
                }
            }
            return text.toString();
        }

        /// A server whose library was renewed may mean something else by the same clause.
        private static String letters(Where where) {
            return where.locale().letters().values().stream()
                    .map(mapping -> Integer.toHexString(mapping.changes().hashCode()))
                    .sorted()
                    .collect(Collectors.joining("\u0001", "\u0001", ""));
        }

        /// What makes two shapes the same: the table's incarnation, rows, columns and modes.
        private String identity(@Nullable Where where, List<Integer> columns) {
            List<String> names = columns.stream().map(this::nameAndType).toList();
            List<String> keys =
                    table.keyColumns().stream().map(c -> table.columns().get(c).name()).toList();
            boolean explicit = request.columns() != null || request.queryableColumns() != null;
            return String.join(
                    "\u0000",
                    Integer.toUnsignedString(table.oid()),
                    table.schema(),
                    table.name(),
                    String.join("\u0001", keys),
                    String.join("\u0001", names.stream().sorted().toList()),
                    explicit ? "listed" : "all",
                    where == null ? "" : where.identity() + letters(where),
                    layout(request.where()),
                    new TreeMap<>(request.params()).toString(),
                    where == null
                            ? ""
                            : where.columns().stream()
                                    .sorted()
                                    .map(this::nameAndType)
                                    .collect(Collectors.joining("\u0001")),
                    request.replica().name(),
                    request.log().name());
        }
    }
}
