package dev.tidemark.postgres;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/// A running Postgres server that belongs to this process.
public final class EmbeddedPostgres implements Closeable {
    /// Starts a server on `directory`, making a cluster there if there is none yet; loopback only,
    /// on a free port.
    public static EmbeddedPostgres start(Path directory) throws IOException {
        throw new UnsupportedOperationException();
    }

    /// `postgresql://user:password@127.0.0.1:port/postgres`.
    public String url() {
        throw new UnsupportedOperationException();
    }

    /// Stops the server, waiting until it is down.
    @Override
    public void close() throws IOException {
        throw new UnsupportedOperationException();
    }
}
