package dev.tidemark.client.session;

import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.OutboxSchema;
import dev.tidemark.client.session.Renames.Row;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Decimals;
import dev.tidemark.protocol.write.Intent;
import dev.tidemark.protocol.write.Operation;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// A guest's writes on their way to a user: the history of each row as one change, in the place of
/// the first, so that what was made together stays together. What refers to a row that was made
/// only later stays where it is, and so does all that comes after it: parents stay before children.
///
/// What was inserted and deleted again leaves nothing. Keys that the account has already are
/// replaced, also where other rows refer to them, or their insert becomes an update.
final class GuestWork {
    private final OutboxSchema schema;

    /// Where a change is.
    ///
    /// @param order of all changes
    private record Place(String id, int index, int order) {}

    private final Map<String, SortedMap<Integer, RowChange>> writes = new LinkedHashMap<>();
    private final Map<Row, Place> inserted = new LinkedHashMap<>();
    private final Map<Row, List<Place>> apart = new LinkedHashMap<>();
    private final Map<Row, Cells> renamed = new LinkedHashMap<>();
    private final Map<Row, Cells> minted = new LinkedHashMap<>();
    private int changes;

    GuestWork(List<Entry> entries, OutboxSchema schema) {
        this.schema = schema;
        for (Entry entry : entries) {
            writes.put(entry.id(), new TreeMap<>());
            entry.changes().forEach(change -> add(entry.id(), change));
        }
    }

    /// What each write is now; nothing for one that leaves.
    Map<String, List<RowChange>> writes() {
        Map<String, List<RowChange>> all = new LinkedHashMap<>();
        writes.forEach((id, changes) -> all.put(id, List.copyOf(changes.values())));
        return all;
    }

    /// How many writes leave something.
    int kept() {
        return (int) writes.values().stream().filter(changes -> !changes.isEmpty()).count();
    }

    /// Tables that it speaks of.
    Set<String> tables() {
        Set<String> tables = new LinkedHashSet<>();
        writes().values().forEach(all -> all.forEach(change -> tables.add(change.table())));
        return tables;
    }

    /// How many rows it makes that get another key.
    int renamed() {
        return (int) inserted.keySet().stream().filter(renamed::containsKey).count();
    }

    /// Keys that [#rename] chose and that nobody knows yet.
    Map<Row, Cells> minted() {
        return minted;
    }

    private void add(String id, RowChange change) {
        Row row = new Row(change.table(), change.key());
        Place place = inserted.get(row);
        if (place == null) {
            Place own = append(id, change);
            if (change.operation() == Operation.INSERT) {
                inserted.put(row, own);
            }
            return;
        }
        switch (change.operation()) {
            case INSERT, UPDATE -> {
                if (staysApart(row, change, place)) {
                    apart.computeIfAbsent(row, first -> new ArrayList<>()).add(append(id, change));
                    return;
                }
                of(place.id())
                        .computeIfPresent(place.index(), (index, insert) -> merged(insert, change));
            }
            case DELETE -> {
                of(place.id()).remove(place.index());
                inserted.remove(row);
                List<Place> more = apart.remove(row);
                if (more != null) {
                    more.forEach(one -> of(one.id()).remove(one.index()));
                }
            }
        }
    }

    private Place append(String id, RowChange change) {
        SortedMap<Integer, RowChange> own = of(id);
        int index = own.isEmpty() ? 0 : own.lastKey() + 1;
        own.put(index, change);
        return new Place(id, index, changes++);
    }

    /// Whether a change can't be part of the insert of its row.
    private boolean staysApart(Row row, RowChange change, Place place) {
        // What is not known to this program waits behind the row until one knows it.
        if (apart.containsKey(row) || unknown(change)) {
            return true;
        }
        RowChange insert = of(place.id()).get(place.index());
        if (insert == null) {
            return false;
        }
        Cells cells = both(row.key(), merged(insert, change).values());
        for (OutboxSchema.Reference reference : schema.references()) {
            Place parent =
                    reference.table().equals(row.table())
                            ? inserted.get(new Row(reference.parent(), parent(reference, cells)))
                            : null;
            if (parent != null && parent.order() > place.order()) {
                return true;
            }
        }
        return false;
    }

    private boolean unknown(RowChange change) {
        Intent intent = change.intent();
        return intent != null && !schema.meanings().containsKey(intent.name());
    }

    private SortedMap<Integer, RowChange> of(String id) {
        return writes.computeIfAbsent(id, unknown -> new TreeMap<>());
    }

    private RowChange merged(RowChange insert, RowChange later) {
        Cells values = insert.values();
        for (String column : later.values().columns()) {
            values = values.with(column, later.values().get(column));
        }
        for (String column : later.increments().columns()) {
            String before = values.get(column);
            String by = later.increments().get(column);
            if (before != null && by != null) {
                values = values.with(column, Decimals.sum(before, by));
            }
        }
        Intent intent = later.intent();
        if (intent != null) {
            Cells row = both(insert.key(), values);
            values = both(values, schema.columns(intent, row).orElse(Cells.NONE));
        }
        return insert.withValues(values);
    }

    private static Cells both(Cells one, Cells other) {
        Cells all = one;
        for (String column : other.columns()) {
            all = all.with(column, other.get(column));
        }
        return all;
    }

    /// Inserts of what the account has become updates.
    void merge(Account account) {
        inserted.forEach(
                (row, place) -> {
                    if (account.has(row.table(), row.key())) {
                        of(place.id()).computeIfPresent(place.index(), GuestWork::updating);
                    }
                });
    }

    private static RowChange updating(int index, RowChange insert) {
        return RowChange.update(insert.table(), insert.key(), insert.values());
    }

    /// Other keys for some of the rows that it makes.
    Map<Row, Cells> elsewhere(Predicate<Row> which, Function<Cells, Optional<Cells>> minting) {
        Map<Row, Cells> keys = new LinkedHashMap<>();
        for (Row row : inserted.keySet()) {
            if (which.test(row)) {
                minting.apply(row.key()).ifPresent(key -> keys.put(row, key));
            }
        }
        return keys;
    }

    /// Inserts of what the account has get another key, and so do all later changes of those rows.
    ///
    /// @param known keys that were chosen before
    /// @param minting makes a key in place of another one; empty if it can't: then the server
    ///   decides
    void rename(Account account, Map<Row, Cells> known, Function<Cells, Optional<Cells>> minting) {
        Predicate<Row> clashes =
                row -> !known.containsKey(row) && account.has(row.table(), row.key());
        minted.putAll(elsewhere(clashes, minting));
        renamed.putAll(known);
        renamed.putAll(minted);
        if (!renamed.isEmpty()) {
            writes.values()
                    .forEach(changes -> changes.replaceAll((index, one) -> with(one, schema)));
        }
    }

    private RowChange with(RowChange change, OutboxSchema schema) {
        Cells key = renamed.getOrDefault(new Row(change.table(), change.key()), change.key());
        Cells values = change.values();
        for (OutboxSchema.Reference reference : schema.references()) {
            if (reference.table().equals(change.table())) {
                Cells parent = parent(reference, values);
                Cells other = renamed.get(new Row(reference.parent(), parent));
                for (int i = 0; other != null && i < reference.columns().size(); i++) {
                    values =
                            values.with(
                                    reference.columns().get(i),
                                    other.get(reference.parentColumns().get(i)));
                }
            }
        }
        return new RowChange(
                change.table(),
                change.operation(),
                key,
                values,
                change.increments(),
                change.base(),
                change.intent());
    }

    private static Cells parent(OutboxSchema.Reference reference, Cells values) {
        Cells parent = Cells.NONE;
        for (int i = 0; i < reference.columns().size(); i++) {
            parent =
                    parent.with(
                            reference.parentColumns().get(i),
                            values.get(reference.columns().get(i)));
        }
        return parent;
    }
}
