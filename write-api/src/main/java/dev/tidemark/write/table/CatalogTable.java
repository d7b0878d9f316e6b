package dev.tidemark.write.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A table as the catalogue showed it at one moment.
///
/// @param columns by name, in the table's order
/// @param key the primary key's columns in key order; empty without a key
/// @param keyConstraint the primary key's name
/// @param references its foreign keys
public record CatalogTable(
        TableName name,
        Map<String, CatalogColumn> columns,
        List<String> key,
        @Nullable String keyConstraint,
        List<Reference> references) {
    public CatalogTable {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        key = List.copyOf(key);
        references = List.copyOf(references);
    }

    /// A foreign key.
    ///
    /// @param columns of this table
    /// @param parent the other table
    /// @param parentColumns of the other table, in the same order
    public record Reference(List<String> columns, TableName parent, List<String> parentColumns) {
        public Reference {
            columns = List.copyOf(columns);
            parentColumns = List.copyOf(parentColumns);
        }
    }

    /// The column of that exact name.
    public Optional<CatalogColumn> column(String columnName) {
        return Optional.ofNullable(columns.get(columnName));
    }
}
