package dev.tidemark.simulation;

import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Operation;
import dev.tidemark.protocol.write.Rejection;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteOutcome;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Two tables: projects, and tasks that point to a project. Each change says in column `mark` which
/// write it is of, and in `title` what the server is to think of it.
final class SimTables {
    static final String PROJECTS = "projects";
    static final String TASKS = "tasks";

    private Map<Ref, Map<String, @Nullable String>> rows = new LinkedHashMap<>();

    /// A row.
    record Ref(String table, String id) {}

    static Ref ref(RowChange change) {
        return new Ref(change.table(), String.valueOf(change.key().get("id")));
    }

    /// Rows that the changes write.
    static Set<Ref> refs(List<RowChange> changes) {
        Set<Ref> refs = new LinkedHashSet<>();
        changes.forEach(change -> refs.add(ref(change)));
        return refs;
    }

    /// Rows that the changes write or point to.
    static Set<Ref> touched(List<RowChange> changes) {
        Set<Ref> refs = refs(changes);
        for (RowChange change : changes) {
            String project = change.values().get("project");
            if (project != null) {
                refs.add(new Ref(PROJECTS, project));
            }
        }
        return refs;
    }

    static String mark(List<RowChange> changes) {
        return String.valueOf(changes.getFirst().base().get("mark"));
    }

    static boolean says(List<RowChange> changes, String title) {
        return changes.stream().anyMatch(change -> title.equals(change.values().get("title")));
    }

    Map<Ref, Map<String, @Nullable String>> rows() {
        return rows;
    }

    /// All of the changes or none.
    ///
    /// @return why none; empty if all
    Optional<WriteOutcome> apply(List<RowChange> changes) {
        Map<Ref, Map<String, @Nullable String>> before = new LinkedHashMap<>(rows);
        for (int i = 0; i < changes.size(); i++) {
            Optional<WriteOutcome> refusal = apply(changes.get(i), i);
            if (refusal.isPresent()) {
                rows = before;
                return refusal;
            }
        }
        return Optional.empty();
    }

    private Optional<WriteOutcome> apply(RowChange change, int index) {
        Ref ref = ref(change);
        Map<String, @Nullable String> row = rows.get(ref);
        if ("refuse".equals(change.values().get("title"))) {
            return rejected("check", index);
        }
        String project = change.values().get("project");
        if (project != null && !rows.containsKey(new Ref(PROJECTS, project))) {
            return rejected("foreign_key", index);
        }
        return switch (change.operation()) {
            case INSERT -> {
                if (row != null) {
                    yield rejected("id_exists", index);
                }
                rows.put(ref, changed(Map.of(), change));
                yield Optional.empty();
            }
            case UPDATE -> {
                if (row == null) {
                    yield Optional.of(new WriteOutcome.Gone(index));
                }
                rows.put(ref, changed(row, change));
                yield Optional.empty();
            }
            case DELETE -> {
                if (row == null) {
                    yield Optional.of(new WriteOutcome.Gone(index));
                }
                if (rows.values().stream().anyMatch(one -> ref.id().equals(one.get("project")))) {
                    yield rejected("foreign_key", index);
                }
                rows.remove(ref);
                yield Optional.empty();
            }
        };
    }

    private static Optional<WriteOutcome> rejected(String code, int index) {
        return Optional.of(new WriteOutcome.Rejected(Rejection.of(code, code).at(index)));
    }

    /// A row after a change that took effect.
    ///
    /// @param row null if there is none
    /// @return null if there is none any more
    static @Nullable Map<String, @Nullable String> after(
            @Nullable Map<String, @Nullable String> row, RowChange change) {
        return switch (change.operation()) {
            case INSERT -> changed(change.key().byColumn(), change);
            case UPDATE -> row == null ? null : changed(row, change);
            case DELETE -> null;
        };
    }

    /// What a person is to see of a row after a change that has not taken effect yet; nothing plus
    /// a number is nothing, as in SQL.
    static @Nullable Map<String, @Nullable String> seen(
            @Nullable Map<String, @Nullable String> row, RowChange change) {
        if (change.operation() == Operation.INSERT) {
            Map<String, @Nullable String> merged = new LinkedHashMap<>();
            merged.putAll(row == null ? change.key().byColumn() : row);
            merged.putAll(change.values().byColumn());
            return merged;
        }
        if (row == null || change.operation() == Operation.DELETE) {
            return null;
        }
        Map<String, @Nullable String> seen = new LinkedHashMap<>(row);
        seen.putAll(change.values().byColumn());
        for (String column : change.increments().columns()) {
            if (row.get(column) != null) {
                add(seen, Cells.of(column, change.increments().get(column)));
            }
        }
        return seen;
    }

    private static Map<String, @Nullable String> changed(
            Map<String, @Nullable String> row, RowChange change) {
        Map<String, @Nullable String> changed = new LinkedHashMap<>(row);
        changed.putAll(change.values().byColumn());
        add(changed, change.increments());
        return changed;
    }

    private static void add(Map<String, @Nullable String> row, Cells increments) {
        for (String column : increments.columns()) {
            String old = row.get(column);
            long sum =
                    (old == null ? 0 : Long.parseLong(old))
                            + Long.parseLong(String.valueOf(increments.get(column)));
            row.put(column, Long.toString(sum));
        }
    }
}
