package dev.tidemark.client.upload;

import dev.tidemark.protocol.Lsn;

/// How the effect of an accepted write is recognised in synced rows.
public sealed interface Receipt {
    /// By its transaction in Postgres.
    ///
    /// @param txid the low 32 bits of its number
    /// @param commit a position at or after its commit
    record Committed(long txid, Lsn commit) implements Receipt {}

    /// By a row that matches, see [Uploader#match].
    record Echo() implements Receipt {}

    /// Not at all: whoever sent it does not wait for it.
    record Unseen() implements Receipt {}
}
