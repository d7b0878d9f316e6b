package dev.tidemark.write.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The tables that are open to clients.
///
/// A definition is read from the catalogue when it is first needed and remembered until
/// [#forget]; Postgres itself says by an error when it no longer fits. Safe for any thread.
public final class Tables {
    private final Map<TableName, TableRules> rules = new ConcurrentHashMap<>();
    private final Map<TableName, OpenTable> known = new ConcurrentHashMap<>();

    private Tables() {}

    /// Opens these tables and no others.
    ///
    /// @throws IllegalArgumentException if a table is there twice
    public static Tables of(Collection<TableRules> declared) {
        Tables tables = new Tables();
        for (TableRules one : declared) {
            if (tables.rules.put(one.table(), one) != null) {
                throw new IllegalArgumentException("table " + one.table() + " is declared twice");
            }
        }
        return tables;
    }

    /// Opens these tables and no others.
    public static Tables of(TableRules... declared) {
        return of(List.of(declared));
    }

    /// Compares each declaration with the catalogue; for the start of a server.
    ///
    /// @return what a person has to correct, empty if nothing
    public List<String> problems(Connection connection) throws SQLException {
        List<String> problems = new ArrayList<>();
        for (TableName name : rules.keySet()) {
            try {
                find(connection, name.toString());
            } catch (TableException wrong) {
                problems.add(String.valueOf(wrong.getMessage()));
            }
        }
        Collections.sort(problems);
        return problems;
    }

    /// The table that a client names; empty if it is not declared. May ask the catalogue in a
    /// transaction of its own.
    ///
    /// @throws TableException if it is declared, but not as the catalogue has it
    public Optional<OpenTable> find(Connection connection, String text)
            throws SQLException, TableException {
        TableName name = TableName.of(text);
        TableRules declared = rules.get(name);
        if (declared == null) {
            return Optional.empty();
        }
        OpenTable open = known.get(name);
        if (open == null) {
            CatalogTable catalog =
                    CatalogQuery.read(connection, name)
                            .orElseThrow(() -> new TableException(name, "is not there"));
            open = OpenTable.of(declared, catalog);
            known.put(name, open);
        }
        return Optional.of(open);
    }

    /// Forgets what the catalogue said, because it no longer fits.
    public void forget() {
        known.clear();
    }
}
