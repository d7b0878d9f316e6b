package dev.tidemark.write.ledger;

import dev.tidemark.protocol.write.WriteOutcome;
import java.util.Map;
import java.util.Optional;

/// What the ledger says when a transaction wants to be decided.
///
/// @param taken whether its number was free and now belongs to the running database transaction
/// @param txid of the running database transaction, in the stream's 32-bit form; 0 if not taken
/// @param floor numbers up to here were decided, acknowledged and forgotten
/// @param lease the greatest fencing number seen of the client
/// @param decided what is known of the number itself and of those it builds upon
public record Claim(boolean taken, long txid, long floor, long lease, Map<Long, Decided> decided) {
    public Claim {
        decided = Map.copyOf(decided);
    }

    /// A decision of the past; its LSN is zero, as nobody knew it yet.
    public record Decided(WriteOutcome outcome, LedgerKey.Fingerprint content) {}

    /// The decision about a number.
    public Optional<Decided> of(long seq) {
        return Optional.ofNullable(decided.get(seq));
    }
}
