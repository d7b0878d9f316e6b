package dev.tidemark.client.database;

import dev.tidemark.client.database.SqlDatabase.Statement;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.record.Column;
import dev.tidemark.client.record.RecordType;
import dev.tidemark.client.row.ColumnType;
import dev.tidemark.protocol.write.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// A bound table by records: shared and persistent writes with a shadow table in the database.
///
/// What the server said is never written here; what people do stands beside it in the shadow table
/// (`…__overlay`), and both are read as one. It is the table that the app's SQL sees: a write goes
/// through the same triggers, so it is one commit with its overlay and its entry in the change log,
/// is sent, settled, rolled back and reverted as SQL's are, and either way of writing shows what
/// the other wrote.
///
/// @param <T> the record
/// @param <K> its key
public final class ShadowTable<T, K> {
    /// What is sent as one transaction.
    public static final int CHANGES_MAX = 500;

    private final LocalDatabase database;
    private final Binding binding;
    private final RecordType<T, K> type;

    /// A record as it is seen here.
    ///
    /// @param unsynced whether something of it waits for the server
    public record Shown<T>(T row, boolean unsynced) {}

    /// One thing that a person did.
    ///
    /// @param <T> the record
    /// @param <K> its key
    public sealed interface Change<T, K> {
        /// A new record.
        record Insert<T, K>(T row) implements Change<T, K> {}

        /// The record of its key becomes this one; only what differs is written and sent.
        record Update<T, K>(T row) implements Change<T, K> {}

        /// The record of this key goes.
        record Delete<T, K>(K key) implements Change<T, K> {}
    }

    /// Who wants to see rows.
    public interface Listener<T> {
        /// All rows, in the order of their keys: at once, and after each commit that changed any.
        void shown(List<Shown<T>> rows);

        /// They could not be read; they are read again after the next commit.
        void failed(Throwable reason);
    }

    /// @throws IllegalArgumentException if the type has a column that is not bound, or another key
    ShadowTable(LocalDatabase database, Binding binding, RecordType<T, K> type) {
        this.database = database;
        this.binding = binding;
        this.type = type;
        for (Column<T, ?> column : type.columns()) {
            boolean bound =
                    binding.columns().stream()
                            .anyMatch(
                                    one ->
                                            one.name().equals(column.name())
                                                    && one.inKey() == type.inKey(column));
            if (!bound) {
                throw new IllegalArgumentException(
                        binding.table() + " has no column " + column.name() + " as the type has");
            }
        }
        long keys = type.columns().stream().filter(type::inKey).count();
        if (keys != binding.key().size()) {
            throw new IllegalArgumentException("the type has another key than " + binding.table());
        }
    }

    /// Adds a record.
    ///
    /// @return kept once it is stored; broken as [#write] says
    public Promise<Done> insert(T row) {
        return write(List.of(new Change.Insert<>(row)));
    }

    /// Makes the record of its key this one.
    public Promise<Done> update(T row) {
        return write(List.of(new Change.Update<>(row)));
    }

    /// Takes the record of a key away.
    public Promise<Done> delete(K key) {
        return write(List.of(new Change.Delete<>(key)));
    }

    /// Does all of it as one transaction, here and at the server, or nothing.
    ///
    /// @param changes 1 to [#CHANGES_MAX]
    /// @return kept once it is stored; broken with a [NoSuchElementException] if a record that is
    ///     to be updated or deleted is not there, with an [SqlDatabase.SqlFailure] if one that is
    ///     to be inserted is, or the database did not do it
    public Promise<Done> write(List<Change<T, K>> changes) {
        if (changes.isEmpty() || changes.size() > CHANGES_MAX) {
            return Promise.broken(
                    new IllegalArgumentException(
                            "a transaction has 1 to " + CHANGES_MAX + " changes"));
        }
        List<Statement> script = new ArrayList<>();
        for (Change<T, K> change : changes) {
            switch (change) {
                case Change.Insert<T, K>(T row) -> script.add(inserted(row));
                case Change.Update<T, K>(T row) -> updated(row, script);
                case Change.Delete<T, K>(K key) -> {
                    script.add(refuseAbsent(type.keyCells(key)));
                    script.add(atKey("DELETE FROM " + view(), List.of(), type.keyCells(key)));
                }
            }
        }
        script.addAll(ChangeLog.gather());
        return database.append(script)
                .recover(
                        failure ->
                                SqlStorage.refused(failure)
                                        ? Promise.broken(
                                                new NoSuchElementException(
                                                        "a record that is to be changed is not in "
                                                                + binding.table()))
                                        : Promise.broken(failure));
    }

    /// Forgets what was never sent of a record; it is as the server said if nothing else waits.
    public Promise<Done> revert(K key) {
        return database.revert(binding.table(), type.keyCells(key));
    }

    /// Shows all records now and whenever one of them has changed, whoever changed it.
    ///
    /// @param rowsMax a table with more is a failure
    public LiveSql live(int rowsMax, Listener<T> listener) {
        List<ColumnType> columns = wanted();
        Statement question =
                Statement.of(
                        "SELECT "
                                + Sql.list(columns, ", ", one -> Sql.exact(Sql.name(one.name())))
                                + ", unsynced FROM "
                                + Sql.name(binding.table() + "__status")
                                + " ORDER BY "
                                + Sql.list(binding.key(), ", ", one -> Sql.name(one.name())));
        return database.live(
                question,
                new LiveSql.Limits(rowsMax, 0),
                new LiveSql.Listener() {
                    @Override
                    public void changed(LiveSql.Change change) {
                        shown(columns, change.rows(), listener);
                    }

                    @Override
                    public void failed(Throwable reason) {
                        listener.failed(reason);
                    }
                });
    }

    private void shown(
            List<ColumnType> columns, List<List<@Nullable String>> rows, Listener<T> listener) {
        List<Shown<T>> records = new ArrayList<>();
        for (List<@Nullable String> row : rows) {
            Cells cells = Cells.NONE;
            for (int i = 0; i < columns.size(); i++) {
                ColumnType column = columns.get(i);
                cells = cells.with(column.name(), ColumnForm.of(column).sent(row.get(i)));
            }
            try {
                records.add(new Shown<>(type.read(cells), "1".equals(row.getLast())));
            } catch (RuntimeException unreadable) {
                // One row that no record can be made of must not hide the others.
                listener.failed(unreadable);
            }
        }
        listener.shown(records);
    }

    private List<ColumnType> wanted() {
        return binding.columns().stream()
                .filter(
                        one ->
                                type.columns().stream()
                                        .anyMatch(column -> column.name().equals(one.name())))
                .toList();
    }

    private String view() {
        return Sql.name(binding.table());
    }

    private Statement inserted(T row) {
        Cells key = type.keyCells(type.keyOf(row));
        Cells all = type.valueCells(row);
        for (String column : key.columns()) {
            all = all.with(column, key.get(column));
        }
        Cells cells = all;
        List<String> names = List.copyOf(all.columns());
        List<@Nullable String> values = new ArrayList<>();
        for (String name : names) {
            values.add(binding.form(name).stored(all.get(name)));
        }
        return new Statement(
                "INSERT INTO "
                        + view()
                        + " ("
                        + Sql.list(names, ", ", Sql::name)
                        + ") VALUES ("
                        + Sql.list(names, ", ", name -> parameter(name, cells))
                        + ")",
                values);
    }

    private void updated(T row, List<Statement> script) {
        Cells key = type.keyCells(type.keyOf(row));
        Cells all = type.valueCells(row);
        script.add(refuseAbsent(key));
        if (all.isEmpty()) {
            return;
        }
        List<@Nullable String> values = new ArrayList<>();
        for (String name : all.columns()) {
            values.add(binding.form(name).stored(all.get(name)));
        }
        String sets =
                Sql.list(
                        List.copyOf(all.columns()),
                        ", ",
                        name -> Sql.name(name) + " = " + parameter(name, all));
        script.add(atKey("UPDATE " + view() + " SET " + sets, values, key));
    }

    private String parameter(String column, Cells of) {
        ColumnForm form = binding.form(column);
        return form.parameter(form.stored(of.get(column)));
    }

    private Statement atKey(String begin, List<@Nullable String> values, Cells key) {
        List<@Nullable String> all = new ArrayList<>(values);
        for (ColumnType column : binding.key()) {
            all.add(key.get(column.name()));
        }
        return new Statement(begin + " WHERE " + keyCondition(), all);
    }

    private Statement refuseAbsent(Cells key) {
        @Nullable String[] values =
                binding.key().stream().map(column -> key.get(column.name())).toArray(String[]::new);
        return SqlStorage.refuseIf(
                "NOT EXISTS (SELECT 1 FROM " + view() + " WHERE " + keyCondition() + ")", values);
    }

    private String keyCondition() {
        return Sql.list(
                binding.key(),
                " AND ",
                column -> Sql.name(column.name()) + " = " + ColumnForm.of(column).keyed("?"));
    }
}
