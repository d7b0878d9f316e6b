package dev.tidemark.engine.ingest;

import dev.tidemark.protocol.Lsn;
import java.time.Duration;

/// Figures of the stream, at most a second old while it flows.
///
/// @param received up to where the stream has arrived
/// @param acknowledged up to where Postgres may forget
/// @param serverEnd up to where Postgres had decoded when it last spoke
/// @param lag time from the commit of the transaction that is arriving until it was sent; zero when
///   everything has arrived
/// @param messages since the start of [Ingest], over all connections
/// @param bytes since the start of [Ingest], over all connections
/// @param sinceLastMessage time since Postgres last spoke
public record IngestFigures(
        Lsn received,
        Lsn acknowledged,
        Lsn serverEnd,
        Duration lag,
        long messages,
        long bytes,
        Duration sinceLastMessage) {
    /// WAL that Postgres has decoded and may not forget yet.
    public long lagBytes() {
        return Math.max(0, serverEnd.value() - acknowledged.value());
    }
}
