package dev.tidemark.engine.snapshot;

import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.PgSnapshot;
import java.io.IOException;

/// Takes what a snapshot reads. Called by one thread at a time, not always the same.
public interface SnapshotSink {
    /// The transactions that the rows to come contain. Called once, before any message.
    ///
    /// @param walEnd the write-ahead log's end then: they committed before it
    void taken(PgSnapshot snapshot, Lsn walEnd) throws IOException;

    /// One message; the bytes are valid only during the call. The last one is `snapshot-end`.
    void message(byte[] json, int from, int length) throws IOException;

    /// Messages have been waiting for a while and more are slow to come: let readers have them.
    void seal() throws IOException;
}
