package dev.tidemark.client.collection;

import dev.tidemark.client.outbox.WriteTicket;
import dev.tidemark.client.query.Steps;
import dev.tidemark.protocol.write.RowChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes that belong together: on the screen, on the wire and in their refusal.
public final class Transactions {
    private final Steps steps;
    private @Nullable Open open;

    /// No transaction is open.
    ///
    /// @param steps those of the collections
    public Transactions(Steps steps) {
        this.steps = steps;
    }

    private static final class Open {
        private final WriteHandle handle = new WriteHandle();
        private final List<RowChange> changes = new ArrayList<>();
        private final List<Consumer<String>> told = new ArrayList<>();
        private @Nullable WriteLog log;
    }

    /// Runs `body`; what it writes to any collections is one write. Inside of another transaction
    /// it is a part of that one.
    ///
    /// What it writes is seen when it ends. If it throws, nothing was written, and the exception
    /// goes on; the outer transaction of a nested one fails as a whole.
    ///
    /// @throws IllegalStateException if it writes to collections whose writes are kept in different
    ///   places, as they can't be sent together
    public WriteHandle run(Runnable body) {
        if (open != null) {
            WriteHandle outer = open.handle;
            body.run();
            return outer;
        }
        Open opened = new Open();
        open = opened;
        try {
            body.run();
        } catch (RuntimeException thrown) {
            opened.handle.failed(thrown);
            throw thrown;
        } finally {
            open = null;
        }
        commit(opened);
        return opened.handle;
    }

    /// Writes one change, in the open transaction or alone.
    ///
    /// @param told gets the write's id before anybody sees it
    WriteHandle write(WriteLog log, RowChange change, Consumer<String> told) {
        Open current = open;
        if (current == null) {
            return run(() -> write(log, change, told));
        }
        if (current.log != null && !current.log.equals(log)) {
            throw new IllegalStateException(
                    "one transaction can't write to "
                            + change.table()
                            + " and to collections with other writes");
        }
        current.log = log;
        current.changes.add(change);
        current.told.add(told);
        return current.handle;
    }

    private void commit(Open ended) {
        WriteLog log = ended.log;
        if (log == null) {
            ended.handle.nothing();
            return;
        }
        steps.run(
                () -> {
                    WriteTicket ticket = log.enqueue(ended.changes);
                    ended.told.forEach(told -> told.accept(ticket.id()));
                    ended.handle.becomes(ticket, steps);
                });
    }
}
