package dev.tidemark.write.effect;

import dev.tidemark.protocol.write.BatchEntry.ClientTransaction;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Operation;
import dev.tidemark.protocol.write.Rejection;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.write.identity.Identity;
import dev.tidemark.write.sql.Sql;
import dev.tidemark.write.table.CatalogColumn;
import dev.tidemark.write.table.ConflictPolicy;
import dev.tidemark.write.table.OpenTable;
import dev.tidemark.write.table.TableException;
import dev.tidemark.write.table.TableRules;
import dev.tidemark.write.table.Tables;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks changes against declaration and catalogue, and plans those that are allowed.
public final class Planner {
    private final Tables tables;
    private final Identity identity;

    /// Plans for one identity.
    public Planner(Tables tables, Identity identity) {
        this.tables = tables;
        this.identity = identity;
    }

    /// Plans a transaction. May ask the catalogue in a transaction of its own.
    ///
    /// @throws TableException if a table is not as its declaration says; not the client's fault
    public Planned plan(Connection connection, ClientTransaction transaction)
            throws SQLException, TableException {
        List<ChangePlan> plans = new ArrayList<>();
        for (RowChange change : transaction.changes()) {
            int index = plans.size();
            try {
                Optional<OpenTable> table = tables.find(connection, change.table());
                if (table.isEmpty()) {
                    throw new Refusal("unknown_table", "the table is not open", null);
                }
                plans.add(plan(table.get(), index, change));
            } catch (Refusal refusal) {
                return new Planned.Refused(refusal.reason.at(index), refusal.byCatalog);
            }
        }
        return new Planned.Ready(plans);
    }

    private ChangePlan plan(OpenTable table, int index, RowChange change) throws Refusal {
        TableRules rules = table.rules();
        if (!rules.operations().contains(change.operation())) {
            throw new Refusal(
                    "operation_refused", change.operation().word() + " is not open", null);
        }
        if (rules.owner() != null && !identity.signedIn()) {
            throw new Refusal("not_signed_in", "rows of this table have an owner", null);
        }
        checkKey(table, change);
        checkValues(table, change);
        checkIncrements(table, change);
        for (String column : change.base().columns()) {
            require(
                    table,
                    column,
                    table.catalog().key().contains(column)
                            || table.visible().contains(table.catalog().columns().get(column)));
        }
        switch (change.operation()) {
            case INSERT -> checkInsert(table, change);
            case UPDATE -> checkUpdate(table, change);
            case DELETE -> checkDelete(table, change);
        }
        RowChange own = inTableOrder(table, withoutOwner(rules, change));
        Optional<Rejection> refusal = rules.validator().refusal(own, identity);
        if (refusal.isPresent()) {
            throw new Refusal(refusal.get());
        }
        return plan(table, own, index);
    }

    private ChangePlan plan(OpenTable table, RowChange change, int index) {
        Statements statements = new Statements(table, identity);
        ConflictPolicy policy = table.rules().policy();
        boolean update = change.operation() == Operation.UPDATE;
        boolean looksFirst =
                update
                        && (policy instanceof ConflictPolicy.Custom
                                || (policy instanceof ConflictPolicy.MergeByColumn
                                        && !change.base().isEmpty()));
        Sql statement = looksFirst ? null : statement(statements, change);
        return new ChangePlan(index, table, change, statement);
    }

    private static Sql statement(Statements statements, RowChange change) {
        return switch (change.operation()) {
            case INSERT -> statements.insert(change);
            case UPDATE -> statements.update(change);
            case DELETE -> statements.delete(change);
        };
    }

    private void checkKey(OpenTable table, RowChange change) throws Refusal {
        List<String> key = table.catalog().key();
        for (String column : key) {
            if (change.key().get(column) == null) {
                throw Refusal.byCatalog("bad_key", "the key needs a value", column);
            }
            checkOwner(table, column, change.key());
        }
        for (String column : change.key().columns()) {
            if (!key.contains(column)) {
                throw Refusal.byCatalog("bad_key", "no column of the key", column);
            }
        }
    }

    private void checkValues(OpenTable table, RowChange change) throws Refusal {
        for (Map.Entry<String, @Nullable String> cell : change.values().byColumn().entrySet()) {
            String name = cell.getKey();
            if (table.catalog().key().contains(name)) {
                throw Refusal.byCatalog("key_change", "the key is not a value", name);
            }
            if (name.equals(table.rules().owner())) {
                checkOwner(table, name, change.values());
                continue;
            }
            CatalogColumn column = require(table, name, table.writable(name));
            if (cell.getValue() == null && column.notNull()) {
                throw Refusal.byCatalog("not_null", "NULL is refused", name);
            }
        }
    }

    private void checkIncrements(OpenTable table, RowChange change) throws Refusal {
        for (Map.Entry<String, @Nullable String> cell : change.increments().byColumn().entrySet()) {
            String name = cell.getKey();
            CatalogColumn column = require(table, name, table.writable(name));
            if (!column.counts() || cell.getValue() == null) {
                throw Refusal.byCatalog("not_a_number", "nothing can be added", name);
            }
            if (table.catalog().key().contains(name)) {
                throw Refusal.byCatalog("key_change", "the key is not a value", name);
            }
            if (change.values().has(name)) {
                throw new Refusal("bad_change", "is set and added to", name);
            }
        }
    }

    private void checkOwner(OpenTable table, String column, Cells cells) throws Refusal {
        if (column.equals(table.rules().owner()) && !identity.user().equals(cells.get(column))) {
            throw new Refusal("forged_owner", "the server sets the owner", column);
        }
    }

    private static void checkInsert(OpenTable table, RowChange change) throws Refusal {
        if (!change.increments().isEmpty()) {
            throw new Refusal("bad_change", "an insert adds to nothing", null);
        }
        for (CatalogColumn column : table.catalog().columns().values()) {
            String name = column.name();
            boolean given =
                    change.key().has(name)
                            || change.values().has(name)
                            || name.equals(table.rules().owner())
                            || name.equals(table.policyColumn());
            if (column.required() && !given) {
                throw Refusal.byCatalog("missing_column", "needs a value", name);
            }
        }
    }

    private static void checkUpdate(OpenTable table, RowChange change) throws Refusal {
        String owner = table.rules().owner();
        boolean ownerOnly = owner != null && change.values().columns().equals(Set.of(owner));
        if (change.increments().isEmpty() && (change.values().isEmpty() || ownerOnly)) {
            throw new Refusal("bad_change", "an update changes something", null);
        }
        checkVersion(table, change);
    }

    private static void checkDelete(OpenTable table, RowChange change) throws Refusal {
        if (!change.values().isEmpty() || !change.increments().isEmpty()) {
            throw new Refusal("bad_change", "a delete has a key only", null);
        }
        checkVersion(table, change);
    }

    /// Without it a change would do away with what the client has never seen.
    private static void checkVersion(OpenTable table, RowChange change) throws Refusal {
        if (table.rules().policy() instanceof ConflictPolicy.VersionMatch(String version)
                && change.base().get(version) == null) {
            throw new Refusal("base_missing", "the version that the client saw", version);
        }
    }

    private static CatalogColumn require(OpenTable table, String name, boolean open)
            throws Refusal {
        CatalogColumn column = table.catalog().columns().get(name);
        if (!open || column == null || column.generated()) {
            throw Refusal.byCatalog("unknown_column", "the column is not open", name);
        }
        return column;
    }

    /// One order of columns, whatever the client's: neighbours then travel together, and nobody can
    /// fill the driver's cache with permutations.
    private static RowChange inTableOrder(OpenTable table, RowChange change) {
        return new RowChange(
                change.table(),
                change.operation(),
                inTableOrder(table, change.key()),
                inTableOrder(table, change.values()),
                inTableOrder(table, change.increments()),
                change.base());
    }

    private static Cells inTableOrder(OpenTable table, Cells cells) {
        Map<String, @Nullable String> ordered = new LinkedHashMap<>();
        for (String column : table.catalog().columns().keySet()) {
            if (cells.has(column)) {
                ordered.put(column, cells.get(column));
            }
        }
        return Cells.ofAll(ordered);
    }

    private static RowChange withoutOwner(TableRules rules, RowChange change) {
        String owner = rules.owner();
        return owner == null || !change.values().has(owner)
                ? change
                : change.withValues(change.values().without(owner));
    }

    /// Ends the checks at the first thing that is wrong.
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Rejection reason;
        private final boolean byCatalog;

        Refusal(String code, String message, @Nullable String column) {
            this(new Rejection(code, message, Rejection.WHOLE_TRANSACTION, column, null));
        }

        Refusal(Rejection reason) {
            this(reason, false);
        }

        private Refusal(Rejection reason, boolean byCatalog) {
            super(reason.message());
            this.reason = reason;
            this.byCatalog = byCatalog;
        }

        static Refusal byCatalog(String code, String message, String column) {
            return new Refusal(Rejection.of(code, message, column), true);
        }
    }
}
