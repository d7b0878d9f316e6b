package dev.tidemark.client.collection;

import dev.tidemark.client.port.Cancellable;
import dev.tidemark.client.promise.Done;
import dev.tidemark.client.promise.Promise;
import dev.tidemark.client.shape.Subset;
import dev.tidemark.client.stream.ShapeFault;
import java.util.Optional;

/// Whoever brings a collection its rows.
public interface Feed {
    /// Kept once there are rows to show: those that the device kept, or the server's.
    Promise<Done> loaded();

    /// What keeps newer rows away; empty if nothing does.
    Optional<ShapeFault> trouble();

    /// Looks at once what is new.
    void refresh();

    /// Asks for rows inside its shape, until the wish is cancelled.
    Cancellable want(Subset subset);

    /// Nobody shows its rows any more.
    void close();

    /// A feed that never brings anything.
    static Feed none() {
        return new Feed() {
            @Override
            public Promise<Done> loaded() {
                return new Promise<>();
            }

            @Override
            public Optional<ShapeFault> trouble() {
                return Optional.empty();
            }

            @Override
            public void refresh() {}

            @Override
            public Cancellable want(Subset subset) {
                return () -> {};
            }

            @Override
            public void close() {}
        };
    }
}
