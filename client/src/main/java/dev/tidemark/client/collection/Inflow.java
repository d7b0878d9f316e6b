package dev.tidemark.client.collection;

import dev.tidemark.client.outbox.Sight;
import dev.tidemark.client.outbox.View;
import dev.tidemark.client.query.Steps;
import dev.tidemark.protocol.write.Cells;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The way of the server's rows into a collection.
///
/// What belongs together is put in one [#step], with [#progressed] as its last: then the writes
/// that settle by it leave in the same step as their effect comes.
///
/// @param <R> a row
public final class Inflow<R> {
    private final Steps steps;
    private final SyncedRows<?, R> synced;
    private final View view;

    Inflow(Steps steps, SyncedRows<?, R> synced, View view) {
        this.steps = steps;
        this.synced = synced;
        this.view = view;
    }

    /// Everything that `body` brings is seen at once.
    public void step(Runnable body) {
        steps.run(body);
    }

    /// A row came, changed or went.
    ///
    /// @param before null if it was not there
    /// @param after null if it is not there any more
    public void change(@Nullable R before, @Nullable R after) {
        steps.run(
                () -> {
                    if (after != null) {
                        synced.put(after);
                    } else if (before != null) {
                        synced.remove(before);
                    }
                });
    }

    /// These are all rows; only what differs is seen to change.
    public void replaceAll(List<R> rows) {
        steps.run(() -> synced.replaceAll(rows));
    }

    /// The rows that came are complete up to what `sight` includes: writes may settle by them.
    public void progressed(Sight sight) {
        steps.run(() -> view.progressed(sight));
    }

    /// The server's row of a key, for APIs that name no transaction.
    Optional<R> row(Cells key) {
        return Optional.ofNullable(synced.row(synced.type().keyText(key)));
    }

    /// Whether the server has a row of that key.
    public boolean has(Cells key) {
        return row(key).isPresent();
    }

    /// No more rows come; writes don't wait for them.
    public void close() {
        steps.run(view::close);
    }
}
