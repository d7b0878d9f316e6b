package dev.tidemark.client.collection;

import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.record.RecordType;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The unsettled writes to one table, by row and in order.
final class Overlay {
    private final RecordType<?, ?> type;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Long> arrivals = new HashMap<>();
    private final Map<String, List<Pending>> byRow = new HashMap<>();
    private long arrived;

    Overlay(RecordType<?, ?> type) {
        this.type = type;
    }

    /// One change of a write.
    ///
    /// @param place in the order of all changes of the row
    record Pending(Entry entry, RowChange change, Place place) {}

    /// Writes that are stored go by their number; those on their way to the disk come after them,
    /// in the order in which they were made.
    record Place(long seq, long arrival, int index) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            long one = seq == 0 ? Long.MAX_VALUE : seq;
            long two = other.seq == 0 ? Long.MAX_VALUE : other.seq;
            int bySeq = Long.compare(one, two);
            int byArrival = Long.compare(arrival, other.arrival);
            if (bySeq != 0) {
                return bySeq;
            }
            return byArrival == 0 ? Integer.compare(index, other.index) : byArrival;
        }
    }

    /// Takes up what became of a write.
    ///
    /// @return keys of the rows that it concerns now or did before
    Set<String> update(Entry entry) {
        Set<String> touched = new LinkedHashSet<>();
        Entry old = entries.get(entry.id());
        if (old != null) {
            remove(old, touched);
        }
        if (entry.state().left()) {
            entries.remove(entry.id());
            arrivals.remove(entry.id());
        } else {
            add(entry, touched);
        }
        return touched;
    }

    /// Forgets all writes.
    Set<String> clear() {
        Set<String> touched = new LinkedHashSet<>(byRow.keySet());
        entries.clear();
        arrivals.clear();
        byRow.clear();
        return touched;
    }

    /// The changes of a row, in order.
    List<Pending> of(String key) {
        return byRow.getOrDefault(key, List.of());
    }

    private void add(Entry entry, Set<String> touched) {
        long arrival = arrivals.computeIfAbsent(entry.id(), unknown -> ++arrived);
        boolean concerned = false;
        for (int i = 0; i < entry.changes().size(); i++) {
            RowChange change = entry.changes().get(i);
            if (change.table().equals(type.table())) {
                String key = type.keyText(change.key());
                Place place = new Place(entry.seq(), arrival, i);
                insert(key, new Pending(entry, change, place));
                touched.add(key);
                concerned = true;
            }
        }
        if (concerned) {
            entries.put(entry.id(), entry);
        } else {
            entries.remove(entry.id());
            arrivals.remove(entry.id());
        }
    }

    private void insert(String key, Pending pending) {
        List<Pending> changes = byRow.computeIfAbsent(key, unknown -> new ArrayList<>());
        int index = changes.size();
        while (index > 0 && changes.get(index - 1).place().compareTo(pending.place()) > 0) {
            index--;
        }
        changes.add(index, pending);
    }

    private void remove(Entry entry, Set<String> touched) {
        for (RowChange change : entry.changes()) {
            if (change.table().equals(type.table())) {
                String key = type.keyText(change.key());
                List<Pending> changes = byRow.getOrDefault(key, Collections.emptyList());
                changes.removeIf(pending -> pending.entry().id().equals(entry.id()));
                if (changes.isEmpty()) {
                    byRow.remove(key);
                }
                touched.add(key);
            }
        }
    }
}
