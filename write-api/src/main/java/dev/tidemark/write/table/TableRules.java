package dev.tidemark.write.table;

import dev.tidemark.protocol.write.Operation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What clients may do with one table. Types, keys and constraints are the catalogue's.
///
/// ```java
/// TableRules.of("todos").columns("title", "done").owner("owner_id").deletedAt("deleted_at")
/// ```
///
/// @param table its name
/// @param columns that clients may set; the primary key's may be set by an insert anyway
/// @param operations that clients may do
/// @param owner column that holds the user; the server sets it, and other users' rows are gone
/// @param deleted column that marks a row as deleted, of type timestamptz, timestamp or boolean;
///   without it rows are really deleted
/// @param policy what happens to a change of a row that has changed
/// @param validator looks at each change
public record TableRules(
        TableName table,
        Set<String> columns,
        Set<Operation> operations,
        @Nullable String owner,
        @Nullable String deleted,
        ConflictPolicy policy,
        ChangeValidator validator) {
    public TableRules {
        columns = Collections.unmodifiableSet(new LinkedHashSet<>(columns));
        operations = Collections.unmodifiableSet(EnumSet.copyOf(operations));
    }

    /// All operations on a table without owner, by server order, and no column yet.
    public static TableRules of(String table) {
        return new TableRules(
                TableName.of(table),
                Set.of(),
                EnumSet.allOf(Operation.class),
                null,
                null,
                new ConflictPolicy.ServerOrder(),
                ChangeValidator.ANYTHING);
    }

    /// Opens exactly these columns.
    public TableRules columns(String... opened) {
        Set<String> names = new LinkedHashSet<>(List.of(opened));
        return new TableRules(table, names, operations, owner, deleted, policy, validator);
    }

    /// Allows exactly these operations.
    public TableRules operations(Operation first, Operation... others) {
        Set<Operation> allowed = EnumSet.of(first, others);
        return new TableRules(table, columns, allowed, owner, deleted, policy, validator);
    }

    /// Lets each user write only rows of their own.
    public TableRules owner(String column) {
        return new TableRules(table, columns, operations, column, deleted, policy, validator);
    }

    /// Marks rows instead of deleting them.
    public TableRules deletedAt(String column) {
        return new TableRules(table, columns, operations, owner, column, policy, validator);
    }

    /// Decides conflicts by another policy.
    public TableRules onConflict(ConflictPolicy other) {
        return new TableRules(table, columns, operations, owner, deleted, other, validator);
    }

    /// Asks `other` as well about each change.
    public TableRules validatedBy(ChangeValidator other) {
        ChangeValidator both = validator.and(other);
        return new TableRules(table, columns, operations, owner, deleted, policy, both);
    }
}
