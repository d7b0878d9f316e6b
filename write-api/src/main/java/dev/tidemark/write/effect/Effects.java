package dev.tidemark.write.effect;

import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Operation;
import dev.tidemark.protocol.write.Rejection;
import dev.tidemark.protocol.write.RowChange;
import dev.tidemark.protocol.write.WriteOutcome;
import dev.tidemark.protocol.write.WriteOutcome.ServerRow;
import dev.tidemark.write.identity.Identity;
import dev.tidemark.write.sql.Sql;
import dev.tidemark.write.table.CatalogColumn;
import dev.tidemark.write.table.ConflictPolicy;
import dev.tidemark.write.table.ConflictResolver;
import dev.tidemark.write.table.ConflictResolver.Resolution;
import dev.tidemark.write.table.OpenTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Executes planned changes in the running transaction.
///
/// Each statement changes one row or none. None is never success: a look at the row tells whether
/// it is gone or newer. If it is neither, the statement runs once more: that changes the row if it
/// was a race, and nothing if a policy or a trigger keeps the row. To take the second for a race,
/// as was done once, makes the client try for ever and holds up all that builds upon the write.
public final class Effects {
    /// Whether neighbours with the same statement travel together.
    public enum Pace {
        /// They do: one round trip, but a refusal does not say which one was refused.
        TOGETHER,
        /// One round trip each.
        ONE_BY_ONE
    }

    private final Connection connection;
    private final Identity identity;
    private final Pace pace;
    private final List<ServerRow> merged = new ArrayList<>();

    /// Effects in the transaction that runs on `connection`, which already acts as `identity`.
    public Effects(Connection connection, Identity identity, Pace pace) {
        this.connection = connection;
        this.identity = identity;
        this.pace = pace;
    }

    /// Executes the changes in order, up to the first that has no effect.
    ///
    /// @throws ChangeException if Postgres refuses one; the transaction must be rolled back
    public EffectResult apply(List<ChangePlan> plans) throws ChangeException {
        int from = 0;
        while (from < plans.size()) {
            ChangePlan first = plans.get(from);
            int until = from + 1;
            while (until < plans.size() && travelTogether(first, plans.get(until))) {
                until++;
            }
            Optional<EffectResult> end =
                    until - from == 1 ? one(first) : several(plans.subList(from, until));
            if (end.isPresent()) {
                return end.get();
            }
            from = until;
        }
        return new EffectResult.Done(merged);
    }

    /// Reads a row as the statement of [Statements#row] selects it.
    public static Optional<Cells> read(Connection connection, OpenTable table, Sql look)
            throws SQLException {
        return look(connection, table, look).map(Look::cells);
    }

    private boolean travelTogether(ChangePlan first, ChangePlan next) {
        Sql one = first.statement();
        Sql other = next.statement();
        return pace == Pace.TOGETHER
                && one != null
                && other != null
                && one.text().equals(other.text());
    }

    private Optional<EffectResult> several(List<ChangePlan> plans) throws ChangeException {
        int[] counts;
        try (PreparedStatement statement =
                connection.prepareStatement(text(plans.getFirst().statement()))) {
            for (ChangePlan plan : plans) {
                Sql sql = plan.statement();
                if (sql != null) {
                    sql.bind(statement);
                    statement.addBatch();
                }
            }
            counts = statement.executeBatch();
        } catch (SQLException refused) {
            throw new ChangeException(null, refused);
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 1) {
                return Optional.of(explain(plans.get(i)));
            }
        }
        return Optional.empty();
    }

    private static String text(@Nullable Sql sql) {
        return sql == null ? "" : sql.text();
    }

    private Optional<EffectResult> one(ChangePlan plan) throws ChangeException {
        try {
            Sql statement = plan.statement();
            if (statement == null) {
                return lookThenUpdate(plan);
            }
            return execute(statement) == 1 ? Optional.empty() : again(plan, statement);
        } catch (SQLException refused) {
            throw new ChangeException(plan, refused);
        }
    }

    private int execute(Sql sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement);
            return statement.executeUpdate();
        }
    }

    /// Why the statement of one of several changed nothing. It can't run again, as its neighbours
    /// have run since.
    private EffectResult explain(ChangePlan plan) throws ChangeException {
        if (plan.change().operation() == Operation.INSERT) {
            return noInsert(plan);
        }
        try {
            Optional<Look> seen = look(plan);
            return open(seen) ? new EffectResult.Collided() : passed(plan, seen);
        } catch (SQLException refused) {
            throw new ChangeException(plan, refused);
        }
    }

    /// Runs a statement that has changed nothing once more, unless the row says why.
    private Optional<EffectResult> again(ChangePlan plan, Sql statement) throws SQLException {
        if (plan.change().operation() == Operation.INSERT) {
            return Optional.of(noInsert(plan));
        }
        Optional<Look> seen = look(plan);
        if (!open(seen)) {
            return Optional.of(passed(plan, seen));
        }
        return execute(statement) == 1 ? Optional.empty() : Optional.of(kept(plan, seen));
    }

    /// What to say of a row that nothing changed although it was as `seen` before and open.
    private EffectResult kept(ChangePlan plan, Optional<Look> seen) throws SQLException {
        Optional<Look> now = look(plan);
        if (!open(now)) {
            return passed(plan, now);
        }
        return now.equals(seen)
                ? rejected(plan, "no_effect", "a policy or a trigger keeps the row as it is")
                : new EffectResult.Collided();
    }

    private static boolean open(Optional<Look> look) {
        return look.isPresent() && look.get().holds();
    }

    /// The outcome for a row that is not open.
    private static EffectResult passed(ChangePlan plan, Optional<Look> look) {
        return look.isEmpty()
                ? new EffectResult.Undone(new WriteOutcome.Gone(plan.index()))
                : stale(plan, look.get().cells());
    }

    private static EffectResult noInsert(ChangePlan plan) {
        return plan.table().rules().deleted() == null
                ? rejected(plan, "no_effect", "a policy or a trigger makes no such row")
                : rejected(plan, "id_exists", "there is a row with this key");
    }

    private Optional<EffectResult> lookThenUpdate(ChangePlan plan) throws SQLException {
        Optional<Look> locked = lock(plan);
        if (locked.isEmpty()) {
            Optional<Look> seen = look(plan);
            if (!open(seen)) {
                return Optional.of(passed(plan, seen));
            }
            locked = lock(plan);
            if (locked.isEmpty()) {
                return Optional.of(kept(plan, seen));
            }
        }
        Cells current = locked.get().cells();
        return switch (resolution(plan, locked.get())) {
            case Resolution.Apply() -> update(plan, plan.change());
            case Resolution.Merge(Cells values) -> merge(plan, values);
            case Resolution.Keep() -> Optional.of(stale(plan, current));
            case Resolution.Refuse(Rejection reason) ->
                    Optional.of(
                            new EffectResult.Undone(
                                    new WriteOutcome.Rejected(reason.at(plan.index()))));
        };
    }

    private Optional<EffectResult> update(ChangePlan plan, RowChange change) throws SQLException {
        Sql update = new Statements(plan.table(), identity).update(change);
        return execute(update) == 1 ? Optional.empty() : again(plan, update);
    }

    private Optional<EffectResult> merge(ChangePlan plan, Cells values) throws SQLException {
        Optional<EffectResult> end = update(plan, plan.change().withValues(values));
        if (end.isPresent()) {
            return end;
        }
        // A trigger may have put the row out of the user's sight: then nobody is shown it.
        look(plan).ifPresent(now -> merged.add(new ServerRow(plan.index(), now.cells())));
        return Optional.empty();
    }

    private Resolution resolution(ChangePlan plan, Look locked) {
        return plan.table().rules().policy() instanceof ConflictPolicy.Custom(ConflictResolver own)
                ? own.resolve(plan.change(), locked.cells(), identity)
                : merged(plan.change(), locked);
    }

    /// Keeps what somebody else changed: a column that is neither as the client saw it nor as it
    /// wants it.
    private static Resolution merged(RowChange change, Look locked) {
        Cells ours = change.values();
        int at = 0;
        for (String column : change.values().columns()) {
            if (!locked.ours().get(at++)) {
                ours = ours.without(column);
            }
        }
        if (ours.equals(change.values())) {
            return new Resolution.Apply();
        }
        return ours.isEmpty() && change.increments().isEmpty()
                ? new Resolution.Keep()
                : new Resolution.Merge(ours);
    }

    private Optional<Look> lock(ChangePlan plan) throws SQLException {
        Sql look = new Statements(plan.table(), identity).lookAndLock(plan.change());
        return look(connection, plan.table(), look);
    }

    private Optional<Look> look(ChangePlan plan) throws SQLException {
        Sql look = new Statements(plan.table(), identity).look(plan.change());
        return look(connection, plan.table(), look);
    }

    private static Optional<Look> look(Connection connection, OpenTable table, Sql look)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(look.text())) {
            look.bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                boolean holds = row.getBoolean(1);
                Map<String, @Nullable String> cells = new LinkedHashMap<>();
                int at = 2;
                for (CatalogColumn column : table.visible()) {
                    cells.put(column.name(), row.getString(at++));
                }
                List<Boolean> ours = new ArrayList<>();
                while (at <= row.getMetaData().getColumnCount()) {
                    ours.add(row.getBoolean(at++));
                }
                return Optional.of(new Look(holds, Cells.ofAll(cells), ours));
            }
        }
    }

    private static EffectResult stale(ChangePlan plan, Cells current) {
        return new EffectResult.Undone(
                new WriteOutcome.Stale(new ServerRow(plan.index(), current)));
    }

    private static EffectResult rejected(ChangePlan plan, String code, String message) {
        return new EffectResult.Undone(
                new WriteOutcome.Rejected(Rejection.of(code, message).at(plan.index())));
    }

    /// What a look at a row found.
    ///
    /// @param holds whether the change's condition holds
    /// @param ours for each value of the change, if it was asked, whether it may be written
    private record Look(boolean holds, Cells cells, List<Boolean> ours) {}
}
