package dev.tidemark.client.outbox;

import dev.tidemark.client.outbox.OutboxStatus.Quarantined;
import dev.tidemark.client.outbox.Shelf.Seen;
import dev.tidemark.client.port.Storage;
import dev.tidemark.client.upload.Receipt;
import dev.tidemark.protocol.json.JsonException;
import dev.tidemark.protocol.json.Words;
import dev.tidemark.protocol.write.RowChange;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Takes over what is on the disk: at the start, and what other processes do.
final class Following {
    private final Steps steps;
    private final Writing writing;
    private final Settling settling;
    private final Words words = new Words();
    private final SortedMap<Long, Quarantined> quarantined = new TreeMap<>();
    private boolean oldWords;
    private boolean intents;

    Following(Steps steps, Writing writing, Settling settling) {
        this.steps = steps;
        this.writing = writing;
        this.settling = settling;
    }

    /// What can't be read, by number.
    SortedMap<Long, Quarantined> quarantined() {
        return quarantined;
    }

    /// Whether any write was read that speaks of an older version of the tables.
    boolean metOldWords() {
        return oldWords;
    }

    /// Whether any write was read that has intents, or had some before its migration.
    boolean metIntents() {
        return intents;
    }

    /// Numbers of what can't be read and may be of `user`.
    List<Long> unreadable(String user) {
        return quarantined.values().stream()
                .filter(one -> StoredWrite.mayBeOf(user, one.text()))
                .map(Quarantined::seq)
                .toList();
    }

    /// The same are not there any more.
    void forget(String user) {
        quarantined.keySet().removeAll(unreadable(user));
    }

    /// In one step.
    void apply(Shelf.Found found) {
        steps.run(
                () -> {
                    boolean any = !steps.book().stored().isEmpty() || !quarantined.isEmpty();
                    if (found.whole() && any) {
                        dropMissing(found);
                    }
                    steps.book().expect(found.entries().size());
                    found.entries().forEach(this::entry);
                    found.facts().forEach(this::fact);
                });
    }

    private void dropMissing(Shelf.Found found) {
        Set<Long> there = new HashSet<>();
        found.entries().forEach(entry -> there.add(entry.seq()));
        for (Write write : List.copyOf(steps.book().stored())) {
            if (write.onDisk && !there.contains(write.seq)) {
                write.onDisk = false;
                // Whoever took it out knew more than we do; if it was accepted, our rows may still
                // lack it.
                if (!(write.state instanceof EntryState.Accepted)) {
                    steps.set(write, new EntryState.Settled());
                }
            }
        }
        quarantined.keySet().retainAll(there);
    }

    /// Reads an entry of the log that comes from the disk.
    Seen read(Storage.Entry entry) {
        long seq = entry.position();
        if (steps.book().bySeq(seq) != null || quarantined.containsKey(seq)) {
            return new Seen.Known(seq);
        }
        try {
            StoredWrite stored = StoredWrite.read(entry.text(), words);
            Write write = writing.read(stored);
            oldWords |= Flight.inOldWords(write, writing.version());
            intents |= write.hasIntents() || Write.anyIntent(stored.changes());
            return new Seen.Fresh(seq, write);
        } catch (JsonException unreadable) {
            String why = String.valueOf(unreadable.getMessage());
            return new Seen.Unreadable(seq, new Quarantined(seq, why, entry.text()));
        }
    }

    private void entry(Seen seen) {
        Book book = steps.book();
        if (book.bySeq(seen.seq()) != null) {
            return;
        }
        switch (seen) {
            case Seen.Known known -> {}
            case Seen.Unreadable(long seq, Quarantined why) -> quarantined.putIfAbsent(seq, why);
            case Seen.Fresh(long seq, Write read) -> place(book, seq, read);
        }
    }

    private void place(Book book, long seq, Write read) {
        StoredWrite stored = read.stored;
        if (stored.replaces() == 0 && book.storing().isEmpty()) {
            book.place(seq, read);
            steps.placed(read);
            return;
        }
        Write replaced = stored.replaces() == 0 ? null : book.bySeq(stored.replaces());
        if (replaced != null && replaced.id().equals(stored.id())) {
            book.drop(replaced);
        }
        Write begun = book.storing(stored.writeId());
        Write write = begun == null ? read : begun;
        Write sameId = book.byId(stored.id());
        if (sameId != null && sameId != write && sameId.seq == 0) {
            // Stored, moved and taken out by others before this process knew that it was stored.
            book.drop(sameId);
        }
        book.place(seq, write);
        steps.placed(write);
    }

    private void fact(Fact fact) {
        Write write = steps.book().bySeq(fact.seq());
        if (write == null) {
            if (fact.leaves()) {
                quarantined.remove(fact.seq());
            }
            unaware(fact);
            return;
        }
        switch (fact) {
            case Fact.Accepted(long seq, Receipt receipt) -> accepted(write, receipt);
            case Fact.Said(long seq, List<RowChange> changes) -> {
                write.says(changes);
                steps.book().touch(write);
            }
            case Fact.Behind(long seq, List<Long> refused) -> steps.book().behind(write, refused);
            case Fact.Parked parked -> steps.set(write, new EntryState.Parked(parked.refusal()));
            case Fact.Blocked blocked -> steps.set(write, new EntryState.Blocked(blocked.by()));
            case Fact.Freed freed -> {
                if (write.state instanceof EntryState.Parked) {
                    steps.set(write, new EntryState.Stored());
                }
            }
            case Fact.Settled(long seq, String writeId, Receipt receipt) -> {
                // In the rows of another process; ours may still lack it.
                write.onDisk = false;
                accepted(write, receipt);
            }
            case Fact.Withdrawn withdrawn -> {
                write.onDisk = false;
                steps.set(write, new EntryState.Withdrawn());
            }
            case Fact.Moved moved -> {
                // Its successor is known already, unless that was withdrawn at once.
                write.onDisk = false;
                steps.set(write, new EntryState.Withdrawn());
            }
        }
    }

    /// A write of this process of which it does not know that it is stored was seen, sent and taken
    /// out by others.
    private void unaware(Fact fact) {
        switch (fact) {
            case Fact.Settled(long seq, String writeId, Receipt receipt) -> {
                Write begun = steps.book().storing(writeId);
                if (begun != null) {
                    steps.book().place(seq, begun);
                    begun.onDisk = false;
                    accepted(begun, receipt);
                }
            }
            case Fact.Withdrawn(long seq, String writeId) -> {
                Write begun = steps.book().storing(writeId);
                if (begun != null) {
                    steps.set(begun, new EntryState.Withdrawn());
                }
            }
            case Fact.Accepted other -> {}
            case Fact.Parked other -> {}
            case Fact.Blocked other -> {}
            case Fact.Freed other -> {}
            case Fact.Moved other -> {}
            case Fact.Said other -> {}
            case Fact.Behind other -> {}
        }
    }

    private void accepted(Write write, Receipt receipt) {
        if (!(write.state instanceof EntryState.Accepted)) {
            settling.accepted(write, receipt);
        } else {
            settling.check(write);
        }
    }
}
