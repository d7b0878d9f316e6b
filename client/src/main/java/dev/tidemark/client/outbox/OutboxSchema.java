package dev.tidemark.client.outbox;

import dev.tidemark.protocol.write.RowChange;
import java.util.List;
import java.util.Map;

/// What the outbox has to know of the program's tables.
///
/// @param version of the tables; stored with each write
/// @param references foreign keys, so that parents travel before children
/// @param migrations by the version that they start from, each to the next version
public record OutboxSchema(
        int version, List<Reference> references, Map<Integer, Migration> migrations) {
    public OutboxSchema {
        references = List.copyOf(references);
        migrations = Map.copyOf(migrations);
    }

    /// Tables that know nothing of each other, in their first version.
    public static OutboxSchema plain() {
        return new OutboxSchema(1, List.of(), Map.of());
    }

    /// A foreign key.
    ///
    /// @param columns of `table`, in the order of `parentColumns`
    /// @param parentColumns the parent's primary key
    public record Reference(
            String table, List<String> columns, String parent, List<String> parentColumns) {
        public Reference {
            columns = List.copyOf(columns);
            parentColumns = List.copyOf(parentColumns);
            if (columns.isEmpty() || columns.size() != parentColumns.size()) {
                throw new IllegalArgumentException("a reference of " + table + " without pairs");
            }
        }
    }

    /// Rewrites a stored write of one version for the next. What it throws quarantines the write.
    @FunctionalInterface
    public interface Migration {
        /// The same changes in the words of the next version; never empty.
        List<RowChange> upgrade(List<RowChange> changes);
    }
}
