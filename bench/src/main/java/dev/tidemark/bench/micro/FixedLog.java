package dev.tidemark.bench.micro;

import dev.tidemark.client.collection.WriteLog;
import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.Sight;
import dev.tidemark.client.outbox.View;
import dev.tidemark.client.outbox.WriteTicket;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.protocol.write.RowChange;
import java.util.List;
import java.util.function.Consumer;

/// Writes that wait and stay as they are.
record FixedLog(List<Entry> unsettled) implements WriteLog {
    @Override
    public WriteTicket enqueue(List<RowChange> changes) {
        throw new UnsupportedOperationException("nothing is written here");
    }

    @Override
    public Cancellable listen(Consumer<List<Entry>> changed) {
        return () -> {};
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
