package dev.tidemark.engine.catalog;

import java.util.List;
import java.util.Optional;

/// One ordinary or partitioned table as the catalogue showed it at one moment.
///
/// @param oid its object id; a table that was dropped and made again has another
/// @param schema schema name, unquoted
/// @param name table name, unquoted
/// @param partitioned whether it is the root or an inner node of a partition tree
/// @param ancestors oids of the partitioned tables above it, nearest first; empty for most tables
/// @param columns in `attnum` order, dropped ones left out, generated ones included
public record Table(
        int oid,
        String schema,
        String name,
        boolean partitioned,
        List<Integer> ancestors,
        List<Column> columns) {
    public Table {
        ancestors = List.copyOf(ancestors);
        columns = List.copyOf(columns);
    }

    /// The column of that exact name.
    public Optional<Column> column(String columnName) {
        return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
    }

    /// The position of the column of that exact name in [#columns], or -1.
    public int indexOf(String columnName) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(columnName)) {
                return i;
            }
        }
        return -1;
    }

    /// Positions in [#columns] of the primary key's columns in key order; empty without a key.
    public List<Integer> keyColumns() {
        return columns.stream()
                .filter(c -> c.keyPosition() >= 0)
                .sorted((a, b) -> Integer.compare(a.keyPosition(), b.keyPosition()))
                .map(columns::indexOf)
                .toList();
    }
}
