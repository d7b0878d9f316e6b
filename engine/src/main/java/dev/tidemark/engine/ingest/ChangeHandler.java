package dev.tidemark.engine.ingest;

import dev.tidemark.protocol.Lsn;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes the decoded stream. All methods but [#acknowledgeable] run on the ingest thread.
///
/// Tuples and their bytes are reused: valid only during the call.
public interface ChangeHandler {
    /// Waits until the next change can be taken; the stream answers keepalives between two calls.
    ///
    /// @return false if there is still no room after `max`
    boolean awaitRoom(Duration max) throws InterruptedException;

    /// A transaction that committed at `commitLsn` follows, alone.
    ///
    /// If the connection is lost before [#commit], the next call is another begin, or a reset:
    /// what came of the transaction so far is void and comes again. Transactions that were not
    /// acknowledged come again too, with the same positions and the same numbers of changes.
    void begin(Lsn commitLsn, int xid);

    /// A table's columns, sent before its first change and whenever they changed.
    void relation(Relation relation);

    void insert(Relation relation, Tuple row);

    /// @param old the row before; without full identity only its key, and null if that is
    ///   unchanged
    void update(Relation relation, @Nullable Tuple old, Tuple row);

    /// @param old the deleted row, or its key alone if REPLICA IDENTITY is not FULL
    void delete(Relation relation, Tuple old);

    void truncate(List<Relation> relations);

    /// Ends the transaction; `endLsn` is the position behind its commit record.
    void commit(Lsn endLsn);

    /// Postgres has nothing for the publication up to `walEnd`; called outside transactions.
    void idle(Lsn walEnd);

    /// The stream starts anew without connection to the old one: what was synced before is worth
    /// nothing. Called before the first [#begin] of the new stream; when it returns, what was
    /// synced before is gone, also after a crash.
    ///
    /// @param reason for the operator's log
    void reset(String reason);

    /// The position up to which Postgres may forget: everything before it is durable. Any thread.
    Lsn acknowledgeable();
}
