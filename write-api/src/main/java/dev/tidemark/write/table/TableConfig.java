package dev.tidemark.write.table;

import dev.tidemark.protocol.write.Operation;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// [TableRules] as a configuration file has them: words and lists only.
///
/// @param table `todos` or `app.todos`
/// @param columns that clients may set
/// @param operations of `insert`, `update`, `delete`; all if the list is empty
/// @param owner owner column or `null`
/// @param deleted soft-delete column or `null`
/// @param conflict `server-order`, `lww:<column>`, `version:<column>`, `merge`, or `null` for the
///   first
public record TableConfig(
        String table,
        List<String> columns,
        List<String> operations,
        @Nullable String owner,
        @Nullable String deleted,
        @Nullable String conflict) {
    public TableConfig {
        columns = List.copyOf(columns);
        operations = List.copyOf(operations);
    }

    /// The rules that it describes.
    ///
    /// @throws IllegalArgumentException if a word is unknown; the message names key and word
    public TableRules rules() {
        return new TableRules(
                TableName.of(table),
                Set.copyOf(columns),
                allowed(),
                owner,
                deleted,
                policy(conflict == null ? "server-order" : conflict),
                ChangeValidator.ANYTHING);
    }

    private Set<Operation> allowed() {
        if (operations.isEmpty()) {
            return EnumSet.allOf(Operation.class);
        }
        Set<Operation> allowed = EnumSet.noneOf(Operation.class);
        for (String word : operations) {
            allowed.add(
                    Operation.of(word.toLowerCase(Locale.ROOT))
                            .orElseThrow(
                                    () -> unknown("operations", word, "insert, update, delete")));
        }
        return allowed;
    }

    private ConflictPolicy policy(String text) {
        int colon = text.indexOf(':');
        String word = colon < 0 ? text : text.substring(0, colon);
        String column = text.substring(colon + 1);
        boolean named = colon >= 0 && !column.isEmpty();
        if (named && word.equals("lww")) {
            return new ConflictPolicy.LastWriteWins(column);
        }
        if (named && word.equals("version")) {
            return new ConflictPolicy.VersionMatch(column);
        }
        return switch (text) {
            case "server-order" -> new ConflictPolicy.ServerOrder();
            case "merge" -> new ConflictPolicy.MergeByColumn();
            default ->
                    throw unknown(
                            "conflict", text, "server-order, lww:column, version:column, merge");
        };
    }

    private IllegalArgumentException unknown(String key, String word, String known) {
        return new IllegalArgumentException(
                "tables." + table + "." + key + ": " + word + " is none of " + known);
    }
}
