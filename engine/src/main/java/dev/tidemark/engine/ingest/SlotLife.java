package dev.tidemark.engine.ingest;

/// What becomes of the replication slot when the connection ends.
public enum SlotLife {
    /// It stays and keeps the WAL that we have not seen.
    KEPT,
    /// It goes with the connection, even if that broke: everything is synced anew after that.
    TEMPORARY
}
