package dev.tidemark.client.outbox;

import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Decimals;
import dev.tidemark.protocol.write.Intent;
import dev.tidemark.protocol.write.RowChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the outbox has to know of the program's tables.
///
/// @param version of the tables; stored with each write
/// @param references foreign keys, so that parents travel before children
/// @param migrations by the version that they start from, each to the next version
/// @param meanings of intents, by name; a name stays what it is as long as writes may be stored
public record OutboxSchema(
        int version,
        List<Reference> references,
        Map<Integer, Migration> migrations,
        Map<String, Meaning> meanings) {
    public OutboxSchema {
        references = List.copyOf(references);
        migrations = Map.copyOf(migrations);
        meanings = Map.copyOf(meanings);
    }

    /// Tables without intents.
    public OutboxSchema(
            int version, List<Reference> references, Map<Integer, Migration> migrations) {
        this(version, references, migrations, Map.of());
    }

    /// The same tables with one more intent.
    public OutboxSchema meaning(String name, Meaning meaning) {
        Map<String, Meaning> more = new LinkedHashMap<>(meanings);
        more.put(name, meaning);
        return new OutboxSchema(version, references, migrations, more);
    }

    /// What an intent makes of a row. Says the same whenever it is asked the same: it is asked for
    /// each newer row, and a last time when the write travels.
    @FunctionalInterface
    public interface Meaning {
        /// The columns that change. What it throws is taken for none.
        Cells of(Cells row, Cells arguments);
    }

    /// The columns to which `intent` comes for `row`; empty if this program does not know it, or
    /// fails at it.
    public Optional<Cells> columns(Intent intent, Cells row) {
        Meaning meaning = meanings.get(intent.name());
        if (meaning == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(meaning.of(row, intent.arguments()));
        } catch (RuntimeException failed) {
            return Optional.empty();
        }
    }

    /// What `change` makes of a row, as far as one can know here; empty for none.
    Optional<Cells> after(Optional<Cells> row, RowChange change) {
        return switch (change.operation()) {
            case INSERT -> Optional.of(with(row.orElse(change.key()), change.values()));
            case UPDATE -> row.map(before -> updated(before, change));
            case DELETE -> Optional.empty();
        };
    }

    private Cells updated(Cells row, RowChange change) {
        Cells after = with(row, change.values());
        for (String column : change.increments().columns()) {
            after = after.with(column, sum(row.get(column), change.increments().get(column)));
        }
        Intent intent = change.intent();
        return intent == null ? after : with(after, columns(intent, after).orElse(Cells.NONE));
    }

    private static @Nullable String sum(@Nullable String number, @Nullable String by) {
        try {
            return number == null || by == null ? null : Decimals.sum(number, by);
        } catch (NumberFormatException notFinite) {
            return number;
        }
    }

    private static Cells with(Cells row, Cells changed) {
        Cells after = row;
        for (String column : changed.columns()) {
            after = after.with(column, changed.get(column));
        }
        return after;
    }

    /// What a change with an intent says to a server: the columns to which it comes for `row`.
    Optional<RowChange> said(Cells row, RowChange change) {
        Intent intent = change.intent();
        if (intent == null) {
            return Optional.of(change);
        }
        Cells before = updated(row, change.meaning(null));
        return columns(intent, before)
                .filter(columns -> !columns.isEmpty())
                .map(columns -> change.meaning(null).withValues(with(change.values(), columns)));
    }

    /// Tables that know nothing of each other, in their first version.
    public static OutboxSchema plain() {
        return new OutboxSchema(1, List.of(), Map.of());
    }

    /// A foreign key.
    ///
    /// @param columns of `table`, in the order of `parentColumns`
    /// @param parentColumns the parent's primary key
    public record Reference(
            String table, List<String> columns, String parent, List<String> parentColumns) {
        public Reference {
            columns = List.copyOf(columns);
            parentColumns = List.copyOf(parentColumns);
            if (columns.isEmpty() || columns.size() != parentColumns.size()) {
                throw new IllegalArgumentException("a reference of " + table + " without pairs");
            }
        }
    }

    /// Rewrites a stored write of one version for the next. What it throws quarantines the write.
    @FunctionalInterface
    public interface Migration {
        /// The same changes in the words of the next version; never empty.
        List<RowChange> upgrade(List<RowChange> changes);
    }
}
