package dev.tidemark.engine.snapshot;

import dev.tidemark.engine.catalog.Identifiers;
import dev.tidemark.engine.catalog.Table;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rows of a shape.
///
/// @param table where they are
/// @param columns positions in the table's columns, those of the key among them; any order
/// @param where SQL that Postgres takes as it is, null for all rows
public record SnapshotQuery(Table table, List<Integer> columns, @Nullable String where) {
    public SnapshotQuery {
        columns = List.copyOf(columns);
    }

    /// Positions of the columns in the order in which a row's `value` has them: by name, as bytes.
    List<Integer> valueColumns() {
        Comparator<Integer> byName = (a, b) -> Arrays.compareUnsigned(utf8(a), utf8(b));
        return columns.stream().sorted(byName).toList();
    }

    /// The whole snapshot's statement.
    String copy() {
        boolean generated = columns.stream().anyMatch(c -> table.columns().get(c).generated());
        if (where == null && !table.partitioned() && !generated) {
            return "COPY " + Identifiers.quoted(table) + " (" + selected() + ") TO STDOUT";
        }
        return copy(where == null ? "" : " WHERE (" + where + ")");
    }

    /// A statement with `tail` behind the table's name.
    String copy(String tail) {
        // Rows of tables that merely inherit are not in the stream of this table.
        String from = table.partitioned() ? " FROM " : " FROM ONLY ";
        return "COPY (SELECT "
                + selected()
                + from
                + Identifiers.quoted(table)
                + tail
                + ") TO STDOUT";
    }

    private String selected() {
        return valueColumns().stream()
                .map(c -> Identifiers.quoted(table.columns().get(c).name()))
                .collect(Collectors.joining(", "));
    }

    private byte[] utf8(int column) {
        return table.columns().get(column).name().getBytes(StandardCharsets.UTF_8);
    }
}
