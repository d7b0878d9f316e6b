package dev.tidemark.client.collection;

import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.EntryState;
import dev.tidemark.client.outbox.Sight;
import dev.tidemark.client.outbox.View;
import dev.tidemark.client.outbox.WriteTicket;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.upload.Receipt;
import dev.tidemark.client.upload.Refusal;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Intent;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Writes whose fate the test decides.
final class FakeWriteLog implements WriteLog {
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, WriteTicket> tickets = new LinkedHashMap<>();
    private final Set<Consumer<List<Entry>>> listeners = new LinkedHashSet<>();
    private long lastSeq;
    private int lastId;

    @Override
    public WriteTicket enqueue(List<RowChange> changes) {
        String id = "w" + ++lastId;
        WriteTicket ticket = new WriteTicket(id, new Promise<>(), new Promise<>(), new Promise<>());
        tickets.put(id, ticket);
        EntryState storing = new EntryState.Storing(Optional.empty());
        tell(new Entry(id, 0, "user", changes, storing, 0, 0));
        return ticket;
    }

    /// The ids of writes whose state is so, in order.
    List<String> ids(Class<? extends EntryState> state) {
        return unsettled().stream()
                .filter(entry -> state.isInstance(entry.state()))
                .map(Entry::id)
                .toList();
    }

    Entry entry(String id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            throw new IllegalArgumentException(id);
        }
        return entry;
    }

    void store(String id) {
        Entry old = entry(id);
        tell(new Entry(id, ++lastSeq, old.user(), old.changes(), new EntryState.Stored(), 0, 0));
        ticket(id).stored().keep(Done.DONE);
    }

    void accept(String id) {
        become(id, new EntryState.Accepted(new Receipt.Echo(), EntryState.Pace.USUAL));
        ticket(id).accepted().keep(Done.DONE);
    }

    void settle(String id) {
        become(id, new EntryState.Settled());
        ticket(id).settled().keep(Done.DONE);
    }

    void park(String id, String why) {
        become(id, new EntryState.Parked(Refusal.of("refused", why)));
        ticket(id).settled().fail(new IllegalStateException(why));
    }

    void withdraw(String id) {
        become(id, new EntryState.Withdrawn());
    }

    private WriteTicket ticket(String id) {
        return tickets.getOrDefault(
                id, new WriteTicket(id, new Promise<>(), new Promise<>(), new Promise<>()));
    }

    private void become(String id, EntryState state) {
        Entry old = entry(id);
        tell(new Entry(id, old.seq(), old.user(), old.changes(), state, 0, 0));
    }

    private void tell(Entry entry) {
        if (entry.state().left()) {
            entries.remove(entry.id());
        } else {
            entries.put(entry.id(), entry);
        }
        List.copyOf(listeners).forEach(listener -> listener.accept(List.of(entry)));
    }

    @Override
    public List<Entry> unsettled() {
        List<Entry> all = new ArrayList<>(entries.values());
        all.sort(
                Comparator.comparingLong(entry -> entry.seq() == 0 ? Long.MAX_VALUE : entry.seq()));
        return all;
    }

    @Override
    public Cancellable listen(Consumer<List<Entry>> changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }

    @Override
    public Cells meaning(Intent intent, Cells row) {
        return Cells.of("title", row.get("title") + intent.name());
    }

    @Override
    public View view(String table) {
        return new View() {
            @Override
            public void progressed(Sight sight) {}

            @Override
            public void close() {}
        };
    }
}
