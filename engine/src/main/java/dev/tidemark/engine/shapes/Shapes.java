package dev.tidemark.engine.shapes;

import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.ShapeHandle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All shapes of one engine. Methods that ask Postgres or wait say so; call them on a virtual
/// thread.
public final class Shapes {
    /// Checks a request against the catalogue. May ask Postgres.
    public Definition define(ShapeRequest request) {
        throw new UnsupportedOperationException();
    }

    /// Checks a subset query without running it: null if it is fine.
    public Subset.@Nullable Invalid check(ShapeDefinition definition, SubsetQuery query) {
        throw new UnsupportedOperationException();
    }

    /// The shape that serves `definition` to a client that knows it as `handle`; made if there is
    /// none. Waits until its snapshot has begun.
    ///
    /// @param handle null if the client has none yet
    public Resolution resolve(@Nullable ShapeHandle handle, ShapeDefinition definition) {
        throw new UnsupportedOperationException();
    }

    /// The live shape of that name. Never waits.
    public Optional<Shape> find(ShapeHandle handle) {
        throw new UnsupportedOperationException();
    }

    /// The live shape of that definition. Never waits, never makes one.
    public Optional<Shape> find(ShapeDefinition definition) {
        throw new UnsupportedOperationException();
    }

    /// Removes a shape: its readers are sent away.
    public void delete(Shape shape) {
        throw new UnsupportedOperationException();
    }

    /// Runs a query inside a shape, in one read-only transaction. Asks Postgres.
    public Subset subset(Shape shape, SubsetQuery query) {
        throw new UnsupportedOperationException();
    }

    /// The position up to which everything in the database's log is processed and durable.
    public Lsn processedLsn() {
        throw new UnsupportedOperationException();
    }

    /// Number of live shapes.
    public int count() {
        throw new UnsupportedOperationException();
    }
}
