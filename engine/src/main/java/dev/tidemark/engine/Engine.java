package dev.tidemark.engine;

import dev.tidemark.engine.shapes.Shapes;
import java.io.Closeable;
import java.io.IOException;

/// A running sync engine.
public final class Engine implements Closeable {
    /// Opens the data folder and begins to follow the database in the background; returns at once,
    /// before the database answers.
    public static Engine start(EngineConfig config) throws IOException {
        throw new UnsupportedOperationException();
    }

    /// How far it is.
    public EngineStatus status() {
        throw new UnsupportedOperationException();
    }

    /// Its shapes.
    public Shapes shapes() {
        throw new UnsupportedOperationException();
    }

    /// Stops following, makes everything durable and closes the files.
    @Override
    public void close() throws IOException {
        throw new UnsupportedOperationException();
    }
}
