package dev.tidemark.client.outbox;

import dev.tidemark.protocol.Lsn;
import dev.tidemark.protocol.write.Cells;
import java.util.Optional;

/// What synced rows show at one moment.
public interface Sight {
    /// Whether the effect of a committed transaction is part of the rows
    /// (`shape.ShapeProgress#includes`).
    ///
    /// @param txid the low 32 bits of its number
    /// @param commit a position at or after its commit
    boolean includes(long txid, Lsn commit);

    /// The synced row, for APIs that name no transaction; empty if it is not there.
    Optional<Cells> row(Cells key);
}
