package dev.tidemark.client.collection;

import dev.tidemark.client.outbox.Entry;
import dev.tidemark.client.outbox.View;
import dev.tidemark.client.outbox.WriteTicket;
import dev.tidemark.client.port.Cancellable;
import dev.tidemark.protocol.write.Cells;
import dev.tidemark.protocol.write.Intent;
import dev.tidemark.protocol.write.RowChange;
import java.util.List;
import java.util.function.Consumer;

/// Unsettled writes as a collection needs them: an outbox, be it on a disk or in memory.
public interface WriteLog {
    /// Takes a write that takes effect as a whole or not at all.
    WriteTicket enqueue(List<RowChange> changes);

    /// All writes that have not left, in order.
    List<Entry> unsettled();

    /// Calls `changed` with writes that are in another state now, those that have left among them.
    Cancellable listen(Consumer<List<Entry>> changed);

    /// The columns to which an intent comes for a row; none if nobody knows it.
    default Cells meaning(Intent intent, Cells row) {
        return Cells.NONE;
    }

    /// Announces somebody who shows rows of `table`: a write waits for all of them to have it.
    View view(String table);
}
