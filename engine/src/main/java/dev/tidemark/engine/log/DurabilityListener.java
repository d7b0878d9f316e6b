package dev.tidemark.engine.log;

import dev.tidemark.protocol.Lsn;
import java.util.List;

/// Hears, on the log's own thread, what has become durable. Must return quickly.
public interface DurabilityListener {
    /// Every transaction up to `commitLsn` is durable; the logs in `grown` show new entries.
    ///
    /// @param commitLsn commit LSN of the last durable transaction
    /// @param endLsn the position behind its commit record: what Postgres may be told
    /// @param grown logs with new visible entries, each once
    void durable(Lsn commitLsn, Lsn endLsn, List<ShapeLog> grown);

    /// The disk refuses; nothing is lost and the log tries again by itself.
    ///
    /// @param reason for the operator
    void stalled(String reason);
}
