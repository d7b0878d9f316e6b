package dev.tidemark.client.session;

import dev.tidemark.client.collection.WriteLog;
import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.EntryState;
import dev.tidemark.client.outbox.Outbox;
import dev.tidemark.client.outbox.View;
import dev.tidemark.client.outbox.WriteTicket;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Intent;
import dev.tidemark.protocol.write.RowChange;
import java.util.List;
import java.util.function.Consumer;

/// The outbox as collections see it: the writes of whoever is here.
///
/// While somebody signs in, the guest's writes turn into the user's one commit before the user's
/// are shown; those that were shown stay, so that nothing flickers.
public final class OutboxLog implements WriteLog {
    private final Outbox outbox;

    /// The guest stands for nobody here: who is here is the outbox's to say.
    private String coming = Outbox.GUEST;

    /// The writes of `outbox`.
    public OutboxLog(Outbox outbox) {
        this.outbox = outbox;
    }

    /// Whose writes it shows.
    public Outbox outbox() {
        return outbox;
    }

    /// Somebody signs in, or not any more.
    void comes(String user) {
        coming = user;
    }

    /// The same writes for collections that declare way `name`: one transaction can't write to
    /// collections with different ways.
    public WriteLog by(String name) {
        return name.isEmpty() ? this : new ByWay(this, name);
    }

    private record ByWay(OutboxLog log, String way) implements WriteLog {
        @Override
        public WriteTicket enqueue(List<RowChange> changes) {
            return log.enqueue(changes);
        }

        @Override
        public List<Entry> unsettled() {
            return log.unsettled();
        }

        @Override
        public Cancellable listen(Consumer<List<Entry>> changed) {
            return log.listen(changed);
        }

        @Override
        public View view(String table) {
            return log.view(table);
        }

        @Override
        public Cells meaning(Intent intent, Cells row) {
            return log.meaning(intent, row);
        }
    }

    @Override
    public WriteTicket enqueue(List<RowChange> changes) {
        return outbox.enqueue(changes);
    }

    @Override
    public List<Entry> unsettled() {
        return outbox.unsettled();
    }

    @Override
    public Cancellable listen(Consumer<List<Entry>> changed) {
        return outbox.listen(entries -> changed.accept(entries.stream().map(this::seen).toList()));
    }

    @Override
    public View view(String table) {
        return outbox.view(table);
    }

    @Override
    public Cells meaning(Intent intent, Cells row) {
        return outbox.meaning(intent, row);
    }

    /// Somebody else's writes are none for who looks.
    private Entry seen(Entry entry) {
        boolean comes = !coming.equals(Outbox.GUEST) && entry.user().equals(coming);
        boolean shown = comes || entry.user().equals(outbox.user());
        return shown
                ? entry
                : new Entry(
                        entry.id(),
                        entry.seq(),
                        entry.user(),
                        entry.changes(),
                        new EntryState.Withdrawn(),
                        entry.attempts(),
                        entry.enqueuedMs());
    }
}
