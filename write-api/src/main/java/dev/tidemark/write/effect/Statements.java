package dev.tidemark.write.effect;

import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.write.identity.Identity;
import dev.tidemark.write.sql.Sql;
import dev.tidemark.write.sql.SqlText;
import dev.tidemark.write.table.CatalogColumn;
import dev.tidemark.write.table.ConflictPolicy;
import dev.tidemark.write.table.ConflictPolicy.LastWriteWins;
import dev.tidemark.write.table.ConflictPolicy.VersionMatch;
import dev.tidemark.write.table.OpenTable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The SQL of one table for one identity.
///
/// The owner stands in each statement although row-level security would see to it as well: a table
/// without it is then no worse, and a mistake in one of the two shows no one else's rows.
public final class Statements {
    private final OpenTable table;
    private final Identity identity;

    /// Statements for `table` as `identity`.
    public Statements(OpenTable table, Identity identity) {
        this.table = table;
        this.identity = identity;
    }

    /// Makes a row; changes none if a soft-deleted table still has a row of that key that lives or
    /// is somebody else's. A soft-deleted row of one's own lives again as if new.
    Sql insert(RowChange change) {
        SqlText names = new SqlText().list(", ");
        SqlText sql = new SqlText().raw("INSERT INTO ").raw(name()).raw(" AS t (");
        SqlText values = new SqlText().list(", ");
        for (Map.Entry<String, @Nullable String> cell : change.key().byColumn().entrySet()) {
            names.next().name(cell.getKey());
            value(values.next(), cell.getKey(), cell.getValue());
        }
        for (Map.Entry<String, @Nullable String> cell : change.values().byColumn().entrySet()) {
            if (!isClock(cell.getKey()) && !isOwner(cell.getKey())) {
                names.next().name(cell.getKey());
                value(values.next(), cell.getKey(), cell.getValue());
            }
        }
        String owner = table.rules().owner();
        if (owner != null && !change.key().has(owner)) {
            names.next().name(owner);
            value(values.next(), owner, identity.user());
        }
        switch (table.rules().policy()) {
            case LastWriteWins(String clock) -> {
                names.next().name(clock);
                clock(values.next(), clock, change.values().get(clock));
            }
            case VersionMatch(String version) -> {
                names.next().name(version);
                firstVersion(values.next(), version);
            }
            case ConflictPolicy.ServerOrder order -> {}
            case ConflictPolicy.MergeByColumn merge -> {}
            case ConflictPolicy.Custom custom -> {}
        }
        sql.append(names).raw(") VALUES (").append(values).raw(")");
        if (table.rules().deleted() != null) {
            revive(sql);
        }
        return sql.done();
    }

    /// Sets and adds columns of a living row of one's own.
    Sql update(RowChange change) {
        SqlText sql = new SqlText().raw("UPDATE ").raw(name()).raw(" AS t SET ").list(", ");
        for (Map.Entry<String, @Nullable String> cell : change.values().byColumn().entrySet()) {
            if (!isClock(cell.getKey())) {
                sql.next().name(cell.getKey()).raw(" = ");
                value(sql, cell.getKey(), cell.getValue());
            }
        }
        for (Map.Entry<String, @Nullable String> cell : change.increments().byColumn().entrySet()) {
            String column = cell.getKey();
            sql.next().name(column).raw(" = coalesce(t.").name(column).raw(", 0) + ");
            value(sql, column, cell.getValue());
        }
        touch(sql, change);
        where(sql.raw(" WHERE "), change);
        condition(sql, change, " AND ");
        return sql.done();
    }

    /// Deletes a living row of one's own, or marks it.
    Sql delete(RowChange change) {
        String deleted = table.rules().deleted();
        SqlText sql = new SqlText();
        if (deleted == null) {
            sql.raw("DELETE FROM ").raw(name()).raw(" AS t");
        } else {
            sql.raw("UPDATE ").raw(name()).raw(" AS t SET ").list(", ").next().name(deleted);
            sql.raw(isTruth(deleted) ? " = true" : " = clock_timestamp()");
            touch(sql, change);
        }
        where(sql.raw(" WHERE "), change);
        condition(sql, change, " AND ");
        return sql.done();
    }

    /// Reads the visible columns of a living row of one's own as texts, and first whether the
    /// change's condition holds.
    Sql look(RowChange change) {
        SqlText sql = lookColumns(change);
        where(sql.raw(" FROM ").raw(name()).raw(" AS t WHERE "), change);
        return sql.done();
    }

    /// The same, locking the row against everybody else; and then, for each value of the change,
    /// whether the column is as the client saw it or wants it. Postgres compares, as one value has
    /// several texts.
    Sql lookAndLock(RowChange change) {
        SqlText sql = lookColumns(change);
        for (Map.Entry<String, @Nullable String> cell : change.values().byColumn().entrySet()) {
            String column = cell.getKey();
            sql.raw(", ");
            if (!change.base().has(column)) {
                sql.raw("true");
                continue;
            }
            sql.raw("t.").name(column).raw("::text IS NOT DISTINCT FROM ");
            value(sql, column, change.base().get(column));
            sql.raw("::text OR t.").name(column).raw("::text IS NOT DISTINCT FROM ");
            value(sql, column, cell.getValue());
            sql.raw("::text");
        }
        where(sql.raw(" FROM ").raw(name()).raw(" AS t WHERE "), change);
        return sql.raw(" FOR UPDATE OF t").done();
    }

    /// Reads each row of one's own that lives and has this key; for programs that want to show it.
    public Sql row(Cells key) {
        return look(RowChange.delete(table.rules().table().toString(), key));
    }

    private SqlText lookColumns(RowChange change) {
        SqlText sql = new SqlText().raw("SELECT (true");
        condition(sql, change, " AND ");
        sql.raw(")");
        for (CatalogColumn column : table.visible()) {
            sql.raw(", t.").name(column.name()).raw("::text");
        }
        return sql;
    }

    private String name() {
        return table.catalog().name().quoted();
    }

    private void value(SqlText sql, String column, @Nullable String value) {
        sql.value(value, table.column(column).type());
    }

    private void where(SqlText sql, RowChange change) {
        sql.list(" AND ");
        for (String column : table.catalog().key()) {
            sql.next().raw("t.").name(column).raw(" = ");
            value(sql, column, change.key().get(column));
        }
        String owner = table.rules().owner();
        if (owner != null) {
            sql.next().raw("t.").name(owner).raw(" = ");
            value(sql, owner, identity.user());
        }
        String deleted = table.rules().deleted();
        if (deleted != null) {
            sql.next().raw("t.").name(deleted);
            sql.raw(isTruth(deleted) ? " IS NOT TRUE" : " IS NULL");
        }
    }

    /// Appends when the change wins over the row's present state, if that depends on it.
    private void condition(SqlText sql, RowChange change, String before) {
        switch (table.rules().policy()) {
            case LastWriteWins(String clock) -> {
                String time = change.values().get(clock);
                if (time == null) {
                    return;
                }
                sql.raw(before).raw("(t.").name(clock).raw(" IS NULL OR t.").name(clock);
                clock(sql.raw(" <= "), clock, time);
                if (change.base().has(clock)) {
                    sql.raw(" OR t.").name(clock).raw(" = ");
                    value(sql, clock, change.base().get(clock));
                }
                sql.raw(")");
            }
            case VersionMatch(String version) -> {
                if (change.base().has(version)) {
                    sql.raw(before).raw("t.").name(version).raw(" = ");
                    value(sql, version, change.base().get(version));
                }
            }
            case ConflictPolicy.ServerOrder order -> {}
            case ConflictPolicy.MergeByColumn merge -> {}
            case ConflictPolicy.Custom custom -> {}
        }
    }

    /// Appends what the policy itself keeps in the row.
    private void touch(SqlText sql, RowChange change) {
        switch (table.rules().policy()) {
            case LastWriteWins(String clock) -> {
                // Always later than before, or a change that wins by its base would turn time back.
                sql.next().name(clock).raw(" = greatest(t.").name(clock);
                sql.raw(" + interval '1 microsecond', ");
                clock(sql, clock, change.values().get(clock));
                sql.raw(")");
            }
            case VersionMatch(String version) -> {
                sql.next().name(version).raw(" = ");
                if (isTime(version)) {
                    sql.raw("greatest(t.").name(version);
                    sql.raw(" + interval '1 microsecond', clock_timestamp())");
                } else {
                    sql.raw("coalesce(t.").name(version).raw(", 0) + 1");
                }
            }
            case ConflictPolicy.ServerOrder order -> {}
            case ConflictPolicy.MergeByColumn merge -> {}
            case ConflictPolicy.Custom custom -> {}
        }
    }

    private void revive(SqlText sql) {
        sql.raw(" ON CONFLICT (").list(", ");
        for (String column : table.catalog().key()) {
            sql.next().name(column);
        }
        sql.raw(") DO UPDATE SET ").list(", ");
        for (CatalogColumn column : table.catalog().columns().values()) {
            String name = column.name();
            if (!column.generated() && !table.catalog().key().contains(name)) {
                sql.next().name(name).raw(" = excluded.").name(name);
            }
        }
        String deleted = String.valueOf(table.rules().deleted());
        sql.raw(" WHERE t.").name(deleted);
        sql.raw(isTruth(deleted) ? " IS TRUE" : " IS NOT NULL");
        String owner = table.rules().owner();
        if (owner != null) {
            sql.raw(" AND t.").name(owner).raw(" = ");
            value(sql, owner, identity.user());
        }
    }

    /// A client's time, not later than the server's; without one the server's.
    private void clock(SqlText sql, String column, @Nullable String time) {
        if (time == null) {
            sql.raw("clock_timestamp()");
            return;
        }
        sql.raw("least(");
        value(sql, column, time);
        sql.raw(", clock_timestamp())");
    }

    private void firstVersion(SqlText sql, String column) {
        sql.raw(isTime(column) ? "clock_timestamp()" : "1");
    }

    private boolean isClock(String column) {
        return table.rules().policy() instanceof LastWriteWins(String clock)
                && clock.equals(column);
    }

    private boolean isOwner(String column) {
        return column.equals(table.rules().owner());
    }

    private boolean isTruth(String column) {
        return table.column(column).kind() == CatalogColumn.Kind.TRUTH;
    }

    private boolean isTime(String column) {
        return table.column(column).kind() == CatalogColumn.Kind.TIME;
    }
}
