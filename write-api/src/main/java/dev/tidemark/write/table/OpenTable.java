package dev.tidemark.write.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A table as it can be written: its declaration, checked against the catalogue.
public final class OpenTable {
    private final TableRules rules;
    private final CatalogTable catalog;
    private final List<CatalogColumn> visible;

    private OpenTable(TableRules rules, CatalogTable catalog) {
        this.rules = rules;
        this.catalog = catalog;
        Set<String> names = new LinkedHashSet<>(catalog.key());
        names.addAll(rules.columns());
        addIfNamed(names, rules.owner());
        addIfNamed(names, rules.deleted());
        addIfNamed(names, policyColumn());
        this.visible = names.stream().map(this::column).toList();
    }

    /// Checks a declaration.
    ///
    /// @throws TableException if the table is not as the declaration says
    static OpenTable of(TableRules rules, CatalogTable catalog) throws TableException {
        if (catalog.key().isEmpty()) {
            throw new TableException(catalog.name(), "has no primary key");
        }
        for (String name : rules.columns()) {
            require(catalog, name);
        }
        requireKind(catalog, rules.deleted(), CatalogColumn.Kind.TIME, CatalogColumn.Kind.TRUTH);
        if (rules.owner() != null) {
            require(catalog, rules.owner());
        }
        switch (rules.policy()) {
            case ConflictPolicy.LastWriteWins(String column) ->
                    requireKind(catalog, column, CatalogColumn.Kind.TIME);
            case ConflictPolicy.VersionMatch(String column) ->
                    requireKind(catalog, column, CatalogColumn.Kind.WHOLE, CatalogColumn.Kind.TIME);
            case ConflictPolicy.ServerOrder order -> {}
            case ConflictPolicy.MergeByColumn merge -> {}
            case ConflictPolicy.Custom custom -> {}
        }
        return new OpenTable(rules, catalog);
    }

    /// The declaration.
    public TableRules rules() {
        return rules;
    }

    /// The definition.
    public CatalogTable catalog() {
        return catalog;
    }

    /// The columns that a client is shown: the key, what it may set, and what the server sets.
    public List<CatalogColumn> visible() {
        return visible;
    }

    /// A column that the catalogue is known to have.
    public CatalogColumn column(String name) {
        return catalog.column(name)
                .orElseThrow(() -> new IllegalArgumentException(name + " is no column"));
    }

    /// Whether a client may set the column; the key's are another matter.
    public boolean writable(String name) {
        boolean clock =
                rules.policy() instanceof ConflictPolicy.LastWriteWins(String column)
                        && column.equals(name);
        return clock || rules.columns().contains(name);
    }

    /// The column that the conflict policy keeps; `null` if it keeps none.
    public @Nullable String policyColumn() {
        return switch (rules.policy()) {
            case ConflictPolicy.LastWriteWins(String column) -> column;
            case ConflictPolicy.VersionMatch(String column) -> column;
            case ConflictPolicy.ServerOrder order -> null;
            case ConflictPolicy.MergeByColumn merge -> null;
            case ConflictPolicy.Custom custom -> null;
        };
    }

    private static void addIfNamed(Set<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }

    private static CatalogColumn require(CatalogTable catalog, String name) throws TableException {
        CatalogColumn column = catalog.columns().get(name);
        if (column == null) {
            throw new TableException(catalog.name(), "has no column " + name);
        }
        return column;
    }

    private static void requireKind(
            CatalogTable catalog, @Nullable String name, CatalogColumn.Kind... kinds)
            throws TableException {
        if (name != null && !List.of(kinds).contains(require(catalog, name).kind())) {
            throw new TableException(
                    catalog.name(),
                    "has a column "
                            + name
                            + " of type "
                            + require(catalog, name).type()
                            + ", which does not fit its purpose");
        }
    }
}
