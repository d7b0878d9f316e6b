package dev.tidemark.engine.policy;

import dev.tidemark.engine.catalog.Column;
import dev.tidemark.engine.catalog.Table;
import dev.tidemark.engine.policy.PolicySet.Extent;
import dev.tidemark.engine.syntax.Node;
import dev.tidemark.engine.syntax.Refusal;
import dev.tidemark.engine.where.Compilation;
import dev.tidemark.engine.where.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns the policies that count into one clause: permissive ones joined by OR, restrictive ones by
/// AND, and no row without a permissive one (section 5.9 of Postgres's manual).
///
/// Each policy is compiled by itself, first with unknown values, so that a refusal names the policy
/// and can't tell a claim; then with the reader's. What the compiler made of it is written back as
/// text, and compiled once more to see that the text means the same.
final class Translator {
    private final PolicySet set;
    private final Table table;
    private final Where.Scope scope;

    Translator(PolicySet set, Table table) {
        this.set = set;
        this.table = table;
        Set<String> names =
                table.columns().stream()
                        .filter(column -> !column.generated())
                        .map(Column::name)
                        .collect(Collectors.toSet());
        this.scope = new Where.Scope(Where.Purpose.SHAPE, names);
    }

    Translation translate(Reader reader) {
        if (set.extent() == Extent.ALL_ROWS) {
            return new Translation.Clause(null);
        }
        try {
            List<String> permissive = texts(set.permissive(), reader);
            if (permissive.isEmpty()) {
                return new Translation.Clause("false");
            }
            List<String> all = new ArrayList<>();
            all.add("(" + String.join(" OR ", permissive) + ")");
            all.addAll(texts(set.restrictive(), reader));
            return new Translation.Clause(String.join(" AND ", all));
        } catch (Stop stop) {
            return stop.translation;
        }
    }

    private List<String> texts(List<Policy> policies, Reader reader) {
        List<String> texts = new ArrayList<>();
        for (Policy policy : policies) {
            texts.add("(" + text(policy, reader) + ")");
        }
        return texts;
    }

    private String text(Policy policy, Reader reader) {
        Map<String, SqlFunction> functions = set.functions();
        compile(
                policy,
                SessionValues.unknown(reader.role(), functions),
                why -> new Translation.Unsupported(message(policy, why)));
        Where where =
                compile(
                        policy,
                        SessionValues.of(reader, functions),
                        why ->
                                new Translation.Unusable(
                                        "The token's values don't fit policy \"%s\" of %s"
                                                .formatted(policy.name(), tableName())));
        if (!(Where.compile(where.sql(), Map.of(), table, scope)
                        instanceof Compilation.Compiled(Where again))
                || !again.identity().equals(where.identity())) {
            throw new Stop(new Translation.Unsupported(message(policy, "it can't be written")));
        }
        return where.sql();
    }

    private interface Fault {
        Translation of(String why);
    }

    private Where compile(Policy policy, SessionValues values, Fault fault) {
        Node tree;
        try {
            tree = values.in(policy.expression());
        } catch (Refusal refusal) {
            throw new Stop(fault.of(String.valueOf(refusal.getMessage())));
        }
        return switch (Where.compile(tree, table, scope, Where.Surroundings.UNKNOWN)) {
            case Compilation.Compiled(Where where) -> where;
            case Compilation.Refused(String why) -> throw new Stop(fault.of(why));
            case Compilation.UnknownTable _ -> throw new Stop(fault.of("it selects from a table"));
        };
    }

    private String message(Policy policy, String why) {
        return "Policy \"%s\" of %s can't be read: %s".formatted(policy.name(), tableName(), why);
    }

    private String tableName() {
        return table.schema() + "." + table.name();
    }

    /// Ends a translation.
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Translation translation;

        Stop(Translation translation) {
            super(null, null, false, false);
            this.translation = translation;
        }
    }
}
